/** Hostile input, by every syntax: our own error or success, quickly, with a short message, and nothing fetched. */

import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ThroughlineError } from "../../src/errors.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { openFiles } from "../../src/open.ts";
import type { FormatName } from "../../src/rdf/formats.ts";
import { readFiles } from "../../src/rdf/read/files.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { canonicalizeBlankNodes } from "../../src/rdf/write/canonical.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { drawn } from "../support/build.ts";
import { folderWith } from "../support/folder.ts";
import { processorTime } from "../support/processor-time.ts";
import { cases, runs } from "../support/runs.ts";
import { readText, written } from "./reading.ts";

/** Reads, and gives the error where there is one; an error that is not ours fails the test. */
async function outcome(text: string, format: FormatName, limits = {}): Promise<ThroughlineError | number> {
  try {
    return (await readText(text, format, { limits })).length;
  } catch (error) {
    if (!(error instanceof ThroughlineError) || error.code === "internal") throw error;
    expect(error.message.length).toBeLessThanOrEqual(1000);
    return error;
  }
}

const code = (result: ThroughlineError | number): string | number =>
  result instanceof ThroughlineError ? result.code : result;

const DEEP = runs(100_000, 30_000);
const xml = (body: string, doctype = ""): string =>
  `<?xml version="1.0"?>${doctype}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:">${body}</rdf:RDF>`;
const nested = (levels: number): string =>
  `${"<rdf:Description><e:p>".repeat(levels)}${"</e:p></rdf:Description>".repeat(levels)}`;

