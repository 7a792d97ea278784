/**
 * From what a person writes to a predicate or a type: by IRI, prefixed name, label, the words or the last part of its IRI, and a predicate by
 * what it is called from its other end; the nearest names where there is none.
 */

import { quoted, ThroughlineError } from "../../errors.ts";
import { distanceFrom } from "../../graph/names/levenshtein.ts";
import { foldName } from "../../graph/names/name-index.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { expandName, iri, localName } from "../../rdf/namespaces.ts";

const NEAREST = 3;

/** A predicate, and whether it was called as it is from its object to its subject: "is trained by". */
export interface NamedRelation {
  readonly predicate: TermId;
  readonly inverse: boolean;
}

/** The predicate that a text names, whichever way; throws as `relationNamed`. */
export function predicateNamed(knowledge: Knowledge, text: string): TermId {
  return relationNamed(knowledge, text).predicate;
}

/**
 * The predicate that a text names, and which way. A name of its own goes before one from the other end.
 *
 * @throws ThroughlineError `usage` where the data has none of that name, or several; with the nearest labels.
 */
export function relationNamed(knowledge: Knowledge, text: string): NamedRelation {
  const { statements: table } = knowledge;
  // Of an excerpt, what the whole has counts.
  const predicates = new Set<number>(knowledge.whole?.predicateCounts.keys());
  for (let statement = 0; statement < table.size; statement++) predicates.add(table.predicate(statement));
  const own = named(knowledge, text, predicates);
  const { verbs } = knowledge.phrasing;
  const found = own.length > 0 ? own : calledSo(text, predicates, (id) => [verbs.inverse(id)?.finite ?? ""]);
  return { predicate: onlyOne(knowledge, "predicate", text, found, predicates), inverse: own.length === 0 };
}

/** The class that a text names; throws as `predicateNamed`. */
export function typeNamed(knowledge: Knowledge, text: string): number {
  const { dataset } = knowledge;
  const [type, subClassOf] = [iri("rdf", "type"), iri("rdfs", "subClassOf")].map((key) => dataset.terms.find(key));
  const classes = new Set<number>();
  for (const predicate of [type, subClassOf]) {
    if (predicate === null || predicate === undefined) continue;
    for (const row of dataset.matchRows({ predicate })) classes.add(dataset.row(row).object);
  }
  return onlyOne(knowledge, "type", text, named(knowledge, text, classes), classes);
}

/** The candidates of a name, by the best way in which any has it. */
function named(knowledge: Knowledge, text: string, candidates: ReadonlySet<number>): readonly number[] {
  const bare = bareName(text);
  for (const key of [bare, expandName(bare, knowledge.prefixes)]) {
    const id = key === null ? null : knowledge.dataset.terms.find(key);
    if (id !== null && candidates.has(id)) return [id];
  }
  const { labels } = knowledge;
  const ways: readonly ((id: number) => readonly string[])[] = [
    (id) => labels.names(id),
    // As sentences and lists call what the data gives no label.
    (id) => [labels.words(id)],
    (id) => [localName(knowledge.key(id))],
  ];
  for (const namesOf of ways) {
    const found = calledSo(text, candidates, namesOf);
    if (found.length > 0) return found;
  }
  return [];
}

function bareName(text: string): string {
  const written = text.trim();
  return written.startsWith("<") && written.endsWith(">") ? written.slice(1, -1) : written;
}

function calledSo(
  text: string,
  candidates: ReadonlySet<number>,
  namesOf: (id: number) => readonly string[],
): readonly number[] {
  const folded = foldName(bareName(text));
  return folded === "" ? [] : [...candidates].filter((id) => namesOf(id).some((name) => foldName(name) === folded));
}

function onlyOne(
  knowledge: Knowledge,
  what: string,
  text: string,
  found: readonly number[],
  candidates: ReadonlySet<number>,
): number {
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw found.length > 1 ? ambiguous(knowledge, what, text, found) : unknown(knowledge, what, text, candidates);
}

function ambiguous(knowledge: Knowledge, what: string, text: string, ids: readonly number[]): ThroughlineError {
  const candidates = ids.map((id) => knowledge.key(id)).sort(compareCodeUnits);
  return new ThroughlineError("usage", `${quoted(text)} names ${ids.length} ${what}s: ${candidates.join(", ")}.`, {
    hint: "Give the IRI of the one that is meant.",
    data: { candidates },
  });
}

function unknown(knowledge: Knowledge, what: string, text: string, ids: ReadonlySet<number>): ThroughlineError {
  const distance = distanceFrom(foldName(text));
  const nearest = [...ids]
    .map((id) => ({ label: knowledge.labels.label(id), iri: knowledge.key(id) }))
    .map((term) => ({ ...term, distance: distance(foldName(term.label)) }))
    .sort((a, b) => a.distance - b.distance || compareCodeUnits(a.label, b.label) || compareCodeUnits(a.iri, b.iri))
    .slice(0, NEAREST)
    .map(({ label, iri }) => ({ label, iri }));
  return new ThroughlineError("usage", `There is no ${what} ${quoted(text)} in this data.`, {
    hint:
      nearest.length === 0
        ? "The data has none at all."
        : `Nearest: ${nearest.map(({ label }) => quoted(label)).join(", ")}.`,
    data: { nearest },
  });
}
