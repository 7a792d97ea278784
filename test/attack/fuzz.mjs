/** Random input of one kind after another: each has an answer or one of our own errors, in less than two seconds of the processor. */

import { ThroughlineError } from "../../build/errors.js";
import { randomSource } from "../bench/reading-data.mjs";

const SLOW_MS = 2000;

/**
 * Puts inputs of a kind to the tool. A kind opens what is asked; `tryOne` throws where an answer is wrong, and one of our errors
 * where the input was refused. `only` is the number of one input alone, to bring a finding back.
 */
export async function fuzz(kind, { count, seed, only = null }) {
  const tally = { used: 0, refused: 0, slowestMs: 0 };
  const findings = [];
  const { tryOne, close, cpuMs = ownCpuMs } = await kind.open();
  for (let number = only ?? 0; number < (only === null ? count : only + 1); number++) {
    const began = cpuMs();
    const what = await fault(() => tryOne(randomSource(seed * 1_000_003 + number)), tally);
    // Of the processor: other work on the machine is no finding.
    const ms = cpuMs() - began;
    tally.slowestMs = Math.max(tally.slowestMs, ms);
    const found = what ?? (ms > SLOW_MS ? `took ${Math.round(ms)} ms` : null);
    if (found !== null) findings.push(`${kind.name}, seed ${seed}, number ${number}: ${found}`);
  }
  await close();
  return { ...tally, findings };
}

async function fault(ask, tally) {
  try {
    await ask();
    tally.used++;
    return null;
  } catch (error) {
    tally.refused++;
    const isOurs = error instanceof ThroughlineError && error.code !== "internal";
    return isOurs ? null : (error?.stack ?? String(error));
  }
}

function ownCpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** One of some, by chance. */
export function oneOf(random, list) {
  return list[Math.floor(random() * list.length)];
}

/** A text with some changes: a piece put in, a part cut out, told twice, or told a thousand times. */
export function mangled(random, text, pieces) {
  let changed = text;
  for (let change = 1 + Math.floor(random() * 3); change > 0; change--) {
    const at = Math.floor(random() * (changed.length + 1));
    const end = at + Math.floor(random() * 12);
    const part = changed.slice(at, end);
    const times = random() < 0.1 ? 1000 : 3;
    changed =
      changed.slice(0, at) +
      oneOf(random, [oneOf(random, pieces), "", part + part, part.repeat(times)]) +
      changed.slice(end);
  }
  return changed;
}
