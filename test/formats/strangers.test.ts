/** Files of the neighbourhood: other encodings, other syntaxes, syntaxes under another name. */

import { expect, test } from "vitest";
import { type Input, readInput } from "../../src/rdf/read/input.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";

const RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:">';
const XML = `${RDF}<rdf:Description rdf:about="urn:e:a"><e:name>Büro</e:name></rdf:Description></rdf:RDF>`;

function inputOf(name: string, bytes: Uint8Array): Input {
  return {
    name,
    totalBytes: bytes.length,
    bytesRead: () => bytes.length,
    chunks: (async function* () {
      yield bytes;
    })(),
  };
}

async function read(name: string, content: string | Uint8Array): Promise<Dataset> {
  const dataset = new Dataset();
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  await readInput(inputOf(name, bytes), "", dataset);
  return dataset;
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text).flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
  ]);

test.each([
  ["ISO-8859-1", latin1(`<?xml version="1.0" encoding="ISO-8859-1"?>${XML}`)],
  ["UTF-16", utf16(`<?xml version="1.0" encoding="UTF-16"?>${XML}`)],
])("XML in %s is read as it declares", async (_name, bytes) => {
  const dataset = await read("a.rdf", bytes);
  expect(dataset.terms.find('"Büro"')).not.toBeNull();
});

test("a byte that is no text is told with its line", async () => {
  const fault = read("a.ttl", latin1("<urn:e:a> <urn:e:b> 1 .\n# one\n<urn:e:a> <urn:e:b> 'Büro' .\n"));
  await expect(fault).rejects.toMatchObject({ code: "syntax", position: { line: 3, column: 23 } });
});

test.each([
  ["a.ttl", utf16("<urn:e:a> <urn:e:b> <urn:e:c> ."), /UTF-16/, /iconv -f UTF-16/],
  ["a.owl", '<Ontology xmlns="http://www.w3.org/2002/07/owl#"/>', /OWL\/XML/, /Turtle/],
  ["a.ofn", "Prefix(:=<urn:e:>)\nOntology(<urn:e:o>)", /functional syntax/, /Turtle/],
  ["a.omn", "Prefix: e: <urn:e:>\nOntology: <urn:e:o>", /Manchester/, /Turtle/],
  ["a.ttl", "<!DOCTYPE html><html></html>", /HTML page/, /data itself/],
])("%s that is something else is told by name", async (name, content, message, hint) => {
  await expect(read(name, content)).rejects.toMatchObject({
    message: expect.stringMatching(message),
    hint: expect.stringMatching(hint),
  });
});

test("what a text is goes before what its name says", async () => {
  expect((await read("a.ttl", `<?xml version="1.0"?>${XML}`)).size).toBe(1);
  expect((await read("a.owl", "@prefix e: <urn:e:> . e:a e:b e:c .")).size).toBe(1);
});

test("JSON Lines are a document a line, and the context of schema.org is built in", async () => {
  const line = (name: string): string =>
    JSON.stringify({ "@context": "https://schema.org", "@id": `urn:e:${name}`, name });
  const dataset = await read("a.jsonld", `${line("a")}\n${line("b")}\n`);
  expect(dataset.size).toBe(2);
  expect(dataset.terms.find("https://schema.org/name")).not.toBeNull();
});

test("a byte order mark inside is told as one", async () => {
  await expect(read("a.ttl", "<urn:e:a> <urn:e:b> 1 .\n\ufeff@prefix e: <urn:e:> .")).rejects.toMatchObject({
    hint: expect.stringContaining("byte order mark"),
  });
});
