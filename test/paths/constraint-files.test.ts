/**
 * A path constraint is one record, its effect, and the page's row: who adds one touches at most four files beside words, tests
 * and docs. What it takes is seen by who names those that are there.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OPTIONS, type OptionName } from "../../src/paths/options/parameters.ts";
import { filesBelow, ROOT } from "../support/imports.ts";

const MOST_FILES = 4;
const COMMENT = /\/\*.*?\*\/|^\s*\/\/.*?$/gms;

/** Those whose names are no words of anything else. */
const CONSTRAINTS: readonly OptionName[] = [
  "maxPerDocument",
  "oneDocument",
  "avoidSources",
  "undated",
  "onlyTypes",
  "avoidTypes",
  "weightPredicate",
  "maxOverlap",
];

const files = ["src", "viewer/src"].flatMap(filesBelow).filter((file) => !file.includes("/words/"));
const texts = files.map((file) => [file, readFileSync(join(ROOT, file), "utf8").replace(COMMENT, "")] as const);

const tests = ["test/paths", "test/property"]
  .flatMap(filesBelow)
  .filter((file) => !file.endsWith("constraint-files.test.ts"))
  .map((file) => readFileSync(join(ROOT, file), "utf8"));

test.each(OPTIONS.map(([name]) => name))("%s has a test of its effect", (name) => {
  const given = new RegExp(`\\b${name}\\b`);
  expect(tests.some((text) => given.test(text))).toBe(true);
});

test.each(CONSTRAINTS)("%s is named in few files", (name) => {
  const naming = texts.filter(([, text]) => new RegExp(`\\b${name}\\b`).test(text)).map(([file]) => file);
  expect(naming.length, naming.join(", ")).toBeLessThanOrEqual(MOST_FILES);
  expect(
    naming.filter((file) => file.startsWith("src/paths/options/") && file.endsWith("-parameters.ts")),
  ).toHaveLength(1);
});
