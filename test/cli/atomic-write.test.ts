/** Writing files whole; what fails in between is for test/faults. */

import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFileAtomically } from "../../src/cli/atomic-write.ts";
import { folderWith } from "../support/folder.ts";

const read = (path: string): string => readFileSync(path, "utf8");
const pieces = (...texts: readonly string[]): Uint8Array[] => texts.map((text) => Buffer.from(text));

test("the pieces become one file; the one before stays beside it, and only that one", async () => {
  const folder = folderWith({ "a.bin": "first" });
  const path = join(folder, "a.bin");
  for (const text of ["second", "third"])
    await writeFileAtomically(path, pieces(text, "", "!"), { keepPrevious: true, mode: 0o600 });
  expect(read(path)).toBe("third!");
  expect(read(`${path}.prev`)).toBe("second!");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(["a.bin", "a.bin.prev"]);
});

test("a link is replaced, and what it led to stays as it was", async () => {
  const folder = folderWith({ victim: "precious" });
  const path = join(folder, "a.txt");
  symlinkSync(join(folder, "victim"), path);
  await writeFileAtomically(path, "new");
  expect(read(path)).toBe("new");
  expect(read(join(folder, "victim"))).toBe("precious");
});

test("an interruption leaves the old file and nothing else", async () => {
  const folder = folderWith({ "a.txt": "old" });
  const path = join(folder, "a.txt");
  const controller = new AbortController();
  const writing = writeFileAtomically(path, pieces("new", "er"), {
    keepPrevious: true,
    signal: controller.signal,
    onProgress: () => controller.abort(new Error("interrupted")),
  });
  await expect(writing).rejects.toThrow("interrupted");
  expect(read(path)).toBe("old");
  expect(readdirSync(folder)).toEqual(["a.txt"]);
});

test("a folder that is not there, and a folder in the place of the file, are told", async () => {
  const folder = folderWith({});
  mkdirSync(join(folder, "taken"));
  for (const path of [join(folder, "missing", "a.txt"), join(folder, "taken")]) {
    await expect(writeFileAtomically(path, "new")).rejects.toMatchObject({ code: "unreadable" });
  }
  expect(readdirSync(folder)).toEqual(["taken"]);
});

test("what a killed process left an hour ago goes; what is young, of a living process or of another file stays", async () => {
  // No process has so high a number.
  const [dead, random] = [4_194_305, "0123456789ab"];
  const old = [`.a.txt.${dead}.${random}.tmp`, `.a.txt.prev.${dead}.${random}.tmp`];
  const kept = [`.a.txt.${process.pid}.${random}.tmp`, `.b.txt.${dead}.${random}.tmp`, ".a.txt.tmp"];
  const young = `.a.txt.${dead}.ba9876543210.tmp`;
  const folder = folderWith(Object.fromEntries([...old, ...kept, young].map((name) => [name, "left"])));
  const yesterday = new Date(Date.now() - 86_400_000);
  for (const name of [...old, ...kept]) utimesSync(join(folder, name), yesterday, yesterday);
  writeFileSync(join(folder, "other.txt"), "");
  await writeFileAtomically(join(folder, "a.txt"), "new");
  expect(readdirSync(folder).sort()).toEqual([...kept, young, "a.txt", "other.txt"].sort());
});
