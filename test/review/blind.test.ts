/** A page for one reader alone: what it codes, and that no answer tells what others read, proposed, accepted or decided. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ConceptsAnswer, RelationsAnswer } from "../../src/review/protocol/card.ts";
import { REVIEW_PATHS } from "../../src/review/protocol/paths.ts";
import type { ProjectAnswer } from "../../src/review/protocol/project.ts";
import type { BlindRound, CodedPassage } from "../../src/review/protocol/round.ts";
import type { MarksAnswer, TextAnswer } from "../../src/review/protocol/text.ts";
import { csv, FUNDS, HEADER, projectOnce, TEXT, TRAINS } from "../curate/support.ts";
import { roundOf } from "./support.ts";

const QUOTE = "The River Police reports to the Ministry of Welfare";
const COLUMNS = [...HEADER, "subject type", "new names", "note"];
/** Every word of these that begins like an animal is told to nobody who reads blind. */
const ACCEPTED = csv([
  COLUMNS,
  [...FUNDS, "", "", "okapi of the accepted"],
  ["River Police", "assists", "Ministry of Welfare", "brief", QUOTE, "", "", "okapi of the accepted"],
]);
const PROPOSED = csv([
  COLUMNS,
  [...TRAINS, "", "", "yak of the proposed"],
  ["Tapir Board", ...TRAINS.slice(1), "Organization", "yes", "a concept that is proposed"],
]);

const drawn = projectOnce(
  { "brief.txt": TEXT, "accepted.csv": ACCEPTED, "proposed.csv": PROPOSED },
  ["source", "add", "brief.txt"],
  ["import", "accepted.csv", "--as", "quillon", "--accept"],
  ["import", "proposed.csv", "--as", "quillon"],
  ["codings", "draw"],
);

const roundIn = async (get: <Answer>(path: string) => Promise<Answer>): Promise<BlindRound> => {
  const { round } = await get<ProjectAnswer>(REVIEW_PATHS.project);
  if (round?.kind !== "blind") throw new Error("The page is not blind.");
  return round;
};

interface Parts {
  readonly passage: CodedPassage;
  readonly ends: readonly string[];
  readonly relation: string;
}

/** A sentence that names two concepts, with the first of its likely relations. */
async function partsOf(get: <Answer>(path: string) => Promise<Answer>, words: string): Promise<Parts> {
  const { passages } = await roundIn(get);
  const source = passages[0]?.source ?? "";
  const text = await get<TextAnswer>(`${REVIEW_PATHS.text}?source=${source}`);
  const whole = text.paragraphs.map((each) => each.text).join("\n\n");
  const passage = passages.find(({ start, end }) => whole.slice(start, end).includes(words));
  if (passage === undefined) throw new Error("There is no such sentence.");
  const marks = await get<MarksAnswer>(`${REVIEW_PATHS.marks}?source=${source}&from=1&to=9`);
  const ends = marks.mentions
    .filter(({ start }) => start >= passage.start && start < passage.end)
    .map(({ iri }) => iri);
  const { relations } = await get<RelationsAnswer>(`${REVIEW_PATHS.relations}?subject=${ends[0]}`);
  return { passage, ends, relation: relations[0]?.iri ?? "" };
}

const statement = ({ ends: [subject = "", object = ""], relation }: Parts, more: object = {}): object => ({
  subject: { iri: subject },
  relation,
  object: { iri: object },
  modality: "asserted",
  polarity: "affirmed",
  claimant: null,
  note: null,
  ...more,
});

/** The bytes of all files of a project but the codings. */
function bytesOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return files
    .filter((name) => !name.startsWith("codings") && statSync(join(folder, name)).isFile())
    .map((name) => `${name}\n${readFileSync(join(folder, name), "utf8")}`)
    .join("\n");
}

