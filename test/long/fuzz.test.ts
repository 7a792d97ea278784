/** Two thousand mutated inputs; `npm run fuzz` takes more. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const FUZZ = fileURLToPath(new URL("../fuzz/fuzz.mjs", import.meta.url));

test("every mutated input loads or gives our own error", () => {
  const run = spawnSync("node", [FUZZ, "--count", "2000", "--seed", "7"], { encoding: "utf8" });
  expect([run.status, run.stdout, run.stderr]).toEqual([0, expect.stringContaining(" 0 findings"), ""]);
});
