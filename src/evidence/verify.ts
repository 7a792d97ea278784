/** Holding the recorded passages against the texts. */

import type { Dataset } from "../rdf/store/dataset.ts";
import { type AnchorState, resolveSpan } from "./anchor.ts";
import { sha256Hex } from "./identity.ts";
import { type Lead, leadOf } from "./pointer.ts";
import { EvidenceReader, type PassageRecord } from "./reader.ts";
import { SourceText } from "./text.ts";

/** One passage, or one text, that is not as recorded. */
export interface VerifyProblem {
  /** The IRI of the passage, or of the text where the text as a whole is meant. */
  readonly span: string;
  /** The document, or null where none is recorded. */
  readonly source: string | null;
  /** What became of the passage, or of the text. */
  readonly state: Exclude<AnchorState, "exact"> | "changed" | "no-text" | "astray";
  /** What is wrong, as one sentence. */
  readonly message: string;
}

/** How many passages still stand where they were recorded, and what is wrong with the others. */
export interface VerifyReport {
  /** How many passages were looked for. */
  readonly spans: number;
  /** How many stand where they were recorded. */
  readonly exact: number;
  /** How many stand elsewhere in the text. */
  readonly relocated: number;
  /** How many stand at several places, none of them the recorded one. */
  readonly ambiguous: number;
  /** Passages whose letters are there with another number or denial. */
  readonly altered: number;
  /** How many stand nowhere. */
  readonly missing: number;
  /** Where the words lead that are recorded to find exact passages in their documents; see pointer.ts. */
  readonly pointers: Readonly<Record<Lead, number>>;
  /** Passages whose text was not among the given ones; they count in `missing` too. */
  readonly withoutText: number;
  /** In the order of the data; empty where all is well. */
  readonly problems: readonly VerifyProblem[];
}

/** The texts by file name, as they lie on the user's disk. */
export type SourceFiles = ReadonlyMap<string, string>;

/**
 * Resolves every passage of a dataset against the given texts. A text whose own digest differs is reported as changed
 * and is still searched. Problems come in the order of the dataset.
 *
 * @example
 * import { verifyEvidence } from "throughline/evidence";
 * import { Dataset } from "throughline/rdf";
 * verifyEvidence(new Dataset(), new Map()).spans; // 0
 */
export function verifyEvidence(dataset: Dataset, files: SourceFiles): VerifyReport {
  const reader = new EvidenceReader(dataset);
  const library = new TextLibrary(dataset, reader, files);
  const counts: Record<AnchorState, number> = { exact: 0, relocated: 0, ambiguous: 0, altered: 0, missing: 0 };
  const problems: VerifyProblem[] = [];
  const pointers: Record<Lead, number> = { unique: 0, first: 0, repeated: 0, part: 0, elsewhere: 0 };
  let withoutText = 0;
  const passages = reader.passages();
  for (const passage of passages) {
    const source = library.find(passage, problems);
    if (source === null) withoutText++;
    const anchor = source === null ? null : resolveSpan(passage, source);
    const state = anchor?.state ?? "missing";
    counts[state]++;
    if (anchor !== null && anchor.state !== "exact")
      problems.push(moved(dataset, passage, anchor.state, anchor.start, anchor.places));
    if (source === null || anchor?.state !== "exact" || passage.pointer === null) continue;
    const lead = leadOf(passage.pointer, passage, source);
    pointers[lead]++;
    if (lead === "elsewhere")
      problems.push({
        span: passage.iri,
        source: passage.text === null ? null : dataset.terms.key(passage.text),
        state: "astray",
        message: "its first and last words lead to another place of the text, or to none",
      });
  }
  return { spans: passages.length, ...counts, pointers, withoutText, problems };
}

function moved(
  dataset: Dataset,
  passage: PassageRecord,
  state: Exclude<AnchorState, "exact">,
  start: number | null,
  places: number,
): VerifyProblem {
  const messages = {
    relocated: `found at ${start} instead of ${passage.start}`,
    ambiguous: `no longer at ${passage.start}; ${places} places carry the same letters, the nearest at ${start}`,
    altered: `its letters stand at ${start}, but with another number or denial: it does not say the same`,
    missing: `no longer at ${passage.start}, and nowhere else in the text`,
  };
  return {
    span: passage.iri,
    source: passage.text === null ? null : dataset.terms.key(passage.text),
    state,
    message: messages[state],
  };
}

/** The texts, read and checked once each. */
class TextLibrary {
  readonly #dataset: Dataset;
  readonly #reader: EvidenceReader;
  readonly #files: SourceFiles;
  readonly #texts = new Map<number, SourceText | null>();

  constructor(dataset: Dataset, reader: EvidenceReader, files: SourceFiles) {
    this.#dataset = dataset;
    this.#reader = reader;
    this.#files = files;
  }

  find(passage: PassageRecord, problems: VerifyProblem[]): SourceText | null {
    if (passage.text === null) return null;
    const known = this.#texts.get(passage.text);
    if (known !== undefined) return known;
    const text = this.#open(passage.text, problems);
    this.#texts.set(passage.text, text);
    return text;
  }

  #open(text: number, problems: VerifyProblem[]): SourceText | null {
    const record = this.#reader.textRecord(text);
    const raw = record.file === null ? undefined : this.#files.get(record.file);
    const about = {
      span: this.#dataset.terms.key(text),
      source: record.source === null ? null : this.#dataset.terms.key(record.source),
    };
    if (raw === undefined) {
      problems.push({
        ...about,
        state: "no-text",
        message: `the text ${record.file ?? "(no file name recorded)"} is not there`,
      });
      return null;
    }
    const source = new SourceText(raw);
    if (record.sha256 !== null && sha256Hex(source.text) !== record.sha256) {
      problems.push({ ...about, state: "changed", message: `${record.file} differs from the text that was encoded` });
    }
    return source;
  }
}
