/** What the journals make of the graph: for each file the triples that stand there because somebody decided so. */

import { claimId } from "../../evidence/identity.ts";
import { MODALITIES, POLARITIES, QUALIFIER_KINDS, SUPPORTS } from "../../evidence/vocabulary.ts";
import type { NTriplesLine } from "../../ids.ts";
import { iri } from "../../rdf/namespaces.ts";
import { ntriplesOfKey } from "../../rdf/store/terms.ts";
import { notesOf } from "../notes/live-notes.ts";
import { noteTriples } from "../notes/note-triples.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { textKey } from "../project/turtle-file.ts";
import { activeOf } from "./journals.ts";
import type { Accepted, Cited, Decision, FileTriple, MadeConcept, Said } from "./lines.ts";
import { nothingTriples } from "./nothing.ts";
import { nameOfSource, passageIri, passageTriples } from "./passages.ts";

/** Triples that the journals put in, and triples of by hand that they take out; by what makes each one itself. */
export interface Derived {
  readonly plus: ReadonlyMap<string, FileTriple>;
  readonly minus: ReadonlyMap<string, FileTriple>;
}

export const CONCEPTS = `${LAYOUT.entities}/concepts.ttl`;

/** The file of what a source says. */
export function statementsFile(project: Project, source: string): string {
  return `${LAYOUT.statements}/${nameOfSource(project, source)}.ttl`;
}

function claimIri({ subject, predicate, object, claimant, polarity, qualifiers = {} }: Said, source: string): string {
  const line: NTriplesLine = `${[subject, predicate, object].map(ntriplesOfKey).join(" ")} .`;
  return iri("st", claimId(line, source, { claimant, polarity, qualifiers }));
}

/** An accepted claim with all passages that were accepted for it. */
export interface LiveClaim {
  /** The IRI of the claim. */
  readonly iri: string;
  /** What it says. */
  readonly as: Said;
  /** The IRI of the document that says it. */
  readonly source: string;
  /** In the order of the text; at least one. */
  readonly passages: readonly Cited[];
  /** The lines that made it. */
  readonly lines: readonly Accepted[];
}

/** The claims that the journals hold true, by IRI, merged concepts under the name that was kept. */
export function claimsOf(decisions: readonly Decision[]): Map<string, LiveClaim> {
  const active = activeOf(decisions);
  const merges = mergesOf(active);
  const claims = new Map<string, LiveClaim>();
  const last = new Map<string, Accepted>();
  for (const line of active) {
    if (line.do === "accept") last.set(line.on, line);
    if (line.do === "reject") last.delete(line.on);
    if (line.do === "retract")
      for (const [on, { proposal }] of last)
        if (isClaim(proposal.as, proposal.at.source, line.claim, merges)) last.delete(on);
  }
  for (const line of last.values()) {
    const as = renamed(line.proposal.as, merges);
    const claim = claimIri(as, line.proposal.at.source);
    const known = claims.get(claim);
    claims.set(claim, {
      iri: claim,
      as,
      source: line.proposal.at.source,
      passages: [...(known?.passages ?? []), line.proposal.at],
      lines: [...(known?.lines ?? []), line],
    });
  }
  return claims;
}

function isClaim(as: Said, source: string, claim: string, merges: ReadonlyMap<string, string>): boolean {
  return claimIri(as, source) === claim || claimIri(renamed(as, merges), source) === claim;
}

/** Of each concept that was merged away the one that stands for it, over any number of steps. */
export function mergesOf(active: readonly Decision[]): Map<string, string> {
  const next = new Map<string, string>();
  for (const line of active) if (line.do === "merge") next.set(line.gone, line.keep);
  const merges = new Map<string, string>();
  for (const gone of next.keys()) {
    const seen = new Set([gone]);
    let at = gone;
    for (let to = next.get(at); to !== undefined && !seen.has(to); to = next.get(at)) {
      seen.add(to);
      at = to;
    }
    merges.set(gone, at);
  }
  return merges;
}

function renamed(as: Said, merges: ReadonlyMap<string, string>): Said {
  const name = (key: string): string => merges.get(key) ?? key;
  return {
    ...as,
    subject: name(as.subject),
    object: name(as.object),
    claimant: as.claimant === null ? null : name(as.claimant),
  };
}

/** Everything that the journals put into the files and take out of them. Cost: the journals. */
export function derive(project: Project, decisions: readonly Decision[]): Derived {
  const active = activeOf(decisions);
  const merges = mergesOf(active);
  const claims = [...claimsOf(decisions).values()];
  const made = madeConcepts(claims, active, merges);
  const handMade = active.filter((line) => line.do === "retract" || line.do === "merge");
  const plus = [
    ...claims.flatMap((claim) => claimTriples(project, claim)),
    ...made.flatMap(({ concept, aliases }) => conceptTriples(project, concept, aliases)),
    ...notesOf(decisions).flatMap((note) => noteTriples(project, note)),
    ...handMade.flatMap((line) => (line.do === "merge" ? line.now : [])),
    ...active.flatMap((line) => {
      if (line.do === "alias")
        return [[CONCEPTS, line.concept, iri("skos", "altLabel"), textKey(line.name, project.languages[0])] as const];
      return line.do === "nothing" ? nothingTriples(project, line) : [];
    }),
  ];
  return { plus: byContent(plus), minus: byContent(handMade.flatMap(({ was }) => was)) };
}

