/**
 * Passages were looked for in the texts outside every limit, and anew for every path: with texts in which they do not
 * stand, an answer took a minute under a limit of a second, and called itself complete.
 */

import { describe, expect, test } from "vitest";
import { connectionsAmong } from "../../src/ask/connections.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { streamPaths } from "../../src/paths/answer/stream-paths.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { drawn, idOf } from "../support/build.ts";
import { SAMPLE } from "../support/sample.ts";

/** Passages from before fingerprints were recorded: only these are slow to look for. */
const OLDER = SAMPLE.replace(/tl:letterFingerprint \d+ ;/g, "");

/** Texts of the recorded names that hold none of the recorded passages. */
function inForeignTexts(letters: number): Knowledge {
  const text = "lorem ipsum dolor sit amet ".repeat(Math.ceil(letters / 22));
  const texts = new Map(["one.txt", "two.txt"].map((name) => [name, text]));
  return new Knowledge(drawn(OLDER), { texts });
}

/** The answer, and how often it asked for the time: about once a millisecond while it works. */
function ask(knowledge: Knowledge, options: PathOptions = {}) {
  let asked = 0;
  const now = () => asked++;
  const answer = findPaths(knowledge, idOf(knowledge, "corps"), idOf(knowledge, "witnesses"), {
    timeLimitMs: 1_000_000,
    now,
    ...options,
  });
  return { answer, asked };
}

const quotesOf = ({ paths }: ReturnType<typeof ask>["answer"]): (string | null)[] =>
  paths.flatMap((path) =>
    path.hops.flatMap((hop) => hop.statements.flatMap(({ evidence }) => evidence.map((e) => e.quote))),
  );

describe("passages that do not stand in the texts", () => {
  test("cannot keep an answer beyond its time: it says so, with the paths that were found", () => {
    const { answer, asked } = ask(inForeignTexts(150_000), { timeLimitMs: 20 });
    expect(answer).toMatchObject({ status: "timed-out", stoppedBy: "timeLimit" });
    expect(answer.reason).toContain("Not all passages were looked for in the texts.");
    expect(answer.paths.length).toBe(1);
    expect(quotesOf(answer)).toEqual([null, null, null]);
    expect(asked).toBeLessThan(30);
  });

  test("cannot keep the connections of concepts beyond their time", async () => {
    const knowledge = inForeignTexts(150_000);
    let asked = 0;
    const ids = ["corps", "witnesses"].map((name) => idOf(knowledge, name));
    const found = await connectionsAmong(knowledge, ids, { timeLimitMs: 20, now: () => asked++ });
    expect(found).toMatchObject({ status: "timed-out", stoppedBy: "timeLimit" });
    expect(found.reason).toContain("Not all passages were looked for in the texts.");
    expect(found.statements.length).toBeGreaterThan(0);
    expect(asked).toBeLessThan(60);
  });

  test("are looked for once a knowledge", () => {
    const knowledge = inForeignTexts(9_000);
    const first = ask(knowledge);
    const second = ask(knowledge);
    expect(first.answer).toMatchObject({ status: "complete", reason: null });
    expect(second.answer.paths).toEqual(first.answer.paths);
    expect(second.asked).toBeLessThan(first.asked / 4);
  });

  test("give way to others meanwhile, and to a signal", async () => {
    const knowledge = inForeignTexts(150_000);
    const controller = new AbortController();
    let pauses = 0;
    const pause = async () => {
      if (++pauses === 5) controller.abort();
    };
    const paths = streamPaths(knowledge, idOf(knowledge, "corps"), idOf(knowledge, "witnesses"), {
      signal: controller.signal,
      pause,
    });
    expect((await paths.next()).value).toMatchObject({ length: 2 });
    expect(pauses).toBe(5);
    expect((await paths.next()).value).toMatchObject({ status: "aborted", paths: [{ length: 2 }] });
  });
});
