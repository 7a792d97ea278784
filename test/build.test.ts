/** One build: a stage is made again exactly where what it reads or made has changed, and a reader never meets half a file. */

import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Stamps } from "../scripts/stamps.mjs";
import { ROOT } from "./support/cli.ts";
import { folderWith } from "./support/folder.ts";

const STAGE = { name: "page", reads: ["src", "config.json"], without: ["src/cli"], after: [] };
const FILES = { "src/a.ts": "a", "src/deep/b.ts": "b", "src/cli/c.ts": "c", "config.json": "{}" };
const made = (...names: readonly string[]): Map<string, string> =>
  new Map(names.map((name) => [`dist/${name}`, `made ${name}`]));

/** A tree in which the stage has been made, and whether it is fresh for the next build. */
function builtTree() {
  const root = folderWith(FILES);
  const stamps = new Stamps(root);
  stamps.put(STAGE.name, stamps.digestOf(STAGE), made("one.js", "two.js"));
  return {
    root,
    stamps,
    isFresh: () => {
      const next = new Stamps(root);
      return next.isFresh(STAGE.name, next.digestOf(STAGE));
    },
  };
}

test("what has been made is fresh, whatever the times of the files", () => {
  const { root, isFresh } = builtTree();
  expect(isFresh()).toBe(true);
  utimesSync(join(root, "src/a.ts"), new Date(), new Date(Date.now() + 60_000));
  writeFileSync(join(root, "src/cli/c.ts"), "of another stage");
  expect(isFresh()).toBe(true);
});

test.each<[string, (root: string) => void]>([
  ["a file that it reads changes", (root) => writeFileSync(join(root, "src/deep/b.ts"), "b2")],
  ["a file comes", (root) => writeFileSync(join(root, "src/new.ts"), "")],
  ["a file goes", (root) => rmSync(join(root, "config.json"))],
  ["the version of a tool changes", (root) => writeFileSync(join(root, "package-lock.json"), "{}")],
  ["a product goes", (root) => rmSync(join(root, "dist/two.js"))],
  ["a product is written over", (root) => writeFileSync(join(root, "dist/one.js"), "by hand")],
  ["dist goes", (root) => rmSync(join(root, "dist"), { recursive: true })],
])("is made again where %s", (_what, change) => {
  const { root, isFresh } = builtTree();
  change(root);
  expect(isFresh()).toBe(false);
});

test("is made again where an earlier stage made something else", () => {
  const { stamps } = builtTree();
  const after = { ...STAGE, reads: [], after: [STAGE.name] };
  const before = stamps.digestOf(after);
  stamps.put(STAGE.name, "", made("one.js", "three.js"));
  expect(stamps.digestOf(after)).not.toBe(before);
});

test("regression: the command can be run by name after it was built anew, and nothing else can", () => {
  const { root, stamps } = builtTree();
  const mode = (name: string): number => statSync(join(root, name)).mode & 0o111;
  for (const turn of ["first", "again"]) {
    stamps.put(
      STAGE.name,
      "",
      new Map([
        ["dist/one.js", `#!/usr/bin/env node\n${turn}`],
        ["dist/two.js", turn],
      ]),
    );
    expect([mode("dist/one.js"), mode("dist/two.js")]).toEqual([0o111, 0]);
  }
  // In a clone from before bin/throughline.js npm keeps a link to this one.
  expect(statSync(join(ROOT, "dist/throughline.js")).mode & 0o111).toBe(0o111);
});

test("regression: npm can link the command before the build, and then it says what to do", () => {
  const command = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).bin.throughline;
  expect(spawnSync("git", ["ls-files", "--stage", command], { cwd: ROOT, encoding: "utf8" }).stdout).toMatch(
    /^100755 /,
  );
  const clone = folderWith({
    [command]: readFileSync(join(ROOT, command), "utf8"),
    "package.json": '{"type":"module"}',
  });
  const { status, stderr } = spawnSync(process.execPath, [join(clone, command), "stats"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^The command is not built .* npm run build.*\n$/)]);
});

test("a file that is read while it is replaced stays whole", () => {
  const { root, stamps } = builtTree();
  const open = openSync(join(root, "dist/one.js"), "r");
  stamps.put(STAGE.name, "", new Map([["dist/one.js", "another"]]));
  expect(readFileSync(open, "utf8")).toBe("made one.js");
  closeSync(open);
  expect(readFileSync(join(root, "dist/one.js"), "utf8")).toBe("another");
});

test("what is no longer made stays for a server that runs, until the next build or a tidying", () => {
  const { root, stamps } = builtTree();
  const isThere = (name: string): boolean => existsSync(join(root, "dist", name));
  stamps.put(STAGE.name, "1", made("three.js"));
  expect(["one.js", "three.js"].map(isThere)).toEqual([true, true]);
  stamps.put(STAGE.name, "2", made("four.js"));
  expect(["one.js", "three.js", "four.js"].map(isThere)).toEqual([false, true, true]);
  stamps.tidy();
  expect(["three.js", "four.js"].map(isThere)).toEqual([false, true]);
});

test("what another stage makes now is left to it, and what a stage made that is no more goes", () => {
  const { root, stamps } = builtTree();
  const isThere = (name: string): boolean => existsSync(join(root, "dist", name));
  stamps.put("package", "1", made("one.js"));
  stamps.put(STAGE.name, "2", made("two.js"));
  stamps.tidy();
  expect(["one.js", "two.js"].map(isThere)).toEqual([true, true]);
  stamps.keepOnly(["package"]);
  expect(["one.js", "two.js"].map(isThere)).toEqual([true, false]);
});

const build = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, "scripts/build.mjs"), ...words], { encoding: "utf8" });

test("regression: after a build nothing is built again", () => {
  expect(build()).toMatchObject({ status: 0, stdout: "", stderr: "" });
});

test("a stage that there is not is named, with those that there are", () => {
  const { status, stderr } = build("libary");
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^No such stage: libary\. There are library, .*snapshot\.\n$/),
  ]);
});
