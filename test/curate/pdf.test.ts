/** The steps of reading a PDF that rules decide: letters of TeX's fonts, running heads, numbers that a line end cuts. */

import { expect, test } from "vitest";
import { sortLines } from "../../src/curate/sources/pdf/furniture.ts";
import type { Line, TextItem } from "../../src/curate/sources/pdf/lines.ts";
import { paragraphsOf, wordsOf } from "../../src/curate/sources/pdf/paragraphs.ts";
import { withTexLetters } from "../../src/curate/sources/pdf/tex-fonts.ts";

const item = (str: string, fontName: string): TextItem => ({
  str,
  fontName,
  transform: [10, 0, 0, 10, 72, 700],
  width: 100,
  height: 10,
  hasEOL: false,
});

test("codes of TeX's fonts become the letters that they stand for, and their quotes lean; other fonts are left alone", () => {
  const pages = [
    [item("o\u001ece of the \u0010con\u001cdential\u0011 desk\u0015it's", "tex"), item("it's `so'", "other")],
    [item("its `own' e\u000bort", "tex")],
  ];
  expect(
    withTexLetters(pages)
      .flat()
      .map(({ str }) => str),
  ).toEqual(["office of the “confidential” desk–it’s", "it's `so'", "its ‘own’ effort"]);
});

const line = (text: string, page: number, base: number): Line => ({ text, page, base, left: 72, right: 500, size: 11 });

test("a running head repeats with the number of its page; lines that differ in other numbers are text", () => {
  const lines = [1, 2, 3].flatMap((page) => [
    line(`Annual report 2019, page ${page}`, page, 800),
    line(`The end of year 2021/22. Record ${1000 + 37 * page} says that`, page, 780),
    line("the text goes on in the middle of the page", page, 400),
    line(`${page} Remark ${40 * page}: of volume 2.`, page, 60),
  ]);
  const sizes = new Map([1, 2, 3].map((page) => [page, { width: 595, height: 842 }]));
  const { furniture, body } = sortLines(lines, sizes);
  expect(furniture.map(({ text }) => text)).toEqual([1, 2, 3].map((page) => `Annual report 2019, page ${page}`));
  expect(body).toHaveLength(9);
});

test.each([
  ["as required by Article 7(2)", "(b) of the law", "as required by Article 7(2)(b) of the law"],
  ["in the years 2010-", "2015 and later", "in the years 2010-2015 and later"],
  ["as the act (2019)", "(see below) says", "as the act (2019) (see below) says"],
])("%s / %s", (first, second, joined) => {
  const lines = [line(first, 1, 700), line(second, 1, 687)];
  const { blocks } = paragraphsOf(lines, wordsOf(lines));
  expect(blocks.map(({ pieces }) => pieces.map(({ text }) => text).join(" "))).toEqual([joined]);
});
