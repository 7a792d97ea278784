/** What is published of a project: its page and its graph, which answers as the project does, and no word that may not go along. */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { csv, FUNDS, HEADER, PARAGRAPHS, projectOnce, TEXT, TRAINS } from "./support.ts";

/** Another document, which stays restricted. */
const SECRET = PARAGRAPHS.map((text) => text.replace("River Police", "Harbour Guard")).join("\n\n");
const SECRET_ROW = [
  "Lower Valley Shelter",
  "develops",
  "Harbour Guard",
  "secret",
  "The Lower Valley Shelter trains the Harbour Guard in well-being checks",
];

const SITE = {
  title: '</script><title>Valley & "more"',
  introduction: "Two documents.\nRead by Anna.",
  question: ["Ministry of Welfare", "River Police"],
  credits: ["Anna <anna@example.org>", "B & C"],
  license: "CC-BY-4.0",
  address: "https://example.org/valley/",
};

const made = projectOnce(
  { "brief.txt": TEXT, "secret.txt": SECRET, "links.csv": csv([HEADER, FUNDS, TRAINS, SECRET_ROW]) },
  ["source", "add", "brief.txt", "--access", "public"],
  ["source", "add", "secret.txt"],
  ["import", "links.csv", "--accept", "--as", "anna"],
);

async function published(site: object = {}, ...flags: readonly string[]) {
  const project = await made();
  const file = join(project.folder, "project.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), site }));
  const run = await project.run("site", "-o", "page", ...flags);
  expect(run).toMatchObject({ code: 0 });
  return { ...project, said: run, page: join(project.folder, "page") };
}

function filesOf(page: string): string[] {
  return readdirSync(page, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(page, name)).isFile())
    .sort();
}

const text = (page: string, name: string): string => readFileSync(join(page, name), "utf8");

const before = process.umask();
afterEach(() => void process.umask(before));

const QUESTIONS = [
  ["path", "Ministry of Welfare", "River Police"],
  ["show", "Lower Valley Shelter"],
  ["neighbors", "River Police"],
  ["stats"],
  ["export", "--to", "csv-edges"],
];

test("the graph of the page, its download, and the project as one file of Turtle answer as the project does", async () => {
  const { folder, run } = await published();
  const given = ["page/graph.throughline", "all.ttl"].map((name) => join(folder, name));
  expect((await run("export", "--to", "turtle", "--output", "all.ttl")).code).toBe(0);
  // The project quotes its texts; a clone of it has none.
  rmSync(join(folder, "sources"), { recursive: true });
  for (const question of QUESTIONS) {
    const own = await run(...question);
    expect([question, own.code]).toEqual([question, 0]);
    for (const data of given) expect([data, await run("--data", data, ...question)]).toEqual([data, own]);
  }
  const download = join(folder, "page/downloads/graph.ttl");
  expect((await run("--data", download, "path", "Ministry of Welfare", "River Police")).code).toBe(0);
});

/** Words of a text, of which none may be found, whatever file they are in; how many files have some is the answer. */
function filesWith(page: string, words: string): string[] {
  return filesOf(page).filter((name) => readFileSync(join(page, name)).includes(words));
}

test("no file has words of a document, not even those that lead a browser to a passage", async () => {
  const { page, folder, run } = await published(SITE);
  const file = join(folder, "statements/secret.ttl");
  const [, passage] = /\b(ev:secret-[\w-]+)/.exec(readFileSync(file, "utf8")) ?? [];
  const words = 'tl:firstWords "The Lower Valley" ; tl:lastWords "in well-being checks"';
  writeFileSync(file, `${readFileSync(file, "utf8")}\n${passage} ${words} .\n`);
  const said = await run("site", "-o", "page");
  for (const words of ["1.5 million", "well-being checks", "trains the", "in well"])
    expect([words, filesWith(page, words)]).toEqual([words, []]);
  expect(said.stderr).toContain("The texts of the documents are not in it.");
  expect(said.stderr).toContain("Left out: 2 triples with words of documents that are not public.");
});

