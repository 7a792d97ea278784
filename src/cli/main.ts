#!/usr/bin/env node
/**
 * The process of a command: its words, its streams, its signals. It can be run by name, for in clones from before
 * bin/throughline.js npm keeps a link to what is built of this file.
 */

import { interruptions } from "./interruption.ts";
import { runCommandLine } from "./run.ts";

// A reader that has gone is noticed at the write that follows; without this the process would end with a stack trace.
process.stdout.on("error", () => {});

const { signal, hearing } = interruptions(process);
process.exitCode = await runCommandLine(process.argv.slice(2), process, signal, hearing);
