/**
 * How load, memory, query and file grow with the statements, from text and from a snapshot: `node test/bench/growth.mjs
 * [SIZE ...]`, after a build. Processor times, since other work on the machine counts less in them.
 */

import { mkdtempSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { CLI, measured, SPACE, start } from "./processes.mjs";
import { generate } from "./reading-data.mjs";

const sizes = process.argv.slice(2).map(Number);
const SIZES = sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000, 10_000_000];
/** A path from text reads all of it; beyond this only the snapshot is asked. */
const LARGEST_TEXT = 1_000_000;

const say = (...cells) => process.stdout.write(`| ${cells.join(" | ")} |\n`);
const seconds = (ms) => (ms / 1000).toFixed(2);
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

function grow(folder, statements) {
  const [rdf, snapshot] = [join(folder, "graph.nt"), join(folder, "graph.throughline")];
  generate(rdf, statements, statements / 5, 1);
  const compiled = measured("compile", rdf, snapshot);
  const opened = measured("open", snapshot);
  const path = (data) => start([SPACE, CLI, "--data", data, "path", ...ENDS, "--max-length", "8", "--json"]).cpu;
  say(
    statements,
    megabytes(statSync(rdf).size),
    seconds(compiled.cpuMs),
    megabytes(compiled.peak),
    statements > LARGEST_TEXT ? "–" : seconds(path(rdf)),
    megabytes(opened.size),
    seconds(opened.cpuMs),
    megabytes(opened.rss),
    seconds(path(snapshot)),
  );
}

const ENDS = ["1", "2"].map((nth) => `http://example.org/node/${nth}`);

const folder = mkdtempSync(join(tmpdir(), "throughline-growth-"));
try {
  process.stdout.write(`Node ${process.version}, load ${loadavg()[0].toFixed(1)}\n`);
  say("statements", "RDF MB", "compile s", "peak MB", "path from text s", "file MB", "open s", "open MB", "path s");
  say(...Array(9).fill("---"));
  for (const statements of SIZES) grow(folder, statements);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
