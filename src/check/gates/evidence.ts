/** G1 and G2: every statement has evidence, every passage is where it says. */

import { verifyEvidence } from "../../evidence/verify.ts";
import { iri } from "../../rdf/namespaces.ts";
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
