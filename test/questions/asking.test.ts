/** The table of questions: answers fit their schemas, are those of the command line, and bad parameters get a sentence. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  answerExport,
  askQuestion,
  type ExportParams,
  eachStatement,
  KnowledgeServices,
  QUESTIONS,
  type QuestionName,
} from "../../src/ask/index.ts";
import { eachPair } from "../../src/ask/pairs.ts";
import { LocalPaths, type OpenPaths } from "../../src/ask/path-service.ts";
import { ThroughlineError } from "../../src/errors.ts";
import { jsonDocument, jsonLine } from "../../src/json.ts";
import { openFiles } from "../../src/open.ts";
import { HEADER } from "../support/build.ts";
import { runCli } from "../support/cli.ts";
import { SAMPLE, sampleKnowledge } from "../support/sample.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "throughline-asking-"));
writeFileSync(join(FOLDER, "sample.ttl"), HEADER + SAMPLE);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const services = new KnowledgeServices(sampleKnowledge());

interface Row {
  readonly name: QuestionName;
  readonly params: Readonly<Record<string, unknown>>;
  /** The same question on the command line; null where it has no command. */
  readonly args: readonly string[] | null;
}

const ROWS: readonly Row[] = [
  { name: "find", params: { text: "corps" }, args: ["find", "corps"] },
  { name: "find", params: { text: "zzzz", limit: 3 }, args: ["find", "zzzz", "--limit", "3"] },
  { name: "reconcile", params: { text: "the Corp", type: ["body"] }, args: null },
  { name: "reconcile", params: { text: "guard", properties: ["urn:e:size\t12"] }, args: null },
  { name: "show", params: { concept: "the guard" }, args: ["show", "the guard"] },
  { name: "path", params: { from: "TC", to: "witnesses" }, args: ["path", "TC", "witnesses"] },
  {
    name: "path",
    params: { from: "TC", to: "witnesses", maxLength: 1, explain: true },
    args: ["path", "TC", "witnesses", "--max-length", "1", "--explain"],
  },
  {
    name: "path",
    params: { from: "the guard", to: "TC", maxLength: "unlimited", modality: ["asserted"], datedOnly: false },
    args: ["path", "the guard", "TC", "--max-length", "unlimited", "--modality", "asserted"],
  },
  { name: "neighbors", params: { concept: "TC", hops: 2 }, args: ["neighbors", "TC", "--hops", "2"] },
  { name: "says", params: { claimant: "ILO" }, args: ["says", "ILO"] },
  { name: "says", params: { claimant: "ILO", about: "witnesses" }, args: ["says", "ILO", "--about", "witnesses"] },
  { name: "documents", params: { concept: "TC" }, args: ["documents", "TC"] },
  { name: "documents", params: { concept: "ILO", not: true }, args: ["documents", "ILO", "--not"] },
  { name: "compare", params: { a: "Paper One", b: "Report Two" }, args: ["compare", "Paper One", "Report Two"] },
  { name: "list", params: {}, args: ["list"] },
  { name: "list", params: { of: "bodies" }, args: ["list", "bodies"] },
  { name: "list", params: { of: "trains" }, args: ["list", "trains"] },
  { name: "list", params: { of: "trains", sort: "trains" }, args: ["list", "trains", "--sort", "trains"] },
  { name: "list", params: { of: "Paper One" }, args: ["list", "Paper One"] },
  { name: "timeline", params: {}, args: ["timeline"] },
  { name: "timeline", params: { concept: "TC" }, args: ["timeline", "TC"] },
  { name: "robust", params: { from: "TC", to: "witnesses" }, args: ["robust", "TC", "witnesses"] },
  { name: "trace", params: { concept: "TC" }, args: ["trace", "TC"] },
  {
    name: "trace",
    params: { concept: "witnesses", direction: "in", along: "protects", depth: 1, limit: 5, order: "depth" },
    args: [
      "trace",
      "witnesses",
      "--direction",
      "in",
      "--along",
      "protects",
      "--depth",
      "1",
      "--limit",
      "5",
      "--order",
      "depth",
    ],
  },
  { name: "stats", params: {}, args: ["stats"] },
  { name: "sources", params: {}, args: null },
  { name: "statements", params: { predicate: "trains" }, args: null },
  { name: "evidence", params: { statement: "urn:e:claim-protects" }, args: null },
  { name: "count", params: { from: "TC", to: "witnesses" }, args: ["path", "TC", "witnesses", "--count"] },
  {
    name: "connections",
    params: { concepts: ["TC", "witnesses", "the guard"], maxLength: 3 },
    args: ["path", "TC", "witnesses", "the guard", "--subgraph", "--max-length", "3"],
  },
  {
    name: "references",
    params: { from: "TC", to: "witnesses", form: "csl-json" },
    args: null,
  },
  { name: "references", params: { from: "TC", to: "witnesses", form: "bibtex" }, args: null },
  { name: "pairs", params: { pairs: ["TC\twitnesses", "TC\tNonesuch", "TC"], k: 1 }, args: null },
  { name: "pairs", params: { pairs: ["TC\twitnesses"], count: true }, args: null },
  { name: "export", params: { around: "TC", hops: 1 }, args: null },
  { name: "export", params: { onPaths: ["TC", "witnesses"], k: 1, rdf11: true }, args: null },
];

