/** The layers of src, and who may import what. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** Each folder may import those before it; files directly in src that are no front door are the ground of all. */
const LAYERS = [
  ["rdf"],
  ["evidence"],
  ["graph"],
  ["snapshot"],
  ["paths"],
  ["query"],
  ["endpoint"],
  ["export"],
  ["check"],
  ["curate"],
  ["questions"],
  ["cli", "server", "mcp"],
];
const FRONT_DOORS: readonly string[] = ["open.ts", "index.ts"];
const GROUND = 0;
/** Layers whose files stand beside each other: the command line starts the server. */
const FACES = LAYERS.length;

interface Import {
  readonly from: string;
  readonly to: string;
  /** Whether only types are imported. */
  readonly type: boolean;
  /** Whether it is loaded only when it is called for. */
  readonly lazy: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts") && !name.includes("node_modules"))
    .map((name) => join(folder, name));
}

const STATEMENT = /^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)";|^import\s+"([^"]+)";|\bimport\("([^"]+)"\)/gms;
const EXAMPLES = /\/\*\*.*?\*\//gs;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8").replace(EXAMPLES, "");
  return [...text.matchAll(STATEMENT)].map(([, type, named, bare, dynamic]) => {
    const to = named ?? bare ?? dynamic ?? "";
    const path = to.startsWith(".") ? normalize(join(dirname(file), to)) : to;
    return { from: file, to: path, type: type !== undefined, lazy: dynamic !== undefined };
  });
}

const IMPORTS = filesBelow("src").flatMap(importsOf);
const show = ({ from, to }: Import): string => `${from} -> ${to}`;

/** The layer of a file: ground, a folder's place in the list, or above all. */
function layerOf(file: string): number {
  const [folder = "", ...rest] = relative("src", file).split("/");
  if (rest.length === 0) return FRONT_DOORS.includes(folder) ? FACES - 0.5 : GROUND;
  const layer = LAYERS.findIndex((names) => names.includes(folder));
  if (layer < 0) throw new Error(`The folder src/${folder} has no layer; give it one in ${import.meta.filename}`);
  return layer + 1;
}

test("there are files to look at, and imports in them", () => {
  expect(IMPORTS.length).toBeGreaterThan(100);
  expect(IMPORTS.some(({ to }) => to === "n3")).toBe(true);
});

test("no file imports from a layer above its own", () => {
  const upwards = IMPORTS.filter(({ from, to }) => to.startsWith("src/") && layerOf(to) > layerOf(from));
  expect(upwards.map(show)).toEqual([]);
});

test("of the faces only the command line knows another", () => {
  const faces = /^src\/(?:cli|server|mcp)\//;
  const across = IMPORTS.filter(
    ({ from, to }) =>
      faces.test(from) && faces.test(to) && !from.startsWith("src/cli/") && from.split("/")[1] !== to.split("/")[1],
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

test("imports make no circle, of types neither", () => {
  let left = IMPORTS.filter(({ to }) => to.startsWith("src/"));
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
  ["Graphology", /^graphology$/, /^src\/graph\//],
  ["the command line's own packages", /^(?:commander|picocolors)$/, /^src\/cli\//],
  ["the schemas", /^zod$/, /^src\/(?:questions\/(?:schemas\/.*|ask|table)\.ts$|server\/|mcp\/)/],
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
  for (const command of ["find", "show", "path", "neighbors", "stats", "export"]) {
    const loaded = loadedWith(`src/cli/commands/${command}.ts`);
    expect(loaded.has("src/graph/knowledge.ts")).toBe(true);
    expect([command, loaded.has("zod")]).toEqual([command, false]);
  }
  expect(loadedWith("src/cli/main.ts").has("zod")).toBe(false);
  expect(loadedWith("src/questions/ask.ts").has("zod")).toBe(true);
});

/** The files that may touch the disk, the process or the network; everything else runs in a browser too. */
const NODE_FILES =
  /^src\/(?:open\.ts|version\.ts|rdf\/(?:read-files|input)\.ts|snapshot\/file\.ts|query\/(?:engine|pool|thread|worker)\.ts|check\/input\.ts|(?:cli|server|mcp)\/.*)$/;

test("only the files of the edge know Node, so that the rest runs in a browser", () => {
  const strays = IMPORTS.filter(({ from, to }) => to.startsWith("node:") && !NODE_FILES.test(from));
  expect(strays.map(show)).toEqual([]);
});

test("only the edge, and types, lead to the files that know Node", () => {
  const edge = IMPORTS.filter(({ from, to, type }) => !type && NODE_FILES.test(to) && !NODE_FILES.test(from));
  expect(edge.filter(({ from }) => !/^src\/(?:(?:query|check)\/)?index\.ts$/.test(from)).map(show)).toEqual([]);
});

const sigma = filesBelow("viewer")
  .flatMap(importsOf)
  .filter(({ to }) => to === "sigma");

test("at most one file of the viewer imports sigma by value: it cannot be loaded in Node", () => {
  const files = new Set(sigma.filter(({ type }) => !type).map(({ from }) => from));
  expect([...files].length).toBeLessThanOrEqual(1);
  expect(IMPORTS.filter(({ to }) => /^(?:sigma|@sigma\/)/.test(to)).map(show)).toEqual([]);
});
