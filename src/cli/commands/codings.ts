import { extname } from "node:path";
import { writeFileAtomically } from "../../atomic-write.ts";
import { readJournals } from "../../curate/journal/journals.ts";
import { withLock } from "../../curate/project/lock.ts";
import { type Change, changesOf, itemsOf } from "../../curate/readers/adjudication.ts";
import { type Codings, code } from "../../curate/readers/coding.ts";
import { codingWorkbook, readCodingSheet } from "../../curate/readers/coding-sheet.ts";
import { type OpenedSample, openSample } from "../../curate/readers/opened-sample.ts";
import { drawSample, keepSample, SAMPLE_DEFAULTS, sampleFolder, sampleNames } from "../../curate/readers/sample.ts";
import { readSources } from "../../curate/sources/registry.ts";
import { sourceByName } from "../../curate/sources/sources.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { quantity } from "../../quantity.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { lockFor, personOf } from "../curate/person.ts";
import { projectOf } from "../project.ts";
import { heldUp } from "./import.ts";

export interface DrawFlags {
  readonly name?: string;
  readonly size?: string;
  readonly seed?: string;
}

/** `throughline codings draw [SOURCE …]`. */
export async function codingsDraw(context: Context, names: readonly string[], flags: DrawFlags): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const all = await readSources(project);
  const sources = names.length === 0 ? all : names.map((name) => sourceByName(all, name));
  const sample = await drawSample(project, sources, {
    ...(flags.name === undefined ? {} : { name: flags.name }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    size: flags.size === undefined ? SAMPLE_DEFAULTS.size : Number(flags.size),
  });
  await withLock(project.root, lockFor("codings draw", personOf(undefined)), () => keepSample(project, sample));
  const { name, seed, of, units } = sample;
  if (global.json) await writeJson(io, { sample: name, seed, of, units });
  else
    await io.write(
      `The sample ${safe(name)} has ${quantity(units.length, "sentence")}, drawn from ${of} (seed ${safe(seed)}); it is in ${safe(sampleFolder(name))}.\n`,
    );
  return 0;
}

/** `throughline codings list`: the samples, and who coded how much of each. Exit 1 where there is none. */
export async function codingsList(context: Context): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const opened = await Promise.all((await sampleNames(project)).map((name) => openSample(project, name)));
  if (global.json) {
    await writeJson(io, {
      samples: opened.map(({ sample, codings }) => ({
        sample: sample.name,
        sentences: sample.units.length,
        of: sample.of,
        seed: sample.seed,
        readers: readersOf(codings),
      })),
    });
  } else
    for (const { sample, codings } of opened) {
      for (const warning of codings.warnings) io.note(safe(warning));
      await io.write(
        `${safe(sample.name)}: ${quantity(sample.units.length, "sentence")} of ${sample.of}, seed ${safe(sample.seed)}\n`,
      );
      for (const { reader, sentences, statements } of readersOf(codings))
        await io.write(
          `  ${safe(reader)}: ${quantity(sentences, "sentence")} read, ${quantity(statements, "statement")}\n`,
        );
    }
  return opened.length === 0 ? 1 : 0;
}

function readersOf({ readers }: Codings): { reader: string; sentences: number; statements: number }[] {
  return [...readers].map(([reader, coding]) => ({
    reader,
    sentences: coding.size,
    statements: [...coding.values()].reduce((sum, { statements }) => sum + statements.length, 0),
  }));
}

export interface SampleFlag {
  readonly sample?: string;
}

/** `throughline codings sheet OUT.xlsx`. */
export async function codingsSheet(context: Context, out: string, { sample }: SampleFlag): Promise<number> {
  const { io, global } = context;
  if (extname(out).toLowerCase() !== ".xlsx")
    throw new ThroughlineError("unknown-format", `The sheet has drop-downs, so it is a workbook, not ${quoted(out)}.`, {
      hint: "Give it a name that ends in .xlsx.",
    });
  const project = await projectOf(context);
  const opened = await openSample(project, sample);
  await writeFileAtomically(out, [await codingWorkbook(project, opened)]);
  const sentences = opened.sample.units.length;
  if (global.json) await writeJson(io, { file: out, sentences });
  else await io.write(`${safe(out)} has ${quantity(sentences, "sentence")} to be read by one person alone.\n`);
  return 0;
}

export interface ReadFlags extends SampleFlag {
  readonly as?: string;
}

/** `throughline codings read SHEET`: exit 1 where a row holds its sentence up. */
export async function codingsRead(context: Context, sheet: string, flags: ReadFlags): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const by = personOf(flags.as);
  const time = new Date().toISOString();
  const { rows, unread, coded, lines } = await withLock(project.root, lockFor("codings read", by), async () => {
    const { sample } = await openSample(project, flags.sample);
    const journals = await readJournals(project);
    const read = await readCodingSheet(project, sample, sheet, journals, { by, time, limits: { signal: io.signal } });
    return { ...read, lines: await code(project, sample, read.coded, { by, time }) };
  });
  const statements = coded.reduce((sum, each) => sum + each.statements.length, 0);
  if (global.json) await writeJson(io, { by, read: coded.length, statements, written: lines.length, unread, rows });
  else {
    for (const line of heldUp(rows)) await io.write(`${line}\n`);
    const before = coded.length - lines.length;
    await io.write(
      `${quantity(coded.length, "sentence")} read by ${safe(by)}, with ${quantity(statements, "statement")}${before === 0 ? "" : `; ${before} as before`}; ${unread} not read yet${rows.length === 0 ? "" : `; ${quantity(rows.length, "row holds", "rows hold")} theirs up`}.\n`,
    );
  }
  return rows.length > 0 ? 1 : 0;
}

/** `throughline codings changes NAME`: what became of a reader's statements beside those of each other reader. */
export async function codingsChanges(context: Context, name: string, { sample }: SampleFlag): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const opened = await openSample(project, sample);
  const journals = await readJournals(project);
  const own = personOf(name);
  const others = [...opened.codings.readers.keys()].filter((other) => other !== own);
  const changes = others.flatMap((other) => changesOf(itemsOf(opened, [own, other], journals), own));
  if (global.json)
    await writeJson(io, { reader: own, changes: changes.map(({ item, ...rest }) => ({ item: item.key, ...rest })) });
  else for (const change of changes) await io.write(`${changeLine(change, opened)}\n`);
  return changes.length === 0 ? 1 : 0;
}

function changeLine({ item, statement, became, line, reason }: Change, { sentenceOf }: OpenedSample): string {
  const by = line === null ? "" : ` (${line}${reason === null ? "" : `: ${reason}`})`;
  const isFirst = item.first === statement;
  const taken = item.settled?.verdict === "edited" ? null : isFirst ? item.second : item.first;
  const instead =
    became === "changed" && taken !== null ? `; ${item.readings[isFirst ? 1 : 0].by}: ${sentenceOf(taken)}` : "";
  return safe(`${item.key} ${became}${by}: ${sentenceOf(statement)}${instead}`);
}

/** Writes a page to a file, or to standard output where none is named. */
export async function writeOut({ io, global }: Context, file: string | undefined, text: string): Promise<void> {
  if (file === undefined) await io.write(text);
  else {
    await writeFileAtomically(file, text);
    if (global.json) await writeJson(io, { file });
    else io.note(`Written to ${safe(file)}`);
  }
}
