/** Results that arrive in pieces of any size are the same results, in JSON and in CSV; what is none is refused. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { CsvReader } from "../../src/endpoint/wire/csv-reader.ts";
import { RowReader, type TableReader } from "../../src/endpoint/wire/row-reader.ts";

const term = fc.oneof(
  fc.record({ type: fc.constant("uri"), value: fc.constantFrom("urn:a", "urn:b") }),
  fc.record({ type: fc.constant("literal"), value: fc.string() }),
  fc.record({ type: fc.constant("literal"), value: fc.string(), "xml:lang": fc.constant("de") }),
);
const name = fc.constantFrom("x", "__proto__", "constructor", '{"]\\');
const bindings = fc.array(fc.dictionary(name, term), { maxLength: 5 });

function read(text: string, size: number, reader: TableReader = new RowReader(0)): unknown[] {
  const rows: unknown[] = [];
  for (let at = 0; at < text.length; at += size)
    for (const row of reader.read(text.slice(at, at + size))) rows.push([...row]);
  for (const row of reader.end()) rows.push([...row]);
  return rows;
}

test("pieces of any size give the rows of the whole", () => {
  fc.assert(
    fc.property(bindings, fc.integer({ min: 1, max: 40 }), fc.boolean(), (rows, size, headFirst) => {
      const [head, results] = [{ vars: ["results"] }, { bindings: rows }];
      const text = JSON.stringify(headFirst ? { head, results } : { results, head });
      const whole = read(text, text.length);
      expect(whole).toHaveLength(rows.length);
      expect(whole.map((row) => (row as unknown[]).length)).toEqual(rows.map((row) => Object.keys(row).length));
      expect(read(text, size)).toEqual(whole);
    }),
  );
});

test("an answer that breaks off anywhere is refused", () => {
  const text = JSON.stringify({
    head: { vars: ["x"] },
    results: { bindings: [{ x: { type: "uri", value: "urn:a" } }] },
  });
  for (let length = 0; length < text.length; length++)
    expect(() => read(text.slice(0, length), 7)).toThrow(/breaks off|no table/);
});

test.each([
  "<html>",
  "[]",
  "{}",
  '{"boolean": true}',
  "{}{}",
  '{"results":{"bindings":[{"x":{"type":"uri"}}]}}',
  "[".repeat(50),
])("%s is no table of results", (text) => {
  expect(() => read(text, 5)).toThrow(/cannot be used/);
});

test("a row with an IRI that RDF does not allow is passed over and counted", () => {
  const reader = new RowReader(0);
  const bad = { x: { type: "uri", value: "urn:a b" } };
  const rows = [
    ...reader.read(JSON.stringify({ results: { bindings: [bad, { x: { type: "uri", value: "urn:a" } }] } })),
  ];
  reader.end();
  expect([rows.length, reader.passedOver]).toEqual([1, 1]);
});

const cell = fc.oneof(
  fc.constantFrom(
    ["urn:a", "urn:a"],
    ["urn:a,b", "urn:a,b"],
    ["17", '"17"^^<http://www.w3.org/2001/XMLSchema#integer>'],
    ["_:b0", "_:answer4xb0"],
    ["nodeID://b17", "_:answer4xb17"],
    ["", null],
  ),
);

test("CSV in pieces of any size, quoted or not, ended or not, gives its nodes and counts", () => {
  const table = fc.array(fc.tuple(cell, cell), { maxLength: 6 });
  const size = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(
      table,
      size,
      fc.boolean(),
      fc.constantFrom("\r\n", "\n"),
      fc.boolean(),
      (rows, at, all, line, ended) => {
        const written = (text: string | null): string => (all || text?.includes(",") ? `"${text}"` : (text ?? ""));
        const lines = [["x", "y"], ...rows.map((row) => row.map(([text]) => text ?? ""))];
        const text = lines.map((row) => row.map(written).join(",")).join(line) + (ended ? line : "");
        const expected = rows.map(([[, x], [, y]]) => [
          ...(x === null ? [] : [["x", x]]),
          ...(y === null ? [] : [["y", y]]),
        ]);
        expect(read(text, at, new CsvReader(4))).toEqual(expected);
      },
    ),
  );
});

test.each([
  ["", "an empty table without a head"],
  ["x,y\r\nurn:a\r\n", "more or fewer cells"],
  ['x\r\n"urn:a\r\n', "is no CSV"],
  ['x\r\n"urn:a"b\r\n', "is no CSV"],
  [`${"x,".repeat(300)}x\n`, "more than 256 variables"],
])("CSV %j is refused: %s", (text, message) => {
  expect(() => read(text, 5, new CsvReader(0))).toThrow(message);
});

test("a row of CSV with anything but nodes and counts is passed over, and counted", () => {
  const reader = new CsvReader(0);
  expect(read("x\nurn:a\na name\nurn:b c\nurn:d\n", 3, reader)).toEqual([[["x", "urn:a"]], [["x", "urn:d"]]]);
  expect(reader.passedOver).toBe(2);
});

test("IRIs of CSV in brackets, as Comunica writes them, are IRIs", () => {
  const reader = new CsvReader(0);
  expect(read("x,n\r\n<urn:a>,3\r\n<urn:b c>,4\r\n", 3, reader)).toEqual([
    [
      ["x", "urn:a"],
      ["n", '"3"^^<http://www.w3.org/2001/XMLSchema#integer>'],
    ],
  ]);
  expect(reader.passedOver).toBe(1);
});

test("a row of CSV without an end does not fill the memory", () => {
  const reader = new CsvReader(0);
  const endless = (): void => {
    for (let pieces = 0; pieces < 100; pieces++) [...reader.read("u".repeat(100_000))];
  };
  expect(endless).toThrow("one row has more than");
});
