/** The bundled command, which users have, against the modules that the other tests run. */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CLI, ROOT } from "../support/cli.ts";

const BUNDLE = join(ROOT, "dist/throughline.js");

test.each([
  [["--version"]],
  [["--help"]],
  [["path", "UNSCR 2106", "KPS"]],
  [["find", "trafficking", "--json"]],
  [["neighbors", "KPS", "--json"]],
  [["query", "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"]],
  [["--data", "graph", "--data", "ontology", "stats"]],
  [["show", "no such thing"]],
])("says the same: %j", (args) => {
  const [bundled, modules] = [BUNDLE, CLI].map((file) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, encoding: "utf8" });
    return { status, stdout, stderr };
  });
  expect(bundled).toEqual(modules);
  expect(bundled?.stderr).not.toContain("Something went wrong");
});
