/** The report of a check as text: the gates as a table, what they found, and the coverage of each source. */

import type { CheckReport } from "../check/check.ts";
import type { CheckResult, GateResult, SourceCoverage } from "../check/types.ts";
import { ALL_GATES } from "../curate/gates.ts";
import { quantity } from "../quantity.ts";
import { safe } from "./context.ts";
import { reasonWithFlag } from "./error-flags.ts";
import { type Io, wrap } from "./io.ts";

/** So many findings of a gate are shown; the JSON has all. */
const SHOWN = 20;
const TITLE_WIDTH = 30;

/** The whole report, closed by a line break. */
export function checkText(io: Io, report: CheckReport): string {
  const gates = report.gates.map((gate) => gateLine(io, gate));
  const found = report.gates.flatMap((gate) => findingsOf(io, gate.id, report.results));
  const coverage = report.coverage.flatMap((source) => coverageLines(io, source));
  return [
    ...gates,
    ...(found.length === 0 ? [] : ["", ...found]),
    ...(coverage.length === 0 ? [] : ["", io.colors.bold("coverage by source"), ...coverage]),
    "",
    verdict(io, report),
    "",
  ].join("\n");
}

function gateLine(io: Io, gate: GateResult): string {
  const head = `${gate.id.padEnd(4)} ${gate.title.padEnd(TITLE_WIDTH)} `;
  const { red, yellow, green, dim } = io.colors;
  if (gate.state === "elsewhere") return `${head}${dim(`-     ${gate.reason}`)}`;
  if (gate.state === "not-applicable") return `${head}${dim(`-     does not apply: ${reasonOf(gate)}`)}`;
  const counts = [
    colored(gate.violations, "violation", red),
    colored(gate.warnings, "warning", yellow),
    colored(gate.infos, "note", dim),
  ].filter((text) => text !== "");
  const mark = gate.state === "pass" ? green("pass") : red("FAIL");
  return `${head}${mark}  ${counts.join(", ")}`.trimEnd();
}

/** Why a gate did not run, with the flag that brings what it needs. */
function reasonOf({ id, reason }: GateResult): string {
  const needs = ALL_GATES.find((gate) => gate.id === id)?.needs ?? [];
  const option = needs.find(({ missing }) => missing === reason)?.option;
  return option === undefined || reason === null ? String(reason) : reasonWithFlag(reason, option);
}

function colored(count: number, word: string, color: (text: string) => string): string {
  return count === 0 ? "" : color(quantity(count, word));
}

function findingsOf(io: Io, gate: string, results: readonly CheckResult[]): string[] {
  const own = results.filter((result) => result.gate === gate);
  const lines = own.slice(0, SHOWN).flatMap((result) => {
    const place = result.file === null ? result.focus : `${result.file}:${result.line}`;
    const color = { violation: io.colors.red, warning: io.colors.yellow, info: io.colors.dim }[result.severity];
    return [
      `${color(`${result.severity} ${gate}`)} ${safe(place)}`,
      wrap(safe(result.message), io.width, "  "),
      ...(result.file === null ? [] : [io.colors.dim(`  <${safe(result.focus)}>`)]),
    ];
  });
  const hidden = own.length - SHOWN;
  return hidden > 0 ? [...lines, io.colors.dim(`  … and ${hidden} more of ${gate} (--json has all)`)] : lines;
}

function coverageLines(io: Io, source: SourceCoverage): string[] {
  const { sentences, cited, reasons, marked, length } = source;
  const listed = Object.entries(reasons).map(([reason, count]) => `${count} ${reason.toLowerCase()}`);
  const listedTotal = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  const share = length === null || length === 0 ? "" : `, ${Math.round((marked / length) * 100)} % of the text marked`;
  const recorded = `${quantity(cited, "passage")} cited, ${listedTotal} listed${listed.length === 0 ? "" : ` (${listed.join(", ")})`}${share}`;
  const lines = [`  ${safe(source.title)}`, io.colors.dim(wrap(safe(recorded), io.width, "    "))];
  if (sentences !== null) {
    const { total, covered, listed: named, open } = sentences;
    const percent = total === 0 ? 100 : Math.floor(((covered + named) / total) * 1000) / 10;
    const tail = open === 0 ? io.colors.green("0 open") : io.colors.red(`${open} open`);
    lines.push(
      `    ${quantity(total, "sentence")}: ${covered} covered, ${named} listed, ${tail}: ${percent} % accounted for`,
    );
  }
  return lines;
}

function verdict(io: Io, report: CheckReport): string {
  const count = (severity: string): number => report.results.filter((each) => each.severity === severity).length;
  const ran = report.gates.filter((gate) => gate.state === "pass" || gate.state === "fail").length;
  const words = `${ran} of ${report.gates.length} gates run in ${report.elapsedMs} ms`;
  const violations = count("violation");
  const warnings = quantity(count("warning"), "warning");
  if (violations === 0) return `${io.colors.green("The data conforms.")} ${warnings}; ${words}.`;
  return io.colors.red(`${quantity(violations, "violation")}, ${warnings}; ${words}.`);
}
