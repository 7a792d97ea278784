/** The bundled graph passes its own gates: laws, not counts. */

import { expect, test } from "vitest";
import { runChecks } from "../../src/check/check.ts";
import { readCheckInput } from "../../src/check/input.ts";
import { ALL_GATES } from "../../src/curate/gates.ts";
import { CURATION_FILES } from "../../src/curate/needs.ts";
import { BUNDLED } from "../../src/open.ts";

const report = await runChecks(await readCheckInput(BUNDLED.folders, null, { beside: CURATION_FILES }), {
  table: ALL_GATES,
});

test("the bundled graph conforms", () => {
  const violations = report.results.filter((result) => result.severity === "violation");
  expect(violations.map(({ gate, file, line, message }) => `${gate} ${file}:${line} ${message}`)).toEqual([]);
  expect(report.conforms).toBe(true);
});

test("only the gates that need the texts or a release did not run", () => {
  const idle = report.gates.filter((gate) => gate.state === "not-applicable").map((gate) => gate.id);
  expect(idle.filter((id) => !["G2", "G18", "G23"].includes(id))).toEqual([]);
});

test("every source is covered by recorded passages nearly to the last letter", () => {
  expect(report.coverage.length).toBeGreaterThan(0);
  for (const source of report.coverage) expect(source.marked / (source.length ?? 0)).toBeGreaterThan(0.95);
});