function byContent(triples: readonly FileTriple[]): Map<string, FileTriple> {
  return new Map(triples.map((triple) => [JSON.stringify(triple), triple]));
}

interface MadeWithAliases {
  readonly concept: MadeConcept;
  readonly aliases: readonly string[];
}

/** The concepts that claims in force brought with them, and those of sheets of concepts; a merged one is no more. */
function madeConcepts(
  claims: readonly LiveClaim[],
  active: readonly Decision[],
  merges: ReadonlyMap<string, string>,
): MadeWithAliases[] {
  const made = new Map<string, MadeWithAliases>();
  for (const { as, lines } of claims) {
    const ends = new Set([as.subject, as.predicate, as.object, as.claimant]);
    for (const concept of lines.flatMap(({ proposal }) => proposal.made))
      if (ends.has(merges.get(concept.iri) ?? concept.iri)) made.set(concept.iri, { concept, aliases: [] });
  }
  for (const line of active) if (line.do === "concept") made.set(line.concept.iri, line);
  return [...made.values()].filter(({ concept }) => !merges.has(concept.iri));
}

function conceptTriples(
  project: Project,
  { iri: concept, label, type, definition }: MadeConcept,
  aliases: readonly string[],
): FileTriple[] {
  const language = project.languages[0];
  if (type === iri("owl", "ObjectProperty"))
    return [
      [LAYOUT.vocabulary, concept, iri("rdf", "type"), type],
      [LAYOUT.vocabulary, concept, iri("rdfs", "label"), textKey(label, language)],
    ];
  return [
    [CONCEPTS, concept, iri("rdf", "type"), type],
    [CONCEPTS, concept, iri("skos", "prefLabel"), textKey(label, language)],
    ...aliases.map((alias): FileTriple => [CONCEPTS, concept, iri("skos", "altLabel"), textKey(alias, language)]),
    ...(definition === null
      ? []
      : [[CONCEPTS, concept, iri("skos", "definition"), textKey(definition, language)] as const]),
  ];
}

function claimTriples(project: Project, { iri: claim, as, source, passages, lines }: LiveClaim): FileTriple[] {
  const file = statementsFile(project, source);
  const [subject, predicate, object] = [as.subject, as.predicate, as.object].map(ntriplesOfKey);
  const triples: FileTriple[] = [
    [file, claim, iri("rdf", "type"), iri("tl", "Statement")],
    [file, claim, iri("rdf", "reifies"), `<<( ${subject} ${predicate} ${object} )>>`],
    [file, claim, iri("tl", "assertedIn"), source],
    [file, claim, iri("tl", "modality"), MODALITIES[as.modality].iri],
    [file, claim, iri("tl", "support"), SUPPORTS[as.support].iri],
  ];
  if (as.polarity === "affirmed") triples.push([file, as.subject, as.predicate, as.object]);
  else triples.push([file, claim, iri("tl", "polarity"), POLARITIES.denied.iri]);
  if (as.claimant !== null) triples.push([file, claim, iri("tl", "claimant"), as.claimant]);
  for (const kind of QUALIFIER_KINDS)
    for (const text of as.qualifiers?.[kind] ?? [])
      triples.push([file, claim, iri("tl", kind), textKey(text, project.languages[0])]);
  if (as.note !== null) triples.push([file, claim, iri("rdfs", "comment"), textKey(as.note, project.languages[0])]);
  for (const passage of passages) {
    triples.push([file, claim, iri("prov", "wasDerivedFrom"), passageIri(project, passage)]);
    triples.push(...passageTriples(project, file, passage));
  }
  for (const line of lines) triples.push(...activityTriples(project, file, claim, line));
  return triples;
}

/** A person's work of a day as one activity: nothing a click. */
function activityTriples(project: Project, file: string, claim: string, { by, time }: Accepted): FileTriple[] {
  const day = time.slice(0, 10);
  const own = project.prefixes.get("src") ?? "";
  const [activity, person] = [`${own}decided-${by}-${day}`, `${own}person-${by}`];
  return [
    [file, claim, iri("prov", "wasGeneratedBy"), activity],
    [file, activity, iri("rdf", "type"), iri("prov", "Activity")],
    [file, activity, iri("rdfs", "label"), textKey(`Decisions of ${by} on ${day}`, "en")],
    [file, activity, iri("prov", "wasAssociatedWith"), person],
    [file, person, iri("rdf", "type"), iri("prov", "Agent")],
    [file, person, iri("rdfs", "label"), textKey(by)],
  ];
}
