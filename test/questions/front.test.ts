/** The front door: every question by its name, and knowledge from texts and fetched answers. */

import { expect, expectTypeOf, test } from "vitest";
import type { QuestionName } from "../../src/ask/table.ts";
import { QUESTIONS } from "../../src/ask/table.ts";
import { ask, Knowledge, openBundled, openResponse, openText, type PathResult } from "../../src/index.ts";
import { writeSnapshot } from "../../src/snapshot/index.ts";

const knowledge = await openBundled();

/** One question of each kind; the compiler holds each to the parameters of its name. */
const ASKED = {
  find: () => ask(knowledge, "find", { text: "trafficking" }),
  reconcile: () => ask(knowledge, "reconcile", { text: "Kosovo police service" }),
  show: () => ask(knowledge, "show", { concept: "KPS" }),
  path: () => ask(knowledge, "path", { from: "UNSCR 2106", to: "KPS", k: 1 }),
  neighbors: () => ask(knowledge, "neighbors", { concept: "KPS" }),
  says: () => ask(knowledge, "says", { claimant: "UNSCR 2106" }),
  documents: () => ask(knowledge, "documents", { concept: "KPS" }),
  compare: () => ask(knowledge, "compare", { a: "UNSCR 2106", b: "UNSCR 1325" }),
  list: () => ask(knowledge, "list", {}),
  timeline: () => ask(knowledge, "timeline", {}),
  robust: () => ask(knowledge, "robust", { from: "UNSCR 2106", to: "KPS" }),
  trace: () => ask(knowledge, "trace", { concept: "KPS" }),
  statements: () => ask(knowledge, "statements", { subject: "KPS" }),
  stats: () => ask(knowledge, "stats", {}),
  sources: () => ask(knowledge, "sources", {}),
  evidence: async () => {
    const [first] = (await ask(knowledge, "statements", { subject: "KPS", limit: 1 })).statements;
    return ask(knowledge, "evidence", { statement: first?.id ?? "" });
  },
  count: () => ask(knowledge, "count", { from: "UNSCR 2106", to: "KPS" }),
  connections: () => ask(knowledge, "connections", { concepts: ["UNSCR 2106", "KPS"] }),
  pairs: () => ask(knowledge, "pairs", { pairs: ["UNSCR 2106\tKPS"] }),
  references: () => ask(knowledge, "references", { from: "UNSCR 2106", to: "KPS" }),
  export: () => ask(knowledge, "export", { around: "KPS" }),
} satisfies Record<QuestionName, () => Promise<object>>;

test("no question is left out", () => {
  expect(Object.keys(ASKED).sort()).toEqual(Object.keys(QUESTIONS).sort());
});

test.each(Object.entries(ASKED))("%s is asked by its name, and answers what its schema says", async (name, asked) => {
  const answer = await asked();
  expect(QUESTIONS[name as QuestionName].result.safeParse(answer).error).toBeUndefined();
});

test("parameters and answers have their types", async () => {
  expectTypeOf(ask(knowledge, "path", { from: "a", to: "b" }).catch(() => null)).not.toBeAny();
  const { paths } = await ASKED.path();
  expectTypeOf(paths[0]?.text).toEqualTypeOf<string | undefined>();
  expectTypeOf<PathResult["paths"][number]["text"]>().toEqualTypeOf<string>();
  expect(paths[0]?.text).toContain("Kosovo Police Service");
  // @ts-expect-error: a question has only its own parameters
  await expect(ask(knowledge, "stats", { from: "KPS" })).rejects.toMatchObject({ code: "usage" });
  // @ts-expect-error: names are texts, as the numbers of one knowledge mean something else in another
  await expect(ask(knowledge, "show", { concept: 3 })).rejects.toMatchObject({ code: "usage" });
});

test("a question that there is not is told with those that there are", async () => {
  for (const name of ["paths", "constructor", "toString"]) {
    await expect(ask(knowledge, name as "path", { from: "a", to: "b" })).rejects.toMatchObject({
      code: "usage",
      hint: expect.stringContaining("path"),
    });
  }
});

test("a text is opened in any syntax, by its content or name", async () => {
  expect((await openText("<urn:a> <urn:knows> <urn:b> .")).dataset.size).toBe(1);
  expect((await openText('{"@id": "urn:a", "urn:knows": {"@id": "urn:b"}}', { name: "x.jsonld" })).dataset.size).toBe(
    1,
  );
  expect((await openText("PREFIX mine: <urn:x:> mine:a mine:b mine:c .")).prefixes.get("mine")).toBe("urn:x:");
  await expect(openText("")).rejects.toMatchObject({ code: "empty" });
  await expect(openText("<urn:a> <urn:b> .", { name: "my.ttl" })).rejects.toMatchObject({ code: "syntax" });
});

test("what was fetched is opened by its media type, its content, or as a snapshot", async () => {
  const answer = (body: string | Uint8Array<ArrayBuffer>, type: string, status = 200): Response =>
    new Response(body, { status, headers: { "content-type": type } });
  const turtle = "<urn:a> <urn:knows> <urn:b> .";
  for (const type of ["text/turtle; charset=utf-8", "text/plain", "application/n-triples"])
    expect((await openResponse(answer(turtle, type))).dataset.size).toBe(1);
  const bytes = new Uint8Array(await new Blob(writeSnapshot(await openText(turtle))).arrayBuffer());
  const opened = await openResponse(answer(bytes, "application/octet-stream"));
  expect([opened instanceof Knowledge, opened.dataset.size]).toEqual([true, 1]);
  await expect(openResponse(answer("no", "text/plain", 404))).rejects.toMatchObject({
    code: "unreadable",
    data: { status: 404 },
  });
});
