/** Writing files whole; what fails in between is for test/faults. */

import { execFileSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFileAtomically, writeFilesAtomically } from "../src/atomic-write.ts";
import { folderWith } from "./support/folder.ts";

const read = (path: string): string => readFileSync(path, "utf8");
const pieces = (...texts: readonly string[]): Uint8Array[] => texts.map((text) => Buffer.from(text));

test("the pieces become one file; the one before stays beside it, and only that one", async () => {
  const folder = folderWith({ "a.bin": "first" });
  const path = join(folder, "a.bin");
  for (const text of ["second", "third"])
    await writeFileAtomically(path, pieces(text, "", "!"), { keepPrevious: true, mode: 0o600 });
  expect(read(path)).toBe("third!");
  expect(read(`${path}.prev`)).toBe("second!");
  // A file that is replaced keeps its mode; what is asked for is for new ones.
  expect(statSync(path).mode & 0o777).toBe(0o644);
  expect(readdirSync(folder).sort()).toEqual(["a.bin", "a.bin.prev"]);
});

test("a new file has the mode that is asked for", async () => {
  const folder = folderWith({});
  await writeFileAtomically(join(folder, "a.bin"), "new", { mode: 0o600 });
  expect(statSync(join(folder, "a.bin")).mode & 0o777).toBe(0o600);
});

// `chmod 600 p.ttl; fmt p.ttl` made it readable by all.
test("a private file stays private, and no temporary file of it is readable meanwhile", async () => {
  const folder = folderWith({ "a.ttl": "old" });
  const path = join(folder, "a.ttl");
  chmodSync(path, 0o600);
  await writeFileAtomically(path, "new", {
    onProgress: () => {
      for (const name of readdirSync(folder))
        expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
    },
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a link is written through, and stays a link", async () => {
  const folder = folderWith({ real: "old" });
  const path = join(folder, "a.txt");
  symlinkSync("real", path);
  await writeFileAtomically(path, "new");
  expect(lstatSync(path).isSymbolicLink()).toBe(true);
  expect(read(join(folder, "real"))).toBe("new");
  symlinkSync("later", join(folder, "b.txt"));
  await writeFileAtomically(join(folder, "b.txt"), "made");
  expect(read(join(folder, "later"))).toBe("made");
  symlinkSync("round", join(folder, "round"));
  await expect(writeFileAtomically(join(folder, "round"), "x")).rejects.toThrow("its links lead round in a circle");
});

// `export -o /dev/null` left a plain file in the place of the device.
test("a pipe is written to, and stays a pipe", async () => {
  const folder = folderWith({});
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const reading = readFile(pipe, "utf8");
  await writeFileAtomically(pipe, "through");
  expect(await reading).toBe("through");
  expect(statSync(pipe).isFIFO()).toBe(true);
});

test("of two files the first gets its old content back where the second cannot be written", async () => {
  const folder = folderWith({ "a.nodes.csv": "old nodes" });
  mkdirSync(join(folder, "taken"));
  const files = [
    { path: join(folder, "a.nodes.csv"), content: "new nodes" },
    { path: join(folder, "taken"), content: "new edges" },
  ];
  await expect(writeFilesAtomically(files)).rejects.toThrow("it is a folder); nothing was changed");
  expect(read(join(folder, "a.nodes.csv"))).toBe("old nodes");
  expect(readdirSync(folder).sort()).toEqual(["a.nodes.csv", "taken"]);
  await writeFilesAtomically(
    [files[0], { path: join(folder, "a.edges.csv"), content: "new edges" }].filter((file) => file !== undefined),
  );
  expect(readdirSync(folder).sort()).toEqual(["a.edges.csv", "a.nodes.csv", "taken"]);
  expect(read(join(folder, "a.nodes.csv"))).toBe("new nodes");
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
