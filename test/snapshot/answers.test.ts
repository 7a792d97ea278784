/** An opened snapshot answers as the text that it was made from. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyEvidence } from "../../src/evidence/verify.ts";
import { neighborsOf } from "../../src/graph/explore/neighbors.ts";
import { showConcept } from "../../src/graph/explore/show.ts";
import { statsOf } from "../../src/graph/explore/stats.ts";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { INSTANCE_ONLY, ROLES } from "../../src/graph/store/roles.ts";
import { rowsOfStatements } from "../../src/graph/store/select.ts";
import { openBundled } from "../../src/open.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { PATH_MODES, PATH_SELECTORS } from "../../src/paths/index.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { quad } from "../../src/rdf/store/terms.ts";
import { openSnapshot } from "../../src/snapshot/open.ts";
import { writeSnapshot } from "../../src/snapshot/write.ts";
import { multigraphs, quads, reifiedDatasets } from "../support/arbitrary.ts";
import { datasetOf, idOf, knowledgeOf, linesOf } from "../support/build.ts";
import { runs } from "../support/runs.ts";
import { SAMPLE, SAMPLE_TEXTS } from "../support/sample.ts";
import { bytesOf, reopened } from "./support.ts";

/** What two knowledges must have in common: everything but how long a search took. */
function answersOf(knowledge: Knowledge, pathOptions: PathOptions = {}): unknown {
  const { dataset, statements: table, concepts } = knowledge;
  const names = [...Array(dataset.terms.size).keys()].flatMap((id) => knowledge.labels.names(id));
  const index = new ConceptIndex(knowledge);
  const ends = concepts.slice(0, 4);
  return {
    keys: [...Array(dataset.terms.size).keys()].map((id) => dataset.terms.key(id)),
    lines: linesOf(dataset),
    prefixes: [...knowledge.prefixes],
    statements: Array.from({ length: table.size }, (_, statement) => [
      ...[table.subject(statement), table.predicate(statement), table.object(statement), table.role(statement)],
      ...[table.modality(statement), table.polarity(statement), table.isAsserted(statement), table.claims(statement)],
    ]),
    marks: [...Array(dataset.terms.size).keys()].map((id) => [table.roles.isSchema(id), table.roles.isEvidence(id)]),
    concepts,
    names: names.map((name) => knowledge.names.candidates(name)),
    words: knowledge.words,
    roads: knowledge.incidence(INSTANCE_ONLY),
    allRoads: knowledge.incidence(new Set(ROLES), { literals: true }),
    stats: statsOf(knowledge),
    shown: concepts.map((id) => showConcept(knowledge, id)),
    found: names
      .slice(0, 5)
      .flatMap((name) => [name, name.slice(0, -1), `${name.slice(1)}x`, `${name} ${names[0]}`])
      .map((text) => index.find(text)),
    around: ends.map((id) => neighborsOf(knowledge, id)),
    rows: rowsOfStatements(knowledge, Array(table.size).keys()),
    paths: ends.flatMap((from) =>
      ends.map((to) => ({ ...findPaths(knowledge, from, to, pathOptions), elapsedMs: null, expanded: null })),
    ),
  };
}

const options = fc.record({
  select: fc.constantFrom(...PATH_SELECTORS),
  mode: fc.constantFrom(...PATH_MODES),
  directed: fc.boolean(),
  cost: fc.constantFrom("hops", "specificity"),
}) as fc.Arbitrary<PathOptions>;

test("random RDF with claims, triple terms and named graphs", () => {
  fc.assert(
    fc.property(fc.array(quads, { maxLength: 8 }), reifiedDatasets, options, (some, more, asked) => {
      const knowledge = new Knowledge(datasetOf([...some, ...more]));
      const bounded = { ...asked, maxLength: 3 };
      expect(answersOf(reopened(knowledge), bounded)).toEqual(answersOf(knowledge, bounded));
    }),
    { numRuns: runs(150, 20) },
  );
});

