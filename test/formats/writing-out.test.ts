/** The command line's ways out: every format, every part, and a file that is whole or the old one. */

import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from "../../src/export/formats.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { FORMATS } from "../../src/rdf/formats.ts";
import { NAMESPACES } from "../../src/rdf/namespaces.ts";
import { DEFAULT_READ_LIMITS } from "../../src/rdf/read/limits.ts";
import { drawn, knowledgeOf, linesOf } from "../support/build.ts";
import { CLI, type Run, runCli } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";
import { SAMPLE } from "../support/sample.ts";
import { readDataset, written } from "./reading.ts";

const PREFIXES = Object.entries({ ...NAMESPACES, e: "urn:e:" })
  .map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`)
  .join("");
const DATA = { "data.ttl": `VERSION "1.2"\n${PREFIXES}${SAMPLE}` };

const run = (folder: string, args: readonly string[]): Promise<Run> =>
  runCli(["--data", join(folder, "data.ttl"), ...args], { cwd: folder });

describe.each(EXPORT_FORMAT_NAMES)("export --to %s", (name) => {
  const folder = (): string => folderWith(DATA);

  test("writes the same to a file as to standard output, and again the same", async () => {
    const place = folder();
    const output = await run(place, ["export", "--to", name]);
    expect(output.code).toBe(0);
    expect((await run(place, ["export", "--to", name, "--output", "out"])).code).toBe(0);
    expect(readFileSync(join(place, "out"), "utf8")).toBe(output.stdout);
    expect(readdirSync(place).sort()).toEqual(["data.ttl", "out"]);
  });
});

test("csv writes both tables", async () => {
  const folder = folderWith(DATA);
  expect((await run(folder, ["export", "--to", "csv", "-o", "graph.csv"])).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(["data.ttl", "graph.edges.csv", "graph.nodes.csv"]);
  expect(await run(folder, ["export", "--to", "csv"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--output"),
  });
});

describe("a part of the graph", () => {
  /** The claims that were written, by their predicates; what else is there makes them understandable. */
  async function claims(args: readonly string[]): Promise<string[]> {
    const { stdout, code } = await run(folderWith(DATA), ["export", ...args]);
    expect(code).toBe(0);
    const { statements } = new Knowledge(await readDataset(stdout, "turtle"));
    const instances = statements.ofRoles(new Set(["instance"] as const));
    return instances
      .map((number) => statements.dataset.terms.key(statements.predicate(number)).replace("urn:e:", ""))
      .sort();
  }

  test.each<[readonly string[], readonly string[]]>([
    [
      ["--path", "e:corps", "e:witnesses"],
      ["protects", "trains"],
    ],
    [["--around", "e:witnesses", "--hops", "1"], ["protects"]],
    [
      ["--around", "e:guard"],
      ["protects", "size", "trains"],
    ],
    [
      ["--source", "src:one"],
      ["pays", "protects", "trains"],
    ],
    [
      ["--source", "src:two"],
      ["harms", "size", "trains"],
    ],
    [
      ["--source", "src:one", "--source", "src:two"],
      ["harms", "pays", "protects", "size", "trains"],
    ],
    [["--statements", "e:claim-size"], ["size"]],
    [
      ["--statements", "e:claim-size", "e:claim-harms"],
      ["harms", "size"],
    ],
  ])("%j", async (args, predicates) => {
    expect(await claims(args)).toEqual(predicates);
  });

  test("has its evidence, labels and sources with it", async () => {
    const { stdout } = await run(folderWith(DATA), ["export", "--statements", "e:claim-protects"]);
    for (const word of ["The Guard", "Paper One", "one.txt", "sha256", "oa:start", "tl:Possible"])
      expect(stdout).toContain(word);
    expect(stdout).not.toContain("Report Two");
  });

  test("that nothing answers to is exit 1, and nothing is written", async () => {
    const folder = folderWith({ ...DATA, out: "old" });
    expect((await run(folder, ["export", "--path", "e:ilo", "e:size", "-o", "out"])).code).not.toBe(0);
    expect(readFileSync(join(folder, "out"), "utf8")).toBe("old");
  });

  test("one part at a time", async () => {
    const { code, stderr } = await run(folderWith(DATA), ["export", "--around", "e:corps", "--source", "src:one"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("one part")]);
  });
});

test.each(["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])(
  "row 22: a cell that begins with %j is quoted by --spreadsheet-safe",
  async (start) => {
    const knowledge = knowledgeOf(`<urn:x:a> <urn:x:p> ${JSON.stringify(`${start}1+1`)} .`);
    expect((await written(knowledge, "csv-edges", { spreadsheetSafe: true })).text).toContain(`'${start}1+1`);
    expect((await written(knowledge, "csv-edges")).text).not.toContain(`'${start}1+1`);
  },
);

