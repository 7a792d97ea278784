/**
 * Snapshots: what compiling, opening and the first answer cost, on generated statements; and the start-up of a command on
 * the bundled graph against that of an empty process, in turns. `npm run bench:snapshot [STATEMENTS [STARTS]]`.
 * Figures of one run, with the load of the machine; a bar that is missed is printed as missed, and nothing fails but an
 * answer that differs.
 */

import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { CLI, measured, run, SPACE, start } from "./processes.mjs";
import { generate, randomSource } from "./reading-data.mjs";

const [STATEMENTS, STARTS] = [Number(process.argv[2] ?? 5_000_000), Number(process.argv[3] ?? 20)];
const NODES = STATEMENTS / 5;
const PAIRS = 20;

const say = (line) => process.stdout.write(`${line}\n`);
const load = () => loadavg()[0].toFixed(1);

function row(name, value, bar, holds) {
  say(`  ${name.padEnd(56)} ${value.padStart(14)}   ${holds ? "met   " : "MISSED"} (bar: ${bar})`);
}

/** Sections that grow with the terms: their text, how they are found, and their names. */
const OF_TERMS = /^(?:term|name|word|bearer|node|prefix)\./;

function pairsFile(folder) {
  const random = randomSource(7);
  const node = () => `http://example.org/node/${Math.floor(random() * NODES)}`;
  const file = join(folder, "pairs.tsv");
  writeFileSync(file, Array.from({ length: PAIRS }, () => `${node()}\t${node()}\n`).join(""));
  return file;
}

/** The answers to some pairs without what differs between two runs of the same. */
function answers(data, pairs) {
  const { stdout } = run([
    SPACE,
    CLI,
    "--data",
    data,
    "path",
    "--pairs",
    pairs,
    "--k",
    "3",
    "--max-length",
    "5",
    "--json",
  ]);
  return stdout.replace(/"elapsedMs":[\d.e-]+/g, "");
}

function large(folder) {
  const [rdf, snapshot] = [join(folder, "graph.nt"), join(folder, "graph.throughline")];
  generate(rdf, STATEMENTS, NODES, 1);
  say(`${STATEMENTS} generated statements over ${NODES} nodes (load ${load()}):`);
  const compiled = measured("compile", rdf, snapshot);
  const rate = Math.round((STATEMENTS / compiled.ms) * 1000);
  row("compiled, statements a second", String(rate), "at least 150000", rate >= 150_000);
  say(`  ${"(of processor time)".padEnd(56)} ${String(Math.round((STATEMENTS / compiled.cpuMs) * 1000)).padStart(14)}`);
  const memory = compiled.peak / STATEMENTS;
  row("peak memory of compiling a statement, all counted", `${memory.toFixed(0)} bytes`, "at most 150", memory <= 150);

  const sections = measured("sections", snapshot);
  const sum = (wanted) => Object.entries(sections).reduce((all, [name, bytes]) => all + (wanted(name) ? bytes : 0), 0);
  const [ofTerms, others] = [sum((name) => OF_TERMS.test(name)), sum((name) => !OF_TERMS.test(name))];
  const bytes = others / STATEMENTS;
  row("file a statement, beside the terms", `${bytes.toFixed(1)} bytes`, "at most 40", bytes <= 40);
  const opens = [0, 1, 2].map(() => measured("open", snapshot));
  const { size, terms } = opens[0];
  say(`  (${size} bytes; ${terms} terms take ${(ofTerms / terms).toFixed(1)} each; the RDF ${statSync(rdf).size})`);
  const open = Math.min(...opens.map(({ ms }) => ms));
  row("opening, the best of three", `${open.toFixed(0)} ms`, "under 500", open < 500);
  say(
    `  ${"(of processor time)".padEnd(56)} ${`${Math.min(...opens.map(({ cpuMs }) => cpuMs)).toFixed(0)} ms`.padStart(14)}`,
  );
  const resident = Math.max(...opens.map(({ rss }) => rss)) / size;
  row("resident memory after opening, to the file", `${resident.toFixed(2)} x`, "at most 1.3", resident <= 1.3);

  const pairs = pairsFile(folder);
  const [from, to] = ["1", "2"].map((nth) => `http://example.org/node/${nth}`);
  const firsts = [0, 1, 2].map(() => start([CLI, "--data", snapshot, "path", from, to, "--json"]));
  const first = Math.min(...firsts.map(({ ms }) => ms));
  row("first path from process start, the best of three", `${first.toFixed(0)} ms`, "under 1000", first < 1000);
  say(
    `  ${"(of processor time)".padEnd(56)} ${`${Math.min(...firsts.map(({ cpu }) => cpu)).toFixed(0)} ms`.padStart(14)}`,
  );
  const same = answers(snapshot, pairs) === answers(rdf, pairs);
  row(`answers to ${PAIRS} pairs as from the text`, same ? "the same" : "DIFFERENT", "the same", same);
  if (!same) process.exitCode = 1;
}

function startUp(folder) {
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const kinds = { empty: [empty], path: [CLI, "path", "UNSCR 2106", "KPS"] };
  const times = { empty: [], path: [] };
  for (let round = 0; round < STARTS; round++)
    for (const kind of ["empty", "path"]) times[kind].push(start(kinds[kind]));
  say(`${STARTS} starts each, in turns (load ${load()}):`);
  for (const measure of ["cpu", "ms"]) {
    const quantile = (kind, share) =>
      times[kind].map((time) => time[measure]).sort((a, b) => a - b)[Math.floor((STARTS - 1) * share)];
    const ratio = quantile("path", 0.5) / quantile("empty", 0.5);
    const words = measure === "cpu" ? "processor time" : "time on the clock";
    const figures = ["empty", "path"].map((kind) => [0.25, 0.5, 0.75].map((share) => quantile(kind, share).toFixed(0)));
    row(
      `path on the bundled graph to an empty process, ${words}`,
      `${ratio.toFixed(2)} x`,
      "at most 2.5",
      ratio <= 2.5,
    );
    say(`    (quartiles in ms: empty ${figures[0].join("/")}, path ${figures[1].join("/")})`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
try {
  say(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}`);
  startUp(folder);
  large(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
