/** The words that lead a browser to a passage, held against what a browser does with them. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leadOf, linkTo, MOST_POINTER_WORDS, type Pointer, pointerTo } from "../../src/evidence/pointer.ts";
import { SourceText } from "../../src/evidence/text.ts";
import { runs } from "../support/runs.ts";

const TEXT = `“The sea”, she said, was calm and wide that day before noon. The ship came in.

The sea was rough. After that the ship came in. In all, 1.5 million\u00a0people – more or less – saw it come. Over.`;
const text = new SourceText(TEXT);

function placeOf(words: string, source = text) {
  const before = source.text.indexOf(words);
  const start = [...source.text.slice(0, before)].length;
  return { start, end: start + [...words].length };
}

const pointer = (words: string, source = text): Pointer | null => pointerTo(placeOf(words, source), source);

describe("the words to a passage", () => {
  test("are a third at either end, without the signs around them", () => {
    expect(pointer("“The sea”, she said, was calm and wide that day before noon.")).toEqual({
      wordsBefore: null,
      firstWords: "The sea”, she said",
      lastWords: "that day before noon",
    });
    expect(pointer("In all, 1.5 million\u00a0people – more or less – saw it come.")?.firstWords).toBe("In all, 1.5");
  });

  test("are all of it where it is short, and what stands before where that leads to several places", () => {
    expect(pointer("The sea was rough.")).toEqual({
      wordsBefore: null,
      firstWords: "The sea was rough",
      lastWords: null,
    });
    expect(pointer("Over.")?.wordsBefore).toBeNull();
    const twice = new SourceText("It went on. It was so. And then, again: it was so. Then it ended.");
    const second = pointerTo({ start: placeOf("it was so", twice).start, end: placeOf("it was so", twice).end }, twice);
    expect(second).toEqual({ wordsBefore: "so. And then, again:", firstWords: "it was so", lastWords: null });
  });

  test("are told apart from the words before them, also at the beginning of the text", () => {
    const source = new SourceText("On the Corps\n\nThe Corps trains the Guard.");
    const made = pointer("The Corps trains the Guard.", source);
    expect(made).toEqual({ wordsBefore: "On the Corps", firstWords: "The Corps", lastWords: "the Guard" });
    expect(made === null ? null : leadOf(made, placeOf("The Corps trains the Guard.", source), source)).toBe("unique");
  });

  test("are none where there is no word", () => {
    expect(pointer("–")).toBeNull();
    expect(pointerTo({ start: 3, end: 3 }, text)).toBeNull();
  });

  test("never hold more than four words at an end, and lead there in a text that says all once", () => {
    const word = fc.stringMatching(/^[a-zé]{1,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 60 }), fc.nat(), fc.nat(), (words, a, b) => {
        const [from, to] = [a % words.length, b % words.length].sort((one, other) => one - other) as [number, number];
        const source = new SourceText(`${words.join(" ")}.`);
        const start = words.slice(0, from).join(" ").length + (from === 0 ? 0 : 1);
        const place = { start, end: start + words.slice(from, to + 1).join(" ").length };
        const made = pointerTo(place, source);
        expect(made).not.toBeNull();
        if (made === null) return;
        expect(leadOf(made, place, source)).toBe("unique");
        for (const part of Object.values(made))
          expect((part ?? "").split(" ").length).toBeLessThanOrEqual(MOST_POINTER_WORDS);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("where a browser comes to", () => {
  const place = placeOf("The ship came in.");
  const lead = (firstWords: string, lastWords: string | null = null, wordsBefore: string | null = null): string =>
    leadOf({ wordsBefore, firstWords, lastWords }, place, text);

  test("is there, also in other letter case and at other spaces", () => {
    expect(lead("the  SHIP", "came\nin")).toBe("first");
    expect(lead("the ship came in", null, "before noon.")).toBe("unique");
    expect(lead("The ship", "came")).toBe("part");
  });

  test("is elsewhere where the words stand before it, in a part of a word, or nowhere", () => {
    expect(lead("The sea", "came in")).toBe("elsewhere");
    expect(lead("he ship came in")).toBe("elsewhere");
    expect(lead("The ship sank")).toBe("elsewhere");
    expect(lead("")).toBe("elsewhere");
  });

  test("is the same words elsewhere where the text says them twice", () => {
    const second = placeOf("the ship came in. In");
    const own = { start: second.start, end: second.end - 3 };
    expect(leadOf({ wordsBefore: null, firstWords: "the ship", lastWords: "came in" }, own, text)).toBe("repeated");
  });
});

describe("the link", () => {
  const words = { wordsBefore: null, firstWords: "A well-known, first & last", lastWords: "is so" };

  test("has the words as a text fragment, its signs written out", () => {
    expect(linkTo("https://x.org/a", { pointer: words, page: null })).toBe(
      "https://x.org/a#:~:text=A%20well%2Dknown%2C%20first%20%26%20last,is%20so",
    );
    expect(linkTo("https://x.org/a", { pointer: { ...words, wordsBefore: "so." }, page: null })).toMatch(
      /text=so\.-,A%20well/,
    );
  });

  test("keeps a fragment, names a page, and is the address where no words are known", () => {
    expect(linkTo("https://x.org/a#b", { pointer: words, page: 3 })).toMatch(/^https:\/\/x\.org\/a#b:~:text=A/);
    expect(linkTo("https://x.org/a.pdf", { pointer: words, page: 3 })).toMatch(/a\.pdf#page=3:~:text=A/);
    expect(linkTo("https://x.org/a.pdf", { pointer: null, page: 3 })).toBe("https://x.org/a.pdf#page=3");
    expect(linkTo("https://x.org/a", { pointer: null, page: null })).toBe("https://x.org/a");
  });

  test("is made of what is no Unicode text too", () => {
    expect(linkTo("https://x.org/", { pointer: { ...words, firstWords: "a\ud800" }, page: null })).toMatch(
      /a%EF%BF%BD/,
    );
  });
});
