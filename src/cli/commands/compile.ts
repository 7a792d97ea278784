import { stat } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { writeFileAtomically } from "../../atomic-write.ts";
import { ThroughlineError } from "../../errors.ts";
import { layoutPositions, type Positions, writePositions } from "../../graph/layout/positions.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { INSTANCE_ONLY } from "../../graph/store/roles.ts";
import { BUNDLED, openFiles } from "../../open.ts";
import { quantity } from "../../quantity.ts";
import { STDIN } from "../../rdf/read/open-input.ts";
import { digestOfFiles, rdfFilesOf } from "../../rdf/read/rdf-files.ts";
import { writeSnapshot } from "../../snapshot/write.ts";
import { type Context, dataPaths, safe, withReading } from "../context.ts";
import { type ProgressLine, stepLine } from "../progress.ts";

export interface CompileFlags {
  readonly output: string;
  readonly places?: string;
}

/** `throughline compile [DATA...] -o FILE`: the data as a snapshot, which opens without parsing. */
export async function compile(context: Context, data: readonly string[], flags: CompileFlags): Promise<number> {
  if (data.length > 0 && context.global.data !== undefined) {
    throw new ThroughlineError("usage", "compile takes its data as arguments or by --data, not both.", {
      hint: "Write: throughline compile DATA... -o graph.throughline.",
    });
  }
  if (context.global.reading !== undefined) {
    throw new ThroughlineError("usage", "A reading is given where data is opened, not where it is compiled.", {
      hint: "Compile without --reading, and open the snapshot with it: --data graph.throughline --reading FILE.",
    });
  }
  const paths = data.length > 0 ? data : dataPaths(context.global);
  const knowledge = await withReading(context, (reading) => openFiles(paths, reading));
  // What is opened without being named is compared with the Turtle beside it.
  const sourceDigest = paths === BUNDLED.folders ? await digestOfFiles(paths) : null;
  const mode = await modeFor(paths);
  await writeKnowledge(context, knowledge, flags.output, { mode, sourceDigest });
  if (flags.places !== undefined) await compilePositions(context, knowledge, flags.places, mode);
  context.io.note(`${quantity(knowledge.dataset.size, "quad")} in ${flags.output}`);
  return 0;
}

const READABLE_BY_ALL = 0o644;
const OWNER_ONLY = 0o600;

/** Whoever may read all of the data may read what is made of it, and nobody else. What comes by a pipe has no mode. */
async function modeFor(paths: readonly string[]): Promise<number> {
  if (paths.includes(STDIN)) return OWNER_ONLY;
  const files = (await Promise.all(paths.map(rdfFilesOf))).flat();
  const modes = await Promise.all(files.map(async (file) => (await stat(file)).mode));
  return modes.reduce((all, mode) => all & mode, READABLE_BY_ALL) | OWNER_ONLY;
}

interface HowToWrite {
  readonly mode: number;
  readonly sourceDigest: Uint8Array | null;
}

async function writeKnowledge(
  context: Context,
  knowledge: Knowledge,
  output: string,
  { mode, sourceDigest }: HowToWrite,
): Promise<void> {
  const { signal, hearing } = context.io;
  const line = stepLine(process.stderr, context.global.quiet === true);
  try {
    const pieces = await snapshotOf(knowledge, signal, line, sourceDigest);
    const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const onProgress = (bytes: number): void =>
      line.update(`writing ${safe(output)} ${Math.round((bytes / total) * 100)} %`);
    await hearing(() => writeFileAtomically(output, pieces, { mode, keepPrevious: true, signal, onProgress }));
  } finally {
    line.done();
  }
}

/** Builds what the snapshot holds beside the data, and the snapshot; an interruption is noticed between two steps. */
export async function snapshotOf(
  knowledge: Knowledge,
  signal: AbortSignal,
  line: ProgressLine<string>,
  sourceDigest: Uint8Array | null,
): Promise<Uint8Array[]> {
  const step = async <Result>(words: string, work: () => Result): Promise<Result> => {
    line.update(words);
    // Whoever gave the signal must come to act.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    return work();
  };
  await step("indexing the quads", () => knowledge.dataset.grouped("subject"));
  await step("indexing the roads", () => knowledge.incidence(INSTANCE_ONLY));
  await step("indexing the names", () => knowledge.names);
  await step("indexing the words of the names", () => knowledge.words);
  return step("writing down the terms", () => writeSnapshot(knowledge, { crc32, sourceDigest }));
}

async function compilePositions(context: Context, knowledge: Knowledge, output: string, mode: number): Promise<void> {
  const { signal, hearing } = context.io;
  const line = stepLine(process.stderr, context.global.quiet === true);
  try {
    const positions = await positionsOf(knowledge, signal, line);
    await hearing(() => writeFileAtomically(output, writePositions(positions), { mode, signal }));
    context.io.note(`${positions.size} places in ${output}`);
  } finally {
    line.done();
  }
}

/** Where the viewer draws each concept of the whole graph, computed once instead of by every reader. */
export async function positionsOf(
  knowledge: Knowledge,
  signal: AbortSignal,
  line: ProgressLine<string>,
): Promise<Positions> {
  const run = layoutPositions(knowledge);
  let step = run.next();
  while (step.done !== true) {
    line.update(`laying out the graph ${Math.round((step.value.done / step.value.rounds) * 100)} %`);
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    step = run.next();
  }
  return step.value;
}
