/** One server as its users have it, and what it takes of the processor. */

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const CLI = join(import.meta.dirname, "../../dist/throughline.js");
/** How often a second the system counts the time of processes. */
const TICKS = 100;

/** The processor time of a process until now, in milliseconds; 0 where the system has no /proc, or the process has gone. */
export function cpuMsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
      .replace(/^.*\) /s, "")
      .split(" ");
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return 0;
  }
}

/** Starts `throughline serve` on the bundled graph. */
export async function startServer(...args) {
  const child = spawn(process.execPath, [CLI, "serve", "--no-open", "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
      const found = /http:\/\/\S+\//.exec(said);
      if (found !== null) resolve(found[0]);
    });
    child.once("exit", (code) => reject(new Error(`serve ended with ${code}`)));
  });
  const ask = async (path, options = {}) => {
    const answer = await fetch(url + path, options);
    return { status: answer.status, body: await answer.text() };
  };
  const posting = (type, accept) => (body, options) => ({
    method: "POST",
    headers: { "content-type": type, accept },
    body: typeof body === "string" ? body : JSON.stringify(body),
    ...options,
  });
  const query = posting("application/sparql-query", "*/*");
  const message = posting("application/json", "application/json, text/event-stream");
  return {
    url,
    ask,
    /** A SPARQL query as the body of a POST. */
    sparql: (text) => ask("sparql", query(text)),
    /** A message to /mcp, or the text of one. */
    mcp: (body, options) => ask("mcp", message(body, options)),
    cpuMs: () => cpuMsOf(child.pid),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
