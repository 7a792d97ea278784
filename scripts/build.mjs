/**
 * The build: `npm run build`, and whatever needs one. Each stage is run only where the content of what it reads, or of what
 * it made, is not what it was; nothing depends on file times. With names, only those stages: `node scripts/build.mjs
 * library`. `--tidy` also removes what is kept for a server that still runs.
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundleCommand, bundlePackages, bundleSdk, bundleViewer } from "./bundle.mjs";
import { compileLibrary, TypeFaults } from "./library.mjs";
import { Stamps } from "./stamps.mjs";

const ROOT = join(import.meta.dirname, "..");
const COMMAND = "dist/throughline.js";
/** In dist, but written by the stage `sdk`. */
const SDK = "dist/mcp/sdk.js";
/** Likewise by the stage `packages`. */
const PACKAGES = readdirSync(join(ROOT, "src/curate/packages")).map(
  (name) => `dist/curate/packages/${name.replace(/\.ts$/, ".js")}`,
);

/**
 * In the order in which they need each other. `reads` are files and folders, `without` is left out of these, `after` are
 * the stages whose products are read; `make` tells every product with its content.
 */
const STAGES = [
  {
    name: "library",
    reads: ["src", "tsconfig.json", "tsconfig.build.json", "scripts/library.mjs"],
    make: (isWhole) => compileLibrary(ROOT, { isWhole, except: [SDK, ...PACKAGES] }),
  },
  { name: "sdk", reads: ["src/mcp/sdk.ts", "scripts/bundle.mjs"], make: () => bundleSdk(ROOT) },
  {
    name: "packages",
    reads: ["src/curate/packages", "package-lock.json", "scripts/bundle.mjs"],
    make: () => bundlePackages(ROOT),
  },
  {
    name: "command",
    reads: ["scripts/bundle.mjs"],
    after: ["library", "sdk", "packages"],
    make: () => bundleCommand(ROOT),
  },
  {
    name: "viewer",
    reads: ["viewer", "src", "scripts/bundle.mjs"],
    without: ["src/cli", "src/server", "src/mcp"],
    make: () => bundleViewer(ROOT),
  },
  { name: "snapshot", reads: ["graph", "ontology"], after: ["command"], make: compileSnapshot },
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
  for (const stage of wanted) {
    const inputs = stamps.digestOf(stage);
    if (!stamps.isFresh(stage.name, inputs)) await run(stage, inputs, stamps);
    // The library takes a snapshot only where no file of the graph is younger.
    if (stage.name === "snapshot") stamps.date(stage);
  }
  return stamps;
}

/** `npx throughline` in a clone runs `prepare` and shows nothing of it: nothing is built unseen where a build is there. */
const isUnseen = process.env.npm_command === "exec" && process.env.npm_lifecycle_event === "prepare";
const names = process.argv.slice(2).filter((word) => word !== "--tidy");
const unknown = names.filter((name) => STAGES.every((stage) => stage.name !== name));

if (unknown.length > 0) {
  process.stderr.write(
    `No such stage: ${unknown.join(", ")}. There are ${STAGES.map(({ name }) => name).join(", ")}.\n`,
  );
  process.exitCode = 2;
} else if (!isUnseen || !existsSync(join(ROOT, COMMAND))) {
  try {
    const stamps = await build(names.length === 0 ? STAGES : STAGES.filter(({ name }) => names.includes(name)));
    if (process.argv.includes("--tidy")) stamps.tidy();
  } catch (error) {
    process.stderr.write(`\n${error instanceof TypeFaults ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
