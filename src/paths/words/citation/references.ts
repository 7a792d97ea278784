/** The documents that statements rest on, each with what it is cited for: what reference managers take. */

import type { Statement } from "../../../evidence/types.ts";
import type { Knowledge } from "../../../graph/store/knowledge.ts";
import { localName } from "../../../rdf/namespaces.ts";
import { languageOf, sentenceOf } from "../sentence.ts";
import { type CitedDocument, citedDocument } from "./document.ts";
import { hedgesOf } from "./hedges.ts";
import type { ReadingRecord } from "./reading.ts";
import { citationWords, passageText } from "./words.ts";

export interface Reference {
  /** Letters, digits and hyphens; the same for the same documents in the same order. */
  readonly key: string;
  readonly document: CitedDocument;
  /** "para. 4: A may prevent B (according to C)", one a statement and place, and last where the reader found it, if that is told. */
  readonly notes: readonly string[];
}

/** The documents themselves were not read there. Empty for nothing. */
function readingNotes({ readOn, link, dataVersion }: ReadingRecord): string[] {
  const version = dataVersion === null ? null : `data version ${dataVersion}`;
  const told = [readOn === null ? null : `read ${readOn}`, version, link].filter((part) => part !== null);
  return told.length === 0 ? [] : [`Cited after Throughline: ${told.join(", ")}`];
}

/** A text as formats have it that end a field with the line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, " ").trim();
}

/** In order of first citation; empty where no document is recorded. */
export function referencesOf(
  knowledge: Knowledge,
  statements: readonly Statement[],
  reading: ReadingRecord,
): Reference[] {
  const passages = new Map<string, Set<string>>();
  for (const statement of statements) {
    const words = citationWords(languageOf(knowledge, statement));
    for (const evidence of statement.evidence) {
      if (evidence.source === null) continue;
      const passage = passageText(evidence, words);
      const place = passage === "" ? "" : `${passage}: `;
      const sentence = sentenceOf(knowledge, statement);
      const hedges = hedgesOf(evidence, words, sentence);
      const told = `${place}${sentence}${hedges === "" ? "" : ` (${hedges})`}`;
      passages.set(evidence.source, (passages.get(evidence.source) ?? new Set()).add(told));
    }
  }
  const keys = new Set<string>();
  return [...passages].map(([source, told]) => {
    const document = citedDocument(knowledge, source);
    return { key: freshKey(document, keys), document, notes: [...told, ...readingNotes(reading)] };
  });
}

function freshKey({ iri }: CitedDocument, taken: Set<string>): string {
  const base = localName(iri)
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  const stem = base === "" ? "document" : base;
  let key = stem;
  for (let number = 2; taken.has(key); number++) key = `${stem}-${number}`;
  taken.add(key);
  return key;
}
