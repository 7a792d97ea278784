/** The words of the quality gates: what a gate is, what it finds, and what a run tells. */

import type { CheckData } from "./data.ts";
import type { Need } from "./needs.ts";
import type { Place } from "./place.ts";

/** How bad a finding is; only violations make a run fail. */
export const SEVERITIES = ["violation", "warning", "info"] as const;

/** How grave a finding is. */
export type Severity = (typeof SEVERITIES)[number];

/** One thing that a gate has to say. */
export interface Finding {
  /** The IRI (or blank node label) that it is about, or the name of a file. */
  readonly focus: string;
  /** What is wrong, as one sentence. */
  readonly message: string;
  /** Default: the severity of its gate. */
  readonly severity?: Severity;
  /** Default: where the focus is the subject of a statement, or the line of `row`. */
  readonly place?: Place | null;
  /** The row of the dataset that is meant. */
  readonly row?: number | null;
}

/** One quality gate. `run` is null where the gate is held somewhere else; `where` then says where. */
export interface Gate {
  /** As `G4`; it stays the same over versions. */
  readonly id: string;
  /** What holds where the gate is passed, in a few words. */
  readonly title: string;
  /** How bad a finding of it is. */
  readonly severity: Severity;
  /** What the data must bring for the gate to apply. */
  readonly needs: readonly Need[];
  /** What holds when the gate is passed, in one or two sentences. */
  readonly law: string;
  /** What of it cannot be seen offline, or where it is held instead; "" where nothing is left. */
  readonly where: string;
  /** Finds what breaks the law; null where the gate is held elsewhere. */
  readonly run: ((data: CheckData) => Finding[] | Promise<Finding[]>) | null;
  /** How much of each source is told, where the gate is one that measures it. */
  readonly coverage?: (data: CheckData) => SourceCoverage[];
}

/** The number in the name of a gate: 4 for G4. */
export function gateNumber(id: string): number {
  return Number(id.slice(1));
}

/** What came of a gate. */
export type GateState = "pass" | "fail" | "not-applicable" | "elsewhere";

/** How one gate came out. `reason` says why it did not run. */
export interface GateResult {
  /** The gate's id, as `G4`. */
  readonly id: string;
  /** What holds where the gate is passed. */
  readonly title: string;
  /** How bad its findings are. */
  readonly severity: Severity;
  /** Whether it ran, and how it ended. */
  readonly state: GateState;
  /** How many findings are violations. */
  readonly violations: number;
  /** How many findings are warnings. */
  readonly warnings: number;
  /** How many findings are notes. */
  readonly infos: number;
  /** Why it did not run; null where it ran. */
  readonly reason: string | null;
  /** Milliseconds that it took. */
  readonly elapsedMs: number;
}

/** A finding as it is handed out. */
export interface CheckResult {
  /** The gate's id, as `G4`. */
  readonly gate: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** The node that it is about, as an N-Triples term; "" where it is about none. */
  readonly focus: string;
  /** What is wrong, as one sentence. */
  readonly message: string;
  /** Where the node is described, or null where that is not known. */
  readonly file: string | null;
  /** The line in that file, from 1, or null. */
  readonly line: number | null;
}

/** What is recorded of one source, and, where its text is there, how its sentences come out. */
export interface SourceCoverage {
  /** The IRI of the source. */
  readonly iri: string;
  /** Its title, or its IRI where it has none. */
  readonly title: string;
  /** The name of its text file, or null where none is recorded. */
  readonly file: string | null;
  /** Passages on which statements rest. */
  readonly cited: number;
  /** Passages listed with a reason, by the label of the reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Code points inside a cited or listed passage, of all that the text is recorded to have. */
  readonly marked: number;
  /** Code points of its text, or null where none is recorded. */
  readonly length: number | null;
  /** How its sentences come out; null where its text is not there. */
  readonly sentences: {
    readonly total: number;
    readonly covered: number;
    readonly listed: number;
    readonly open: number;
  } | null;
}
