/**
 * The attack: the table of rows, and random input of every kind.
 *
 *     npm run attack -- [count] [seed] [kind] [number]     20000 of each kind; 200 is a quick look
 *
 * A kind (rows, snapshots, patterns, queries, messages) runs alone, and with a number one input of it, to bring a finding back.
 */

import { fuzz } from "./fuzz.mjs";
import { MESSAGES } from "./messages.mjs";
import { PATTERNS } from "./patterns.mjs";
import { QUERIES } from "./queries.mjs";
import { runRows } from "./rows.mjs";
import { SNAPSHOTS } from "./snapshots.mjs";

const KINDS = { snapshots: SNAPSHOTS, patterns: PATTERNS, queries: QUERIES, messages: MESSAGES };

const [count = 20_000, seed = 1] = process.argv.slice(2, 4).map(Number);
const [only = null, number = null] = process.argv.slice(4);
const findings = only === null || only === "rows" ? await runRows() : [];
for (const [name, kind] of Object.entries(KINDS)) {
  if (only !== null && only !== name) continue;
  const found = await fuzz(kind, { count, seed, only: number === null ? null : Number(number) });
  const { used, refused, slowestMs } = found;
  console.log(
    `${used + refused} ${kind.name}: ${used} answered, ${refused} refused, ${found.findings.length} findings, slowest ${Math.round(slowestMs)} ms (seed ${seed})`,
  );
  findings.push(...found.findings);
}
for (const finding of findings.slice(0, 10)) console.log(finding.slice(0, 1200));
process.exitCode = findings.length === 0 ? 0 : 1;
