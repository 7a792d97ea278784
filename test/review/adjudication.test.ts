/** Two readings settled on the page: what is written is what `adjudicate` by sheet writes, and undo takes it back. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SAMPLE } from "../../src/curate/project/sample.ts";
import { SAMPLE_CODINGS } from "../../src/curate/project/sample-codings.ts";
import { REVIEW_PATHS } from "../../src/review/protocol/paths.ts";
import type { ProjectAnswer } from "../../src/review/protocol/project.ts";
import type { AdjudicationItem, AdjudicationRound, Round } from "../../src/review/protocol/round.ts";
import { projectOnce } from "../curate/support.ts";
import { roundOf } from "./support.ts";

const valley = projectOnce(
  Object.fromEntries([...SAMPLE, ...SAMPLE_CODINGS]),
  ["source", "add", "shelter-brief.md", "audit-note.html", "valley-report.txt"],
  ["codings", "draw", "--size", "18"],
  ["codings", "read", "anna.csv", "--as", "anna"],
  ["codings", "read", "ben.csv", "--as", "ben"],
);
const KIND = { kind: "adjudication", readers: ["anna", "ben"] } as const;

function settling(round: Round | null): AdjudicationRound {
  if (round?.kind !== "adjudication") throw new Error("The page does not settle.");
  return round;
}

const lines = (folder: string): Record<string, unknown>[] => {
  const file = join(folder, "decisions", "carla.jsonl");
  const text = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  return text === "" ? [] : text.split("\n").map((line) => JSON.parse(line));
};

test("the page has every item that the two read differently, with what differs, and a verdict is the one of the command", async () => {
  const { folder, run } = await valley();
  const { folder: other, run: runOther } = await valley();
  const { get, written } = await roundOf(folder, KIND, "carla");
  const round = settling((await get<ProjectAnswer>(REVIEW_PATHS.project)).round);
  const told = JSON.parse((await run("adjudicate", "anna", "ben", "--json")).stdout) as {
    items: { key: string; differ: string[] }[];
  };
  const shown = round.items.map(({ key, differ }) => ({ key, differ }));
  const parted = told.items.filter(({ key }) => shown.some((each) => each.key === key));
  expect(shown).toEqual(parted.map(({ key, differ }) => ({ key, differ })));
  expect(round.alike.open).toBe(told.items.length - shown.length);
  expect(round.both).toBe(18);

  const item = round.items.find(({ first, second }) => first !== null && second !== null) as AdjudicationItem;
  const answer = await written({ do: "settle", item: item.key, verdict: "first", reason: "it says not" });
  expect(answer).toMatchObject({ saved: true, line: "carla:2", at: item.key });
  const settled = settling(answer.round).items.find(({ key }) => key === item.key);
  expect(settled?.settled).toEqual({ verdict: "first", by: "carla", reason: "it says not", third: null });
  await runOther("adjudicate", "anna", "ben", item.key, "--take", "anna", "--reason", "it says not", "--as", "carla");
  const [here, there] = [folder, other].map((each) => lines(each).map(({ time: _, ...line }) => line));
  expect(here).toEqual(there);
  expect((await run("history")).stdout).toContain("carla");

  expect((await written({ do: "undo" })).at).toBe(item.key);
  const again = settling((await get<ProjectAnswer>(REVIEW_PATHS.project)).round);
  expect(again.items.find(({ key }) => key === item.key)?.settled).toBeNull();
});

test("neither, both, a third in place of both, and all that both read alike", async () => {
  const { folder } = await valley();
  const { get, written, write } = await roundOf(folder, KIND, "carla");
  const round = settling((await get<ProjectAnswer>(REVIEW_PATHS.project)).round);
  const pairs = round.items.filter(({ first, second }) => first !== null && second !== null);
  const [a, b] = pairs;
  const single = round.items.find(({ second }) => second === null);
  if (a === undefined || b === undefined || single === undefined) throw new Error("The sample has too few items.");
  await written({ do: "settle", item: single.key, verdict: "neither", reason: null });
  expect((await write({ do: "settle", item: single.key, verdict: "second", reason: null })).status).toBe(400);
  await written({ do: "settle", item: b.key, verdict: "both", reason: " " });
  const first = a.first;
  if (first === null) throw new Error("The first has no reading.");
  const third = await written({
    do: "settle-third",
    item: a.key,
    reason: "both wrong",
    passage: { start: a.start, end: a.end },
    confirmed: true,
    statement: {
      subject: { iri: first.subject.iri },
      relation: first.relation.iri,
      object: { iri: first.object.iri },
      modality: "possible",
      polarity: "affirmed",
      claimant: null,
      note: "a third",
    },
  });
  const settled = settling(third.round).items.find(({ key }) => key === a.key)?.settled;
  expect(settled).toMatchObject({
    verdict: "edited",
    reason: "both wrong",
    third: { note: "a third", modality: "possible" },
  });
  const open = round.alike.open;
  const alike = await written({ do: "settle-alike" });
  expect(settling(alike.round).alike).toEqual({ open: 0, settled: open });
  expect((await write({ do: "settle-alike" })).status).toBe(400);
  expect(
    lines(folder)
      .filter((line) => line.do === "adjudicate")
      .map((line) => line.verdict),
  ).toEqual(["neither", "both", "edited", ...Array.from({ length: open }, () => "same")]);
  // One command, one undo.
  expect(settling((await written({ do: "undo" })).round).alike).toEqual({ open, settled: 0 });
});

test("another decision than a verdict is not undone here", async () => {
  const { folder, run } = await valley();
  await run("different", "River Police", "Audit Office", "--as", "carla");
  const { write } = await roundOf(folder, KIND, "carla");
  const answer = await write({ do: "undo" });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("throughline undo")]);
});
