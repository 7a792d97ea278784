/** What a person coded of a sample: one line a sentence, only lengthened. It is data about reading and stands in no graph. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomically } from "../../atomic-write.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { compareCodeUnits } from "../../order.ts";
import { bad, checkCoded, lengthened, linesOf, objectOf, type Place } from "../journal/journals.ts";
import { NOTHING_REASONS, type NothingHere, type Proposal } from "../journal/lines.ts";
import type { Project } from "../project/project.ts";
import { type Sample, sampleFolder } from "./sample.ts";

/** A statement as one reader reads it; its id is that of a proposal which says the same there. */
export type CodedStatement = Pick<Proposal, "id" | "as" | "at" | "named" | "made">;

/** What a reader made of one sentence. */
interface Coded {
  /** Whether it carries a statement; it may carry one that no relation of the vocabulary says. */
  readonly carries: boolean;
  readonly statements: readonly CodedStatement[];
  /** Why it carries none, where the reader said so. */
  readonly reason?: NothingHere["reason"];
  /** How long it took, in milliseconds, where that was measured. */
  readonly ms?: number;
}

export interface CodedUnit extends Coded {
  /** Counts in the file of this person, from 1. */
  readonly n: number;
  /** ISO 8601, in UTC. */
  readonly time: string;
  readonly by: string;
  /** The number of the sentence in its sample. */
  readonly unit: number;
}

/** Takes back a line of the same person about the same sentence: what held before holds again. */
interface TakenBack extends Pick<CodedUnit, "n" | "time" | "by" | "unit"> {
  readonly undoes: number;
}

export type CodingLine = CodedUnit | TakenBack;

/** What holds of a reader's work: the last line about each sentence that was not taken back, by its number. */
type Coding = ReadonlyMap<number, CodedUnit>;

/** All readers of a sample, by name, sorted. */
export interface Codings {
  readonly readers: ReadonlyMap<string, Coding>;
  /** Whole sentences about lines that were set aside. */
  readonly warnings: readonly string[];
}

/**
 * Reads what everybody coded of a sample.
 *
 * @throws ThroughlineError `syntax` with file and line for one that is no line of a coding
 */
export async function readCodings(project: Project, sample: Sample): Promise<Codings> {
  const warnings: string[] = [];
  const lines = await codingLines(project, sample, warnings);
  const names = [...new Set(lines.map(({ by }) => by))].sort(compareCodeUnits);
  const readers = new Map(names.map((name) => [name, codingOf(lines.filter(({ by }) => by === name))] as const));
  return { readers, warnings };
}

/**
 * All lines of all readers of a sample, also those that were taken back, in the order of time, since two clones may have
 * lengthened one file. Throws as readCodings.
 */
export async function codingLines(project: Project, sample: Sample, warnings: string[] = []): Promise<CodingLine[]> {
  const lines = await linesOf(project, sampleFolder(sample.name), warnings);
  return lines
    .map(({ line, place }) => codingLineOf(line, place, sample))
    .sort((a, b) => compareCodeUnits(a.time, b.time) || a.n - b.n);
}

function codingOf(lines: readonly CodingLine[]): Coding {
  const said = new Map<number, CodedUnit[]>();
  for (const line of lines) {
    const own = said.get(line.unit) ?? [];
    said.set(line.unit, "undoes" in line ? own.filter(({ n }) => n !== line.undoes) : [...own, line]);
  }
  return new Map([...said].flatMap(([unit, own]) => own.slice(-1).map((line) => [unit, line] as const)));
}

function codingLineOf(line: unknown, place: Place, { units }: Sample): CodingLine {
  const value = objectOf(line, place);
  const { n, time, by, unit, carries, statements, reason, ms, undoes } = value;
  if (!Number.isSafeInteger(n)) throw bad(place, '"n" is no whole number');
  if (typeof time !== "string") throw bad(place, '"time" is no text');
  if (by !== place.file.replace(/^.*\/|\.jsonl$/g, "")) throw bad(place, '"by" is not the person of this file');
  if (!Number.isSafeInteger(unit) || units[Number(unit) - 1] === undefined)
    throw bad(place, `the sample has no sentence ${quoted(String(unit))}`);
  if (undoes !== undefined) {
    if (Number.isSafeInteger(undoes)) return value as unknown as TakenBack;
    throw bad(place, '"undoes" is no number of a line');
  }
  if (typeof carries !== "boolean") throw bad(place, '"carries" is neither true nor false');
  if (!Array.isArray(statements)) throw bad(place, '"statements" is no list');
  if (reason !== undefined && !NOTHING_REASONS.some((each) => each === reason))
    throw bad(place, '"reason" is none that is known');
  if (ms !== undefined && (typeof ms !== "number" || !Number.isFinite(ms) || ms < 0))
    throw bad(place, '"ms" is no time');
  for (const statement of statements) checkCoded(statement, place);
  if (!carries && statements.length > 0) throw bad(place, "it has statements of a sentence that carries none");
  return value as unknown as CodedUnit;
}

