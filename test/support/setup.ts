/**
 * Before each test file: laws that name no number of examples take their share of fast-check's own hundred. After it: what its
 * tests have started is closed, and what every object inherits is as it was, for the next file runs in the same process.
 */

import fc from "fast-check";
import { afterAll, expect } from "vitest";
import { closeAll } from "./end-of-file.ts";
import { runs } from "./runs.ts";

fc.configureGlobal({ numRuns: runs(100) });
afterAll(async () => {
  await closeAll();
  expect([Object.keys(Object.prototype), Object.keys(Object)]).toEqual([[], []]);
});
