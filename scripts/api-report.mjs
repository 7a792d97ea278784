/**
 * What the package offers to programs, entry by entry, as a text that a reviewer sees change: docs/api-report. `npm run api-report`
 * writes it, with `--check` it only tells what is not as the declarations in dist/ have it.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const ROOT = join(import.meta.dirname, "..");
const REPORTS = join(ROOT, "docs/api-report");

/** The entries by the name of their report. */
function entriesOf({ exports }) {
  const typed = Object.entries(exports).flatMap(([name, { types }]) => (types === undefined ? [] : [[name, types]]));
  return typed.map(([name, types]) => [`${name === "." ? "throughline" : name.slice(2)}.api.md`, join(ROOT, types)]);
}

function configOf(name, types, folder) {
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: types,
      newlineKind: "lf",
      compiler: { tsconfigFilePath: join(ROOT, "tsconfig.build.json") },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: folder,
        reportTempFolder: join(folder, "temp"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: "none" } },
        // The words are typedoc's to check.
        extractorMessageReporting: { default: { logLevel: "none" } },
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(ROOT, "package.json"),
  });
}

/** The reports as they should be, by name. */
function reportsOf(entries) {
  const folder = mkdtempSync(join(tmpdir(), "throughline-api-"));
  try {
    const configs = entries.map(([name, types]) => configOf(name, types, folder));
    const files = entries.map(([, types]) => types);
    const compilerState = CompilerState.create(configs[0], { additionalEntryPoints: files });
    for (const config of configs) Extractor.invoke(config, { localBuild: true, compilerState, messageCallback: hush });
    return new Map(entries.map(([name]) => [name, inOrder(readFileSync(join(folder, name), "utf8"))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The members of a schema, and the words of a union, by their letters: the compiler writes those that it infers in the order in
 * which it met them, which a build of what has changed meets in another one.
 */
function inOrder(report) {
  const sorted = report.replace(/"[\w-]+"(?: \| "[\w-]+")+/g, (words) => words.split(" | ").sort().join(" | "));
  const members = /(?:^ +(?:\w+|"[\w-]+"): (?:z\..*|"[^"]*");\n)+/gm;
  return sorted.replace(members, (lines) => `${lines.trimEnd().split("\n").sort().join("\n")}\n`);
}

/** Its notes are of the folder that it writes to; errors are left to be told. */
function hush(message) {
  message.handled = message.logLevel !== "error";
}

const wanted = reportsOf(entriesOf(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))));
const there = new Map(readdirSync(REPORTS).map((name) => [name, readFileSync(join(REPORTS, name), "utf8")]));
const stale = [...new Set([...wanted.keys(), ...there.keys()])].filter((name) => wanted.get(name) !== there.get(name));

if (!process.argv.includes("--check")) {
  for (const name of stale) {
    if (wanted.has(name)) writeFileSync(join(REPORTS, name), wanted.get(name));
    else rmSync(join(REPORTS, name));
  }
  process.stdout.write(
    stale.length === 0 ? "No report changes.\n" : `Written: ${stale.map((name) => basename(name)).join(", ")}\n`,
  );
} else if (stale.length > 0) {
  process.stderr.write(`Not what the package offers: ${stale.map((name) => `docs/api-report/${name}`).join(", ")}.\n`);
  process.stderr.write("Look at what changes: npm run api-report && git diff docs/api-report\n");
  process.exitCode = 1;
}
