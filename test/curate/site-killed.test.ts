/** `site` that is killed while it writes: every file is the old one or the new one, whole, and the next writing makes all of it new. */

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CLI } from "../support/cli.ts";
import { csv, FUNDS, HEADER, projectOnce, TEXT, TRAINS } from "./support.ts";

const made = projectOnce(
  { "brief.txt": TEXT, "links.csv": csv([HEADER, FUNDS]), "more.csv": csv([HEADER, TRAINS]) },
  ["source", "add", "brief.txt"],
  ["import", "links.csv", "--accept", "--as", "anna"],
  ["site", "-o", "page"],
);

/** Ends its own process, without a chance to tidy up, before the given renaming. */
const KILLER = `
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
const { rename } = promises;
let left = Number(process.env.KILL_AT);
promises.rename = (...paths) => (left-- > 0 ? rename(...paths) : process.kill(process.pid, "SIGKILL"));
syncBuiltinESMExports();
`;

type Files = ReadonlyMap<string, string>;

/** The files of a page; what a killed process has left has a dot before it. */
function filesOf(page: string): Files {
  const names = readdirSync(page, { recursive: true, encoding: "utf8" }).filter(
    (name) => !/(?:^|\/)\./.test(name) && statSync(join(page, name)).isFile(),
  );
  return new Map(names.sort().map((name) => [name, readFileSync(join(page, name), "latin1")]));
}

test("before the first renaming the page is the old one; later each file is the old or the new one, whole", async () => {
  const { folder, run } = await made();
  const page = join(folder, "page");
  const old = filesOf(page);
  await run("import", "more.csv", "--accept", "--as", "anna");
  expect((await run("site", "-o", "other")).code).toBe(0);
  const fresh = filesOf(join(folder, "other"));
  const differing = [...fresh].filter(([name, text]) => old.get(name) !== text).length;
  expect(differing).toBeGreaterThan(5);
  writeFileSync(join(folder, "killer.mjs"), KILLER);
  const killed = (at: number): Files => {
    const { signal } = spawnSync(process.execPath, ["--import", "./killer.mjs", CLI, "site", "-o", "page"], {
      cwd: folder,
      env: { ...process.env, KILL_AT: String(at) },
    });
    expect([at, signal]).toEqual([at, "SIGKILL"]);
    return filesOf(page);
  };
  expect(killed(0)).toEqual(old);
  for (const at of [1, fresh.size - 1])
    for (const [name, text] of killed(at))
      expect([name, [old.get(name), fresh.get(name)].includes(text)]).toEqual([name, true]);
  expect((await run("site", "-o", "page")).code).toBe(0);
  expect(filesOf(page)).toEqual(fresh);
});
