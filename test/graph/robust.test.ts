/** Minimum cuts: what is told really parts the two, and nothing smaller does; by trying every set. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { minimumLabels } from "../../src/graph/explore/label-cut.ts";
import { robustnessOf } from "../../src/graph/explore/robust.ts";
import { statementCut } from "../../src/graph/explore/statement-cut.ts";
import { INSTANCE_ONLY } from "../../src/graph/store/roles.ts";
import { run } from "../../src/work.ts";
import { idOf, knowledgeOf } from "../support/build.ts";
import { runs } from "../support/runs.ts";
import { sampleKnowledge } from "../support/sample.ts";

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly documents: readonly string[];
}

const drawn = (edges: readonly Edge[]) =>
  knowledgeOf(
    `e:s a e:T . e:t a e:T . ${edges
      .map(({ from, to, documents }, n) => {
        const claims = documents.map((each) => `~ e:c${n}${each} {| tl:assertedIn e:${each} |}`).join(" ");
        return `e:${from} e:p${n} e:${to} ${claims} .`;
      })
      .join("\n")}`,
  );

/** Whether s and t are joined by some edges, walked either way. */
function joined(edges: readonly Edge[]): boolean {
  const reached = new Set(["s"]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of edges) {
      if (reached.has(from)) reached.add(to);
      if (reached.has(to)) reached.add(from);
    }
  }
  return reached.has("t");
}

/** The size of a smallest set without which the two are not joined; null where even all do not part them. */
function smallest<Item>(items: readonly Item[], isJoined: (gone: ReadonlySet<Item>) => boolean): number | null {
  let least: number | null = null;
  for (let bits = 0; bits < 2 ** items.length; bits++) {
    const gone = new Set(items.filter((_, place) => (bits >> place) & 1));
    if (!isJoined(gone) && (least === null || gone.size < least)) least = gone.size;
  }
  return least;
}

const node = fc.constantFrom("s", "t", "a", "b", "c");
const edges = fc.array(
  fc.record({
    from: node,
    to: node,
    documents: fc.uniqueArray(fc.constantFrom("d1", "d2", "d3", "d4"), { maxLength: 2 }),
  }),
  { maxLength: 9 },
);

test("the cuts part the two, and none that is smaller does", () => {
  fc.assert(
    fc.property(edges, (all) => {
      const knowledge = drawn(all);
      const { statements, documents } = robustnessOf(knowledge, idOf(knowledge, "s"), idOf(knowledge, "t"));
      expect(statements.count).toBe(smallest(all, (gone) => joined(all.filter((edge) => !gone.has(edge)))));
      const cut = new Set(statements.cut.map(({ predicate }) => predicate.iri));
      expect([cut.size, joined(all.filter((_, n) => !cut.has(`urn:e:p${n}`)))]).toEqual([statements.count, false]);
      const without = (gone: ReadonlySet<string>): Edge[] =>
        all.filter(({ documents: own }) => own.length === 0 || own.some((each) => !gone.has(each)));
      const names = [...new Set(all.flatMap(({ documents: own }) => own))];
      expect(documents.count).toBe(smallest(names, (gone) => joined(without(gone))));
      if (documents.count === null) return;
      const gone = new Set(documents.cut.map(({ iri }) => iri.slice(6)));
      expect([gone.size, joined(without(gone))]).toEqual([documents.count, false]);
    }),
    { numRuns: runs(300) },
  );
});

test("what was cut short tells a number that must go at least", () => {
  fc.assert(
    fc.property(edges, fc.nat(60), (all, mostLooks) => {
      const knowledge = drawn(all);
      const index = knowledge.incidence(INSTANCE_ONLY);
      const [from, to] = [idOf(knowledge, "s"), idOf(knowledge, "t")];
      const least = smallest(all, (gone) => joined(all.filter((edge) => !gone.has(edge)))) ?? 0;
      const { count, cut, exact } = run(statementCut(index, from, to, mostLooks));
      expect([count <= least, cut.length]).toEqual([true, exact ? least : 0]);
      const labelsOf = (statement: number) => [statement];
      const labelled = run(minimumLabels(index, from, to, { labelsOf, mostLooks }));
      expect((labelled.count ?? 0) <= least).toBe(true);
      expect(labelled.labels.length).toBe(labelled.exact ? least : 0);
    }),
    { numRuns: runs(300) },
  );
});

test("a claimant is a voice, a document that speaks for itself as well", () => {
  const knowledge = sampleKnowledge();
  const { documents, voices, statements } = robustnessOf(knowledge, idOf(knowledge, "corps"), idOf(knowledge, "guard"));
  expect(documents.cut.map(({ label }) => label)).toEqual(["Paper One", "Report Two"]);
  expect(voices.cut.map(({ label }) => label).sort()).toEqual(["ILO", "Paper One"]);
  expect(statements.cut.map(({ predicate }) => predicate.label)).toEqual(["trains"]);
});
