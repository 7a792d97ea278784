/** What goes wrong, and what a person and a script are told: one clear message, the right exit code, no stack trace. */

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { jsonOf, runCli } from "../support/cli.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "throughline-bad-"));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const FILES: Readonly<Record<string, string>> = {
  "ok.ttl":
    '@prefix : <urn:e:> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n:a :p :b . :a rdfs:label "Ann"@en . :b rdfs:label "Bob"@en ; :motto "peace"@en .\n' +
    ':c rdfs:label "Twin"@en ; :p :a . :d rdfs:label "twin"@en ; :p :a .',
  "names.ttl":
    "@prefix : <http://example.org/#> .\n:constructor :__proto__ :__proto__ . :__proto__ :toString :valueOf .",
  "empty.ttl": "",
  "comment.ttl": "# nothing yet\n",
  "broken.ttl": "@prefix : <urn:e:> .\n:a :p :b .\n:a   foo:p :b .\n",
  "cut.ttl": "@prefix : <urn:e:> .\n:a :p :b .\n:a :p",
  "relative.ttl": "<urn:a> <urn:p> <urn:b> .\n   <constructor> <urn:p> <urn:b> .\n",
  "people.csv": "Name,Country\nAda,UK\n",
  "workbook.xlsx": "PK\u0003\u0004",
  "prose.txt": "It was a dark and stormy night.\n",
  "hostile.ttl":
    '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n<urn:a> rdfs:label "Ann\\u001b[31m\\u202e red" ; <urn:p> <urn:b> .\n' +
    '<urn:b> rdfs:label "Ann\\u001b[31m\\u202e red" . <urn:p> rdfs:label "kicks\\u0007" . <urn:lone> rdfs:label "L\\u009b1m" ; a <urn:T> .',
};
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(FOLDER, name), text);
mkdirSync(join(FOLDER, "no-rdf"));
writeFileSync(join(FOLDER, "no-rdf", "notes.txt"), "notes");
mkdirSync(join(FOLDER, "no-texts"));

type Row = readonly [name: string, args: readonly string[], code: string, message: RegExp, hint: RegExp];

const data = (file: string, ...args: readonly string[]): readonly string[] => ["--data", file, ...args];

