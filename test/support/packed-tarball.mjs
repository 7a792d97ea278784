/**
 * Packs the project, installs the tarball into an empty folder, and uses library, command and page from there: what is installed
 * is what was cloned.
 */

import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { bundlePage } from "./page-bundle.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "throughline-packed-"));
const installed = join(folder, "node_modules/throughline");
const run = (command, args, cwd, user = {}) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], ...user });
const check = (holds, fault) => {
  if (!holds) throw new Error(fault);
};

const PROGRAM = `
import { ConceptIndex, findPaths, openBundled, toTurtle } from "throughline";
import { parseRdf } from "throughline/rdf";
import { claimId } from "throughline/evidence";
import { toGraphology } from "throughline/graph";
import { DEFAULT_PATH_OPTIONS } from "throughline/paths";
import { SparqlEngine } from "throughline/query";

const knowledge = await openBundled();
const index = new ConceptIndex(knowledge);
const { paths } = findPaths(knowledge, index.resolve("UNSCR 2106"), index.resolve("KPS"));
if (paths.length === 0) throw new Error("no path in the installed package");
if (toGraphology(knowledge).order === 0 || DEFAULT_PATH_OPTIONS.k < 1 || claimId("a", "b").length !== 16) throw new Error("a layer is broken");
const engine = new SparqlEngine(knowledge.dataset, knowledge.prefixes);
if ((await engine.query("ASK { id:unscr-2106 tl:encourages ?what }")).form !== "ask") throw new Error("SPARQL is broken");
await engine.close();
const turtle = toTurtle(knowledge.dataset, { prefixes: knowledge.prefixes });
console.log(\`\${paths.length} paths; \${parseRdf(turtle, { format: "turtle" }).length} quads out and in\`);
`;

const PAGE = `
import { Dataset, findPaths, Knowledge, openBundled, parseRdf, toTurtle } from "throughline";
const dataset = new Dataset();
for (const quad of parseRdf("<urn:x:a> <urn:x:p> <urn:x:b> . <urn:x:b> <urn:x:p> <urn:x:c> .", { format: "turtle" })) dataset.add(quad);
if (!toTurtle(dataset).includes("urn:x:b")) throw new Error("no Turtle");
const [from, to] = ["a", "c"].map((name) => dataset.terms.find("urn:x:" + name));
const { paths } = findPaths(new Knowledge(dataset), from, to);
const refused = await openBundled().catch(({ code }) => code);
globalThis.answer = paths.length + " path, " + paths[0].hops.length + " hops, " + refused;
`;

try {
  // The build is there already; packing must not depend on development tools.
  const packed = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT));
  const { filename: name, files } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
  checkFiles(files.map(({ path }) => path));
  writeFileSync(join(folder, "package.json"), '{"name":"user","private":true,"type":"module"}\n');
  run("npm", ["install", "--omit=dev", "--no-audit", "--no-fund", join(folder, name)], folder);
  writeFileSync(join(folder, "program.mjs"), PROGRAM);
  process.stdout.write(run("node", ["program.mjs"], folder));
  const answer = JSON.parse(run("npx", ["--no-install", "throughline", "path", "UNSCR 2106", "KPS", "--json"], folder));
  check(answer.paths.length > 0, "the installed command found no path");
  checkSnapshot();
  checkOtherUser();
  checkTypes();
  await checkPage();
  await askByMcp();
  run("npx", ["--no-install", "publint", "--strict", join(folder, name)], ROOT);
  process.stdout.write(`${name}: installed, used and linted\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Nothing of the build's own, nothing that it did not make, and the code once: a class of src stands in one file beside the viewer. */
function checkFiles(paths) {
  const hidden = paths.filter((path) => /(?:^|\/)\.|tsbuildinfo|\.map$/.test(path));
  check(hidden.length === 0, `the package holds ${hidden.join(", ")}`);
  const stages = Object.values(JSON.parse(readFileSync(join(ROOT, "dist/.stamps.json"), "utf8")));
  const made = new Set(stages.flatMap(({ products }) => Object.keys(products)));
  const strays = paths.filter((path) => path.startsWith("dist/") && !made.has(path));
  check(strays.length === 0, `the package holds what no stage of the build makes: ${strays.join(", ")}`);
  const code = paths.filter((path) => path.endsWith(".js") && !path.startsWith("dist/viewer/"));
  const texts = code.map((path) => readFileSync(join(ROOT, path), "utf8"));
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  const classes = sources.flatMap((path) =>
    [...readFileSync(join(ROOT, "src", path), "utf8").matchAll(/^export (?:abstract )?class (\w+)/gm)].map(
      ([, name]) => name,
    ),
  );
  check(classes.length > 50, "there are classes to look for");
  const twice = classes.filter((name) => texts.filter((text) => text.includes(`class ${name} `)).length > 1);
  check(twice.length === 0, `the package holds a second copy of ${twice.join(", ")}`);
  for (const notices of ["dist/NOTICES.md", "dist/viewer/NOTICES.md"])
    check(paths.includes(notices), `the package lacks ${notices}`);
  process.stdout.write(`${paths.length} files, ${classes.length} classes, each once\n`);
}

/** The snapshot is what is opened, not the Turtle beside it, and takes no longer than in the clone. */
function checkSnapshot() {
  writeFileSync(
    join(folder, "marked.mjs"),
    `import { readFileSync, writeFileSync } from "node:fs";
import { Dataset, Knowledge, openBundled, parseRdf } from "throughline";
import { openSnapshot, writeSnapshot } from "throughline/snapshot";
const file = ${JSON.stringify(join(installed, "dist/viewer/graph.throughline"))};
const before = readFileSync(file);
const { sourceDigest } = openSnapshot(new Uint8Array(before));
const dataset = new Dataset();
for (const quad of parseRdf("<urn:x:mark> <urn:x:p> <urn:x:o> .", { format: "turtle" })) dataset.add(quad);
writeFileSync(file, Buffer.concat(writeSnapshot(new Knowledge(dataset), { sourceDigest })));
const { size } = (await openBundled()).dataset;
writeFileSync(file, before);
console.log(size);
`,
  );
  check(run("node", ["marked.mjs"], folder) === "1\n", "the installed copy reads the Turtle instead of its snapshot");
  const [clone, copy] = [ROOT, installed].map((root) => join(root, "dist/index.js"));
  const times = { clone: [], copy: [] };
  // The least of some processes each, in turn: what else the machine does adds to a time, and takes nothing away.
  for (let round = 0; round < 5; round++) {
    times.clone.push(openingTime(clone));
    times.copy.push(openingTime(copy));
  }
  const ratio = Math.min(...times.copy) / Math.min(...times.clone);
  check(ratio < 3, `the installed copy takes ${ratio.toFixed(1)} times as long to open as the clone`);
  process.stdout.write(`opens from its snapshot in ${ratio.toFixed(2)} times the clone's processor time\n`);
}

