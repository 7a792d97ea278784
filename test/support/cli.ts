/** The command line as its users have it: a process of its own, or, where the process is not the point, without one. */

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";

export const ROOT = join(import.meta.dirname, "../..");
export const CLI = join(ROOT, "dist/throughline.js");

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A running command with what it has said so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly said: { stdout: string; stderr: string };
  readonly ended: Promise<Run>;
}

export function startCli(args: readonly string[], options: RunOptions = {}): Running {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: options.cwd ?? ROOT,
    // Gone, not empty: from Node 22 on, a process that has both warns about them.
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...options.env },
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  const ended = new Promise<Run>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...said }));
  });
  return { child, said, ended };
}

const { runCommandLine } = (await import(join(ROOT, "build/cli/run.js"))) as typeof import("../../src/cli/run.ts");

let turn: Promise<unknown> = Promise.resolve();

/** Commands that run in this process work in its one folder, so they wait for each other. */
function inTurn(work: () => Promise<Run>): Promise<Run> {
  const run = turn.then(work);
  turn = run.catch(() => {});
  return run;
}

/** Runs a command to its end. Whatever happens, nobody is shown a stack trace. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const asks = options.input !== undefined || options.env !== undefined || args.includes("-");
  const run = await (asks || ["serve", "mcp"].some((name) => args.includes(name))
    ? startCli(args, options).ended
    : inTurn(() => runHere(args, options)));
  expectNoStackTrace(run);
  return run;
}

async function runHere(args: readonly string[], { cwd = ROOT }: RunOptions): Promise<Run> {
  const said = { stdout: "", stderr: "" };
  const output = (name: keyof typeof said) => ({
    write(text: string, done?: () => void) {
      said[name] += text;
      if (done !== undefined) setImmediate(done);
      return true;
    },
  });
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const streams = { stdout: output("stdout"), stderr: output("stderr") };
    const code = await runCommandLine(args, streams, new AbortController().signal);
    return { code, ...said };
  } finally {
    process.chdir(before);
  }
}

export function expectNoStackTrace({ stdout, stderr }: Run): void {
  for (const text of [stderr, stdout]) expect(text).not.toMatch(/^\s+at .*(?:\.js|node:|<anonymous>)/m);
  expect(stderr).not.toMatch(/UnhandledPromise|uncaught|node:internal|Warning:/i);
}

/** The one JSON document of a run. */
export function jsonOf(run: Run): Record<string, unknown> {
  expect(run.stdout.endsWith("\n")).toBe(true);
  return JSON.parse(run.stdout) as Record<string, unknown>;
}
