/** G1, G2 and G4: evidence, passages, names of claims. */

import { describe, expect, test } from "vitest";
import { type ClaimVoice, claimId, sha256Hex } from "../../src/evidence/identity.ts";
import type { NTriplesLine } from "../../src/ids.ts";
import { NAMESPACES } from "../../src/rdf/namespaces.ts";
import { CLAIMED, claim, findingsOf, ONTOLOGY, passage, SOURCE } from "./support.ts";

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

describe("G4", () => {
  test("passes for a claim with its own name", async () => {
    expect(await findingsOf("G4", ONTOLOGY + CLAIMED)).toEqual([]);
  });

  test("takes the name of what a claim holds under, and the older ones without it", async () => {
    const line: NTriplesLine = `<${NAMESPACES.id}a> <${NAMESPACES.tl}counters> <${NAMESPACES.id}b> .`;
    const nameOf = (voice?: ClaimVoice): string => claimId(line, `${NAMESPACES.src}s0`, voice);
    const held = (name: string): string =>
      `id:a tl:counters id:b ~ st:${name} {| a tl:Statement ; tl:assertedIn src:s0 ; tl:scope "in Rome"@en , "à Rome"@fr |} .\n`;
    const full = nameOf({ qualifiers: { scope: ["in Rome"] } });
    for (const name of [full, nameOf({ qualifiers: { scope: ["à Rome"] } }), nameOf()])
      expect(await findingsOf("G4", ONTOLOGY + held(name))).toEqual([]);
    expect(await findingsOf("G4", ONTOLOGY + held("0123456789abcdef"))).toEqual([
      `violation 2: The claim must be called st:${full}, after its triple, its source and what it holds under.`,
    ]);
  });

  test("fails for a wrong name, two triples, no triple, no source and a blank node", async () => {
    const bad = `id:a tl:counters id:c ~ st:0123456789abcdef {| a tl:Statement ; tl:assertedIn src:s0 |} .
id:d tl:counters id:e ~ st:2 {| a tl:Statement |} .
${claim("id:a", "tl:counters", "id:b")} rdf:reifies <<( id:a tl:counters id:c )>> .
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

  const triple = ["id:a", "tl:counters", "id:c"] as const;
  const voiced = { claimant: `${NAMESPACES.id}v` };
  const denied = { polarity: "denied" } as const;

  test.each([
    ["a voice", `${triple.join(" ")} ~ ${claim(...triple, voiced)} {| tl:assertedIn src:s0 ; tl:claimant id:v |} .`],
    [
      "a voice under the older name",
      `${triple.join(" ")} ~ ${claim(...triple)} {| tl:assertedIn src:s0 ; tl:claimant id:v |} .`,
    ],
    [
      "a denial",
      `<< ${triple.join(" ")} ~ ${claim(...triple, denied)} >> tl:assertedIn src:s0 ; tl:polarity tl:Denied .`,
    ],
    [
      "a denial under the older name",
      `<< ${triple.join(" ")} ~ ${claim(...triple)} >> tl:assertedIn src:s0 ; tl:polarity tl:Denied .`,
    ],
  ])("passes for %s", async (_name, turtle) => {
    expect(await findingsOf("G4", ONTOLOGY + CLAIMED + turtle)).toEqual([]);
  });

  test("fails where two voices, or a claim and its denial, have one name, and tells the names for each", async () => {
    const voices = `${triple.join(" ")} ~ ${claim(...triple)} {| tl:assertedIn src:s0 ; tl:claimant id:v , id:w |} .\n`;
    const each = ["v", "w"].map(
      (name) => `${claim(...triple, { claimant: `${NAMESPACES.id}${name}` })} for id:${name}`,
    );
    expect(await findingsOf("G4", ONTOLOGY + voices)).toEqual([
      `violation 2: Several voices have one claim: give each its own, ${each.join(" and ")}.`,
    ]);
    const both = `A claim and its denial have one name: the claim must be called ${claim(...triple)}, the denial ${claim(...triple, denied)}.`;
    const asserted = `${triple.join(" ")} ~ ${claim(...triple)} {| tl:assertedIn src:s0 ; tl:polarity tl:Denied |} .\n`;
    expect(await findingsOf("G4", ONTOLOGY + asserted)).toEqual([`violation 2: ${both}`]);
    const told = `<< ${triple.join(" ")} ~ ${claim(...triple)} >> tl:assertedIn src:s0 ; tl:polarity tl:Denied , tl:Affirmed .\n`;
    expect(await findingsOf("G4", ONTOLOGY + told)).toEqual([`violation 2: ${both}`]);
  });

  test("a denial beside another voice's claim of the same triple is none of both", async () => {
    const own = `${triple.join(" ")} ~ ${claim(...triple)} {| tl:assertedIn src:s0 |} .\n`;
    const denial = `<< ${triple.join(" ")} ~ ${claim(...triple, denied)} >> tl:assertedIn src:s0 ; tl:polarity tl:Denied .\n`;
    expect(await findingsOf("G4", ONTOLOGY + own + denial)).toEqual([]);
  });
});
