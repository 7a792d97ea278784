/** Every command on a small graph, as text and as JSON. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { HEADER } from "../support/build.ts";
import { jsonOf, type Run, runCli } from "../support/cli.ts";
import { SAMPLE, SAMPLE_TEXTS } from "../support/sample.ts";
import { PATH_KEYS } from "../support/shapes.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "throughline-commands-"));
writeFileSync(join(FOLDER, "sample.ttl"), HEADER + SAMPLE);
for (const [name, text] of SAMPLE_TEXTS) writeFileSync(join(FOLDER, name), text);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const onSample = (...args: readonly string[]): Promise<Run> =>
  runCli(["--data", "sample.ttl", ...args], { cwd: FOLDER });

interface Row {
  readonly args: readonly string[];
  readonly code: number;
  /** What the text for a person must hold. */
  readonly says: readonly string[];
  /** The fields of the JSON document; null for a command that has no JSON. */
  readonly fields: readonly string[] | null;
}

/** All commands. A command that is added to the program and not here fails the last test of this file. */
const ROWS: readonly Row[] = [
  { args: ["find", "corps"], code: 0, says: ["The Corps", "body", "<urn:e:corps>"], fields: ["matches"] },
  { args: ["find", "zzzz"], code: 1, says: [], fields: ["matches"] },
  {
    args: ["show", "the guard"],
    code: 0,
    says: [
      "The Guard  body",
      "The Corps trains The Guard",
      "may protect",
      "The Corps does not harm",
      "Paper One, paragraph 2",
      "Base unknown.",
    ],
    fields: ["concept", "statements"],
  },
  {
    args: ["show", "TC", "--sources", "."],
    code: 0,
    says: ["“The Corps trains the Guard.”", "reported by ILO"],
    fields: ["concept", "statements"],
  },
  {
    args: ["says", "ILO"],
    code: 0,
    says: ["ILO says: 1 statement in 1", "Report Two", "The Corps trains The Guard.", "reported by ILO"],
    fields: ["claimant", "documents"],
  },
  { args: ["says", "TC"], code: 1, says: [], fields: ["claimant", "documents"] },
  {
    args: ["documents", "TC"],
    code: 0,
    says: ["2 documents speak of The Corps:", "1 statement · 1 denied · paragraphs 2, 3"],
    fields: ["concept", "documents"],
  },
  {
    args: ["documents", "TC", "--not"],
    code: 1,
    says: ["Every document speaks of The Corps."],
    fields: ["concept", "documents"],
  },
  {
    args: ["compare", "Paper One", "Report Two"],
    code: 0,
    says: [
      "compared as documents",
      "They differ: 1",
      "They mean it differently:",
      "Only in the words of Report Two: 2",
    ],
    fields: ["a", "b", "both", "comparedAs", "differ", "onlyA", "onlyB"],
  },
  { args: ["list"], code: 0, says: ["Types", "3  body", "Relations"], fields: ["of", "relations", "rows", "types"] },
  {
    args: ["list", "bodies"],
    code: 0,
    says: ["body: 3", "The Guard · has the size 12"],
    fields: ["of", "relations", "rows", "types"],
  },
  { args: ["timeline"], code: 1, says: [], fields: ["entries"] },
  {
    args: ["robust", "TC", "the guard"],
    code: 0,
    says: ["- 2 documents go: Paper One; Report Two", "- or 1 statement goes:"],
    fields: ["documents", "from", "statements", "to", "voices"],
  },
  {
    args: ["trace", "TC"],
    code: 0,
    says: [
      "The Corps: 2 concepts, up to 3 statements onward",
      "└─ trains The Guard [1][2]",
      "   └─ may protect witnesses [1]",
    ],
    fields: ["citations", "concept", "concepts", "tree", "truncated"],
  },
  {
    args: ["path", "TC", "witnesses"],
    code: 0,
    says: [
      "1 path, the only one of up to 6 statements",
      "The Corps trains The Guard [1][2], which may protect",
      "one document carries every hop",
      "(weakest hop: possible, inferred, fewer",
    ],
    fields: PATH_KEYS.result,
  },
  {
    args: ["path", "TC", "witnesses", "--max-length", "1"],
    code: 1,
    says: ["no path", "There is one of 2 statements"],
    fields: PATH_KEYS.result,
  },
  {
    args: ["path", "TC", "witnesses", "--max-expansions", "1"],
    code: 3,
    says: ["Stopped after 1", "--max-expansions"],
    fields: PATH_KEYS.result,
  },
  { args: ["path", "TC", "TC"], code: 1, says: ["no path"], fields: PATH_KEYS.result },
  {
    args: ["neighbors", "TC", "--hops", "2"],
    code: 0,
    says: ["1 trains · 1\n  The Guard", "2 protects · 1\n  witnesses"],
    fields: ["concept", "hidden", "neighbors"],
  },
  {
    args: ["neighbors", "TC", "--hops", "2", "--limit", "1"],
    code: 0,
    says: ["1 trains · 1\n  The Guard"],
    fields: ["concept", "hidden", "neighbors"],
  },
  { args: ["neighbors", "ILO"], code: 1, says: [], fields: ["concept", "hidden", "neighbors"] },
  {
    args: ["stats"],
    code: 0,
    says: ["statements", "with evidence", "denied", "Paper One"],
    fields: ["concepts", "denied", "evidenced", "modalities", "predicates", "quads", "sources", "statements"],
  },
  {
    args: ["verify", "--sources", "."],
    code: 0,
    says: ["6 passages: 6 exact"],
    fields: ["ambiguous", "exact", "missing", "problems", "relocated", "spans", "withoutText"],
  },
  {
    args: ["statements", "--polarity", "denied"],
    code: 0,
    says: ["The Corps does not harm The Guard"],
    fields: ["hidden", "statements"],
  },
  { args: ["export", "--to", "json"], code: 0, says: ['"statements"'], fields: ["statements"] },
  { args: ["export"], code: 0, says: ['VERSION "1.2"', "~ st:"], fields: null },
  { args: ["export", "--to", "nquads"], code: 0, says: ["<urn:e:corps> <urn:e:trains> <urn:e:guard> ."], fields: null },
  {
    args: ["query", "SELECT ?x WHERE { ?x <urn:e:trains> ?y ~ ?claim . ?claim tl:modality tl:Reported }"],
    code: 0,
    says: ["e:corps"],
    fields: ["head", "results"],
  },
  { args: ["query", "SELECT ?x WHERE { ?x <urn:e:nothing> ?y }"], code: 1, says: [], fields: ["head", "results"] },
  { args: ["query", "ASK { ?x <urn:e:trains> ?y }"], code: 0, says: ["yes"], fields: ["boolean", "head"] },
  { args: ["compile", "-o", "packed.json"], code: 0, says: [], fields: null },
];

