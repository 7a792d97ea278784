/** What a runtime must do with the installed package. */

import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Of one check, on a busy machine. */
const LIMIT_MS = 120_000;

const COMMAND = "node_modules/throughline/bin/throughline.js";
const LIBRARY = `
import { ask, openBundled, toTurtle } from "throughline";
const knowledge = await openBundled();
const { paths } = await ask(knowledge, "path", { from: "UNSCR 2106", to: "KPS", k: 1 });
console.log(paths.length, toTurtle(knowledge.dataset).includes("unscr-2106"));
`;
const THREADS = `
import { openBundled } from "throughline";
import { SparqlEngine } from "throughline/query";
const knowledge = await openBundled();
const engine = new SparqlEngine(knowledge.dataset, knowledge.prefixes);
console.log((await engine.query("ASK { id:unscr-2106 tl:encourages ?what }")).form);
await engine.close();
`;
const REQUIRED = `console.log(typeof require("throughline").findPaths);\n`;

/** `says` must be in what it writes. `program` is saved as `file`; `asks` is fetched from the server that it starts. */
export const CHECKS = [
  { name: "path", args: [COMMAND, "path", "UNSCR 2106", "KPS", "--k", "1"], says: "paragraph 9" },
  { name: "find", args: [COMMAND, "find", "trafficking"], says: "human trafficking" },
  { name: "export", args: [COMMAND, "export", "--path", "UNSCR 2106", "KPS"], says: "tl:encourages" },
  { name: "import", file: "library.mjs", program: LIBRARY, says: "1 true" },
  { name: "require", file: "required.cjs", program: REQUIRED, says: "function" },
  { name: "threads", file: "threads.mjs", program: THREADS, says: "ask" },
  {
    name: "serve",
    args: [COMMAND, "serve", "--port", "0", "--no-open"],
    asks: ["api/path?from=UNSCR%202106&to=KPS&k=1", `sparql?query=${encodeURIComponent("ASK { ?s ?p ?o }")}`],
    says: "Throughline is at",
  },
];

/** Why a check fails on a runtime, as one sentence; null where it holds. */
export async function outcomeOf(check, { program, args }, folder) {
  if (check.program !== undefined) writeFileSync(join(folder, check.file), check.program);
  const child = spawn(program, [...args, ...(check.args ?? [check.file])], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) child[name].setEncoding("utf8").on("data", (text) => (said[name] += text));
  const ended = new Promise((resolve) => {
    child.on("error", ({ message }) => resolve(message));
    child.on("close", (code) => resolve(code === 0 ? null : `it ends with ${code}: ${lastLine(said.stderr)}`));
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT_MS);
  try {
    const fault = check.asks === undefined ? null : await faultOfServer(check.asks, { said, ended });
    if (check.asks !== undefined) child.kill("SIGTERM");
    const end = await ended;
    return fault ?? end ?? (said.stdout.includes(check.says) ? null : `it does not say "${check.says}"`);
  } finally {
    clearTimeout(timer);
  }
}

async function faultOfServer(asks, { said, ended }) {
  const url = await Promise.race([addressIn(said), ended.then(() => null)]);
  if (url === null) return null;
  for (const path of asks) {
    const status = await fetch(`${url}${path}`).then(
      (answer) => answer.status,
      ({ message }) => message,
    );
    if (status !== 200) return `/${path.replace(/\?.*/, "")} answers: ${status}`;
  }
  return null;
}

async function addressIn(said) {
  for (;;) {
    const [url] = /http:\/\/\S+\//.exec(said.stdout) ?? [];
    if (url !== undefined) return url;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const lastLine = (text) =>
  text
    .split("\n")
    .filter((line) => /\w/.test(line))
    .find((line) => /error|throughline:/i.test(line)) ?? text.trim().split("\n").at(-1);
