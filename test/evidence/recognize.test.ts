import { expect, test } from "vitest";
import { recordSpan } from "../../src/evidence/anchor.ts";
import { sha256Hex } from "../../src/evidence/identity.ts";
import { type RegisteredText, recognizeText, registeredTexts } from "../../src/evidence/recognize.ts";
import { SourceText } from "../../src/evidence/text.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { drawn } from "../support/build.ts";
import { SAMPLE, SAMPLE_TEXTS } from "../support/sample.ts";

const HARBOUR = "The harbour office trains every new guard.\n\nThe guard then reports to the captain of the port.";
const ISLAND =
  "The island council pays for the lighthouse.\n\nThe lighthouse keeper writes to the council each spring.";

function registered(name: string, words: string, sha256: string | null = sha256Hex(words)): RegisteredText {
  const source = new SourceText(words);
  const half = words.indexOf("\n\n");
  const spans = [
    recordSpan(`urn:${name}:1`, source, 0, half),
    recordSpan(`urn:${name}:2`, source, half + 2, words.length),
  ];
  return { iri: `urn:${name}`, source: null, file: `${name}.txt`, sha256, passages: spans };
}

const TEXTS = [registered("harbour", HARBOUR), registered("island", ISLAND)];
const recognized = (words: string, expected: string | null = null) => {
  const found = recognizeText(TEXTS, new SourceText(words), { expected });
  return found === null ? null : [found.text.iri, found.same];
};

test.each([
  ["the same text", ISLAND, ["urn:island", true]],
  ["the same text with other line ends", ISLAND.replaceAll("\n", "\r\n"), ["urn:island", true]],
  ["another edition", `Page 1\n${ISLAND.toUpperCase()}`, ["urn:island", false]],
  ["an edition that lost a passage", ISLAND.slice(0, 43), ["urn:island", false]],
  ["a stranger", "Nobody has ever cited a word of this.", null],
  ["nothing", "", null],
])("%s", (_name, words, found) => {
  expect(recognized(words)).toEqual(found);
});

test("of two texts in one file, the one that more of the file is of is taken, unless another was asked for", () => {
  const both = `${HARBOUR.slice(0, 42)}\n\n${ISLAND}`;
  expect(recognized(both)).toEqual(["urn:island", false]);
  expect(recognized(both, "urn:harbour")).toEqual(["urn:harbour", false]);
});

test("what is expected does not make a stranger known", () => {
  expect(recognized("Nobody has ever cited a word of this.", "urn:harbour")).toBeNull();
});

test("passages of a few letters prove nothing", () => {
  const source = new SourceText("the guard protects us");
  const short: RegisteredText = {
    ...registered("short", HARBOUR, null),
    passages: [recordSpan("urn:s", source, 4, 9)],
  };
  expect(recognizeText([short], new SourceText("a guard dog"))).toBeNull();
});

test("the texts of a dataset come with their source, file and passages in order of place", () => {
  const texts = registeredTexts(drawn(SAMPLE));
  expect(texts.map(({ file }) => file).sort()).toEqual([...SAMPLE_TEXTS.keys()].sort());
  const one = texts.find(({ iri: name }) => name === iri("src", "one-text"));
  expect(one?.passages.map(({ start }) => start)).toEqual(
    [...(one?.passages ?? [])].map(({ start }) => start).sort((a, b) => a - b),
  );
  expect(one?.passages).toHaveLength(3);
  const text = texts.find(({ file }) => file === "one.txt");
  expect(recognizeText(texts, new SourceText(SAMPLE_TEXTS.get("one.txt") ?? ""))?.text).toBe(text);
});
