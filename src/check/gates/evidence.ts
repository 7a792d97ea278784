/** G1, G2 and G4: every statement has evidence, every passage is where it says, every claim has the name it must have. */

import { claimId } from "../../evidence/identity.ts";
import { verifyEvidence } from "../../evidence/verify.ts";
import { iri, NAMESPACES } from "../../rdf/namespaces.ts";
import { ntriplesOfKey } from "../../rdf/store/terms.ts";
import type { CheckData } from "../data.ts";
import type { Finding } from "../types.ts";

/** G1: each statement about the world has at least one claim with at least one passage. */
export function statementsHaveEvidence(data: CheckData): Finding[] {
  const table = data.knowledge.statements;
  const findings: Finding[] = [];
  for (const statement of table.ofRoles(new Set(["instance"] as const))) {
    const claims = table.claims(statement);
    if (claims.some((reifier) => restsOnPassage(data, reifier))) continue;
    const [subject, predicate, object] = [
      table.subject(statement),
      table.predicate(statement),
      table.object(statement),
    ];
    const what = claims.length === 0 ? "nobody is cited for it" : "its claim names no passage";
    const words = [subject, predicate, object].map((id) => data.name(id)).join(" ");
    const row = claims.length === 0 ? data.rowOf(subject, predicate, object) : null;
    findings.push({ focus: data.key(claims[0] ?? subject), row, message: `No evidence for "${words}": ${what}.` });
  }
  return findings;
}

function restsOnPassage(data: CheckData, reifier: number): boolean {
  return data.objects(reifier, iri("prov", "wasDerivedFrom")).some((span) => data.passages.has(data.key(span)));
}

/** G2: each passage is found, letter for letter, where it was recorded. */
export function passagesResolve(data: CheckData): Finding[] {
  const report = verifyEvidence(data.dataset, data.input.texts ?? new Map());
  return report.problems.map(({ span, state, message }) => ({ focus: span, message: `Passage ${state}: ${message}.` }));
}

/** G4: a claim speaks of exactly one triple, its name is made of triple and source, and no node is without a name. */
export function claimsAreNamed(data: CheckData): Finding[] {
  const findings: Finding[] = [];
  const counts = new Map<number, number>();
  for (const { reifier } of data.reifications) counts.set(reifier, (counts.get(reifier) ?? 0) + 1);
  for (const [reifier, count] of counts) {
    const focus = data.key(reifier);
    if (count > 1) findings.push({ focus, message: `The claim speaks of ${count} triples; it must be one.` });
  }
  for (const claim of data.instancesOf(iri("tl", "Statement"))) {
    if (!counts.has(claim)) findings.push({ focus: data.key(claim), message: "The claim speaks of no triple." });
  }
  for (const reification of data.reifications) {
    const wrong = wrongName(data, reification);
    if (wrong !== null) findings.push(wrong);
  }
  return [...findings, ...blankNodes(data)];
}

function wrongName(data: CheckData, reification: CheckData["reifications"][number]): Finding | null {
  const { reifier, subject, predicate, object } = reification;
  const focus = data.key(reifier);
  if (!focus.startsWith(NAMESPACES.st)) return null;
  const [source, ...more] = data.objects(reifier, iri("tl", "assertedIn"));
  if (source === undefined || more.length > 0) {
    return {
      focus,
      message: `The claim names ${more.length === 0 ? "no source" : "several sources"}; it must be one.`,
    };
  }
  const line = `${[subject, predicate, object].map((id) => ntriplesOfKey(data.key(id))).join(" ")} .`;
  const expected = claimId(line, data.key(source));
  if (focus === `${NAMESPACES.st}${expected}`) return null;
  return { focus, message: `The claim must be called st:${expected}, after its triple and its source.` };
}

function blankNodes(data: CheckData): Finding[] {
  const blank = new Set<number>();
  for (let row = 0; row < data.dataset.size; row++) {
    const { subject, object } = data.dataset.row(row);
    for (const id of [subject, object]) if (data.dataset.terms.isBlank(id)) blank.add(id);
  }
  return [...blank].map((id) => {
    const [row] = [...data.dataset.match({ subject: id }), ...data.dataset.match({ object: id })];
    const near =
      row === undefined
        ? id
        : data.dataset.row(row).subject === id
          ? data.dataset.row(row).object
          : data.dataset.row(row).subject;
    const place = data.locator.find(data.key(near));
    return { focus: data.key(id), message: `A blank node, next to ${data.name(near)}: give it an IRI.`, place };
  });
}
