/** The words of recorded passages in a reader's own texts, each passage looked for once. */

import { run, WORKING, type Work } from "../work.ts";
import { resolveSpanSteps, type SpanRecord } from "./anchor.ts";
import { SourceText } from "./text.ts";
import type { SourceFiles } from "./verify.ts";

/** A text, and what stands in it of the passages that were looked for, by their IRIs. */
interface QuotedText {
  readonly source: SourceText;
  readonly words: Map<string, string | null>;
}

/** What is quoted from some texts. Texts that were read and words that were found are kept. */
export class Quotations {
  readonly #files: SourceFiles;
  readonly #texts = new Map<string, QuotedText>();

  constructor(files: SourceFiles) {
    this.#files = files;
  }

  /** Whether there is no text to quote from. */
  get isEmpty(): boolean {
    return this.#files.size === 0;
  }

  /**
   * The words of a passage where the text of this file name has them at the recorded place or, unambiguously, elsewhere;
   * else null, also where a number or a denial is another. Cost: as resolveSpan for the first time, then nothing.
   */
  words(span: SpanRecord, file: string): string | null {
    return run(this.find(span, file));
  }

  /** The same with pauses; where the caller gives up at one, nothing is kept of the passage. */
  *find(span: SpanRecord, file: string): Work<string | null> {
    const open = this.#texts.get(file);
    const text = open ?? this.#read(file);
    if (text === null) return null;
    if (open === undefined) yield WORKING;
    const known = text.words.get(span.iri);
    if (known !== undefined) return known;
    const { state, start, end } = yield* resolveSpanSteps(span, text.source);
    const isSure = state === "exact" || state === "relocated";
    const words = isSure && start !== null && end !== null ? text.source.slice(start, end) : null;
    text.words.set(span.iri, words);
    return words;
  }

  /** The words as far as they are known without looking; null too for a passage that was not looked for. */
  known(span: SpanRecord, file: string): string | null {
    return this.#texts.get(file)?.words.get(span.iri) ?? null;
  }

  /** Cost: the length of the text. */
  #read(file: string): QuotedText | null {
    const raw = this.#files.get(file);
    if (raw === undefined) return null;
    const text = { source: new SourceText(raw), words: new Map<string, string | null>() };
    this.#texts.set(file, text);
    return text;
  }
}