const ask = ({ name, params }: Pick<Row, "name" | "params">): Promise<unknown> =>
  askQuestion(services, name, params as never);

/** The time that a search took is the only thing in which two answers differ. */
const timeless = (text: string): string => text.replace(/"elapsedMs": [\d.]+/, '"elapsedMs": 0');

/** What the command line prints for some data. */
const printed = async (...args: readonly string[]): Promise<string> =>
  (await runCli(["--data", "sample.ttl", ...args], { cwd: FOLDER })).stdout;

const told = (row: Row): string => `${row.name} ${JSON.stringify(row.params)}`;

test.each(ROWS.map((row) => [told(row), row] as const))(
  "%s has an answer of its schema, and of no other",
  async (_, row) => {
    const answer = (await ask(row)) as Record<string, unknown>;
    const schema = QUESTIONS[row.name].result as z.ZodType;
    expect(schema.parse(answer)).toEqual(answer);
    expect(schema.safeParse({ ...answer, more: 1 }).success).toBe(false);
  },
);

test.each(ROWS.flatMap((row) => (row.args === null ? [] : [[told(row), row, row.args] as const])))(
  "%s is what the command line prints, byte by byte",
  async (_, row, args) => {
    const { stdout } = await runCli(["--data", "sample.ttl", "--json", ...args], { cwd: FOLDER });
    expect(timeless(jsonDocument(await ask(row)))).toBe(timeless(stdout));
  },
);

test("every question is asked above", () => {
  expect([...new Set(ROWS.map(({ name }) => name))].sort()).toEqual(Object.keys(QUESTIONS).sort());
});

