/** Reading and lengthening the journals: one file a person for decisions, one a batch for proposals, JSON Lines both. */

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { compareCodeUnits } from "../../order.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { wrongInDecision, wrongInProposal, wrongInStated } from "./line-shape.ts";
import { type Decision, lineId, type NewDecision, NOTHING_REASONS, type Proposal, VERDICTS } from "./lines.ts";

/** Longer lines are no decisions of a person. */
const LONGEST_LINE = 64_000;

/** What a project has written down of its work. */
export interface Journals {
  /** In the order of time; of one moment by person and number. */
  readonly decisions: readonly Decision[];
  /** The last proposal of each id, in the order in which ids first came. */
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** Whole sentences about lines that were set aside. */
  readonly warnings: readonly string[];
}

/**
 * Reads all journals. A last line that was cut is set aside and told.
 *
 * @throws ThroughlineError `syntax` with file and line for one in the middle that is no decision
 */
export async function readJournals(project: Project): Promise<Journals> {
  const warnings: string[] = [];
  const decisions: Decision[] = [];
  const proposals = new Map<string, Proposal>();
  for (const { line, place } of await linesOf(project, LAYOUT.decisions, warnings))
    decisions.push(decisionOf(line, place));
  for (const { line, place } of await linesOf(project, LAYOUT.suggestions, warnings)) {
    const proposal = proposalOf(line, place);
    proposals.set(proposal.id, proposal);
  }
  decisions.sort((a, b) => compareCodeUnits(a.time, b.time) || compareCodeUnits(a.by, b.by) || a.n - b.n);
  return { decisions, proposals, warnings };
}

/** A line of a journal. */
export interface Place {
  /** The path of the journal. */
  readonly file: string;
  readonly number: number;
}

/** The lines of all .jsonl files of a folder, as JSON; a cut last line becomes a warning. */
export async function linesOf(
  project: Project,
  folder: string,
  warnings: string[],
): Promise<{ readonly line: unknown; readonly place: Place }[]> {
  const path = join(project.root, folder);
  if (!existsSync(path)) return [];
  const found: { line: unknown; place: Place }[] = [];
  for (const name of (await readdir(path)).filter((each) => each.endsWith(".jsonl")).sort()) {
    const file = `${folder}/${name}`;
    const lines = (await readFile(join(path, name), "utf8")).split("\n");
    for (const [index, text] of lines.entries()) {
      if (text === "") continue;
      const place = { file, number: index + 1 };
      const line = parsed(text);
      if (line !== undefined) found.push({ line, place });
      else if (index === lines.length - 1) warnings.push(`The last line of ${file} was cut and is set aside.`);
      else throw bad(place, "it is no JSON");
    }
  }
  return found;
}

function parsed(text: string): unknown {
  if (text.length > LONGEST_LINE) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const NOTHING: ReadonlySet<string> = new Set(NOTHING_REASONS);

function decisionOf(line: unknown, place: Place): Decision {
  const value = objectOf(line, place);
  const wrong = wrongInDecision(value);
  if (wrong !== null) throw bad(place, wrong);
  if (value.do === "accept") proposalOf(value.proposal, place);
  if (value.do === "note") checkNote(value.note, place);
  if (value.do === "nothing") {
    checkPassage(value.at, place);
    if (!NOTHING.has(String(value.reason))) throw bad(place, `"reason" is ${quoted(String(value.reason))}`);
  }
  if (value.do === "adjudicate") checkAdjudicated(value, place);
  return value as unknown as Decision;
}

function checkAdjudicated({ readings, verdict }: Record<string, unknown>, place: Place): void {
  if (!VERDICTS.some((each) => each === verdict)) throw bad(place, `"verdict" is ${quoted(String(verdict))}`);
  if (!Array.isArray(readings) || readings.length !== 2) throw bad(place, '"readings" are not two');
  for (const reading of readings)
    if (typeof objectOf(reading, place).by !== "string") throw bad(place, "a reading is nobody's");
}

/** Throws `syntax` for a line that has not all parts of a proposal. */
function proposalOf(line: unknown, place: Place): Proposal {
  const value = objectOf(line, place);
  checkStated(value, wrongInProposal(value), place);
  return value as unknown as Proposal;
}

/** Throws `syntax` for what is no statement of a coding. */
export function checkCoded(statement: unknown, place: Place): void {
  const value = objectOf(statement, place);
  checkStated(value, wrongInStated(value), place);
}

function checkStated(value: Readonly<Record<string, unknown>>, wrong: string | null, place: Place): void {
  if (wrong !== null) throw bad(place, wrong);
  const { subject, predicate, object } = objectOf(value.as, place);
  for (const term of [subject, predicate, object])
    if (term === "") throw bad(place, "an end or the relation is missing");
  checkPassage(value.at, place);
}

function checkNote(line: unknown, place: Place): void {
  const { id, at, tags } = objectOf(line, place);
  if (typeof id !== "string" || !/^note:[0-9a-f]{16}$/.test(id) || !Array.isArray(tags))
    throw bad(place, "it is no note: id or tags are missing");
  for (const tag of tags) if (typeof objectOf(tag, place).name !== "string") throw bad(place, "a tag has no name");
  checkPassage(at, place);
}

function checkPassage(passage: unknown, place: Place): void {
  const { start, end, source, text } = objectOf(passage, place);
  if (
    !Number.isSafeInteger(start) ||
    !Number.isSafeInteger(end) ||
    typeof source !== "string" ||
    typeof text !== "string"
  )
    throw bad(place, "its passage is incomplete");
}

export function objectOf(value: unknown, place: Place): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw bad(place, "it is no object");
}

export function bad({ file, number }: Place, what: string): ThroughlineError {
  return new ThroughlineError("syntax", `Line ${number} of ${quoted(file)} is no line of a journal: ${what}.`, {
    hint: "Journals are only lengthened; take the file as it was from git.",
    data: { file, line: number },
  });
}

/** The file of a person's decisions. */
export function journalOf(by: string): string {
  return `${LAYOUT.decisions}/${by}.jsonl`;
}

/**
 * New decisions of one command as lines of a person's journal. Time never runs back: a line stands behind all that it may
 * speak of, whatever the clocks of two machines say.
 */
export function placed(
  journals: Journals,
  decisions: readonly NewDecision[],
  { by, time, ms }: { readonly by: string; readonly time: string; readonly ms?: number },
): Decision[] {
  const own = journals.decisions.filter((line) => line.by === by);
  const first = own.reduce((most, { n }) => Math.max(most, n), 0) + 1;
  const last = journals.decisions.at(-1)?.time ?? "";
  const moment = last >= time ? new Date(Date.parse(last) + 1).toISOString() : time;
  return decisions.map(
    (decision, index) =>
      ({
        n: first + index,
        time: moment,
        by,
        act: first,
        ...(ms === undefined ? {} : { ms }),
        ...decision,
      }) as Decision,
  );
}

/** The text of a journal with more lines; `before` is what stands in it. A cut last line goes to a line of its own. */
export function lengthened(before: string, lines: readonly object[]): string {
  const whole = before === "" || before.endsWith("\n") ? before : before.slice(0, before.lastIndexOf("\n") + 1);
  return `${whole}${lines.map((line) => `${JSON.stringify(line)}\n`).join("")}`;
}

/** The lines that hold: what is undone is left out, and what an undone undo undid is in again. */
export function activeOf(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<string>();
  const active: Decision[] = [];
  for (const line of decisions.toReversed()) {
    if (undone.has(lineId(line))) continue;
    if (line.do === "undo") for (const id of line.of) undone.add(id);
    active.push(line);
  }
  return active.reverse();
}
