import { writeFileAtomically } from "../../atomic-write.ts";
import { readJournals } from "../../curate/journal/journals.ts";
import { VERDICTS, type Verdict } from "../../curate/journal/lines.ts";
import { settle } from "../../curate/journal/settle.ts";
import { withLock } from "../../curate/project/lock.ts";
import { adjudicating, type Item, itemsOf } from "../../curate/readers/adjudication.ts";
import { agreementOf } from "../../curate/readers/agreement.ts";
import { agreementPage } from "../../curate/readers/agreement-page.ts";
import { agreementText } from "../../curate/readers/agreement-text.ts";
import { type OpenedSample, openSample } from "../../curate/readers/opened-sample.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { quantity } from "../../quantity.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { lockFor, personOf } from "../curate/person.ts";
import { projectOf } from "../project.ts";

export interface AgreementFlags {
  readonly sample?: string;
  readonly page?: string;
}

/** `throughline agreement A B`. */
export async function agreement(context: Context, a: string, b: string, flags: AgreementFlags): Promise<number> {
  const { io, global } = context;
  const opened = await openSample(await projectOf(context), flags.sample);
  for (const warning of opened.codings.warnings) io.note(safe(warning));
  const found = agreementOf(opened.sample, opened.codings, [personOf(a), personOf(b)], { nameOf: opened.nameOf });
  if (flags.page !== undefined) {
    await writeFileAtomically(flags.page, agreementPage(found, opened));
    io.note(`The page is ${safe(flags.page)}`);
  }
  if (global.json) await writeJson(io, found);
  else await io.write(agreementText(found, opened).split("\n").map(safe).join("\n"));
  return found.sentences.both === 0 ? 1 : 0;
}

export interface AdjudicateFlags {
  readonly as?: string;
  readonly sample?: string;
  readonly take?: string;
  readonly reason?: string;
}

/** `throughline adjudicate A B [ITEM …]`: what is open, or, with --take, what is taken of it. Exit 1 where nothing is open. */
export async function adjudicate(
  context: Context,
  [a, b]: readonly [string, string],
  keys: readonly string[],
  flags: AdjudicateFlags,
): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const readers = [personOf(a), personOf(b)].sort() as [string, string];
  if (flags.take === undefined) {
    const opened = await openSample(project, flags.sample);
    const open = named(itemsOf(opened, readers, await readJournals(project)), keys).filter(
      ({ settled }) => settled === null || keys.length > 0,
    );
    if (global.json) await writeJson(io, { items: open });
    else await io.write(open.map((item) => `${itemText(item, opened).split("\n").map(safe).join("\n")}\n\n`).join(""));
    if (open.length === 0) io.note("Nothing is open between these two.");
    return open.length === 0 ? 1 : 0;
  }
  const verdict = verdictOf(flags.take, readers);
  const by = personOf(flags.as);
  const lines = await withLock(project.root, lockFor("adjudicate", by), async () => {
    const opened = await openSample(project, flags.sample);
    const journals = await readJournals(project);
    const items = itemsOf(opened, readers, journals);
    const meant = keys.length > 0 ? named(items, keys) : alike(items, verdict);
    const judgement = { verdict, reason: flags.reason ?? null };
    const decisions = meant.flatMap((item) => adjudicating(opened.sample.name, item, judgement, journals));
    return settle(project, journals, decisions, { by, time: new Date().toISOString() });
  });
  const count = (kind: "adjudicate" | "accept"): number => lines.filter((line) => line.do === kind).length;
  const counts = { settled: count("adjudicate"), accepted: count("accept") };
  if (global.json) await writeJson(io, counts);
  else
    await io.write(
      `${quantity(counts.settled, "item is", "items are")} settled, ${quantity(counts.accepted, "statement")} accepted.${counts.settled === 0 ? "" : " Take that back with: throughline undo"}\n`,
    );
  return 0;
}

/** Without a name only what both read alike is taken together. */
function alike(items: readonly Item[], verdict: Verdict): Item[] {
  if (verdict === "same")
    return items.filter(
      (item) => item.settled === null && item.first !== null && item.second !== null && item.differ.length === 0,
    );
  throw new ThroughlineError("usage", "Where the two differ, items are settled by their numbers.", {
    hint: "`throughline adjudicate` with the two readers alone lists them.",
  });
}

function named(items: readonly Item[], keys: readonly string[]): Item[] {
  if (keys.length === 0) return [...items];
  return keys.map((key) => {
    const item = items.find((each) => each.key === key);
    if (item !== undefined) return item;
    throw new ThroughlineError("usage", `${quoted(key)} is no item of these two readers.`, {
      hint: "Items are named by sentence and place, such as 12.1.",
    });
  });
}

/** "same", "both", "neither", or the name of the reader whose statement is taken. */
function verdictOf(take: string, [first, second]: readonly [string, string]): Verdict {
  const word = take.toLowerCase();
  const verdict = VERDICTS.find((each) => each === word && each !== "edited");
  if (verdict !== undefined) return verdict;
  if (personOf(take) === first) return "first";
  if (personOf(take) === second) return "second";
  throw new ThroughlineError("usage", `--take is ${first}, ${second}, both, neither or same, not ${quoted(take)}.`);
}

function itemText(item: Item, { show, sentenceOf }: OpenedSample): string {
  const { document, page, words } = show(item.unit);
  const state =
    item.settled !== null
      ? `settled by ${item.settled.by}`
      : item.first === null || item.second === null
        ? "one reader only"
        : item.differ.length === 0
          ? "both alike"
          : `other ${item.differ.join(", ")}`;
  const reading = (at: 0 | 1): string => {
    const statement = at === 0 ? item.first : item.second;
    return `   ${item.readings[at].by}: ${statement === null ? "nothing like it" : sentenceOf(statement)}`;
  };
  return [
    `${item.key} (${state})  ${words === null ? "(the text is not here)" : words.replace(/\s+/gu, " ")} (${document}${page === null ? "" : `, page ${page}`})`,
    reading(0),
    reading(1),
  ].join("\n");
}
