import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { KnowledgeServices } from "../../ask/knowledge-services.ts";
import { answersTo } from "../../ask/pairs.ts";
import { pathOptionsOf } from "../../ask/path-params.ts";
import { type Found, LocalPaths, type PathService } from "../../ask/path-service.ts";
import { type End, queriedPairs } from "../../ask/query-ends.ts";
import { type CitationForm, citationsOf } from "../../ask/references.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { jsonLine } from "../../json.ts";
import { eachTwo } from "../../paths/answer/each-two.ts";
import type { PathResult } from "../../paths/answer/find-paths.ts";
import type { SearchStatus } from "../../paths/search/budget.ts";
import { type Context, openKnowledge, safe, writeJson } from "../context.ts";
import { type PathFlags, pathFilters } from "../path/path-flags.ts";
import { checkForms, citationForm, isQueried, refuseOfEndpoint } from "../path/path-forms.ts";
import { connectionsText, countText, exitCode, numberedPath, pathsText, searchNotes } from "../path/path-text.ts";
import { answering } from "../progress.ts";

/** The answer for two concepts: as JSON, as text, and what the exit code needs. */
export interface Answer {
  readonly json: object;
  readonly text: string;
  readonly found: boolean;
  readonly status: SearchStatus;
}

/** Asks how two concepts connect, by what they are called. */
export type AskPaths = (from: string, to: string) => Promise<Answer>;

/**
 * `throughline path FROM TO [MORE ...]`: exit 1 where no pair has a path, 3 where a limit came before the first one. With
 * --pairs, one answer a line of the file.
 */
export async function path(context: Context, concepts: readonly string[], flags: PathFlags): Promise<number> {
  const form = flags.cite === undefined ? null : citationForm(flags.cite);
  checkForms(concepts, flags, context.global.json === true);
  const filters = pathFilters(flags);
  if (context.global.endpoint !== undefined) {
    refuseOfEndpoint(flags);
    // The client of endpoints is loaded only where there is one.
    const { endpointPaths } = await import("../endpoint.ts");
    return answerFrom(context, await endpointPaths(context, filters), concepts, { flags, form });
  }
  const services = new KnowledgeServices(await openKnowledge(context, flags.sources));
  const source = new LocalPaths(services, { ...pathOptionsOf(services, filters), signal: context.io.signal });
  if (!isQueried(flags)) return answerFrom(context, source, concepts, { flags, form });
  const pairs = await pairsByQuery(context, services.knowledge, concepts, flags);
  if (pairs.length === 0) context.io.note("The queries find no two concepts to connect.");
  return answerPairs(context, askerOf(context, source, flags), pairs);
}

/** The pairs that --from-query and --to-query find, as lines of --pairs. */
async function pairsByQuery(
  { io: { signal } }: Context,
  { dataset, prefixes }: Knowledge,
  concepts: readonly string[],
  { fromQuery, toQuery }: PathFlags,
): Promise<string[]> {
  // The SPARQL engine is loaded only where it is asked.
  const { SparqlEngine } = await import("../../query/engine.ts");
  const engine = new SparqlEngine(dataset, prefixes);
  const end = (name: string, query: string | undefined): End => (query === undefined ? { concepts } : { query, name });
  try {
    await engine.warm(signal);
    return await queriedPairs(engine, end("--from-query", fromQuery), end("--to-query", toQuery), { signal });
  } finally {
    await engine.close();
  }
}

/** How the answer is to look. */
interface Wanted {
  readonly flags: PathFlags;
  readonly form: CitationForm | null;
}

/** The answer in the form that was asked for. */
async function answerFrom(
  context: Context,
  source: PathService,
  concepts: readonly string[],
  { flags, form }: Wanted,
): Promise<number> {
  if (form !== null) return answerReferences(context, source, concepts, form);
  if (flags.subgraph === true) return answerSubgraph(context, source, concepts);
  if (flags.stream === true) return streamAnswer(context, source, concepts);
  const ask = askerOf(context, source, flags);
  if (flags.pairs === undefined) return answerConcepts(context, ask, concepts);
  return answerPairs(context, ask, await readPairs(flags.pairs));
}

