/** Laws of evidence: the two encodings of a claim, the stream of letters, and finding a passage again. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Anchor, recordSpan, resolveSpan, type SpanRecord } from "../../src/evidence/anchor.ts";
import { sha256Hex } from "../../src/evidence/identity.ts";
import { fromRdf11, toRdf11 } from "../../src/evidence/rdf11.ts";
import { readReifications } from "../../src/evidence/reifiers.ts";
import { senseSha256 } from "../../src/evidence/sense.ts";
import { letterStream, normalizeText, SourceText } from "../../src/evidence/text.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { reifiedDatasets, texts } from "../support/arbitrary.ts";
import { datasetOf, linesOf } from "../support/build.ts";
import { runs } from "../support/runs.ts";

const claimsOf = (dataset: Dataset): string[] =>
  readReifications(dataset)
    .map(({ reifier, subject, predicate, object }) =>
      [reifier, subject, predicate, object].map((id) => dataset.terms.key(id)).join(" "),
    )
    .sort();

/** The reifiers of one triple: RDF 1.1 has one name for one statement. */
function ofOneTriple(dataset: Dataset): Dataset {
  const count = new Map<number, number>();
  for (const { reifier } of readReifications(dataset)) count.set(reifier, (count.get(reifier) ?? 0) + 1);
  const part = new Dataset(dataset.terms);
  for (let row = 0; row < dataset.size; row++) {
    const ids = dataset.row(row);
    if (dataset.terms.triple(ids.object) === null || count.get(ids.subject) === 1) part.addIds(ids);
  }
  return part;
}

describe("RDF 1.1", () => {
  test("the form for RDF 1.1 tools holds no triple term, and counts the triples that it cannot take along", () => {
    fc.assert(
      fc.property(reifiedDatasets, (all) => {
        const dataset = datasetOf(all);
        const { dataset: plain, lost } = toRdf11(dataset);
        expect([...plain].some(({ object }) => object.termType === "Quad")).toBe(false);
        expect(lost).toBe(dataset.size - ofOneTriple(dataset).size);
      }),
      { numRuns: runs(300) },
    );
  });

  test("back from it, each reifier of one triple names the same statement, and nothing else has changed", () => {
    fc.assert(
      fc.property(reifiedDatasets, (all) => {
        const dataset = datasetOf(all);
        const back = fromRdf11(toRdf11(dataset).dataset);
        expect(claimsOf(back)).toEqual(claimsOf(ofOneTriple(dataset)));
        expect(linesOf(back)).toBe(linesOf(ofOneTriple(dataset)));
      }),
      { numRuns: runs(300) },
    );
  });

  test("its claims are found without going back, where no literal has a direction", () => {
    fc.assert(
      fc.property(reifiedDatasets, (all) => {
        const dataset = datasetOf(all);
        fc.pre(!linesOf(dataset).includes("--"));
        expect(claimsOf(toRdf11(dataset).dataset)).toEqual(claimsOf(ofOneTriple(dataset)));
      }),
    );
  });
});

describe("letters", () => {
  test("the stream of two texts joined is their streams joined", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(letterStream(a + b)).toBe(letterStream(a) + letterStream(b));
      }),
    );
  });

  test("the letters of a text are the stream, each with an offset that lies within it and never goes back", () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const source = new SourceText(raw);
        const { chars, offsets } = source.letters;
        expect(chars.join("")).toBe(letterStream(source.text));
        expect(offsets).toHaveLength(chars.length);
        offsets.forEach((offset, index) => {
          expect(offset).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
          expect(offset).toBeLessThan(source.length);
        });
      }),
    );
  });

  test("normalising twice is normalising once", () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const once = normalizeText(raw);
        fc.pre(!once.startsWith("\ufeff"));
        expect(normalizeText(once)).toBe(once);
      }),
    );
  });
});

/** Sentences of words that never occur twice, with a character beyond the basic plane in front of and between them. */
const passages = fc
  .record({
    before: fc.integer({ min: 0, max: 12 }),
    inside: fc.integer({ min: 5, max: 12 }),
    after: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ before, inside, after }) => {
    const words = Array.from({ length: before + inside + after }, (_, n) => (n % 4 === 0 ? `😀${word(n)}` : word(n)));
    const text = words.join(" ");
    const start = [...words.slice(0, before).join(" ")].length + (before > 0 ? 1 : 0);
    return { text, start, end: start + [...words.slice(before, before + inside).join(" ")].length };
  });

const NUMERALS = ["alpha", "bravo", "charly", "delta", "echo", "foxtrot"];
const word = (n: number): string => `${NUMERALS[n % 6]}${NUMERALS[Math.floor(n / 6) % 6]}${n}`;

