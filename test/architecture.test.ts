/** The layers of src and of the viewer, and who may import what. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, type Import, importsOf, ROOT } from "./support/imports.ts";
import { LAYERS, type Layer, REVIEW_LAYERS, VIEWER_LAYERS } from "./support/layers.ts";

const GROUND = 0;

/** A tree of folders in layers, and what stands among them of the files directly in it. */
interface Tree {
  readonly root: string;
  readonly layers: readonly (readonly string[])[];
}

/** Files of src that import nearly every layer, and that the faces open the data with. */
const FRONT_DOORS = ["open.ts", "open-text.ts", "anywhere.ts", "index.ts", "browser.ts"];

const namesOf = (row: readonly Layer[]): string[] => row.map(({ name }) => name);

const TREES: readonly Tree[] = [
  { root: "src", layers: [...LAYERS.slice(0, -1).map(namesOf), FRONT_DOORS, ...LAYERS.slice(-1).map(namesOf)] },
  { root: "viewer/src", layers: VIEWER_LAYERS },
  { root: "viewer/review/src", layers: REVIEW_LAYERS },
];

const IMPORTS = filesBelow("src").flatMap(importsOf);
const show = ({ from, to }: Import): string => `${from} -> ${to}`;

/** The place of a file or its folder in the list; ground for files that are not in it. */
function layerOf(file: string, { root, layers }: Tree): number {
  const [first = "", ...rest] = relative(root, file).split("/");
  const layer = layers.findIndex((names) => names.includes(first));
  if (layer < 0 && rest.length > 0)
    throw new Error(`The folder ${root}/${first} has no layer; give it one in test/support/layers.ts`);
  return layer < 0 ? GROUND : layer + 1;
}

/** The imports from one file of a tree to another. */
function importsWithin({ root }: Tree): Import[] {
  return filesBelow(root)
    .flatMap(importsOf)
    .filter(({ to }) => to.startsWith(`${root}/`));
}

test("there are files to look at, and imports in them", () => {
  expect(IMPORTS.length).toBeGreaterThan(100);
  expect(IMPORTS.some(({ to }) => to === "n3")).toBe(true);
});

test.each(TREES)("no file of $root imports from a layer above its own", (tree) => {
  const upwards = importsWithin(tree).filter(({ from, to }) => layerOf(to, tree) > layerOf(from, tree));
  expect(upwards.map(show)).toEqual([]);
});

/** How the review page listens: the same gate, sockets and files as the server, and none of its answers. */
const LISTENING = /^src\/server\/(?:gate|manifest|problems|server|viewer)\.ts$/;

test("of the faces only the command line knows another, and the review page how the server listens", () => {
  const faces = /^src\/(?:cli|server|review|mcp)\//;
  const across = IMPORTS.filter(
    ({ from, to }) =>
      faces.test(from) &&
      faces.test(to) &&
      !from.startsWith("src/cli/") &&
      from.split("/")[1] !== to.split("/")[1] &&
      !(from.startsWith("src/review/") && LISTENING.test(to)),
  );
  expect(across.map(show)).toEqual([]);
});

test("every import within src leads to a file", () => {
  const files = new Set([
    ...filesBelow("src"),
    ...readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).map((name) => join("src", name)),
  ]);
  expect(IMPORTS.filter(({ to }) => to.startsWith("src/") && !files.has(to)).map(show)).toEqual([]);
});

test.each(TREES)("imports of $root make no circle, of types neither", (tree) => {
  let left = importsWithin(tree);
  // Imports of files that import nothing, and by files that nothing imports, are taken away; a circle is what stays.
  for (let before = 0; before !== left.length; ) {
    before = left.length;
    const [importing, imported] = [new Set(left.map(({ from }) => from)), new Set(left.map(({ to }) => to))];
    left = left.filter(({ from, to }) => importing.has(to) && imported.has(from));
  }
  expect(left.map(show)).toEqual([]);
});

test.each([
  ["n3", /^n3$/, /^src\/rdf\//],
  ["Graphology", /^graphology(?:-traversal)?$/, /^src\/(?:graph\/|rdf\/read\/syntax\/graphology-json\.ts$)/],
  ["the command line's own packages", /^(?:commander|picocolors)$/, /^src\/cli\//],
  [
    "the schemas",
    /^zod$/,
    /^src\/(?:ask\/(?:schemas\/.*|ask|table)\.ts$|server\/|review\/(?:round\/)?requests\.ts$|mcp\/)/,
  ],
  ["the MCP SDK", /^@modelcontextprotocol\//, /^src\/mcp\/sdk\.ts$/],
])("%s is imported only where it belongs", (_name, packages, place) => {
  const found = IMPORTS.filter(({ to }) => packages.test(to));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ from }) => !place.test(from)).map(show)).toEqual([]);
});

