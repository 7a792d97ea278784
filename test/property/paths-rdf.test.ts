/** Paths in RDF with evidence against the oracle: every constraint on statements, claims, types and periods, alone and together. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Modality } from "../../src/evidence/vocabulary.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { PATH_DISTINCTIONS, PATH_MODES, PATH_SELECTORS } from "../../src/paths/index.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { type OracleEdge, type OracleQuery, oraclePaths, takesAny } from "../paths/oracle.ts";
import { runs } from "../support/runs.ts";

const NODES = ["urn:n:a", "urn:n:b", "urn:n:c", "urn:n:d"];
const PREDICATES = ["urn:p:p", "urn:p:q"];
const DOCUMENTS = ["urn:d:1", "urn:d:2"];
const VOICES = ["urn:v:1", "urn:v:2"];
const MODALITIES: Modality[] = ["asserted", "possible"];

interface Claim {
  readonly document: string;
  readonly voice: string | null;
  readonly modality: Modality;
  /** Years, the end exclusive. */
  readonly years: readonly [number, number] | null;
}

interface Fact {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly claims: readonly Claim[];
}

const claim: fc.Arbitrary<Claim> = fc.record({
  document: fc.constantFrom(...DOCUMENTS),
  voice: fc.constantFrom(null, ...VOICES),
  modality: fc.constantFrom(...MODALITIES),
  years: fc.constantFrom(null, [2000, 2002] as const, [2001, 2003] as const, [2005, 2006] as const),
});

const facts: fc.Arbitrary<Fact[]> = fc.uniqueArray(
  fc.record({
    subject: fc.constantFrom(...NODES),
    predicate: fc.constantFrom(...PREDICATES),
    object: fc.constantFrom(...NODES),
    claims: fc.array(claim, { maxLength: 3 }),
  }),
  { maxLength: 7, selector: keyOf },
);

function keyOf({ subject, predicate, object }: Pick<Fact, "subject" | "predicate" | "object">): string {
  return `${subject} ${predicate} ${object}`;
}

interface Asked {
  readonly query: OracleQuery;
  readonly onlyPredicate: string | null;
  readonly avoidPredicate: string | null;
  readonly source: string | null;
  readonly avoidSource: string | null;
  readonly modality: Modality | null;
  readonly minClaimants: number;
  readonly asOf: string | null;
  readonly undated: "allow" | "refuse";
  readonly onlyType: boolean;
  readonly avoidType: boolean;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  query: fc
    .record({
      select: fc.constantFrom(...PATH_SELECTORS),
      k: fc.integer({ min: 1, max: 3 }),
      mode: fc.constantFrom(...PATH_MODES),
      minLength: fc.integer({ min: 0, max: 2 }),
      maxLength: fc.integer({ min: 2, max: 4 }),
      directed: fc.boolean(),
      cost: fc.constantFrom("hops", "specificity"),
      distinct: fc.constantFrom(...PATH_DISTINCTIONS),
      avoid: fc.uniqueArray(fc.constantFrom(...NODES), { maxLength: 1 }),
      via: fc.uniqueArray(fc.constantFrom(...NODES), { maxLength: 1 }),
      time: fc.constantFrom("any", "any", "together", "in-order"),
      oneDocument: fc.constantFrom(false, false, true),
      maxPerDocument: fc.constantFrom(null, null, 1, 2),
    })
    .map((drawn) => drawn as OracleQuery),
  onlyPredicate: fc.constantFrom(null, null, ...PREDICATES),
  avoidPredicate: fc.constantFrom(null, null, ...PREDICATES),
  source: fc.constantFrom(null, null, ...DOCUMENTS),
  avoidSource: fc.constantFrom(null, null, ...DOCUMENTS),
  modality: fc.constantFrom(null, null, ...MODALITIES),
  minClaimants: fc.constantFrom(0, 0, 1, 2),
  asOf: fc.constantFrom(null, null, "2001", "2005-06"),
  undated: fc.constantFrom("allow", "allow", "refuse"),
  onlyType: fc.constantFrom(false, false, true),
  avoidType: fc.constantFrom(false, false, true),
});

const TYPED = ["urn:n:a", "urn:n:b"];
const PREFIXES = `PREFIX tl: <https://w3id.org/throughline/vocab#> PREFIX schema: <https://schema.org/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>`;

/** The facts as Turtle; two nodes have a type below urn:t:above. */
function turtleOf(list: readonly Fact[]): string {
  const lines = list.flatMap((fact, number) => [
    `<${fact.subject}> <${fact.predicate}> <${fact.object}> .`,
    ...fact.claims.map((each, place) => claimTurtle(fact, each, `urn:r:${number}-${place}`)),
  ]);
  const types = [
    ...TYPED.map((node) => `<${node}> a <urn:t:below> .`),
    "<urn:t:below> rdfs:subClassOf <urn:t:above> .",
  ];
  return [PREFIXES, ...types, ...lines, ...NODES.map((node) => `<${node}> rdfs:label "${node}" .`)].join("\n");
}

