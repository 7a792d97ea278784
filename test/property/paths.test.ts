/** Laws of path answers on random multigraphs. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { type Multigraph, multigraphs } from "../support/arbitrary.ts";
import { EXAMPLE, knowledgeOf } from "../support/build.ts";

const statement = ([from, predicate, to, modality]: Multigraph["edges"][number]): string =>
  `e:${from} e:p${predicate} e:${to} ~ e:claim-${from}-${predicate}-${to} {| tl:modality tl:${modality} |} .`;

/** Every node is in the data, joined or not. */
const drawing = ({ order, edges }: Multigraph): string[] => [
  ...edges.map(statement),
  ...Array.from({ length: order }, (_, node) => `e:${node} a e:Thing .`),
];

const filtered = multigraphs.chain((multigraph) =>
  fc.record({
    multigraph: fc.constant(multigraph),
    to: fc.integer({ min: 1, max: multigraph.order - 1 }),
    k: fc.integer({ min: 1, max: 8 }),
    maxLength: fc.integer({ min: 1, max: 6 }),
    directed: fc.boolean(),
    cost: fc.constantFrom("hops" as const, "specificity" as const),
    avoid: fc.uniqueArray(fc.integer({ min: 0, max: multigraph.order - 1 }), { maxLength: 2 }),
    only: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1 }), { nil: null }),
    not: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 1 }),
    modality: fc.constantFrom(null, "asserted" as const, "possible" as const),
  }),
);

/** Half of the questions ask for everything: filters leave few ties to put in order. */
const questions = fc.oneof(
  filtered,
  filtered.map((question) => ({
    ...question,
    ...{ k: 50, maxLength: 6, directed: false, avoid: [] as number[], only: null, not: [] as number[], modality: null },
  })),
);

type Question = typeof questions extends fc.Arbitrary<infer Value> ? Value : never;

/** A predicate or node that the data does not hold has no id, and admits or avoids nothing. */
const ids = (knowledge: Knowledge, names: readonly string[]): Set<number> =>
  new Set(names.flatMap((name) => knowledge.dataset.terms.find(EXAMPLE + name) ?? []));

const optionsOf = (knowledge: Knowledge, { k, maxLength, directed, cost, ...question }: Question): PathOptions => ({
  k,
  maxLength,
  directed,
  cost,
  avoid: ids(knowledge, question.avoid.map(String)),
  onlyPredicates:
    question.only === null
      ? null
      : ids(
          knowledge,
          question.only.map((predicate) => `p${predicate}`),
        ),
  avoidPredicates: ids(
    knowledge,
    question.not.map((predicate) => `p${predicate}`),
  ),
  modalities: question.modality === null ? null : new Set([question.modality]),
});

const ask = (lines: readonly string[], question: Question) => {
  const knowledge = knowledgeOf(lines.join("\n"));
  const [from, to] = [0, question.to].map((node) => knowledge.dataset.terms.find(`${EXAMPLE}${node}`) ?? -1);
  return findPaths(knowledge, from ?? -1, to ?? -1, { ...optionsOf(knowledge, question), now: () => 0 });
};

test("the answer does not depend on the order in which the data came", () => {
  const shuffled = questions.chain((question) => {
    const lines = drawing(question.multigraph);
    return fc.tuple(fc.constant(question), fc.shuffledSubarray(lines, { minLength: lines.length }));
  });
  fc.assert(
    fc.property(shuffled, ([question, lines]) => {
      expect(ask(lines, question)).toEqual(ask(drawing(question.multigraph), question));
    }),
  );
});

test("every hop rests on the statements between its two nodes, and on nothing else", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { paths } = ask(drawing(question.multigraph), question);
      for (const { nodes, hops } of paths) {
        expect(hops.map(({ from, to }) => [from, to])).toEqual(
          hops.map((_, index) => [nodes[index]?.iri, nodes[index + 1]?.iri]),
        );
        for (const hop of hops) {
          expect(hop.statements.length).toBeGreaterThan(0);
          for (const { subject, object, evidence } of hop.statements) {
            const joined = [subject, object].map((term) => ("iri" in term ? term.iri : ""));
            expect(new Set(joined)).toEqual(new Set([hop.from, hop.to]));
            expect(evidence).toHaveLength(1);
            if (question.directed) expect(joined).toEqual([hop.from, hop.to]);
          }
          const [first] = hop.statements;
          const forward = first !== undefined && "iri" in first.subject && first.subject.iri === hop.from;
          expect(hop.direction).toBe(forward ? "forward" : "inverse");
        }
      }
    }),
  );
});

test("backwards, an undirected question has the same paths turned round", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const everything = { ...question, directed: false, k: 10_000 };
      const knowledge = knowledgeOf(drawing(question.multigraph).join("\n"));
      const [from, to] = [0, question.to].map((node) => knowledge.dataset.terms.find(`${EXAMPLE}${node}`) ?? -1);
      const chains = (a = -1, b = -1) =>
        findPaths(knowledge, a, b, optionsOf(knowledge, everything)).paths.map(({ nodes }) =>
          nodes.map(({ iri }) => iri),
        );
      expect(
        chains(to, from)
          .map((nodes) => nodes.reverse().join(" "))
          .sort(),
      ).toEqual(
        chains(from, to)
          .map((nodes) => nodes.join(" "))
          .sort(),
      );
    }),
  );
});
