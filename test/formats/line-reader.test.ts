/** Plain lines are read from their bytes or by one expression: what these take must be what the parser takes. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { ThroughlineError } from "../../src/errors.ts";
import { type Input, readInput } from "../../src/rdf/read/input.ts";
import { DEFAULT_READ_LIMITS } from "../../src/rdf/read/limits.ts";
import { PlainBytes } from "../../src/rdf/read/syntax/byte-scan.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { plainLine } from "../../src/rdf/read/syntax/ntriples-fast.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { datasetOf, linesOf } from "../support/build.ts";
import { runs } from "../support/runs.ts";

const PARTS = [
  ...[
    "<urn:a>",
    "<urn:p>",
    "<http://e.org/é?q#f>",
    "<relative>",
    "<>",
    "<urn:a b>",
    "<urn:\\u0041>",
    "<urn:a>>",
    "_:x",
  ],
  ...[
    '"x"',
    '""',
    '"a\tb"',
    '"a\\nb"',
    '"q\\"q"',
    '"😀"',
    '"x"@en',
    '"x"@EN',
    '"x"@en-gb',
    '"x"@ar--rtl',
    '"x"@',
    '"x"@toolongatag',
  ],
  ...['"1"^^<urn:d>', '"1"^^<http://www.w3.org/2001/XMLSchema#string>', '"1"^^<d>', '"1"^^'],
  ...['"x"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>', " ", "\t", ".", "..", "# c", "", "<urn:g>", "\r"],
];

const lines = fc
  .tuple(
    fc.array(fc.constantFrom(...PARTS), { maxLength: 5 }),
    fc.constantFrom(" ", "\t", "  ", ""),
    fc.constantFrom(" .", ".", " . ", "", " .\r"),
  )
  .map(([parts, space, end]) => `${parts.join(space)}${end}\n`);
const some = fc.constantFrom("<urn:a>", "<http://e.org/é?q#f>", "<relative>");
const likely = fc
  .tuple(some, some, fc.constantFrom(...PARTS), fc.constantFrom(" ", "\t", "  "))
  .map(([subject, predicate, object, space]) => `${subject}${space}${predicate}${space}${object}${space}.\n`);

test("a line that is plain gives what the parser gives", () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(lines, likely), (text) => {
      const line = plainLine(text, 0);
      if (line === null) return;
      plain++;
      expect(line.end).toBe(text.length);
      const ours = new Dataset();
      ours.addKeys(line.subject, line.predicate, line.object);
      expect(linesOf(ours)).toBe(linesOf(datasetOf(parseRdf(text, { format: "ntriples" }))));
    }),
    { numRuns: runs(20_000) },
  );
  expect(plain).toBeGreaterThan(100);
});

test("what the parser refuses is not plain", () => {
  fc.assert(
    fc.property(fc.oneof(lines, likely), (text) => {
      try {
        parseRdf(text, { format: "ntriples" });
      } catch (error) {
        expect(error).toBeInstanceOf(ThroughlineError);
        expect(plainLine(text, 0)).toBeNull();
      }
    }),
    { numRuns: runs(20_000) },
  );
});

test("what is read from the bytes is what the expression reads, down to the end of the line", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(lines, likely), fc.constantFrom("", "x"), fc.boolean(), (line, before, isLast) => {
      const text = before + (isLast ? line.slice(0, -1) : line);
      const plain = new PlainBytes();
      plain.bytes = Buffer.from(text);
      const end = plain.read(before.length);
      const expected = plainLine(text, before.length);
      if (end < 0) {
        // ASCII without control characters but tabs between terms, and without datatypes that need a look, is never left.
        const left = /[^ -~\n]|\\|langString|XMLSchema#string/.test(text);
        if (expected !== null) expect(left).toBe(true);
        return;
      }
      read++;
      const key = (from: number, to: number): string => text.slice(from, to);
      expect({
        subject: key(plain.subjectStart, plain.subjectEnd),
        predicate: key(plain.predicateStart, plain.predicateEnd),
        object: key(plain.objectStart, plain.objectEnd),
        end,
      }).toEqual(expected);
    }),
    { numRuns: runs(20_000) },
  );
  // Of two hundred altered lines one at least is still a quad.
  expect(read).toBeGreaterThan(runs(20_000) / 200);
});

const inputOf = (bytes: Uint8Array, size: number, onEnd: () => void): Input => ({
  name: "a.nt",
  totalBytes: bytes.length,
  bytesRead: () => 0,
  chunks: (async function* () {
    try {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    } finally {
      onEnd();
    }
  })(),
});

test("bytes cut anywhere give what the whole text gives, and the input is closed", async () => {
  // Where n3 sees that a statement lacks its end depends on what follows in the block.
  const file = fc.array(likely, { maxLength: 6 }).map((all) => all.join(""));
  await fc.assert(
    fc.asyncProperty(file, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (text, size, marked) => {
      const outcome = async (chunk: number) => {
        const dataset = new Dataset();
        let closed = false;
        const bytes = Buffer.from(`${marked ? "\ufeff" : ""}${text}`);
        const error = await readInput(
          inputOf(bytes, chunk, () => (closed = true)),
          "",
          dataset,
        ).then(
          () => null,
          (thrown: unknown) => thrown,
        );
        expect(closed || bytes.length === 0).toBe(true);
        return { lines: linesOf(dataset), error: error instanceof ThroughlineError ? error.code : error };
      };
      expect(await outcome(size)).toEqual(await outcome(10_000));
    }),
    { numRuns: runs(500) },
  );
});

test("bytes that are no UTF-8 are refused with the name of the file, wherever they stand", async () => {
  for (const [before, after] of [
    ['<urn:a> <urn:p> "', '" .\n'],
    ["<urn:a> <urn:p> <urn:b> .\n# ", "\n"],
    ["<urn:a> <urn:p> <urn:b> .\n<urn:", ""],
  ] as const) {
    const bytes = Buffer.concat([Buffer.from(before), Buffer.of(0xc3, 0x28), Buffer.from(after)]);
    const reading = readInput(
      inputOf(bytes, 7, () => {}),
      "",
      new Dataset(),
    );
    await expect(reading).rejects.toMatchObject({ code: "syntax", message: expect.stringContaining("a.nt") });
  }
});

test("a literal of ASCII beyond the limit is refused as any other", async () => {
  const text = Buffer.from(`<urn:a> <urn:p> "${"x".repeat(100)}" .\n`);
  const limits = { ...DEFAULT_READ_LIMITS, maxLiteralLength: 50 };
  const input = inputOf(text, 1000, () => {});
  await expect(readInput(input, "", new Dataset(), { limits })).rejects.toMatchObject({ code: "limit" });
});
