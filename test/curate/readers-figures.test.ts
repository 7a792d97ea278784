/** Kappa, AC1, intervals and pairs: worked examples of the literature, and laws. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { CodedStatement } from "../../src/curate/readers/coding.ts";
import { bootstrap } from "../../src/curate/readers/figures/bootstrap.ts";
import {
  type AnswerTable,
  cohenKappa,
  gwetAc1,
  largestShare,
  observedAgreement,
} from "../../src/curate/readers/figures/kappa.ts";
import { pairUp } from "../../src/curate/readers/pairs.ts";

test("kappa of worked examples: 50 proposals, and the psychiatric diagnoses of Fleiss, Levin and Paik (2003, table 18.1)", () => {
  const proposals = [
    [20, 5],
    [10, 15],
  ];
  expect(cohenKappa(proposals)).toBeCloseTo(0.4, 12);
  const diagnoses = [
    [75, 1, 4],
    [5, 4, 1],
    [0, 0, 10],
  ];
  expect(observedAgreement(diagnoses)).toBeCloseTo(0.89, 12);
  expect(cohenKappa(diagnoses)).toBeCloseTo(0.23 / 0.34, 12);
});

test("AC1 of Gwet's worked example (2002, table 1): 125 subjects, kappa -0.0234, AC1 0.9408", () => {
  const table = [
    [118, 5],
    [2, 0],
  ];
  expect(cohenKappa(table)).toBeCloseTo(-0.0234, 4);
  expect(gwetAc1(table)).toBeCloseTo(0.9408, 4);
  expect(largestShare(table)).toBeCloseTo(0.972, 12);
});

test("what is 0/0 is not a number: nothing answered, or one answer throughout", () => {
  const empty = [
    [0, 0],
    [0, 0],
  ];
  const one = [
    [7, 0],
    [0, 0],
  ];
  expect([observedAgreement(empty), cohenKappa(empty), gwetAc1(empty)]).toEqual([null, null, null]);
  expect([observedAgreement(one), cohenKappa(one), gwetAc1(one), gwetAc1([[7]])]).toEqual([1, null, 1, null]);
});

const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((size) =>
    fc.array(fc.array(fc.nat(30), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
  );
const same = (a: number | null, b: number | null): void => {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(a).toBeCloseTo(b, 9);
};
const transposed = (table: AnswerTable): number[][] => table.map((_, at) => table.map((row) => row[at] ?? 0));
const reversed = (table: AnswerTable): number[][] => table.map((row) => row.toReversed()).toReversed();

test("laws: who is first does not matter, nor the order of the answers, nor the size of the sample; perfect is 1", () => {
  fc.assert(
    fc.property(tables, (table) => {
      for (const figure of [cohenKappa, gwetAc1, observedAgreement]) {
        same(figure(transposed(table)), figure(table));
        same(figure(reversed(table)), figure(table));
        same(figure(table.map((row) => row.map((count) => 3 * count))), figure(table));
        const value = figure(table);
        if (value !== null) expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }
      const diagonal = table.map((row, at) => row.map((count, column) => (at === column ? count + 1 : 0)));
      expect(cohenKappa(diagonal)).toBeCloseTo(1, 9);
      expect(gwetAc1(diagonal)).toBeCloseTo(1, 9);
    }),
  );
});

test("an interval is the same in every run, holds the share that it was drawn from, and tells what is not defined", () => {
  const yes = [1, 1, 1, 0, 1, 0, 1, 1, 1, 1];
  const mean = (weights: Uint32Array): number =>
    yes.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0) / yes.length;
  const rare = (weights: Uint32Array): number | null => (weights[3] === 0 ? null : 1);
  const once = bootstrap(yes.length, { mean, rare });
  expect(bootstrap(yes.length, { mean, rare })).toEqual(once);
  expect(once.mean.value).toBeCloseTo(0.8, 12);
  // The binomial of 10 and 0.8 has 95 % between 0.5 and 1.
  expect([once.mean.low, once.mean.high]).toEqual([0.5, 1]);
  // (9/10)^10 of the samples lack a given unit: 0.349 of 2000.
  expect(once.rare.undefinedIn).toBeGreaterThan(600);
  expect(once.rare.undefinedIn).toBeLessThan(800);
  expect(bootstrap(0, { none: () => null }).none).toEqual({ value: null, low: null, high: null, undefinedIn: 0 });
});

/** A statement "a r b" at a stretch of the text. */
function statement(said: string, start = 0, end = 10): CodedStatement {
  const [subject = "", predicate = "", object = ""] = said.split(" ");
  return {
    id: `sug:${said}`,
    as: {
      subject,
      predicate,
      object,
      modality: "asserted",
      polarity: "affirmed",
      claimant: null,
      support: "directly-stated",
      note: null,
    },
    at: { text: "t", start, end } as CodedStatement["at"],
    named: { subject, object, claimant: null },
    made: [],
  };
}

test("pairs: as many as there can be at each level, where passages overlap, under names that were merged", () => {
  const as = [statement("a r b"), statement("a s b")];
  const bs = [statement("b r a"), statement("a s b"), statement("a r c")];
  const { counts, pairs, onlyB } = pairUp(as, bs);
  expect(counts).toEqual({ relation: 1, direction: 1, ends: 2 });
  expect(pairs.map(({ differ }) => differ)).toEqual([["direction"], []]);
  expect(onlyB.map(({ id }) => id)).toEqual(["sug:a r c"]);
  expect(pairUp([statement("a r b", 0, 5)], [statement("a r b", 5, 9)]).counts.ends).toBe(0);
  expect(pairUp([statement("a r b")], [statement("a r c")], (iri) => (iri === "c" ? "b" : iri)).counts.relation).toBe(
    1,
  );
});

const coded = fc.array(
  fc
    .tuple(fc.constantFrom("a", "b"), fc.constantFrom("r", "s"), fc.constantFrom("a", "b", "c"), fc.nat(12))
    .map(([subject, relation, object, start]) => statement(`${subject} ${relation} ${object}`, start, start + 4)),
  { maxLength: 6 },
);

test("laws of pairs: counts do not depend on who is first, and no level has more than the next", () => {
  fc.assert(
    fc.property(coded, coded, (as, bs) => {
      const { counts, pairs } = pairUp(as, bs);
      expect(pairUp(bs, as).counts).toEqual(counts);
      expect(counts.relation).toBeLessThanOrEqual(counts.direction);
      expect(counts.direction).toBeLessThanOrEqual(counts.ends);
      expect(pairs).toHaveLength(counts.ends);
      expect(pairUp(as, as).counts.relation).toBe(as.length);
    }),
  );
});
