/**
 * Reading, memory, the graph and writing, as ratios taken in one run on the same file: `npm run bench:reading`.
 * Each measurement has a process of its own. A bar that is missed is printed as missed; nothing fails.
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "./reading-data.mjs";

const RUN = fileURLToPath(new URL("./reading-run.mjs", import.meta.url));
const CODEX = fileURLToPath(new URL("../../../shared/data/codex-m.nt.gz", import.meta.url));
const ROUNDS = Number(process.argv[2] ?? 2);
const SPACE = ["--max-old-space-size=8192", "--expose-gc"];

const say = (line) => process.stdout.write(`${line}\n`);

/** The best of some rounds, by processor time: other processes on the machine count less in it. */
function measure(kind, file) {
  const runs = Array.from({ length: ROUNDS }, () =>
    JSON.parse(execFileSync("node", [...SPACE, RUN, kind, file], { encoding: "utf8" })),
  );
  return runs.reduce((best, run) => (run.cpuMs < best.cpuMs ? run : best));
}

function row(name, value, bar, holds) {
  say(`  ${name.padEnd(52)} ${value.padStart(12)}   ${holds ? "met   " : "MISSED"} (bar: ${bar})`);
}

const ratio = (value) => `${value.toFixed(2)} x`;

function bench(name, file) {
  say(name);
  const ours = measure("columns", file);
  const rate = ({ statements, cpuMs }) => (statements / cpuMs) * 1000;
  for (const [other, bar] of [
    ["n3 stream parser", 0.5],
    ["oxigraph", 2],
    ["n3 store", 4],
  ]) {
    const theirs = measure(other, file);
    const value = rate(ours) / rate(theirs);
    row(`reading into columns, to ${other}`, ratio(value), `at least ${bar} x`, value >= bar);
  }
  row("memory a statement", `${Math.round(ours.bytes)} bytes`, "under 400", ours.bytes < 400);
  const graph = measure("graph", file);
  const built = graph.cpuMs / graph.readingCpuMs;
  row("building the whole Graphology graph, to reading", ratio(built), "at most 1.5 x", built <= 1.5);
  const writing = measure("writing", file);
  const written = writing.n3CpuMs / writing.cpuMs;
  row("writing Turtle, to N3.Writer", ratio(written), "at least 0.5 x", written >= 0.5);
  say(
    `  (${ours.statements} statements read in ${Math.round(ours.ms)} ms; ${Math.round(rate(ours))} a second of processor time)`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
try {
  say(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0].toFixed(1)}`);
  if (existsSync(CODEX)) bench("codex-m.nt.gz", CODEX);
  else say(`${CODEX} is not there and is left out.`);
  const generated = join(folder, "generated.nt");
  generate(generated, 1_000_000, 200_000, 1);
  bench("1,000,000 generated statements over 200,000 nodes", generated);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
