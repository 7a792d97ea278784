/** Which registered text a reader's copy is: by its digest, else by the letters of the passages that are recorded of it. */

import { compareCodeUnits } from "../order.ts";
import type { Dataset } from "../rdf/store/dataset.ts";
import { resolveSpan, type SpanRecord } from "./anchor.ts";
import { sha256Hex } from "./identity.ts";
import { EvidenceReader } from "./reader.ts";
import type { SourceText } from "./text.ts";

/** A text that a dataset points into: its name, its digest, and what is recorded of its passages. */
export interface RegisteredText {
  /** The IRI of the text. */
  readonly iri: string;
  /** The document that it is a text of. */
  readonly source: string | null;
  /** The name of its file, or null where none is recorded. */
  readonly file: string | null;
  /** Of the whole normalised text. */
  readonly sha256: string | null;
  /** In order of place. */
  readonly passages: readonly SpanRecord[];
}

/** A registered text that a given text was recognized as. */
export interface RecognizedText {
  /** The registered one. */
  readonly text: RegisteredText;
  /** Whether the copy is letter for letter the text that was encoded, rather than another edition of it. */
  readonly same: boolean;
}

/** What else is known of a text that is to be recognized. */
export interface RecognizeOptions {
  /** The IRI of the text that the copy is said to be; it is tried first. Default: none. */
  readonly expected?: string | null;
}

/** Passages of a text that are looked for in a copy before it counts as unknown. */
const SAMPLES = 4;
/** Shorter runs of letters turn up in any text. */
const LEAST_LETTERS = 20;

/**
 * The texts that the passages of a dataset lie in, in order of their IRIs; empty where none is recorded.
 *
 * @example
 * import { registeredTexts } from "throughline/evidence";
 * import { Dataset } from "throughline/rdf";
 * registeredTexts(new Dataset()); // []
 */
export function registeredTexts(dataset: Dataset): RegisteredText[] {
  const reader = new EvidenceReader(dataset);
  const passages = new Map<number, SpanRecord[]>();
  for (const passage of reader.passages()) {
    if (passage.text === null) continue;
    const known = passages.get(passage.text);
    if (known === undefined) passages.set(passage.text, [passage]);
    else known.push(passage);
  }
  const texts = [...passages].map(([text, spans]): RegisteredText => {
    const { source, file, sha256 } = reader.textRecord(text);
    spans.sort((a, b) => a.start - b.start || a.end - b.end);
    return {
      iri: dataset.terms.key(text),
      source: source === null ? null : dataset.terms.key(source),
      file,
      sha256,
      passages: spans,
    };
  });
  return texts.sort((a, b) => compareCodeUnits(a.iri, b.iri));
}

/**
 * The registered text that a copy is of, or null where no digest and no sampled passage fits. Among several editions the
 * one most of whose samples are found is taken; `expected` wins as soon as half of its samples are there.
 * Cost: one digest; for another edition, see resolveSpan for each sample.
 *
 * @example
 * import { recognizeText, SourceText } from "throughline/evidence";
 * recognizeText([], new SourceText("A text that nobody cites.")); // null
 */
export function recognizeText(
  texts: readonly RegisteredText[],
  copy: SourceText,
  { expected = null }: RecognizeOptions = {},
): RecognizedText | null {
  const digest = sha256Hex(copy.text);
  const same = texts.find((text) => text.sha256 === digest);
  if (same !== undefined) return { text: same, same: true };
  let best: RegisteredText | null = null;
  let most = 0;
  for (const text of [...texts].sort((a, b) => Number(b.iri === expected) - Number(a.iri === expected))) {
    const samples = samplesOf(text);
    const found = samples.filter((span) => resolveSpan(span, copy).state !== "missing").length;
    if (found > most) [best, most] = [text, found];
    if (text.iri === expected && found > 0 && 2 * found >= samples.length) break;
  }
  return best === null ? null : { text: best, same: false };
}

/** A few passages spread evenly over a text. */
function samplesOf({ passages }: RegisteredText): SpanRecord[] {
  const long = passages.filter((span) => span.letterCount >= LEAST_LETTERS);
  const step = Math.max(1, long.length / SAMPLES);
  return Array.from({ length: Math.min(SAMPLES, long.length) }, (_, index) => long[Math.floor(index * step)]).filter(
    (span) => span !== undefined,
  );
}
