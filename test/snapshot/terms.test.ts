/** A snapshot from a stranger holds RDF, whatever its checksums say: what is no term, or stands where it may not, is refused. */

import fc from "fast-check";
import { Parser } from "n3";
import { describe, expect, test } from "vitest";
import { ThroughlineError } from "../../src/errors.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { KIND, kindOfKey } from "../../src/rdf/store/key-bytes.ts";
import { namedNode, quad, termKey } from "../../src/rdf/store/terms.ts";
import { openSnapshot } from "../../src/snapshot/index.ts";
import { reifiedDatasets } from "../support/arbitrary.ts";
import { datasetOf, knowledgeOf, linesOf } from "../support/build.ts";
import { runs } from "../support/runs.ts";
import { bytesOf, placesIn, withChecksums } from "./support.ts";

const encoder = new TextEncoder();

function kindOf(key: string | Uint8Array): number {
  const bytes = typeof key === "string" ? encoder.encode(`x${key}x`) : Uint8Array.from([120, ...key, 120]);
  return kindOfKey(bytes, 1, bytes.length - 1);
}

test.each<[string, number, (string | number[])[]]>([
  ["an IRI", KIND.iri, ["urn:a", "h+t.t-p1:x", "urn:é", "urn:\uffff", "urn:x:%zz", "a:"]],
  ["a blank node", KIND.blank, ["_:a", "_:1", "_:a.b", "_:é", "_:a-", "_:_", "_:a\u00b7"]],
  [
    "a literal",
    KIND.literal,
    ['""', '"a"@de', '"a"@de-AT--rtl', '"\\n\\u0001\\u007F\\uFFFF"', '"é😀"^^<urn:d>', '"\\""'],
  ],
  ["no IRI", KIND.none, ["a", "1a:b", ":a", "urn:a b", "urn:<", "urn:a>", "urn:\\u0041", "urn:{", "urn:\n", "é:a"]],
  ["no blank node", KIND.none, ["_", "_a", "_:", "_:a.", "_:.a", "_:-a", "_:a b", "_:a>", "_:·a", "_:ª"]],
  [
    "no literal",
    KIND.none,
    [
      '"',
      '"a',
      '"a"b',
      '"a"@',
      '"a"@1',
      '"a"@de_DE',
      '"a"@de--up',
      '"a"^^',
      '"a"^^<>',
      '"a"^^<b>',
      '"a"^^<u:b',
      '"\n"',
    ],
  ],
  [
    "an escape that nobody needs",
    KIND.none,
    ['"\\u0041"', '"\\u000A"', '"\\u007f"', '"\\x"', '"\\"', '"\\u00"', '"\uffff"'],
  ],
  [
    "no UTF-8",
    KIND.none,
    [
      [34, 0xc0, 0x80, 34],
      [34, 0xed, 0xa0, 0x80, 34],
      [34, 0xf4, 0x90, 0x80, 0x80, 34],
      [34, 0xe2, 0x82, 34],
      [97, 58, 0xff],
    ],
  ],
])("%s", (_what, kind, keys) => {
  for (const key of keys)
    expect([key, kindOf(typeof key === "string" ? key : Uint8Array.from(key))]).toEqual([key, kind]);
});

/** The key of the object that N3 reads; null where it is no N-Triples. */
function readBack(key: string): string | null {
  const text = `<urn:s> <urn:p> ${/^["_<]/.test(key) ? key : `<${key}>`} .`;
  try {
    const quads = new Parser({ format: "N-Triples", blankNodePrefix: "" }).parse(text);
    return quads.length === 1 && quads[0] !== undefined ? termKey(quads[0].object) : null;
  } catch {
    return null;
  }
}

test("every bent key that is still taken for one is read by another as the same term", () => {
  const seeds = ["urn:x:a", "_:a.b", '"a\\n\\u0001"@de-AT', '"é"^^<urn:d>', '"x"@ar--rtl'];
  const bits = fc.constantFrom(...'"\\<>_:@^-. \nuA0é\uffff\u007f{|', "--ltr", "\\u0007", "^^<urn:d>");
  const cut = fc.nat(20);
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.array(fc.tuple(cut, cut, bits), { maxLength: 3 }), (seed, bends) => {
      let key = seed;
      for (const [at, drop, bit] of bends) key = key.slice(0, at) + bit + key.slice(at + (drop % 3));
      const kind = kindOf(key);
      if (kind === KIND.none || kind === KIND.defaultGraph || kind === KIND.triple) return;
      // N3 gives languages in lower case, and takes no two dots in a label, which the grammar has.
      if (key.startsWith("_:") && key.includes("..")) return;
      expect(readBack(key)?.toLowerCase()).toBe(key.toLowerCase());
    }),
    { numRuns: runs(5000) },
  );
});

