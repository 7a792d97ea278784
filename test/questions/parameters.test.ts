/** The table of parameters: every face offers each of them, and refuses the same values with the same words. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { checkedParams } from "../../src/ask/ask.ts";
import { QUESTIONS } from "../../src/ask/table.ts";
import { addPathFlags, flagOf, pathFilters } from "../../src/cli/path/path-flags.ts";
import { gathered, optionList, wordsOfOptions } from "../../src/mcp/path-options.ts";
import type { AskedParameter } from "../../src/paths/options/parameter.ts";
import { ASKED } from "../../src/paths/options/parameters.ts";
import { resolvePathOptions } from "../../src/paths/options/path-options.ts";
import { openApiDocument } from "../../src/server/openapi.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/paths.md"), "utf8");
const FLAGS_OF_PAGE = new Set(page.match(/--[a-z][a-z-]*/g));
const WORDS_OF_PAGE = new Set(page.match(/[\w-]+/g));
const help = addPathFlags(new Command()).helpInformation();
const api = JSON.stringify(openApiDocument({}).paths);
const tool = wordsOfOptions(optionList());
const ENDS = { from: "a", to: "b" };

/** What is said of a value after the name of the parameter. */
function said(refuse: () => unknown): string {
  try {
    refuse();
  } catch (error) {
    return String(error instanceof Error ? error.message : error).replace(/^.*? takes /, "takes ");
  }
  return "taken";
}

/** A value just outside the range; null where any value may be asked for. */
function outside(parameter: AskedParameter): number | string | null {
  if ("least" in parameter) return parameter.least - 1;
  return parameter.kind === "choice" && parameter.switch === undefined ? "neither" : null;
}

describe.each(ASKED.map((row) => [row.param, row] as const))("%s", (param, { option, parameter }) => {
  test("stands in the help, the API, the tools and the page on paths", () => {
    expect(help.replace(/\s+/g, " ")).toContain(`${flagOf(param)} `);
    expect(help.replace(/\s+/g, " ")).toContain(parameter.words);
    expect(api).toContain(`"name":"${param}"`);
    expect(tool).toContain(`\n- ${param}: ${parameter.words} (takes `);
    expect(FLAGS_OF_PAGE).toContain(flagOf(param));
    const choices = parameter.kind === "choice" && parameter.switch === undefined ? parameter.of : [];
    expect(choices.filter((choice) => !WORDS_OF_PAGE.has(choice))).toEqual([]);
  });

  test("is refused out of its range with one sentence", () => {
    const value = outside(parameter);
    if (value === null) return;
    const words = said(() => resolvePathOptions({ [option]: value }));
    expect(words).toMatch(/^takes .*, not "(?:-?\d+|neither)"\.$/);
    expect(said(() => pathFilters({ [param]: String(value) }))).toBe(words);
    expect(said(() => checkedParams(QUESTIONS.path.params, { ...ENDS, [param]: value }))).toBe(words);
    expect(said(() => gathered(QUESTIONS.path.params, { ...ENDS, options: { [param]: value } }))).toBe(words);
  });

  test("is taken at its bounds", () => {
    if (!("least" in parameter)) return;
    for (const value of "greatest" in parameter ? [parameter.least, parameter.greatest] : [parameter.least]) {
      expect(pathFilters({ [param]: String(value) })).toEqual({ [param]: value });
      expect(checkedParams(QUESTIONS.path.params, { ...ENDS, [param]: value })).toMatchObject({ [param]: value });
    }
  });
});

test("the former name of minClaimants is read by every face, and shown by none", () => {
  expect(resolvePathOptions({ minSources: 2 }).minClaimants).toBe(2);
  expect(checkedParams(QUESTIONS.path.params, { ...ENDS, minSources: 2 }).minClaimants).toBe(2);
  const command = addPathFlags(new Command());
  command.parse(["--min-sources", "2"], { from: "user" });
  expect(pathFilters(command.opts()).minClaimants).toBe(2);
  expect(help + api + tool).not.toMatch(/min-?sources/i);
});