test("a reader codes sentence by sentence into a file of their own; undo takes back one line after the other", async () => {
  const { folder, run } = await drawn();
  const before = bytesOf(folder);
  const { get, written, write } = await roundOf(folder, { kind: "blind" }, "anna", { measures: true });
  const parts = await partsOf(get, "trains the River Police");
  const { unit, start, end } = parts.passage;
  const passage = { start, end };
  const coded = async (n: number): Promise<CodedPassage["coded"]> =>
    (await roundIn(get)).passages.find((each) => each.unit === n)?.coded ?? null;

  const first = await written({ do: "statement", unit, passage, statement: statement(parts), ms: 4200 });
  expect([first.saved, first.line, first.at]).toEqual([true, "anna:1", unit]);
  const more = statement(parts, {
    object: { label: "Sea Patrol", type: await typeOf(get), definition: "Those who patrol." },
    claimant: { iri: parts.ends[0] ?? "" },
    modality: "reported",
    polarity: "denied",
  });
  await written({ do: "statement", unit, passage, statement: more });
  expect((await coded(unit))?.statements.map(({ sentence }) => sentence)).toHaveLength(2);
  // A concept that a reader made is found by the same reader.
  const found = await get<ConceptsAnswer>(`${REVIEW_PATHS.concepts}?q=Sea Patrol`);
  expect(found.exact.map(({ label, statements }) => [label, statements])).toEqual([["Sea Patrol", null]]);

  const other = unit === 1 ? 2 : 1;
  await written({ do: "no-statement", unit: other, reason: "other" });
  expect(await coded(other)).toEqual({ carries: false, reason: "other", statements: [] });
  await written({ do: "no-relation", unit: other });
  expect(await coded(other)).toEqual({ carries: true, reason: null, statements: [] });

  const lines = readFileSync(join(folder, "codings", "first", "anna.jsonl"), "utf8")
    .trim()
    .split("\n");
  expect(lines.map((line) => JSON.parse(line)).map(({ n, by, unit: of, ms }) => [n, by, of, ms])).toEqual([
    [1, "anna", unit, 4200],
    [2, "anna", unit, undefined],
    [3, "anna", other, undefined],
    [4, "anna", other, undefined],
  ]);
  for (const [at, left] of [
    [other, { carries: false }],
    [other, null],
    [unit, { carries: true }],
    [unit, null],
  ] as const) {
    expect((await written({ do: "undo" })).at).toBe(at);
    const now = await coded(at);
    if (left === null) expect(now).toBeNull();
    else expect(now).toMatchObject(left);
  }
  expect((await write({ do: "undo" })).status).toBe(400);
  expect(bytesOf(folder)).toBe(before);
  expect((await run("codings", "list")).stdout).toContain("anna: 0 sentences read, 0 statements");

  await written({ do: "statement", unit, passage, statement: statement(parts) });
  const none = await write({ do: "no-statement", unit, reason: "heading" });
  expect([none.status, await none.text()]).toEqual([400, expect.stringContaining("Take it back first")]);
});

async function typeOf(get: <Answer>(path: string) => Promise<Answer>): Promise<string> {
  const { types } = await get<ProjectAnswer>(REVIEW_PATHS.project);
  return types[0]?.iri ?? "";
}

test("what cannot be coded is refused in a sentence, and nothing is written", async () => {
  const { folder } = await drawn();
  const { get, write, written } = await roundOf(folder, { kind: "blind" }, "anna");
  const parts = await partsOf(get, "trains the River Police");
  const { unit, start, end } = parts.passage;
  const send = async (request: object): Promise<readonly [number, string]> => {
    const answer = await write(request);
    return [answer.status, await answer.text()];
  };
  expect(await send({ do: "no-statement", unit: 999, reason: "other" })).toEqual([400, expect.stringContaining("999")]);
  expect(await send({ do: "no-statement", unit, reason: "boring" })).toEqual([400, expect.stringContaining("reason")]);
  const elsewhere = { start: 0, end: 5 };
  expect(await send({ do: "statement", unit, passage: elsewhere, statement: statement(parts) })).toEqual([
    400,
    expect.stringContaining("rests on a passage elsewhere"),
  ]);
  const hedged = await partsOf(get, "may support");
  expect(
    await send({
      do: "statement",
      unit: hedged.passage.unit,
      passage: { start: hedged.passage.start, end: hedged.passage.end },
      statement: statement(parts),
    }),
  ).toEqual([400, expect.stringContaining("hedges or denies")]);
  // Another tab wrote meanwhile.
  expect((await send({ do: "no-statement", unit, reason: "other", revision: 99 }))[0]).toBe(409);
  await written({ do: "statement", unit, passage: { start, end }, statement: statement(parts) });
  expect(await send({ do: "statement", unit, passage: { start, end }, statement: statement(parts) })).toEqual([
    400,
    expect.stringContaining("coded so already"),
  ]);
  expect(
    readFileSync(join(folder, "codings", "first", "anna.jsonl"), "utf8")
      .trim()
      .split("\n"),
  ).toHaveLength(1);
});

