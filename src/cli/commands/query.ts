import { readFile } from "node:fs/promises";
import { queryNotes, withNearestPrefix } from "../../ask/query-notes.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { type QueryAnswer, SparqlEngine } from "../../query/engine.ts";
import { BINDING_FORMATS, type BindingFormat, GRAPH_FORMATS, type GraphFormat } from "../../query/formats.ts";
import type { QueryOptions } from "../../query/options.ts";
import { inspectQuery, type QueryForm, withPrefixes } from "../../query/query-text.ts";
import { parseResults, type QueryResults, type ResultTerm, resultTable, resultText } from "../../query/results.ts";
import { DEFAULT_PREFIXES, type Prefixes, prefixedName } from "../../rdf/namespaces.ts";
import { type Context, count, openKnowledge, safe } from "../context.ts";
import { isEmptyAnswer } from "../empty-answer.ts";
import type { Io } from "../io.ts";
import { padded, widthOf } from "../text-width.ts";

export interface QueryFlags {
  readonly file?: string;
  readonly to: string;
  readonly timeLimit: string;
}

/** `throughline query [SPARQL]`: exit 1 where there is no solution, or the answer is no. */
export async function query(context: Context, text: string | undefined, flags: QueryFlags): Promise<number> {
  const { io, global } = context;
  const sparql = await queryText(text, flags.file);
  const wanted = global.json ? "json" : flags.to;
  if (context.global.endpoint !== undefined) return remoteQuery(context, sparql, wanted, flags);
  const knowledge = await openKnowledge(context);
  const engine = new SparqlEngine(knowledge.dataset, knowledge.prefixes);
  try {
    // The limit is for the query: to load the data takes its own time.
    await engine.warm(io.signal);
    const answer = await asked(engine, sparql, knowledge.prefixes, {
      bindings: isBindingFormat(wanted) ? wanted : "json",
      graphs: isGraphFormat(wanted) ? wanted : "turtle",
      timeLimitMs: count("--time-limit", flags.timeLimit),
      signal: io.signal,
    });
    const isGraph = answer.form === "construct" || answer.form === "describe";
    checkFormat(wanted, isGraph);
    const written = new TextDecoder().decode(answer.body);
    const code = await writeAnswer(
      io,
      { form: answer.form, written, mediaType: answer.mediaType, isTable: !isGraph && wanted === "table" },
      knowledge.prefixes,
    );
    if (code === 1 && answer.form !== "ask" && global.json !== true)
      for (const note of queryNotes(knowledge.dataset, knowledge.prefixes, sparql)) io.note(note);
    return code;
  } finally {
    await engine.close();
  }
}

/** The answer of the engine; of an undeclared prefix the refusal names the nearest that is known. */
async function asked(
  engine: SparqlEngine,
  sparql: string,
  prefixes: Prefixes,
  options: QueryOptions,
): Promise<QueryAnswer> {
  try {
    return await engine.query(sparql, options);
  } catch (error) {
    throw withNearestPrefix(error, prefixes);
  }
}

interface WrittenAnswer {
  readonly form: QueryForm;
  readonly written: string;
  readonly mediaType: string;
  readonly isTable: boolean;
}

async function writeAnswer(
  io: Io,
  { form, written, mediaType, isTable }: WrittenAnswer,
  prefixes: Prefixes,
): Promise<number> {
  if (isTable) await io.write(table(io, parseResults(written), prefixes));
  else await io.writeData(written.endsWith("\n") ? written : `${written}\n`);
  return isEmptyAnswer(form, mediaType, written) ? 1 : 0;
}

/** The endpoint answers as it will: its form of answer is taken as it is, and a table only of results in JSON. */
async function remoteQuery(context: Context, sparql: string, wanted: string, flags: QueryFlags): Promise<number> {
  const { form } = inspectQuery(sparql);
  const isGraph = form === "construct" || form === "describe";
  checkFormat(wanted, isGraph);
  const bindings = BINDING_FORMATS[isBindingFormat(wanted) ? wanted : "json"];
  const accept = isGraph ? GRAPH_FORMATS[isGraphFormat(wanted) ? wanted : "turtle"] : bindings;
  const { endpointAnswer } = await import("../endpoint.ts");
  const timeLimitMs = count("--time-limit", flags.timeLimit);
  const { mediaType, text } = await endpointAnswer(
    context,
    withPrefixes(sparql, DEFAULT_PREFIXES),
    accept,
    timeLimitMs,
  );
  if (mediaType !== accept) {
    throw new ThroughlineError(
      "endpoint",
      `The endpoint was asked for ${accept} and answered with ${quoted(mediaType)}.`,
    );
  }
  return writeAnswer(
    context.io,
    { form, written: text, mediaType, isTable: !isGraph && wanted === "table" },
    DEFAULT_PREFIXES,
  );
}

async function queryText(text: string | undefined, file: string | undefined): Promise<string> {
  if ((text === undefined) === (file === undefined)) {
    throw new ThroughlineError("usage", "Give a query or --file FILE, one of the two.", {
      hint: "throughline query 'SELECT ?s WHERE { ?s a tl:Event }'",
    });
  }
  if (file === undefined) return text ?? "";
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new ThroughlineError("unreadable", `Cannot read the query file ${quoted(file)}.`, {
      hint: "Check the path.",
      cause,
    });
  });
}

function isBindingFormat(name: string): name is BindingFormat {
  return Object.hasOwn(BINDING_FORMATS, name);
}

function isGraphFormat(name: string): name is GraphFormat {
  return Object.hasOwn(GRAPH_FORMATS, name);
}

function checkFormat(name: string, isGraph: boolean): void {
  const allowed = isGraph ? Object.keys(GRAPH_FORMATS) : ["table", ...Object.keys(BINDING_FORMATS)];
  if (allowed.includes(name) || (isGraph && (name === "table" || name === "json"))) return;
  throw new ThroughlineError("unknown-format", `--to ${quoted(name)} does not fit this form of query.`, {
    hint: `It takes ${allowed.join(", ")}.`,
  });
}

/** So wide may a column be: a cell that is longer goes on without it being filled up to for the others. */
const WIDEST_COLUMN = 80;
/** Characters of a cell; JSON and CSV have the rest. */
const LONGEST_CELL = 10_000;

/** Bindings in columns; IRIs as prefixed names where that is possible. */
function table(io: Io, answer: QueryResults, prefixes: Prefixes): string {
  if (answer.boolean !== undefined) return answer.boolean ? "yes\n" : "no\n";
  const { columns, rows } = resultTable(answer);
  const cells = rows.map((row) => row.map((term) => (term === null ? "" : clipped(words(term, prefixes)))));
  const widths = columns.map(widthOf);
  for (const row of cells)
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, Math.min(widthOf(cell), WIDEST_COLUMN));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, column) => padded(text, widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return `${[io.colors.bold(line(columns)), ...cells.map(line)].join("\n")}\n`;
}

function clipped(cell: string): string {
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}… (${cell.length} characters)` : cell;
}

function words(term: ResultTerm, prefixes: Prefixes): string {
  return resultText(term, (type, value) =>
    safe(type === "uri" ? (prefixedName(value, prefixes) ?? `<${value}>`) : value),
  );
}
