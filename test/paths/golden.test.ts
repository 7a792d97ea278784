/** 150 sentences of the bundled graph as they are read: over all relations, modalities, polarities and voices. */

import { expect, test } from "vitest";
import { openBundled } from "../../src/open.ts";
import { sentenceOf } from "../../src/paths/index.ts";

const WANTED = 150;

test("150 sentences read as they did when somebody last read them aloud", async () => {
  const knowledge = await openBundled();
  const { statements: table, describer, voices } = knowledge;
  const spoken = new Set(voices.all.flatMap((voice) => voices.says(voice).map(({ statement }) => statement)));
  const groups = new Map<string, { readonly id: string; readonly line: string }[]>();
  for (const number of table.ofRoles(new Set(["instance"] as const))) {
    const statement = describer.statement(number);
    const { id, predicate, modality, polarity } = statement;
    const kind = [predicate.iri, modality, polarity, spoken.has(number)].join(" ");
    groups.set(kind, [...(groups.get(kind) ?? []), { id, line: `${sentenceOf(knowledge, statement)}.` }]);
  }
  // Digests are as good as dice, and fall alike everywhere: of each kind the least, then of each the second.
  const drawn = [...groups.values()]
    .flatMap((group) => group.sort((a, b) => (a.id < b.id ? -1 : 1)).map((each, place) => ({ ...each, place })))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .slice(0, WANTED);
  const lines = drawn.map(({ line }) => line).sort();
  expect(lines).toHaveLength(WANTED);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../golden/sentences.txt");
});
