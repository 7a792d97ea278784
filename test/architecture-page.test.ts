/** docs/architecture.md and its pictures, made from the imports: `npm run docs:architecture` writes what changed. */

import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { matrixOf, matrixSvg, orderOf } from "./support/import-matrix.ts";
import { filesBelow, type Import, importsOf, ROOT } from "./support/imports.ts";
import { LAYERS, type Layer } from "./support/layers.ts";

const GROUND: Layer = { name: "*.ts", says: "errors with codes, JSON, order by code units, work in pieces" };
const DOOR: Layer = {
  name: "open.ts, open-text.ts, anywhere.ts, index.ts, browser.ts",
  says: "the library's front door: opens files, snapshots, the bundled graph",
};
const DOORS: ReadonlySet<string> = new Set(DOOR.name.split(", "));

const rooms = LAYERS.flat().filter(({ name }) => existsSync(join(ROOT, "src", name)));
const faces = new Set(LAYERS.at(-1)?.map(({ name }) => name));
const layers = [
  GROUND,
  ...rooms.filter(({ name }) => !faces.has(name)),
  DOOR,
  ...rooms.filter(({ name }) => faces.has(name)),
];

/** The layer of a file of src; null for anything else. */
function layerOf(file: string): string | null {
  if (!file.startsWith("src/")) return null;
  const [folder = "", ...rest] = relative("src", file).split("/");
  if (rest.length > 0) return folder;
  return (DOORS.has(folder) ? DOOR : GROUND).name;
}

/** A folder of the viewer, or a file that stands in none. */
function panelOf(file: string): string | null {
  if (!file.startsWith("viewer/src/") || !file.endsWith(".ts")) return null;
  return relative("viewer/src", file).split("/")[0] ?? null;
}

const imports = filesBelow("src").flatMap(importsOf);
const viewerFiles = filesBelow("viewer/src");
const viewerImports = viewerFiles.flatMap(importsOf);

function packagesOf(name: string): string {
  const named = imports
    .filter(({ from, to }) => layerOf(from) === name && /^[^.]/.test(to) && !/^(?:src\/|node:)/.test(to))
    .map(({ to }) =>
      to
        .split("/")
        .slice(0, to.startsWith("@") ? 2 : 1)
        .join("/"),
    );
  return [...new Set(named)].sort().join(", ");
}

function rowOf({ name, says }: Layer): string {
  const used = new Set(imports.filter(({ from }: Import) => layerOf(from) === name).map(({ to }) => layerOf(to)));
  const imported = layers.filter((layer) => layer.name !== name && used.has(layer.name)).map((layer) => layer.name);
  return `| \`src/${name}\` | ${says} | ${imported.join(", ").replace("*.ts", "ground")} | ${packagesOf(name)} |`;
}

const TABLE = [
  "| layer | what it is | imports, of those above it | packages |",
  "|---|---|---|---|",
  ...layers.map(rowOf),
];
const PAGE = join(ROOT, "docs/architecture.md");
const BETWEEN = /(<!-- layers -->\n)[\s\S]*?(<!-- end of layers -->)/;

test("the page has the layers as they are", async () => {
  const page = readFileSync(PAGE, "utf8");
  expect(page).toMatch(BETWEEN);
  await expect(page.replace(BETWEEN, `$1${TABLE.join("\n")}\n$2`)).toMatchFileSnapshot(PAGE);
});

test("the picture of src shows the imports as they are", async () => {
  const names = layers.map(({ name }) => name);
  const svg = matrixSvg(matrixOf(names, imports, layerOf), "The imports between the layers of src");
  await expect(svg.replaceAll("*.ts", "ground")).toMatchFileSnapshot(join(ROOT, "docs/images/imports-src.svg"));
});

test("the picture of the viewer shows the imports as they are", async () => {
  const parts = [...new Set(viewerFiles.map(panelOf).filter((part) => part !== null))].sort();
  const order = orderOf(parts, viewerImports, panelOf);
  const svg = matrixSvg(matrixOf(order, viewerImports, panelOf), "The imports between the parts of the viewer");
  await expect(svg).toMatchFileSnapshot(join(ROOT, "docs/images/imports-viewer.svg"));
});

test("each arrow of the ways of a datum joins two files, one of which imports the other", () => {
  const [, ways = ""] = /## The way of a datum\n([\s\S]*?)\n## /.exec(readFileSync(PAGE, "utf8")) ?? [];
  const arrows = [...ways.matchAll(/`([^`]+\.ts)` → (?=`([^`]+\.ts)`)/g)].map(([, from = "", to = ""]) => [from, to]);
  expect(arrows.length).toBeGreaterThan(30);
  const joined = new Set([...imports, ...viewerImports].flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  expect(arrows.filter(([from, to]) => !joined.has(`${from} ${to}`))).toEqual([]);
});
