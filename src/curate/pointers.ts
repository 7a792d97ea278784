/** The words that lead a browser to passages, recorded from the texts. */

import { resolveSpan } from "../evidence/anchor.ts";
import { type Pointer, pointerTo } from "../evidence/pointer.ts";
import type { EvidenceReader } from "../evidence/reader.ts";
import { SourceText } from "../evidence/text.ts";
import type { SourceFiles } from "../evidence/verify.ts";
import { iri } from "../rdf/namespaces.ts";
import { Dataset } from "../rdf/store/dataset.ts";
import { literal, termKey } from "../rdf/store/terms.ts";

/** The words to a passage by its IRI; null of a passage whose text is not there, or not as it was recorded. */
export type PointersByPassage = ReadonlyMap<string, Pointer | null>;

/** Finds the words to every passage that the reader's data knows. Cost: a few searches of its text for each. */
export function pointersIn(reader: EvidenceReader, files: SourceFiles): PointersByPassage {
  const texts = new Map<string, SourceText>();
  const textOf = (file: string): SourceText | null => {
    const raw = files.get(file);
    if (raw === undefined) return null;
    const text = texts.get(file) ?? new SourceText(raw);
    texts.set(file, text);
    return text;
  };
  const pointers = new Map<string, Pointer | null>();
  for (const passage of reader.passages()) {
    const file = passage.text === null ? null : reader.textRecord(passage.text).file;
    const text = file === null ? null : textOf(file);
    const isExact = text !== null && resolveSpan(passage, text).state === "exact";
    pointers.set(passage.iri, isExact ? pointerTo(passage, text) : null);
  }
  return pointers;
}

/** The same data with these words at its passages; what is known of no words stays as it is. */
export function withPointers(dataset: Dataset, pointers: PointersByPassage): Dataset {
  const out = new Dataset(dataset.terms);
  const id = (name: string): number => dataset.terms.internKey(iri("tl", name));
  const names = ["wordsBefore", "firstWords", "lastWords"] as const;
  const told = new Set(names.map(id));
  const selector = dataset.terms.internKey(iri("oa", "hasSelector"));
  for (let row = 0; row < dataset.size; row++) {
    const ids = dataset.row(row);
    const pointer = pointers.get(dataset.terms.key(ids.subject)) ?? null;
    if (pointer === null || !told.has(ids.predicate)) out.addIds(ids);
    if (pointer === null || ids.predicate !== selector) continue;
    for (const name of names) {
      const words = pointer[name];
      if (words !== null)
        out.addIds({ ...ids, predicate: id(name), object: dataset.terms.internKey(termKey(literal(words))) });
    }
  }
  return out;
}
