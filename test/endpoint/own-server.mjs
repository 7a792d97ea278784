/** `throughline serve` on a file of RDF, as the SPARQL endpoint that another throughline asks. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const CLI = join(import.meta.dirname, "../../dist/throughline.js");

/** @returns the address to ask, and `stop`, which ends the server. */
export async function startOwnServer(file) {
  const args = [CLI, "--data", file, "serve", "--port", "0", "--no-open", "--time-limit", "60000"];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(server, "exit");
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
  };
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /^Throughline is at (\S+)$/.exec(line);
    if (address !== null) return { url: `${address[1]}sparql`, stop };
  }
  throw new Error("throughline serve ended before it listened");
}
