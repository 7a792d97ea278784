/** What a browser loads before the first picture: the script of the page, what it imports, and what draws. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ROOT } from "../support/cli.ts";

const ASSETS = join(ROOT, "dist/viewer/assets");
const MOST_BYTES = 250_000;

/** The files that a script needs at once, itself among them. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const script = readFileSync(join(ASSETS, next), "utf8");
    for (const [, name = ""] of script.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
      waiting.push(name);
  }
  return seen;
}

test("scripts and styles of the first picture are less than 250 kB packed", () => {
  const page = readFileSync(join(ROOT, "dist/viewer/index.html"), "utf8");
  const [, entry = ""] = /src="\.\/assets\/([\w.-]+\.js)"/.exec(page) ?? [];
  // A build leaves the files of the one before, for pages that are open: the entry tells which is its own.
  const [drawing = ""] = /sigma-renderer-[\w-]+\.js/.exec(readFileSync(join(ASSETS, entry), "utf8")) ?? [];
  const scripts = withImports(drawing, withImports(entry));
  const styles = [...page.matchAll(/<link rel="stylesheet"[^>]* href="\.\/assets\/([\w.-]+\.css)"/g)].map(
    ([, name = ""]) => name,
  );
  const bytes = [...scripts, ...styles].map((name) => gzipSync(readFileSync(join(ASSETS, name))).length);
  expect([scripts.size, styles.length].every((count) => count > 0)).toBe(true);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(MOST_BYTES);
});
