/** No sentence of an empty answer can be refuted by a search: what it promises is there, and what it denies is not. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { ROLES, type Role } from "../../src/graph/store/roles.ts";
import { countShortestPaths } from "../../src/paths/answer/count-paths.ts";
import { findPaths, type PathResult } from "../../src/paths/answer/find-paths.ts";
import { relaxations } from "../../src/paths/answer/why-not.ts";
import { type PathOptions, resolvePathOptions } from "../../src/paths/options/path-options.ts";
import { drawn } from "../support/build.ts";
import { runs } from "../support/runs.ts";

const NODES = Array.from({ length: 9 }, (_, place) => `e:n${place}`);
const PREDICATES = [
  "e:p",
  "e:q",
  "rdf:type",
  "rdfs:subClassOf",
  "skos:exactMatch",
  "rdfs:seeAlso",
  "prov:wasDerivedFrom",
  "skos:inScheme",
];

interface Edge {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly denied: boolean;
}

const edgeFrom = (subjects: readonly string[]): fc.Arbitrary<Edge> =>
  fc.record({
    subject: fc.constantFrom(...subjects),
    predicate: fc.constantFrom(...PREDICATES),
    object: fc.constantFrom(...NODES),
    denied: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  });

/** Each of the two ends has a statement, so that it is there. */
const edges: fc.Arbitrary<Edge[]> = fc
  .tuple(edgeFrom(["e:n0"]), edgeFrom(["e:n1"]), fc.array(edgeFrom(NODES), { maxLength: 10 }))
  .map(([first, second, others]) => [first, second, ...others]);

type Options = Pick<PathOptions, "maxLength" | "directed" | "throughHubs" | "hubDegree" | "roles">;

const asked: fc.Arbitrary<Options> = fc.record(
  {
    maxLength: fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY),
    directed: fc.boolean(),
    throughHubs: fc.boolean(),
    hubDegree: fc.constantFrom(2, 3, 1000),
    roles: fc.subarray([...ROLES] as Role[], { minLength: 1 }).map((roles) => new Set(roles)),
  },
  { requiredKeys: [] },
);

function knowledgeOf(drawing: readonly Edge[]): Knowledge {
  const lines = drawing.map(({ subject, predicate, object, denied }, place) =>
    denied
      ? `e:claim${place} rdf:reifies <<( ${subject} ${predicate} ${object} )>> ; tl:polarity tl:Denied .`
      : `${subject} ${predicate} ${object} .`,
  );
  return new Knowledge(drawn(lines.join("\n")));
}

/** Whether anything at all leads from one node to another, by the drawing alone. */
function isJoined(drawing: readonly Edge[], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { subject, object } of drawing) {
      for (const [here, there] of [
        [subject, object],
        [object, subject],
      ] as const) {
        if (!reached.has(here) || reached.has(there)) continue;
        reached.add(there);
        grown = true;
      }
    }
  }
  return reached.has(to);
}

/** The ends of a drawing as ids; null where a node is in no statement. */
function endsIn(knowledge: Knowledge): readonly [number, number] | null {
  const [from, to] = ["n0", "n1"].map((name) => knowledge.dataset.terms.find(`urn:e:${name}`));
  return from === null || to === null || from === undefined || to === undefined ? null : [from, to];
}

function hold(drawing: readonly Edge[], knowledge: Knowledge, options: PathOptions, answer: PathResult): void {
  const ends = endsIn(knowledge);
  if (answer.whyNot === null || ends === null) return;
  const { finding } = answer.whyNot;
  switch (finding.kind) {
    case "change": {
      const relaxation = relaxations(resolvePathOptions(options)).find(({ name }) => name === finding.change);
      const again = findPaths(knowledge, ...ends, { ...options, ...relaxation?.change });
      expect(again.paths[0]?.length).toBe(finding.length);
      return;
    }
    case "not-joined":
      expect(isJoined(drawing, "e:n0", "e:n1")).toBe(false);
      return;
    case "unmentioned": {
      expect(isJoined(drawing, "e:n0", "e:n1")).toBe(false);
      const table = knowledge.statements;
      const lone = ends.filter((end) => knowledge.labels.label(end) === finding.label);
      expect(lone.length).toBeGreaterThan(0);
      for (let statement = 0; statement < table.size; statement++) {
        const touches = lone.includes(table.subject(statement)) || lone.includes(table.object(statement));
        const isSearched = answer.whyNot.roles.includes(table.role(statement)) && table.isAsserted(statement);
        expect(touches && isSearched && table.polarity(statement) === "affirmed").toBe(false);
      }
      return;
    }
    default:
      return;
  }
}

/** Merging makes one of these ends, longer paths without it join them: the last change must not do both. */
const SAME_BY_TWO_LINKS: Edge[] = [
  { subject: "e:n0", predicate: "e:p", object: "e:n0", denied: true },
  { subject: "e:n1", predicate: "skos:exactMatch", object: "e:n5", denied: false },
  { subject: "e:n5", predicate: "skos:exactMatch", object: "e:n0", denied: false },
];

test("what an empty answer says holds for every graph: relax until found", () => {
  let empty = 0;
  fc.assert(
    fc.property(edges, asked, (drawing, options) => {
      const knowledge = knowledgeOf(drawing);
      const ends = endsIn(knowledge);
      if (ends === null) return;
      const answer = findPaths(knowledge, ...ends, options);
      if (answer.paths.length > 0) return;
      empty++;
      expect(answer.status).toBe("complete");
      expect(answer.whyNot?.finding.kind).not.toBe("untried");
      hold(drawing, knowledge, options, answer);
      const counted = countShortestPaths(knowledge, ...ends, options);
      expect(answer.reason?.startsWith(counted.reason ?? "nothing")).toBe(true);
    }),
    { numRuns: runs(1000), examples: [[SAME_BY_TWO_LINKS, { maxLength: 1 }]] },
  );
  expect(empty).toBeGreaterThan(5);
});

test("regression: ends further apart than 64 statements were said not to be joined", () => {
  const knowledge = new Knowledge(
    drawn(Array.from({ length: 70 }, (_, place) => `e:n${place} e:p e:n${place + 1} .`).join("\n")),
  );
  const ends = [0, 65].map((place) => knowledge.dataset.terms.find(`urn:e:n${place}`) ?? -1);
  const answer = findPaths(knowledge, ends[0] ?? -1, ends[1] ?? -1);
  expect(answer.whyNot?.finding).toEqual({ kind: "change", change: "longer", length: 65 });
});

test("regression: ends without an instance statement were not told what joins them", () => {
  const knowledge = new Knowledge(drawn("e:n0 skos:inScheme e:s . e:n1 skos:inScheme e:s ."));
  const ends = endsIn(knowledge);
  expect(ends).not.toBeNull();
  if (ends !== null)
    expect(findPaths(knowledge, ...ends).reason).toContain("one of 2 statements if schema statements are allowed");
});
