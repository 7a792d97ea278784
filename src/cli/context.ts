/** The global options, and the knowledge they stand for. */

import { readFile, stat } from "node:fs/promises";
import { quoted, ThroughlineError, visible } from "../errors.ts";
import { readingOf } from "../graph/reading/reading.ts";
import { parseReading, type ReadingFile } from "../graph/reading/reading-file.ts";
import type { Knowledge, KnowledgeOptions } from "../graph/store/knowledge.ts";
import { jsonDocument } from "../json.ts";
import { BUNDLED, openBundled, openFiles, readSourceTexts } from "../open.ts";
import { formatByName } from "../rdf/formats.ts";
import type { ReadOptions } from "../rdf/read/input.ts";
import { DEFAULT_READ_LIMITS, type ReadLimits } from "../rdf/read/limits.ts";
import { isAbsoluteIri } from "../rdf/store/terms.ts";
import type { Io } from "./io.ts";
import { progressLine } from "./progress.ts";

export interface GlobalOptions {
  readonly data?: readonly string[];
  /** The folder of a project; `data` and `texts` are then its own. */
  readonly project?: string;
  /** The folder of the texts of the project, to quote from where no other is named; no flag of its own. */
  readonly texts?: string;
  readonly from?: string;
  readonly base?: string;
  readonly reading?: readonly string[];
  readonly keepGoing?: boolean;
  readonly readLimit?: readonly string[];
  readonly endpoint?: string;
  readonly endpointLimit?: readonly string[];
  readonly endpointLabel?: readonly string[];
  readonly endpointType?: readonly string[];
  readonly json?: boolean;
  readonly lang?: string;
  readonly links?: boolean;
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** What every command gets. */
export interface Context {
  readonly io: Io;
  readonly global: GlobalOptions;
}

/** The data that a command works on, as paths. */
export function dataPaths(global: GlobalOptions): readonly string[] {
  refuseEndpoint(global);
  return global.data ?? BUNDLED.folders;
}

/** Throws `unsupported` where the data is an endpoint and all of it would be needed. */
function refuseEndpoint(global: GlobalOptions): void {
  if (global.endpoint === undefined) return;
  throw new ThroughlineError("unsupported", "This needs all of the data, so it cannot be asked of an endpoint.", {
    hint: "With --endpoint: find, show, neighbors, path, stats, export --around, query, serve and mcp.",
  });
}

/** Opens the bundled graph, or the files of --data; `sources` is a folder of texts to quote from. */
export async function openKnowledge(context: Context, sources?: string): Promise<Knowledge> {
  refuseEndpoint(context.global);
  const folder = sources ?? context.global.texts;
  const texts = folder === undefined ? undefined : await readSourceTexts(folder);
  const options = {
    languages: context.global.lang === undefined ? [] : [context.global.lang],
    ...(await readingOption(context.global)),
    ...(texts === undefined ? {} : { texts }),
  };
  const { data } = context.global;
  if (data === undefined) return openBundled({ ...options, signal: context.io.signal });
  if (data.length === 0) {
    throw new ThroughlineError("empty", "There is nothing in this project yet.", {
      hint: "Begin with its documents: throughline source add FILE…",
    });
  }
  return withReading(context, (reading) => openFiles(data, { ...options, ...reading }));
}

/** The reading that the files of --reading give; nothing where there are none. */
async function readingOption({ reading: files = [] }: GlobalOptions): Promise<Pick<KnowledgeOptions, "reading">> {
  if (files.length === 0) return {};
  const read = async (file: string): Promise<ReadingFile> => {
    const text = await readFile(file, "utf8").catch((cause: unknown) => {
      throw new ThroughlineError("unreadable", `Cannot read the reading ${quoted(file)}.`, {
        hint: "Give a JSON file as docs/your-rdf.md shows it.",
        cause,
      });
    });
    return parseReading(text, file);
  };
  return { reading: readingOf(await Promise.all(files.map(read))) };
}

/** The read options that the global options stand for, without progress. */
export function readOptions(context: Context): ReadOptions {
  const { from, base } = context.global;
  return {
    signal: context.io.signal,
    from: from === undefined ? null : formatByName(from),
    ...(base === undefined ? {} : { baseIri: absoluteIri(base) }),
    limits: Object.fromEntries((context.global.readLimit ?? []).map(readLimit)),
  };
}

const BAD_LINES_TOLD = 10;
/** After so long without a byte from a pipe or a device it is said. */
const WAITING_MS = 3000;
const STILL_WAITING = "Waiting for the data: nothing has come yet. Stop with Ctrl-C.";

/** Whether a path is a pipe or a device, which may give nothing for ever. */
async function mayWait(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFIFO() === true || found?.isCharacterDevice() === true;
}

/** Runs a reading with its progress line and, with --keep-going, tells of the lines that were passed over. */
export async function withReading<Result>(
  context: Context,
  read: (options: ReadOptions) => Promise<Result>,
): Promise<Result> {
  const line = progressLine(process.stderr, () => performance.now());
  const quiet = context.global.quiet === true;
  let bad = 0;
  const onBadLine = (error: ThroughlineError): void => {
    if (++bad <= BAD_LINES_TOLD) context.io.note(`${placeOf(error)}${error.message}`);
  };
  const waits = (await Promise.all((context.global.data ?? []).map(mayWait))).includes(true);
  const waiting = waits ? setTimeout(() => context.io.note(STILL_WAITING), WAITING_MS) : undefined;
  try {
    return await read({
      ...readOptions(context),
      ...(context.global.keepGoing === true ? { onBadLine } : {}),
      onProgress: (progress) => {
        clearTimeout(waiting);
        if (!quiet) line.update(progress);
      },
    });
  } finally {
    clearTimeout(waiting);
    line.done();
    if (bad > 0)
      context.io.note(
        `${bad} bad lines were passed over${bad > BAD_LINES_TOLD ? `; the first ${BAD_LINES_TOLD} are shown` : ""}.`,
      );
  }
}

/** "file:line:column: " of an error that has a place, else "". */
export function placeOf(error: ThroughlineError): string {
  const position = error.position;
  if (position === null) return "";
  return `${position.file === null ? "" : `${visible(position.file)}:`}${position.line}:${position.column}: `;
}

function absoluteIri(text: string): string {
  if (isAbsoluteIri(text)) return text;
  throw new ThroughlineError("usage", `--base takes a whole IRI such as https://example.org/, not ${quoted(text)}.`);
}

function readLimit(text: string): [keyof ReadLimits, number] {
  const [name, value = ""] = text.split("=");
  const known = (Object.keys(DEFAULT_READ_LIMITS) as (keyof ReadLimits)[]).find((key) => key === name);
  if (known !== undefined) return [known, count(`--read-limit ${known}`, value)];
  throw new ThroughlineError("usage", `--read-limit takes NAME=NUMBER, not ${quoted(text)}.`, {
    hint: `Names: ${Object.keys(DEFAULT_READ_LIMITS).join(", ")}.`,
  });
}

/** One JSON document on standard output, its text made safe for terminals by JSON's own escapes. */
export async function writeJson(io: Io, value: unknown): Promise<void> {
  await io.write(jsonDocument(value));
}

/** Text for a person: outside labels cannot steer the terminal. Our own colours are added after this. */
export const safe = visible;

/** A whole number from 1, up to `most`; throws `usage` with the option's name. */
export function count(option: string, text: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? "from 1" : `from 1 to ${most}`;
  throw new ThroughlineError("usage", `${option} takes a whole number ${range}, not ${JSON.stringify(text)}.`);
}

/** One of some words; throws `usage` with the option's name. */
export function choice<Word extends string>(option: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new ThroughlineError("usage", `${option} takes ${words.join(", ")}, not ${quoted(text)}.`);
}
