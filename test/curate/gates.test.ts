/** G3, G10, G18, G22 and G23: copied words, signatures, releases, people, coverage. */

import { describe, expect, test } from "vitest";
import { formatWindows, parseWindows, windowHashes, windowsOfTexts } from "../../src/curate/windows.ts";
import { CLAIMED, findingsOf, ONTOLOGY, passage, runGate, SOURCE } from "../check/support.ts";

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

  test("lets an address stand, and words that lead to a passage as long as they are few", async () => {
    const address = `src:s0 schema:url "https://x.org/the-quick-brown-fox-jumps-over-the-lazy-dog" .\n`;
    const few = 'ev:one tl:firstWords "the quick brown fox" ; tl:lastWords "away at once" .\n';
    expect(await findingsOf("G3", address + few, { windows })).toEqual([]);
    expect(await findingsOf("G3", 'ev:one tl:lastWords "runs away at once again" .\n', { windows })).toEqual([
      "violation 1: tl:lastWords has 5 words; 4 are a pointer, more are a copy.",
    ]);
  });

  test("keeps only hashes in the file", () => {
    const made = windowsOfTexts(new Map([["s0.txt", source]]));
    const file = formatWindows(made);
    expect(parseWindows(file)).toEqual(made);
    expect(file).not.toContain("fox");
    expect(windowHashes("one two three four five six seven").size).toBe(0);
  });
});

describe("G26", () => {
  const noted = (note: string): string => `${CLAIMED}id:a tl:counters id:c ~ st:9 {| rdfs:comment "${note}"@en |} .\n`;

  test("passes for a remark on reading, and for a note on anything else", async () => {
    expect(await findingsOf("G26", noted("The text says the police."))).toEqual([]);
    expect(await findingsOf("G26", `${CLAIMED}id:a rdfs:comment "The first of two." .\n`)).toEqual([]);
  });

  test("fails for each note that carries what a claim should, and names it", async () => {
    expect(await findingsOf("G26", noted("The first in that country."))).toEqual([
      "warning 2: The note “The first in that country.” carries an ordinal: say it with rank, or in the statement.",
    ]);
    for (const [note, what] of [
      ["In 27 of them.", "a number"],
      ["Better placed than men.", "a comparison"],
      ["When the victims are men.", "a condition"],
      ["As a root cause.", "a cause"],
    ] as const)
      expect(await findingsOf("G26", noted(note))).toEqual([expect.stringContaining(`carries ${what}:`)]);
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

describe("G10", () => {
  const vocabulary = `tl:counters a owl:ObjectProperty ; schema:domainIncludes tl:Actor ; schema:rangeIncludes tl:Harm .
tl:genre a owl:DatatypeProperty ; schema:domainIncludes tl:Document ; schema:rangeIncludes xsd:string .
tl:Crime rdfs:subClassOf tl:Harm .
id:a a tl:Actor . id:crime a tl:Crime . id:d a tl:Document .
`;

  test("passes for subclasses and for a text in a language", async () => {
    const good = 'id:a tl:counters id:crime .\nid:d tl:genre "blog"@en .';
    expect(await findingsOf("G10", ONTOLOGY + vocabulary + good)).toEqual([]);
  });

  test("fails at either end, for a denied statement too, and for a wrong datatype", async () => {
    const bad = `id:crime tl:counters id:crime .
<< id:a tl:counters id:d ~ st:1 >> tl:polarity tl:Denied .
id:d tl:genre 7 .
`;
    expect(await findingsOf("G10", ONTOLOGY + vocabulary + bad)).toEqual([
      'violation 6: In "id:crime tl:counters id:crime" the subject is tl:Crime; the property takes tl:Actor.',
      'violation 7: In "id:a tl:counters id:d" the object is tl:Document; the property takes tl:Harm.',
      'violation 8: In "id:d tl:genre 7" the object is a literal of xsd:integer; the property takes xsd:string.',
    ]);
  });
});

describe("G18", () => {
  const released = ["https://w3id.org/throughline/id/a"];

  test("passes for what is there, and for what is replaced", async () => {
    expect(await findingsOf("G18", `${ONTOLOGY}id:a a tl:Harm .`, { released })).toEqual([]);
    const replaced = `${ONTOLOGY}id:a owl:deprecated true ; dcterms:isReplacedBy id:b .`;
    expect(await findingsOf("G18", replaced, { released })).toEqual([]);
    expect(await findingsOf("G18", ONTOLOGY)).toEqual([expect.stringContaining("nothing has been released yet")]);
  });

  test("fails for what is gone, and for what is deprecated without a successor", async () => {
    expect(await findingsOf("G18", ONTOLOGY, { released })).toEqual([
      expect.stringContaining("was released and is gone"),
    ]);
    const bare = await findingsOf("G18", `${ONTOLOGY}id:a a tl:Harm ; owl:deprecated true .`, { released });
    expect(bare).toEqual([expect.stringContaining("deprecated without dcterms:isReplacedBy")]);
  });
});

describe("G22", () => {
  const author = "id:book tl:authoredBy id:anna .\nid:anna a tl:Person .\n";

  test("passes for authors, office holders and cited voices", async () => {
    const others = 'id:ben a tl:Person ; tl:role "director"@en .\nid:eve a tl:Person .\nst:1 tl:claimant id:eve .\n';
    expect(await findingsOf("G22", ONTOLOGY + author + others)).toEqual([]);
  });

  test.each([
    [
      "a person without a public part",
      "id:zoe a tl:Person .",
      /^violation 4: id:zoe is a person without a public part/,
    ],
    [
      "a person who is only named, as a warning",
      "id:page tl:refersTo id:zoe .\nid:zoe a tl:Person .",
      /^warning 5: id:zoe is a person whom/,
    ],
    ["a person as victim", "id:war tl:affects id:anna .", /id:anna is a person at one end of tl:affects/],
    ["a private trait", 'id:anna schema:birthDate "1970" .', /schema:birthDate is a private trait/],
    [
      "a mail address",
      'id:book rdfs:comment "Write to anna@example.org."@en .',
      /holds a mail address or phone number/,
    ],
  ])("fails for %s", async (_, bad, message) => {
    expect(await findingsOf("G22", ONTOLOGY + author + bad)).toEqual([expect.stringMatching(message)]);
  });
});
