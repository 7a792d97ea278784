/** The run as a whole: which gates apply, what is told, where it is, and how hierarchies are walked. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runChecks } from "../../src/check/check.ts";
import { GATES } from "../../src/check/gates.ts";
import { NEEDS } from "../../src/check/needs.ts";
import { circles, closure, clusters } from "../../src/check/order.ts";
import { gateNumber, SEVERITIES } from "../../src/check/types.ts";
import { projectGates } from "../../src/curate/gates/project.ts";
import { ALL_GATES } from "../../src/curate/gates.ts";
import { filesBelow, ROOT } from "../support/imports.ts";
import { HEADER_LINES, inputOf, runGate } from "./support.ts";

describe("the table of gates", () => {
  test("leaves no number out, with those of projects, and has a law and a severity of the list in each row", () => {
    const ids = new Set(
      [...ALL_GATES, ...projectGates({ unsettled: async () => [], misplaced: async () => [] })].map((gate) => gate.id),
    );
    expect([...ids].sort((a, b) => gateNumber(a) - gateNumber(b))).toEqual([...ids].map((_, index) => `G${index + 1}`));
    for (const gate of ALL_GATES) {
      expect(SEVERITIES).toContain(gate.severity);
      expect(gate.law).toMatch(/\.$/);
      expect(gate.run !== null || gate.where !== "").toBe(true);
    }
  });
});

test.each(ALL_GATES.filter(({ run }) => run !== null).map(({ id }) => id))("%s is seen to fail in a test", (id) => {
  const files = ["check", "curate"].flatMap((folder) => filesBelow(`test/${folder}`));
  const [tests] = files
    .map((file) => readFileSync(join(ROOT, file), "utf8").split(new RegExp(`^describe\\("${id}"`, "m"))[1])
    .filter((text) => text !== undefined);
  expect(tests?.split(/^describe\(/m)[0]).toMatch(/\b(?:fails|violation)\b/);
});

describe("a user's own graph", () => {
  const own = 'PREFIX e: <urn:x:e:>\ne:ann a foaf:Person ; foaf:name "Ann" ; foaf:knows [ foaf:name "Bob" ] .\n';

  test("conforms, and gates that need our ontology say that they do not apply", async () => {
    const report = await runChecks(inputOf(own), { table: ALL_GATES });
    expect(report).toMatchObject({ conforms: true, results: [], coverage: [] });
    const asking = ALL_GATES.filter((gate) => gate.run !== null && gate.needs.includes(NEEDS.ontology));
    expect(asking.length).toBeGreaterThan(5);
    for (const gate of asking) {
      const result = report.gates.find(({ id }) => id === gate.id);
      expect(result).toMatchObject({
        state: "not-applicable",
        reason: expect.stringContaining("Throughline ontology"),
      });
    }
  });

  test("is held against its own shapes, schemes and language tags", async () => {
    const bad = `${own}e:Shape a sh:NodeShape ; sh:targetClass foaf:Person ; sh:property [ sh:path foaf:mbox ; sh:minCount 1 ] .
e:c a skos:Concept ; skos:broader e:c ; skos:prefLabel "C"@a-very-wrong-tag .
`;
    const report = await runChecks(inputOf(bad), { table: ALL_GATES });
    expect(report.conforms).toBe(false);
    expect(new Set(report.results.map((result) => result.gate))).toEqual(new Set(["G8", "G9", "G17"]));
    expect(report.results.find(({ gate }) => gate === "G9")).toMatchObject({
      focus: "urn:x:e:ann",
      file: "test.ttl",
      line: HEADER_LINES + 2,
    });
  });
});

describe("a report", () => {
  test("has the shape that scripts rely on, violations first", async () => {
    const report = await runGate(
      "g8",
      "id:b skos:broader id:b ; a skos:Concept .\nid:c a skos:Concept ; tl:uses id:d .",
    );
    expect(report.results.map(({ severity }) => severity)).toEqual(["violation", "warning"]);
    expect(Object.keys(report.results[0] ?? {})).toEqual(["gate", "severity", "focus", "message", "file", "line"]);
    expect(report.gates).toMatchObject([{ id: "G8", state: "fail", violations: 1, warnings: 1, reason: null }]);
  });

  test("names the gates where one is asked for that is not there", async () => {
    await expect(runGate("G99", "")).rejects.toMatchObject({ code: "usage", hint: expect.stringContaining("G1, G2") });
  });

  test("without another table is of the gates for anybody's graph", async () => {
    const { gates, coverage } = await runChecks(inputOf(""));
    expect(gates.map(({ id }) => id)).toEqual(GATES.map(({ id }) => id));
    expect(gates.map(({ id }) => id)).not.toContain("G23");
    expect(coverage).toEqual([]);
    await expect(runChecks(inputOf(""), { gates: ["G23"] })).rejects.toMatchObject({ code: "usage" });
  });

  test("passes a syntax error on with file, line and column", async () => {
    await expect(runGate("G5", "id:a id:b .")).rejects.toMatchObject({
      code: "syntax",
      position: { file: "test.ttl", line: HEADER_LINES + 1 },
    });
  });

  test("names the line of the triple, in the file that states it", async () => {
    const first = inputOf("id:a a tl:Harm .").files[0];
    const second = inputOf(
      'id:z rdfs:label "z" .\nid:a\n  rdfs:comment "c" ;\n  rdfs:label "x"@wrong-language-tag-here .',
    ).files[0];
    if (first === undefined || second === undefined) throw new Error("no file");
    const files = [first, { ...second, path: "second.ttl" }];
    const report = await runChecks({ ...inputOf(""), files }, { gates: ["G17"] });
    expect(report.results).toMatchObject([{ file: "second.ttl", line: HEADER_LINES + 4 }]);
  });
});

describe("hierarchies", () => {
  const edges = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([subject, object]) => ({ subject, object }));

  test("circles are found with their nodes, and only they", () => {
    expect(
      circles(
        edges([
          [1, 2],
          [2, 3],
          [3, 1],
          [3, 4],
          [5, 1],
          [6, 6],
          [7, 8],
        ]),
      ),
    ).toEqual([[1, 2, 3], [6]]);
    expect(
      circles(
        edges([
          [1, 2],
          [2, 1],
          [2, 3],
          [3, 4],
          [4, 3],
        ]),
      ),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("law: a node lies on a circle exactly where it reaches itself", () => {
    const node = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 16 }), (pairs) => {
        const next = (from: number): number[] => pairs.filter(([a]) => a === from).map(([, b]) => b);
        const reachesItself = (each: number): boolean => next(each).some((after) => closure(after, next).has(each));
        const found = circles(edges(pairs)).flat().sort();
        const expected = [...new Set(pairs.flat())].filter(reachesItself).sort();
        expect(found).toEqual(expected);
      }),
    );
  });

  test("a chain of 100,000 subclasses is walked without recursion", () => {
    const chain = Array.from({ length: 100_000 }, (_, at) => ({ subject: at, object: at + 1 }));
    expect(circles(chain)).toEqual([]);
    expect(closure(0, (at) => (at < 100_000 ? [at + 1] : [])).size).toBe(100_001);
  });

  test("clusters come largest first", () => {
    expect(
      clusters(
        [1, 2, 3, 4, 5],
        [
          [4, 5],
          [5, 1],
          [9, 2],
        ],
      ),
    ).toEqual([[1, 5, 4], [2], [3]]);
  });
});
