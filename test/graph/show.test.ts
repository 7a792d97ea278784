/** What is said of a concept, and around it, narrowed: each filter against the whole, statement by statement. */

import { describe, expect, test } from "vitest";
import type { Statement } from "../../src/evidence/types.ts";
import { neighborsOf } from "../../src/graph/explore/neighbors.ts";
import { showConcept } from "../../src/graph/explore/show.ts";
import { openBundled } from "../../src/open.ts";
import { idOf, knowledgeOf } from "../support/build.ts";
import { runCli } from "../support/cli.ts";

const knowledge = await openBundled();
const concepts = knowledge.concepts.filter((_, place) => place % 8 === 0);
const idsOf = (statements: readonly Statement[]): string[] => statements.map(({ id }) => id);
const term = (key: string): number => knowledge.dataset.terms.find(key) ?? -1;

describe("show", () => {
  test("counts by relation all that it gives, and hides what a limit leaves out", () => {
    for (const concept of concepts) {
      const { statements, relations, says, hidden } = showConcept(knowledge, concept);
      expect(relations.reduce((sum, { count }) => sum + count, 0)).toBe(statements.length);
      expect(hidden).toBe(0);
      const all = statements.length + (says ?? []).length;
      const two = showConcept(knowledge, concept, { limit: 2 });
      expect(idsOf(two.statements)).toEqual(idsOf(statements).slice(0, 2));
      expect(two.relations).toEqual(relations);
      expect(two.hidden).toBe(Math.max(0, all - 2));
    }
  });

  test("gives by relation, direction, document, voice and modality what the whole has of each", () => {
    for (const concept of concepts) {
      const { statements } = showConcept(knowledge, concept);
      const only = (options: Parameters<typeof showConcept>[2]): string[] =>
        idsOf(showConcept(knowledge, concept, options).statements);
      const [first] = statements;
      if (first === undefined) continue;
      const kept = (admits: (statement: (typeof statements)[number]) => boolean): string[] =>
        idsOf(statements.filter(admits));
      expect(only({ predicate: term(first.predicate.iri) })).toEqual(
        kept(({ predicate }) => predicate.iri === first.predicate.iri),
      );
      for (const direction of ["out", "in"] as const)
        expect(only({ direction })).toEqual(kept((statement) => statement.direction === direction));
      const claims = statements.flatMap(({ evidence }) => evidence);
      const source = claims[0]?.source ?? "";
      expect(only({ sources: new Set([term(source)]) })).toEqual(
        kept(({ evidence }) => evidence.some((claim) => claim.source === source)),
      );
      const voice = claims.find(({ claimant }) => claimant !== null)?.claimant?.iri ?? "";
      expect(only({ claimant: term(voice) })).toEqual(
        kept(({ evidence }) => evidence.some((claim) => claim.claimant?.iri === voice)),
      );
      expect(only({ modalities: new Set(["reported"] as const) })).toEqual(
        kept(({ evidence }) => evidence.some((claim) => claim.modality === "reported")),
      );
    }
  });

  test("one claim answers to document, voice and modality together", () => {
    const two = knowledgeOf(`e:a e:p e:b ~ e:one {| tl:assertedIn e:d1 ; tl:claimant e:v |} .
      e:a e:p e:b ~ e:two {| tl:assertedIn e:d2 ; tl:modality tl:Possible |} .`);
    const ask = (source: string, claimant?: string): number =>
      showConcept(two, idOf(two, "a"), {
        sources: new Set([idOf(two, source)]),
        ...(claimant === undefined ? {} : { claimant: idOf(two, claimant) }),
      }).statements.length;
    expect([ask("d1"), ask("d2"), ask("d1", "v"), ask("d2", "v")]).toEqual([1, 1, 1, 0]);
  });

  test("tells other names with the relation that gives each", () => {
    const named = knowledgeOf(
      'e:a skos:prefLabel "Alpha"@en , "Alphe"@fr ; skos:altLabel "A1"@en , "Alpha"@en ; e:p e:b . e:b e:p e:a .',
    );
    expect(
      showConcept(named, idOf(named, "a")).concept.aliases.map(({ name, language, from }) => [
        name,
        language,
        from.label,
      ]),
    ).toEqual([
      ["Alphe", "fr", "pref label"],
      ["A1", "en", "alt label"],
    ]);
  });
});

/** The statements of the bundled graph that one document carries and that join two nodes, affirmed. */
function roadsOf(source: number): { readonly from: number; readonly to: number }[] {
  const { statements: table, evidence } = knowledge;
  return table
    .ofRoles(new Set(["instance"] as const))
    .filter((statement) => table.claims(statement).some((claim) => evidence.claim(claim).source === source))
    .filter((statement) => table.joinsNodes(statement) && table.polarity(statement) === "affirmed")
    .map((statement) => ({ from: table.subject(statement), to: table.object(statement) }))
    .filter(({ from, to }) => from !== to);
}

describe("neighbors", () => {
  test("in one direction, and of one document, are those that an admitted statement joins", () => {
    const source = term("https://w3id.org/throughline/source/s0");
    const roads = roadsOf(source);
    for (const concept of concepts) {
      const onward = roads.filter(({ from }) => from === concept).map(({ to }) => to);
      const back = roads.filter(({ to }) => to === concept).map(({ from }) => from);
      for (const [direction, ends] of [
        ["out", onward],
        ["in", back],
        ["both", [...onward, ...back]],
      ] as const) {
        const options = { direction, sources: new Set([source]), limit: 10_000 };
        const { neighbors, relations } = neighborsOf(knowledge, concept, options);
        expect(new Set(neighbors.map(({ iri }) => term(iri)))).toEqual(new Set(ends));
        expect(relations.reduce((sum, { count }) => sum + count, 0)).toBe(ends.length);
      }
    }
  });
});

describe("the commands", () => {
  test("group by relation with counts, a figure in one line", async () => {
    const { stdout, code } = await runCli(["show", "boys", "--predicate", "is a figure on", "--limit", "1"]);
    expect(code).toBe(0);
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toContain("Also called garçons (pref label, fr); niños varones (pref label, es); boy (alt label, en)");
    expect(text).toContain(
      "is the subject of · 2 10 % of trafficking victims boys, 2009, Global Report on Trafficking in Persons 2012, Gender, SSR and trafficking commentary (2013), paragraph 8",
    );
  });

  test("end with 1 where a filter leaves nothing, and refuse what is no modality or direction", async () => {
    const none = await runCli(["show", "boys", "--says", "ILO"]);
    expect([none.code, none.stdout]).toEqual([1, expect.stringContaining("No statement of it answers to that.")]);
    expect((await runCli(["neighbors", "boys", "--direction", "out"])).code).toBe(1);
    expect((await runCli(["show", "boys", "--modality", "sure"])).code).toBe(2);
    expect((await runCli(["neighbors", "boys", "--direction", "up"])).code).toBe(2);
  });
});
