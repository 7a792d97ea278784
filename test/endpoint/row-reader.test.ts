/** Results that arrive in pieces of any size are the same results; what is none is refused. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { RowReader } from "../../src/endpoint/row-reader.ts";

const term = fc.oneof(
  fc.record({ type: fc.constant("uri"), value: fc.constantFrom("urn:a", "urn:b") }),
  fc.record({ type: fc.constant("literal"), value: fc.string() }),
  fc.record({ type: fc.constant("literal"), value: fc.string(), "xml:lang": fc.constant("de") }),
);
const name = fc.constantFrom("x", "__proto__", "constructor", '{"]\\');
const bindings = fc.array(fc.dictionary(name, term), { maxLength: 5 });

function read(text: string, size: number): unknown[] {
  const reader = new RowReader(0);
  const rows: unknown[] = [];
  for (let at = 0; at < text.length; at += size)
    for (const row of reader.read(text.slice(at, at + size))) rows.push([...row]);
  reader.end();
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
