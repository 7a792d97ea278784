import { expect, test } from "vitest";
import { letterStream, normalizeText, SourceText } from "../../src/evidence/text.ts";

test.each([
  ["\ufeffa", "a"],
  ["a\r\nb\rc\nd", "a\nb\nc\nd"],
  ["e\u0301", "é"],
  ["a\u00a0b", "a\u00a0b"],
  ["ﬁ", "ﬁ"],
])("%j is normalised to %j", (raw, expected) => {
  expect(normalizeText(raw)).toBe(expected);
});

test.each([
  ["The Guard, 12 men!", "theguard12men"],
  ["hyphen-\nated", "hyphenated"],
  ["“quotes” and 'others'", "quotesandothers"],
  ["ﬁne ½", "fine12"],
  ["😀 — …", ""],
  ["ÉTÉ İ", "étéi"],
])("the letters of %j are %j", (text, expected) => {
  expect(letterStream(text)).toBe(expected);
});

test("offsets count code points", () => {
  const source = new SourceText("a😀b");
  expect([source.length, source.slice(1, 2), source.slice(2, 3)]).toEqual([3, "😀", "b"]);
});

test("a ligature gives two letters at one offset", () => {
  const { chars, offsets } = new SourceText("😀ﬁx").letters;
  expect([chars.join(""), ...offsets]).toEqual(["fix", 1, 1, 2]);
});

//                         1  title        2  two lines            3
const TEXT = new SourceText("Title\n\nOne line\nand another\n \t\n\nLast");

test.each([
  ["Title", 1],
  ["One", 2],
  ["another", 2],
  ["Last", 3],
])("%s stands in paragraph %i", (word, paragraph) => {
  expect(TEXT.paragraphAt(TEXT.text.indexOf(word))).toBe(paragraph);
});

test("the bounds of a paragraph hold its lines, without the empty ones around", () => {
  const { start, end } = TEXT.paragraphBounds(TEXT.text.indexOf("another"));
  expect(TEXT.slice(start, end).trim()).toBe("One line\nand another");
  const title = TEXT.paragraphBounds(0);
  expect(TEXT.slice(title.start, title.end)).toBe("Title");
});
