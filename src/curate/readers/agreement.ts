/** How far two readers of a sample agree: three questions, each with its counts and its intervals, and no number over all. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { MODALITY_NAMES, POLARITIES, SUPPORTS } from "../../evidence/vocabulary.ts";
import type { CodedStatement, CodedUnit, Codings } from "./coding.ts";
import {
  BOOTSTRAP_DEFAULTS,
  type BootstrapOptions,
  bootstrap,
  type Estimate,
  type Statistic,
} from "./figures/bootstrap.ts";
import { type AnswerTable, cohenKappa, gwetAc1, largestShare, observedAgreement } from "./figures/kappa.ts";
import { type Level, type NameOf, type Pairing, pairUp } from "./pairs.ts";
import type { Sample, SampleUnit } from "./sample.ts";

/** From so large a share of one answer on, AC1 stands beside kappa, which falls there whatever the two agree on. */
export const DOMINANT = 0.8;

/** One question with one answer of each reader. */
export interface AnswerFigure {
  /** How many times both answered. */
  readonly count: number;
  readonly agreed: number;
  /** In the order of the table: IRIs of relations and claimants, "" for the document's own voice. */
  readonly answers: readonly string[];
  /** Rows: the first reader; columns: the second. */
  readonly table: AnswerTable;
  readonly percent: Estimate;
  readonly kappa: Estimate;
  /** Null unless one answer makes up at least four fifths of all. */
  readonly ac1: Estimate | null;
}

/** Statements of both readers that were paired. */
export interface StatementFigure {
  readonly paired: number;
  /** 2 × paired / (statements of the one + statements of the other). */
  readonly f1: Estimate;
}

/** What is compared of two statements about the same two things. */
export const FIELDS = ["relation", "modality", "polarity", "support", "claimant"] as const;
export type Field = (typeof FIELDS)[number];

/** A sentence that both read, and what each made of it. */
export interface ComparedUnit {
  readonly unit: SampleUnit;
  readonly a: CodedUnit;
  readonly b: CodedUnit;
  readonly pairing: Pairing;
}

export interface Agreement {
  readonly sample: string;
  /** Their names, sorted. */
  readonly readers: readonly [string, string];
  readonly sentences: {
    readonly sampled: number;
    readonly both: number;
    readonly onlyFirst: number;
    readonly onlySecond: number;
  };
  readonly carries: AnswerFigure;
  readonly statements: { readonly first: number; readonly second: number } & Readonly<Record<Level, StatementFigure>>;
  /** Over the statements about the same two things. */
  readonly fields: Readonly<Record<Field, AnswerFigure>>;
  readonly bootstrap: Required<BootstrapOptions>;
  /** The sentences that both read, in the order of the sample. */
  readonly units: readonly ComparedUnit[];
}

export interface AgreementOptions extends BootstrapOptions {
  /** Names of merged concepts. Default: each its own. */
  readonly nameOf?: NameOf;
}

/**
 * Compares two readers of a sample, over the sentences that both read.
 *
 * @throws ThroughlineError `usage` for a reader who coded nothing of the sample, or one who is compared with himself
 */
export function agreementOf(
  sample: Sample,
  codings: Codings,
  [one, other]: readonly [string, string],
  { nameOf = (iri) => iri, ...options }: AgreementOptions = {},
): Agreement {
  const [first, second] = [one, other].sort() as [string, string];
  const [as, bs] = [codingOf(sample, codings, first), codingOf(sample, codings, second)];
  if (first === second)
    throw new ThroughlineError("usage", `${quoted(first)} cannot be compared with the same reader.`, {
      hint: "Name two readers.",
    });
  const units = sample.units.flatMap((unit): ComparedUnit[] => {
    const [a, b] = [as.get(unit.n), bs.get(unit.n)];
    return a === undefined || b === undefined
      ? []
      : [{ unit, a, b, pairing: pairUp(a.statements, b.statements, nameOf) }];
  });
  const drawing = { ...BOOTSTRAP_DEFAULTS, ...options };
  const pairs = units.map(({ pairing }) => pairing.pairs);
  const answers = (field: Field): Answers =>
    pairs.map((own) => own.map(({ a, b }) => [answerOf(a, field, nameOf), answerOf(b, field, nameOf)] as const));
  const figure = (given: Answers, possible: readonly string[] | null): AnswerFigure =>
    answerFigure(given, possible, drawing);
  return {
    sample: sample.name,
    readers: [first, second],
    sentences: {
      sampled: sample.units.length,
      both: units.length,
      onlyFirst: as.size - units.length,
      onlySecond: bs.size - units.length,
    },
    carries: figure(
      units.map(({ a, b }) => [[yesOrNo(a), yesOrNo(b)]]),
      ["yes", "no"],
    ),
    statements: statementFigures(units, drawing),
    fields: {
      relation: figure(answers("relation"), null),
      modality: figure(answers("modality"), MODALITY_NAMES),
      polarity: figure(answers("polarity"), Object.keys(POLARITIES)),
      support: figure(answers("support"), Object.keys(SUPPORTS)),
      claimant: figure(answers("claimant"), null),
    },
    bootstrap: drawing,
    units,
  };
}

