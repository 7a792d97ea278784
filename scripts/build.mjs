/**
 * The build: `npm run build`, and whatever needs one. Each stage is run only where the content of what it reads, or of what
 * it made, is not what it was; nothing depends on file times. With names, only those stages: `node scripts/build.mjs
 * library`. `--tidy` also removes what is kept for a server that still runs.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundlePackage, bundleReview, bundleViewer } from "./bundle.mjs";
import { compileLibrary, TypeFaults } from "./library.mjs";
import { Stamps } from "./stamps.mjs";

const ROOT = join(import.meta.dirname, "..");
const COMMAND = "dist/throughline.js";

/**
 * In the order in which they need each other. `reads` are files and folders, `without` is left out of these, `after` are
 * the stages whose products are read; `make` tells every product with its content.
 */
const STAGES = [
  {
    name: "library",
    reads: ["src", "tsconfig.json", "tsconfig.build.json", "scripts/library.mjs"],
    make: (isWhole) => compileLibrary(ROOT, isWhole),
  },
  {
    name: "package",
    reads: ["package.json", "scripts/bundle.mjs", "scripts/notices.mjs"],
    after: ["library"],
    make: () => bundlePackage(ROOT),
  },
  {
    name: "viewer",
    reads: ["viewer", "src", "package.json", "scripts/bundle.mjs", "scripts/notices.mjs"],
    without: ["viewer/review", "src/cli", "src/server", "src/mcp"],
    make: () => bundleViewer(ROOT),
  },
  {
    name: "review",
    reads: [
      "viewer/review",
      "viewer/icon.svg",
      "viewer/src/styles/theme.css",
      "src/review/protocol",
      "src/errors.ts",
      "src/hidden-characters.ts",
      "src/look-alikes.ts",
      "src/evidence/text.ts",
      "package.json",
      "scripts/bundle.mjs",
      "scripts/notices.mjs",
    ],
    make: () => bundleReview(ROOT),
  },
  { name: "snapshot", reads: ["graph", "ontology"], after: ["package"], make: compileSnapshot },
];

/** The bundled graph as the viewer and the command line open it. */
function compileSnapshot() {
  const folder = mkdtempSync(join(ROOT, "dist", ".snapshot-"));
  const product = (name) => [`dist/viewer/${name}`, readFileSync(join(folder, name))];
  try {
    const [snapshot, places] = ["graph.throughline", "places.json"];
    const files = ["--output", join(folder, snapshot), "--places", join(folder, places)];
    execFileSync(process.execPath, [COMMAND, "compile", "--quiet", ...files], { cwd: ROOT, stdio: "inherit" });
    return new Map([product(snapshot), product(places)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run({ name, make }, inputs, stamps) {
  const start = performance.now();
  process.stderr.write(`Building the ${name} … `);
  stamps.put(name, inputs, await make(stamps.isWhole(name)));
  process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

async function build(wanted) {
  const stamps = new Stamps(ROOT);
  stamps.keepOnly(STAGES.map(({ name }) => name));
  for (const stage of wanted) {
    const inputs = stamps.digestOf(stage);
    if (!stamps.isFresh(stage.name, inputs)) await run(stage, inputs, stamps);
  }
  return stamps;
}

function sentenceOf(error) {
  if (error instanceof TypeFaults) return error.message;
  if (error?.code === "ERR_MODULE_NOT_FOUND")
    return "A package that it needs is not installed: run npm ci, then this again.";
  return error?.stack ?? error;
}

const names = process.argv.slice(2).filter((word) => word !== "--tidy");
const unknown = names.filter((name) => STAGES.every((stage) => stage.name !== name));

if (unknown.length > 0) {
  process.stderr.write(
    `No such stage: ${unknown.join(", ")}. There are ${STAGES.map(({ name }) => name).join(", ")}.\n`,
  );
  process.exitCode = 2;
} else {
  try {
    const stamps = await build(names.length === 0 ? STAGES : STAGES.filter(({ name }) => names.includes(name)));
    if (process.argv.includes("--tidy")) stamps.tidy();
  } catch (error) {
    process.stderr.write(`\n${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
}
