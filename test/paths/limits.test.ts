/** What cuts a search short, and how the answer says so. */

import { describe, expect, test } from "vitest";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { streamPaths } from "../../src/paths/answer/stream-paths.ts";
import { DEFAULT_PATH_OPTIONS, type PathOptions, resolvePathOptions } from "../../src/paths/options/path-options.ts";
import { idOf, knowledgeOf } from "../support/build.ts";

/** Diamonds in a row: 2^n shortest paths from n0 to n<length>. */
const diamonds = (length: number): string =>
  Array.from(
    { length },
    (_, n) => `e:n${n} e:p e:u${n} , e:v${n} . e:u${n} e:p e:n${n + 1} . e:v${n} e:p e:n${n + 1} .`,
  ).join("\n");

function ask(length: number, options: PathOptions) {
  const knowledge = knowledgeOf(diamonds(length));
  return findPaths(knowledge, idOf(knowledge, "n0"), idOf(knowledge, `n${length}`), { maxLength: 64, ...options });
}

test("of 2^20 shortest paths the first five are found without looking at the others", () => {
  const { status, paths, expanded } = ask(20, { k: 5 });
  expect([status, paths.length]).toEqual(["complete", 5]);
  expect(paths.every(({ length }) => length === 40)).toBe(true);
  expect(paths[0]?.nodes.filter(({ label }) => label.startsWith("v"))).toEqual([]);
  expect(expanded).toBeLessThan(1000);
});

describe("limits", () => {
  test("maxExpansions: truncated, with what was found and a reason", () => {
    const few = ask(6, { k: 100, maxExpansions: 20 });
    expect(few).toMatchObject({ status: "truncated", reason: expect.stringContaining("20"), expanded: 20 });
    expect(few.paths.length).toBeLessThan(64);
    expect(ask(6, { k: 100, maxExpansions: 5 }).paths).toEqual([]);
    expect(ask(6, { k: 100, maxExpansions: 10_000 })).toMatchObject({ status: "complete", reason: null });
  });

  test("timeLimitMs: timed-out, by the clock that is passed in", () => {
    let time = 0;
    const now = () => time++;
    expect(ask(6, { k: 100, timeLimitMs: 2, now })).toMatchObject({
      status: "timed-out",
      reason: expect.stringContaining("2 ms"),
    });
    expect(ask(6, { k: 100, timeLimitMs: 1, now: () => 0 })).toMatchObject({ status: "complete", elapsedMs: 0 });
  });

  test("a signal: aborted", () => {
    expect(ask(6, { signal: AbortSignal.abort() })).toMatchObject({
      status: "aborted",
      paths: [],
      reason: expect.any(String),
    });
    const controller = new AbortController();
    const now = () => {
      controller.abort();
      return 0;
    };
    expect(ask(12, { k: 5000, signal: controller.signal, now })).toMatchObject({ status: "aborted" });
  });

  test.each(["specificity", "weight"] as const)(
    "a signal while the costs by %s are worked out: aborted",
    async (cost) => {
      const edges = Array.from({ length: 20_000 }, (_, n) => `e:n${n} e:p e:n${n + 1} {| e:weighs 1 |} .`);
      const knowledge = knowledgeOf(edges.join("\n"));
      const controller = new AbortController();
      const pause = async () => controller.abort();
      const options = { cost, weightPredicate: idOf(knowledge, "weighs"), maxLength: Number.POSITIVE_INFINITY };
      const ends = [idOf(knowledge, "n0"), idOf(knowledge, "n20000")] as const;
      const stream = streamPaths(knowledge, ...ends, { ...options, signal: controller.signal, pause });
      expect((await stream.next()).value).toMatchObject({ status: "aborted", paths: [], expanded: 0 });
    },
  );

  test("a search that is cut short says up to which length it is complete", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const clique = names.flatMap((one, place) => names.slice(place + 1).map((other) => `e:${one} e:p e:${other} .`));
    const knowledge = knowledgeOf(clique.join("\n"));
    const ends = [idOf(knowledge, "a"), idOf(knowledge, "g")] as const;
    const { status, reason, paths } = findPaths(knowledge, ...ends, { k: 1000, maxExpansions: 60 });
    expect([status, reason]).toEqual([
      "truncated",
      "Stopped after 60 partial paths, as limited; there may be more. All paths of up to 3 statements were looked at.",
    ]);
    // Five others may lie between: 1, 5 and 5 · 4 paths.
    expect(paths.filter(({ length }) => length <= 3)).toHaveLength(26);
  });

  test("k paths and no more are a complete answer", () => {
    expect(ask(3, { k: 8 })).toMatchObject({ status: "complete", reason: null });
    expect(ask(3, { k: 9 }).paths).toHaveLength(8);
  });
});

describe("options", () => {
  test.each([
    { k: 0 },
    { k: 1.5 },
    { k: Number.NaN },
    { k: Number.POSITIVE_INFINITY },
    { maxLength: -1 },
    { maxExpansions: -1 },
    { timeLimitMs: 0 },
  ])("%j is out of range", (options) => {
    expect(() => resolvePathOptions(options)).toThrow(
      expect.objectContaining({ code: "usage", message: expect.stringContaining(Object.keys(options)[0] ?? "") }),
    );
  });

  test.each(["depth", "constructor", "toString", "maxlength"])("there is no option %s", (name) => {
    expect(() => resolvePathOptions({ [name]: 1 })).toThrow(
      expect.objectContaining({ code: "usage", hint: expect.stringContaining("maxLength") }),
    );
  });

  test("every option has a default, and the defaults cannot be changed", () => {
    expect(resolvePathOptions({})).toEqual(DEFAULT_PATH_OPTIONS);
    expect(Object.isFrozen(DEFAULT_PATH_OPTIONS)).toBe(true);
    expect(resolvePathOptions({ maxLength: 64 }).maxLength).toBe(64);
  });
});
