/** What comes out of documents of other programs is what went in: sentences, letters, pages. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { letterStream } from "../../../src/evidence/text.ts";
import { produced, rawPages, reportIn, sentencesOf } from "../producers.ts";
import { projectWith } from "../support.ts";

const EXACT = 0.97;
const BY_LETTERS = 0.995;

interface Found {
  readonly exact: number;
  readonly letters: number;
  readonly all: number;
  readonly wrongPages: readonly string[];
  readonly lost: readonly string[];
}

const plain = (text: string): string => text.replace(/\s+/gu, " ");

test.each(["en", "fr"] as const)("%s: sentences, letters and pages", async (language) => {
  const report = reportIn(language);
  const { folder, run } = await projectWith();
  const files = await produced(report, folder);
  expect(files.length).toBeGreaterThan(1);
  const added = await run("source", "add", ...files, "--json");
  expect(JSON.parse(added.stdout)).toMatchObject({ failed: [] });
  const totals = { exact: 0, letters: 0, all: 0 };
  for (const file of files) {
    const found = await foundIn(folder, file, sentencesOf(report));
    const share = (part: number): string => `${((part / found.all) * 100).toFixed(1)} %`;
    process.stderr.write(`${language} ${file}: ${share(found.exact)} exact, ${share(found.letters)} by letters\n`);
    for (const sentence of found.lost.slice(0, 3)) process.stderr.write(`  lost: ${sentence}\n`);
    expect([file, found.wrongPages]).toEqual([file, []]);
    for (const key of ["exact", "letters", "all"] as const) totals[key] += found[key];
  }
  expect(totals.exact / totals.all).toBeGreaterThanOrEqual(EXACT);
  expect(totals.letters / totals.all).toBeGreaterThanOrEqual(BY_LETTERS);
});

async function foundIn(folder: string, file: string, sentences: readonly string[]): Promise<Found> {
  const name = file.replace(/\.\w+$/, "");
  const texts = join(folder, "sources/texts");
  const version = readdirSync(texts).find((each) => each.startsWith(`${name}-`) && each.endsWith(".txt")) ?? "";
  const text = readFileSync(join(texts, version), "utf8");
  const letters = letterStream(text);
  const whole = plain(text);
  const { pages } = JSON.parse(readFileSync(join(texts, version.replace(".txt", ".map")), "utf8")) as {
    pages: [number, number][];
  };
  const raw = file.endsWith(".pdf") ? await rawPages(join(folder, file)) : [];
  const exact = sentences.filter((sentence) => whole.includes(sentence));
  const byLetters = sentences.filter((sentence) => letters.includes(letterStream(sentence)));
  const wrongPages = exact.flatMap((sentence) => {
    const mark = /^\D+\d+/.exec(sentence)?.[0] ?? "";
    const page = raw.findIndex((words) => letterStream(words).includes(letterStream(mark))) + 1;
    const at = [...text.slice(0, text.search(new RegExp(mark.replace(/\s+/g, "\\s+"))))].length;
    const told = pages.findLast(([start]) => start <= at)?.[1] ?? 0;
    // A mark that is cut by the end of a page stands on none of them as a whole.
    return page === 0 || page === told ? [] : [`${mark}: ${told}, not ${page}`];
  });
  return {
    exact: exact.length,
    letters: byLetters.length,
    all: sentences.length,
    wrongPages,
    lost: sentences.filter((sentence) => !whole.includes(sentence)),
  };
}
