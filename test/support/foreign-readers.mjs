/** The RDF 1.1 form of the bundled graph through other people's readers: each must take it and count what we count. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "throughline-foreign-"));
const turtle = join(folder, "graph.ttl");

const READERS = [
  { name: "rapper", args: ["-q", "-i", "turtle", "-o", "ntriples", turtle] },
  { name: "serdi", args: ["-i", "turtle", "-o", "ntriples", turtle] },
];

try {
  execFileSync("node", [CLI, "export", "--to", "turtle", "--rdf11", "--output", turtle]);
  const ours = execFileSync("node", [CLI, "export", "--to", "nquads", "--rdf11"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const expected = ours.trim().split("\n").length;
  for (const { name, args } of READERS) {
    const run = spawnSync(name, args, { encoding: "utf8", maxBuffer: 1 << 28 });
    const read = run.stdout.trim().split("\n").length;
    const complaint = run.stderr.trim();
    process.stdout.write(`${name}: ${read} of ${expected} triples${complaint === "" ? "" : `; ${complaint}`}\n`);
    if (run.status !== 0 || complaint !== "" || read !== expected) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
