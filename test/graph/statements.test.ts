import { describe, expect, test } from "vitest";
import { buildIncidence } from "../../src/graph/store/incidence.ts";
import { statementEdges } from "../../src/graph/store/statement-edges.ts";
import { StatementTable } from "../../src/graph/store/statements.ts";
import { run } from "../../src/work.ts";
import { drawn, EXAMPLE } from "../support/build.ts";

function tableOf(turtle: string, format: "turtle" | "trig" = "turtle") {
  const table = new StatementTable(drawn(turtle, format));
  const id = (name: string): number => table.dataset.terms.find(EXAMPLE + name) ?? -1;
  const instance = table.ofRoles(new Set(["instance"] as const));
  return { table, id, instance };
}

describe("one triple is one statement", () => {
  test("in two named graphs", () => {
    const { table, instance } = tableOf("e:g { e:a e:p e:b } e:h { e:a e:p e:b } e:a e:p e:b .", "trig");
    expect(instance).toHaveLength(1);
    expect(table.isAsserted(instance[0] ?? -1)).toBe(true);
  });

  test("made by two documents, with two claims", () => {
    const { table, instance } = tableOf("e:a e:p e:b ~ e:r1 {| tl:assertedIn e:s |} ~ e:r2 {| tl:assertedIn e:t |} .");
    expect(instance).toHaveLength(1);
    expect(table.claims(instance[0] ?? -1)).toHaveLength(2);
  });

  test("named by RDF 1.2 and RDF 1.1 with one name, with one claim", () => {
    const { table, instance } = tableOf(
      "e:a e:p e:b ~ e:r . e:r a rdf:Statement ; rdf:subject e:a ; rdf:predicate e:p ; rdf:object e:b .",
    );
    expect(table.claims(instance[0] ?? -1)).toHaveLength(1);
  });
});

describe("what is only spoken about", () => {
  test("is a statement, and not asserted", () => {
    const { table, instance } = tableOf("<< e:a e:p e:b ~ e:r >> tl:modality tl:Possible .");
    expect(instance.map((n) => [table.isAsserted(n), table.polarity(n), table.modality(n)])).toEqual([
      [false, "affirmed", "possible"],
    ]);
  });

  test("a triple that one affirms and another denies is two statements", () => {
    const { table, instance } = tableOf("e:a e:p e:b ~ e:r1 . << e:a e:p e:b ~ e:r2 >> tl:polarity tl:Denied .");
    expect(instance.map((n) => [table.isAsserted(n), table.polarity(n)])).toEqual([
      [true, "affirmed"],
      [false, "denied"],
    ]);
  });
});

test("the modality is the strongest of the claims, asserted where there is none", () => {
  const { table, instance } = tableOf(`
    e:a e:p e:b ~ e:r1 {| tl:modality tl:Possible |} ~ e:r2 {| tl:modality tl:Estimated |} ~ e:r3 {| tl:modality tl:Recommended |} ;
      e:q e:b .`);
  expect(instance.map((n) => table.modality(n))).toEqual(["estimated", "asserted"]);
});

test("a statement joins two nodes unless its object is a literal or a triple term", () => {
  const { table } = tableOf('e:a e:p e:b , "e:b" , 1 , _:x , <<( e:a e:p e:b )>> .');
  const joined = Array.from({ length: table.size }, (_, n) => table.joinsNodes(n));
  expect(joined).toEqual([true, false, false, true, false]);
});

test("statements are matched by their ends", () => {
  const { table, id } = tableOf("e:a e:p e:b , e:c . e:b e:p e:c .");
  expect(table.match({ subject: id("a") })).toEqual([0, 1]);
  expect(table.match({ object: id("c") })).toEqual([1, 2]);
  expect(table.match({ subject: id("c") })).toEqual([]);
});

test("an empty dataset has no statements", () => {
  expect(tableOf("").table.size).toBe(0);
});

//   a --p--> b ⟲p     a --q--> b     b --p--> "1"
test("the index holds each edge at both its ends, a self loop once, a literal never", () => {
  const { table, id } = tableOf("e:a e:p e:b . e:b e:p e:b . e:a e:q e:b . e:b e:p 1 .");
  const { offsets, neighbors, statements, bothWaysFrom, arrivingFrom } = buildIncidence(
    run(statementEdges(table, () => true, false)),
  );
  const around = (name: string) => {
    const [start, end] = [offsets[id(name)], offsets[id(name) + 1]];
    const runOf = (entry: number) =>
      entry < (bothWaysFrom[id(name)] ?? 0) ? "along" : entry < (arrivingFrom[id(name)] ?? 0) ? "either" : "against";
    return [...neighbors.subarray(start, end)].map((neighbor, entry) => [
      neighbor === id("a") ? "a" : "b",
      statements[(start ?? 0) + entry],
      runOf((start ?? 0) + entry),
    ]);
  };
  expect(around("a")).toEqual([
    ["b", 0, "along"],
    ["b", 2, "along"],
  ]);
  expect(around("b")).toEqual([
    ["b", 1, "either"],
    ["a", 0, "against"],
    ["a", 2, "against"],
  ]);
});