describe.each(ROWS)("throughline $args", ({ args, code, says }) => {
  test("as text", async () => {
    const run = await onSample(...args);
    expect({
      code: run.code,
      stderr: code === 0 && args[0] !== "compile" && !args.includes("--limit") ? run.stderr : "",
    }).toEqual({ code, stderr: "" });
    for (const text of says) expect(run.stdout).toContain(text);
    // Without a terminal there is no colour.
    expect(run.stdout).not.toContain("\u001b");
  });
});

describe.each(ROWS.filter(({ fields }) => fields !== null))("throughline --json $args", ({ args, code, fields }) => {
  test("is one document and nothing else", async () => {
    const run = await onSample("--json", ...args);
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code, stderr: "" });
    expect(Object.keys(jsonOf(run)).sort()).toEqual(expect.arrayContaining([...(fields ?? [])]));
  });
});

test("no line of text for a person is wider than 80 characters without a terminal, addresses apart", async () => {
  const { stdout } = await onSample("path", "TC", "witnesses");
  expect(stdout.split("\n").filter((line) => line.length > 80 && !line.includes("<"))).toEqual([]);
});

test("--lang chooses the language of labels", async () => {
  expect((await onSample("--lang", "fr", "find", "TC")).stdout).toContain("Le Corps");
  expect((await onSample("--lang", "es", "find", "TC")).stdout).toContain("The Corps");
});

test("--quiet leaves notes out, and answers not", async () => {
  expect(await onSample("--quiet", "find", "zzzz")).toEqual({ code: 1, stdout: "", stderr: "" });
  expect((await onSample("find", "zzzz")).stderr).toContain("zzzz");
});

test("--version tells the version of the package", async () => {
  expect((await runCli(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("each command's help has a description and examples, and each command is tested above", async () => {
  const { stdout, code } = await runCli(["--help"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Examples:[\s\S]*Exit codes: 0/);
  const list = stdout.slice(stdout.indexOf("Commands:"), stdout.indexOf("Examples:"));
  const commands = [...list.matchAll(/^ {2}([a-z]+)/gm)]
    .map(([, name]) => name ?? "")
    .filter((name) => name !== "help");
  // These have files of their own; those of a project are in test/curate.
  const tested = new Set([
    ...ROWS.map(({ args }) => args[0]),
    ...["serve", "mcp", "fmt", "check", "derive"],
    ...["project", "source", "import", "template", "suggest"],
    ...[
      "site",
      "review",
      "codings",
      "agreement",
      "adjudicate",
      "guideline",
      "accept",
      "reject",
      "undo",
      "retract",
      "merge",
      "unmerge",
      "different",
      "history",
    ],
  ]);
  expect(commands.filter((name) => !tested.has(name))).toEqual([]);
  for (const name of commands) {
    const help = await runCli([name, "--help"]);
    expect({ code: help.code, stderr: help.stderr }).toEqual({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(new RegExp(`Usage: throughline ${name}[\\s\\S]*Examples:\\n {2}throughline .*${name}`));
  }
});
