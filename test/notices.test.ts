/** The licences of what is bundled go along with it: the build makes them from the packages, and nothing is left out. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Notices } from "../scripts/notices.mjs";
import { ROOT } from "./support/cli.ts";
import { folderWith } from "./support/folder.ts";

const packageJson = (fields: object): string =>
  JSON.stringify({ name: "p", version: "1.0.0", license: "MIT", ...fields });

/** The notices of a bundle that holds one module of a package with these files. */
function noticesOf(files: Readonly<Record<string, string>>, renderedLength = 10): string {
  const placed = Object.entries(files).map(([name, text]) => [`node_modules/p/${name}`, text]);
  const root = folderWith(Object.fromEntries(placed));
  const notices = new Notices();
  const modules = { [join(root, "node_modules/p/index.js?commonjs")]: { renderedLength } };
  notices.plugin().generateBundle({}, { "a.js": { modules }, "a.css": {} });
  return notices.text();
}

test("a package is named with its text of licence and the legal comments of its files", () => {
  const text = noticesOf({
    "package.json": packageJson({}),
    "LICENSE.md": "Copyright P",
    "index.js": "/*! by Q */ /** a word */ x(); /* @license of R */",
  });
  expect(text).toContain(
    "## p 1.0.0 (MIT)\n\n~~~\nCopyright P\n~~~\n\n~~~\n/*! by Q */\n~~~\n\n~~~\n/* @license of R */",
  );
  expect(text).not.toContain("a word");
});

test("one without a text has the text that its licence has everywhere, and its author", () => {
  const text = noticesOf({ "package.json": packageJson({ author: { name: "P" } }), "index.js": "" });
  expect(text).toContain("Copyright (c) P\n\nPermission is hereby granted");
});

test("one without a licence ends the build, and one of which nothing is left is not named", () => {
  expect(() => noticesOf({ "package.json": packageJson({ license: undefined }), "index.js": "" })).toThrow("p 1.0.0");
  expect(noticesOf({ "package.json": packageJson({}), "index.js": "" }, 0)).not.toContain("## p");
});

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const named = (notices: string): string[] => [...notices.matchAll(/^## (\S+) /gm)].map(([, name]) => name ?? "");
const licences = (notices: string): string[] =>
  [...notices.matchAll(/^## \S+ \S+ \((.*)\)$/gm)].map(([, licence]) => licence ?? "");

test("the notices of the package name every package whose code the bundler marks in its files", () => {
  // Files of the build before lie there as well, for whoever still runs them.
  const { products } = JSON.parse(read("dist/.stamps.json")).package as { readonly products: object };
  const code = Object.keys(products).filter((name) => /^dist\/[^/]+\.js$/.test(name));
  const marked = code.flatMap((name) =>
    [...read(name).matchAll(/^\/\/(?:#region)? ?(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map(
      ([, found]) => found,
    ),
  );
  expect(new Set(marked).size).toBeGreaterThan(2);
  const notices = named(read("dist/NOTICES.md"));
  expect([...new Set(marked)].filter((name) => !notices.includes(name ?? ""))).toEqual([]);
  // These are made small, and carry no marks.
  expect(notices).toEqual(expect.arrayContaining(["@modelcontextprotocol/sdk", "linkedom", "unpdf", "hucre"]));
  expect(read("dist/NOTICES.md")).toContain("Mozilla Foundation");
});

test("the notices of the page name what its scripts and its workers hold", () => {
  const notices = named(read("dist/viewer/NOTICES.md"));
  expect(notices).toEqual(
    expect.arrayContaining(["lit-html", "sigma", "graphology-layout-forceatlas2", "n3", "oxigraph"]),
  );
});

test.each(["dist/NOTICES.md", "dist/viewer/NOTICES.md"])("%s has permissive licences only", (file) => {
  const permissive = /^\(?(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)(?: OR [\w.-]+)?\)?$/;
  expect(licences(read(file)).length).toBeGreaterThan(10);
  expect(licences(read(file)).filter((licence) => !permissive.test(licence))).toEqual([]);
});
