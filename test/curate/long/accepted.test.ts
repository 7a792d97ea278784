/** Of any text and any sheet: what is accepted stands in its passage, with the letters, the numbers and the denials of its quote. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { letterStream, SourceText } from "../../../src/evidence/text.ts";
import { jsonOf } from "../../support/cli.ts";
import { csv, HEADER, projectWith } from "../support.ts";

const TEXTS = 25;

const WORDS = [
  ..."the ministry shelter women police funds trains reports supports hopes able valley office crowns co-ordinates".split(
    " ",
  ),
  ..."not never no without isn't cannot".split(" "),
  ..."12 1.5 15 -3 2019 2020 17% 1,250 €40".split(" "),
] as const;
const MARKS = [" ", " ", " ", ", ", ". ", "; ", "\n", "\n\n"] as const;

/** How a quote differs from the words, each with its mark, that it was taken from. */
const CHANGES = {
  none: (words) => words.join(""),
  restyled: (words) => words.join("").toUpperCase().replaceAll("'", "’").replace(/\s+/g, "  "),
  dropped: (words, at) => words.toSpliced(at, 1).join(""),
  put: (words, at, other) => words.toSpliced(at, 0, `${other} `).join(""),
  exchanged: (words, at, other) => words.toSpliced(at, 1, `${other} `).join(""),
  swapped: (words, at) => [...words.slice(at), ...words.slice(0, at)].join(""),
} as const satisfies Record<string, (words: readonly string[], at: number, other: string) => string>;

type Change = keyof typeof CHANGES;

const text = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS)), {
  minLength: 60,
  maxLength: 160,
});
const quotes = fc.array(
  fc.record({
    change: fc.constantFrom(...(Object.keys(CHANGES) as Change[])),
    from: fc.nat(150),
    length: fc.integer({ min: 5, max: 14 }),
    at: fc.nat(14),
    other: fc.constantFrom(...WORDS),
  }),
  { minLength: 30, maxLength: 30 },
);

/** By an oracle of its own, word by word: the numbers and the denials. */
function telling(words: string): string[] {
  return words
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[\s;]+|, |\. |[.,]$/)
    .filter((word) => /\d|^(?:not|no|never|without|isn't|cannot)$/.test(word));
}

test("law: the words of an accepted statement hold its quote; what is quoted as it stands is never refused", async () => {
  const all = { ready: 0, refused: 0 };
  const law = fc.asyncProperty(text, quotes, async (pairs, wanted) => {
    const words = pairs.map((pair) => pair.join(""));
    const rows = wanted.map(({ change, from, length, at, other }) => {
      const own = words.slice(from % (words.length - length), (from % (words.length - length)) + length);
      return { change, quote: CHANGES[change](own, at % own.length, other).trim() };
    });
    const { folder, run } = await projectWith();
    writeFileSync(join(folder, "brief.txt"), pairs.flat().join(""));
    writeFileSync(
      join(folder, "links.csv"),
      csv([HEADER, ...rows.map(({ quote }) => ["Ministry", "assists", "Shelter", "brief", quote])]),
    );
    expect((await run("source", "add", "brief.txt")).code).toBe(0);
    const report = jsonOf(await run("import", "links.csv", "--accept", "--json", "--as", "anna")) as unknown as {
      rows: { state: string; code: string | null; id: string | null }[];
    };
    const file = readdirSync(join(folder, "sources/texts")).find((name) => name.endsWith(".txt")) ?? "";
    const source = new SourceText(readFileSync(join(folder, "sources/texts", file), "utf8"));
    const places = placesOf(folder);
    for (const [index, { state, code, id }] of report.rows.entries()) {
      const { change, quote } = rows[index] ?? { change: "none", quote: "" };
      if (change === "none" || change === "restyled")
        expect([quote, code]).toEqual([quote, expect.toSatisfy(isNoRefusal)]);
      if (state !== "ready") {
        all.refused++;
        continue;
      }
      all.ready++;
      const { start = 0, end = 0 } = places.get(id ?? "") ?? {};
      const found = source.slice(start, end);
      expect([quote, letterStream(found)]).toEqual([quote, expect.stringContaining(letterStream(quote))]);
      expect([quote, telling(found)]).toEqual([quote, telling(quote)]);
    }
    const verified = jsonOf(await run("verify", "--json")) as { spans: number; exact: number };
    expect(verified.exact).toBe(verified.spans);
  });
  await fc.assert(law, { numRuns: TEXTS, seed: 19, endOnFailure: true });
  expect(all.ready).toBeGreaterThan(TEXTS);
  expect(all.refused).toBeGreaterThan(TEXTS);
});

/** What becomes of a quote that stands there: it is taken, or it is short, or stands at several places, or came twice. */
function isNoRefusal(code: string | null): boolean {
  return code === null || ["quote-short", "quote-several", "duplicate"].includes(code);
}

/** The places of the proposals that were accepted, by their ids, as the journal has them. */
function placesOf(folder: string): Map<string, { readonly start: number; readonly end: number }> {
  const journal = join(folder, "decisions/anna.jsonl");
  const lines = existsSync(journal) ? readFileSync(journal, "utf8").trim().split("\n") : [];
  return new Map(
    lines.map((line) => {
      const { on, proposal } = JSON.parse(line) as { on: string; proposal: { at: { start: number; end: number } } };
      return [on, proposal.at] as const;
    }),
  );
}