/** Everything that is loaded with a file, itself included. */
function loadedWith(file: string): Set<string> {
  const loaded = new Set([file]);
  for (const each of loaded)
    for (const { from, to, type, lazy } of IMPORTS) if (from === each && !type && !lazy) loaded.add(to);
  return loaded;
}

test("a question on the command line loads no schemas: they take as long as the question", () => {
  for (const command of [
    "find",
    "show",
    "path",
    "neighbors",
    "says",
    "documents",
    "compare",
    "list",
    "timeline",
    "robust",
    "trace",
    "stats",
    "export",
  ]) {
    const loaded = loadedWith(`src/cli/commands/${command}.ts`);
    expect(loaded.has("src/graph/store/knowledge.ts")).toBe(true);
    expect([command, loaded.has("zod")]).toEqual([command, false]);
  }
  expect(loadedWith("src/cli/main.ts").has("zod")).toBe(false);
  expect(loadedWith("src/ask/ask.ts").has("zod")).toBe(true);
});

/** The files that may touch the disk, the process or the network; everything else runs in a browser too. */
const NODE_FILES =
  /^src\/(?:(?:open|version|atomic-write|make-folder|write-target)\.ts|rdf\/read\/(?:files|rdf-files|open-input)\.ts|snapshot\/file\.ts|query\/(?:engine|pool|thread|worker)\.ts|threads\/(?:question-pool|question-thread|question-worker|asked-graph)\.ts|check\/input\.ts|curate\/(?:project|child|exchange|sources|sheet|journal|notes|suggest|readers|review)\/.*|site\/.*|(?:cli|server|review|mcp)\/.*)$/;

test("only the files of the edge know Node, so that the rest runs in a browser", () => {
  const strays = IMPORTS.filter(({ from, to }) => to.startsWith("node:") && !NODE_FILES.test(from));
  expect(strays.map(show)).toEqual([]);
});

test("only the edge, and types, lead to the files that know Node", () => {
  const edge = IMPORTS.filter(({ from, to, type }) => !type && NODE_FILES.test(to) && !NODE_FILES.test(from));
  expect(edge.filter(({ from }) => !/^src\/(?:(?:query|check|curate)\/)?index\.ts$/.test(from)).map(show)).toEqual([]);
});

const sigma = filesBelow("viewer")
  .flatMap(importsOf)
  .filter(({ to }) => to === "sigma");

test("at most one file of the viewer imports sigma by value: it cannot be loaded in Node", () => {
  const files = new Set(sigma.filter(({ type }) => !type).map(({ from }) => from));
  expect([...files].length).toBeLessThanOrEqual(1);
  expect(IMPORTS.filter(({ to }) => /^(?:sigma|@sigma\/)/.test(to)).map(show)).toEqual([]);
});

/** Lines of styles in the file of what they style; see viewer/src/styles/shared.ts. */
const MOST_STYLES = 60;

test("long styles of the viewer stand in files of their own, and short ones do not", () => {
  const linesOfStyles = (file: string): number =>
    Math.max(
      0,
      ...[...readFileSync(join(ROOT, file), "utf8").matchAll(/css`[^`]*`/g)].map(([css]) => css.split("\n").length - 2),
    );
  const files = filesBelow("viewer/src").filter(
    (file) => !file.startsWith("viewer/src/styles/") && linesOfStyles(file) > 0,
  );
  const misplaced = files.filter((file) => file.endsWith("-styles.ts") !== linesOfStyles(file) > MOST_STYLES);
  expect(misplaced).toEqual([]);
});

test("what the scripts of the tests import from the build is built from a file of src (an attack stood on a file that was gone)", () => {
  const scripts = readdirSync("test", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".mjs"));
  const built = scripts.flatMap((name) =>
    [...readFileSync(join("test", name), "utf8").matchAll(/"(?:\.\.\/)+build\/([\w/-]+)\.js"/g)].map(([, file]) => ({
      name,
      file: `src/${file}.ts`,
    })),
  );
  expect(built.length).toBeGreaterThan(10);
  expect(built.filter(({ file }) => !existsSync(file))).toEqual([]);
});
