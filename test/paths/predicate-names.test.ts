/** What a relation may be called, wherever one is taken by name. */

import { describe, expect, test } from "vitest";
import { ask } from "../../src/index.ts";
import { relationNamed } from "../../src/paths/options/predicate-names.ts";
import { EXAMPLE } from "../support/build.ts";
import { sampleKnowledge } from "../support/sample.ts";

const knowledge = sampleKnowledge();

describe("a relation is named", () => {
  test.each([
    ["by its IRI", `${EXAMPLE}trains`, false],
    ["by its label", "Trains", false],
    ["by the last part of its IRI", "size", false],
    ["by what it is called from its other end", "is trained by", true],
  ])("%s", (_, text, inverse) => {
    const found = relationNamed(knowledge, text);
    expect(found.inverse).toBe(inverse);
    expect(knowledge.key(found.predicate)).toBe(`${EXAMPLE}${text === "size" ? text : "trains"}`);
  });
});

test("the same way in every question, and a pattern says how it is written there", async () => {
  const said = async (predicate: string) => (await ask(knowledge, "statements", { predicate })).statements;
  expect(await said("is trained by")).toEqual(await said("trains"));
  const ends = { from: "TC", to: "witnesses" };
  await expect(ask(knowledge, "path", { ...ends, pattern: '"is trained by"' })).rejects.toThrow(
    '"is trained by" is what "trains" is called from its other end.',
  );
  await expect(ask(knowledge, "path", { ...ends, onlyPredicate: ["is trained by"] })).resolves.toBeDefined();
});

test("nothing and what nobody has are refused", () => {
  for (const text of ["", "<>", "flies"]) expect(() => relationNamed(knowledge, text)).toThrow(/There is no predicate/);
});