test("row 22: --spreadsheet-safe quotes what a spreadsheet would run; without it cells are exact", async () => {
  const knowledge = new Knowledge(
    drawn(
      ["=1+1", "+1", "-1", "@x", "\\tx", "a,b", '\\"q']
        .map((text) => `e:a e:p "${text.replace('"', '"')}" .`)
        .join("\n"),
    ),
  );
  const safe = (await written(knowledge, "csv-edges", { spreadsheetSafe: true })).text;
  const plain = (await written(knowledge, "csv-edges")).text;
  for (const text of ["=1+1", "+1", "-1", "@x", "\tx"]) {
    expect(safe).toContain(`,'${text},`);
    expect(plain).toContain(`,${text},`);
  }
  expect(plain).toContain('"a,b"');
  expect(plain).toContain('"""q"');
});

describe("what cannot be written", () => {
  test.each<[string, string, RegExp]>([
    ["a missing folder", "no/such/out.ttl", /ENOENT.*nothing was changed/],
    ["a folder in place of the file", ".", /Cannot write/],
  ])("%s is exit 2 with a message", async (_name, output, message) => {
    const folder = folderWith(DATA);
    const { code, stderr } = await run(folder, ["export", "-o", output]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(readdirSync(folder)).toEqual(["data.ttl"]);
  });

  test("a full disk leaves the old file whole and no other", () => {
    const folder = folderWith({ ...DATA, out: "old" });
    // The shell's limit on the size of a file stands for the disk: 1 block is 1 KiB in bash.
    const command = `trap '' XFSZ; ulimit -f 2; exec node "${CLI}" --data data.ttl export -o out`;
    const { status, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8", cwd: folder });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/Cannot write "out" \(EFBIG|ENOSPC\)/)]);
    expect(readFileSync(join(folder, "out"), "utf8")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["data.ttl", "out"]);
  });

  test("a reader that goes away ends the command quietly", async () => {
    const folder = folderWith({
      "data.ttl": Array.from({ length: 20_000 }, (_, n) => `<urn:a> <urn:p> "${n}" .\n`).join(""),
    });
    const child = spawn("bash", ["-c", `node "${CLI}" --data data.ttl export | head -1; exit \${PIPESTATUS[0]}`], {
      cwd: folder,
    });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).not.toMatch(/EPIPE|Error|at /);
    expect(status).toBe(0);
  });
});

describe("fmt", () => {
  const UNORDERED = `${PREFIXES}e:b e:p _:y . _:y e:q 2 , 1 . e:a e:p e:b ~ e:r {| e:x 1 |} ; a e:T .\n`;

  test("is idempotent, does not depend on order, and --check only tells", async () => {
    const other = `${PREFIXES}e:a a e:T ; e:p e:b ~ e:r {| e:x 1 |} . _:z e:q 1 , 2 . e:b e:p _:z .\n`;
    const folder = folderWith({ "data.ttl": UNORDERED, "other.ttl": other });
    expect(await run(folder, ["fmt", "--check", "data.ttl"])).toMatchObject({ code: 1, stdout: "data.ttl\n" });
    expect(readFileSync(join(folder, "data.ttl"), "utf8")).toBe(UNORDERED);
    expect((await run(folder, ["fmt", "data.ttl", "other.ttl"])).code).toBe(0);
    const formatted = readFileSync(join(folder, "data.ttl"), "utf8");
    expect(readFileSync(join(folder, "other.ttl"), "utf8")).toBe(formatted);
    expect(await run(folder, ["fmt", "--check", "data.ttl", "other.ttl"])).toMatchObject({ code: 0, stdout: "" });
  });

  test("one statement more changes its own lines only", async () => {
    const lines = Array.from({ length: 200 }, (_, n) => `e:s${n % 20} e:p${n % 7} e:o${n} .`);
    const folder = folderWith({
      "data.ttl": `${PREFIXES}${lines.join("\n")}`,
      "more.ttl": `${PREFIXES}${[...lines].reverse().join("\n")} e:s3 e:p3 e:new .`,
    });
    await run(folder, ["fmt", "data.ttl", "more.ttl"]);
    const [before, after] = ["data.ttl", "more.ttl"].map((name) =>
      readFileSync(join(folder, name), "utf8").split("\n"),
    );
    expect(after?.filter((line) => line.includes("e:new"))).toHaveLength(1);
    expect(after?.filter((line) => !line.includes("e:new"))).toEqual(before);
  });

  test("TriG keeps its graphs; other syntaxes are refused with the way to go", async () => {
    const folder = folderWith({
      "data.trig": `${PREFIXES}e:g { e:a e:p e:b } { e:c e:p e:d }`,
      "data.nt": "<urn:a> <urn:p> <urn:b> .\n",
    });
    const before = linesOf(await readDataset(readFileSync(join(folder, "data.trig"), "utf8"), "trig"));
    expect((await run(folder, ["fmt", "data.trig"])).code).toBe(0);
    expect(linesOf(await readDataset(readFileSync(join(folder, "data.trig"), "utf8"), "trig"))).toBe(before);
    expect(await run(folder, ["fmt", "data.nt"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("export --to turtle"),
    });
  });

  test("a file with a fault is left as it is", async () => {
    const folder = folderWith({ "data.ttl": "<urn:a> <urn:p> oops ." });
    expect(await run(folder, ["fmt", "data.ttl"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("data.ttl:1:17"),
    });
    expect(readFileSync(join(folder, "data.ttl"), "utf8")).toBe("<urn:a> <urn:p> oops .");
  });
});

describe("the command line reads", () => {
  const LINE = "<urn:a> <urn:p> <urn:b> .\n";

  test("standard input, packed or not, by content or by --from", () => {
    for (const args of [[], ["--from", "ntriples"]]) {
      const { stdout } = spawnSync("node", [CLI, "--data", "-", ...args, "export", "--to", "ntriples"], {
        input: LINE,
        encoding: "utf8",
      });
      expect(stdout).toBe(LINE);
    }
  });

  test("with --keep-going, telling ten bad lines, counting all", async () => {
    const folder = folderWith({ "data.nt": Array.from({ length: 15 }, (_, n) => `bad ${n}\n`).join("") + LINE });
    const args = ["--data", "data.nt", "--keep-going", "export", "--to", "ntriples"];
    const { code, stdout, stderr } = await runCli(args, { cwd: folder });
    expect([code, stdout]).toEqual([0, LINE]);
    expect(stderr.match(/^data\.nt:\d+:1: /gm)).toHaveLength(10);
    expect(stderr).toContain("15 bad lines were passed over; the first 10 are shown.");
  });

  test("with a higher cap where one is asked for", async () => {
    const folder = folderWith({ "data.jsonld": `${`{"@id":"urn:a","urn:p":`.repeat(300)}"x"${"}".repeat(300)}` });
    const args = ["--data", "data.jsonld", "export", "--to", "ntriples"];
    const refused = await runCli(args, { cwd: folder });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("maxDepth")]);
    expect((await runCli(["--read-limit", "maxDepth=700", ...args], { cwd: folder })).code).toBe(0);
  });
});

test("docs/formats.md has a row for each format, with what it keeps", () => {
  const page = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| `\.([a-z]+)` \| `([\w./+-]+)` \| ([^|]+?) \|/gm)].map(
    ([, name, extension, mediaType, keeps]) => ({ name, extension, mediaType, keeps }),
  );
  expect(rows).toEqual(
    EXPORT_FORMAT_NAMES.map((name) => {
      const { extension, mediaType, keeps } = EXPORT_FORMATS[name];
      return { name, extension, mediaType, keeps };
    }),
  );
});

test("docs/formats.md has the syntaxes that are read, and the caps with their defaults", () => {
  const page = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
  for (const [name, { label, extensions, versions }] of Object.entries(FORMATS)) {
    expect(page).toContain(
      `| ${label} | \`${name}\` | ${extensions.map((ending) => `\`.${ending}\``).join(" ")} | ${versions} |`,
    );
  }
  const caps = [...page.matchAll(/^\| `(max\w+)` \| ([\d,]+) \|/gm)].map(([, name, value]) => [name, value]);
  expect(caps).toEqual(Object.entries(DEFAULT_READ_LIMITS).map(([name, value]) => [name, value.toLocaleString("en")]));
});