/** Processor time of opening the bundled graph, in a process of its own. */
function openingTime(library) {
  const program = `const { openBundled } = await import(${JSON.stringify(library)});
const start = process.cpuUsage();
await openBundled();
const { user, system } = process.cpuUsage(start);
console.log(user + system);`;
  return Number(run("node", ["--input-type=module", "--eval", program], folder));
}

/** What one user has built or installed, another can run. Only root can try that as another; the modes can be seen by all. */
function checkOtherUser() {
  const closed = [join(ROOT, "dist"), installed].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .map((path) => join(root, path))
      .filter((path) => (statSync(path).mode & 0o444) !== (0o444 & ~process.umask())),
  );
  check(closed.length === 0, `not every user may read ${closed.slice(0, 5).join(", ")}`);
  if (process.getuid?.() !== 0) return;
  chmodSync(folder, 0o755);
  const nobody = { uid: 65_534, gid: 65_534, env: { PATH: process.env.PATH, HOME: "/" } };
  const said = run(process.execPath, [join(installed, "bin/throughline.js"), "find", "KPS"], "/", nobody);
  check(said.includes("Kosovo Police Service"), "another user has no answer from the installed copy");
}

/** A program of a strict user, with every entry, and without trust in the declarations of others. */
function checkTypes() {
  const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const entries = Object.keys(exports).filter((name) => name !== "./package.json");
  const lines = entries.map((name, at) => `import * as entry${at} from "${join("throughline", name)}";`);
  writeFileSync(
    join(folder, "strict.ts"),
    `${lines.join("\n")}\nexport const all = [${entries.map((_, at) => `entry${at}`)}];\n`,
  );
  const config = {
    compilerOptions: {
      target: "es2024",
      module: "nodenext",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      typeRoots: [join(ROOT, "node_modules/@types")],
      types: ["node"],
    },
    files: ["strict.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", folder], folder);
  process.stdout.write(`${entries.length} entries: their declarations hold in a strict program\n`);
}

/** A page that Vite builds opens the front door: it parses, searches and writes, and is told that it has no files. */
async function checkPage() {
  const { entry, scripts } = await bundlePage(folder, PAGE);
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.route("http://page.test/**", (route) => {
      const script = scripts.get(new URL(route.request().url()).pathname.slice(1));
      const html = `<!doctype html><script type="module" src="/${entry}"></script>`;
      const [contentType, body] = script === undefined ? ["text/html", html] : ["text/javascript", script];
      return route.fulfill({ contentType, body });
    });
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto("http://page.test/");
    await page
      .waitForFunction(() => globalThis.answer !== undefined)
      .catch((error) => {
        throw new Error(`the page says nothing: ${faults.join("; ")}`, { cause: error });
      });
    const answer = await page.evaluate(() => globalThis.answer);
    check(answer === "1 path, 2 hops, unsupported", `the page says ${answer}`);
    process.stdout.write(`a page built by Vite opens the front door: ${answer}\n`);
  } finally {
    await browser.close();
  }
}

/** The line of the README for a client of language models starts the installed server, which answers with citations. */
async function askByMcp() {
  const [, line] = /`claude mcp add throughline -- npx (.+?)`/.exec(readFileSync(join(ROOT, "README.md"), "utf8"));
  const client = new Client({ name: "packed", version: "1" });
  const args = line.split(" ");
  await client.connect(new StdioClientTransport({ command: "npx", args, cwd: folder, stderr: "ignore" }));
  const { content } = await client.callTool({ name: "find_paths", arguments: { from: "UNSCR 2106", to: "KPS", k: 1 } });
  await client.close();
  if (!/\[1\] ".+", paragraph \d+/.test(content[0].text)) throw new Error("the installed MCP server cites nothing");
  console.log(`npx ${line}: answers a client of the SDK, with citations`);
}
