/** Planted errors: shown like any proposal, written nowhere, told at the end, and no real proposal is lost by them. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openProject } from "../../src/curate/project/project.ts";
import { Desk } from "../../src/curate/review/desk.ts";
import type { Plants } from "../../src/curate/review/planted.ts";
import type { CardAnswer } from "../../src/review/protocol/card.ts";
import type { HistoryAnswer } from "../../src/review/protocol/history.ts";
import type { ProjectAnswer } from "../../src/review/protocol/project.ts";
import type { TextAnswer } from "../../src/review/protocol/text.ts";
import { vigilanceReport } from "../../src/review/vigilance/report.ts";
import { sow } from "../../src/review/vigilance/sow.ts";
import { csv, HEADER, projectOnce } from "../curate/support.ts";
import { startCli } from "../support/cli.ts";
import { type Reviewed, reviewedProject, reviewOf } from "./support.ts";

/** Who assists whom; no name is like another, so that no row waits. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["Aldermoor", "Quince House"],
  ["Brixby", "Tulip Foundation"],
  ["Cobdale", "Juniper Refuge"],
  ["Drumfeld", "Night Kitchen"],
  ["Eskwater", "Paper Mill Trust"],
  ["Fennig", "Harbour School"],
  ["Gullhaven", "Widows League"],
  ["Hoxtrup", "Copper Lantern"],
  ["Ivelund", "Meadow Clinic"],
  ["Jorvang", "Bridge Choir"],
  ["Kilspey", "Salt Archive"],
  ["Lomquist", "Young Readers"],
];
const QUOTES = PAIRS.map(([who, whom]) => `${who} assists ${whom} with money.`);

/** Twelve rows that this person wrote, each of a sentence of its own. */
const villages = projectOnce(
  {
    "brief.txt": QUOTES.join("\n\n"),
    "links.csv": csv([HEADER, ...PAIRS.map(([who, whom], at) => [who, "assists", whom, "brief", QUOTES[at] ?? ""])]),
  },
  ["source", "add", "brief.txt"],
  ["import", "links.csv", "--as", "anna"],
);

const DAY = "2026-11-30T09:00:00.000Z";

interface Planted extends Reviewed {
  readonly plants: Plants;
}

async function plantedReview(folder: string, share = 0.25): Promise<Planted> {
  const review = await reviewOf(folder);
  review.desk.plants = await sow(review.desk, { share, time: DAY });
  return { ...review, plants: review.desk.plants };
}

const textOf = (review: Reviewed): Promise<TextAnswer> => review.get<TextAnswer>("/api/text?source=brief");
const cardOf = async (review: Reviewed, id: string): Promise<CardAnswer["card"]> =>
  (await review.get<CardAnswer>(`/api/card?id=${encodeURIComponent(id)}`)).card;
const idsOf = async (review: Reviewed): Promise<string[]> => (await textOf(review)).proposals.map(({ id }) => id);

/** All files below a folder, by name. */
function bytesOf(folder: string, under = ""): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(folder, under)).sort()) {
    const path = join(under, name);
    if (statSync(join(folder, path)).isDirectory()) Object.assign(found, bytesOf(folder, path));
    else found[path] = readFileSync(join(folder, path), "latin1");
  }
  return found;
}

test("the same are planted for the same person on the same day; others on another", async () => {
  const { folder } = await villages();
  const originals = async (person: string, time: string, share = 0.25): Promise<string[]> => {
    const desk = await Desk.open(await openProject(folder), person);
    return (await sow(desk, { share, time })).all.map(({ original }) => original);
  };
  const first = await originals("anna", DAY);
  expect(first.length).toBe(3);
  expect(await originals("anna", "2026-11-30T23:00:00.000Z")).toEqual(first);
  expect(await originals("anna", "2026-12-01T09:00:00.000Z")).not.toEqual(first);
  expect(await originals("ben", DAY)).not.toEqual(first);
  // Of twelve, a share that is less than one plants one.
  expect((await originals("anna", DAY, 0.01)).length).toBe(1);
});

test("of few proposals a small share plants none, and that is told", async () => {
  const { folder } = await reviewedProject();
  const { desk, plants } = await plantedReview(folder, 0.05);
  expect(plants.all).toEqual([]);
  expect(await vigilanceReport(desk)).toMatch(/^Planted 0: /);
});

