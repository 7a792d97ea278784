/**
 * Every RDF 1.1 form that we write, through other people's readers: each must take it without complaint and count the
 * statements that we count. Readers that the machine lacks are an error, so that none is passed over in silence.
 */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../dist/throughline.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "throughline-foreign-"));

/** Data with all that other tools may stumble over: named graphs, blank nodes, lists, directions, odd prefixes. */
const AWKWARD = `VERSION "1.2"
@prefix e: <urn:e:> . @prefix urn: <http://example.org/urn/> . @prefix dcterms: <http://purl.org/dc/terms/> .
e:a e:p <urn:isbn:1> , "a\\"b\\\\c\\td\\ne" , "x"@de-CH , "שלום"@he--rtl , 1.50 , 01 , "é😀" ~ e:r {| dcterms:source e:doc |} .
e:a e:list ( 1 2 [ e:p e:b ] ) . _:x e:same _:y . _:y e:same _:x . e:g { e:b e:p urn:c }
`;

const COUNT =
  "import sys, rdflib; g = rdflib.ConjunctiveGraph(); g.parse(sys.argv[1], format=sys.argv[2]); print(len(list(g.quads())))";

const rapper = (syntax) => (file) => ["rapper", ["-q", "-i", syntax, "-o", "ntriples", file]];
const serdi = (syntax, to) => (file) => ["serdi", ["-i", syntax, "-o", to, file]];
const rdflib = (syntax) => (file) => ["/usr/bin/python3", ["-W", "ignore", "-c", COUNT, file, syntax]];

/** What is written, what reads it; rdflib prints a number, the others one statement a line. */
const FORMS = [
  { to: "turtle", named: false, readers: [rapper("turtle"), serdi("turtle", "ntriples"), rdflib("turtle")] },
  { to: "ntriples", named: false, readers: [rapper("ntriples"), serdi("ntriples", "ntriples"), rdflib("nt")] },
  { to: "nquads", named: true, readers: [rapper("nquads"), serdi("nquads", "nquads"), rdflib("nquads")] },
  { to: "jsonld", named: true, readers: [rdflib("json-ld")] },
  { to: "rdfxml", named: false, readers: [rapper("rdfxml"), rdflib("xml")] },
  { to: "trig", named: true, readers: [serdi("trig", "nquads"), rdflib("trig")] },
];

function throughline(args) {
  return execFileSync("node", [CLI, "--quiet", ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
}

const linesOf = (text) => text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).length;

/** How many statements we read from what we wrote. */
function ours(file, named) {
  const text = throughline(["--data", file, "export", "--rdf11", "--to", named ? "nquads" : "ntriples"]);
  return linesOf(text);
}

function readBy(command, args) {
  const run = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error) return { read: 0, complaint: run.error.message };
  const text = run.stdout.trim();
  const complaint = run.status === 0 ? run.stderr.trim() : `exit ${run.status}: ${run.stderr.trim()}`;
  return { read: /^\d+$/.test(text) ? Number(text) : new Set(text.split("\n")).size, complaint };
}

function check(name, data) {
  for (const { to, named, readers } of FORMS) {
    const file = join(folder, `${name}.${to}`);
    throughline([...data, "export", "--rdf11", "--to", to, "--output", file]);
    const withFormat = join(
      folder,
      `${name}.${{ turtle: "ttl", ntriples: "nt", nquads: "nq", rdfxml: "rdf" }[to] ?? to}`,
    );
    throughline([...data, "export", "--rdf11", "--to", to, "--output", withFormat]);
    const expected = ours(withFormat, named);
    for (const reader of readers) {
      const [command, args] = reader(file);
      const { read, complaint } = readBy(command, args);
      const told = complaint === "" ? "" : `; ${complaint.slice(0, 300)}`;
      process.stdout.write(`${name} as ${to}, ${command}: ${read} of ${expected} statements${told}\n`);
      if (complaint !== "" || read !== expected) process.exitCode = 1;
    }
  }
}

try {
  const awkward = join(folder, "awkward-data.trig");
  writeFileSync(awkward, AWKWARD);
  check("the bundled graph", []);
  check("awkward data", ["--data", awkward]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
