/** How long decisions took: counted by command, held against a count by hand, and told by `history --times`. */

import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decision, Proposal } from "../../src/curate/journal/lines.ts";
import type { CodingLine } from "../../src/curate/readers/coding.ts";
import { decisionTimes } from "../../src/curate/readers/decision-times.ts";
import { jsonOf } from "../support/cli.ts";
import { runs } from "../support/runs.ts";
import { csv, FUNDS, HEADER, projectOnce, TEXT, TRAINS } from "./support.ts";

const project = projectOnce(
  { "brief.txt": TEXT, "links.csv": csv([HEADER, FUNDS, TRAINS]) },
  ["source", "add", "brief.txt"],
  ["import", "links.csv", "--as", "anna"],
);

const proposal = (id: string, modality = "asserted") => ({ id, as: { modality }, at: {} }) as unknown as Proposal;
const PROPOSALS = new Map(["sug:a", "sug:b"].map((id) => [id, proposal(id)]));

/** Commands by their kind: the lines that each writes. */
const COMMANDS: Readonly<Record<string, readonly object[]>> = {
  accept: [{ do: "accept", on: "sug:a", proposal: proposal("sug:a") }],
  edit: [{ do: "accept", on: "sug:b", proposal: proposal("sug:b", "possible") }],
  new: [{ do: "accept", on: "sug:c", proposal: proposal("sug:c") }],
  "accept-batch": ["sug:a", "sug:b"].map((on) => ({ do: "accept", on, proposal: proposal(on) })),
  reject: [{ do: "reject" }, { do: "reject" }],
  later: [{ do: "later" }],
  nothing: [{ do: "nothing" }],
  alias: [{ do: "concept" }, { do: "alias" }],
  adjudicate: [{ do: "undo" }, { do: "adjudicate" }, { do: "accept", on: "sug:c", proposal: proposal("sug:c") }],
  "adjudicate-batch": [{ do: "adjudicate" }, { do: "accept", on: "sug:a" }, { do: "adjudicate" }],
  undo: [{ do: "undo" }],
};

interface Given {
  readonly by: string;
  readonly kind: string;
  readonly ms: number | null;
}

/** The reason of a rejection comes with a time of its own, which is none of the decision. */
function written(given: readonly Given[]): { decisions: Decision[]; codings: CodingLine[] } {
  const decisions: object[] = [];
  const codings: object[] = [];
  const next = new Map<string, number>();
  for (const { by, kind, ms } of given) {
    const time = ms === null ? {} : { ms };
    if (kind === "read") codings.push({ by, ...time });
    const act = next.get(by) ?? 1;
    for (const [index, line] of (COMMANDS[kind] ?? []).entries())
      decisions.push({ by, n: act + index, act, ...line, ...(index === 1 && kind === "reject" ? { ms: 9e6 } : time) });
    next.set(by, act + (COMMANDS[kind]?.length ?? 0));
  }
  return { decisions: decisions as Decision[], codings: codings as CodingLine[] };
}

/** By the definition: the quantile of a share lies on the line through the points (k / (n - 1), the k-th time). */
function quantileByHand(times: readonly number[], share: number): number | null {
  const sorted = [...times].sort((a, b) => a - b);
  const [only] = sorted;
  if (sorted.length < 2) return only ?? null;
  const step = 1 / (sorted.length - 1);
  let below = 0;
  while (below + 2 < sorted.length && (below + 1) * step < share) below++;
  const [low = 0, high = 0] = sorted.slice(below, below + 2);
  return low + ((share - below * step) / step) * (high - low);
}

test("law: rows are the commands that were given, by person and kind, with the quantiles of their times", () => {
  const given = fc.record({
    by: fc.constantFrom("anna", "ben"),
    kind: fc.constantFrom("read", ...Object.keys(COMMANDS)),
    ms: fc.option(fc.nat(86_400_000)),
  });
  fc.assert(
    fc.property(fc.array(given, { maxLength: 60 }), (all) => {
      const { decisions, codings } = written(all);
      const { rows, timed, notTimed } = decisionTimes({ decisions, proposals: PROPOSALS }, codings);
      expect([timed, notTimed]).toEqual([
        all.filter(({ ms }) => ms !== null).length,
        all.filter(({ ms }) => ms === null).length,
      ]);
      expect(new Set(rows.map(({ by, kind }) => `${by} ${kind}`))).toEqual(
        new Set(all.map(({ by, kind }) => `${by} ${kind}`)),
      );
      for (const row of rows) {
        const own = all.filter(({ by, kind }) => by === row.by && kind === row.kind);
        const times = own.flatMap(({ ms }) => (ms === null ? [] : [ms / 1000]));
        expect([row.timed, row.notTimed]).toEqual([times.length, own.length - times.length]);
        for (const [value, share] of [
          [row.median, 0.5],
          [row.percentile90, 0.9],
        ] as const) {
          const byHand = quantileByHand(times, share);
          if (byHand === null) expect(value).toBeNull();
          else expect(value).toBeCloseTo(byHand, 4);
        }
      }
    }),
    { numRuns: runs(1000) },
  );
});

test("history --times tells what was timed, what was not, and what to do where nothing was", async () => {
  const { folder, run } = await project();
  const empty = await run("history", "--times");
  expect([empty.code, empty.stdout]).toEqual([
    1,
    "Nothing was decided yet, so no time is written down. Start review with --measure.\n",
  ]);
  const journal = join(folder, "decisions", "anna.jsonl");
  const batch = /^waiting: .* of (\S+)$/m.exec((await run("history")).stdout)?.[1] ?? "";
  await run("accept", batch, "--as", "anna");
  const none = await run("history", "--times", "--json");
  expect([none.code, jsonOf(none)]).toEqual([
    1,
    {
      rows: [{ by: "anna", kind: "accept-batch", timed: 0, notTimed: 1, median: null, percentile90: null }],
      timed: 0,
      notTimed: 1,
    },
  ]);
  expect((await run("history", "--times")).stdout).toBe(
    "Of 1 decision no time is written down. Start review with --measure.\n",
  );
  const lines = existsSync(journal) ? readFileSync(journal, "utf8").trim().split("\n").length : 0;
  const line = (n: number, ms: unknown) =>
    `${JSON.stringify({ n, time: "2026-11-30T12:00:00.000Z", by: "anna", act: n, ms, do: "later", on: "sug:x" })}\n`;
  appendFileSync(journal, [1000, 2000, 4000].map((ms, index) => line(lines + 1 + index, ms)).join(""));
  const told = await run("history", "--times");
  expect([told.code, told.stdout]).toEqual([
    0,
    [
      "who   decision  timed  median  90th percentile",
      "anna  put off       3   2.0 s            3.6 s",
      "3 decisions timed; of 1 more no time is written down.\n",
    ].join("\n"),
  ]);
  expect(await run("history", "--times", "--limit", "3")).toMatchObject({ code: 2, stdout: "" });
  for (const ms of ["long", -1, null]) {
    writeFileSync(journal, line(1, ms));
    const refused = await run("history", "--times");
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('"ms" is ')]);
  }
});
