/** A chain of up to 100,000 nodes through everything that walks: no recursion, no argument lists as long as the data. */

import { beforeAll, describe, expect, test } from "vitest";
import { neighborsOf } from "../../src/graph/explore/neighbors.ts";
import { showConcept } from "../../src/graph/explore/show.ts";
import { statsOf } from "../../src/graph/explore/stats.ts";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { Describer } from "../../src/graph/store/describe.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { toGraphology } from "../../src/graph/store/project.ts";
import { INSTANCE_ONLY } from "../../src/graph/store/roles.ts";
import { rowsOfStatements } from "../../src/graph/store/select.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { resolvePathOptions } from "../../src/paths/options/path-options.ts";
import { PreparedQuery } from "../../src/paths/search/prepared-query.ts";
import { searchOf } from "../../src/paths/search/search-of.ts";
import { parseRdf, RdfParser } from "../../src/rdf/read/syntax/n3-parser.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { reopened } from "../snapshot/support.ts";
import { linesOf } from "../support/build.ts";
import { runs } from "../support/runs.ts";

/** More than a stack is deep, in the test line too. */
const LENGTH = runs(100_000, 20_000);

describe(`a chain of ${LENGTH} nodes`, () => {
  let knowledge: Knowledge;
  const node = (n: number): number => knowledge.dataset.terms.find(`urn:n${n}`) ?? -1;

  beforeAll(() => {
    const dataset = new Dataset();
    const parser = new RdfParser({ format: "ntriples" }, (quad) => {
      dataset.add(quad);
    });
    for (let n = 0; n < LENGTH; n++) parser.push(`<urn:n${n}> <urn:p> <urn:n${n + 1}> .\n`);
    parser.end();
    knowledge = new Knowledge(dataset);
  });

  test("is measured from end to end", () => {
    const options = { directed: true, select: "any-shortest", maxLength: LENGTH } as const;
    const question = new PreparedQuery(knowledge, [node(0), node(LENGTH)], resolvePathOptions(options));
    expect(searchOf(question, node(0), node(LENGTH)).all()[0]?.stepCodes).toHaveLength(LENGTH);
  });

  test("is walked by the neighbourhood traversal to its end", () => {
    const { neighbors, hidden } = neighborsOf(knowledge, node(0), { hops: LENGTH, limit: 3 });
    expect(neighbors.map(({ distance }) => distance)).toEqual([1, 2, 3]);
    expect(hidden).toBe(LENGTH - 3);
  });

  test("is selected, projected, counted, described", () => {
    const all = knowledge.statements.ofRoles(INSTANCE_ONLY);
    expect(rowsOfStatements(knowledge, all)).toHaveLength(LENGTH);
    expect(toGraphology(knowledge).size).toBe(LENGTH);
    expect(statsOf(knowledge)).toMatchObject({ statements: LENGTH, concepts: LENGTH + 1 });
    expect(showConcept(knowledge, node(500)).statements).toHaveLength(2);
    expect(new Describer(knowledge).statement(LENGTH - 1).object).toMatchObject({ label: `n${LENGTH}` });
  });

  test("is searched for names and paths", () => {
    expect(new ConceptIndex(knowledge).resolve("N777")).toBe(node(777));
    expect(findPaths(knowledge, node(0), node(64), { maxLength: 64 }).paths[0]?.length).toBe(64);
    const tooFar = findPaths(knowledge, node(0), node(LENGTH), { maxLength: 64 });
    expect(tooFar).toMatchObject({ status: "complete", paths: [] });
  });

  test("is written and read again", () => {
    const turtle = toTurtle(knowledge.dataset);
    expect(parseRdf(turtle, { format: "turtle" })).toHaveLength(LENGTH);
    expect(reopened(knowledge).dataset.size).toBe(LENGTH);
    expect(linesOf(knowledge.dataset).split("\n")).toHaveLength(LENGTH + 1);
  });
});

test(`${LENGTH} reifiers on one triple, and ${LENGTH} triples of one subject`, () => {
  const dataset = new Dataset();
  const parser = new RdfParser({ format: "ntriples" }, (quad) => {
    dataset.add(quad);
  });
  const reifies = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>";
  for (let n = 0; n < LENGTH; n++)
    parser.push(`<urn:r${n}> ${reifies} <<( <urn:a> <urn:p> <urn:b> )>> .\n<urn:a> <urn:q> <urn:b${n}> .\n`);
  parser.push("<urn:a> <urn:p> <urn:b> .\n");
  parser.end();
  const knowledge = new Knowledge(dataset);
  const [statement = -1] = knowledge.statements.match({ predicate: dataset.terms.find("urn:p") ?? -1 });
  expect(knowledge.statements.claims(statement)).toHaveLength(LENGTH);
  expect(toTurtle(dataset).length).toBeGreaterThan(LENGTH);
});

test("a chain of reifiers that speak of reifiers is written and read without recursion", () => {
  const depth = runs(20_000, 12_000);
  const dataset = new Dataset();
  const id = (key: string): number => dataset.terms.internKey(key);
  const [reifies, about] = [id("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"), id("urn:about")];
  for (let n = 0; n < depth; n++) {
    const ids = { subject: id(`urn:r${n}`), predicate: about, object: id(`urn:r${n + 1}`), namedGraph: 0 };
    dataset.addIds(ids);
    const triple = dataset.terms.internTripleOf(ids.subject, ids.predicate, ids.object);
    dataset.addIds({ subject: id(`urn:r${n + 1}`), predicate: reifies, object: triple, namedGraph: 0 });
  }
  expect(parseRdf(toTurtle(dataset), { format: "turtle" })).toHaveLength(depth * 2);
});