/** Asks for the paths between two concepts or, with --count, only for how many there are. */
function askerOf(context: Context, source: PathService, { count }: PathFlags): AskPaths {
  const { io } = context;
  if (count === true) {
    return async (from, to) => {
      const json = await searching(context, () => source.count(from, to));
      return { json, text: countText(io, json), found: json.length !== null, status: json.status };
    };
  }
  return async (from, to) => {
    const { result, knowledge } = await searching(context, () => source.paths(from, to));
    const { status, paths, denied } = result;
    const found = paths.length > 0 || denied.length > 0;
    return { json: result, text: pathsText(io, knowledge, result), found, status };
  };
}

/** A search, with a line on a terminal that says so while it lasts. */
function searching<Result>({ global }: Context, search: () => Promise<Result>): Promise<Result> {
  return answering(global, "looking for paths", search);
}

/** One answer for two concepts; for more, one for each two of them, in their order. */
async function answerConcepts(context: Context, ask: AskPaths, concepts: readonly string[]): Promise<number> {
  const { io, global } = context;
  const answers: Answer[] = [];
  for (const [from, to] of eachTwo(concepts)) answers.push(await ask(from, to));
  const documents = answers.map(({ json }) => json);
  if (global.json) await writeJson(io, documents.length === 1 ? documents[0] : { pairs: documents });
  else await io.write(answers.map((answer) => answer.text).join("\n"));
  return exitCode(answers, io);
}

/** References on standard output, and on standard error why there are none or fewer. */
async function answerReferences(
  context: Context,
  source: PathService,
  concepts: readonly string[],
  form: CitationForm,
): Promise<number> {
  const { io } = context;
  const answers: Found<PathResult>[] = [];
  for (const [from, to] of eachTwo(concepts)) answers.push(await searching(context, () => source.paths(from, to)));
  const results = answers.map(({ result }) => result);
  for (const { reason } of results) if (reason !== null) io.note(safe(reason));
  await io.write(citationsOf(await source.together(answers), results, form));
  return exitCode(
    results.map(({ paths, status }) => ({ found: paths.length > 0, status })),
    io,
  );
}

async function answerSubgraph(context: Context, source: PathService, concepts: readonly string[]): Promise<number> {
  const { io, global } = context;
  const { result, knowledge } = await searching(context, () => source.connections(concepts));
  if (global.json) await writeJson(io, result);
  else await io.write(connectionsText(io, knowledge, result));
  return exitCode([{ found: result.statements.length > 0, status: result.status }], io);
}

/** Each path when it is found, the rest of the answer at the end: `{"path": …}` lines, then one `{"end": …}`. */
async function streamAnswer(
  { io, global }: Context,
  source: PathService,
  [from = "", to = ""]: readonly string[],
): Promise<number> {
  const paths = source.stream(from, to);
  for (let number = 1; ; number++) {
    const step = await paths.next();
    const { knowledge } = step.value;
    if (step.done === true) {
      const whole = step.value.result;
      const { paths: found, ...end } = whole;
      const notes = found.length === 0 ? [pathsText(io, knowledge, whole)] : searchNotes(io, whole);
      await io.write(global.json ? jsonLine({ end }) : notes.map((note) => `${note.trimEnd()}\n`).join(""));
      return exitCode([{ found: found.length > 0, status: end.status }], io);
    }
    const path = step.value.result;
    const block = `${numberedPath(io, knowledge, path, number)}\n\n`;
    await io.write(global.json ? jsonLine({ path }) : block);
  }
}

/** Answers line by line, so that a long list shows its first answers at once; a pair that fails does not stop it. */
async function answerPairs(context: Context, ask: AskPaths, lines: readonly string[]): Promise<number> {
  const { io, global } = context;
  const answers: Answer[] = [];
  for await (const answer of answersTo(lines, ask)) {
    if ("pair" in answer) {
      const { pair, error } = answer;
      await io.write(global.json ? jsonLine(answer) : `${safe(pair.replace("\t", " and "))}: ${safe(error.message)}\n`);
      continue;
    }
    answers.push(answer);
    await io.write(global.json ? jsonLine(answer.json) : `${answer.text}\n`);
    if (io.signal.aborted) break;
  }
  return exitCode(answers, io);
}

async function readPairs(file: string): Promise<string[]> {
  const written = file === "-" ? await text(process.stdin) : await readPairsFile(file);
  return written.split(/\r?\n/).filter((line) => line.trim() !== "");
}

function readPairsFile(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new ThroughlineError("unreadable", `Cannot read the pairs in ${quoted(file)}.`, {
      hint: "Give a file with two concepts a line, separated by a tab, or - for standard input.",
      cause,
    });
  });
}
