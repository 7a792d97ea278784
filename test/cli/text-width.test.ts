/** Lines and columns of a terminal, whatever the script of the names. */

import { expect, test } from "vitest";
import { wrap } from "../../src/cli/io.ts";
import { widthOf } from "../../src/cli/text-width.ts";
import { runCli } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";

test.each([
  ["plain text", 10],
  ["漢字", 4],
  ["e\u0301tude", 5],
  ["👩‍👩‍👧", 2],
  ["“naïve” – café", 14],
])("%s takes %i columns", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test("lines are broken by the columns that they take, not by the units of their code", () => {
  expect(wrap("漢字 漢字 漢字", 9)).toBe("漢字 漢字\n漢字");
  expect(wrap("e\u0301te\u0301 e\u0301te\u0301", 7)).toBe("e\u0301te\u0301 e\u0301te\u0301");
});

test("columns of a table stand below each other where names are wide", async () => {
  const folder = folderWith({ "a.ttl": '<urn:a> <urn:p> "漢字", "ab" ; <urn:q> "x" .' });
  const query = "SELECT ?name ?x WHERE { ?a <urn:p> ?name ; <urn:q> ?x } ORDER BY ?name";
  const { stdout } = await runCli(["--data", folder, "query", query]);
  const columns = stdout
    .trimEnd()
    .split("\n")
    .map((line) => widthOf(line.slice(0, line.search(/x$/))));
  expect(columns).toEqual([6, 6, 6]);
});
