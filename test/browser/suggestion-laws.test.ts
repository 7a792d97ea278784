/** What holds for all that a box offers. Without a browser. */

import { describe, expect, test } from "vitest";
import { clearlyMeant, suggestionsFor, suggestionsToBrowse } from "../../viewer/src/answer/suggestions.ts";
import { Session } from "../../viewer/src/session/session.ts";
import { EXAMPLE, knowledgeOf } from "../support/build.ts";

/** A hub with two others; five members of one class, of which one is joined to nothing. */
const session = new Session(
  knowledgeOf(`
    e:hub e:p e:one . e:hub e:p e:two . e:one e:p e:three .
    e:hub a e:Port . e:one a e:Port . e:two a e:Port . e:three a e:Port . e:alone a e:Port .
    e:hub rdfs:label "Harbour Office" .
  `),
);
const iriOf = (name: string): string => `${EXAMPLE}${name}`;
const namesIn = (taken: readonly string[]): string[][] =>
  suggestionsToBrowse(session, taken).map(({ suggestions }) => suggestions.map(({ label }) => label));

describe("an empty box", () => {
  test("offers the most connected first, and no concept that joins nothing", () => {
    expect(namesIn([])[0]?.slice(0, 2)).toEqual(["Harbour Office", "one"]);
    expect(namesIn([])[0]).not.toContain("alone");
  });

  test("offers nothing that stands in another box", () => {
    expect(namesIn([iriOf("hub")])[0]).toEqual(["one", "two", "three"]);
  });

  test("a kind leads to as many members as it says, also those that nothing joins", () => {
    const [kind] = suggestionsToBrowse(session, []).at(-1)?.suggestions ?? [];
    const members = kind?.members?.();
    expect([kind?.about, members?.heading]).toEqual([["5 concepts"], `${kind?.label}: 5 concepts`]);
    expect(members?.suggestions.map(({ label }) => label).at(-1)).toBe("alone");
  });

  test("offers what was asked before once, the latest first", () => {
    const asked = new Session(session.knowledge);
    for (const names of [
      ["three", "two"],
      ["hub", "two"],
      ["one", ""],
    ])
      asked.dispatch({
        type: "ask",
        concepts: names.map((text) => ({ text, iri: text === "" ? null : iriOf(text) })),
      });
    const [before, connected] = suggestionsToBrowse(asked, [iriOf("one")]);
    expect(before?.suggestions.map(({ iri }) => iri)).toEqual(["hub", "two", "three"].map(iriOf));
    expect(connected?.heading).toBe("By kind");
  });
});

test.each([
  ["harb", null],
  ["Harbour Ofice", "Nothing here is called “Harbour Ofice”. Read as “harbour office”:"],
  ["Harbor street", "Nothing here is called “Harbor street”. Only like it:"],
])("the list for %s is headed %s", (text, heading) => {
  expect(suggestionsFor(session.index, text)[0]?.heading).toBe(heading);
});

test("what nothing is like has no list", () => {
  expect(suggestionsFor(session.index, "qqxxzz")).toEqual([]);
});

test.each([
  ["Harbour Ofice", "Harbour Office"],
  ["harb", "Harbour Office"],
  // It names one as it stands.
  ["Harbour Office", null],
  // Something is like it, and nothing is clear.
  ["Harbor street", null],
  ["qqxxzz", null],
])("%s is taken as %s", (text, label) => {
  expect(clearlyMeant(session.index, text)?.text ?? null).toBe(label);
});
