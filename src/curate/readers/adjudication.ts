/** Two readings side by side, and what a third look makes of them: only this brings statements of readers into the graph. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { activeOf, type Journals } from "../journal/journals.ts";
import {
  type Adjudicated,
  lineId,
  type NewDecision,
  type Proposal,
  type Reading,
  type Verdict,
} from "../journal/lines.ts";
import type { ComparedUnit } from "./agreement.ts";
import type { CodedStatement, CodedUnit } from "./coding.ts";
import type { OpenedSample } from "./opened-sample.ts";
import { type Difference, pairUp } from "./pairs.ts";
import type { SampleUnit } from "./sample.ts";

/** One statement as two readers have it, or as one of them alone. */
export interface Item {
  /** "12.1": the sentence, and the place among its items. */
  readonly key: string;
  readonly unit: SampleUnit;
  /** Null where this reader has no such statement. */
  readonly first: CodedStatement | null;
  readonly second: CodedStatement | null;
  readonly differ: readonly Difference[];
  readonly readings: readonly [Reading, Reading];
  /** The decision in force on these two readings; null while it is open. */
  readonly settled: Adjudicated | null;
}

/** What two readings are held against each other by. */
type Compared = Pick<OpenedSample, "sample" | "codings" | "nameOf">;

/** All statements of two readers, over the sentences that both read, in the order of the sample. */
export function itemsOf(opened: Compared, readers: readonly [string, string], { decisions }: Journals): Item[] {
  const [one, other] = readers;
  if (one === other)
    throw new ThroughlineError("usage", `${quoted(one)} cannot be held against the same reader.`, {
      hint: "Name two readers.",
    });
  // A verdict says "first" and "second": whoever is named first, these are the same two.
  const [first, second] = [one, other].sort().map((name) => readerOf(opened, name));
  const settled = new Map(
    activeOf(decisions).flatMap((line) =>
      line.do === "adjudicate" && line.sample === opened.sample.name
        ? [[keyOf(line.unit, line.readings), line] as const]
        : [],
    ),
  );
  return opened.sample.units.flatMap((unit) => {
    const [a, b] = [first?.get(unit.n), second?.get(unit.n)];
    return a === undefined || b === undefined ? [] : itemsOfUnit({ unit, a, b }, opened, settled);
  });
}

function readerOf({ sample, codings }: Compared, name: string): ReadonlyMap<number, CodedUnit> {
  const coding = codings.readers.get(name);
  if (coding !== undefined) return coding;
  throw new ThroughlineError("usage", `${quoted(name)} has coded nothing of the sample ${quoted(sample.name)}.`, {
    hint: "`throughline codings` lists who has.",
  });
}

function itemsOfUnit(
  { unit, a, b }: Pick<ComparedUnit, "unit" | "a" | "b">,
  { nameOf }: Compared,
  settled: ReadonlyMap<string, Adjudicated>,
): Item[] {
  const { pairs, onlyA, onlyB } = pairUp(a.statements, b.statements, nameOf);
  const found: Pick<Item, "first" | "second" | "differ">[] = [
    ...pairs.map((pair) => ({ first: pair.a, second: pair.b, differ: pair.differ })),
    ...onlyA.map((first) => ({ first, second: null, differ: [] })),
    ...onlyB.map((second) => ({ first: null, second, differ: [] })),
  ];
  return found.map((each, index) => {
    const readings = [readingOf(a, each.first), readingOf(b, each.second)] as const;
    return {
      key: `${unit.n}.${index + 1}`,
      unit,
      ...each,
      readings,
      settled: settled.get(keyOf(unit.n, readings)) ?? null,
    };
  });
}

function readingOf({ by, n }: CodedUnit, statement: CodedStatement | null): Reading {
  return { by, line: n, id: statement?.id ?? null };
}

/** Who reads what: the number of a line does not count, since a sentence may be coded again to the same end. */
function keyOf(unit: number, readings: readonly Reading[]): string {
  return JSON.stringify([unit, ...readings.map(({ by, id }) => [by, id]).sort()]);
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string | null;
  /** The statement that stands in the end, for "edited". Default: none. */
  readonly edited?: CodedStatement;
}

/**
 * What is written down for a verdict: itself, and an accepted statement for each that is taken, which names both readings.
 *
 * @throws ThroughlineError `usage` where the verdict takes what is not there
 */
export function adjudicating(
  sample: string,
  item: Item,
  { verdict, reason, edited }: Judgement,
  journals: Journals,
): NewDecision[] {
  const { key, unit, readings, first, second, differ } = item;
  const unfit = (what: string): ThroughlineError =>
    new ThroughlineError("usage", `${key} ${what}.`, { hint: "Choose one of the readings, both, or neither." });
  if (verdict === "same" && (first === null || second === null || differ.length > 0))
    throw unfit(
      first === null || second === null
        ? "was read by one of the two only"
        : `was read differently: other ${differ.join(", ")}`,
    );
  const taken: Record<Verdict, readonly (CodedStatement | null | undefined)[]> = {
    same: [first],
    first: [first],
    second: [second],
    both: [first, second],
    neither: [],
    edited: [edited],
  };
  const from = `codings/${sample}, sentence ${unit.n}: ${readings.map(({ by, line }) => `${by} ${line}`).join(", ")}`;
  const accepted = taken[verdict].map((statement): NewDecision => {
    if (statement === null || statement === undefined) throw unfit("has no such reading");
    const by = readings.map((reading) => reading.by).join(", ");
    const { id, as, at, named, made } = statement;
    const proposal: Proposal = { id, as, at, named, made, by, from, batch: `codings-${sample}` };
    return { do: "accept", on: id, proposal };
  });
  return [
    ...takenBack(item, from, journals),
    { do: "adjudicate", sample, unit: unit.n, readings, verdict, reason },
    ...accepted,
  ];
}

/** What was decided before on the same two readings holds no more, with what it accepted. */
function takenBack({ settled }: Item, from: string, { decisions }: Journals): NewDecision[] {
  if (settled === null) return [];
  const accepted = activeOf(decisions).filter(
    (line) => line.do === "accept" && line.by === settled.by && line.act === settled.act && line.proposal.from === from,
  );
  return [{ do: "undo", of: [settled, ...accepted].map(lineId) }];
}

/** What became of one statement of a reader. */
export interface Change {
  readonly item: Item;
  readonly statement: CodedStatement;
  readonly became: "open" | "kept" | "changed" | "dropped";
  /** "carla:12", who decided it, and why; null while it is open. */
  readonly line: string | null;
  readonly by: string | null;
  readonly reason: string | null;
}

/** What became of a reader's statements, beside those of another. */
export function changesOf(items: readonly Item[], name: string): Change[] {
  return items.flatMap((item): Change[] => {
    const isFirst = item.readings[0].by === name;
    const statement = isFirst ? item.first : item.readings[1].by === name ? item.second : null;
    if (statement === null) return [];
    const { settled } = item;
    if (settled === null) return [{ item, statement, became: "open", line: null, by: null, reason: null }];
    const { verdict, by, reason } = settled;
    return [{ item, statement, became: fateOf(verdict, isFirst), line: lineId(settled), by, reason }];
  });
}

function fateOf(verdict: Verdict, isFirst: boolean): Change["became"] {
  if (verdict === "same" || verdict === "both" || verdict === (isFirst ? "first" : "second")) return "kept";
  return verdict === "neither" ? "dropped" : "changed";
}