const REFUSED: readonly (readonly [QuestionName, unknown, RegExp])[] = [
  ["find", {}, /^The parameter text is missing\.$/],
  ["find", { text: 7 }, /^The parameter text takes a text, not "7"\.$/],
  ["find", { text: "a", limit: 0 }, /^The parameter limit takes a number from 1, not "0"\.$/],
  ["find", { text: "a", limit: 1.5 }, /^The parameter limit takes a whole number, not "1\.5"\.$/],
  ["find", { text: "a".repeat(3000) }, /^The parameter text takes at most 2048 characters, not "a{80}…"\.$/],
  ["find", { text: "a", __proto__x: 1 }, /^There is no parameter "__proto__x"\.$/],
  ["find", JSON.parse('{"text":"a","__proto__":{"limit":1}}'), /^There is no parameter "__proto__"\.$/],
  ["stats", [], /^The parameters must be one JSON object\.$/],
  ["stats", null, /^The parameters must be one JSON object\.$/],
  ["path", { from: "TC", to: "TC", select: "best\u001b" }, /takes any, .*, all, not "best\\u\{1b\}"\.$/],
  ["path", { from: "TC", to: "TC", maxLength: "long" }, /takes a whole number from 0, or unlimited, not "long"\.$/],
  ["path", { from: "TC", to: "TC", via: [] }, /^The parameter via takes 1 value or more\.$/],
  ["path", { from: "TC", to: "TC", via: ["TC", 3] }, /^The parameter via\.1 takes a text, not "3"\.$/],
  ["path", { from: "TC", to: "TC", minLength: 3, maxLength: 2 }, /no path can be that long/],
  ["path", { from: "TC", to: "TC", onlyPredicate: ["kicks"] }, /no predicate "kicks"/],
  ["list", { of: "Pape One" }, /^"Pape One" is no type, relation or document/],
  ["list", { of: "trains", sort: "colour" }, /^No row has a value called "colour"\.$/],
  ["trace", { concept: "TC", along: "kicks" }, /no predicate "kicks"/],
  ["trace", { concept: "TC", along: "kicks/" }, /pattern/],
  ["trace", { concept: "TC", depth: 33 }, /^The parameter depth takes a number up to 32, not "33"\.$/],
  ["trace", { concept: "TC", order: "random" }, /takes breadth, depth, not "random"\.$/],
  ["show", { concept: "nobody" }, /Nothing here is called "nobody"/],
  ["evidence", { statement: "nothing" }, /There is no statement "nothing"/],
];

test.each(REFUSED)("%s %j is refused with a sentence", async (name, params, message) => {
  const error: unknown = await askQuestion(services, name, params as never).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ThroughlineError);
  expect((error as ThroughlineError).message).toMatch(message);
});

describe("statements", () => {
  const all = [...services.instances()].length;

  test("a part, and how many more there are", async () => {
    const two = await askQuestion(services, "statements", { limit: 2, offset: 1 });
    expect([two.statements.length, two.hidden]).toEqual([2, all - 3]);
    const beyond = await askQuestion(services, "statements", { offset: 99 });
    expect([beyond.statements.length, beyond.hidden]).toEqual([0, 0]);
  });

  test("each condition narrows, and one by one they are the same", async () => {
    for (const [params, count] of [
      [{}, all],
      [{ subject: "TC" }, 3],
      [{ object: "the guard", predicate: "trains" }, 1],
      [{ source: ["src:two"] }, 3],
      [{ polarity: ["denied"] }, 1],
      [{ modality: ["possible"] }, 1],
      [{ roles: ["class"] }, 5],
    ] as const) {
      const { statements } = await askQuestion(services, "statements", params as never);
      expect([params, statements.length]).toEqual([params, count]);
      expect([...eachStatement(services, params as never)]).toEqual(statements);
    }
  });
});

test("a signal stops a search, and what it has is handed out", async () => {
  const answer = await askQuestion(services, "path", { from: "TC", to: "witnesses" }, { signal: AbortSignal.abort() });
  expect([answer.status, answer.paths]).toEqual(["aborted", []]);
});

test("pairs has the lines of the command line as its members, by a list and by a query", async () => {
  writeFileSync(join(FOLDER, "pairs.tsv"), "TC\twitnesses\nTC\tNonesuch\nTC\n");
  const { pairs } = await askQuestion(services, "pairs", { pairs: ["TC\twitnesses", "TC\tNonesuch", "TC"], k: 1 });
  const lines = await printed("--json", "path", "--pairs", join(FOLDER, "pairs.tsv"), "--k", "1");
  expect(pairs.map((answer) => untimed(jsonLine(answer))).join("")).toBe(untimed(lines));
  const query = "SELECT ?x { ?x a <urn:e:Nothing> }";
  const engine = { query: async () => ({ form: "select", body: SOLUTIONS }) };
  const asked = new KnowledgeServices(services.knowledge, engine);
  const found = await askQuestion(asked, "pairs", { from: "TC", toQuery: query });
  expect(found.pairs.map((answer) => "to" in answer && answer.to.iri)).toEqual(["urn:e:guard"]);
});