/** The file of a reader of a sample. */
function codingFile(sample: string, by: string): string {
  return `${sampleFolder(sample)}/${by}.jsonl`;
}

/** One line of a coding before it has its place. */
export interface NewCoded extends Coded {
  readonly unit: number;
}

/**
 * Lengthens a person's coding. What says the same as the line that holds is left out; tells the lines that were written.
 * The caller holds the lock.
 *
 * @throws ThroughlineError `usage` for a sentence that the sample does not have, or a passage that is not in the sentence
 */
export async function code(
  project: Project,
  sample: Sample,
  coded: readonly NewCoded[],
  { by, time }: { readonly by: string; readonly time: string },
): Promise<CodedUnit[]> {
  for (const each of coded) refuseUnfit(sample, each);
  const own = (await codingLines(project, sample)).filter((line) => line.by === by);
  const held = codingOf(own);
  const next = placeAfter(own, time);
  const lines = coded
    .filter((each) => !isSame(held.get(each.unit), each))
    .map((each, index): CodedUnit => ({ n: next.n + index, time: next.time, by, ...each }));
  if (lines.length > 0) await lengthen(project, sample, by, lines);
  return lines;
}

/**
 * Takes back the last line of a person that holds; the sentence is as it was before, perhaps not read. The caller holds the lock.
 *
 * @throws ThroughlineError `usage` where nothing holds
 */
export async function uncode(
  project: Project,
  sample: Sample,
  { by, time }: { readonly by: string; readonly time: string },
): Promise<TakenBack> {
  const own = (await codingLines(project, sample)).filter((line) => line.by === by);
  const last = [...codingOf(own).values()].sort((a, b) => a.n - b.n).at(-1);
  if (last === undefined)
    throw new ThroughlineError("usage", `${quoted(by)} has coded nothing that could be taken back.`);
  const line: TakenBack = { ...placeAfter(own, time), by, unit: last.unit, undoes: last.n };
  await lengthen(project, sample, by, [line]);
  return line;
}

/** Lines are held in the order of time, whatever a clock does. */
function placeAfter(own: readonly CodingLine[], time: string): Pick<CodedUnit, "n" | "time"> {
  const last = own.at(-1)?.time ?? "";
  const n = own.reduce((most, line) => Math.max(most, line.n), 0) + 1;
  return { n, time: last > time ? last : time };
}

async function lengthen(project: Project, sample: Sample, by: string, lines: readonly CodingLine[]): Promise<void> {
  const file = join(project.root, codingFile(sample.name, by));
  const before = existsSync(file) ? await readFile(file, "utf8") : "";
  await writeFileAtomically(file, lengthened(before, lines));
}

function isSame(before: CodedUnit | undefined, { carries, statements, reason }: Coded): boolean {
  return (
    before !== undefined &&
    JSON.stringify([before.carries, before.statements, before.reason]) === JSON.stringify([carries, statements, reason])
  );
}

function refuseUnfit({ name, units }: Sample, { unit: n, carries, statements }: NewCoded): void {
  const unit = units[n - 1];
  if (unit === undefined)
    throw new ThroughlineError("usage", `The sample ${quoted(name)} has no sentence ${n}: it has ${units.length}.`);
  if (!carries && statements.length > 0)
    throw new ThroughlineError("usage", `Sentence ${n} cannot carry no statement and have ${statements.length}.`);
  for (const { at } of statements)
    if (at.text !== unit.text || at.end <= unit.start || at.start >= unit.end)
      throw new ThroughlineError("usage", `A statement of sentence ${n} rests on a passage elsewhere.`, {
        hint: "Quote words of the sentence itself.",
      });
}
