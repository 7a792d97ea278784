/** G5 to G8, G10 and G11: labels, definitions, the report, concept schemes, signatures, references. */

import { describe, expect, test } from "vitest";
import { findingsOf, ONTOLOGY, passage } from "./support.ts";

const DEFINITION = "Something that is written here so that there is a definition of some length.";

/** A thing with all that a thing needs; `definition` keeps several apart. */
function thing(name: string, type: string, label: string, rest = ""): string {
  return `${name} a ${type} ; skos:prefLabel "${label}"@en ; skos:definition "${DEFINITION} It is ${label}."@en ${rest}.\n`;
}

const MISSING_ONTOLOGY = [expect.stringContaining("not applicable: the data does not bring the Throughline ontology")];

describe("G5", () => {
  test("passes for one label, fails for none and for two", async () => {
    expect(await findingsOf("G5", ONTOLOGY + thing("id:a", "tl:Harm", "A"))).toEqual([]);
    const bad = `id:a a tl:Harm ; skos:prefLabel "A"@fr .\n${thing("id:b", "tl:Harm", "B", '; rdfs:label "Bee"@en ')}`;
    expect(await findingsOf("G5", ONTOLOGY + bad)).toEqual([
      "violation 2: id:a has no English label; it must be exactly one.",
      "violation 3: id:b has 2 English labels; it must be exactly one.",
    ]);
    expect(await findingsOf("G5", bad)).toEqual(MISSING_ONTOLOGY);
  });
});

describe("G6", () => {
  test("passes for a definition of its own", async () => {
    expect(
      await findingsOf("G6", ONTOLOGY + thing("id:a", "tl:Harm", "A") + thing("tl:Harm", "owl:Class", "Harm")),
    ).toEqual([]);
  });

  test("fails for a short, a long, a repeated and a missing one", async () => {
    const bad = `id:a a tl:Harm ; skos:definition "Too short."@en .
id:b a tl:Harm ; skos:definition "${"long ".repeat(81)}"@en .
id:c a tl:Harm ; skos:definition "${DEFINITION}"@en .
id:d a tl:Harm ; skos:definition "${DEFINITION}"@en .
tl:Harm a owl:Class .
`;
    expect(await findingsOf("G6", ONTOLOGY + bad)).toEqual([
      "violation 2: The definition of id:a has 10 characters, not 40 to 400.",
      "violation 3: The definition of id:b has 405 characters, not 40 to 400.",
      "violation 5: id:d has the same definition as id:c.",
      "violation 6: tl:Harm has no definition in English.",
    ]);
  });

  test("lets one of many entities go without, as a warning", async () => {
    const many = Array.from({ length: 30 }, (_, at) => thing(`id:n${at}`, "tl:Harm", `N${at}`)).join("");
    expect(await findingsOf("G6", `${ONTOLOGY}${many}id:bare a tl:Harm .\n`)).toEqual([
      "warning 32: id:bare has no definition in English.",
    ]);
  });
});

