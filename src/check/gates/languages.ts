/** G17: language tags are well-formed; how far the labels go in each language is told, not demanded. */

import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import type { CheckData } from "../data.ts";
import type { Finding } from "../types.ts";

/** The languages of the United Nations beside English. */
const TOLD = ["fr", "es", "ar", "ru", "zh"] as const;

/** G17 (RFC 5646, section 2.2.9: well-formed). */
export function languagesAreTagged(data: CheckData): Finding[] {
  const findings: Finding[] = [];
  const judged = new Map<string, boolean>();
  const { terms } = data.dataset;
  for (let id = 0; id < terms.size; id++) {
    const language = literalParts(terms.key(id))?.language ?? "";
    if (language === "") continue;
    const wellFormed = judged.get(language) ?? isWellFormed(language);
    judged.set(language, wellFormed);
    if (wellFormed) continue;
    for (const row of data.dataset.matchRows({ object: id })) {
      const { subject, predicate } = data.dataset.row(row);
      const message = `${data.name(predicate)} has the language tag ${JSON.stringify(language)}, which is not well-formed.`;
      findings.push({ focus: data.key(subject), row, message });
    }
  }
  return [...findings, ...coverage(data)];
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function coverage(data: CheckData): Finding[] {
  const labelled = data.pairs(iri("skos", "prefLabel"));
  const all = new Set(labelled.map(({ subject }) => subject)).size;
  if (all === 0 || !data.hasOntology()) return [];
  const counts = TOLD.map((language) => {
    const having = labelled.filter(({ object }) => {
      const tag = literalParts(data.key(object))?.language ?? "";
      return tag === language || tag.startsWith(`${language}-`);
    });
    return `${language} ${new Set(having.map(({ subject }) => subject)).size}`;
  });
  const message = `Preferred labels beside English, of ${all}: ${counts.join(", ")}.`;
  return [{ focus: iri("skos", "prefLabel"), message, severity: "info", place: null }];
}
