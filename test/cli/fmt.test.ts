/** `throughline fmt`: files in the deterministic form, in place and whole. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HEADER } from "../support/build.ts";
import { jsonOf, runCli } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";
import { SAMPLE, SAMPLE_TEXTS } from "../support/sample.ts";

const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");

test("a file is written once, and is then as it should be", async () => {
  const folder = folderWith({
    "a.ttl": HEADER + SAMPLE,
    "sub/b.trig": "<urn:g> { <urn:b> <urn:p> 2 , 1 }",
    "c.nt": "<urn:a> <urn:p> <urn:b> .\n",
  });
  expect(await runCli(["fmt", "--check", "."], { cwd: folder })).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("a.ttl"),
  });
  expect(read(folder, "a.ttl")).toBe(HEADER + SAMPLE);
  expect((await runCli(["fmt", "."], { cwd: folder })).code).toBe(0);
  const once = [read(folder, "a.ttl"), read(folder, "sub/b.trig")];
  expect(once[0]?.startsWith('VERSION "1.2"\nPREFIX ')).toBe(true);
  expect(await runCli(["fmt", "--check", "."], { cwd: folder })).toMatchObject({ code: 0, stdout: "" });
  expect((await runCli(["fmt", "."], { cwd: folder })).code).toBe(0);
  expect([read(folder, "a.ttl"), read(folder, "sub/b.trig")]).toEqual(once);
  expect(read(folder, "c.nt")).toBe("<urn:a> <urn:p> <urn:b> .\n");
});

test("--sources records the words that lead to each passage, whatever stood there, and again the same", async () => {
  const folder = folderWith({
    "a.ttl": `${HEADER}${SAMPLE}ev:one-1 tl:firstWords "stale" ; tl:wordsBefore "stale" . ev:one-3 tl:firstWords "kept" .`,
  });
  mkdirSync(join(folder, "texts"));
  for (const [name, text] of SAMPLE_TEXTS)
    writeFileSync(join(folder, "texts", name), name === "one.txt" ? text.replace("debated", "decided") : text);
  const fill = () => runCli(["--data", "a.ttl", "fmt", "a.ttl", "--sources", "texts"], { cwd: folder });
  expect((await fill()).code).toBe(0);
  const once = read(folder, "a.ttl");
  for (const words of ['firstWords "The Corps"', 'lastWords "the Guard"']) expect(once).toContain(`tl:${words} ;`);
  expect(once).not.toContain("stale");
  // That passage is not in this text any more.
  expect(once).toContain('tl:firstWords "kept"');
  await fill();
  expect(read(folder, "a.ttl")).toBe(once);
  const { pointers } = jsonOf(
    await runCli(["--data", "a.ttl", "verify", "--sources", "texts", "--json"], { cwd: folder }),
  );
  expect(pointers).toMatchObject({ elsewhere: 0, unique: 5 });
});

test("the order of the lines of a file does not show, nor do the names of its blank nodes", async () => {
  const lines = ['<urn:a> <urn:p> "x" .', "<urn:b> <urn:p> _:one .", "_:one <urn:q> [ <urn:p> 1 ] ."];
  const folder = folderWith({
    "a.ttl": lines.join("\n"),
    "b.ttl": lines.toReversed().join("\n").replaceAll("_:one", "_:other"),
  });
  await runCli(["fmt", "a.ttl", "b.ttl"], { cwd: folder });
  expect(read(folder, "b.ttl")).toBe(read(folder, "a.ttl"));
});

test("a broken file is left as it is", async () => {
  const folder = folderWith({ "bad.ttl": "<urn:a>  <urn:p> ." });
  const run = await runCli(["fmt", "bad.ttl"], { cwd: folder });
  expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/^throughline: bad\.ttl:1:18: /) });
  expect(read(folder, "bad.ttl")).toBe("<urn:a>  <urn:p> .");
});

test("--json lists what was changed", async () => {
  const folder = folderWith({ "a.ttl": "<urn:a>   <urn:p> 1 ." });
  expect(jsonOf(await runCli(["--json", "fmt", "a.ttl"], { cwd: folder }))).toEqual({ files: 1, changed: ["a.ttl"] });
  writeFileSync(join(folder, "notes.txt"), "no RDF");
  expect(jsonOf(await runCli(["--json", "fmt", "notes.txt"], { cwd: folder }))).toMatchObject({
    error: { code: "usage" },
  });
});
