/** The process of a command: its words, its streams, its signals. */

import { interruptions } from "./interruption.ts";
import { runCommandLine } from "./run.ts";

// A reader that has gone is noticed at the write that follows; without this the process would end with a stack trace.
process.stdout.on("error", () => {});

const { signal, hearing } = interruptions(process);
process.exitCode = await runCommandLine(process.argv.slice(2), process, signal, hearing);
