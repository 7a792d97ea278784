import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { claimsOf } from "../../curate/journal/derive.ts";
import { readJournals } from "../../curate/journal/journals.ts";
import { withLock } from "../../curate/project/lock.ts";
import type { Project } from "../../curate/project/project.ts";
import { Workbench } from "../../curate/sheet/workbench.ts";
import { sourceByName } from "../../curate/sources/sources.ts";
import { answerTable } from "../../curate/suggest/answer.ts";
import { packOf } from "../../curate/suggest/pack.ts";
import { propose } from "../../curate/suggest/propose.ts";
import { type QueuedSentence, readingQueue } from "../../curate/suggest/queue.ts";
import { ThroughlineError } from "../../errors.ts";
import { systemError } from "../../system-errors.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { lockFor, personOf } from "../curate/person.ts";
import { wrap } from "../io.ts";
import { projectOf } from "../project.ts";

export interface SuggestFlags {
  readonly limit: string;
  readonly pack?: boolean;
  readonly from?: string;
  readonly by?: string;
}

/** `throughline suggest SOURCE`, `--pack`, or `--from FILE --by NAME`. */
export async function suggest(context: Context, name: string | undefined, flags: SuggestFlags): Promise<number> {
  const project = await projectOf(context);
  // Commander takes --from before the command for the syntax of --data.
  const file = flags.from ?? context.global.from;
  if (file !== undefined) return readAnswer(context, project, file, flags.by);
  if (name === undefined) throw new ThroughlineError("usage", "Name the document to read: throughline suggest SOURCE.");
  const { io, global } = context;
  const journals = await readJournals(project);
  const bench = await Workbench.read(project, journals);
  const source = sourceByName(bench.sources, name);
  const { text } = await bench.text(source);
  if (flags.pack === true) {
    await io.write(packOf(source, text, bench));
    return 0;
  }
  const usage = new Map<string, number>();
  for (const { as } of claimsOf(journals.decisions).values())
    usage.set(as.predicate, (usage.get(as.predicate) ?? 0) + 1);
  const queue = readingQueue(text, bench, usage);
  const limit = Number(flags.limit) || queue.length;
  if (global.json) await writeJson(io, { source: source.iri, sentences: queue.slice(0, limit) });
  else {
    for (const sentence of queue.slice(0, limit)) await io.write(`${sentenceText(sentence, io.width)}\n\n`);
    io.note("These are sentences to read, not statements: what they say is for you to write.");
  }
  return queue.length === 0 ? 1 : 0;
}

function sentenceText(
  { text, page, paragraph, mentions, hedges, denials, reports, relations }: QueuedSentence,
  width: number,
): string {
  const marks = [
    ["names", mentions.map(({ label }, index) => `${index + 1} ${label}`)],
    ["hedges", hedges],
    ["denies", denials],
    ["reports", reports],
    ["relations", relations],
  ] as const;
  const lines = marks
    .filter(([, words]) => words.length > 0)
    .map(([kind, words]) => wrap(safe(`${kind}: ${words.join(", ")}`), width, "    "));
  const where = page === null ? `paragraph ${paragraph}` : `page ${page}`;
  return [wrap(`${safe(text.replace(/\s+/gu, " "))} (${where})`, width), ...lines].join("\n");
}

async function readAnswer(
  context: Context,
  project: Project,
  file: string,
  model: string | undefined,
): Promise<number> {
  const { io, global } = context;
  if (model === undefined) throw new ThroughlineError("usage", "Say which model answered: --by NAME.");
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw systemError(`Cannot read ${JSON.stringify(file)}`, cause, "nothing was read");
  });
  const by = personOf(undefined);
  const time = new Date().toISOString();
  const report = await withLock(project.root, lockFor("suggest", by), () =>
    propose(project, answerTable(basename(file), text), { by, time, model, limits: { signal: io.signal } }),
  );
  const { ready, waiting, refused, unchanged, rows, batch, proposals } = report;
  if (global.json) await writeJson(io, { ready, waiting, refused, unchanged, batch, rows });
  else {
    for (const { row, state, code, message } of rows)
      if (state === "refused" || state === "waiting")
        await io.write(`line ${row}: ${state}, ${code}\n  ${safe(message)}\n`);
    await io.write(
      `${ready} confirmed in their passages, ${waiting} waiting, ${refused} refused, ${unchanged} as before.\n`,
    );
    if (proposals.length > 0)
      await io.write(`Read each before you accept it, one by one: throughline accept ${proposals[0]?.id ?? ""}\n`);
  }
  return waiting + refused > 0 ? 1 : 0;
}