test("every term that can be written is taken", () => {
  fc.assert(
    fc.property(reifiedDatasets, (quads) => {
      expect(() => openSnapshot(bytesOf(new Knowledge(datasetOf(quads))))).not.toThrow();
    }),
    { numRuns: runs(300) },
  );
});

const KNOWS = namedNode("urn:x:knows");
const SAMPLE = `<urn:x:a> <urn:x:knows> <urn:x:b> , "text" , "other" , <<( <urn:x:a> <urn:x:knows> "text" )>> .
<urn:x:b> <urn:x:knows> _:n . <urn:x:g> <urn:x:knows> _:n .`;

/** The refusal of the sample with one run of its bytes replaced by another of the same length. */
function refusalOf(was: string, is: string): string | null {
  const bytes = bytesOf(knowledgeOf(SAMPLE));
  const at = Buffer.from(bytes).indexOf(was);
  expect(at).toBeGreaterThan(0);
  bytes.set(encoder.encode(is), at);
  return refusal(withChecksums(bytes));
}

function refusal(bytes: Uint8Array): string | null {
  try {
    linesOf(openSnapshot(bytes, { name: "a.throughline" }).knowledge.dataset);
    return null;
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error;
    expect(error.code).toBe("damaged");
    return error.message;
  }
}

describe("with every checksum made right again", () => {
  test.each([
    ["an IRI that ends its line and begins another", "urn:x:g", "urn:>\n "],
    ["an IRI without a scheme", "urn:x:g", "urnxxxg"],
    ["a literal without an end", '"other"', '"other '],
    ["a literal that goes on behind its end", '"other"', '"ot" .#'],
  ])("%s is refused by name", (_what, was, is) => {
    expect(refusalOf(was, is.padEnd(was.length, " "))).toMatch(/holds ".*", which is no term\./s);
  });

  test("a triple term that is spelt otherwise than its parts say is refused", () => {
    expect(refusalOf("<<( <urn:x:a>", "<<( <urn:x:b>")).toContain("term.triples");
  });

  test.each([
    ["quad.subject", '"text"'],
    ["quad.predicate", '"text"'],
    ["quad.predicate", "_:"],
    ["quad.object", ""],
    ["quad.subject", "<<("],
    ["claim.reifiers", '"text"'],
    ["road.predicateIds", "_:"],
    ["name.concepts", '"text"'],
  ])("%s with the term that begins %s is refused", (section, start) => {
    const knowledge = knowledgeOf(`${SAMPLE} << <urn:x:a> <urn:x:knows> <urn:x:b> >> <urn:x:since> "1" .`);
    const { terms } = knowledge.dataset;
    const id = Array.from({ length: terms.size }, (_, each) => each).find((each) =>
      start === "" ? each === 0 : terms.key(each).startsWith(start),
    );
    const bytes = bytesOf(knowledge);
    const place = placesIn(bytes).find(({ name }) => name === section);
    new Uint32Array(bytes.buffer)[(place?.offset ?? 0) / 4] = id ?? -1;
    expect(refusal(withChecksums(bytes))).toContain(section);
  });

  test("triple terms that share their parts do not unfold", () => {
    // Sixty levels that double the text each time would be 2^60 characters; as text they cannot be in the file at all.
    let term = quad(namedNode("urn:x:a"), KNOWS, namedNode("urn:x:b"));
    for (let level = 0; level < 5; level++) term = quad(namedNode("urn:x:a"), KNOWS, term as never);
    const bytes = bytesOf(new Knowledge(datasetOf([quad(namedNode("urn:x:a"), KNOWS, term as never)])));
    const place = placesIn(bytes).find(({ name }) => name === "term.triples");
    const words = new Uint32Array(bytes.buffer, place?.offset ?? 0, (place?.bytes ?? 0) / 4);
    expect(refusal(bytes)).toBeNull();
    words[words.length - 1] = words[words.length - 5] ?? 0;
    words[words.length - 1] = words[3] ?? 0;
    expect(refusal(withChecksums(bytes))).toContain("term.triples");
  });

  test("a prefix that nobody can declare is refused", () => {
    const knowledge = new Knowledge(knowledgeOf(SAMPLE).dataset, { prefixes: new Map([["good", "urn:good:"]]) });
    const bytes = bytesOf(knowledge);
    bytes.set(encoder.encode("go>d"), Buffer.from(bytes).indexOf("good"));
    expect(refusal(withChecksums(bytes))).toContain("declares a prefix that is none");
  });
});

test("what is no RDF is not written, and named", () => {
  const knowledge = new Knowledge(datasetOf([quad(namedNode("urn:x:a b"), KNOWS, namedNode("urn:x:b"))]));
  expect(() => bytesOf(knowledge)).toThrow(
    expect.objectContaining({ code: "syntax", message: expect.stringContaining("urn:x:a b") }),
  );
});
