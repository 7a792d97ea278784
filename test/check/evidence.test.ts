/** G1, G2, G3, G4 and G23: evidence, passages, copied words, names of claims, coverage. */

import { describe, expect, test } from "vitest";
import { formatWindows, parseWindows, windowHashes, windowsOfTexts } from "../../src/check/windows.ts";
import { sha256Hex } from "../../src/evidence/identity.ts";
import { claim, findingsOf, ONTOLOGY, passage, runGate, SOURCE } from "./support.ts";

const NAME = claim("id:a", "tl:counters", "id:b");
const CLAIMED = `id:a tl:counters id:b ~ ${NAME} {| a tl:Statement ; tl:assertedIn src:s0 ; prov:wasDerivedFrom ev:one |} .\n`;

describe("G1", () => {
  test("passes where each statement has a claim with a passage", async () => {
    expect(await findingsOf("G1", CLAIMED + passage("one", 0, 9))).toEqual([]);
  });

  test("fails where nobody is cited, and where the claim names no passage", async () => {
    const bare = "id:a tl:counters id:c .\nid:d tl:counters id:b ~ st:1 {| tl:assertedIn src:s0 |} .\n";
    expect(await findingsOf("G1", CLAIMED + passage("one", 0, 9) + bare)).toEqual([
      'violation 5: No evidence for "id:a tl:counters id:c": nobody is cited for it.',
      'violation 6: No evidence for "id:d tl:counters id:b": its claim names no passage.',
    ]);
  });

  test("does not apply to data without evidence", async () => {
    expect(await findingsOf("G1", "id:a tl:counters id:b .")).toEqual([expect.stringContaining("not applicable")]);
  });
});

describe("G2", () => {
  // An astral character before the passage: offsets are code points.
  const text = "\u{1f30d} Alpha beta gamma.";
  const good = passage("one", 2, 7, sha256Hex("Alpha"));

  test("passes where the passage stands at its offsets", async () => {
    const texts = new Map([["s0.txt", text]]);
    expect(await findingsOf("G2", CLAIMED + SOURCE + good, { texts })).toEqual([]);
  });

  test("fails where the words are others, where the text is missing, and needs the source texts", async () => {
    const missing = ["violation 4: Passage missing: no longer at 2, and nowhere else in the text."];
    expect(await findingsOf("G2", CLAIMED + SOURCE + good, { texts: new Map([["s0.txt", "Another text."]]) })).toEqual(
      missing,
    );
    const none = await findingsOf("G2", CLAIMED + SOURCE + good, { texts: new Map() });
    expect(none).toEqual(["violation 3: Passage no-text: the text s0.txt is not there."]);
    expect(await findingsOf("G2", CLAIMED + SOURCE + good)).toEqual([
      expect.stringContaining("needs the source texts"),
    ]);
  });
});

describe("G3", () => {
  const source = "The quick brown fox jumps over the lazy dog and runs away at once.";
  const windows = windowHashes(source);
  const copied = 'id:a skos:definition "Here the quick, brown fox jumps over the lazy dog again."@en .\n';

  test("passes for words of our own, and for seven words in a row", async () => {
    const own = 'id:a skos:definition "A fox that is quick and brown; the quick brown fox jumps over the cat."@en .\n';
    expect(await findingsOf("G3", own, { windows })).toEqual([]);
  });

  test("fails for nine copied words, across punctuation and capitals", async () => {
    expect(await findingsOf("G3", copied, { windows })).toEqual([
      "violation 1: skos:definition repeats about 9 words of a source in a row; say it in your own, or list it in titles.txt if it is a title or a name.",
    ]);
  });

  test("lets a listed title stand, and not what follows it", async () => {
    const titles = ["The Quick Brown Fox Jumps over the Lazy Dog"];
    expect(await findingsOf("G3", copied, { windows, titles })).toEqual([]);
    const more = `id:a skos:note "${source}" .`;
    expect(
      await findingsOf("G3", more, { windows: windowHashes(`${source} ${source}`), titles: ["quick brown"] }),
    ).toHaveLength(1);
  });

  test("tells where windows.txt is behind the texts", async () => {
    const report = await findingsOf("G3", "id:a a tl:Harm .", {
      windows: new Set(),
      texts: new Map([["s0.txt", source]]),
    });
    expect(report).toEqual([expect.stringContaining("7 word windows of the texts are not recorded")]);
  });

  test("keeps only hashes in the file", () => {
    const made = windowsOfTexts(new Map([["s0.txt", source]]));
    const file = formatWindows(made);
    expect(parseWindows(file)).toEqual(made);
    expect(file).not.toContain("fox");
    expect(windowHashes("one two three four five six seven").size).toBe(0);
  });
});

