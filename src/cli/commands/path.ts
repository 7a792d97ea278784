import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { errorDocument, quoted, ThroughlineError } from "../../errors.ts";
import { jsonLine } from "../../json.ts";
import type { PathResult } from "../../paths/find-paths.ts";
import type { PathOptions } from "../../paths/query.ts";
import { pathsBetween } from "../../questions/path.ts";
import { pathOptionsOf } from "../../questions/path-params.ts";
import { KnowledgeServices } from "../../questions/services.ts";
import { type CitationForm, citationForm, citationsOf } from "../cite.ts";
import { type Context, openKnowledge, safe, writeJson } from "../context.ts";
import { wrap } from "../io.ts";
import type { PathFlags } from "../path-flags.ts";
import { pathFilters } from "../path-options.ts";
import { pathBlock, statementBlock } from "../render.ts";

/** A question from the command line, with everything that it needs. */
interface Asked {
  readonly context: Context;
  readonly services: KnowledgeServices;
  readonly options: PathOptions;
  /** The form of references to write in place of the answer, or null. */
  readonly form: CitationForm | null;
}

/**
 * `throughline path FROM TO [MORE ...]`: exit 1 where no pair has a path, 3 where a limit came before the first one. With
 * --pairs, one answer a line of the file.
 */
export async function path(context: Context, concepts: readonly string[], flags: PathFlags): Promise<number> {
  if (flags.pairs === undefined && concepts.length < 2) {
    throw new ThroughlineError("usage", `path takes two concepts or more, not ${concepts.length}.`, {
      hint: "Write: throughline path FROM TO, or throughline path --pairs FILE.",
    });
  }
  const form = flags.cite === undefined ? null : citationForm(flags.cite);
  if (form !== null && (context.global.json || flags.pairs !== undefined)) {
    throw new ThroughlineError("usage", "--cite writes references, so it goes with neither --json nor --pairs.", {
      hint: "For references as JSON use --cite csl-json.",
    });
  }
  const filters = pathFilters(flags);
  const services = new KnowledgeServices(await openKnowledge(context, flags.sources));
  const options = { ...pathOptionsOf(services, filters), signal: context.io.signal };
  const asked: Asked = { context, services, options, form };
  return flags.pairs === undefined ? answerConcepts(asked, concepts) : answerPairs(asked, flags.pairs);
}

/** One answer for two concepts; for more, one for each two of them, in their order. */
async function answerConcepts(asked: Asked, concepts: readonly string[]): Promise<number> {
  const { io, global } = asked.context;
  const pairs = concepts.flatMap((from, place) => concepts.slice(place + 1).map((to) => ({ from, to })));
  const results: PathResult[] = [];
  for (const { from, to } of pairs) results.push(await pathsBetween(asked.services, from, to, asked.options));
  if (asked.form !== null) await writeReferences(asked, results, asked.form);
  else if (global.json) await writeJson(io, results.length === 1 ? results[0] : { pairs: results });
  else await io.write(results.map((result) => renderResult(asked, result)).join("\n"));
  return exitCode(results);
}

/** References on standard output, and on standard error why there are none or fewer. */
async function writeReferences({ context, services }: Asked, results: PathResult[], form: CitationForm): Promise<void> {
  for (const { reason } of results) if (reason !== null) context.io.note(safe(reason));
  await context.io.write(citationsOf(services.knowledge, results, form));
}

/** Answers line by line, so that a long list shows its first answers at once; a pair that fails does not stop it. */
async function answerPairs(asked: Asked, file: string): Promise<number> {
  const { io, global } = asked.context;
  const results: PathResult[] = [];
  for (const line of (await readPairs(file)).split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const answer = await answerLine(asked, line);
    if (answer instanceof ThroughlineError) {
      if (global.json) await io.write(jsonLine({ pair: line, ...errorDocument(answer) }));
      else await io.write(`${safe(line.replace("\t", " and "))}: ${safe(answer.message)}\n`);
      continue;
    }
    results.push(answer);
    await io.write(global.json ? jsonLine(answer) : `${renderResult(asked, answer)}\n`);
    if (io.signal.aborted) break;
  }
  return exitCode(results);
}

async function readPairs(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new ThroughlineError("unreadable", `Cannot read the pairs in ${quoted(file)}.`, {
      hint: "Give a file with two concepts a line, separated by a tab, or - for standard input.",
      cause,
    });
  });
}

async function answerLine({ services, options }: Asked, line: string): Promise<PathResult | ThroughlineError> {
  const [from, to, ...more] = line.split("\t");
  if (from === undefined || to === undefined || more.length > 0) {
    return new ThroughlineError("usage", `Two concepts separated by a tab are expected, not ${quoted(line)}.`);
  }
  try {
    return await pathsBetween(services, from, to, options);
  } catch (error) {
    if (error instanceof ThroughlineError) return error;
    throw error;
  }
}

function renderResult({ context, services }: Asked, result: PathResult): string {
  const { io } = context;
  const { knowledge } = services;
  const counted = `${result.paths.length} ${result.paths.length === 1 ? "path" : "paths"}`;
  const head = safe(`${result.from.label} and ${result.to.label}: ${result.paths.length === 0 ? "no path" : counted}`);
  const hubs = result.hubsNotCrossed;
  const notes = [
    ...(result.reason === null ? [] : [result.reason]),
    ...(hubs.length === 0 ? [] : [hubsLine(hubs.map((hub) => hub.label))]),
    ...(result.explain ?? []),
  ].map((note) => wrap(safe(note), io.width));
  const blocks = result.paths.map((found, index) => {
    const against = found.contradictions.map((denied) => statementBlock(io, knowledge, denied, "   "));
    return [pathBlock(io, knowledge, found, index + 1), ...against].join("\n");
  });
  return `${[head, ...notes, ...blocks.map((block) => `\n${block}`)].join("\n")}\n`;
}

const HUBS_NAMED = 3;

function hubsLine(labels: readonly string[]): string {
  const named = labels.slice(0, HUBS_NAMED).join(", ");
  const more = labels.length > HUBS_NAMED ? ", …" : "";
  const hubs = labels.length === 1 ? "1 hub" : `${labels.length} hubs`;
  return `${hubs} not crossed: ${named}${more} (--through-hubs crosses them).`;
}

function exitCode(results: readonly PathResult[]): number {
  if (results.some((result) => result.paths.length > 0)) return 0;
  if (results.some((result) => result.status === "aborted")) return 130;
  return results.every((result) => result.status === "complete") ? 1 : 3;
}
