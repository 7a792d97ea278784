#!/usr/bin/env node
/** The process of a command: its words, its streams, its signals. */

import { runCommandLine } from "./run.ts";

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

process.exitCode = await runCommandLine(process.argv.slice(2), process, controller.signal);
