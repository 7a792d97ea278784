import { describe, expect, test, vi } from "vitest";
import { recordSpan, resolveSpan } from "../../src/evidence/anchor.ts";
import * as identity from "../../src/evidence/identity.ts";
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

describe("an altered passage", () => {
  test.each([
    ["a decimal point goes", "some 1.5 million people fled", "some 15 million people fled"],
    ["a decimal point comes", "some 15 million people fled", "some 1.5 million people fled"],
    ["a number grows in front of it", "5 million people fled", "1.5 million people fled"],
    ["a percent sign comes", "of all the people 24", "of all the people 24 % fled"],
    ["two words become one", "they were not able to flee", "they were notable to flee"],
    ["its first word is turned round", "able to flee the war", "they were unable to flee the war"],
    ["its last word is turned round", "the war brought harm", "the war brought harmless days"],
  ])("is told where %s", (_name, recorded, printed) => {
    const before = new SourceText(`Text: ${recorded}`);
    const record = recordSpan("urn:span", before, 6, before.length);
    const after = new SourceText(`New text, set anew: ${printed}`);
    expect(resolveSpan(record, after)).toMatchObject({ state: "altered", places: 1 });
    // Of an older record letters alone decide.
    expect(resolveSpan({ ...record, senseSha256: null }, after).state).toBe("relocated");
  });

  test.each([
    ["marks of thousands", "some 1,500 did not flee", "some 1 500 did not flee"],
    ["quotes and line ends", "it isn't so for 24 % of them", "“it isn’t so\nfor 24% of them”"],
    ["a note's mark behind the last word", "they did not flee", "they did not flee12"],
    ["lost spaces around it", "flee from the war in 1999", "theyflee from the war in 1999becauseofit"],
  ])("is none for %s", (_name, recorded, printed) => {
    const before = new SourceText(`Text: ${recorded}`);
    const record = recordSpan("urn:span", before, 6, before.length);
    expect(resolveSpan(record, new SourceText(`New text: ${printed}`)).state).toBe("relocated");
  });

  test("is none where another place still says it, and that place is told", () => {
    const before = new SourceText("some 1.5 million people fled");
    const record = recordSpan("urn:span", before, 0, before.length);
    const after = new SourceText("Some 15 million people fled. And some 1.5 million people fled.");
    const anchor = resolveSpan(record, after);
    expect(anchor).toMatchObject({ state: "relocated", places: 1 });
    expect(after.slice(anchor.start ?? 0, anchor.end ?? 0)).toBe("some 1.5 million people fled");
  });
});

test("what is missing is told without a digest a letter, but for older records", () => {
  const digests = vi.spyOn(identity, "sha256Bytes");
  const long = new SourceText("the guild keeps the gate of the town. ".repeat(50));
  expect(resolveSpan(span, long).state).toBe("missing");
  expect(digests.mock.calls.length).toBeLessThan(5);
  expect(resolveSpan({ ...span, letterFingerprint: null }, long).state).toBe("missing");
  expect(digests.mock.calls.length).toBeGreaterThan(1000);
  digests.mockRestore();
});
