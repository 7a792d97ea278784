/** Quality gates: shapes, evidence, names, schemes, copyright, coverage; one table, one report. */

export { type CheckOptions, type CheckReport, runChecks } from "./check.ts";
export type { SourceCoverage } from "./coverage.ts";
export { GATES } from "./gates.ts";
export { type CheckInput, type DataFile, readCheckInput } from "./input.ts";
export type { Place } from "./place.ts";
export type { CheckResult, Finding, Gate, GateResult, GateState, Severity } from "./types.ts";