test("a plant stands in the place of its original, with the same fields and counts", async () => {
  const { folder } = await villages();
  const plain = await reviewOf(folder);
  const before = await textOf(plain);
  const counts = (await plain.get<ProjectAnswer>("/api/project")).counts;
  const review = await plantedReview(folder);
  const after = await textOf(review);
  const project = await review.get<ProjectAnswer>("/api/project");
  expect(project.counts).toEqual(counts);
  expect(project.batches.map(({ open }) => open)).toEqual([12]);
  expect(after.proposals.map(({ start, end, state }) => [start, end, state])).toEqual(
    before.proposals.map(({ start, end, state }) => [start, end, state]),
  );
  const originals = review.plants.all.map(({ original }) => original);
  expect(after.proposals.map(({ id }) => id).filter((id) => originals.includes(id))).toEqual([]);
  for (const { proposal, original, spoiling } of review.plants.all) {
    expect(proposal.id).toMatch(/^sug:[0-9a-f]{16}$/);
    const [wrong, right] = [await cardOf(review, proposal.id), await cardOf(plain, original)];
    expect(Object.keys(wrong)).toEqual(Object.keys(right));
    expect(wrong.sentence).not.toBe(right.sentence);
    expect([wrong.state, wrong.by, wrong.from, wrong.batch, wrong.history]).toEqual([
      right.state,
      right.by,
      right.from,
      right.batch,
      right.history,
    ]);
    if (spoiling === "ends-swapped")
      expect([wrong.subject.label, wrong.object.label]).toEqual([right.object.label, right.subject.label]);
    else expect([wrong.polarity, right.polarity]).toEqual(["denied", "affirmed"]);
  }
});

test("what is decided on plants is in no file; the files are those of a run without", async () => {
  const [{ folder }, plain] = [await villages(), await villages()];
  const review = await plantedReview(folder);
  const [first, second, third] = review.plants.all;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three are planted");
  const real = (await idsOf(review)).find((id) => review.plants.named(id) === null) ?? "";
  const untouched = bytesOf(folder);
  const accepted = await review.decided({ do: "accept", id: first.proposal.id, confirmed: true });
  expect([accepted.saved, accepted.lines, accepted.claims]).toEqual([true, [], []]);
  await review.decided({ do: "reject", id: second.proposal.id });
  await review.decided({ do: "reject", id: second.proposal.id, reason: "wrong-ends" });
  await review.decided({ do: "later", id: third.proposal.id });
  expect(bytesOf(folder)).toEqual(untouched);
  await review.decided({ do: "accept", id: real, confirmed: true });
  const other = await reviewOf(plain.folder);
  await other.decided({ do: "accept", id: real, confirmed: true });
  // The two runs differ in the moment of the one decision.
  const timeless = (files: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "then")]),
    );
  expect(timeless(bytesOf(folder))).toEqual(timeless(bytesOf(plain.folder)));
  const all = Object.values(bytesOf(folder)).join("\n");
  for (const { proposal } of review.plants.all) expect(all).not.toContain(proposal.id.slice("sug:".length));
  expect((await review.get<HistoryAnswer>("/api/history")).lines.map(({ on }) => on)).toEqual([real]);
});

test("the original comes back five decisions later, and with the last decision", async () => {
  const { folder } = await villages();
  const review = await plantedReview(folder, 0.09);
  const [plant] = review.plants.all;
  if (plant === undefined || review.plants.all.length !== 1) throw new Error("one is planted");
  const others = (await idsOf(review)).filter((id) => id !== plant.proposal.id);
  await review.decided({ do: "reject", id: plant.proposal.id });
  expect(await idsOf(review)).toEqual(others);
  const back: string[][] = [];
  for (const id of others.slice(0, 6)) back.push([...(await review.decided({ do: "reject", id })).proposals]);
  expect(back).toEqual([[], [], [], [], [plant.original], []]);
  expect(await idsOf(review)).toContain(plant.original);
  await review.decided({ do: "accept", id: plant.original, confirmed: true });
  // The last one that is open.
  const again = await plantedReview((await reviewedProject()).folder, 0.5);
  const [only] = again.plants.all;
  for (const id of await idsOf(again)) if (id !== only?.proposal.id) await again.decided({ do: "reject", id });
  const last = await again.decided({ do: "reject", id: only?.proposal.id ?? "" });
  expect(last.proposals).toEqual([only?.original]);
  expect(last.counts.open).toBe(1);
});

