/** Running the gates: which apply, what each finds, and whether the data conforms. */

import { ThroughlineError } from "../errors.ts";
import { compareCodeUnits } from "../order.ts";
import { CheckData } from "./data.ts";
import { GATES } from "./gates.ts";
import type { CheckInput } from "./input.ts";
import type { Place } from "./place.ts";
import {
  type CheckResult,
  type Finding,
  type Gate,
  type GateResult,
  gateNumber,
  SEVERITIES,
  type SourceCoverage,
} from "./types.ts";

export interface CheckOptions {
  /** The gates there are. Default: `GATES`, those for anybody's graph. */
  readonly table?: readonly Gate[];
  /** The ids of the gates of the table to run, such as G4. Default: all. */
  readonly gates?: readonly string[];
  /** Ends the check between two gates. Default: none. */
  readonly signal?: AbortSignal;
}

/** What a check tells. `conforms` is false exactly where there is a violation. */
export interface CheckReport {
  /** Whether no gate has a violation; warnings do not count. */
  readonly conforms: boolean;
  /** By severity, then gate, file and line. */
  readonly results: readonly CheckResult[];
  /** In the order of their numbers. */
  readonly gates: readonly GateResult[];
  /** By source; empty where no chosen gate measures it. */
  readonly coverage: readonly SourceCoverage[];
  /** Milliseconds of the whole check. */
  readonly elapsedMs: number;
}

/**
 * Runs the gates over some data.
 *
 * @throws ThroughlineError `usage` for a gate that is not in the table, `syntax` for a file that cannot be parsed.
 */
export async function runChecks(input: CheckInput, options: CheckOptions = {}): Promise<CheckReport> {
  const chosen = gatesByName(options.table ?? GATES, options.gates ?? []);
  const started = performance.now();
  const data = await CheckData.read(input);
  const results: CheckResult[] = [];
  const gates: GateResult[] = [];
  for (const gate of chosen) {
    options.signal?.throwIfAborted();
    const { result, found } = await runGate(gate, data);
    gates.push(result);
    results.push(...found);
  }
  results.sort(compareResults);
  return {
    conforms: !results.some((result) => result.severity === "violation"),
    results,
    gates,
    coverage: chosen.flatMap((gate) => gate.coverage?.(data) ?? []),
    elapsedMs: Math.round(performance.now() - started),
  };
}

function gatesByName(table: readonly Gate[], names: readonly string[]): readonly Gate[] {
  if (names.length === 0) return table;
  const wanted = new Set(names.map((name) => name.toUpperCase()));
  for (const name of wanted) {
    if (table.some((gate) => gate.id === name)) continue;
    throw new ThroughlineError("usage", `There is no gate ${JSON.stringify(name)}.`, {
      hint: `Gates: ${table.map((gate) => gate.id).join(", ")}.`,
    });
  }
  return table.filter((gate) => wanted.has(gate.id));
}

async function runGate(gate: Gate, data: CheckData): Promise<{ result: GateResult; found: CheckResult[] }> {
  const started = performance.now();
  const missing = gate.needs.find((need) => !need.has(data));
  const reason = gate.run === null ? gate.where : missing === undefined ? null : missing.missing;
  const findings = reason === null && gate.run !== null ? await gate.run(data) : [];
  const found = findings.map((finding) => resultOf(gate, finding, data));
  const count = (severity: string): number => found.filter((each) => each.severity === severity).length;
  const state =
    gate.run === null ? "elsewhere" : reason !== null ? "not-applicable" : count("violation") > 0 ? "fail" : "pass";
  const { id, title, severity } = gate;
  const result: GateResult = {
    ...{ id, title, severity, state },
    violations: count("violation"),
    warnings: count("warning"),
    infos: count("info"),
    reason,
    elapsedMs: Math.round(performance.now() - started),
  };
  return { result, found };
}

function resultOf(gate: Gate, finding: Finding, data: CheckData): CheckResult {
  const place = finding.place === undefined ? placeOf(finding, data) : finding.place;
  return {
    gate: gate.id,
    severity: finding.severity ?? gate.severity,
    focus: finding.focus,
    message: finding.message,
    file: place?.file ?? null,
    line: place?.line ?? null,
  };
}

function placeOf(finding: Finding, data: CheckData): Place | null {
  const ofRow = finding.row == null ? null : data.placeOfRow(finding.row);
  return ofRow ?? data.locator.find(finding.focus);
}

function compareResults(a: CheckResult, b: CheckResult): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    gateNumber(a.gate) - gateNumber(b.gate) ||
    compareCodeUnits(a.file ?? "", b.file ?? "") ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareCodeUnits(a.message, b.message)
  );
}
