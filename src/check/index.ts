/** Quality gates for anybody's graph: shapes, evidence, names, schemes; one table, one report. */

export { type CheckOptions, type CheckReport, runChecks } from "./check.ts";
export { GATES } from "./gates.ts";
export { type CheckInput, type CheckReadOptions, type DataFile, readCheckInput } from "./input.ts";
export type { Need } from "./needs.ts";
export type { Place } from "./place.ts";
export type { CheckResult, Finding, Gate, GateResult, GateState, Severity, SourceCoverage } from "./types.ts";
