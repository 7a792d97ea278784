/**
 * The worst inputs of the attack of 2026-11-28, each with what it may take of the processor and what is answered: those to the
 * server against one server with a time limit of a second, those to the command as the command is called.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLI, cpuMsOf, startServer } from "./server.mjs";

const FOLDER = mkdtempSync(join(tmpdir(), "throughline-attack-"));
const TIME_LIMIT_MS = 1000;
/** What a search may take that ends by the time limit, with what it was asked beside. */
const BY_THE_CLOCK_MS = 3000;

const inFolder = (name, text) => {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
};
const path = (options) =>
  `api/path?${new URLSearchParams({ from: "KPS", to: "ILO", throughHubs: "true", ...options })}`;
const pattern = (text) => path({ maxLength: "unlimited", pattern: text });
const CROSS_JOIN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
const ENDLESS = path({ minLength: "40", maxLength: "60", maxExpansions: "1000000000" });
const call = (name, args, id = 1) => ({ jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: args } });
const words = (count) => encodeURIComponent(Array.from({ length: count }, (_, n) => `trafficking${n}women`).join(" "));
const triples = (count) =>
  Array.from({ length: count }, (_, n) => `<urn:s${n % 999}> <urn:p${n % 7}> <urn:o${n}> .\n`).join("");
const clique = (size) =>
  Array.from({ length: size * size }, (_, n) => `_:n${n % size} <urn:p> _:n${Math.floor(n / size)} .\n`).join("");

/** `row` is that of the attack; `ask` tells what came, in one line; `bound` is in milliseconds of the processor. */
const ROWS = [
  {
    row: 1,
    what: "65,000 dots as a query",
    bound: 300,
    expected: /^400 /,
    ask: ({ sparql }) => sparql(".".repeat(65_000)),
  },
  {
    row: 1,
    what: "32,490 times a.",
    bound: 300,
    expected: /^400 /,
    ask: ({ sparql }) => sparql(`ASK{${"a.".repeat(32_490)}`),
  },
  ...[
    "(tl:counters?|tl:encourages?|^tl:counters?|^tl:encourages?){0,900}",
    "((tl:counters?){0,4000})",
    "(tl:counters?|tl:encourages?){0,1600}",
    "(tl:counters|^tl:counters|tl:encourages){0,900}",
    "((tl:counters{0,30}){0,30}){0,9}",
    "tl:counters{1,9999}",
  ].map((text) => ({
    row: 2,
    what: text,
    bound: 1000,
    expected: /^(?:400 .*pattern|200 )/s,
    ask: ({ ask }) => ask(pattern(text)),
  })),
  {
    row: 3,
    what: "an MCP answer of 4,000 long texts",
    bound: BY_THE_CLOCK_MS,
    expected: /200000 are allowed|more than \d+ bytes|timed-out/,
    ask: ({ mcp }) =>
      mcp(
        call("run_sparql", {
          query: `SELECT (CONCAT(STR(?s),STR(?p),STR(?o),"x${"x".repeat(600)}") AS ?v) (CONCAT(STR(?s),STR(?o),"y${"y".repeat(600)}") AS ?w) { ?s ?p ?o } LIMIT 4000`,
        }),
      ),
  },
  {
    row: 6,
    what: "two searches without an end, and /health meanwhile",
    bound: 3 * TIME_LIMIT_MS,
    expected: /^200 health, then 200 .*200 /s,
    async ask(server) {
      const order = [];
      const told =
        (name) =>
        ({ status }) =>
          order.push(`${status} ${name}`);
      await Promise.all([
        ...[1, 2].map((nth) => server.ask(ENDLESS).then(told(`search ${nth}`))),
        server.ask("health").then(told("health,")),
      ]);
      return { status: order[0], body: `then ${order.slice(1).join(" ")}` };
    },
  },
  {
    row: 7,
    what: "fifty heavy calls of an MCP client that has gone",
    bound: 2 * BY_THE_CLOCK_MS,
    expected: /^200 .*"matches"/s,
    async ask({ ask, mcp }) {
      const leaving = new AbortController();
      const batch = Array.from({ length: 50 }, (_, id) => call("run_sparql", { query: CROSS_JOIN }, id));
      const gone = mcp(batch, { signal: leaving.signal }).catch(() => {});
      while (!/requests_in_work [2-9]/.test((await ask("metrics")).body));
      leaving.abort();
      await gone;
      return mcp(call("find_concepts", { text: "KPS" }));
    },
  },
  {
    row: 16,
    what: "a name of a hundred words",
    bound: 2000,
    expected: /^200 /,
    ask: ({ ask }) => ask(`api/find?text=${words(100)}`),
  },
  ...[
    ["nesting", `SELECT (#\r(${"(".repeat(200)}1${")".repeat(200)})\n AS ?x) {}`],
    ["SERVICE", "SELECT * { #\rSERVICE <http://127.0.0.1:1/> { ?s ?p ?o }\n}"],
    ["600 unions", `SELECT * { #\r{}${" UNION {}".repeat(600)}\n}`],
  ].map(([name, text]) => ({
    row: 17,
    what: `# and a carriage return before ${name}`,
    bound: 300,
    expected: /^400 .*"(?:limit|unsupported)"/s,
    ask: ({ sparql }) => sparql(text),
  })),
  {
    row: 4,
    what: "export -o through a link to a private file",
    bound: 3000,
    expected: /^0 .*link, 600, written$/s,
    async ask() {
      const [target, link] = [inFolder("private.nt", ""), join(FOLDER, "link.nt")];
      chmodSync(target, 0o600);
      symlinkSync(target, link);
      const { status, body, spent } = await command(["--data", inFolder("four.nt", triples(4)), "export", "-o", link]);
      const kind = lstatSync(link).isSymbolicLink() ? "link" : "no link";
      return {
        status,
        spent,
        body: `${body} ${kind}, ${(statSync(target).mode & 0o777).toString(8)}, ${readFileSync(target, "utf8") === "" ? "empty" : "written"}`,
      };
    },
  },
  {
    row: 5,
    what: "a full disk behind standard output",
    bound: 3000,
    expected: /^2 throughline: .*ENOSPC/s,
    ask: () =>
      command(["--data", inFolder("many.nt", triples(4000)), "export", "--to", "ntriples"], {
        stdout: openSync("/dev/full", "w"),
      }),
  },
  ...[
    ["a.rdf", `<?xml version="1.0"?>${"<!DOCTYPE ".repeat(30_000)}`],
    ["b.rdf", `<?xml version="1.0"?><!--${"x".repeat(3_000_000)}--><r/>`],
    ["c.rdf", `<?xml version="1.0"?><!DOCTYPE r [${'<!ENTITY a "b">'.repeat(50_000)}]><r/>`],
    ["noext", `<a:a> <a:p> "${'"'.repeat(8000)}`],
  ].map(([name, text]) => ({
    row: 8,
    what: `${name}: ${text.slice(0, 40)}…`,
    bound: 3000,
    expected: /^2 /,
    ask: () => command(["--data", inFolder(name, text), "stats"]),
  })),
  {
    row: 9,
    what: "SIGTERM while a large export is in work",
    bound: 15_000,
    expected: /^(?:130|143|SIGTERM)/,
    ask: () =>
      command(["--data", inFolder("large.nt", triples(200_000)), "export", "--to", "jsonld"], { endAfterMs: 1500 }),
  },
  {
    row: 10,
    what: "JSON-LD of 40,000 statements",
    bound: 12_000,
    expected: /^[02] /,
    ask: () => command(["--data", inFolder("forty.nt", triples(40_000)), "export", "--to", "jsonld"]),
  },
  {
    row: 13,
    what: "a clique of 45 blank nodes",
    bound: 10_000,
    expected: /^0 .*too much alike/s,
    ask: () => command(["--data", inFolder("clique.nt", clique(45)), "export", "--to", "turtle"]),
  },
  {
    row: 15,
    what: "130,000 rows, and a literal of a megabyte among 600",
    bound: 12_000,
    expected: /^0 0 /,
    async ask() {
      const data = ["--data", inFolder("four-hundred.nt", triples(400)), "query"];
      const many = await command([...data, "SELECT ?a ?b { ?a <urn:p1> ?x . ?b ?q ?y } LIMIT 130000"]);
      const grow = Array.from({ length: 5 }).reduce((inner) => `REPLACE(${inner}, 'a', 'aaaaaaaaaa')`, "'aaaaaaaaaa'");
      const wide = await command([...data, `SELECT ?s (IF(?o = <urn:o3>, ${grow}, "b") AS ?v) { ?s ?p ?o } LIMIT 600`]);
      if (wide.body.length > 2_000_000) throw new Error(`${wide.body.length} characters`);
      return { status: many.status, body: `${wide.status} `, spent: many.spent + wide.spent };
    },
  },
];

