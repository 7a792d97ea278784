/** Entities of FollowTheMoney, one a line: what they become, and what is told of lines that are none. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ThroughlineError } from "../../src/errors.ts";
import { readFiles } from "../../src/rdf/read/files.ts";
import type { ReadOptions } from "../../src/rdf/read/input.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { toNQuads } from "../../src/rdf/write/ntriples.ts";
import { ROOT } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";

const BASE = "https://example.org/";
const FTM = "https://schema.followthemoney.tech/#";

async function read(text: string, options: ReadOptions = {}): Promise<string[]> {
  const dataset = new Dataset();
  await readFiles([join(folderWith({ "a.ftm.json": text }), "a.ftm.json")], dataset, { baseIri: BASE, ...options });
  return toNQuads(
    dataset,
    Array.from({ length: dataset.size }, (_, row) => row),
  )
    .trim()
    .split("\n");
}

const line = (entity: object): string => `${JSON.stringify(entity)}\n`;

test("the file of the docs says what its export as RDF says", async () => {
  const said = await read(readFileSync(join(ROOT, "docs/examples/ownership.ftm.json"), "utf8"));
  const exported = readFileSync(join(ROOT, "docs/examples/ownership.nt"), "utf8").trim().split("\n");
  const isRoad = (triple: string): boolean => /<https:\/\/example\.org\/[^>]*> \.$/.test(triple);
  expect(said.filter(isRoad).sort()).toEqual(exported.filter(isRoad).sort());
});

test("a property is of the schema that adds it, and a date or a number has its datatype", async () => {
  const said = await read(
    line({
      id: "c",
      caption: "Shell",
      schema: "Company",
      properties: { name: ["Shell"], incorporationDate: ["2001-05"], newProperty: ["x"], amount: ["7"] },
      datasets: ["xx_register"],
    }),
  );
  expect(said).toEqual([
    `<${BASE}c> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${FTM}Company> .`,
    `<${BASE}c> <http://www.w3.org/2004/02/skos/core#prefLabel> "Shell" .`,
    `<${BASE}c> <${FTM}Company:newProperty> "x" .`,
    `<${BASE}c> <${FTM}LegalEntity:incorporationDate> "2001-05"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> .`,
    `<${BASE}c> <${FTM}Thing:name> "Shell" .`,
    `<${BASE}c> <${FTM}Value:amount> "7"^^<http://www.w3.org/2001/XMLSchema#decimal> .`,
    `<${BASE}c> <${FTM}datasets> "xx_register" .`,
  ]);
});

test("a caption that is only the name of the schema is no label", async () => {
  const said = await read(line({ id: "o", caption: "Ownership", schema: "Ownership", properties: { owner: ["a"] } }));
  expect(said).not.toContainEqual(expect.stringContaining("prefLabel"));
});

test("an entity within another is read too, and the way back is the statement of the inner one", async () => {
  const inner = { id: "o", schema: "Ownership", properties: { asset: ["b"] } };
  const said = await read(line({ id: "a", schema: "Person", properties: { ownershipOwner: [inner] } }));
  expect(said).toContain(`<${BASE}o> <${FTM}Ownership:owner> <${BASE}a> .`);
  expect(said).toContain(`<${BASE}o> <${FTM}Ownership:asset> <${BASE}b> .`);
  expect(said).not.toContainEqual(expect.stringContaining("ownershipOwner"));
});

test("names that no IRI can hold are escaped, and halves of characters are replaced", async () => {
  const said = await read(
    line({ id: "a b>\ud800", schema: "Per son", properties: { "x y>": ["\udc00"], __proto__: 1 } }),
  );
  expect(said).toContain(`<${BASE}a%20b%3E%EF%BF%BD> <${FTM}Per%20son:x%20y%3E> "\ufffd" .`);
});

test.each([
  ["[1]", "it is no object"],
  ['{"id":"a","schema":"Person","properties":{"name":["An', "it is not whole JSON"],
  ['{"id":7,"schema":"Person"}', 'its "id" is no text'],
  ['{"id":"a"}', 'its "schema" is no text'],
  ['{"id":"a","schema":"Person","properties":[]}', 'its "properties" are no object'],
  ['{"id":"a","schema":"Person","properties":{"name":["A",{"id":"b"}]}}', 'its "schema" is no text'],
])("%s is told with its line, or passed over whole", async (bad, reason) => {
  const good = line({ id: "p", schema: "Person", properties: {} });
  const text = `${good}\r\n${bad}\n${good}`;
  await expect(read(text)).rejects.toMatchObject({
    code: "syntax",
    message: `This line is no entity of FollowTheMoney: ${reason}.`,
    position: { line: 3 },
  });
  const told: ThroughlineError[] = [];
  const said = await read(text, { onBadLine: (error) => told.push(error) });
  expect([told.length, said.length]).toEqual([1, 1]);
});

test("limits hold: lines that do not end, entities within entities, ids without a namespace", async () => {
  const limits = { maxDocumentLength: 1000, maxDepth: 3 };
  const deep = '{"id":"a","schema":"Person","properties":{"x":['.repeat(4) + "]}}".repeat(4);
  await expect(read(deep, { limits })).rejects.toMatchObject({ data: { limit: "maxDepth" } });
  const long = `{"id":"${"a".repeat(1001)}`;
  await expect(read(long, { limits })).rejects.toMatchObject({ data: { limit: "maxDocumentLength" } });
  const dataset = new Dataset();
  const file = join(folderWith({ "a.ftm.json": line({ id: "p", schema: "Person" }) }), "a.ftm.json");
  await expect(readFiles([file], dataset)).rejects.toMatchObject({ code: "usage", option: "baseIri" });
});
