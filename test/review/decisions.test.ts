/** Deciding on the page: what is written, what is refused, what comes back. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CardAnswer, ConceptsAnswer } from "../../src/review/protocol/card.ts";
import type { Conflict } from "../../src/review/protocol/decide.ts";
import type { ChangesAnswer, HistoryAnswer } from "../../src/review/protocol/history.ts";
import type { ProjectAnswer } from "../../src/review/protocol/project.ts";
import type { TextAnswer } from "../../src/review/protocol/text.ts";
import type { NamesAnswer, RowsAnswer } from "../../src/review/protocol/waiting.ts";
import { csv, HEADER } from "../curate/support.ts";
import { cases } from "../support/runs.ts";
import { LOST, NEAR, reviewedProject, reviewOf } from "./support.ts";

function turtle(folder: string): string {
  return ["statements", "entities", "coverage", "."]
    .flatMap((name) => {
      try {
        return readdirSync(join(folder, name))
          .filter((file) => file.endsWith(".ttl"))
          .map((file) => `${name}/${file}\n${readFileSync(join(folder, name, file), "utf8")}`);
      } catch {
        return [];
      }
    })
    .join("\n");
}

test("accept, undo, accept: the same bytes, and a claim with its passage in the text", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const text = await review.get<TextAnswer>("/api/text?source=brief");
  const [first] = text.proposals;
  const before = turtle(folder);
  const { claims, lines } = await review.decided({ do: "accept", id: first?.id ?? "" });
  expect(claims.length).toBe(1);
  expect(lines).toEqual(["anna:1"]);
  const accepted = turtle(folder);
  await review.decided({ do: "undo", lines: [] });
  expect(turtle(folder)).toBe(before);
  await review.decided({ do: "accept", id: first?.id ?? "" });
  expect(turtle(folder)).toBe(accepted);
  const after = await review.get<TextAnswer>("/api/text?source=brief");
  expect(after.claims.map(({ start, end }) => [start, end])).toEqual([[first?.start, first?.end]]);
  expect(after.sentences.filter(({ state }) => state === "statement").length).toBe(1);
  const { card } = await review.get<CardAnswer>(`/api/card?id=${encodeURIComponent(claims[0] ?? "")}`);
  expect(card.sentence).toBe("Ministry of Welfare assists Lower Valley Shelter");
  expect(card.state).toBe("accepted");
});

test("what was decided meanwhile is told, and nothing is written", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const [first] = (await review.get<TextAnswer>("/api/text?source=brief")).proposals;
  const { revision } = await review.get<ProjectAnswer>("/api/project");
  await review.decided({ do: "reject", id: first?.id ?? "", reason: "wrong-ends" });
  const answer = await review.decide({ do: "accept", id: first?.id ?? "", revision });
  expect(answer.status).toBe(409);
  const { conflict, error } = (await answer.json()) as Conflict;
  expect([conflict.line, conflict.do, error.message]).toEqual([
    "anna:1",
    "reject",
    "Meanwhile anna decided on this: rejected (wrong-ends).",
  ]);
  // Who has seen that decision may think otherwise.
  expect((await review.decided({ do: "accept", id: first?.id ?? "" })).lines).toEqual(["anna:2"]);
});

test("a journal that somebody else brought is noticed", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const [first] = (await review.get<TextAnswer>("/api/text?source=brief")).proposals;
  const { revision } = await review.get<ProjectAnswer>("/api/project");
  const line = { n: 1, time: "2026-01-01T00:00:00.000Z", by: "ben", act: 1, do: "reject", on: first?.id, reason: null };
  mkdirSync(join(folder, "decisions"));
  writeFileSync(
    join(folder, "decisions", "ben.jsonl"),
    `${JSON.stringify(line)}
`,
  );
  const answer = await review.decide({ do: "accept", id: first?.id ?? "", revision });
  expect([answer.status, ((await answer.json()) as Conflict).conflict.line]).toEqual([409, "ben:1"]);
  expect((await review.get<ChangesAnswer>(`/api/changes?since=${revision}`)).lines.map((each) => each.line)).toEqual([
    "ben:1",
  ]);
});

test("a name that waits: the same as one that is known, undone, and as a new one", async () => {
  const { folder, run } = await reviewedProject({ "more.csv": csv([HEADER, NEAR]) });
  expect((await run("import", "more.csv", "--as", "anna")).code).toBe(1);
  const review = await reviewOf(folder);
  const { names } = await review.get<NamesAnswer>("/api/names");
  expect(names.map(({ name, nearest }) => [name, nearest.map(({ label }) => label)])).toEqual([
    ["River Polices", ["River Police"]],
  ]);
  const open = (): Promise<number> => review.get<ProjectAnswer>("/api/project").then(({ counts }) => counts.open);
  const before = await open();
  const concept = names[0]?.nearest[0]?.iri ?? "";
  const { proposals, lines } = await review.decided({ do: "same-as", name: "River Polices", concept });
  expect(proposals.length).toBe(1);
  expect(await open()).toBe(before + 1);
  await review.decided({ do: "undo", lines });
  expect(await open()).toBe(before);
  expect((await review.get<NamesAnswer>("/api/names")).names.length).toBe(1);
  const { types } = await review.get<ProjectAnswer>("/api/project");
  await review.decided({
    do: "new-concept",
    name: "River Polices",
    type: types[0]?.iri ?? "",
    definition: "Another police.",
  });
  expect((await review.get<NamesAnswer>("/api/names")).names).toEqual([]);
  expect(await open()).toBe(before + 1);
});

test("a refused row: its quote corrected is checked again, and dropped it is gone", async () => {
  const { folder, run } = await reviewedProject({ "more.csv": csv([HEADER, LOST]) });
  expect((await run("import", "more.csv", "--as", "anna")).code).toBe(1);
  const review = await reviewOf(folder);
  const { rows } = await review.get<RowsAnswer>("/api/rows");
  expect(rows.map(({ code, field, from }) => [code, field, from])).toEqual([
    ["quote-not-found", "quote", "more.csv, row 2"],
  ]);
  const id = rows[0]?.id ?? "";
  const lost = await review.decide({
    do: "mend-row",
    id,
    cells: { quote: "The River Police never pays anybody at all" },
  });
  expect(lost.status).toBe(400);
  const { lines, proposals } = await review.decided({
    do: "mend-row",
    id,
    cells: { quote: "The River Police reports to the Ministry of Welfare" },
  });
  expect([lines.length, proposals.length]).toEqual([1, 1]);
  expect((await review.get<RowsAnswer>("/api/rows")).rows).toEqual([]);
  await review.decided({ do: "undo", lines });
  expect((await review.get<RowsAnswer>("/api/rows")).rows.length).toBe(1);
  await review.decided({ do: "drop-row", id });
  expect((await review.get<RowsAnswer>("/api/rows")).rows).toEqual([]);
});

test("nothing here, later, a new statement, an edit, a hedge that takes a second key", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const { sentences, proposals } = await review.get<TextAnswer>("/api/text?source=brief");
  const [heading] = sentences;
  if (heading === undefined) throw new Error("no sentence");
  const before = turtle(folder);
  const nothing = await review.decided({
    do: "nothing",
    source: "brief",
    passage: { start: heading.start, end: heading.end },
    reason: "heading",
  });
  const read = await review.get<TextAnswer>("/api/text?source=brief");
  expect([read.sentences[0]?.state, read.sentences[0]?.reason, read.sentences[0]?.line]).toEqual([
    "nothing",
    "heading",
    nothing.lines[0],
  ]);
  expect(readFileSync(join(folder, "coverage", "brief.ttl"), "utf8")).toMatch(/tl:coverageReason tl:Heading/);
  await review.decided({ do: "undo", lines: nothing.lines });
  expect(turtle(folder)).toBe(before);
  await review.decided({ do: "later", id: proposals[0]?.id ?? "" });
  expect((await review.get<TextAnswer>("/api/text?source=brief")).proposals[0]?.state).toBe("later");
  // "The Audit Office says that the Lower Valley Shelter may support about 40 women each month."
  const hedged = sentences.find(({ paragraph }) => paragraph === 3);
  const relation =
    (await review.get<ProjectAnswer>("/api/project")).relations.find(({ label }) => label === "assists")?.iri ?? "";
  const type = (await review.get<ProjectAnswer>("/api/project")).types[0]?.iri ?? "";
  const subject = (await review.get<ConceptsAnswer>("/api/concepts?q=Lower%20Valley%20Shelter")).exact[0]?.iri ?? "";
  const statement = {
    subject: { iri: subject },
    relation,
    object: { label: "women", type, definition: "Women of the valley." },
    modality: "asserted",
    polarity: "affirmed",
    claimant: null,
    note: null,
  } as const;
  const passage = { start: hedged?.start ?? 0, end: hedged?.end ?? 0 };
  expect((await review.decide({ do: "new", source: "brief", passage, statement })).status).toBe(400);
  const made = await review.decided({
    do: "new",
    source: "brief",
    passage,
    statement: { ...statement, modality: "possible" },
  });
  expect(made.claims.length).toBe(1);
  const swapped = {
    ...statement,
    subject: { iri: subject },
    object: { iri: (await review.get<ConceptsAnswer>("/api/concepts?q=women")).exact[0]?.iri ?? "" },
  };
  const edited = await review.decided({ do: "edit", id: proposals[1]?.id ?? "", statement: swapped, confirmed: true });
  expect(edited.claims.length).toBeGreaterThan(0);
  const { lines } = await review.get<HistoryAnswer>("/api/history");
  expect(lines.map((line) => line.do)).toEqual(["accept", "accept", "later", "undo", "nothing"]);
});

test("one's own batch is one decision with one undo; nobody else's, and no model's", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const { batches } = await review.get<ProjectAnswer>("/api/project");
  expect(batches.map(({ open }) => open)).toEqual([2]);
  const batch = batches[0]?.batch ?? "";
  const other = await reviewOf(folder, {}, "ben");
  expect((await other.decide({ do: "accept-batch", batch })).status).toBe(403);
  await other.close();
  expect((await review.decided({ do: "accept-batch", batch })).lines.length).toBe(2);
  await review.decided({ do: "undo", lines: [] });
  expect((await review.get<ProjectAnswer>("/api/project")).counts.open).toBe(2);
});

test("a reason that comes late is of the rejection before it: one decision in the history, and one undo", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const [id = ""] = review.desk.journals.proposals.keys();
  const { revision } = await review.decided({ do: "reject", id });
  // A tab that has not seen the first yet is told of no conflict with itself.
  await review.decided({ do: "reject", id, reason: "wrong-relation", revision: revision - 1 });
  const history = () =>
    review
      .get<HistoryAnswer>("/api/history")
      .then(({ lines }) => lines.map(({ line, act, words, together, holds }) => [line, act, words, together, holds]));
  expect(await history()).toEqual([["anna:2", "anna:1", "rejected (wrong-relation)", 1, true]]);
  expect((await review.get<ProjectAnswer>("/api/project")).counts.history).toBe(1);
  // A second reason is no correction of a first one; somebody else's never is.
  const ben = await reviewOf(folder, {}, "ben");
  expect((await ben.decide({ do: "reject", id, reason: "too-vague", revision: 0 })).status).toBe(409);
  await review.decided({ do: "undo", lines: ["anna:1"] });
  expect((await review.get<ProjectAnswer>("/api/project")).counts.open).toBe(2);
  await review.decided({ do: "reject", id });
  expect((await history())[0]).toEqual(["anna:4", "anna:4", "rejected", 1, true]);
});

test("undoing one line of a command takes back all of it, and the history says how many", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const [{ batch = "" } = {}] = (await review.get<ProjectAnswer>("/api/project")).batches;
  await review.decided({ do: "accept-batch", batch });
  const { lines } = await review.get<HistoryAnswer>("/api/history");
  expect(lines.map(({ line, together }) => [line, together])).toEqual([
    ["anna:2", 2],
    ["anna:1", 2],
  ]);
  await review.decided({ do: "undo", lines: ["anna:2"] });
  expect((await review.get<ProjectAnswer>("/api/project")).counts.open).toBe(2);
});

test("many decisions in a row: none is lost", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const [first] = (await review.get<TextAnswer>("/api/text?source=brief")).proposals;
  const id = first?.id ?? "";
  const count = cases(Array.from({ length: 500 }), 60).length;
  const said: string[] = [];
  const start = performance.now();
  for (let at = 0; at < count; at++)
    said.push(...(await review.decided(at % 2 === 0 ? { do: "accept", id } : { do: "undo", lines: [] })).lines);
  const ms = (performance.now() - start) / count;
  const lines = readFileSync(join(folder, "decisions", "anna.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  expect(lines.map((line) => `anna:${JSON.parse(line).n}`)).toEqual(said);
  expect(said.length).toBe(count);
  // Milliseconds: many times what it takes on a quiet machine.
  expect(ms).toBeLessThan(1000);
  console.info(`${count} decisions, ${ms.toFixed(1)} ms each`);
});
