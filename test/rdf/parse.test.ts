import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRdf, RdfParser } from "../../src/rdf/read/syntax/n3-parser.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { reifiedDatasets } from "../support/arbitrary.ts";
import { datasetOf, linesOf } from "../support/build.ts";

const TEXT = `VERSION "1.2"
PREFIX e: <urn:e:>
# a comment with "quotes" and <brackets>
e:a e:b "😀 \\"x\\" \\u00e9"@en--ltr , 1.5 , """two
lines""" ~ e:r {| e:by e:c |} .
<< e:a e:b e:d ~ _:r2 >> e:by e:c .
`;

/** The quads of a text that comes in pieces. */
function inPieces(text: string, cuts: readonly number[]): string {
  const dataset = datasetOf([]);
  const parser = new RdfParser({ format: "turtle" }, (quad) => {
    dataset.add(quad);
  });
  const ends = [...cuts.filter((cut) => cut < text.length), text.length].sort((a, b) => a - b);
  ends.forEach((end, index) => {
    parser.push(text.slice(ends[index - 1] ?? 0, end));
  });
  parser.end();
  return linesOf(dataset);
}

test("a text may be cut anywhere", () => {
  const whole = inPieces(TEXT, []);
  expect(whole.split("\n")).toHaveLength(8);
  for (let cut = 0; cut < TEXT.length; cut++) expect(inPieces(TEXT, [cut])).toBe(whole);
});

test("a text may be cut anywhere, often", () => {
  fc.assert(
    fc.property(reifiedDatasets, fc.array(fc.nat(500), { maxLength: 10 }), (all, cuts) => {
      const text = toTurtle(datasetOf(all));
      expect(inPieces(text, cuts)).toBe(linesOf(datasetOf(all)));
    }),
  );
});

test("quads come in the order of the text", () => {
  const text = "<urn:a> <urn:b> 3 , 1 . <urn:0> <urn:b> 2 .";
  expect(parseRdf(text, { format: "turtle" }).map(({ object }) => object.value)).toEqual(["3", "1", "2"]);
});

test.each(["", "\n", "# nothing\n", "\ufeff", "@prefix e: <urn:e:> ."])("%j holds no quad", (text) => {
  expect(parseRdf(text, { format: "turtle" })).toEqual([]);
});

test("a byte order mark and Windows line ends do no harm", () => {
  const text = "\ufeff<urn:a> <urn:b> 1 .\r\n<urn:a> <urn:b> 2 .\r\n";
  expect(parseRdf(text, { format: "turtle" })).toHaveLength(2);
});

test("prefixes are told as they are declared, whatever their names", () => {
  const parser = new RdfParser({ format: "turtle" }, () => {});
  parser.push("@prefix constructor: <urn:c:> . PREFIX proto__: <urn:p:> @prefix : <urn:e:> . constructor:a :b 1 .");
  parser.end();
  expect([...parser.prefixes]).toEqual([
    ["constructor", "urn:c:"],
    ["proto__", "urn:p:"],
    ["", "urn:e:"],
  ]);
});

test("a blank prefix stands before the names that the text gives", () => {
  const quads = parseRdf("_:a <urn:b> _:c .", { format: "turtle", blankPrefix: "f1_" });
  expect(quads.map(({ subject, object }) => [subject.value, object.value])).toEqual([["f1_a", "f1_c"]]);
});

test("language tags are read in lower case, as RDF 1.2 compares them", () => {
  const quads = parseRdf('<urn:a> <urn:b> "x"@EN-gb , "x"@en-GB .', { format: "turtle" });
  expect(datasetOf(quads).size).toBe(1);
});
