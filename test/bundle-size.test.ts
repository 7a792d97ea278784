/** What a page pays for one import of the library, as Vite builds it: what it does not use it does not load. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ROOT } from "./support/cli.ts";
import { atEndOfFile } from "./support/end-of-file.ts";
import { bundlePage } from "./support/page-bundle.mjs";

const folder = mkdtempSync(join(tmpdir(), "throughline-page-"));
mkdirSync(join(folder, "node_modules"));
symlinkSync(ROOT, join(folder, "node_modules/throughline"));
atEndOfFile(() => rmSync(folder, { recursive: true }));

/**
 * In kB, minified and packed by gzip: what it was while package.json did not say that no module has side effects, and what it
 * may be now, some 5 % more than it is.
 */
const IMPORTS = [
  ["iri", "throughline/rdf", 3.1, 2.2],
  ["claimId", "throughline/evidence", 6.0, 3.3],
  ["parsePattern", "throughline/paths", 67.8, 4.6],
  ["findPathsInGraph", "throughline/paths", 68.8, 23.5],
  ["Dataset, parseRdf, toTurtle", "throughline/rdf", 24.5, 28.5],
  ["Knowledge, ConceptIndex", "throughline/graph", 61.7, 49.5],
  ["findPaths", "throughline/paths", 71.5, 61.5],
  ["openSnapshot", "throughline/snapshot", 41.7, 51.5],
  ["findPaths, parseRdf, Dataset, Knowledge", "throughline", 106.2, 101],
] as const;

test.each(IMPORTS)(
  "a page that imports { %s } from %s: it was %f kB, and is at most %f",
  async (names, from, _was, most) => {
    const page = await bundlePage(folder, `import { ${names} } from "${from}";\nglobalThis.used = [${names}];\n`);
    const bytes = page.atOnce.reduce((sum, name) => sum + gzipSync(page.scripts.get(name) ?? "").length, 0);
    expect(bytes).toBeGreaterThan(100);
    expect(bytes / 1000).toBeLessThan(most);
  },
);

/** The entries that lead to files, threads or processes; each says so at its head. */
const NODE_ONLY = ["./check", "./curate", "./query", "./package.json"];
const { exports: offered } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { exports: object };
const forPages = Object.keys(offered).filter((name) => !NODE_ONLY.includes(name));

test.each(forPages)("%s asks nothing of Node, so a page can load it", async (name) => {
  const page = await bundlePage(
    folder,
    `import * as all from "${join("throughline", name)}";\nglobalThis.used = all;\n`,
  );
  expect(page.modules.length).toBeGreaterThan(0);
  expect(page.modules.filter((id) => id.includes("__vite-browser-external") || id.startsWith("node:"))).toEqual([]);
});
