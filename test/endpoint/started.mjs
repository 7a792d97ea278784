/** SPARQL servers of others that need nothing but a file and a free port. */

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const START_MS = 120_000;
const ASK = encodeURIComponent("ASK {}");

/**
 * Starts a program and waits until it answers SPARQL.
 *
 * @param program its name, for what is said of it.
 * @param commandAt the command and its arguments on a port.
 * @param path where it answers.
 * @returns the address to ask, and `stop`, which ends the server.
 */
export async function started(program, commandAt, path) {
  const port = await freePort();
  const { command, args } = commandAt(port);
  // Where it may leave files: Comunica writes down its state when it fails.
  const server = spawn(command, args, { cwd: tmpdir(), stdio: "ignore", detached: true });
  const failed = new Promise((_, reject) => server.once("error", reject));
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const stop = async () => {
    // With what it has started itself: a server of several processes.
    process.kill(-server.pid, "SIGKILL");
    await ended;
  };
  const url = `http://127.0.0.1:${port}${path}`;
  try {
    await Promise.race([answering(program, url, server), failed]);
  } catch (error) {
    if (server.pid !== undefined && server.exitCode === null) await stop();
    throw error;
  }
  return { url, stop };
}

/** Waits until a server answers a query; throws where it ends before, or takes too long. */
export async function answering(program, url, server) {
  for (const began = performance.now(); performance.now() - began < START_MS; await sleep(250)) {
    if (server.exitCode !== null) throw new Error(`${program} ended with ${server.exitCode}`);
    const answer = await fetch(`${url}?query=${ASK}`, { headers: { accept: "application/sparql-results+json" } }).catch(
      () => null,
    );
    if (answer?.ok) return;
  }
  throw new Error(`${program} did not answer within ${START_MS} ms`);
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Comunica's endpoint over a file, from the registry: `COMUNICA` is the folder that it is installed in. */
export const startComunica = (file) =>
  started(
    "comunica-sparql-file-http",
    (port) => ({
      command: process.execPath,
      args: [
        `${process.env.COMUNICA ?? "."}/node_modules/@comunica/query-sparql-file/bin/http.js`,
        resolve(file),
        "-p",
        String(port),
        "-t",
        "60",
      ],
    }),
    "/sparql",
  );

/** The engine of rdflib, Debian's python3-rdflib, behind a server of its own. */
export const startRdflib = (file) =>
  started(
    "rdflib-server.py",
    (port) => ({
      command: "/usr/bin/python3",
      args: [join(import.meta.dirname, "rdflib-server.py"), resolve(file), String(port)],
    }),
    "/sparql",
  );