describe("rows 2, 12: deep nesting", () => {
  test.each<[string, FormatName, string, readonly (string | number)[]]>([
    ["[ in Turtle", "turtle", `<urn:a> <urn:p> ${"[ <urn:p> ".repeat(DEEP)} 1 ${"]".repeat(DEEP)} .`, [DEEP + 1]],
    ["( in Turtle", "turtle", `<urn:a> <urn:p> ${"( ".repeat(DEEP)} 1 ${")".repeat(DEEP)} .`, [2 * DEEP + 1]],
    ["<<( in Turtle", "turtle", `<urn:a> <urn:p> ${"<<( <urn:a> <urn:p> ".repeat(DEEP)}`, ["syntax", "limit"]],
    ["<<( in N-Triples", "ntriples", `<urn:a> <urn:p> ${"<<( <urn:a> <urn:p> ".repeat(DEEP)}`, ["syntax", "limit"]],
    ["<< in TriG", "trig", "<< ".repeat(DEEP), ["syntax", "limit"]],
    ["{ in TriG", "trig", "{ ".repeat(DEEP), ["syntax"]],
    ["{| in Turtle", "turtle", `<urn:a> <urn:p> 1 ${"{| <urn:p> 1 ".repeat(DEEP)}`, ["syntax", "limit"]],
    ["[ in JSON-LD", "jsonld", "[".repeat(DEEP) + "]".repeat(DEEP), ["limit"]],
    ["{ in JSON-LD", "jsonld", `{"urn:p":`.repeat(DEEP), ["limit"]],
    ["elements in RDF/XML", "rdfxml", xml(nested(20_000)), ["limit"]],
  ])("%s, closed or not", async (_name, format, text, expected) => {
    expect(expected).toContain(code(await outcome(text, format)));
  });

  test("what is nested within the cap is read, one more is not", async () => {
    const levels = (n: number): string => `${`{"@id":"urn:a","urn:p":`.repeat(n)}"x"${"}".repeat(n)}`;
    expect(await outcome(levels(20), "jsonld", { maxDepth: 20 })).toBeGreaterThan(0);
    expect(code(await outcome(levels(21), "jsonld", { maxDepth: 20 }))).toBe("limit");
    expect(await outcome(xml(nested(20)), "rdfxml", { maxDepth: 50 })).toBeGreaterThan(0);
  });

  test("brackets inside JSON strings are no nesting", async () => {
    const text = JSON.stringify({ "@id": "urn:a", "urn:p": "[{".repeat(1000) });
    expect(await outcome(text, "jsonld")).toBe(1);
  });
});

describe("row 13: long tokens", () => {
  const MEGABYTES = runs(20, 4);
  const LONG = "x".repeat(MEGABYTES * 1_000_000);

  test.each<[FormatName, string]>([
    ["turtle", `<urn:a> <urn:p> "${LONG}`],
    ["turtle", `<urn:a> <urn:p> """${LONG}`],
    ["trig", `<urn:a> <urn:p> "${LONG}`],
    ["ntriples", `<urn:a> <urn:p> "${LONG}`],
    ["nquads", `<urn:a> <urn:p> "${LONG}`],
    ["turtle", `<urn:a> <urn:p> <urn:${LONG}`],
    ["jsonld", `{"@id":"urn:a","urn:p":"${LONG}`],
    ["rdfxml", xml(`<rdf:Description rdf:about="urn:a"><e:p>${LONG}`)],
    ["rdfxml", `<rdf:RDF xmlns="${LONG}`],
  ])(`an unterminated one of ${MEGABYTES} MB in %s ends in a short message`, async (format, text) => {
    expect(["syntax", "limit"]).toContain(code(await outcome(text, format)));
  });

  test.each<[FormatName, (value: string) => string]>([
    ["turtle", (value) => `<urn:a> <urn:p> "${value}" .`],
    ["trig", (value) => `<urn:a> <urn:p> """${value}""" .`],
    ["ntriples", (value) => `<urn:a> <urn:p> "${value}" .\n`],
    ["nquads", (value) => `<urn:a> <urn:p> "${value}" <urn:g> .\n`],
    ["jsonld", (value) => JSON.stringify({ "@id": "urn:a", "urn:p": value })],
    ["rdfxml", (value) => xml(`<rdf:Description rdf:about="urn:a"><e:p>${value}</e:p></rdf:Description>`)],
  ])("a literal in %s may be as long as the cap, and no longer", async (format, write) => {
    const limits = { maxLiteralLength: 100 };
    expect(await outcome(write("x".repeat(100)), format, limits)).toBe(1);
    expect(code(await outcome(write("x".repeat(101)), format, limits))).toBe("limit");
  });
});

describe("row 11: entities", () => {
  const doctype = (body: string): string => `<!DOCTYPE rdf:RDF [${body}]>`;
  const use = '<rdf:Description rdf:about="urn:a"><e:p>&a;</e:p></rdf:Description>';

  test("an entity of the document itself is expanded", async () => {
    const [quad] = await readText(xml(use, doctype('<!ENTITY a "within">')), "rdfxml");
    expect(quad?.object.value).toBe("within");
  });

  test("nested entities are refused", async () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY b${n} "${`&b${n + 1};`.repeat(10)}">`).join("");
    const result = await outcome(xml(use, doctype(`<!ENTITY a "&b0;">${levels}<!ENTITY b9 "x">`)), "rdfxml");
    expect(code(result)).toBe("limit");
  });

  test("50 KB five thousand times is refused", async () => {
    const big = doctype(`<!ENTITY a "${"x".repeat(50_000)}">`);
    const body = `<rdf:Description rdf:about="urn:a">${"<e:p>&a;</e:p>".repeat(5_000)}</rdf:Description>`;
    expect(code(await outcome(xml(body, big), "rdfxml"))).toBe("limit");
  });
});

describe("regression: what stands before the root element was searched anew with each chunk", () => {
  const use = xml('<rdf:Description rdf:about="urn:a"><e:p>&a7;</e:p></rdf:Description>');
  const withPrologue = (prologue: string): string => use.replace("?>", `?>${prologue}`);
  const entities = Array.from({ length: 100_000 }, (_, n) => `<!ENTITY a${n} 'x'>`).join("");

  test.each([
    ["document types within each other", `<?xml version="1.0"?>${"<!DOCTYPE ".repeat(30_000)}`, "syntax"],
    ["a long comment", withPrologue(`<!DOCTYPE r [<!ENTITY a7 "x">]><!--${" <a>".repeat(2_000_000)}-->`), 1],
    ["many entities", withPrologue(`<!DOCTYPE r [${entities}]>`), 1],
  ])("%s", async (_name, text, expected) => {
    const taken = await processorTime(async () => expect(code(await outcome(text, "rdfxml"))).toBe(expected));
    expect(taken).toBeLessThan(3000);
  });
});

describe("rows 9, 10: nothing is fetched", () => {
  let hits = 0;
  let url = "";
  const server = createServer((_request, response) => {
    hits++;
    response.end("{}");
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret`;
  });
  afterAll(() => {
    server.close();
  });

  test.each<[string, (to: string) => unknown]>([
    ["a remote context", (to) => ({ "@context": to, "@id": "urn:a", "urn:p": 1 })],
    ["a context in a list", (to) => ({ "@context": [{}, to], "@id": "urn:a", "urn:p": 1 })],
    ["@import", (to) => ({ "@context": { "@version": 1.1, "@import": to }, "@id": "urn:a", "urn:p": 1 })],
    [
      "a scoped context",
      (to) => ({ "@context": { t: { "@id": "urn:t", "@context": to } }, "@id": "urn:a", t: { "urn:p": 1 } }),
    ],
    [
      "a context of a type",
      (to) => ({ "@context": { T: { "@id": "urn:T", "@context": to } }, "@type": "T", "urn:p": 1 }),
    ],
    ["an embedded context", (to) => ({ "@id": "urn:a", "urn:p": { "@context": to, "urn:q": 1 } })],
  ])("JSON-LD with %s", async (_name, document) => {
    const result = await outcome(JSON.stringify(document(url)), "jsonld");
    expect(code(result)).toBe("unsupported");
    expect((result as ThroughlineError).message).toContain("nothing is fetched");
    expect(hits).toBe(0);
  });

  test.each<[string, (to: string) => string]>([
    ["a general entity", (to) => `<!ENTITY a SYSTEM "${to}">`],
    ["a public entity", (to) => `<!ENTITY a PUBLIC "x" "${to}">`],
    ["a parameter entity", (to) => `<!ENTITY % p SYSTEM "${to}"> %p;`],
  ])("RDF/XML with %s", async (_name, declare) => {
    const secret = join(folderWith({ secret: "SECRET" }), "secret");
    for (const target of [url, `file://${secret}`]) {
      const text = xml(
        '<rdf:Description rdf:about="urn:a"><e:p>&a;</e:p></rdf:Description>',
        `<!DOCTYPE rdf:RDF [${declare(target)}]>`,
      );
      const read = await readText(text, "rdfxml").catch((error: unknown) => error);
      expect(
        read instanceof ThroughlineError || (read as { object: { value: string } }[])[0]?.object.value === "&a;",
      ).toBe(true);
      expect(JSON.stringify(read)).not.toContain("SECRET");
    }
    expect(hits).toBe(0);
  });

  test("an external DTD", async () => {
    await outcome(xml('<rdf:Description rdf:about="urn:a"/>', `<!DOCTYPE rdf:RDF SYSTEM "${url}">`), "rdfxml");
    expect(hits).toBe(0);
  });

  test("IRIs in the data", async () => {
    const folder = folderWith({ "a.ttl": `<${url}> <http://www.w3.org/2002/07/owl#imports> <${url}> .` });
    await openFiles([folder]);
    expect(hits).toBe(0);
  });
});

