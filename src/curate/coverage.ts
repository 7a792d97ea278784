/** How much of each source the graph accounts for: sentences that carry statements, sentences that are listed with a reason. */

import type { CheckData } from "../check/data.ts";
import type { Finding, SourceCoverage } from "../check/types.ts";
import { SourceText } from "../evidence/text.ts";
import { compareCodeUnits } from "../order.ts";
import { iri } from "../rdf/namespaces.ts";

/** A sentence counts as marked where this many of its letters are, or half of them where it is shorter. */
const ENOUGH_LETTERS = 20;

const LETTER = /\p{L}/u;

const CITED = 1;
const LISTED = 2;

type SentenceState = "covered" | "listed" | "open";

/** A sentence of a text, in code points, the end exclusive. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly state: SentenceState;
}

/** Coverage by source, in order of their IRIs. */
export function coverageOf(data: CheckData): SourceCoverage[] {
  const { describer } = data.knowledge;
  return sourcesOf(data).map(({ source, text }) => {
    const marks = marksOf(data, text);
    const sentences = sentencesOf(data, text);
    const count = (state: SentenceState): number => sentences?.filter((each) => each.state === state).length ?? 0;
    const length = Number(data.literals(text, iri("tl", "codePointLength"))[0]?.value ?? Number.NaN);
    return {
      iri: data.key(source),
      title: describer.resource(source).label,
      file: data.reader.textRecord(text).file,
      cited: marks.filter((mark) => mark.kind === CITED).length,
      reasons: countReasons(marks.map((mark) => mark.reason).filter((reason) => reason !== null)),
      marked: pointsOf(marks).filter((point) => point !== 0).length,
      length: Number.isNaN(length) ? null : length,
      sentences:
        sentences === null
          ? null
          : { total: sentences.length, covered: count("covered"), listed: count("listed"), open: count("open") },
    };
  });
}

/** G23: with the texts at hand, every sentence carries a statement or is listed with a reason. */
export function sentencesAreAccountedFor(data: CheckData): Finding[] {
  return sourcesOf(data).flatMap(({ text }) => {
    const source = textOf(data, text);
    const file = data.reader.textRecord(text).file ?? data.key(text);
    const open = (sentencesOf(data, text) ?? []).filter((sentence) => sentence.state === "open");
    return open.map(({ start, end }) => {
      const line = source?.slice(0, start).split("\n").length ?? 1;
      const where = `${start} to ${end}, paragraph ${source?.paragraphAt(start) ?? 1}`;
      const message = `The sentence at ${where}, carries no statement and is not listed with a reason.`;
      return { focus: data.key(text), message, place: { file, line } };
    });
  });
}

function sourcesOf(data: CheckData): { readonly source: number; readonly text: number }[] {
  return data
    .pairs(iri("dcterms", "hasFormat"))
    .map(({ subject, object }) => ({ source: subject, text: object }))
    .filter(({ text }) => data.reader.textRecord(text).file !== null)
    .sort((a, b) => compareCodeUnits(data.key(a.source), data.key(b.source)));
}

function textOf(data: CheckData, text: number): SourceText | null {
  const raw = data.input.texts?.get(data.reader.textRecord(text).file ?? "");
  return raw === undefined ? null : new SourceText(raw);
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: typeof CITED | typeof LISTED;
  readonly reason: string | null;
}

/** The passages of a text: each cited one once, and each listed one with its reason. */
function marksOf(data: CheckData, text: number): Mark[] {
  const cited = new Set(data.pairs(iri("prov", "wasDerivedFrom")).map(({ object }) => data.key(object)));
  const reasons = new Map(
    data
      .pairs(iri("tl", "coverageReason"))
      .map(({ subject, object }) => [data.key(subject), data.knowledge.labels.label(object)] as const),
  );
  return [...data.passages.values()]
    .filter((passage) => passage.text === text)
    .flatMap(({ iri: key, start, end }) => {
      const reason = reasons.get(key) ?? null;
      return [
        ...(cited.has(key) ? [{ start, end, kind: CITED, reason: null } as const] : []),
        ...(reason === null ? [] : [{ start, end, kind: LISTED, reason } as const]),
      ];
    });
}

function countReasons(reasons: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const reason of [...reasons].sort()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** For each code point, whether a cited (1) or listed (2) passage holds it, or both (3). */
function pointsOf(marks: readonly Mark[]): Uint8Array {
  const points = new Uint8Array(Math.max(0, ...marks.map((mark) => mark.end)));
  for (const { start, end, kind } of marks) {
    for (let at = start; at < end; at++) points[at] = (points[at] ?? 0) | kind;
  }
  return points;
}

/** The sentences of a text that have a letter, or null where the text is not there. Unicode, UAX #29, section 5. */
function sentencesOf(data: CheckData, text: number): Sentence[] | null {
  const source = textOf(data, text);
  if (source === null) return null;
  const points = pointsOf(marksOf(data, text));
  const letters = new Set(source.letters.offsets);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(source.text)) {
    const end = start + [...segment].length;
    // The number of a list item, cut off as a sentence by itself, says nothing.
    const state = LETTER.test(segment) ? stateOf(start, end, letters, points) : null;
    if (state !== null) sentences.push({ start, end, state });
    start = end;
  }
  return sentences;
}

function stateOf(start: number, end: number, letters: ReadonlySet<number>, points: Uint8Array): SentenceState | null {
  let [all, cited, listed] = [0, 0, 0];
  for (let at = start; at < end; at++) {
    if (!letters.has(at)) continue;
    all++;
    if (((points[at] ?? 0) & CITED) !== 0) cited++;
    else if (((points[at] ?? 0) & LISTED) !== 0) listed++;
  }
  const enough = Math.min(ENOUGH_LETTERS, Math.ceil(all / 2));
  if (all === 0) return null;
  if (cited >= enough) return "covered";
  return cited + listed >= enough ? "listed" : "open";
}
