/** How long people took to decide, by what `review --measure` wrote down beside decisions and codings. */

import { compareCodeUnits } from "../../order.ts";
import { type Journals, readJournals } from "../journal/journals.ts";
import { actId, type Decision } from "../journal/lines.ts";
import type { Project } from "../project/project.ts";
import { type CodingLine, codingLines } from "./coding.ts";
import { quantile } from "./figures/quantile.ts";
import { readSample, sampleNames } from "./sample.ts";

/** What a command did; in this order it is told. */
const KINDS = [
  "accept",
  "edit",
  "new",
  "accept-batch",
  "reject",
  "later",
  "nothing",
  "read",
  "adjudicate",
  "adjudicate-batch",
  "alias",
  "concept",
  "different",
  "mend",
  "merge",
  "retract",
  "note",
  "undo",
] as const;

/** The decisions of one person of one kind. */
export interface TimesOfKind {
  /** The person, as journals name them. */
  readonly by: string;
  /**
   * That of the journal's lines, but: "edit", accepted as something else than was proposed; "new", accepted without a proposal;
   * "accept-batch" and "adjudicate-batch", several by one command; "read", a sentence of a sample that was coded.
   */
  readonly kind: (typeof KINDS)[number];
  /** How many have their time written down. */
  readonly timed: number;
  /** How many have not. */
  readonly notTimed: number;
  /** In seconds; null where none is timed. */
  readonly median: number | null;
  /** The time within which nine of ten were decided, in seconds; null where none is timed. */
  readonly percentile90: number | null;
}

/** How long the decisions of a project took, by person and kind. */
export interface DecisionTimes {
  /** By person, then from accepting to taking back; kinds that nobody used are left out. */
  readonly rows: readonly TimesOfKind[];
  /** How many decisions of all kinds have their time written down. */
  readonly timed: number;
  /** How many have not: they were made without `--measure`, or by a command. */
  readonly notTimed: number;
  /** Whole sentences about lines that were set aside. */
  readonly warnings: readonly string[];
}

/**
 * How long the decisions of a project took, those taken back since among them. What one command wrote is one decision, with the
 * time of its first line: a reason that is given afterwards makes it no longer. Quantiles lie between the two nearest times
 * (type 7 of Hyndman and Fan 1996). A project without decisions has no rows.
 *
 * @throws ThroughlineError `syntax` with file and line for one that is no line of a journal or of a coding
 */
export async function readDecisionTimes(project: Project): Promise<DecisionTimes> {
  const journals = await readJournals(project);
  const warnings = [...journals.warnings];
  const codings: CodingLine[] = [];
  for (const name of await sampleNames(project))
    codings.push(...(await codingLines(project, await readSample(project, name), warnings)));
  return { ...decisionTimes(journals, codings), warnings };
}

/** The same of what was read. */
export function decisionTimes(
  journals: Pick<Journals, "decisions" | "proposals">,
  codings: readonly CodingLine[],
): Omit<DecisionTimes, "warnings"> {
  const groups = new Map<string, Taken[]>();
  for (const taken of [...takenIn(journals), ...codings.map(takenAs)]) {
    const key = JSON.stringify([taken.by, taken.kind]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [taken]);
    else group.push(taken);
  }
  const rows = [...groups.values()]
    .flatMap(rowOf)
    .sort((a, b) => compareCodeUnits(a.by, b.by) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const sum = (count: "timed" | "notTimed"): number => rows.reduce((total, row) => total + row[count], 0);
  return { rows, timed: sum("timed"), notTimed: sum("notTimed") };
}

/** One decision with its time. */
interface Taken {
  readonly by: string;
  readonly kind: TimesOfKind["kind"];
  readonly ms: number | undefined;
}

function rowOf(taken: readonly Taken[]): TimesOfKind[] {
  const [first] = taken;
  if (first === undefined) return [];
  const seconds = taken.flatMap(({ ms }) => (ms === undefined ? [] : [ms / 1000])).sort((a, b) => a - b);
  const at = (share: number): number | null => (seconds.length === 0 ? null : quantile(seconds, share));
  const counts = { timed: seconds.length, notTimed: taken.length - seconds.length };
  return [{ by: first.by, kind: first.kind, ...counts, median: at(0.5), percentile90: at(0.9) }];
}

function takenIn({ decisions, proposals }: Pick<Journals, "decisions" | "proposals">): Taken[] {
  const acts = new Map<string, [Decision, ...Decision[]]>();
  for (const line of decisions) {
    const act = acts.get(actId(line));
    if (act === undefined) acts.set(actId(line), [line]);
    else act.push(line);
  }
  return [...acts.values()].map((lines) => ({ by: lines[0].by, kind: kindOf(lines, proposals), ms: lines[0].ms }));
}

function takenAs(line: CodingLine): Taken {
  return "undoes" in line ? { by: line.by, kind: "undo", ms: undefined } : { by: line.by, kind: "read", ms: line.ms };
}

/** A verdict accepts what it takes, and a name may make its concept first: then the verdict or the name is what was decided. */
function kindOf(lines: readonly [Decision, ...Decision[]], proposals: Journals["proposals"]): Taken["kind"] {
  const verdicts = lines.filter((line) => line.do === "adjudicate").length;
  if (verdicts > 0) return verdicts > 1 ? "adjudicate-batch" : "adjudicate";
  const last = lines.at(-1) ?? lines[0];
  if (last.do !== "accept") return last.do;
  if (lines.length > 1) return "accept-batch";
  const proposed = proposals.get(last.on);
  if (proposed === undefined) return "new";
  const saidBy = ({ as, at }: typeof proposed): string => JSON.stringify([as, at]);
  return saidBy(proposed) === saidBy(last.proposal) ? "accept" : "edit";
}