describe("row 15: packed files", () => {
  const LINE = "<urn:a> <urn:p> <urn:b> .\n";
  const read = async (bytes: Uint8Array, limits = {}, name = "x.nt.gz"): Promise<number> => {
    const path = join(folderWith({}), name);
    writeFileSync(path, bytes);
    const dataset = new Dataset();
    await readFiles([path], dataset, { limits });
    return dataset.size;
  };

  test("are read by their first bytes, whatever their name", async () => {
    expect(await read(gzipSync(LINE))).toBe(1);
    expect(await read(gzipSync(LINE), {}, "x.nt")).toBe(1);
    expect(await read(Buffer.from(LINE))).toBe(1);
  });

  test("several members are one text", async () => {
    expect(await read(Buffer.concat([gzipSync(LINE), gzipSync(LINE.replace("urn:b", "urn:c"))]))).toBe(2);
  });

  test("a bomb is stopped by its ratio, by its size, with little memory", async () => {
    // Long lines, which are soon read: the ratio is looked at from 64 MB on.
    const bomb = gzipSync(Buffer.alloc(runs(300, 100) * 2 ** 20, `#${" ".repeat(10_000)}\n`));
    const before = process.memoryUsage().rss;
    await expect(read(bomb)).rejects.toMatchObject({ code: "limit", data: { limit: "maxUnpackRatio" } });
    await expect(read(bomb, { maxUnpackedBytes: 1000 })).rejects.toMatchObject({ data: { limit: "maxUnpackedBytes" } });
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 2 ** 20);
  });

  test.each<[string, () => Uint8Array]>([
    ["packed twice", () => gzipSync(gzipSync(LINE))],
    ["cut short", () => gzipSync(LINE.repeat(1000)).subarray(0, 60)],
    [
      "with a wrong checksum",
      () => {
        const bytes = gzipSync(LINE);
        bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 1;
        return bytes;
      },
    ],
    ["with junk behind", () => Buffer.concat([gzipSync(LINE), Buffer.from("junk junk junk")])],
    ["in Latin-1", () => Buffer.from('<urn:a> <urn:p> "caf\u00e9" .\n', "latin1")],
  ])("what is %s is refused in words", async (_name, bytes) => {
    await expect(read(bytes())).rejects.toMatchObject({
      name: "ThroughlineError",
      code: expect.stringMatching(/^(?:unreadable|syntax)$/),
      hint: expect.any(String),
    });
  });
});