test("no answer to a blind reader holds what others read, proposed, accepted or decided", async () => {
  const { folder } = await drawn();
  const other = await roundOf(folder, { kind: "blind" }, "quillon");
  const parts = await partsOf(other.get, "trains the River Police");
  const { unit, start, end } = parts.passage;
  await other.written({
    do: "statement",
    unit,
    passage: { start, end },
    statement: statement(parts, {
      object: { label: "Zebra Office", type: await typeOf(other.get), definition: "Those of the zebra." },
      note: "zebra of the other reader",
    }),
  });
  await other.close();

  const { get, ask, written, write } = await roundOf(folder, { kind: "blind" }, "anna");
  const { passages } = await roundIn(get);
  const source = passages[0]?.source ?? "";
  const subject = encodeURIComponent(parts.ends[0] ?? "");
  const asked = [
    REVIEW_PATHS.project,
    `${REVIEW_PATHS.text}?source=${source}`,
    `${REVIEW_PATHS.marks}?source=${source}&from=1&to=20`,
    ...["zebra", "Zebra Office", "Tapir Board", "shelter", "River Police"].map(
      (q) => `${REVIEW_PATHS.concepts}?q=${q}`,
    ),
    `${REVIEW_PATHS.concepts}?iri=${subject}`,
    `${REVIEW_PATHS.relations}?subject=${subject}`,
    `${REVIEW_PATHS.changes}?since=0`,
  ];
  const answers = await Promise.all(
    asked.map(async (path) => {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.text();
    }),
  );
  answers.push(JSON.stringify(await written({ do: "no-statement", unit, reason: "other" })));
  answers.push(await (await write({ do: "undo", revision: 0 })).text());
  answers.push(JSON.stringify(await written({ do: "undo" })));
  // What was asked for stands in the answer as the query.
  const told = answers.map((answer) => answer.replace(/"query":"[^"]*"/, "")).join("\n");
  expect(told).not.toMatch(/zebra|okapi|yak|tapir|quillon/i);
  expect(told).not.toMatch(/sug:|st:|\/st\/|decisions|suggestions/);
  const { counts, batches } = await get<ProjectAnswer>(REVIEW_PATHS.project);
  expect([counts, batches]).toEqual([{ open: 0, later: 0, names: 0, rows: 0, history: 0 }, []]);
  const text = await get<TextAnswer>(`${REVIEW_PATHS.text}?source=${source}`);
  expect([text.proposals, text.claims, new Set(text.sentences.map(({ state }) => state))]).toEqual([
    [],
    [],
    new Set(["open"]),
  ]);
  const { relations } = await get<RelationsAnswer>(`${REVIEW_PATHS.relations}?subject=${subject}`);
  expect(new Set(relations.map(({ used }) => used))).toEqual(new Set([null]));

  for (const path of ["card?id=st:1", "names", "rows", "history", `original?source=brief`, "decide"])
    expect([path, (await ask(`/api/${path}`)).status]).toEqual([path, 404]);
  const decided = await ask("/api/decide", {
    method: "POST",
    headers: { "content-type": "application/json", origin: "http://127.0.0.1" },
    body: "{}",
  });
  expect([403, 404]).toContain(decided.status);
});

test("without a drawn sample it is said how to draw one; flags that go not together are refused", async () => {
  const { folder, run } = await drawn();
  const none = projectOnce({ "brief.txt": TEXT }, ["source", "add", "brief.txt"]);
  const { run: runNone } = await none();
  const refused = await runNone("review", "--blind", "--no-open");
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("codings draw")]);
  expect(folder).not.toBe("");
  for (const [flags, words] of [
    [["--sample", "first"], "--sample needs --blind or --adjudicate"],
    [["--blind", "--source", "brief"], "--source does not go with a sample"],
    [["--blind", "--adjudicate", "anna", "ben"], "two pages"],
    [["--adjudicate", "anna"], "takes two readers"],
    [["--adjudicate", "anna", "ben"], "has coded nothing"],
    [["--blind", "--sample", "second"], "There is no sample"],
  ] as const) {
    const { code, stderr } = await run("review", "--no-open", ...flags);
    expect([flags, code, stderr]).toEqual([flags, 2, expect.stringContaining(words)]);
  }
});
