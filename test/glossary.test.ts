/** The pages that say where things are: every file is there, and every name of the glossary is in its file. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./support/imports.ts";

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const quoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

/** Files and folders of ours; names with a capital X or N in place of a word stand for files that are to be made. */
const PATH = /^(?:src|viewer|test|docs|scripts|ontology|graph|\.ci)\/[\w./-]*$/;
const isToBeMade = (path: string): boolean => /\b[A-Z]{1,4}\b/.test(path);

test.each(["docs/architecture.md", "docs/glossary.md", "CONTRIBUTING.md"])(
  "%s names only files and folders that are there",
  (page) => {
    const words = quoted(read(page)).flatMap((code) => code.split(" "));
    const named = words.filter((code) => PATH.test(code) && !isToBeMade(code));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  },
);

/** The rows of the glossary: the word, and the code of its last column. */
const rows = read("docs/glossary.md")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter((cells) => cells.length === 5 && !/^(?:word|-+)$/.test(cells[1] ?? ""))
  .map((cells) => ({ word: cells[1] ?? "", code: quoted(cells[3] ?? "") }));

test("the glossary has its words, each once", () => {
  const words = rows.map(({ word }) => word);
  expect(words.length).toBeGreaterThanOrEqual(40);
  expect(words.length).toBeLessThanOrEqual(60);
  expect(words).toEqual([...new Set(words)]);
});

describe("a word of the glossary is in the code", () => {
  test.each(rows)("$word", ({ code }) => {
    const files = code.filter((each) => PATH.test(each));
    expect(files.length).toBeGreaterThan(0);
    const text = files.map(read).join("\n");
    const names = code.filter((each) => !PATH.test(each));
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});
