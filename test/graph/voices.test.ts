/** Who says what: the claims of a claimant, all of them and no others, and what it is joined to by them. */

import { describe, expect, test } from "vitest";
import { saysOf } from "../../src/graph/explore/says.ts";
import { showConcept } from "../../src/graph/explore/show.ts";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { openBundled } from "../../src/open.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { idOf, knowledgeOf } from "../support/build.ts";
import { sampleKnowledge } from "../support/sample.ts";

const claim = (name: string, rest: string): string => `~ e:${name} {| ${rest} |}`;
const VOICES = knowledgeOf(`
e:a e:p e:b ${claim("c1", "tl:assertedIn e:d1 ; tl:claimant e:v ; tl:modality tl:Possible")}
  ${claim("c2", "tl:assertedIn e:d2")} .
e:b e:q 7 ${claim("c3", "tl:assertedIn e:d2 ; tl:claimant e:v")} .
e:v e:p e:a ${claim("c4", "tl:assertedIn e:d1 ; tl:claimant e:v")} .
<< e:a e:q e:c ~ e:c5 >> tl:assertedIn e:d2 ; tl:claimant e:v ; tl:polarity tl:Denied .
e:c e:p e:x ${claim("c6", "tl:assertedIn e:d1 ; tl:claimant e:w")} .
e:v a e:Voice . e:w a e:Voice .
`);

describe("what a voice says", () => {
  test("each claim with this claimant once, by document, denials and values included", () => {
    const { documents } = saysOf(VOICES, idOf(VOICES, "v"));
    const told = documents.map(({ source, statements }) => [
      source,
      statements.flatMap(({ evidence }) => evidence.map(({ id }) => id)).sort(),
    ]);
    expect(told).toEqual([
      ["urn:e:d1", ["urn:e:c1", "urn:e:c4"]],
      ["urn:e:d2", ["urn:e:c3", "urn:e:c5"]],
    ]);
  });

  test("a statement is as this voice means it, not as others do", () => {
    const [first] = saysOf(VOICES, idOf(VOICES, "v"), { about: idOf(VOICES, "b") }).documents;
    expect(first?.statements.map(({ modality }) => modality)).toEqual(["possible"]);
    const [said = -1] = VOICES.statements.match({ subject: idOf(VOICES, "a"), object: idOf(VOICES, "b") });
    expect(VOICES.describer.statement(said).modality).toBe("asserted");
  });

  test("who claims nothing says nothing", () => {
    expect(saysOf(VOICES, idOf(VOICES, "a")).documents).toEqual([]);
  });

  test("show tells it beside what is said of the concept, and nothing twice", () => {
    const { statements, says } = showConcept(VOICES, idOf(VOICES, "v"));
    expect(statements).toHaveLength(1);
    expect(says?.map(({ evidence }) => evidence[0]?.id).sort()).toEqual(["urn:e:c1", "urn:e:c3", "urn:e:c5"]);
  });

  test("a voice's claims are those that name it as their claimant: the bundled graph", async () => {
    const knowledge = await openBundled();
    const byVoice = new Map<number, Set<string>>();
    for (const statement of knowledge.statements.ofRoles(new Set(["instance"]))) {
      for (const reifier of knowledge.statements.claims(statement)) {
        const { claimant } = knowledge.evidence.claim(reifier);
        if (claimant !== null) byVoice.set(claimant, (byVoice.get(claimant) ?? new Set()).add(knowledge.key(reifier)));
      }
    }
    expect(knowledge.voices.all).toEqual([...byVoice.keys()].sort((a, b) => a - b));
    expect(byVoice.size).toBeGreaterThan(10);
    for (const [voice, claims] of byVoice) {
      const { documents } = saysOf(knowledge, voice);
      const told = documents.flatMap(({ statements }) => statements.flatMap(({ evidence }) => evidence));
      expect(new Set(told.map(({ id }) => id))).toEqual(claims);
    }
  });
});

describe("in a path", () => {
  const told = (knowledge: Knowledge, from: string, to: string, options: PathOptions = {}): string[] =>
    findPaths(knowledge, idOf(knowledge, from), idOf(knowledge, to), options).paths.map(({ text }) => text);

  test("a claimant is one hop from what it says, in its own words", () => {
    const { paths } = findPaths(VOICES, idOf(VOICES, "w"), idOf(VOICES, "x"));
    expect(paths[0]).toMatchObject({ length: 1, text: "W says that c has the p x [1]." });
    const [hop] = paths[0]?.hops ?? [];
    expect(hop).toMatchObject({ voice: { iri: "urn:e:w" }, direction: "forward", text: "W says that c has the p x." });
    expect(hop?.statements[0]?.evidence.map(({ id }) => id)).toEqual(["urn:e:c6"]);
  });

  test("the other way round, and on from there, it reads as well", () => {
    expect(told(VOICES, "x", "w", { k: 1 })).toEqual(["X is spoken of by w, which says that c has the p x [1]."]);
    const knowledge = knowledgeOf(`e:a e:p e:b ${claim("c1", "tl:claimant e:v")} . e:b e:q e:z . e:v a e:Voice .`);
    expect(told(knowledge, "v", "z", { k: 1 })).toEqual(["V says that a has the p b [1]; b has the q z."]);
    expect(told(knowledge, "z", "v", { k: 1 })).toEqual([
      "Z is the q of b, which is spoken of by v, which says that a has the p b [1].",
    ]);
  });

  test("roles of instance alone leave voices out, and one that is no end joins nothing unless it is to be touched", () => {
    expect(told(VOICES, "w", "x", { roles: new Set(["instance"]) })).toEqual([]);
    const apart = knowledgeOf(
      `e:a e:p 1 ${claim("c1", "tl:claimant e:v")} . e:z e:p 1 ${claim("c2", "tl:claimant e:v")} . e:v a e:Voice .`,
    );
    expect(told(apart, "a", "z")).toEqual([]);
    expect(told(apart, "a", "z", { via: new Set([idOf(apart, "v")]) })).toHaveLength(1);
  });

  test("a filter asks the claims of this voice alone", () => {
    const only = (source: string): string[] =>
      told(VOICES, "v", "b", { sources: new Set([idOf(VOICES, source)]), maxLength: 1 });
    expect(only("d1")).toEqual([expect.stringMatching(/^V says that a may have the p b/)]);
    // Document d2 states the same, but not as the words of this voice; what it reports of the voice is a value of b.
    expect(only("d2")).toEqual([expect.stringMatching(/^V says that b/)]);
  });

  test("what is denied of the ends is told, never as a path and never as silence", () => {
    const denied = knowledgeOf(
      "<< e:a e:p e:b ~ e:c1 >> tl:polarity tl:Denied ; tl:assertedIn e:d . e:a a e:T . e:b a e:T . e:d a e:T .",
    );
    const answer = findPaths(denied, idOf(denied, "a"), idOf(denied, "b"));
    expect(answer.paths).toEqual([]);
    expect(answer.denied.map(({ polarity }) => polarity)).toEqual(["denied"]);
    expect(answer.silence?.speakOfBoth.map(({ iri }) => iri)).toEqual(["urn:e:d"]);
    expect(answer.reason).not.toMatch(/at all/);
    const sample = sampleKnowledge();
    expect(findPaths(sample, idOf(sample, "corps"), idOf(sample, "guard")).denied).toHaveLength(1);
  });
});
