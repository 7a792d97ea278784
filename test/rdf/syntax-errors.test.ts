/** What a person is told about a broken file: where exactly, what was found, and what to do. */

import { describe, expect, test } from "vitest";
import { ThroughlineError } from "../../src/errors.ts";
import { parseRdf, RdfParser } from "../../src/rdf/read/syntax/n3-parser.ts";

type Format = "turtle" | "trig" | "ntriples" | "nquads";

function errorOf(text: string, format: Format, chunk = text.length): ThroughlineError {
  const parser = new RdfParser({ format, file: "data/broken.ttl" }, () => {});
  try {
    for (let at = 0; at < text.length; at += chunk) parser.push(text.slice(at, at + chunk));
    parser.end();
  } catch (error) {
    if (error instanceof ThroughlineError) return error;
    throw error;
  }
  throw new Error("Nothing was wrong");
}

/** Format, text with ▶ where the offending token starts, what the message and the hint must speak of. */
type Case = readonly [name: string, format: Format, text: string, message: RegExp, hint: RegExp];

const CASES: readonly Case[] = [
  [
    "an undeclared prefix",
    "turtle",
    "@prefix e: <urn:e:> .\ne:a e:b\n    ▶f:c .",
    /undefined prefix "f:"/,
    /@prefix name:/,
  ],
  [
    "an undeclared prefix of a predicate",
    "turtle",
    "<urn:a>\t\t▶f:b 1 .",
    /undefined prefix "f:"/,
    /Declare the prefix/,
  ],
  ["an undeclared prefix of a datatype", "turtle", '<urn:a> <urn:b> "1"^^▶x:int .', /undefined prefix "x:"/, /Declare/],
  [
    "a missing dot",
    "turtle",
    "<urn:a> <urn:b> <urn:c>\n▶<urn:d> <urn:e> 1 .",
    /expected punctuation/,
    /ends with "\."/,
  ],
  ["a missing dot at the end", "turtle", "<urn:a> <urn:b> <urn:c>▶", /expected punctuation/, /ends with "\."/],
  ["a comma too many", "turtle", "<urn:a> <urn:b> 1 , ▶, 2 .", /expected entity/, /IRI in <…>/],
  ["an unclosed literal", "turtle", '<urn:a> <urn:b>  ▶"abc .\n<urn:d> <urn:e> 1 .', /unexpected ""abc"/, /not closed/],
  [
    "an unclosed long literal",
    "turtle",
    '<urn:a> <urn:b>\n\n   ▶"""abc .\n<urn:d> .\n',
    /unexpected """"abc"/,
    /not closed/,
  ],
  ["an escape that does not exist", "turtle", '<urn:a> <urn:b> 1 ,  ▶"\\q" .', /unexpected ""\\q""/, /literal/],
  ["a space in an IRI", "turtle", "<urn:a>   ▶<urn:b c> 1 .", /unexpected "<urn:b"/, /may not contain spaces/],
  ["braces in an IRI", "turtle", "<urn:a>\n  <urn:b>  ▶<urn:{c}> .", /unexpected "<urn:\{c\}>"/, /angle brackets/],
  ["a file cut in a statement", "turtle", "<urn:a> <urn:b>\n  <urn:c> ;\n  <urn:d>▶", /got eof/, /may be cut/],
  ["a file cut in an IRI", "turtle", "<urn:a> <urn:b>\n  <urn:c> ;\n  ▶<urn:d", /unexpected "<urn:d"/, /IRI/],
  ["a file cut in an annotation", "turtle", "<urn:a> <urn:b> <urn:c> {| <urn:d> 1▶", /expected punctuation/, /"\."/],
  ["a literal as subject", "turtle", '<urn:a> <urn:b> 1 .\n\n ▶"a" <urn:b> 1 .', /unexpected literal/, /syntax allows/],
  ["a blank node as predicate", "turtle", "<urn:a> ▶_:b 1 .", /blank node as predicate/, /./],
  ["an unclosed list", "turtle", "<urn:a> <urn:b> ( 1 2 ▶.", /expected entity/, /IRI in <…>/],
  ["a datatype left out", "turtle", '<urn:a> <urn:b> "1"^^ ▶.', /unexpected "\."/, /./],
  ["a version from the future", "turtle", 'VERSION ▶"9.9"\n<urn:a> <urn:b> 1 .', /unsupported version/, /./],
  ["something else than RDF", "turtle", "\n\n  ▶hello world", /unexpected "hello"/, /./],
  ["a web page", "turtle", "▶<!DOCTYPE html>\n<html>", /unexpected "<!DOCTYPE"/, /./],
  ["a graph in Turtle", "turtle", "<urn:g> ▶{ <urn:a> <urn:b> 1 }", /got \{/, /./],
  ["after a comment", "turtle", "# f:x\n<urn:a> <urn:b> # f:y\n  ▶f:z .", /undefined prefix/, /Declare/],
  ["after a literal of several lines", "turtle", '<urn:a> <urn:b> """x\n\ny""" ,   ▶<z z> .', /unexpected "<z"/, /IRI/],
  ["behind an astral character, in UTF-16 units", "turtle", '<urn:a> <urn:b> "😀" , ▶f:x .', /undefined prefix/, /./],
  ["after Windows line ends", "turtle", "<urn:a> <urn:b> 1 .\r\n\r\n   ▶f:x <urn:b> 1 .", /undefined prefix/, /./],
  ["a relative IRI", "turtle", "<urn:a> <urn:b> 1 ,\n   ▶<c> , 2 .", /<c> is relative/, /@base/],
  [
    "a relative subject",
    "turtle",
    "<urn:a> <urn:b> 1 .\n▶<constructor> <urn:b> 1 .",
    /<constructor> is relative/,
    /@base/,
  ],
  ["a relative datatype", "turtle", '<urn:a> <urn:b> "1"^^▶<int> .', /<int> is relative/, /@base/],
  ["an empty IRI", "turtle", "<urn:a> <urn:b> ▶<> .", /<> is relative/, /@base/],
  ["a prefix for a relative IRI", "turtle", "PREFIX e: ▶<e#>\ne:a e:b e:c .", /<e#> is relative/, /@base/],
  ["a relative base", "turtle", "@base ▶<e/> .\n<a> <b> <c> .", /base/, /whole IRI/],
  ["a graph left open", "trig", "<urn:g> {\n <urn:a> <urn:b> 1 .▶", /unclosed graph/, /cut/],
  ["a graph closed twice", "trig", "<urn:g> { <urn:a> <urn:b> 1 } ▶}", /graph closing/, /./],
  [
    "a prefix in N-Triples",
    "ntriples",
    "<urn:a> <urn:b> <urn:c> .\n▶@prefix e: <urn:e:> .",
    /unexpected "@prefix"/,
    /./,
  ],
  ["a relative IRI in N-Triples", "ntriples", "<urn:a> <urn:b> <urn:c> .\n  ▶<foo> <urn:p> <urn:q> .", /relative/, /./],
  ["a fifth term in N-Quads", "nquads", "<urn:a> <urn:b> <urn:c> <urn:g> ▶<urn:h> .", /expected dot/, /./],
];

describe("the place of an error", () => {
  test.each(CASES)("%s", (_name, format, drawn, message, hint) => {
    const lines = drawn.slice(0, drawn.indexOf("▶")).split(/\r\n|\n/);
    const error = errorOf(drawn.replace("▶", ""), format);
    expect(error.code).toBe("syntax");
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(error.position).toMatchObject({
      file: "data/broken.ttl",
      line: lines.length,
      column: (lines.at(-1) ?? "").length + 1,
    });
  });

  // A token that is cut by the end of a chunk is found wrong only with the next one. (Of a long literal that began
  // chunks ago the column is not known any more, only the line.)
  test.each(CASES.filter(([name]) => name !== "an unclosed long literal"))("%s, in chunks", (_name, format, drawn) => {
    const text = drawn.replace("▶", "");
    const whole = errorOf(text, format).position;
    expect(errorOf(text, format, 7).position).toMatchObject({ line: whole?.line, column: whole?.column });
  });
});

test("hidden characters of the file are shown as escapes, not sent to the terminal", () => {
  const error = errorOf("<urn:a> <urn:b> \u001b[31m\u202e .", "turtle");
  expect(error.message).toContain("\\u{1b}");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
  expect(error.message).not.toMatch(/[\u001b\u202e]/);
});

test("a long line of rubbish gives a short message", () => {
  expect(errorOf("x".repeat(100_000), "turtle").message.length).toBeLessThan(300);
});

test("an error thrown while a quad is taken has the place of the statement", () => {
  const parser = new RdfParser({ format: "turtle", file: "f.ttl" }, () => {
    throw new ThroughlineError("usage", "No more.", { hint: "Stop." });
  });
  expect(() => parser.push("\n\n  <urn:a> <urn:b> <urn:c> .\n")).toThrow(
    expect.objectContaining({ code: "usage", hint: "Stop.", position: expect.objectContaining({ line: 3 }) }),
  );
});

test("with a base, relative IRIs are resolved, however the base is given", () => {
  const expected = ["https://example.org/a/c"];
  const subjects = (text: string, baseIri?: string) =>
    parseRdf(text, { format: "turtle", ...(baseIri === undefined ? {} : { baseIri }) }).map(
      ({ subject }) => subject.value,
    );
  expect(subjects("<c> <urn:p> 1 .", "https://example.org/a/b")).toEqual(expected);
  expect(subjects("@base <https://example.org/a/b> . <c> <urn:p> 1 .")).toEqual(expected);
  expect(subjects("BASE <https://example.org/> BASE <a/b> <c> <urn:p> 1 .")).toEqual(expected);
});
