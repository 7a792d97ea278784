#!/usr/bin/env node
/** The command line: options in, one command, its exit code out; every failure as one clear message. */

import { CommanderError } from "commander";
import { errorDocument, ThroughlineError, visible } from "../errors.ts";
import { jsonDocument } from "../json.ts";
import { type Context, type GlobalOptions, placeOf } from "./context.ts";
import { withFlag } from "./error-flags.ts";
import { ClosedPipe, processIo } from "./io.ts";
import { buildProgram } from "./program.ts";

const EXIT_USAGE = 2;
const EXIT_LIMIT = 3;
const EXIT_INTERRUPTED = 130;

const controller = new AbortController();
let interruptions = 0;
process.on("SIGINT", () => {
  // The second Ctrl-C does not wait for a clean stop.
  if (++interruptions > 1) process.exit(EXIT_INTERRUPTED);
  controller.abort(new Error("interrupted"));
});
process.on("SIGTERM", () => controller.abort(new Error("terminated")));
// A reader that has gone is noticed at the write that follows; without this the process would end with a stack trace.
process.stdout.on("error", () => {});

async function run(global: GlobalOptions, command: (context: Context) => Promise<number>): Promise<void> {
  const io = processIo({ color: global.color, quiet: global.quiet === true, signal: controller.signal });
  try {
    process.exitCode = await command({ io, global });
  } catch (error) {
    if (error instanceof ClosedPipe) return;
    if (controller.signal.aborted) process.exitCode = EXIT_INTERRUPTED;
    else await report(error, global.json === true);
  }
}

/** One message for a person, or one JSON document; never a stack trace. */
async function report(error: unknown, json: boolean): Promise<void> {
  const known = error instanceof ThroughlineError ? withFlag(error) : unexpected(error);
  process.exitCode = known.code === "timed-out" || known.code === "exhausted" ? EXIT_LIMIT : EXIT_USAGE;
  if (json) {
    process.stdout.write(jsonDocument(errorDocument(known)));
    return;
  }
  const hint = known.hint === null ? "" : `  ${known.hint}\n`;
  process.stderr.write(`throughline: ${placeOf(known)}${known.message}\n${excerptOf(known)}${hint}`);
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

try {
  await buildProgram(run).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has printed its message; help and version are answers.
  process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
}
