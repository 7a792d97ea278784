/** One command line, from its words to its exit code; every failure as one clear message, never a stack trace. */

import { CommanderError } from "commander";
import { errorDocument, ThroughlineError, visible } from "../errors.ts";
import { jsonDocument } from "../json.ts";
import { type Context, type GlobalOptions, placeOf } from "./context.ts";
import { withFlag } from "./error-flags.ts";
import { exitCodeOf, type Hearing } from "./interruption.ts";
import { ClosedPipe, type Io, ioOf, type Streams } from "./io.ts";
import { liesInProject } from "./near-project.ts";
import { allCommands, buildProgram } from "./program.ts";

const EXIT_OK = 0;
const EXIT_USAGE = 2;
const EXIT_LIMIT = 3;

/**
 * Runs the words that follow the name of the program and tells the exit code. `signal` ends it with 130, or the code of its
 * reason; `hearing` is what a command does while the process hears signals. The words that tell of a failure go to standard
 * error, as JSON to standard output where --json asks for it.
 */
export async function runCommandLine(
  words: readonly string[],
  streams: Streams,
  signal: AbortSignal,
  hearing: Hearing = (work) => work(),
): Promise<number> {
  let exitCode = EXIT_OK;
  const program = buildProgram(async (global, command) => {
    exitCode = await run(global, command, streams, { signal, hearing });
  });
  for (const each of allCommands(program)) {
    each.configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    });
  }
  try {
    await program.parseAsync(words, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has printed its message; help and version are answers.
    return error.exitCode === 0 ? EXIT_OK : EXIT_USAGE;
  }
}

async function run(
  global: GlobalOptions,
  command: (context: Context) => Promise<number>,
  streams: Streams,
  { signal, hearing }: Pick<Io, "signal" | "hearing">,
): Promise<number> {
  const { color, quiet = false, links = false } = global;
  const io = ioOf(streams, { color, quiet, links, signal, hearing });
  try {
    // A project is looked for where no other data is named; what it takes is loaded only where there is one.
    return await command({ io, global: needsNoProject(global) ? global : await projectData(global) });
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT_OK;
    return signal.aborted ? exitCodeOf(signal) : report(error, global.json === true, streams);
  }
}

/** Whether the data is named, or nothing around the current folder looks like a project. */
function needsNoProject({ project, data, endpoint }: GlobalOptions): boolean {
  if (project !== undefined) return false;
  return data !== undefined || endpoint !== undefined || !liesInProject(process.cwd());
}

async function projectData(global: GlobalOptions): Promise<GlobalOptions> {
  return (await import("./project.ts")).withProject(global);
}

/** One message for a person, or one JSON document; tells the exit code. */
function report(error: unknown, json: boolean, { stdout, stderr }: Streams): number {
  const known = error instanceof ThroughlineError ? withFlag(error) : unexpected(error);
  if (json) stdout.write(jsonDocument(errorDocument(known)));
  else {
    const hint = known.hint === null ? "" : `  ${known.hint}\n`;
    stderr.write(`throughline: ${placeOf(known)}${known.message}\n${excerptOf(known)}${hint}`);
  }
  return known.code === "timed-out" || known.code === "exhausted" ? EXIT_LIMIT : EXIT_USAGE;
}

/** The line that is wrong, with a mark under the place. */
function excerptOf(error: ThroughlineError): string {
  const { excerpt, column } = error.position ?? { excerpt: null, column: 1 };
  if (excerpt === null || column > excerpt.length + 1) return "";
  const before = visible(excerpt.slice(0, column - 1).replaceAll("\t", " "));
  return `    ${before}${visible(excerpt.slice(column - 1))}\n    ${" ".repeat(before.length)}^\n`;
}

function unexpected(error: unknown): ThroughlineError {
  const message = error instanceof Error ? error.message : String(error);
  return new ThroughlineError(
    "internal",
    `Something went wrong inside Throughline: ${visible(message.slice(0, 500))}`,
    {
      hint: "This is a fault of ours; please report it with the command that you ran.",
      cause: error,
    },
  );
}
