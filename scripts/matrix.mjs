/**
 * The packed package on every runtime that it is said to run on: `npm run matrix`. Each of Node 20, 22, 24 and 26, Bun and Deno gets the
 * same installed tarball and is asked the same things; a table says what holds and why not. Then publint and arethetypeswrong look at it.
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHECKS, outcomeOf } from "./matrix-checks.mjs";

const ROOT = join(import.meta.dirname, "..");
/** Runtimes and linters are kept here from one run to the next. */
const TOOLS = process.env.MATRIX_TOOLS ?? join(tmpdir(), "throughline-matrix");

/** What is installed, by the folder that it gets, and the program in it that runs a file. */
const RUNTIMES = [
  { name: "Node 20", packages: ["node@20"], program: "node" },
  { name: "Node 22", packages: ["node@22"], program: "node" },
  { name: "Node 24", packages: ["node@24"], program: "node" },
  { name: "Node 26", packages: ["node@26"], program: "node" },
  { name: "Bun", packages: ["bun@1.4.5"], program: "bun" },
  { name: "Deno", packages: ["deno@2.9.6"], program: "deno", args: ["run", "--allow-all", "--no-prompt"] },
];
const LINTERS = ["publint@0.3.25", "@arethetypeswrong/cli@0.18.5"];

const say = (text) => process.stderr.write(`${text}\n`);
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** The folder of programs of some packages, installed where they lack. */
function tools(packages) {
  const folder = join(TOOLS, packages.join("+").replace(/[^\w.@+-]/g, "-"));
  const programs = join(folder, "node_modules/.bin");
  if (existsSync(programs)) return programs;
  say(`Installing ${packages.join(", ")} …`);
  const quiet = ["--no-save", "--no-audit", "--no-fund", "--silent"];
  run("npm", ["install", "--prefix", folder, ...quiet, ...packages], ROOT);
  return programs;
}

/** What a linter says against the tarball; null where it is content. */
function lint(program, args) {
  try {
    execFileSync(program, args, { encoding: "utf8", stdio: "pipe" });
    return null;
  } catch ({ stdout, message }) {
    return stdout || message;
  }
}

const folder = mkdtempSync(join(tmpdir(), "throughline-matrix-"));
let isClean = true;
try {
  const packed = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT));
  const [{ filename }] = Array.isArray(packed) ? packed : Object.values(packed);
  const tarball = join(folder, filename);
  writeFileSync(join(folder, "package.json"), '{"name":"user","private":true,"type":"module"}\n');
  say(`Installing ${filename} …`);
  run("npm", ["install", "--omit=dev", "--no-audit", "--no-fund", "--silent", tarball], folder);

  const rows = [];
  for (const { name, packages, program, args = [] } of RUNTIMES) {
    const runtime = { program: join(tools(packages), program), args };
    say(`${name} …`);
    const outcomes = [];
    for (const check of CHECKS) outcomes.push(await outcomeOf(check, runtime, folder));
    rows.push([name, ...outcomes.map((fault) => (fault === null ? "✓" : "✗"))]);
    CHECKS.forEach((check, at) => {
      if (outcomes[at] === null) return;
      isClean = false;
      say(`${name}, ${check.name}: ${outcomes[at]}`);
    });
  }
  const table = [["runtime", ...CHECKS.map(({ name }) => name)], CHECKS.concat(null).map(() => "---"), ...rows];
  process.stdout.write(`${table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n\n`);

  const programs = tools(LINTERS);
  for (const [name, fault] of [
    ["publint", lint(join(programs, "publint"), ["--strict", tarball])],
    // Node 10 knows no exports, and who requires the package gets ES modules, which each supported Node loads.
    ["arethetypeswrong", lint(join(programs, "attw"), [tarball, "--profile", "esm-only", "--no-emoji", "--no-color"])],
  ]) {
    process.stdout.write(`${name}: ${fault === null ? "clean" : fault}\n`);
    isClean &&= fault === null;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (!isClean) process.exitCode = 1;