const ROWS: readonly Row[] = [
  ["a missing file", data("nowhere.ttl", "stats"), "unreadable", /nowhere\.ttl/, /path/],
  ["a folder without RDF", data("no-rdf", "stats"), "unreadable", /no-rdf.*no RDF/, /\.ttl/],
  ["a file that is no RDF", data("prose.txt", "stats"), "unknown-format", /prose\.txt/, /\.ttl/],
  [
    "a sheet that is no graph",
    data("people.csv", "stats"),
    "unknown-format",
    /people\.csv" is a sheet/,
    /Source and Target/,
  ],
  ["a workbook", data("workbook.xlsx", "stats"), "unknown-format", /workbook\.xlsx" is a sheet/, /CSV.*import/],
  ["a sheet for check", data("people.csv", "check"), "unknown-format", /people\.csv" is a sheet/, /Source and Target/],
  ["an empty file", data("empty.ttl", "stats"), "empty", /empty\.ttl/, /./],
  ["a file of comments", data("comment.ttl", "stats"), "empty", /comment\.ttl/, /./],
  ["broken Turtle", data("broken.ttl", "stats"), "syntax", /undefined prefix "foo:"/, /@prefix/],
  ["a file that was cut", data("cut.ttl", "stats"), "syntax", /eof/, /cut/],
  ["a relative IRI", data("relative.ttl", "stats"), "syntax", /<constructor> is relative/, /@base|base/],
  ["a broken file among good ones", ["--data", "ok.ttl", "--data", "broken.ttl", "stats"], "syntax", /foo:/, /@prefix/],
  ["an unknown concept", data("ok.ttl", "show", "Anne"), "unknown-concept", /"Anne"/, /"Ann"/],
  [
    "an unknown concept that is near to nothing",
    data("ok.ttl", "show", "zzzzzz"),
    "unknown-concept",
    /"zzzzzz"/,
    /find/,
  ],
  ["an empty concept", data("ok.ttl", "show", ""), "unknown-concept", /""/, /./],
  ["an ambiguous concept", data("ok.ttl", "show", "TWIN"), "ambiguous-concept", /<urn:e:c>[\s\S]*<urn:e:d>/, /IRI/],
  [
    "a concept named like a property of objects",
    data("ok.ttl", "show", "constructor"),
    "unknown-concept",
    /constructor/,
    /./,
  ],
  ["a literal as an end", data("ok.ttl", "path", "Ann", "peace"), "usage", /literal/, /concept/],
  ["k that is no number", data("ok.ttl", "path", "Ann", "Bob", "--k", "many"), "usage", /--k.*"many"/, /^$/],
  ["k of nothing", data("ok.ttl", "path", "Ann", "Bob", "--k", "0"), "usage", /--k/, /^$/],
  [
    "a length out of range",
    data("ok.ttl", "path", "Ann", "Bob", "--max-length", "none"),
    "usage",
    /--max-length/,
    /^$/,
  ],
  [
    "an unknown role",
    data("ok.ttl", "path", "Ann", "Bob", "--roles", "instance,constructor"),
    "usage",
    /"constructor"/,
    /^$/,
  ],
  ["an unknown modality", data("ok.ttl", "path", "Ann", "Bob", "--modality", "certain"), "usage", /"certain"/, /^$/],
  [
    "an unknown predicate",
    data("ok.ttl", "path", "Ann", "Bob", "--only-predicate", "kicks"),
    "usage",
    /"kicks"/,
    /Nearest/,
  ],
  ["an unknown cost", data("ok.ttl", "path", "Ann", "Bob", "--cost", "gold"), "usage", /"gold"/, /^$/],
  ["an unknown export format", data("ok.ttl", "export", "--to", "docx"), "unknown-format", /"docx"/, /turtle/],
  ["half a path to export", data("ok.ttl", "export", "--path", "Ann"), "usage", /FROM TO/, /^$/],
  [
    "two parts to export at once",
    data("ok.ttl", "export", "--around", "Ann", "--path", "Ann", "Bob"),
    "usage",
    /one part|not both/,
    /^$/,
  ],
  [
    "an output folder that is not there",
    data("ok.ttl", "export", "-o", "none/x.ttl"),
    "unreadable",
    /none\/x\.ttl/,
    /folder/,
  ],
  ["sources that are not there", data("ok.ttl", "verify", "--sources", "none"), "unreadable", /none/, /--sources/],
  ["sources without a text", data("ok.ttl", "verify", "--sources", "no-texts"), "unreadable", /no-texts/, /texts/],
  ["standard input for two", data("-", "mcp"), "usage", /Standard input/, /^$/],
  ["a port that is no number", data("ok.ttl", "serve", "--no-open", "--port", "http"), "usage", /--port/, /^$/],
  ["a port out of range", data("ok.ttl", "serve", "--no-open", "--port", "65536"), "usage", /--port/, /^$/],
];

describe.each(ROWS)("%s", (_name, args, code, message, hint) => {
  test("tells a person on standard error", async () => {
    const run = await runCli(args, { cwd: FOLDER });
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^throughline: /);
    expect(run.stderr).toMatch(message);
    if (hint.source !== "^$") expect(run.stderr.split("\n").slice(1).join("\n")).toMatch(hint);
  });

  test("tells a script on standard output", async () => {
    const run = await runCli(["--json", ...args], { cwd: FOLDER });
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 2, stderr: "" });
    const { error, ...rest } = jsonOf(run);
    expect(rest).toEqual({});
    expect(error).toEqual({
      code,
      message: expect.stringMatching(message),
      hint: hint.source === "^$" ? null : expect.stringMatching(hint),
      data: expect.any(Object),
    });
  });
});

test.each([
  ["broken.ttl", 3, 6],
  ["cut.ttl", 3, 6],
  ["relative.ttl", 2, 4],
])("the place in %s is told as file:line:column, and in the JSON", async (file, line, column) => {
  const text = await runCli(data(file, "stats"), { cwd: FOLDER });
  expect(text.stderr).toContain(`throughline: ${file}:${line}:${column}: `);
  const json = jsonOf(await runCli(["--json", ...data(file, "stats")], { cwd: FOLDER }));
  expect(json).toMatchObject({ error: { code: "syntax", data: { file, line, column } } });
});

test.each([[[]], [["dance"]], [["find"]], [["find", "a", "b"]], [["find", "a", "--nope"]], [["compile"]]])(
  "wrong usage %j: exit 2, and a message from the command line itself",
  async (args) => {
    const run = await runCli(args, { cwd: FOLDER });
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/error: |Usage: /);
  },
);