test("with --texts the words of passages of public documents go along, of restricted ones never", async () => {
  const { page, said, run, folder } = await published({}, "--texts");
  expect(filesWith(page, "1.5 million")).toEqual(["passages.json"]);
  expect(filesWith(page, "trains the Harbour Guard")).toEqual([]);
  expect(filesWith(page, "The ministry did not fund the police training")).toEqual([]);
  expect(said.stderr).toContain(
    "The words of 2 passages of 1 public text are in it; of other documents there are none.",
  );
  expect(existsSync(join(folder, "page/passages.json"))).toBe(true);
  // Taken back, they are gone from the folder, too.
  expect((await run("source", "add", "brief.txt", "--access", "restricted")).code).toBe(0);
  expect((await run("source", "list")).stdout).toMatch(/^brief {2}.*, restricted$/m);
  const again = await run("site", "-o", "page", "--texts");
  expect(again.stderr).toContain("No words of a document are in it");
  expect(filesWith(page, "1.5 million")).toEqual([]);
});

test("what a project says of itself stands in the head, escaped, and nowhere is anything invented", async () => {
  const { page } = await published(SITE);
  const html = text(page, "index.html");
  const title = "&lt;/script&gt;&lt;title&gt;Valley &amp; &quot;more&quot;";
  expect(html).toContain(`<title>${title}</title>`);
  expect(html).toContain(`<meta property="og:title" content="${title}" />`);
  expect(html).toContain('<meta property="og:image" content="https://example.org/valley/preview.png" />');
  expect(html).toContain('<link rel="canonical" href="https://example.org/valley/" />');
  expect(html.match(/<title>/g)).toHaveLength(1);
  expect(JSON.parse(text(page, "site.json"))).toMatchObject({ title: SITE.title, credits: SITE.credits });
  expect(text(page, "CITATION.cff")).toContain('  - name: "Anna <anna@example.org>"');
  expect(text(page, "downloads.html")).toContain("Anna &lt;anna@example.org&gt;");
  const plain = await published();
  const told = filesOf(plain.page);
  for (const name of ["CITATION.cff", "sitemap.xml", "robots.txt", "passages.json"]) expect(told).not.toContain(name);
  expect(text(plain.page, "index.html")).not.toMatch(/canonical|og:title|og:image/);
  expect(text(plain.page, "void.ttl")).not.toMatch(/dcterms:(?:title|license|creator)/);
});

test("the description is Turtle and tells where the files are; the picture is a PNG", async () => {
  const { page } = await published(SITE);
  const quads = [...parseRdf(text(page, "void.ttl"), { format: "turtle" })];
  const urls = quads
    .filter(({ predicate }) => predicate.value.endsWith("downloadURL"))
    .map(({ object }) => object.value);
  expect(urls.sort()).toEqual(
    [
      "downloads/graph.edges.csv",
      "downloads/graph.nodes.csv",
      "downloads/graph.rdf11.ttl",
      "downloads/graph.ttl",
      "graph.throughline",
    ].map((path) => `https://example.org/valley/${path}`),
  );
  const png = readFileSync(join(page, "preview.png"));
  expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 1200, 630]);
});

test("the same project gives the same bytes, of the day of its newest decision or of --date", async () => {
  const { page, folder, run } = await published(SITE, "--texts");
  expect((await run("site", "-o", "second", "--texts")).code).toBe(0);
  const names = filesOf(page);
  expect(filesOf(join(folder, "second"))).toEqual(names);
  for (const name of names)
    expect([name, readFileSync(join(page, name)).equals(readFileSync(join(folder, "second", name)))]).toEqual([
      name,
      true,
    ]);
  expect((await run("site", "-o", "page", "--date", "2031-02-03")).code).toBe(0);
  expect(text(page, "CITATION.cff")).toContain('date-released: "2031-02-03"');
  expect(await run("site", "-o", "page", "--date", "soon")).toMatchObject({ code: 2 });
});

test("notes go along, or not", async () => {
  const { folder, run } = await made();
  const rows = [
    [...HEADER, "Note"],
    [...FUNDS, "mind the currency"],
  ];
  writeFileSync(join(folder, "noted.csv"), csv(rows));
  await run("undo", "--as", "anna");
  expect((await run("import", "noted.csv", "--accept", "--as", "anna")).code).toBe(0);
  expect((await run("site", "-o", "page")).stderr).toContain("Your notes on statements are in it");
  expect(filesWith(join(folder, "page"), "mind the currency").length).toBeGreaterThan(0);
  const without = await run("site", "-o", "page", "--without-notes");
  expect(without.stderr).toContain("Your notes on statements are not in it: 1 note left out.");
  expect(filesWith(join(folder, "page"), "mind the currency")).toEqual([]);
});

