/** What an answer is worth: claimants, weakest hops, contradictions, silence, diversity, and why there is none. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { streamPaths } from "../../src/paths/answer/stream-paths.ts";
import { PATH_MODES, PATH_SELECTORS, parsePattern, printPattern } from "../../src/paths/index.ts";
import { HUB_RULE } from "../../src/paths/search/hubs.ts";
import { answer, ask, idOf, knowledgeOf } from "./support.ts";

const said = (name: string, triple: string, document: string, more = ""): string =>
  `${triple} . :${name} rdf:reifies <<( ${triple} )>> ; tl:assertedIn :${document} ${more} .`;

describe("what an answer is worth", () => {
  test("five documents that quote one voice are one claimant", () => {
    const quotes = [1, 2, 3, 4, 5].map((n) => said(`r${n}`, ":a :p :b", `d${n}`, "; tl:claimant :ilo"));
    const data = knowledgeOf([...quotes, said("s", ":b :p :c", "d1"), said("t", ":b :p :c", "d2")].join("\n"));
    const [path] = ask(data, "a", "c").paths;
    expect(path?.hops.map((hop) => hop.claimants)).toEqual([1, 2]);
    expect(path?.weakestHop).toBe(0);
    expect(answer(data, "a", "c", { minClaimants: 2 })).toEqual([]);
    expect(answer(data, "b", "c", { minClaimants: 2 })).toEqual(["b c"]);
  });

  test("what somebody denies of two neighbours or of the ends stands beside the path", () => {
    const denied = ":x rdf:reifies <<( :c :p :a )>> ; tl:polarity tl:Denied ; tl:assertedIn :d2 .";
    const data = knowledgeOf(`${said("r", ":a :p :b", "d")} ${said("s", ":b :p :c", "d")} ${denied}`);
    const [path] = ask(data, "a", "c").paths;
    expect(path?.contradictions.map(({ polarity, subject }) => [polarity, subject])).toEqual([
      ["denied", expect.objectContaining({ iri: "urn:x:c" })],
    ]);
    expect(answer(data, "a", "c", { polarities: new Set(["denied"]) })).toEqual(["a c"]);
  });

  test("silence names the documents that speak of either end", () => {
    const data = knowledgeOf(`${said("r", ":a :p :b", "d1")} ${said("s", ":c :p :e", "d2")}`);
    const { silence, reason } = ask(data, "a", "c");
    expect(silence).toMatchObject({
      speakOfFrom: [{ iri: "urn:x:d1" }],
      speakOfTo: [{ iri: "urn:x:d2" }],
      speakOfBoth: [],
    });
    expect(reason).toContain(
      "1 document speaks of the first and 1 document speaks of the second, none of both; none carries such a path.",
    );
  });

  test("without a path, the nearest change of the question that would bring one is named", () => {
    const data = knowledgeOf(":b :p :a . :b :q :c . :c a :K . :e a :K .");
    expect(ask(data, "a", "c", { directed: true }).reason).toContain(
      "There is one of 2 statements if statements may be walked against their direction",
    );
    expect(ask(data, "a", "c", { maxLength: 1 }).reason).toContain(
      "There is one of 2 statements if longer paths are allowed",
    );
    expect(ask(data, "a", "c", { avoid: new Set([idOf(data, "b")]) }).reason).toContain(
      "if the avoided concepts may be passed",
    );
    expect(ask(data, "b", "c", { pattern: "p" }).reason).toContain(
      "There is one of 1 statement if another form is allowed",
    );
    expect(ask(data, "a", "e").reason).toContain("one of 4 statements if class statements are allowed");
  });

  test("diversity leaves out what shares too much with a better path", () => {
    const data = knowledgeOf(":a :p :b . :b :p :c . :c :p :z . :b :p :d . :d :p :z . :a :p :e . :e :p :f . :f :p :z .");
    expect(answer(data, "a", "z")).toEqual(["a e f z", "a b c z", "a b d z"]);
    expect(answer(data, "a", "z", { maxOverlap: 0.4 })).toEqual(["a e f z", "a b c z"]);
  });

  test("costs by specificity are taken apart, so that a reader can add them up", () => {
    const data = knowledgeOf(":a :p :b . :b :p :c . :b :q :d .");
    const [path] = ask(data, "a", "c", { cost: "specificity" }).paths;
    const common = Math.log2(3) / Math.log2(4);
    expect(path?.hops.map(({ cost }) => [cost.statement.toFixed(5), cost.node])).toEqual([
      [common.toFixed(5), 0],
      [common.toFixed(5), 2],
    ]);
    expect(path?.cost).toBeCloseTo(2 * common + 2, 5);
  });

  test("weights come from the claims; without one a statement is no road, and a wrong one is named", () => {
    const weighted = (name: string, triple: string, weight: string): string =>
      said(name, triple, "d", `; :weight ${weight}`);
    const data = knowledgeOf(
      `${weighted("r", ":a :p :b", "1")} ${weighted("s", ":b :p :c", "0.5")} ${weighted("t", ":a :p :c", "2")} :a :q :c .`,
    );
    const weightPredicate = idOf(data, "weight");
    expect(ask(data, "a", "c", { cost: "weight", weightPredicate }).paths.map(({ cost }) => cost)).toEqual([1.5, 2]);
    expect(() => ask(data, "a", "c", { cost: "weight" })).toThrow(/needs the weight predicate/);
    const wrong = knowledgeOf(weighted("r", ":a :p :b", "-1"));
    expect(() => ask(wrong, "a", "b", { cost: "weight", weightPredicate: idOf(wrong, "weight") })).toThrow(
      /A weight is a number from 0 to 1000000, not "-1" on /,
    );
  });

  test("explain tells what the search did", () => {
    const data = knowledgeOf(":a :p :b . :b :p :c .");
    expect(ask(data, "a", "c", { explain: true }).explain).toEqual([
      "2 instance statements are roads, with 1 predicate.",
      `A hub has more than ${HUB_RULE.floor} statements; 0 were met and not passed through.`,
      "Shortest walk that satisfies the question: 2 statements.",
      expect.stringMatching(/^Reached \d states from the first end and \d from the second\.$/),
      expect.stringMatching(/^Looked at paths of length 2/),
      expect.stringMatching(/^Took up \d+ partial paths\.$/),
    ]);
  });

  test("the pages tell the hub rule as it is", () => {
    const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
    const { ordinary, floor } = HUB_RULE;
    expect(page("paths.md")).toContain(`touch than ${ordinary} of 100 nodes have, and more than ${floor}, is a hub`);
    expect(page("glossary.md")).toContain(`more edges than ${ordinary} of 100 have (and than ${floor})`);
  });

  test("a stream that is left early stops, and one that is aborted says so", async () => {
    const data = knowledgeOf(":a :p :b . :b :p :c . :a :p :c .");
    const [a, c] = [idOf(data, "a"), idOf(data, "c")];
    for await (const path of streamPaths(data, a, c)) {
      expect(path.length).toBe(1);
      break;
    }
    const controller = new AbortController();
    controller.abort();
    expect((await streamPaths(data, a, c, { signal: controller.signal }).next()).value).toMatchObject({
      status: "aborted",
    });
  });
});

describe("bad input", () => {
  const data = knowledgeOf(':a :p :b . :p rdfs:label "is part of" . :b :funds :c .');

  test.each([
    ["k", { k: 0 }, /k takes a whole number from 1, not "0"/],
    ["maxLength", { maxLength: -1 }, /maxLength takes a whole number from 0/],
    ["maxPaths", { maxPaths: 0 }, /maxPaths/],
    ["timeLimitMs", { timeLimitMs: 0 }, /timeLimitMs/],
    ["maxExpansions", { maxExpansions: 1.5 }, /maxExpansions/],
    ["minClaimants", { minClaimants: -1 }, /minClaimants/],
    ["maxOverlap", { maxOverlap: 2 }, /maxOverlap takes a number from 0 to 1/],
    ["mode", { mode: "fast" }, new RegExp(PATH_MODES.join(", "))],
    ["select", { select: "best" }, new RegExp(PATH_SELECTORS.join(", "))],
    ["an option that is none", { depth: 3 }, /There is no path option "depth"/],
  ])("%s out of range is refused by name", (_name, options, message) => {
    expect(() => ask(data, "a", "b", options as never)).toThrow(message);
  });

  test.each([
    ["", 1, "a predicate, ^, ! or ("],
    ["p/", 3, "a predicate, ^, ! or ("],
    ["p q", 3, "/, | or a repetition"],
    ["(p|q", 5, ") for the bracket at 1"],
    ["p{3,2}", 2, "a range that does not end before 3"],
    ["p**", 3, "/, | or a repetition"],
    ["!(p/q)", 4, "| or )"],
    ["p/\n  %", 3, "a predicate, a bracket or an operator"],
    ["<a b>", 1, "a predicate, a bracket or an operator"],
  ])("the pattern %j fails at column %i", (text, column, expected) => {
    expect(() => parsePattern(text)).toThrow(
      expect.objectContaining({
        code: "syntax",
        position: expect.objectContaining({ column }),
        data: expect.objectContaining({ expected }),
      }),
    );
  });

  test("predicates of patterns are found by label; an unknown one comes with the nearest", () => {
    expect(answer(data, "a", "c", { pattern: '"is part of"/funds' })).toEqual(["a b c"]);
    expect(() => answer(data, "a", "c", { pattern: "fund" })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('Nearest: "funds"') }),
    );
  });

  test("a pattern that would need too many states is refused", () => {
    expect(() => answer(data, "a", "c", { pattern: '("is part of"|funds)*/funds/("is part of"|funds){20}' })).toThrow(
      /too large/,
    );
    expect(() => parsePattern(`${"(".repeat(100)}p${")".repeat(100)}`)).toThrow(/at most 64 brackets/);
  });

  test.each([
    "a",
    "^a",
    "p/q|r",
    "(p|q)/r",
    "(p/q)*",
    "^(p/q)",
    "^(p*)",
    "(^p)*",
    "!p",
    "!(p|^q)",
    "!()",
    "p{2}",
    "p{2,}",
    "p{0,3}",
    '"a b"/<urn:x:c>',
  ])("%j prints as itself", (text) => {
    const printed = printPattern(parsePattern(text));
    expect(printPattern(parsePattern(printed))).toBe(printed);
    if (!text.includes("a") || text.includes('"'))
      expect(printed.replaceAll("^(p*)", "^p*")).toBe(text.replaceAll("^(p*)", "^p*"));
  });

  test("the inverse of an inverse is the pattern, and a sequence turns round", () => {
    const chain = knowledgeOf(":a :p :b . :b :q :c .");
    expect(answer(chain, "a", "c", { pattern: "^(^(p/q))" })).toEqual(["a b c"]);
    expect(answer(chain, "c", "a", { pattern: "^(p/q)" })).toEqual(["c b a"]);
    expect(answer(chain, "c", "a", { pattern: "^q/^p" })).toEqual(["c b a"]);
    expect(answer(chain, "c", "a", { pattern: "^(!(p|r)/p)".replace("|r", "") })).toEqual([]);
  });
});
