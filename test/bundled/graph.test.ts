/** The bundled graph keeps its promises, however far it grows. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "n3";
import * as oxigraph from "oxigraph";
import { beforeAll, describe, expect, test } from "vitest";
import { isLiteralTerm } from "../../src/evidence/types.ts";
import { showConcept } from "../../src/graph/explore/show.ts";
import { statsOf } from "../../src/graph/explore/stats.ts";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { BUNDLED, openBundled, openFiles } from "../../src/open.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { datasetOf, linesOf } from "../support/build.ts";
import { ROOT, runCli } from "../support/cli.ts";

let knowledge: Knowledge;
let index: ConceptIndex;

beforeAll(async () => {
  knowledge = await openBundled();
  index = new ConceptIndex(knowledge);
});

const GRAPH_FILES = readdirSync(join(ROOT, "graph"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ttl"),
);

test("packed by the build or read from the Turtle, it is the same", async () => {
  const fromTurtle = await openFiles(BUNDLED.folders);
  const withoutNames = (lines: string): string[] => lines.replaceAll(/_:\S+/g, "_:").split("\n").sort();
  expect(withoutNames(linesOf(knowledge.dataset))).toEqual(withoutNames(linesOf(fromTurtle.dataset)));
});

test("every property between things is a verb in English, French and Spanish, with its infinitive and its inverse", () => {
  const { dataset } = knowledge;
  const idOf = (name: string): number => dataset.terms.find(name) ?? -1;
  const ids = [iri("rdfs", "label"), iri("tl", "infinitive"), iri("tl", "inverseLabel")].map(idOf);
  const properties = dataset
    .matchRows({ predicate: idOf(iri("rdf", "type")), object: idOf(iri("owl", "ObjectProperty")) })
    .map((row) => dataset.row(row).subject);
  expect(properties.length).toBeGreaterThanOrEqual(43);
  for (const property of properties) {
    const languages = ids.map((id) =>
      dataset.objects(property, id).map((word) => /@([a-z]+)$/.exec(dataset.terms.key(word))?.[1]),
    );
    const each = languages.map((tags) => tags.sort());
    expect([dataset.terms.key(property), each]).toEqual([
      dataset.terms.key(property),
      Array(3).fill(["en", "es", "fr"]),
    ]);
  }
});

test("there are at least 150 statements with evidence, at least 15 from each of five sources", () => {
  const { evidenced, sources } = statsOf(knowledge);
  expect(evidenced).toBeGreaterThanOrEqual(150);
  expect(sources.length).toBeGreaterThanOrEqual(5);
  for (const { title, file, statements } of sources) {
    expect(title).not.toMatch(/^(?:https?:|s\d)/);
    expect(file).toMatch(/^\d{3}_[0-9a-f]{16}\.txt$/);
    expect(statements).toBeGreaterThanOrEqual(15);
  }
});

test.each(GRAPH_FILES)("graph/%s has no blank node", (file) => {
  const text = readFileSync(join(ROOT, "graph", file), "utf8");
  const blank = parseRdf(text, { format: "turtle" }).filter((quad) => JSON.stringify(quad).includes("BlankNode"));
  expect(blank).toEqual([]);
});

describe("the examples of the project's description", () => {
  test.each([
    ["UNSCR 2106", /encourage/, /inclusion of women|women/i, /security sector reform|SSR|inclusion of women/i],
    ["Kosovo Police Service", /partner/, /NGO|organi[sz]ation/i, /./],
  ])("%s", (concept, verb, object, also) => {
    const { statements } = showConcept(knowledge, index.resolve(concept));
    const found = statements.filter((statement) => {
      const words = isLiteralTerm(statement.object) ? statement.object.value : statement.object.label;
      return (
        statement.direction === "out" && verb.test(statement.predicate.label) && object.test(words) && also.test(words)
      );
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { evidence } of found) expect(evidence.length).toBeGreaterThan(0);
  });

  test("UNSCR 2106 and the Kosovo Police Service are joined by statements about the world, each with its evidence", () => {
    const { status, paths } = findPaths(knowledge, index.resolve("UNSCR 2106"), index.resolve("KPS"));
    expect(status).toBe("complete");
    expect(paths.length).toBeGreaterThan(0);
    for (const { statements } of paths.flatMap(({ hops }) => hops)) {
      for (const { evidence, polarity } of statements) {
        expect(polarity).toBe("affirmed");
        expect(evidence.length).toBeGreaterThan(0);
        for (const { source, paragraph, start, end, sha256 } of evidence) {
          expect({ source, sha256 }).toEqual({
            source: expect.any(String),
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          });
          expect(paragraph).toBeGreaterThan(0);
          expect(end).toBeGreaterThan(start ?? Number.POSITIVE_INFINITY);
        }
      }
    }
    const walked = paths.flatMap(({ nodes }) => nodes.map(({ iri }) => knowledge.dataset.terms.find(iri) ?? -1));
    expect(
      walked.filter((node) => knowledge.statements.roles.isEvidence(node) || knowledge.statements.roles.isSchema(node)),
    ).toEqual([]);
  });
});

test("every concept has a label of its own, and no two a label in common that the index could not tell apart", () => {
  const unnamed = knowledge.concepts.filter((id) => !knowledge.labels.hasLabel(id));
  expect(unnamed.map((id) => knowledge.key(id))).toEqual([]);
});

test("no path can run through evidence: whatever the ends, no instance statement touches a reifier or a passage", () => {
  const table = knowledge.statements;
  const stray = table
    .ofRoles(new Set(["instance"] as const))
    .filter((n) => table.roles.isEvidence(table.subject(n)) || table.roles.isEvidence(table.object(n)));
  expect(stray).toEqual([]);
});

describe("the whole graph as Turtle", () => {
  let turtle: string;
  let lines: string;

  beforeAll(async () => {
    turtle = (await runCli(["export", "--to", "turtle"])).stdout;
    lines = linesOf(knowledge.dataset);
  });

  test("is read by n3 as what it was", () => {
    const quads = new Parser({ format: "Turtle", blankNodePrefix: "" }).parse(turtle);
    expect(linesOf(datasetOf(quads))).toBe(lines);
  });

  test("is read by oxigraph as what it was", () => {
    const quads = oxigraph.parse(turtle, { format: "text/turtle" }) as unknown as Iterable<
      ReturnType<typeof parseRdf>[number]
    >;
    expect(linesOf(datasetOf(quads))).toBe(lines);
  });

  test("is in the deterministic form already", () => {
    const again = datasetOf(parseRdf(turtle, { format: "turtle" }));
    expect(toTurtle(again, { prefixes: knowledge.prefixes })).toBe(turtle);
  });

  test("for RDF 1.1 tools is read by oxigraph, and has no triple term", async () => {
    const { stdout, code } = await runCli(["export", "--rdf11"]);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/VERSION|<<|\{\|/);
    expect(oxigraph.parse(stdout, { format: "text/turtle" }).length).toBeGreaterThan(1000);
  });
});