test("random graphs with parallel edges and loops: the same paths in the same order", () => {
  fc.assert(
    fc.property(multigraphs, options, ({ edges }, asked) => {
      const knowledge = knowledgeOf(edges.map(([from, by, to]) => `e:n${from} e:p${by} e:n${to} .`).join("\n"));
      const bounded = { ...asked, maxLength: 4 };
      expect(answersOf(reopened(knowledge), bounded)).toEqual(answersOf(knowledge, bounded));
    }),
    { numRuns: runs(150, 20) },
  );
});

test("random datasets in the default graph, which needs no columns of its own for statements", () => {
  fc.assert(
    fc.property(fc.array(quads, { maxLength: 12 }), (all) => {
      const knowledge = new Knowledge(datasetOf(all.map((each) => quad(each.subject, each.predicate, each.object))));
      expect(answersOf(reopened(knowledge))).toEqual(answersOf(knowledge));
    }),
  );
});

describe("a graph with evidence", () => {
  const prefixes = new Map([["", "urn:e:"]]);
  const knowledge = knowledgeOf(SAMPLE, { prefixes, texts: SAMPLE_TEXTS });
  const opened = reopened(knowledge, { texts: SAMPLE_TEXTS });

  test("answers the same, passages and quotes included", () => {
    expect(answersOf(opened)).toEqual(answersOf(knowledge));
    expect(verifyEvidence(opened.dataset, SAMPLE_TEXTS)).toEqual(verifyEvidence(knowledge.dataset, SAMPLE_TEXTS));
  });

  test("written again, an opened one gives the same bytes", () => {
    expect(bytesOf(opened)).toEqual(bytesOf(knowledge));
  });

  test("the bundled graph answers the same", async () => {
    const bundled = await openBundled();
    const again = reopened(bundled);
    const pick = (all: Knowledge) => ["UNSCR 2106", "KPS", "ILO"].map((name) => new ConceptIndex(all).resolve(name));
    expect(pick(again)).toEqual(pick(bundled));
    expect(statsOf(again)).toEqual(statsOf(bundled));
    const [from = 0, to = 0] = pick(bundled);
    const paths = [bundled, again].map((all) => ({ ...findPaths(all, from, to), elapsedMs: null }));
    expect(paths[1]).toEqual(paths[0]);
    expect(linesOf(again.dataset)).toBe(linesOf(bundled.dataset));
  });
});

test("an opened dataset can grow, and its bytes stay as they were", () => {
  const bytes = bytesOf(knowledgeOf("e:a e:p e:b ."));
  const before = bytes.slice();
  const { dataset } = openSnapshot(bytes).knowledge;
  const more = knowledgeOf("e:a e:p e:c . e:d e:p e:a .").dataset;
  for (const statement of [...more, ...more]) dataset.add(statement);

  expect(dataset.size).toBe(3);
  expect(new Knowledge(dataset).concepts).toHaveLength(4);
  expect(bytes).toEqual(before);
});

test("an empty dataset, bytes that lie askew, and Node's own buffers", () => {
  const empty = reopened(new Knowledge(datasetOf([])));
  expect(empty.dataset.size).toBe(0);
  expect(empty.concepts).toEqual([]);
  const bytes = bytesOf(knowledgeOf("e:a e:p e:b ."));
  const askew = new Uint8Array(bytes.length + 3);
  askew.set(bytes, 3);
  const opened = openSnapshot(askew.subarray(3)).knowledge;
  expect(opened.key(opened.concepts[0] ?? 0)).toBe("urn:e:a");
  for (const buffer of [Buffer.from(bytes), Buffer.from(askew).subarray(3)])
    expect(openSnapshot(buffer).knowledge.dataset.size).toBe(1);
});

test("positions are kept where they are known", () => {
  const knowledge = knowledgeOf("e:a e:p e:b .");
  expect(openSnapshot(bytesOf(knowledge)).layout).toBeNull();
  const layout = {
    nodes: Uint32Array.of(idOf(knowledge, "a"), idOf(knowledge, "b")),
    positions: Float32Array.of(0.5, -1, 2, 1e6),
  };
  const bytes = new Uint8Array(Buffer.concat(writeSnapshot(knowledge, { layout })));
  expect(openSnapshot(bytes).layout).toEqual(layout);
});