const SOLUTIONS = new TextEncoder().encode(
  '{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"uri","value":"urn:e:guard"}}]}}',
);
const untimed = (text: string): string => text.replace(/"elapsedMs":[\d.]+/g, '"elapsedMs":0');

test("pairs refuses what is neither pairs nor two ends, and a query where nothing answers it", async () => {
  for (const params of [{}, { from: "TC" }, { pairs: ["TC\tTC"], from: "TC" }, { from: "TC", fromQuery: "ASK {}" }]) {
    await expect(askQuestion(services, "pairs", params)).rejects.toMatchObject({ code: "usage" });
  }
  const query = { from: "TC", toQuery: "SELECT ?x { ?x ?p ?y }" };
  await expect(askQuestion(services, "pairs", query)).rejects.toMatchObject({ code: "unsupported" });
});

test("the time limit of pairs is for all of them together", async () => {
  const limits: (number | undefined)[] = [];
  const open: OpenPaths = ({ timeLimit }) => {
    limits.push(timeLimit);
    return new LocalPaths(services, {});
  };
  const slow = ["TC\twitnesses", "TC\twitnesses"];
  for await (const _ of await eachPair(open, slow, { timeLimit: 300 }))
    await new Promise((done) => setTimeout(done, 100));
  expect(limits[0]).toBe(300);
  expect(limits[2]).toBeLessThanOrEqual(201);
});

test.each(["text", "bibtex", "csl-json"] as const)("references in the form %s are those of --cite", async (form) => {
  const { references, items } = await askQuestion(services, "references", { from: "TC", to: "witnesses", form });
  const written = form === "csl-json" ? `${JSON.stringify(items, null, 2)}\n` : references;
  expect(written).not.toBe("");
  expect(written).toBe(await printed("path", "TC", "witnesses", "--cite", form));
});

test.each<[ExportParams, readonly string[]]>([
  [{ around: "TC" }, ["--around", "TC"]],
  [{ onPaths: ["TC", "witnesses"], k: 1, rdf11: true }, ["--path", "TC", "witnesses", "--k", "1", "--rdf11"]],
  [{ subgraph: ["TC", "witnesses"], maxLength: 3 }, ["--subgraph", "TC", "witnesses", "--max-length", "3"]],
  [{ source: ["src:two"] }, ["--source", "src:two"]],
  [{ statements: ["urn:e:claim-protects"] }, ["--statements", "urn:e:claim-protects"]],
  [{}, []],
])("export of %j is the Turtle that the command line writes", async (params, args) => {
  // From the file, which has prefixes of its own.
  const read = new KnowledgeServices(await openFiles([join(FOLDER, "sample.ttl")]));
  const { turtle } = await answerExport(read, params);
  expect(turtle).toBe(await printed("export", ...args));
});

test("export refuses two parts at once", async () => {
  const asked = askQuestion(services, "export", { around: "TC", source: ["src:two"] });
  await expect(asked).rejects.toMatchObject({ code: "usage", message: "Give one part only, not around and source." });
});

test("two names of one concept are said to be that; one name twice asks for its circles", async () => {
  const { paths, reason, whyNot } = await askQuestion(services, "path", { from: "TC", to: "The Corps" });
  expect([paths, whyNot]).toEqual([[], null]);
  expect(reason).toBe(
    '"TC" and "The Corps" are two names of one concept here, "The Corps": there is nothing between them.',
  );
  expect((await askQuestion(services, "path", { from: "TC", to: "tc" })).reason).toContain(
    "no path of up to 6 statements leads back to it",
  );
});
