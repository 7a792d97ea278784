/** Packs the project, installs the tarball into an empty folder, and uses library and command from there. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "throughline-packed-"));
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

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

try {
  // The build is there already; packing must not depend on development tools.
  const packed = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT));
  const name = (Array.isArray(packed) ? packed[0] : Object.values(packed)[0]).filename;
  writeFileSync(join(folder, "package.json"), '{"name":"user","private":true,"type":"module"}\n');
  run("npm", ["install", "--omit=dev", "--no-audit", "--no-fund", join(folder, name)], folder);
  writeFileSync(join(folder, "program.mjs"), PROGRAM);
  process.stdout.write(run("node", ["program.mjs"], folder));
  const answer = JSON.parse(run("npx", ["--no-install", "throughline", "path", "UNSCR 2106", "KPS", "--json"], folder));
  if (answer.paths.length === 0) throw new Error("the installed command found no path");
  await askByMcp();
  run("npx", ["--no-install", "publint", "--strict", join(folder, name)], ROOT);
  process.stdout.write(`${name}: installed, used and linted\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The line of the README for a client of language models starts the installed server, which answers with citations. */
async function askByMcp() {
  const [, line] = /`claude mcp add throughline -- npx (.+?)`/.exec(readFileSync(join(ROOT, "README.md"), "utf8"));
  const client = new Client({ name: "packed", version: "1" });
  const args = ["--no-install", ...line.split(" ")];
  await client.connect(new StdioClientTransport({ command: "npx", args, cwd: folder, stderr: "ignore" }));
  const { content } = await client.callTool({ name: "find_paths", arguments: { from: "UNSCR 2106", to: "KPS", k: 1 } });
  await client.close();
  if (!/\[1\] ".+", paragraph \d+/.test(content[0].text)) throw new Error("the installed MCP server cites nothing");
  console.log(`npx ${line}: answers a client of the SDK, with citations`);
}
