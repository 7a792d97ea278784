/** Sentences over other people's vocabularies, as somebody last read them aloud; and what none of all the others may have. */

import { expect, test } from "vitest";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { knowledgeOfStranger, STRANGERS } from "../support/strangers.ts";

const WANTED = 200;

interface Spoken {
  readonly line: string;
  /** The relations with their directions: sentences of one kind are built alike. */
  readonly kind: string;
  readonly hops: number;
}

/** The best path between each two things of a file, both ways, in words. */
function sentencesOf(knowledge: Knowledge): Spoken[] {
  const keys = knowledge.concepts.map((node) => knowledge.key(node));
  return keys.flatMap((from) =>
    keys.flatMap((to) => {
      if (from === to) return [];
      const [best] = findPaths(knowledge, from, to, { k: 1 }).paths;
      if (best === undefined) return [];
      const kind = best.hops.map(({ direction, statements: [first] }) => `${first?.predicate.iri} ${direction}`);
      return [{ line: best.text, kind: kind.join(", "), hops: best.hops.length }];
    }),
  );
}

const compare = (a: Spoken, b: Spoken): number => a.hops - b.hops || (a.line < b.line ? -1 : 1);

const spoken = await Promise.all(
  STRANGERS.map(async (stranger) => ({
    name: stranger.name,
    sentences: sentencesOf(await knowledgeOfStranger(stranger)).sort(compare),
  })),
);

test("200 sentences of sixteen vocabularies read as they did when somebody last read them aloud", async () => {
  // Of each file in turn the next kind, the shortest first.
  const kinds = spoken.map(({ name, sentences }) => ({
    name,
    lines: [...new Set(new Map(sentences.toReversed().map(({ kind, line }) => [kind, line])).values())].toReversed(),
  }));
  const rounds = Math.max(...kinds.map(({ lines }) => lines.length));
  const drawn = Array.from({ length: rounds }, (_, at) => kinds.flatMap(({ name, lines }) => row(name, lines[at])))
    .flat()
    .slice(0, WANTED);
  expect(drawn).toHaveLength(WANTED);
  const page = kinds.map(({ name }) => [
    `# ${name}`,
    ...drawn.filter((each) => each.name === name).map(({ line }) => line),
  ]);
  await expect(`${page.map((lines) => lines.join("\n")).join("\n\n")}\n`).toMatchFileSnapshot(
    "../golden/strangers.txt",
  );
});

function row(name: string, line: string | undefined): { readonly name: string; readonly line: string }[] {
  return line === undefined ? [] : [{ name, line }];
}

test("none of all of them has a bare name of a program, an object of nothing, or a literal that is none", () => {
  const all = spoken.flatMap(({ sentences }) => sentences.map(({ line }) => line));
  expect(all.length).toBeGreaterThan(1000);
  expect(
    all.filter((line) => /the object of|\b[a-z]+[A-Z]|\w_\w|\ba literal\b|https?:|undefined|null/.test(line)),
  ).toEqual([]);
  expect(all.filter((line) => !/^[^a-z].*\.$/.test(line))).toEqual([]);
});