describe("G4", () => {
  test("passes for a claim with its own name", async () => {
    expect(await findingsOf("G4", ONTOLOGY + CLAIMED)).toEqual([]);
  });

  test("fails for a wrong name, two triples, no triple, no source and a blank node", async () => {
    const bad = `id:a tl:counters id:c ~ st:0123456789abcdef {| a tl:Statement ; tl:assertedIn src:s0 |} .
id:d tl:counters id:e ~ st:2 {| a tl:Statement |} .
${NAME} rdf:reifies <<( id:a tl:counters id:c )>> .
st:3 a tl:Statement .
id:f tl:uses [] .
`;
    const found = await findingsOf("G4", ONTOLOGY + CLAIMED + bad);
    expect(found).toEqual([
      "violation 2: The claim must be called " +
        `${claim("id:a", "tl:counters", "id:c")}, after its triple and its source.`,
      "violation 2: The claim speaks of 2 triples; it must be one.",
      "violation 3: The claim must be called " +
        `${claim("id:a", "tl:counters", "id:c")}, after its triple and its source.`,
      "violation 4: The claim names no source; it must be one.",
      "violation 6: The claim speaks of no triple.",
      "violation 7: A blank node, next to id:f: give it an IRI.",
    ]);
  });
});

describe("G23", () => {
  const text =
    "A first sentence stands here. A second one follows it.\n\nHEADING\n\n\u{1f30d} An open sentence is at the end.";
  const texts = new Map([["s0.txt", text]]);
  const cited = `${CLAIMED}${SOURCE}${passage("one", 0, 29)}`;
  const listed =
    passage("two", 30, 54, "00", " ; tl:coverageReason tl:Repetition") +
    passage("head", 56, 63, "00", " ; tl:coverageReason tl:Heading");

  test("passes where each sentence is cited or listed", async () => {
    const rest = `id:c tl:counters id:d ~ st:9 {| prov:wasDerivedFrom ev:end |} .\n${passage("end", 67, 97)}`;
    expect(await findingsOf("G23", cited + listed + rest, { texts })).toEqual([]);
  });

  test("fails for an open sentence, with the line in the text, and never with its words", async () => {
    const report = await runGate("G23", cited + listed, { texts });
    expect(report.results).toMatchObject([
      { file: "s0.txt", line: 5, message: expect.stringContaining("at 65 to 98, paragraph 3") },
    ]);
    expect(JSON.stringify(report)).not.toContain("open sentence is");
    expect(report.coverage).toMatchObject([
      {
        cited: 1,
        reasons: { Heading: 1, Repetition: 1 },
        length: 100,
        sentences: { total: 4, covered: 1, listed: 2, open: 1 },
      },
    ]);
  });

  test("takes the number of a list item for no sentence", async () => {
    const numbered = new Map([["s0.txt", "A first sentence stands here.\n12.\n3.4. "]]);
    expect(await findingsOf("G23", cited, { texts: numbered })).toEqual([]);
  });

  test("prints what is recorded where the texts are not there", async () => {
    const report = await runGate("G23", cited + listed);
    expect(report.gates[0]?.state).toBe("not-applicable");
    expect(report.coverage).toMatchObject([{ cited: 1, marked: 60, sentences: null }]);
  });
});