test("nodes named constructor and __proto__ are concepts like any other", async () => {
  const run = await runCli(data("names.ttl", "path", "constructor", "valueOf"), { cwd: FOLDER });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
  expect(run.stdout).toContain("onstructor has the proto __proto__, which is to string valueOf.");
  for (const command of [
    ["show", "__proto__"],
    ["neighbors", "constructor"],
    ["find", "toString"],
    ["export"],
    ["stats"],
  ]) {
    expect((await runCli(data("names.ttl", ...command), { cwd: FOLDER })).code).not.toBe(2);
  }
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

test.each([
  [["show", "urn:a"]],
  [["path", "urn:a", "urn:b"]],
  [["neighbors", "urn:a"]],
  [["neighbors", "urn:lone"]],
  [["find", "Ann"]],
  [["stats"]],
  [["show", "Ann\u001b[31m\u202e red"]],
  [["show", "Ann\u001b[32m"]],
  [["path", "urn:a", "urn:b", "--only-predicate", "zz"]],
  [["path", "urn:a", "urn:lone"]],
])("rows 19, 21: labels of the data cannot steer the terminal: %j", async (args) => {
  const run = await runCli(data("hostile.ttl", ...args), { cwd: FOLDER });
  expect(run.stdout + run.stderr).toMatch(/\\u\{1b\}|\\u\{9b\}|\\u\{7\}|statements/);
  expect(run.stdout).not.toMatch(STEERING);
  expect(run.stderr).not.toMatch(STEERING);
});

describe("data from several places", () => {
  test("a folder is read whole, sub-folders included", async () => {
    mkdirSync(join(FOLDER, "tree", "sub"), { recursive: true });
    writeFileSync(join(FOLDER, "tree", "1.ttl"), "<urn:x:a> <urn:x:p> <urn:x:b> .");
    writeFileSync(join(FOLDER, "tree", "sub", "2.nt"), "<urn:x:b> <urn:x:p> <urn:x:c> .\n");
    const run = await runCli(data("tree", "path", "urn:x:a", "urn:x:c"), { cwd: FOLDER });
    expect([run.code, run.stdout.split("\n")[0]]).toEqual([0, "a and c: 1 path, the only one of up to 6 statements"]);
  });

  test("several --data are one graph", async () => {
    writeFileSync(join(FOLDER, "more.nt"), "<urn:e:b> <urn:e:p> <urn:e:far> .\n");
    const run = await runCli(["--data", "ok.ttl", "--data", "more.nt", "path", "Ann", "far"], { cwd: FOLDER });
    expect(run.code).toBe(0);
  });
});

describe("--output", () => {
  const listing = (folder: string): string[] => readdirSync(join(FOLDER, folder)).sort();

  test("writes the whole file, and leaves nothing beside it", async () => {
    mkdirSync(join(FOLDER, "out"));
    const printed = await runCli(data("ok.ttl", "export"), { cwd: FOLDER });
    const run = await runCli(data("ok.ttl", "export", "-o", "out/x.ttl"), { cwd: FOLDER });
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 0, stdout: "" });
    expect(readFileSync(join(FOLDER, "out", "x.ttl"), "utf8")).toBe(printed.stdout);
    expect(listing("out")).toEqual(["x.ttl"]);
  });

  test("leaves the old file alone where the command fails", async () => {
    mkdirSync(join(FOLDER, "kept"));
    writeFileSync(join(FOLDER, "kept", "x.ttl"), "old");
    const run = await runCli(data("ok.ttl", "export", "--path", "Ann", "nobody", "-o", "kept/x.ttl"), { cwd: FOLDER });
    expect(run.code).toBe(2);
    expect(readFileSync(join(FOLDER, "kept", "x.ttl"), "utf8")).toBe("old");
    expect(listing("kept")).toEqual(["x.ttl"]);
  });

  test("a target that is a folder is an error, and nothing is left behind", async () => {
    mkdirSync(join(FOLDER, "target", "x.ttl"), { recursive: true });
    const run = await runCli(data("ok.ttl", "export", "-o", "target/x.ttl"), { cwd: FOLDER });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("nothing was changed");
    expect(listing("target")).toEqual(["x.ttl"]);
  });

  test("where writing is forbidden the message says so, or root may write", async () => {
    mkdirSync(join(FOLDER, "locked"));
    chmodSync(join(FOLDER, "locked"), 0o555);
    const run = await runCli(data("ok.ttl", "export", "-o", "locked/x.ttl"), { cwd: FOLDER });
    chmodSync(join(FOLDER, "locked"), 0o755);
    const isRoot = process.getuid?.() === 0;
    expect(run.code).toBe(isRoot ? 0 : 2);
    expect(listing("locked")).toEqual(isRoot ? ["x.ttl"] : []);
  });

  test("a place that takes no file is an error with its reason", async () => {
    const run = await runCli(data("ok.ttl", "export", "-o", "/proc/x.ttl"), { cwd: FOLDER });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/Cannot write .*\/proc\/x\.ttl/);
  });
});
