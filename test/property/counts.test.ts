/** Counts of one thing agree, whichever question tells them: on the bundled graph and on random claims. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Statement } from "../../src/evidence/types.ts";
import { compareTwo } from "../../src/graph/explore/compare.ts";
import { documentsOf } from "../../src/graph/explore/documents.ts";
import { listAll, listDocument, listRelation, listType } from "../../src/graph/explore/list.ts";
import { saysOf } from "../../src/graph/explore/says.ts";
import { showConcept } from "../../src/graph/explore/show.ts";
import { statsOf } from "../../src/graph/explore/stats.ts";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { openBundled } from "../../src/open.ts";
import { knowledgeOf } from "../paths/support.ts";
import { runs } from "../support/runs.ts";

const idOf = ({ dataset }: Knowledge, key: string): number => dataset.terms.find(key) ?? -1;

/** What the claims of one document make of statements: how many it affirms and denies. */
function bySource(statements: Iterable<Statement>): Map<string, { affirmed: Set<string>; denied: Set<string> }> {
  const counts = new Map<string, { affirmed: Set<string>; denied: Set<string> }>();
  for (const { id, evidence } of statements) {
    for (const { source, polarity } of evidence) {
      if (source === null) continue;
      const own = counts.get(source) ?? { affirmed: new Set(), denied: new Set() };
      counts.set(source, own);
      (polarity === "denied" ? own.denied : own.affirmed).add(id);
    }
  }
  return counts;
}

/** Everything that two questions tell of one thing, and must tell alike. */
function checkCounts(knowledge: Knowledge): void {
  const { sources, statements: all } = statsOf(knowledge);
  const table = knowledge.statements;
  expect(table.ofRoles(new Set(["instance"] as const))).toHaveLength(all);

  for (const node of knowledge.concepts) {
    const shown = showConcept(knowledge, node);
    const counted = bySource([...shown.statements, ...(shown.says ?? [])]);
    const told = documentsOf(knowledge, node).documents;
    expect(told.map(({ source, statements, denied }) => [source, statements, denied]).sort()).toEqual(
      [...counted].map(([source, { affirmed, denied }]) => [source, affirmed.size, denied.size]).sort(),
    );
    const others = documentsOf(knowledge, node, { not: true }).documents.map(({ source }) => source);
    expect([...told.map(({ source }) => source), ...others].sort()).toEqual(sources.map(({ iri }) => iri).sort());
  }

  for (const voice of knowledge.voices.all) {
    const { documents } = saysOf(knowledge, voice);
    const said = new Set(documents.flatMap(({ statements }) => statements.map(({ id, polarity }) => id + polarity)));
    expect(said.size).toBe(knowledge.voices.says(voice).length);
  }

  const { types, relations } = listAll(knowledge);
  for (const { iri, count } of types)
    expect([iri, listType(knowledge, idOf(knowledge, iri)).rows.length]).toEqual([iri, count]);
  for (const { iri, count, label } of relations) {
    const { rows } = listRelation(knowledge, idOf(knowledge, iri));
    expect([iri, rows.reduce((sum, { values }) => sum + (values[label]?.length ?? 0), 0)]).toEqual([iri, count]);
  }

  for (const [place, { iri, statements }] of sources.entries()) {
    const source = idOf(knowledge, iri);
    const own = table
      .ofRoles(new Set(["instance"] as const))
      .filter((each) => table.claims(each).some((claim) => knowledge.evidence.claim(claim).source === source));
    expect(own).toHaveLength(statements);
    const ends = own.flatMap((each) => [table.subject(each), ...(table.joinsNodes(each) ? [table.object(each)] : [])]);
    expect(listDocument(knowledge, source).rows).toHaveLength(new Set(ends).size);
    for (const other of sources.slice(place + 1)) {
      const compared = compareTwo(knowledge, source, idOf(knowledge, other.iri));
      const paired = [...compared.both, ...compared.differ].map(({ a }) => a.id + a.polarity);
      expect(new Set(paired).size + compared.onlyA.length).toBe(statements);
    }
  }
}

describe("counts of one thing agree", () => {
  test("on the bundled graph", { timeout: 120_000 }, async () => {
    checkCounts(await openBundled());
  });

  test("on random claims", () => {
    const name = fc.constantFrom(..."abcd");
    const claim = fc.record({
      subject: name,
      predicate: fc.constantFrom("p", "q"),
      object: fc.oneof(
        name.map((each) => `:${each}`),
        fc.constant('"7"'),
      ),
      source: fc.constantFrom("d1", "d2"),
      claimant: fc.constantFrom(null, "v", "a"),
      denied: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 8 }), (claims) => {
        const turtle = claims.map(({ subject, predicate, object, source, claimant, denied }, number) => {
          const triple = `:${subject} :${predicate} ${object}`;
          const voice = claimant === null ? "" : `; tl:claimant :${claimant}`;
          const polarity = denied ? "; tl:polarity tl:Denied" : "";
          return `${denied ? "" : `${triple} .`} :r${number} rdf:reifies <<( ${triple} )>> ; tl:assertedIn :${source} ${voice} ${polarity} .`;
        });
        const types = ":a a :K . :b a :L . :K rdfs:label 'K' . :L rdfs:label 'L' ; rdfs:subClassOf :K .";
        checkCounts(knowledgeOf(`${turtle.join("\n")} ${types}`));
      }),
      { numRuns: runs(200) },
    );
  });
});
