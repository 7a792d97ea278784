/**
 * Mutated inputs of every syntax: each must load or give our own error, within two seconds.
 * `npm run fuzz -- --count 100000 --seed N`; the findings are printed with the seed and number that bring them back.
 */

import { parseArgs } from "node:util";
import { ThroughlineError } from "../../build/errors.js";
import { createParser } from "../../build/rdf/read/create-parser.js";
import { DEFAULT_READ_LIMITS } from "../../build/rdf/read/limits.js";
import { formatOfContent } from "../../build/rdf/read/sniff.js";
import { Dataset } from "../../build/rdf/store/dataset.js";
import { toTriG } from "../../build/rdf/write/turtle.js";
import { randomSource } from "../bench/reading-data.mjs";
import { mutated, SEEDS } from "./mutations.mjs";

const SLOW_MS = 2000;
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);

const formats = Object.keys(SEEDS);
const allSeeds = Object.values(SEEDS).flat();
const findings = [];
const tally = { loaded: 0, refused: 0 };

process.on("unhandledRejection", (reason) => {
  findings.push({ number: -1, what: `unhandled rejection: ${reason}` });
});

/** Reads a text in chunks of a size of its own, and writes and reads again what was read. */
async function read(text, format, chunk) {
  const dataset = new Dataset();
  const onBadLine = chunk % 2 === 0 ? () => {} : undefined;
  const targets = onBadLine === undefined ? {} : { onBadLine };
  const parser = await createParser(format, { limits: DEFAULT_READ_LIMITS }, (quad) => dataset.add(quad), targets);
  for (let at = 0; at < text.length; at += chunk) parser.push(text.slice(at, at + chunk));
  await parser.end();
  return dataset;
}

async function tryOne(number) {
  // A source for each number, so that a finding can be run alone.
  const random = randomSource(seed * 1_000_003 + number);
  const format = formats[Math.floor(random() * formats.length)];
  const seeds = SEEDS[format];
  const text = mutated(seeds[Math.floor(random() * seeds.length)], allSeeds, random);
  const chunk = random() < 0.5 ? text.length + 1 : 1 + Math.floor(random() * 40);
  const started = performance.now();
  let what = null;
  try {
    formatOfContent(text);
    const dataset = await read(text, format, chunk);
    const again = await read(toTriG(dataset), "trig", 1 << 20);
    tally.loaded++;
    if (again.size !== dataset.size) what = `${dataset.size} quads are ${again.size} after writing`;
  } catch (error) {
    tally.refused++;
    if (!(error instanceof ThroughlineError) || error.code === "internal") what = error?.stack ?? String(error);
    else if (error.message.length > 1000) what = `a message of ${error.message.length} characters`;
  }
  const ms = performance.now() - started;
  if (ms > SLOW_MS) what = `took ${Math.round(ms)} ms`;
  if (what !== null) findings.push({ number, format, text, chunk, what });
}

const first = values.only === undefined ? 0 : Number(values.only);
const last = values.only === undefined ? count : first + 1;
for (let number = first; number < last; number++) await tryOne(number);
await new Promise((resolve) => setImmediate(resolve));

for (const { number, format, text, what } of findings.slice(0, 20)) {
  process.stdout.write(
    `--seed ${seed} --only ${number} (${format}): ${what}\n  ${JSON.stringify(text ?? "").slice(0, 400)}\n`,
  );
}
process.stdout.write(
  `${last - first} inputs: ${tally.loaded} loaded, ${tally.refused} refused, ${findings.length} findings (seed ${seed})\n`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