describe("G7", () => {
  const relation = (rest: string): string => thing("tl:counters", "owl:ObjectProperty", "counters", rest);
  const whole =
    '; tl:inverseLabel "is countered by"@en ; skos:example "A counters B."@en ; schema:domainIncludes tl:Harm ; schema:rangeIncludes tl:Harm ';

  test("passes for a whole property", async () => {
    expect(await findingsOf("G7", ONTOLOGY + relation(whole))).toEqual([]);
  });

  test.each([
    [
      "a property without inverse label",
      relation(whole.replace(/tl:inverseLabel "[^"]*"@en ;/, "")),
      /has no tl:inverseLabel|has no https.*inverseLabel/,
    ],
    ["spaces in a label", thing("id:a", "tl:Harm", "A  b "), /spaces, breaks or underscores/],
    ["two things of one name", thing("id:a", "tl:Harm", "War") + thing("id:b", "tl:Harm", "war"), /are both called/],
    ["deprecated without a boolean", `${thing("id:a", "tl:Harm", "A")}id:a owl:deprecated "yes" .`, /must be true/],
    [
      "a use of the deprecated",
      "id:a owl:deprecated true .\nid:b tl:counters id:a .",
      /id:a is deprecated but still in use/,
    ],
    ["a circle of classes", "tl:A rdfs:subClassOf tl:B .\ntl:B rdfs:subClassOf tl:A .", /A circle of tl:A, tl:B/],
    ["a property below itself", "tl:p rdfs:subPropertyOf tl:p .", /A circle of tl:p/],
    [
      "46 relations",
      Array.from({ length: 46 }, (_, at) => thing(`tl:p${at}`, "owl:ObjectProperty", `p${at}`, whole)).join(""),
      /46 object properties; at most 45/,
    ],
  ])("fails for %s", async (_, bad, message) => {
    const found = await findingsOf("G7", ONTOLOGY + bad);
    expect(found).toEqual([expect.stringMatching(message)]);
  });
});

describe("G8", () => {
  const concept = (name: string, rest: string): string => `id:${name} a skos:Concept ; skos:inScheme id:s ${rest}.\n`;
  const good =
    concept("top", "; skos:topConceptOf id:s ; skos:narrower id:low ") + concept("low", "; skos:broader id:top ");

  test("passes for a small tree; does not apply without concepts", async () => {
    expect(await findingsOf("G8", `${good}id:s skos:hasTopConcept id:top .`)).toEqual([]);
    expect(await findingsOf("G8", "id:a id:b id:c .")).toEqual(["not applicable: the data holds no SKOS concept"]);
  });

  test.each([
    [
      "a circle",
      concept("a", "; skos:broader id:b ") + concept("b", "; skos:broader id:a "),
      /goes round in a circle: id:a, id:b/,
    ],
    [
      "a long circle, in few words",
      Array.from({ length: 9 }, (_, at) => concept(`c${at}`, `; skos:broader id:c${(at + 1) % 9} `)).join(""),
      /circle: id:c0, id:c1, id:c2, id:c3, id:c4, id:c5 and 3 more\.$/,
    ],
    ["a circle of one", concept("a", "; skos:broader id:a "), /goes round in a circle: id:a/],
    [
      "an orphan",
      `${concept("alone", "")} ${concept("top", "; skos:topConceptOf id:s ")}`,
      /id:alone hangs in its scheme/,
    ],
    [
      "one label twice in a scheme",
      concept("a", '; skos:topConceptOf id:s ; skos:prefLabel "War"@en ') +
        concept("b", '; skos:broader id:a ; skos:prefLabel "war"@en '),
      /id:b and id:a have the same preferred label/,
    ],
    [
      "a label that is preferred and not",
      concept("a", '; skos:topConceptOf id:s ; skos:prefLabel "A"@en ; skos:altLabel "A"@en '),
      /a preferred and another label/,
    ],
    [
      "two preferred labels",
      concept("a", '; skos:topConceptOf id:s ; skos:prefLabel "A"@en, "B"@en '),
      /a second preferred label/,
    ],
    [
      "related and broader",
      concept("a", "; skos:topConceptOf id:s ") + concept("b", "; skos:broader id:a ; skos:related id:a "),
      /are related and also broader/,
    ],
    [
      "an exact match that is also broad",
      concept("a", "; skos:topConceptOf id:s ; skos:exactMatch wd:Q1 ; skos:broadMatch wd:Q1 "),
      /match exactly and also only in part/,
    ],
    ["a link in one direction", good + concept("mid", "; skos:broader id:top "), /written in one direction only/],
  ])("fails for %s", async (_, bad, message) => {
    expect(await findingsOf("G8", bad)).toContainEqual(expect.stringMatching(message));
  });

  test("warns where the graph falls apart", async () => {
    const island = "id:x a skos:Concept ; tl:counters id:y .\nid:y a skos:Concept .\n";
    expect(await findingsOf("G8", `${good}id:s skos:hasTopConcept id:top .\n${island}`)).toContainEqual(
      expect.stringMatching(/^warning .*does not hang together/),
    );
  });
});

describe("G11", () => {
  const defined =
    "tl:Harm a owl:Class . tl:counters a owl:ObjectProperty .\nid:a a tl:Harm ; tl:counters id:b .\nid:b a tl:Harm .\n";

  test("passes where all is described and used", async () => {
    expect(await findingsOf("G11", ONTOLOGY + defined)).toEqual([]);
  });

  test("fails for what is not described, and for what nothing uses", async () => {
    const bad = `id:a tl:counters id:ghost .
id:idle a tl:Harm .
${passage("lost", 0, 30)}src:s9 a tl:Harm ; dcterms:hasFormat <urn:x:text> .
<< id:a tl:counters id:phantom >> rdfs:comment "only spoken about" .
`;
    const found = await findingsOf("G11", ONTOLOGY + defined + bad);
    for (const message of [
      "violation 3: id:ghost is used (by id:a) but nowhere described.",
      "violation 6: id:idle is described but takes part in no statement.",
      "violation 7: No statement rests on this passage, and no reason is given.",
      "violation 10: No statement is taken from src:s9.",
      expect.stringContaining("id:phantom is used"),
    ]) {
      expect(found).toContainEqual(message);
    }
  });
});
