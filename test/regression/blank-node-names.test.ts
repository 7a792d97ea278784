/** n3 calls an unnamed node `n3-7`; a text that calls a node of its own so must not lose the difference. */

import { expect, test } from "vitest";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { datasetOf } from "../support/build.ts";

const subjectsOf = (text: string): string[] => parseRdf(text, { format: "turtle" }).map(({ subject }) => subject.value);

/** The number that the next unnamed node would get. */
function nextNumber(): number {
  const [name = ""] = subjectsOf("[] <urn:p> 1 .");
  return Number(name.replace("n3-", "")) + 1;
}

test("a named node is not taken for an unnamed one before it", () => {
  const next = nextNumber();
  const [unnamed, named, again] = subjectsOf(`[] <urn:p> 1 . _:n3-${next} <urn:p> 2 ; <urn:q> 3 .`);
  expect(unnamed).toBe(`n3-${next}`);
  expect(named).not.toBe(unnamed);
  expect(again).toBe(named);
});

test("an unnamed node is not taken for a named one before it", () => {
  const next = nextNumber();
  const [named, unnamed] = subjectsOf(`_:n3-${next} <urn:p> 1 . [] <urn:p> 2 .`);
  expect(named).toBe(`n3-${next}`);
  expect(unnamed).not.toBe(named);
});

test("our Turtle of unnamed nodes reads back, extended by another unnamed node", () => {
  const dataset = datasetOf(parseRdf("[] <urn:p> [ <urn:q> 1 ] .", { format: "turtle" }));
  const more = parseRdf(`${toTurtle(dataset)}[] <urn:p> 1 . [] <urn:p> 1 .`, { format: "turtle" });
  expect(new Set(more.map(({ subject }) => subject.value)).size).toBe(4);
});

test("names that the text gives are kept, so that writing again changes nothing", () => {
  const text = "_:n3-900\n  <urn:p> _:n3-901 ;\n.\n";
  expect(toTurtle(datasetOf(parseRdf(text, { format: "turtle" })))).toBe(text);
});
