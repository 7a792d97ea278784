import { answerShow } from "../../ask/concepts.ts";
import { withNotes } from "../../ask/with-notes.ts";
import type { ShownNote } from "../../curate/notes/read-notes.ts";
import { ThroughlineError } from "../../errors.ts";
import type { Statement } from "../../evidence/types.ts";
import type { ShowResult } from "../../graph/explore/show.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { type Io, wrap } from "../io.ts";
import { openServices } from "../open-services.ts";
import { answering } from "../progress.ts";
import { figureLine, relationHead, saidBlock, statementBlock } from "../render.ts";
import { isFiltered, type StatementFlags, statementFilterOf } from "../statement-flags.ts";

export interface ShowFlags extends StatementFlags {
  readonly sources?: string;
}

/** `throughline show CONCEPT`: what the data says about one concept, with its evidence; exit 1 where a filter leaves nothing. */
export async function show(context: Context, text: string, flags: ShowFlags): Promise<number> {
  const { io, global } = context;
  const filter = statementFilterOf(flags);
  const need = { concept: text, around: { hops: 0, directed: false } };
  const { services, concept: name, notes } = await openServices(context, need, flags.sources);
  const { knowledge } = services;
  const shown = (concept: string): Promise<ShowResult> => answerShow(services, { concept, ...filter });
  const result = await answering(global, "reading what is said", () => shown(name)).catch(async (error: unknown) => {
    const document = await documentNamed(context, name, error);
    if (document === null) throw error;
    return shown(document);
  });
  const marked = global.project === undefined || isFiltered(filter) ? [] : await notesOn(global.project, result);
  if (global.json) await writeJson(io, { ...withNotes(result, notes), ...(marked.length === 0 ? {} : { marked }) });
  else await writeText(io, knowledge, result, isFiltered(filter));
  if (!global.json && marked.length > 0) await writeNotes(io, marked);
  return isEmpty(result) && isFiltered(filter) ? 1 : 0;
}

/** The document that a project has by a name that nothing in its graph has; null for none. */
async function documentNamed({ global }: Context, name: string, error: unknown): Promise<string | null> {
  if (global.project === undefined || !(error instanceof ThroughlineError) || error.code !== "unknown-concept")
    return null;
  const { sourceIri } = await import("../curate/source-notes.ts");
  return sourceIri(global.project, name);
}

/** The notes on a document of the project; none for anything else. */
async function notesOn(root: string, { concept }: ShowResult): Promise<readonly ShownNote[]> {
  const { notesOnSource } = await import("../curate/source-notes.ts");
  return notesOnSource(root, concept.iri);
}

/** Notes that are told at once. */
const MOST_NOTES = 10;

async function writeNotes(io: Io, notes: readonly ShownNote[]): Promise<void> {
  const { noteText } = await import("../curate/note-text.ts");
  await io.write(`\n${io.colors.bold("Notes")}\n${notes.slice(0, MOST_NOTES).map(noteText).join("")}`);
  if (notes.length > MOST_NOTES)
    io.note(
      `${notes.length - MOST_NOTES} more notes are not shown; throughline source show SOURCE --notes lists them.`,
    );
}

function isEmpty({ statements, says }: ShowResult): boolean {
  return statements.length === 0 && (says ?? []).length === 0;
}

async function writeText(io: Io, knowledge: Knowledge, result: ShowResult, filtered: boolean): Promise<void> {
  const { relations, statements, says, hidden } = result;
  await io.write(`${headText(io, result)}\n`);
  if (isEmpty(result)) {
    await io.write(`\n${filtered ? "No statement of it answers to that." : "No statement speaks of it."}\n`);
  }
  for (const { predicate, direction, count } of relations) {
    const own = statements.filter((each) => each.direction === direction && each.predicate.iri === predicate.iri);
    const [first] = own;
    if (first === undefined) continue;
    await io.write(`\n${relationHead(io, knowledge, first, direction, count)}\n`);
    for (const statement of own) await io.write(`${lineOf(io, knowledge, statement, direction)}\n`);
  }
  if (says !== null && says.length > 0) await io.write(`\n${io.colors.bold("Says")}\n`);
  for (const statement of says ?? []) await io.write(`${saidBlock(io, knowledge, statement)}\n`);
  if (hidden > 0) io.note(`${hidden} more are not shown; raise --limit.`);
}

function headText(io: Io, { concept }: ShowResult): string {
  const types = concept.types.map((type) => type.label).join(", ");
  const head = [
    `${io.colors.bold(safe(concept.label))}${types === "" ? "" : `  ${io.colors.dim(safe(types))}`}`,
    `<${safe(concept.iri)}>`,
  ];
  if (concept.definition !== null) head.push(wrap(safe(concept.definition), io.width));
  if (concept.aliases.length > 0) {
    const names = concept.aliases.map(({ name, language, from }) => {
      const where = language === "" ? from.label : `${from.label}, ${language}`;
      return `${name} (${where})`;
    });
    head.push(io.colors.dim(wrap(safe(`Also called ${names.join("; ")}`), io.width)));
  }
  return head.join("\n");
}

/** A figure in one line, anything else as a sentence with its evidence below. */
function lineOf(io: Io, knowledge: Knowledge, statement: Statement, direction: "out" | "in"): string {
  return figureLine(io, knowledge, statement, direction) ?? statementBlock(io, knowledge, statement, "  ");
}