describe("row 14: blank nodes that are all alike", () => {
  test.each(cases([10, 20], 1))("a clique of %i is refused, not named for ever", async (size) => {
    const names = Array.from({ length: size }, (_, n) => `_:n${n}`);
    const all = names.flatMap((a) => names.filter((b) => a !== b).map((b) => `${a} e:p ${b} .`));
    await expect(canonicalizeBlankNodes(drawn(all.join("\n")))).rejects.toMatchObject({
      code: "limit",
      message: expect.not.stringContaining("more than the 0"),
      hint: expect.stringMatching(/IRI/),
    });
  });

  test("the denser they are, the fewer rounds are tried", async () => {
    const names = Array.from({ length: 22 }, (_, n) => `_:n${n}`);
    const all = names.flatMap((a) => names.filter((b) => a !== b).map((b) => `${a} e:p ${b} .`));
    const refused = await canonicalizeBlankNodes(drawn(all.join("\n"))).catch((error: Error) => error);
    const cause = refused instanceof Error ? refused.cause : null;
    // 22 cubed is 10,648, and each round hashes 42 quads.
    expect(Number(/iterations exceeded \((\d+)\)/.exec(String(cause))?.[1])).toBeLessThan(320_000 / 42);
  });

  test("a list of a hundred equal values is named", async () => {
    expect(toTurtle(await canonicalizeBlankNodes(drawn(`e:a e:p ( ${"1 ".repeat(100)}) .`)))).toContain("_:c14n99");
  });

  test.each([
    ["a pair", "_:a e:p _:b . _:b e:p _:a ."],
    ["a ring of ten", Array.from({ length: 10 }, (_, n) => `_:n${n} e:p _:n${(n + 1) % 10} .`).join("\n")],
  ])("%s is named", async (_name, turtle) => {
    expect(toTurtle(await canonicalizeBlankNodes(drawn(turtle)))).toContain("_:c14n1");
  });

  test("a clique is exported under the names that it has, with a note", async () => {
    const names = Array.from({ length: 12 }, (_, n) => `_:n${n}`);
    const all = names.flatMap((a) => names.filter((b) => a !== b).map((b) => `${a} e:p ${b} .`));
    const { text, notes } = await written(new Knowledge(drawn(all.join("\n"))), "turtle");
    expect(notes.join()).toContain("too much alike");
    expect(await readText(text, "turtle")).toHaveLength(132);
  });

  test("many that differ are named", async () => {
    const all = Array.from({ length: 500 }, (_, n) => `_:n${n} e:p ${n} ; e:next _:n${n + 1} .`);
    expect(toTurtle(await canonicalizeBlankNodes(drawn(all.join("\n"))))).toContain("_:c14n0");
  });
});

test.each<[FormatName, string]>([
  [
    "turtle",
    "@prefix __proto__: <urn:x:> . @prefix constructor: <urn:c:> . __proto__:toString constructor:valueOf __proto__:hasOwnProperty .",
  ],
  [
    "jsonld",
    '{"@context":{"constructor":"urn:c:","toString":"urn:t"},"@id":"urn:a","toString":"x","constructor:y":{"@id":"urn:__proto__"}}',
  ],
  ["jsonld", '{"@context":{"__proto__":"urn:c:"},"@id":"urn:__proto__","urn:p":{"__proto__":1,"@value":"x"}}'],
  [
    "rdfxml",
    xml(
      '<rdf:Description rdf:about="urn:__proto__"><e:constructor>x</e:constructor><e:__proto__ rdf:nodeID="__proto__"/></rdf:Description>',
    ),
  ],
  ["nquads", "_:constructor <urn:__proto__> _:__proto__ <urn:toString> .\n"],
])("names of JavaScript's own in %s harm nothing", async (format, text) => {
  expect(typeof code(await outcome(text, format))).toMatch(/number|string/);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
  expect(Object.prototype).not.toHaveProperty("y");
});

test.each<[FormatName, string]>([
  ["jsonld", '{"@id":"urn:x:a","urn:x:p":{"@value":"x","@language":"de_DE"}}'],
  [
    "rdfxml",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:"><rdf:Description rdf:about="urn:x:a"><e:p xml:lang="de_DE">x</e:p></rdf:Description></rdf:RDF>`,
  ],
])("a language tag that no syntax could write is refused in %s", async (format, text) => {
  await expect(readText(text, format)).rejects.toMatchObject({
    code: "syntax",
    message: expect.stringContaining('"de_'),
    hint: expect.stringContaining("de-AT"),
  });
});
