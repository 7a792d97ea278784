/** The texts of a REFI-QDA project: which are there, which may go along, and where a passage stands in them. */

import { resolveSpan, type SpanRecord } from "../../evidence/anchor.ts";
import { SourceText } from "../../evidence/text.ts";
import type { SourceFiles } from "../../evidence/verify.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { compareCodeUnits } from "../../order.ts";
import type { Access } from "../sources/access.ts";
import { DocumentAccess } from "../sources/document-access.ts";
import { guidOf } from "./guid.ts";
import type { QdaSegment, QdaText } from "./qda-content.ts";

export interface QdaTextOptions {
  /** The texts that are there, by file name. */
  readonly files: SourceFiles;
  /** What holds for a document without a mark. */
  readonly unmarked: Access;
  /** Whether texts of restricted documents go along, too. */
  readonly allTexts: boolean;
}

/** A text with what is marked in it. */
export interface OpenQdaText {
  readonly about: Pick<QdaText, "guid" | "name" | "file">;
  /** Null where there is no file of it. */
  readonly source: SourceText | null;
  readonly mayGo: boolean;
  readonly segments: QdaSegment[];
}

export class QdaTexts {
  readonly #knowledge: Knowledge;
  readonly #options: QdaTextOptions;
  readonly #access: DocumentAccess;
  readonly #open = new Map<string, OpenQdaText>();

  constructor(knowledge: Knowledge, options: QdaTextOptions) {
    this.#knowledge = knowledge;
    this.#options = options;
    this.#access = new DocumentAccess(knowledge.dataset);
  }

  /** The text of an IRI; null for one that the graph does not tell of. */
  text(iri: string): OpenQdaText | null {
    const known = this.#open.get(iri);
    if (known !== undefined) return known;
    const { dataset, evidence, labels } = this.#knowledge;
    const node = dataset.terms.find(iri);
    if (node === null) return null;
    const { file, source } = evidence.textRecord(node);
    const { files, unmarked, allTexts } = this.#options;
    const raw = file === null ? undefined : files.get(file);
    const guid = guidOf("text", iri);
    const opened: OpenQdaText = {
      about: { guid, name: labels.label(source ?? node), file: file ?? `${guid}.txt` },
      source: raw === undefined ? null : new SourceText(raw),
      mayGo: allTexts || (this.#access.of(node) ?? unmarked) === "public",
      segments: [],
    };
    this.#open.set(iri, opened);
    return opened;
  }

  /** In the order of their IRIs, segments in that of the text. */
  all(): readonly QdaText[] {
    return this.opened().map(({ about, source, mayGo, segments }) => ({
      ...about,
      text: mayGo && source !== null ? source.text : null,
      segments: [...segments].sort((a, b) => a.start - b.start || a.end - b.end || compareCodeUnits(a.guid, b.guid)),
    }));
  }

  opened(): readonly OpenQdaText[] {
    return [...this.#open].sort(([a], [b]) => compareCodeUnits(a, b)).map(([, text]) => text);
  }
}

/** Where a recorded passage stands in a text: as recorded where there is no text to look into; null where it is not found for certain. */
export function placeIn(
  { source }: OpenQdaText,
  span: SpanRecord,
): { readonly start: number; readonly end: number } | null {
  if (source === null) return { start: span.start, end: span.end };
  const { state, start, end } = resolveSpan(span, source);
  const isSure = state === "exact" || state === "relocated";
  return isSure && start !== null && end !== null ? { start, end } : null;
}