const EDITIONS: readonly (readonly [string, (text: string) => string])[] = [
  ["a header is put in front", (text) => `HEADER of 2099, page 😀 1\n\n${text}`],
  ["it is wrapped anew", (text) => text.replaceAll(" ", "\n")],
  ["words are hyphenated", (text) => text.replace(/([a-z]{4})([a-z]{3})/g, "$1-\n$2")],
  ["spaces do not break", (text) => text.replaceAll(" ", "\u00a0")],
  ["words are squeezed", (text) => text.replaceAll(" ", "")],
  ["quotes and ligatures change", (text) => `“${text.replaceAll("fo", "ﬀo").replaceAll("ﬀo", "fo")}”`],
  ["it is put in capitals", (text) => text.toUpperCase()],
];

describe("passages", () => {
  test("a passage is exact where it was recorded, counted in code points", () => {
    fc.assert(
      fc.property(passages, ({ text, start, end }) => {
        const source = new SourceText(text);
        const span = recordSpan("urn:x:span", source, start, end);
        expect(source.slice(start, end)).toBe([...text].slice(start, end).join(""));
        expect(resolveSpan(span, source)).toEqual({ state: "exact", start, end, places: 1 });
      }),
    );
  });

  test.each(EDITIONS)("it is found again when %s", (_, edit) => {
    fc.assert(
      fc.property(passages, ({ text, start, end }) => {
        const source = new SourceText(text);
        const span = recordSpan("urn:x:span", source, start, end);
        const edition = new SourceText(edit(text));
        fc.pre(edition.slice(start, end) !== source.slice(start, end));
        const anchor = resolveSpan(span, edition);
        expect(anchor.state).toBe("relocated");
        expect(letterStream(edition.slice(anchor.start ?? 0, anchor.end ?? 0))).toBe(
          letterStream(source.slice(start, end)),
        );
      }),
    );
  });

  test("it is ambiguous where the moved letters stand twice, and the nearest place is told", () => {
    fc.assert(
      fc.property(passages, ({ text, start, end }) => {
        const span = recordSpan("urn:x:span", new SourceText(text), start, end);
        const anchor = resolveSpan(span, new SourceText(`X ${text}\n${text}`));
        expect(anchor).toEqual({ state: "ambiguous", start: anchor.start, end: anchor.end, places: 2 });
        expect(letterStream([...`X ${text}`].slice(anchor.start ?? 0, anchor.end ?? 0).join(""))).toBe(
          letterStream([...text].slice(start, end).join("")),
        );
      }),
    );
  });

  test("it is found where hashing the words of every window, the nearest first, finds it", () => {
    const words = fc.string({
      unit: fc.constantFrom("a", "B", "é", "😀", "𝒷", "ﬁ", "1", ".", " ", "-"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, words, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (before, text, after, one, other) => {
        const source = new SourceText(text);
        const span = recordSpan("urn:x:span", source, Math.min(one, other), Math.max(one, other));
        for (const edition of [text, `${before}${text}${after}`, `${before}${text}${text}`, before].map(
          (raw) => new SourceText(raw),
        ))
          for (const record of [span, { ...span, letterFingerprint: null, senseSha256: null }])
            expect(resolveSpan(record, edition)).toEqual(resolveSlowly(record, edition));
      }),
      { numRuns: 1000 },
    );
  });

  test("it is missing where one of its letters is another", () => {
    fc.assert(
      fc.property(passages, ({ text, start, end }) => {
        const span = recordSpan("urn:x:span", new SourceText(text), start, end);
        const points = [...text];
        const changed = [...points.slice(0, start + 1), "z", ...points.slice(start + 2)].join("");
        expect(resolveSpan(span, new SourceText(changed))).toEqual({
          state: "missing",
          start: null,
          end: null,
          places: 0,
        });
      }),
    );
  });
});

/** The definition, digest by digest over words. */
function resolveSlowly(span: SpanRecord, source: SourceText): Anchor {
  if (span.end <= source.length && sha256Hex(source.slice(span.start, span.end)) === span.sha256)
    return { state: "exact", start: span.start, end: span.end, places: 1 };
  const { chars, offsets } = source.letters;
  const windows = chars.map((_, at) => chars.slice(at, at + span.letterCount).join(""));
  const fits = windows.map(
    (words, at) => at + span.letterCount <= chars.length && sha256Hex(words) === span.letterSha256,
  );
  const expected = Math.min(offsets.filter((offset) => offset < span.start).length, chars.length - span.letterCount);
  const found = [...fits.keys()]
    .filter((at) => span.letterCount > 0 && fits[at] === true)
    .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected) || a - b);
  const [first] = found;
  if (first === undefined) return { state: "missing", start: null, end: null, places: 0 };
  const place = (at: number) => ({ start: offsets[at] ?? 0, end: (offsets[at + span.letterCount - 1] ?? 0) + 1 });
  const same = found.filter((at) => [null, senseSha256(place(at), source)].includes(span.senseSha256));
  const [nearest] = same;
  if (nearest === undefined) return { state: "altered", ...place(first), places: found.length };
  return { state: same.length > 1 ? "ambiguous" : "relocated", ...place(nearest), places: same.length };
}
