/** Laws of the Turtle writer: nothing is lost, order does not matter, and a new statement leaves the other lines alone. */

import type * as RDF from "@rdfjs/types";
import fc from "fast-check";
import * as oxigraph from "oxigraph";
import { isomorphic } from "rdf-isomorphic";
import { expect, test } from "vitest";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import type { Dataset } from "../../src/rdf/store/dataset.ts";
import { quad } from "../../src/rdf/store/terms.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { plainIris, quads, reifiedDatasets, reifies, triples } from "../support/arbitrary.ts";
import { datasetOf, linesOf } from "../support/build.ts";
import { runs } from "../support/runs.ts";

const read = (turtle: string): RDF.Quad[] => parseRdf(turtle, { format: "turtle" });

/** Every quad as a triple of the default graph: Turtle has no named graphs. */
const triplesOf = (all: RDF.Quad[]): RDF.Quad[] =>
  all.map(({ subject, predicate, object }) => quad(subject, predicate, object));

test("reading what was written gives the same triples, down to the names of blank nodes", () => {
  fc.assert(
    fc.property(reifiedDatasets, (all) => {
      const dataset = datasetOf(all);
      expect(linesOf(datasetOf(read(toTurtle(dataset))))).toBe(linesOf(dataset));
    }),
    { numRuns: runs(500) },
  );
});

test("reading what was written gives an isomorphic dataset, by somebody else's judgement", () => {
  // rdf-string 2, on which that judgement stands, cannot take apart every literal within a triple term.
  const quotes = ({ object }: RDF.Quad): boolean => object.termType === "Quad" && /["\\<>]/.test(object.object.value);
  fc.assert(
    fc.property(reifiedDatasets, (all) => {
      fc.pre(!all.some(quotes));
      expect(isomorphic(read(toTurtle(datasetOf(all))), [...datasetOf(all)])).toBe(true);
    }),
  );
});

test("nested triple terms survive, wherever a triple may hold them", () => {
  fc.assert(
    fc.property(fc.array(quads, { maxLength: 6 }), (all) => {
      const dataset = datasetOf(triplesOf(all));
      expect(linesOf(datasetOf(read(toTurtle(dataset))))).toBe(linesOf(dataset));
    }),
  );
});

test("another reader of Turtle 1.2 sees the same dataset", () => {
  fc.assert(
    fc.property(reifiedDatasets, (all) => {
      const dataset = datasetOf(all);
      const theirs = oxigraph.parse(toTurtle(dataset), { format: "text/turtle" }) as unknown as RDF.Quad[];
      expect(linesOf(datasetOf(theirs))).toBe(linesOf(dataset));
    }),
  );
});

test("the order of input does not show", () => {
  fc.assert(
    fc.property(
      reifiedDatasets.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(toTurtle(datasetOf(shuffled))).toBe(toTurtle(datasetOf(all)));
      },
    ),
  );
});

test("writing again what was read writes the same", () => {
  fc.assert(
    fc.property(reifiedDatasets, (all) => {
      const once = toTurtle(datasetOf(all));
      expect(toTurtle(datasetOf(read(once)))).toBe(once);
    }),
  );
});

/** Whether the lines of `old` all stand in `now`, in their order. */
function keepsLines(old: string, now: string): boolean {
  const lines = now.split("\n");
  let at = 0;
  return old.split("\n").every((line) => {
    const found = lines.indexOf(line, at);
    at = found + 1;
    return found >= 0;
  });
}

/** Whether something in the dataset is a reifier, or reifies the triple: then its own line is another afterwards. */
function isSpokenOf(dataset: Dataset, triple: RDF.Quad): boolean {
  return [...dataset].some(
    ({ subject, object }) =>
      (object.termType === "Quad" && subject.equals(triple.subject)) ||
      (object.termType === "Quad" && reifies(plainName, triple).object.equals(object)),
  );
}

const plainName = fc.sample(plainIris, 1)[0] as RDF.NamedNode;

test("a new statement adds lines of its own, and every old line stands in its place", () => {
  fc.assert(
    fc.property(reifiedDatasets, triples, (all, triple) => {
      const dataset = datasetOf(all);
      fc.pre(!isSpokenOf(dataset, triple));
      const old = toTurtle(dataset);
      expect(keepsLines(old, toTurtle(datasetOf([...all, triple])))).toBe(true);
    }),
    { numRuns: runs(500) },
  );
});