function codingOf(sample: Sample, { readers }: Codings, name: string): ReadonlyMap<number, CodedUnit> {
  const coding = readers.get(name);
  if (coding !== undefined) return coding;
  const names = [...readers.keys()];
  throw new ThroughlineError("usage", `${quoted(name)} has coded nothing of the sample ${quoted(sample.name)}.`, {
    hint: names.length === 0 ? "Nobody has yet." : `There ${names.length === 1 ? "is" : "are"}: ${names.join(", ")}.`,
    data: { readers: names },
  });
}

const yesOrNo = ({ carries }: CodedUnit): string => (carries ? "yes" : "no");

function answerOf({ as }: CodedStatement, field: Field, nameOf: NameOf): string {
  if (field === "relation") return as.predicate;
  if (field === "claimant") return as.claimant === null ? "" : nameOf(as.claimant);
  return as[field];
}

/** Of each sentence the answers of both, pair by pair. */
type Answers = readonly (readonly (readonly [a: string, b: string])[])[];

/** `possible` are the answers that could be given; null where that is no closed list, and those that were given count. */
function answerFigure(
  given: Answers,
  possible: readonly string[] | null,
  drawing: Required<BootstrapOptions>,
): AnswerFigure {
  const answers = possible ?? [...new Set(given.flat(2))].sort();
  const at = new Map(answers.map((answer, index) => [answer, index]));
  const indexed = given.map((own) => own.map(([a, b]) => [at.get(a) ?? 0, at.get(b) ?? 0] as const));
  const tableOf = (weights: Uint32Array): number[][] => {
    const table = answers.map(() => answers.map(() => 0));
    for (const [unit, own] of indexed.entries())
      for (const [a, b] of own) {
        const row = table[a];
        if (row !== undefined) row[b] = (row[b] ?? 0) + (weights[unit] ?? 0);
      }
    return table;
  };
  const estimates = bootstrap(
    given.length,
    {
      percent: (weights) => observedAgreement(tableOf(weights)),
      kappa: (weights) => cohenKappa(tableOf(weights)),
      ac1: (weights) => gwetAc1(tableOf(weights)),
    },
    drawing,
  );
  const table = tableOf(new Uint32Array(given.length).fill(1));
  return {
    count: given.flat().length,
    agreed: given.flat().filter(([a, b]) => a === b).length,
    answers,
    table,
    percent: estimates.percent,
    kappa: estimates.kappa,
    ac1: largestShare(table) >= DOMINANT ? estimates.ac1 : null,
  };
}

function statementFigures(
  units: readonly ComparedUnit[],
  drawing: Required<BootstrapOptions>,
): Agreement["statements"] {
  const sum = (count: (unit: ComparedUnit) => number, weights?: Uint32Array): number =>
    units.reduce((total, unit, at) => total + count(unit) * (weights?.[at] ?? 1), 0);
  const [first, second] = [({ a }: ComparedUnit) => a.statements.length, ({ b }: ComparedUnit) => b.statements.length];
  const f1 =
    (level: Level): Statistic =>
    (weights) => {
      const all = sum(first, weights) + sum(second, weights);
      return all === 0 ? null : (2 * sum(({ pairing }) => pairing.counts[level], weights)) / all;
    };
  const estimates = bootstrap(
    units.length,
    { ends: f1("ends"), direction: f1("direction"), relation: f1("relation") },
    drawing,
  );
  const figure = (level: Level): StatementFigure => ({
    paired: sum(({ pairing }) => pairing.counts[level]),
    f1: estimates[level],
  });
  return {
    first: sum(first),
    second: sum(second),
    ends: figure("ends"),
    direction: figure("direction"),
    relation: figure("relation"),
  };
}
