/** The table of questions: answers fit their schemas, are those of the command line, and bad parameters get a sentence. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { ThroughlineError } from "../../src/errors.ts";
import { jsonDocument } from "../../src/json.ts";
import {
  askQuestion,
  eachStatement,
  KnowledgeServices,
  QUESTIONS,
  type QuestionName,
} from "../../src/questions/index.ts";
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
  { name: "stats", params: {}, args: ["stats"] },
  { name: "sources", params: {}, args: null },
  { name: "statements", params: { predicate: "trains" }, args: null },
  { name: "evidence", params: { statement: "urn:e:claim-protects" }, args: null },
];

const ask = ({ name, params }: Pick<Row, "name" | "params">): Promise<unknown> =>
  askQuestion(services, name, params as never);

/** The time that a search took is the only thing in which two answers differ. */
const timeless = (text: string): string => text.replace(/"elapsedMs": [\d.]+/, '"elapsedMs": 0');

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