test("all of it can be read by a server of another account, whatever the umask", async () => {
  process.umask(0o077);
  const { page, run } = await published();
  chmodSync(join(page, "index.html"), 0o600);
  expect((await run("site", "-o", "page")).code).toBe(0);
  expect((statSync(page).mode & 0o777).toString(8)).toBe("755");
  for (const name of readdirSync(page, { recursive: true, encoding: "utf8" })) {
    const found = statSync(join(page, name));
    expect([name, (found.mode & 0o777).toString(8)]).toEqual([name, found.isDirectory() ? "755" : "644"]);
  }
});

test("again it replaces itself; another folder, a file and a folder with links are left alone", async () => {
  const { folder, run, page } = await published(SITE);
  writeFileSync(join(page, "notes.txt"), "mine");
  writeFileSync(
    join(folder, "project.json"),
    text(folder, "project.json").replace('"https://example.org/valley/"', "null"),
  );
  expect((await run("site", "-o", "page")).code).toBe(0);
  expect(text(page, "notes.txt")).toBe("mine");
  expect(existsSync(join(page, "sitemap.xml"))).toBe(false);
  expect(await run("site", "-o", ".")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('The folder "." holds other files.'),
  });
  expect(await run("site", "-o", "brief.txt")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("ENOTDIR: a part of the path is no folder"),
  });
  mkdirSync(join(folder, "elsewhere"));
  rmSync(join(page, "downloads"), { recursive: true });
  symlinkSync(join(folder, "elsewhere"), join(page, "downloads"));
  expect(await run("site", "-o", "page")).toMatchObject({ code: 2, stderr: expect.stringContaining("is a link") });
  expect(readdirSync(join(folder, "elsewhere"))).toEqual([]);
});

test("a list of files that was tampered with takes nothing away that is not of a page", async () => {
  const { folder, run, page } = await published();
  writeFileSync(
    join(page, "site.json"),
    JSON.stringify({ files: ["../brief.txt", "assets/../../brief.txt", "/etc/passwd"] }),
  );
  expect((await run("site", "-o", "page")).code).toBe(0);
  expect(existsSync(join(folder, "brief.txt"))).toBe(true);
});

test("a wrong setting is told with what there is, and nothing is written", async () => {
  const { folder, run } = await made();
  const file = join(folder, "project.json");
  const about = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...about, site: { titel: "x" } }));
  expect(await run("site", "-o", "page")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('of "site", there is no setting "titel", only title'),
  });
  writeFileSync(file, JSON.stringify(about));
  expect(await run("site", "-o", "page", "--question", "Ministry of Welfare", "Nobody at all")).toMatchObject({
    code: 2,
  });
  expect(await run("site", "-o", "page", "--color", "tl:Concept")).toMatchObject({ code: 2 });
  expect(await run("site", "-o", "page", "--color", "nothing:here=#8a3b12")).toMatchObject({ code: 2 });
  expect(existsSync(join(folder, "page"))).toBe(false);
});

test("other data has a page, too: with what the flags say, and without a feed, since it tells no dates", async () => {
  const { folder, run } = await made();
  writeFileSync(
    join(folder, "d.ttl"),
    '<urn:a> <urn:p> <urn:b> . <urn:a> <http://www.w3.org/2000/01/rdf-schema#label> "A" .',
  );
  const flags = ["--title", "Two", "--credits", "X", "--license", "javascript:alert(1)"];
  expect(await run("--data", "d.ttl", "site", "-o", "two", ...flags)).toMatchObject({ code: 0 });
  const names = filesOf(join(folder, "two"));
  expect(names).not.toContain("feed.xml");
  expect(names).toContain("CITATION.cff");
  expect(text(join(folder, "two"), "downloads.html")).toContain("Licence: javascript:alert(1)");
  expect(text(join(folder, "two"), "downloads.html")).not.toContain('href="javascript');
  expect(await run("--data", "d.ttl", "site", "-o", "two", "--texts")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--sources DIR"),
  });
});