function claimTurtle({ subject, predicate, object }: Fact, each: Claim, reifier: string): string {
  const modality = `tl:${(each.modality[0] ?? "").toUpperCase()}${each.modality.slice(1)}`;
  const parts = [
    `rdf:reifies <<( <${subject}> <${predicate}> <${object}> )>>`,
    `tl:assertedIn <${each.document}>`,
    `tl:modality ${modality}`,
    ...(each.voice === null ? [] : [`tl:claimant <${each.voice}>`]),
    ...(each.years === null ? [] : [`schema:temporalCoverage "${each.years[0]}/${each.years[1] - 1}"`]),
  ];
  return `<${reifier}> ${parts.join(" ; ")} .`;
}

function knowledgeOf(turtle: string): Knowledge {
  const dataset = new Dataset();
  for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
  return new Knowledge(dataset);
}

/** What the options mean for one statement, from their definitions; null where it is no road. */
function edgeOf(fact: Fact, ask: Asked): OracleEdge | null {
  const { subject: source, predicate, object: target } = fact;
  if (ask.onlyPredicate !== null && predicate !== ask.onlyPredicate) return null;
  if (predicate === ask.avoidPredicate) return null;
  const edge = { key: keyOf(fact), source, target, predicate };
  if (fact.claims.length === 0) {
    const speaks =
      ask.source === null && ask.minClaimants === 0 && ask.undated === "allow" && ask.modality !== "possible";
    return speaks ? { ...edge, documents: [], periods: [[0, 1000]] } : null;
  }
  const asOf = ask.asOf === null ? null : Number(ask.asOf.slice(0, 4));
  const counting = fact.claims
    .filter((each) => ask.modality === null || each.modality === ask.modality)
    .filter((each) => ask.source === null || each.document === ask.source)
    .filter((each) => each.document !== ask.avoidSource)
    .filter((each) => each.years !== null || ask.undated === "allow")
    .filter((each) => asOf === null || each.years === null || (each.years[0] <= asOf && asOf < each.years[1]));
  if (counting.length === 0 || new Set(counting.map((each) => each.voice ?? each.document)).size < ask.minClaimants)
    return null;
  const periods = counting.map(({ years }): [number, number] =>
    years === null ? [0, 1000] : [years[0] - 1990, years[1] - 1990],
  );
  return { ...edge, documents: counting.map((each) => each.document), periods };
}

function optionsOf(knowledge: Knowledge, ask: Asked): PathOptions {
  const id = (key: string): number => knowledge.dataset.terms.find(key) ?? 0;
  const some = (key: string | null): Set<number> | null => (key === null ? null : new Set([id(key)]));
  const none = new Set<number>();
  const { avoid, via, form: _form, all: _all, ...shape } = ask.query;
  return {
    ...shape,
    avoid: new Set(avoid.map(id)),
    via: new Set(via.map(id)),
    onlyPredicates: some(ask.onlyPredicate),
    avoidPredicates: some(ask.avoidPredicate) ?? none,
    sources: some(ask.source),
    avoidSources: some(ask.avoidSource) ?? none,
    modalities: ask.modality === null ? null : new Set([ask.modality]),
    minClaimants: ask.minClaimants,
    asOf: ask.asOf,
    undated: ask.undated,
    onlyTypes: ask.onlyType ? some("urn:t:above") : null,
    avoidTypes: ask.avoidType ? (some("urn:t:below") ?? none) : none,
    maxPaths: 100_000,
  };
}

test("paths under every constraint are those of the oracle, for any order of loading", () => {
  fc.assert(
    fc.property(
      facts,
      asked,
      fc.constantFrom(...NODES),
      fc.constantFrom(...NODES),
      fc.boolean(),
      (list, ask, from, to, reversed) => {
        const turtle = turtleOf(reversed ? list.toReversed() : list);
        const knowledge = knowledgeOf(turtle);
        const id = (key: string): number => knowledge.dataset.terms.find(key) ?? 0;
        const byType = NODES.filter(
          (node) => (ask.onlyType && !TYPED.includes(node)) || (ask.avoidType && TYPED.includes(node)),
        );
        const edges = list.map((fact) => edgeOf(fact, ask)).filter((edge) => edge !== null);
        const all = list.map((fact) => ({
          key: keyOf(fact),
          source: fact.subject,
          target: fact.object,
          predicate: fact.predicate,
        }));
        const select = takesAny(ask.query) ? "all-shortest" : ask.query.select;
        const query = { ...ask.query, all, select, avoid: [...ask.query.avoid, ...byType] };
        const expected = oraclePaths(edges, from, to, query).map(({ nodes }) => nodes);
        const { paths, status } = findPaths(knowledge, id(from), id(to), optionsOf(knowledge, ask));
        const found = paths.map((path) => path.nodes.map((node) => node.iri));
        expect(status).toBe("complete");
        if (!takesAny(ask.query)) expect(found).toEqual(expected);
        else expect(expected.length === 0 ? [] : [expect.toBeOneOf(expected)]).toEqual(found);
        for (const path of paths) {
          const sum = path.hops.reduce((total, hop) => total + hop.cost.statement + hop.cost.node, 0);
          expect(path.cost).toBeCloseTo(ask.query.cost === "hops" ? path.length : sum, 9);
          for (const hop of path.hops) {
            const admitted = edges.map((edge) => edge.key);
            for (const { subject, predicate, object } of hop.statements as never as {
              subject: { iri: string };
              predicate: { iri: string };
              object: { iri: string };
            }[])
              expect(admitted).toContain(`${subject.iri} ${predicate.iri} ${object.iri}`);
          }
        }
      },
    ),
    { numRuns: runs(1500) },
  );
});
