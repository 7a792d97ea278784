/**
 * Whether our kappa is that of scikit-learn, and our AC1 that of its definition in exact fractions: 500 random tables of two to
 * six answers, sparse and dense, from a seed. Needs python3-sklearn.
 */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { cohenKappa, gwetAc1 } from "../../build/curate/readers/figures/kappa.js";
import { randomFrom } from "../bench/graphs.mjs";

const TABLES = 500;
const CLOSE = 1e-9;
const random = randomFrom(11);
const write = (text) => process.stdout.write(`${text}\n`);

function drawnTable() {
  const size = 2 + Math.floor(random() * 5);
  const density = random();
  const count = () => (random() < density ? Math.floor(random() * 40) : 0);
  return Array.from({ length: size }, () => Array.from({ length: size }, count));
}

const tables = Array.from({ length: TABLES }, drawnTable);
const answer = execFileSync("/usr/bin/python3", ["-B", join(import.meta.dirname, "kappa.py")], {
  input: JSON.stringify(tables),
  encoding: "utf8",
});
const theirs = JSON.parse(answer);
const isClose = (a, b) => (a === null || b === null ? a === b : Math.abs(a - b) < CLOSE);
const other = tables.filter((table, at) => {
  const [kappa, ac1] = theirs[at];
  return !isClose(cohenKappa(table), kappa) || !isClose(gwetAc1(table), ac1);
});
write(`${TABLES - other.length} of ${TABLES} tables have the kappa of scikit-learn and the AC1 of exact fractions.`);
for (const table of other.slice(0, 5)) write(JSON.stringify(table));
process.exitCode = other.length === 0 ? 0 : 1;
