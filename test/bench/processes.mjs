/** Measurements in processes of their own, so that none pays for another's memory or warm code. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

export const CLI = here("../../dist/throughline.js");
export const SPACE = "--max-old-space-size=12288";

/** Runs Node to its end; throws where that fails. */
export function run(args, options = {}) {
  const started = performance.now();
  const done = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 30, ...options });
  if (done.status !== 0) throw new Error(`${args.join(" ")}: ${done.stderr}`);
  return { ms: performance.now() - started, stdout: done.stdout, output: done.output };
}

/** One measurement of snapshot-run.mjs. */
export const measured = (kind, ...args) => JSON.parse(run([SPACE, here("snapshot-run.mjs"), kind, ...args]).stdout);

/** Processor time and wall time of one process, in milliseconds. */
export function start(args) {
  const options = { stdio: ["ignore", "pipe", "inherit", "pipe"] };
  const { ms, output } = run(["--require", here("cpu-at-exit.cjs"), ...args], options);
  return { ms, cpu: Number(output[3]) };
}
