/** Help for reading without a model, and what a model wrote: every invention is refused in words that it can mend. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sentencesOf } from "../../src/curate/suggest/sentences.ts";
import { SourceText } from "../../src/evidence/text.ts";
import { jsonOf } from "../support/cli.ts";
import { csv, HEADER, projectOnce, projectWith, TEXT, TRAINS } from "./support.ts";

const SHEET = csv([HEADER, TRAINS]);

const project = projectOnce(
  { "brief.txt": TEXT, "links.csv": SHEET },
  ["source", "add", "brief.txt"],
  ["import", "links.csv", "--accept"],
);

test("sentences are whole, abbreviations do not end them, and their places hold their words", () => {
  const source = new SourceText(
    "Dr. Ames of the U.N. came. She said: “No.” Art. 5 holds,\ne.g. here.\n\nA new paragraph \u{1f600} ends",
  );
  const sentences = sentencesOf(source, "en");
  for (const { text, start, end } of sentences) expect(source.slice(start, end)).toBe(text);
  expect(sentences.map(({ text }) => text)).toEqual([
    "Dr. Ames of the U.N. came.",
    "She said: “No.”",
    "Art. 5 holds,\ne.g. here.",
    "A new paragraph \u{1f600} ends",
  ]);
});

test("the queue marks names, hedges, denials and voices, offers nine relations, and writes nothing", async () => {
  const { run } = await project();
  const shown = await run("suggest", "brief", "--limit", "3");
  expect(shown.stdout).toMatch(/names: 1 Lower Valley Shelter, 2 River Police/);
  expect(shown.stderr).toContain("not statements");
  const { sentences } = jsonOf(await run("suggest", "brief", "--limit", "0", "--json")) as {
    sentences: { text: string; hedges: string[]; denials: string[]; reports: string[]; relations: string[] }[];
  };
  expect(sentences.find(({ text }) => text.startsWith("The Audit Office"))).toMatchObject({
    hedges: ["may"],
    reports: ["says"],
  });
  expect(sentences.find(({ text }) => text.startsWith("The ministry did"))?.denials).toEqual(["not"]);
  // What the project uses comes first among what fits.
  expect(sentences.find(({ text }) => text.includes("trains"))?.relations).toHaveLength(9);
  expect(jsonOf(await run("history", "--json"))).toMatchObject({ waiting: [] });
});

test("the pack has numbered passages, the vocabulary and the form of a line, and no statement as an example", async () => {
  const { run } = await project();
  const pack = (await run("suggest", "brief", "--pack")).stdout;
  expect(pack).toContain("[2] In 2019 the Ministry of Welfare funded");
  expect(pack).toContain("| contributes to |");
  expect(pack).toContain("- River Police");
  expect(pack).not.toMatch(/\{"source"/);
});

test("of what a model wrote only what stands in the text is confirmed, and nothing is accepted in bulk", async () => {
  const { folder, run } = await project();
  const line = (fields: Record<string, string>): string =>
    JSON.stringify({ source: "brief.txt", relation: "assists", ...fields });
  const good = {
    subject: "Ministry of Welfare",
    object: "Lower Valley Shelter",
    quote: "the Ministry of Welfare funded the Lower Valley Shelter with 1.5 million crowns",
  };
  const answer = [
    "```jsonl",
    line(good),
    line({ ...good, quote: "The Ministry of Welfare paid the Lower Valley Shelter a sum of 1.5 million crowns" }),
    line({ ...good, quote: good.quote.replace("1.5", "2.5") }),
    line({ subject: "Iran", object: "Evin prison", quote: "Sherlock Holmes was kept in Evin prison for many years" }),
    line({ ...good, relation: "showers with gold" }),
    "```",
  ];
  writeFileSync(join(folder, "answer.jsonl"), answer.join("\n"));
  const read = jsonOf(await run("suggest", "--from", "answer.jsonl", "--by", "MODEL", "--json")) as {
    batch: string;
    rows: { id: string }[];
  };
  expect(read.rows).toMatchObject([
    { row: 2, state: "ready" },
    { row: 3, code: "quote-not-found" },
    { row: 4, code: "quote-altered" },
    { row: 5, code: "quote-not-found" },
    { row: 6, code: "unknown-relation" },
  ]);
  const bulk = await run("accept", read.batch);
  expect([bulk.code, bulk.stderr]).toEqual([
    2,
    expect.stringContaining('Proposals of a model ("MODEL") are accepted one by one'),
  ]);
  expect((await run("accept", read.rows[0]?.id ?? "")).stdout).toContain("1 statement accepted");
  expect(jsonOf(await run("verify", "--json"))).toMatchObject({ spans: 2, exact: 2 });
});

test.each([
  ["not json", /Line 1 of the answer is not a statement: it is no JSON/],
  ['{"source":"brief.txt","score":1}', /"score" is no field of it/],
  ['{"quote":["a"]}', /"quote" is no text/],
  [`{"quote":"${"a".repeat(3000)}"}`, /"quote" has more than 2000 characters/],
])("an answer that cannot be read is told by its line: %s", async (text, words) => {
  const { run } = await projectWith({ "answer.jsonl": text });
  const read = await run("suggest", "--from", "answer.jsonl", "--by", "MODEL");
  expect([read.code, read.stderr]).toEqual([2, expect.stringMatching(words)]);
});
