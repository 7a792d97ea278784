/** The process around the commands: pipes that close, ports that are taken, Ctrl-C. */

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { CLI, expectNoStackTrace, jsonOf, ROOT, type Run, type Running, runCli, startCli } from "../support/cli.ts";
import { cases } from "../support/runs.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "throughline-process-"));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));
const BIG = join(FOLDER, "big.nt");
writeFileSync(BIG, Array.from({ length: 30_000 }, (_, n) => `<urn:n${n}> <urn:p> <urn:n${n + 1}> .\n`).join(""));
const SMALL = join(FOLDER, "small.ttl");
writeFileSync(SMALL, "<urn:a> <urn:p> <urn:b> .");

/** A shell line with `throughline` in it; tells the exit codes of all its commands. */
function shell(line: string): Promise<{ readonly output: string; readonly codes: string }> {
  const script = `throughline() { "${process.execPath}" "${CLI}" "$@"; }; ${line}; echo "codes: \${PIPESTATUS[*]}"`;
  const child = spawn("bash", ["-c", script], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () =>
      resolve({ output: output.replace(/codes: .*\n$/, ""), codes: /codes: (.*)\n$/.exec(output)?.[1] ?? "" }),
    );
  });
}

const CUT_SHORT = [
  `throughline --data ${BIG} export | head -1`,
  `throughline --data ${BIG} export --to nquads | head -1`,
  `throughline --data ${BIG} --json neighbors urn:n0 --hops 10000 --limit 9999 | head -1`,
];
test.each(cases(CUT_SHORT, 1))("a reader that goes after the first line leaves no error: %s", async (line) => {
  const { output, codes } = await shell(line);
  expect(output.split("\n")).toHaveLength(2);
  expect(codes).toBe("0 0");
});

test("output into a full disk is an error, not silence", async () => {
  const { output, codes } = await shell(`throughline --data ${BIG} export > /dev/full`);
  expect(codes).toBe("2");
  expect(output).toMatch(/^throughline: .*ENOSPC/);
});

async function until(running: Running, says: RegExp): Promise<string> {
  const [found] = await Promise.race([
    new Promise<RegExpExecArray>((resolve) => {
      const look = (): void => {
        const match = says.exec(running.said.stdout);
        if (match !== null) resolve(match);
      };
      running.child.stdout?.on("data", look);
      look();
    }),
    running.ended.then(({ code, stderr }) => {
      throw new Error(`ended with ${code} before it said ${says}: ${stderr}`);
    }),
  ]);
  return found;
}

function serve(...args: readonly string[]): Running {
  const running = startCli(["--data", SMALL, "serve", "--no-open", ...args]);
  onTestFinished(() => {
    running.child.kill("SIGKILL");
  });
  return running;
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
/** SIGTERM is how the manager of a service ends it. */
const SERVICE_ENDS = { SIGINT: 130, SIGTERM: 0 } as const;
test.each(cases(SIGNALS, 1))("serve ends on %s with its code, quietly", async (signal) => {
  const running = serve("--port", "0");
  const url = (await until(running, /http:\/\/127\.0\.0\.1:\d+\//)) ?? "";
  expect((await fetch(`${url}graph.throughline`)).status).toBe(200);
  running.child.kill(signal);
  const run = await running.ended;
  expect(run.code).toBe(SERVICE_ENDS[signal]);
  expect(run.stderr).toBe("Stop with Ctrl-C.\n");
  expectNoStackTrace(run);
});

test("serve with an open connection still ends", async () => {
  const running = serve("--port", "0");
  const url = await until(running, /http:\/\/127\.0\.0\.1:\d+\//);
  await fetch(`${url}graph.throughline`, { headers: { connection: "keep-alive" } });
  running.child.kill("SIGINT");
  expect((await running.ended).code).toBe(130);
});

function occupied(port = 0): Promise<{ server: Server; port: number }> {
  const server = createServer();
  onTestFinished(() => {
    server.close();
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address !== null ? address.port : 0 });
    });
  });
}

