/** The words of cited passages, of the documents that are public: what lets a reader of the page see them quoted. */

import { DocumentAccess } from "../curate/sources/document-access.ts";
import { Quotations } from "../evidence/quotations.ts";
import { registeredTexts } from "../evidence/recognize.ts";
import type { SourceFiles } from "../evidence/verify.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { jsonDocument } from "../json.ts";

/** The cited passages of one text that were found in it, by their IRIs. */
interface PublicText {
  readonly text: string;
  readonly passages: readonly (readonly [passage: string, words: string])[];
}

export interface PublicPassages {
  readonly texts: readonly PublicText[];
  /** How many passages are told. */
  readonly count: number;
  /** Public texts of which there is no file. */
  readonly withoutFile: readonly string[];
}

/** The passages of all public documents, in the order of their texts, then of their places. Nothing but a mark makes one public. */
export function publicPassages({ dataset }: Knowledge, files: SourceFiles): PublicPassages {
  const access = new DocumentAccess(dataset);
  const quotations = new Quotations(files);
  const texts: PublicText[] = [];
  const withoutFile: string[] = [];
  for (const { iri: text, file, passages } of registeredTexts(dataset)) {
    const node = dataset.terms.find(text);
    if (node === null || file === null || access.of(node) !== "public") continue;
    if (!files.has(file)) withoutFile.push(file);
    const found = passages.flatMap((span) => {
      const words = quotations.words(span, file);
      return words === null ? [] : [[span.iri, words] as const];
    });
    if (found.length > 0) texts.push({ text, passages: found });
  }
  return { texts, count: texts.reduce((sum, { passages }) => sum + passages.length, 0), withoutFile };
}

/** The file that the page reads them from. */
export function passagesFile({ texts }: PublicPassages): string {
  return jsonDocument({ format: "throughline-passages", version: 1, texts });
}
