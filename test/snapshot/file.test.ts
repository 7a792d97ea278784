import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { literal, namedNode, quad } from "../../src/rdf/store/terms.ts";
import { openSnapshotFile } from "../../src/snapshot/file.ts";
import { SECTION_NAMES, SECTIONS, type SectionName, SNAPSHOT_VERSION } from "../../src/snapshot/format.ts";
import { writeSnapshot } from "../../src/snapshot/write.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-snapshot-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Larger than the parts in which a file is read, and no two parts alike. */
const text = randomBytes(20_000_000).toString("hex");

test("a file of several parts is read as it is, and refused when it ends early", async () => {
  const dataset = new Dataset();
  const node = (name: string) => namedNode(`urn:x:${name}`);
  dataset.add(quad(node("a"), node("says"), literal(text)));
  dataset.add(quad(node("a"), node("knows"), node("b")));
  const path = join(folder, "large.throughline");
  writeFileSync(path, Buffer.concat(writeSnapshot(new Knowledge(dataset))));

  const { knowledge } = await openSnapshotFile(path);
  const { terms } = knowledge.dataset;
  const id = Array.from({ length: terms.size }, (_, at) => at).find((at) => terms.isLiteral(at)) ?? 0;
  expect(terms.term(id).value === text).toBe(true);

  truncateSync(path, 30_000_000);
  await expect(openSnapshotFile(path)).rejects.toThrow(/cut off: 30000000 of/);
});

test("docs/snapshots.md has every section with its number, and the version", () => {
  const page = readFileSync(new URL("../../docs/snapshots.md", import.meta.url), "utf8");
  expect(page).toContain(`## The format, version ${SNAPSHOT_VERSION}\n`);
  expect(SECTION_NAMES.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  const rows = [...page.matchAll(/^\| (\d+) +\| `([\w.]+)` /gm)].map(([, id, name]) => [name, Number(id)]);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows).toEqual(rows.map(([name]) => [name, SECTIONS[name as SectionName]?.id]));
});
