/** The bundled command, which users have, against the modules that the other tests run. */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CLI, ROOT } from "../support/cli.ts";
import { cases } from "../support/runs.ts";

const MODULES = join(ROOT, "build/cli/main.js");

const LINES = [
  [["path", "UNSCR 2106", "KPS"]],
  [["query", "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"]],
  [["--version"]],
  [["--help"]],
  [["find", "trafficking", "--json"]],
  [["neighbors", "KPS", "--json"]],
  [["--data", "graph", "--data", "ontology", "stats"]],
  [["show", "no such thing"]],
] as const;
test.each(cases(LINES, 2))("says the same: %j", (args) => {
  const [bundled, modules] = [CLI, MODULES].map((file) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, encoding: "utf8" });
    return { status, stdout, stderr };
  });
  expect(bundled).toEqual(modules);
  expect(bundled?.stderr).not.toContain("Something went wrong");
});