test("undo takes the last decision back, wherever it was kept", async () => {
  const { folder } = await villages();
  const review = await plantedReview(folder);
  const [plant] = review.plants.all;
  if (plant === undefined) throw new Error("some are planted");
  const ids = await idsOf(review);
  const [real = ""] = ids.filter((id) => review.plants.named(id) === null);
  await review.decided({ do: "later", id: plant.proposal.id });
  expect((await textOf(review)).proposals.find(({ id }) => id === plant.proposal.id)?.state).toBe("later");
  await review.decided({ do: "reject", id: plant.proposal.id, reason: "wrong-ends" });
  await review.decided({ do: "reject", id: real });
  expect((await review.decided({ do: "undo", lines: [] })).lines.length).toBe(1);
  expect((await review.decided({ do: "undo", lines: [] })).lines).toEqual([]);
  expect(review.plants.answerTo(plant)).toBe("put-off");
  expect((await review.decided({ do: "undo", lines: [] })).lines).toEqual([]);
  expect(review.plants.answerTo(plant)).toBeNull();
  expect(await idsOf(review)).toEqual(ids);
  expect((await textOf(review)).proposals.every(({ state }) => state === "open")).toBe(true);
  expect((await review.decide({ do: "undo", lines: [] })).status).toBe(400);
});

test("a batch that is accepted at once has the originals, and no plant", async () => {
  const { folder } = await villages();
  const review = await plantedReview(folder);
  const [plant] = review.plants.all;
  await review.decided({ do: "reject", id: plant?.proposal.id ?? "" });
  const { batches } = await review.get<ProjectAnswer>("/api/project");
  const { lines, counts } = await review.decided({ do: "accept-batch", batch: batches[0]?.batch ?? "" });
  expect([lines.length, batches[0]?.open, counts.open]).toEqual([12, 12, 0]);
  expect(await idsOf(review)).toEqual([]);
  const journal = readFileSync(join(folder, "decisions", "anna.jsonl"), "utf8");
  for (const { proposal, original } of review.plants.all) {
    expect(journal).not.toContain(proposal.id);
    expect(journal).toContain(original);
  }
});

test("the report names what was let pass, where, and how it was wrong", async () => {
  const { folder } = await villages();
  const review = await plantedReview(folder, 0.34);
  const [first, second, third] = review.plants.all;
  if (first === undefined || second === undefined || third === undefined) throw new Error("four are planted");
  const { sentence, passage } = await cardOf(review, first.proposal.id);
  await review.decided({ do: "accept", id: first.proposal.id, confirmed: true });
  await review.decided({ do: "reject", id: second.proposal.id });
  await review.decided({ do: "later", id: third.proposal.id });
  const how = first.spoiling === "ends-swapped" ? "the ends are swapped" : "what is affirmed is denied";
  expect(await vigilanceReport(review.desk)).toBe(
    `Planted 4: 1 rejected, 1 accepted: "${sentence}" (${how}; in brief.txt, paragraph ${passage.paragraph}), 1 put off, 1 not reached. None of this is written anywhere.`,
  );
});

test("a share that is none is refused, and so is one with a sample", async () => {
  const { run } = await reviewedProject();
  for (const share of ["0", "0.6", "-1", "x", ""]) {
    const { code, stderr } = await run("review", "--no-open", "--vigilance", share);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--vigilance takes a share above 0 and at most 0.5")]);
  }
  const { code, stderr } = await run("review", "--no-open", "--blind", "--vigilance", "0.1");
  expect([code, stderr]).toEqual([2, expect.stringContaining("--vigilance does not go with a sample")]);
});

test("the command tells it at the end, on standard output", async () => {
  const { folder } = await villages();
  const running = startCli(["review", "--no-open", "--as", "anna", "--vigilance", "0.25"], { cwd: folder });
  await new Promise<void>((resolve) => {
    running.child.stdout?.on("data", () => {
      if (running.said.stdout.includes("Review is at")) resolve();
    });
  });
  expect(running.said.stdout + running.said.stderr).not.toContain("Planted");
  running.child.kill("SIGINT");
  const { code, stdout } = await running.ended;
  expect([code, stdout]).toEqual([130, expect.stringMatching(/\nPlanted 3: 3 not reached\. None of this is written/)]);
});