test("a port that was asked for and is taken is an error", async () => {
  const { port } = await occupied();
  const run = await runCli(["--data", SMALL, "serve", "--no-open", "--port", String(port)]);
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
  expect(run.stderr).toContain(`Port ${port} on 127.0.0.1 is in use.`);
  const json = jsonOf(await runCli(["--json", "--data", SMALL, "serve", "--no-open", "--port", String(port)]));
  expect(json).toMatchObject({ error: { code: "port-in-use", data: { port } } });
});

test("without a port the usual one is taken, or the next free one", async () => {
  const first = serve();
  const second = serve();
  const urls = await Promise.all([first, second].map((running) => until(running, /http:\/\/127\.0\.0\.1:\d+\//)));
  const ports = urls.map((url) => Number(/:(\d+)\//.exec(url)?.[1]));
  expect(new Set(ports).size).toBe(2);
  for (const port of ports) expect(port).toBeGreaterThanOrEqual(4173);
});

/** A command that has read some of its standard input and waits for more. */
async function waiting(): Promise<{ child: ChildProcess; ended: Promise<Run> }> {
  const child = spawn(process.execPath, [CLI, "--data", "-", "--from", "ntriples", "stats"], { stdio: "pipe" });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
  child.stdin.on("error", () => {});
  const ended = new Promise<Run>((resolve) => child.on("close", (code) => resolve({ code, ...said })));
  // More than a pipe holds: when all of it has been taken, somebody reads.
  const text = "<urn:a> <urn:p> <urn:b> .\n".repeat(20_000);
  await new Promise((resolve) => child.stdin.write(text, resolve));
  return { child, ended };
}

test.each(cases(SIGNALS, 1))("%s while a command waits for its input ends it, quietly", async (signal) => {
  const { child, ended } = await waiting();
  child.kill(signal);
  expect(await ended).toEqual({ code: null, stdout: "", stderr: "" });
  expect(child.signalCode).toBe(signal);
});

/** A process that says that it is ready, and then computes for ever or, heard, waits for the signal and puts something in order. */
async function interrupted(signal: (typeof SIGNALS)[number], work: string): Promise<readonly [unknown, string]> {
  const program = `
    const { writeSync } = await import("node:fs");
    const { interruptions, exitCodeOf } = await import(${JSON.stringify(join(ROOT, "build/cli/interruption.js"))});
    const { signal, hearing } = interruptions(process);
    await hearing(async () => {});
    const ready = () => writeSync(1, "ready\\n");
    ${work}`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: "pipe" });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (text.includes("ready")) child.kill(signal);
  });
  await new Promise((resolve) => child.on("close", resolve));
  return [child.signalCode ?? child.exitCode, said];
}

test.each(cases(SIGNALS, 1))("%s ends a process whose thread computes and comes to no listener", async (signal) => {
  expect(await interrupted(signal, "ready(); for (;;) ;")).toEqual([signal, "ready\n"]);
});

test("a stretch that hears signals puts its things in order", async () => {
  const work = `await hearing(async () => {
      ready();
      const timer = setInterval(() => {}, 1000);
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      clearInterval(timer);
      writeSync(1, "in order\\n");
      process.exitCode = exitCodeOf(signal);
    });`;
  expect(await interrupted("SIGTERM", work)).toEqual([143, "ready\nin order\n"]);
  expect(await interrupted("SIGINT", work)).toEqual([130, "ready\nin order\n"]);
});

test("mcp says why it ends after a line that is too long", async () => {
  const run = await startCli(["--data", SMALL, "mcp"], { input: `${"x".repeat(11 * 2 ** 20)}\n` }).ended;
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
  expect(run.stderr).toMatch(/A message has more than the \d+ bytes that are allowed/);
});

test("before a pipe that nobody writes to it is said that the data is waited for", async () => {
  const pipe = join(FOLDER, "pipe.ttl");
  execFileSync("mkfifo", [pipe]);
  const running = startCli(["--data", pipe, "stats"]);
  onTestFinished(() => {
    running.child.kill("SIGKILL");
  });
  await vi.waitFor(() => expect(running.said.stderr).toContain("Waiting for the data"), { timeout: 30_000 });
  running.child.kill("SIGTERM");
  expect((await running.ended).code).toBe(null);
});
