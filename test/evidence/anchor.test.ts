import { expect, test } from "vitest";
import { recordSpan, resolveSpan } from "../../src/evidence/anchor.ts";
import { letterStream, SourceText } from "../../src/evidence/text.ts";

//            0         1         2
//            0123456789012345678901234
const WORDS = "😀 the guard protects us";
const source = new SourceText(WORDS);
const span = recordSpan("urn:span", source, 2, 11);

test("a record holds offsets and digests, and not the words", () => {
  expect(source.slice(2, 11)).toBe("the guard");
  expect(span).toMatchObject({ iri: "urn:span", start: 2, end: 11, letterCount: 8 });
  expect(JSON.stringify(span)).not.toContain("guard");
});

test.each([
  ["the same text", WORDS, "exact", "the guard"],
  ["a header in front", `Header 😀\n${WORDS}`, "relocated", "the guard"],
  ["hyphens and line breaks", "😀 THE  gu-\nard protects us", "relocated", "THE  gu-\nard"],
  ["lost spaces", "😀theguardprotectsus", "relocated", "theguard"],
  ["a footnote mark within a word", "😀 the gu[*]ard", "relocated", "the gu[*]ard"],
  ["the words twice, elsewhere", `x ${WORDS} ${WORDS}`, "ambiguous", "the guard"],
  ["another word", "😀 the guild protects us", "missing", ""],
  ["a text that is too short", "the", "missing", ""],
  ["an empty text", "", "missing", ""],
] as const)("%s", (_name, text, state, words) => {
  const edition = new SourceText(text);
  const anchor = resolveSpan(span, edition);
  expect(anchor.state).toBe(state);
  expect(anchor.start === null || anchor.end === null ? "" : edition.slice(anchor.start, anchor.end)).toBe(words);
});

test("of two places the nearest to the old one is told", () => {
  const edition = new SourceText(`the guard ${"x".repeat(40)} the guard`);
  expect(resolveSpan({ ...span, start: 3, sha256: "" }, edition)).toMatchObject({ start: 0, end: 9, places: 2 });
  expect(resolveSpan({ ...span, start: 45, sha256: "" }, edition)).toMatchObject({ start: 51, end: 60, places: 2 });
});

test("a passage without letters is found only where it was", () => {
  const signs = recordSpan("urn:span", source, 0, 2);
  expect(signs.letterCount).toBe(0);
  expect(resolveSpan(signs, source).state).toBe("exact");
  expect(resolveSpan(signs, new SourceText(`x${WORDS}`)).state).toBe("missing");
});

test("a passage that ends behind the end of the text is not exact", () => {
  expect(resolveSpan({ ...span, end: 1000 }, source).state).toBe("relocated");
  expect(letterStream(WORDS)).toContain("theguard");
});
