/** Plain lines are read by one expression: what it takes must be what the parser takes, and nothing else. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { ThroughlineError } from "../../src/errors.ts";
import { Dataset } from "../../src/rdf/dataset.ts";
import { parseRdf } from "../../src/rdf/parse.ts";
import { plainLine } from "../../src/rdf/plain-line.ts";
import { datasetOf, linesOf } from "../support/build.ts";

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
    { numRuns: 20_000 },
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
    { numRuns: 20_000 },
  );
});
