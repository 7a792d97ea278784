/** Where two readers part, side by side, and the writing of what is taken of it. */

import { undoing } from "../../curate/journal/decide.ts";
import { activeOf } from "../../curate/journal/journals.ts";
import { type Adjudicated, type Decision, lineId, type NewDecision } from "../../curate/journal/lines.ts";
import { settle } from "../../curate/journal/settle.ts";
import { adjudicating, type Item, itemsOf } from "../../curate/readers/adjudication.ts";
import type { SampleDesk } from "../../curate/review/sample-desk.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { confirm } from "../deciding/confirm.ts";
import { written } from "../deciding/statement.ts";
import type { AdjudicationItem, AdjudicationRound, ReadStatement, SettleRequest } from "../protocol/round.ts";
import type { WrittenAt, WrittenLine } from "./blind.ts";
import { placeOf, readStatement } from "./places.ts";

export type Readers = readonly [string, string];

export async function adjudicationRound(desk: SampleDesk, readers: Readers): Promise<AdjudicationRound> {
  const items = itemsOf(desk, readers, desk.journals);
  const alike = items.filter(isAlike);
  const [a, b] = readers.map((name) => desk.codings.readers.get(name));
  return {
    kind: "adjudication",
    sample: desk.sample.name,
    readers: [readers[0], readers[1]],
    items: await Promise.all(items.filter((item) => !isAlike(item)).map((item) => shown(desk, item))),
    alike: {
      open: alike.filter(({ settled }) => settled === null).length,
      settled: alike.filter(({ settled }) => settled !== null).length,
    },
    both: [...(a?.keys() ?? [])].filter((unit) => b?.has(unit)).length,
  };
}

function isAlike({ first, second, differ }: Item): boolean {
  return first !== null && second !== null && differ.length === 0;
}

async function shown(desk: SampleDesk, item: Item): Promise<AdjudicationItem> {
  const { key, unit, first, second, differ, settled } = item;
  const read = async (each: Item["first"]): Promise<ReadStatement | null> =>
    each === null ? null : readStatement(desk, each);
  return {
    ...(await placeOf(desk, unit)),
    key,
    first: await read(first),
    second: await read(second),
    differ,
    settled:
      settled === null
        ? null
        : {
            verdict: settled.verdict,
            by: settled.by,
            reason: settled.reason,
            third: settled.verdict === "edited" ? await thirdOf(desk, settled) : null,
          },
  };
}

/** What was accepted by the same command. */
async function thirdOf(desk: SampleDesk, { by, act }: Adjudicated): Promise<ReadStatement | null> {
  const line = activeOf(desk.journals.decisions).find(
    (each) => each.do === "accept" && each.by === by && each.act === act,
  );
  return line?.do === "accept" ? readStatement(desk, line.proposal) : null;
}

/** Writes a verdict with what it takes into the graph. Throws `usage` for what cannot be settled; then nothing was written. */
export async function settling(
  desk: SampleDesk,
  readers: Readers,
  request: SettleRequest,
  at: WrittenAt,
): Promise<WrittenLine> {
  const { decisions, item } = await settledBy(desk, readers, request);
  const lines = await settle(desk.project, desk.journals, decisions, { by: desk.person, ...at });
  return { line: lineId(lines.at(-1) as Decision), at: item };
}

interface Settled {
  readonly decisions: readonly NewDecision[];
  /** The key of the item; null for many. */
  readonly item: string | null;
}

async function settledBy(desk: SampleDesk, readers: Readers, request: SettleRequest): Promise<Settled> {
  const { sample, journals } = desk;
  const items = itemsOf(desk, readers, journals);
  switch (request.do) {
    case "undo":
      return undone(desk, items);
    case "settle-alike": {
      const open = items.filter((item) => isAlike(item) && item.settled === null);
      if (open.length === 0)
        throw new ThroughlineError("usage", "Nothing that both read alike is open.", { hint: "Nothing was written." });
      const judgement = { verdict: "same", reason: null } as const;
      return {
        decisions: open.flatMap((item) => adjudicating(sample.name, item, judgement, journals)),
        item: null,
      };
    }
    case "settle": {
      const item = itemNamed(items, request.item);
      const { verdict, reason } = request;
      return {
        decisions: adjudicating(sample.name, item, { verdict, reason: given(reason) }, journals),
        item: item.key,
      };
    }
    case "settle-third": {
      const item = itemNamed(items, request.item);
      const { passage, statement, confirmed, reason } = request;
      const text = await desk.text(item.unit.text);
      const { proposal: edited, words } = await written(desk, text, statement, { passage, from: "", batch: "" });
      confirm(edited, words, confirmed);
      const judgement = { verdict: "edited", reason: given(reason), edited } as const;
      return { decisions: adjudicating(sample.name, item, judgement, journals), item: item.key };
    }
  }
}

function given(reason: string | null): string | null {
  return reason === null || reason.trim() === "" ? null : reason.trim();
}

function itemNamed(items: readonly Item[], key: string): Item {
  const item = items.find((each) => each.key === key);
  if (item !== undefined) return item;
  throw new ThroughlineError("usage", `${quoted(key)} is no item of these two readers.`, {
    hint: "Open the page again.",
  });
}

/** Only what settled something between these two: another decision is undone where it can be seen. */
function undone({ journals, person }: SampleDesk, items: readonly Item[]): Settled {
  const { decision, lines } = undoing(journals, [], person);
  const own = new Set(lines.map(lineId));
  const settled = items.filter((item) => item.settled !== null && own.has(lineId(item.settled)));
  if (settled.length === 0)
    throw new ThroughlineError("usage", "Your last decision is no verdict on these two readers.", {
      hint: "`throughline history` lists it, and `throughline undo` takes it back.",
    });
  return { decisions: [decision], item: settled.length === 1 ? (settled[0]?.key ?? null) : null };
}