/** The command, ended by SIGTERM after so much of the processor where that is asked. Its code, or the signal, and what it says. */
function command(args, { stdout = "pipe", endAfterMs = null } = {}) {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", stdout, "pipe"] });
  let [body, spent] = ["", 0];
  for (const stream of [child.stderr, child.stdout]) stream?.on("data", (text) => (body += text));
  const watch = setInterval(() => {
    spent = Math.max(spent, cpuMsOf(child.pid));
    if (endAfterMs !== null && spent >= endAfterMs) child.kill("SIGTERM");
  }, 20);
  return once(child, "close").then(([code, signal]) => {
    clearInterval(watch);
    return { status: code ?? signal, body, spent };
  });
}

/** Asks every row; tells those that are not answered as expected, or take too much. */
export async function runRows() {
  const server = await startServer("--time-limit", String(TIME_LIMIT_MS));
  await server.ask(path({}));
  const findings = [];
  for (const { row, what, bound, expected, ask } of ROWS) {
    const began = server.cpuMs();
    const { status, body, spent = server.cpuMs() - began } = await ask(server);
    const told = `${status} ${body}`;
    const faults = [
      ...(expected.test(told) ? [] : [`answered ${told.slice(0, 300)}`]),
      ...(spent > bound ? [`took ${spent} ms`] : []),
    ];
    console.log(
      `row ${row}: ${what.slice(0, 70)}: ${Math.round(spent)} of ${bound} ms${faults.length > 0 ? `   FOUND ${faults}` : ""}`,
    );
    if (faults.length > 0) findings.push(`row ${row}, ${what}: ${faults.join("; ")}`);
  }
  await server.stop();
  rmSync(FOLDER, { recursive: true });
  return findings;
}
