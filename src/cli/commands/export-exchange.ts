import { basename } from "node:path";
import { writeFileAtomically } from "../../atomic-write.ts";
import { type CausalMapTable, causalMapTable } from "../../curate/exchange/causal-map.ts";
import type { ExchangeFormat } from "../../curate/exchange/formats.ts";
import { type QdaExport, qdaExport } from "../../curate/exchange/qda-export.ts";
import { qdpxOf } from "../../curate/exchange/write-qdpx.ts";
import { readNotes, type ShownNote } from "../../curate/notes/read-notes.ts";
import { openProject, type Project } from "../../curate/project/project.ts";
import { readSources, type SourceRecord } from "../../curate/sources/registry.ts";
import { ThroughlineError } from "../../errors.ts";
import { selectionOf } from "../../export/selection.ts";
import { readSourceTexts } from "../../open.ts";
import { quantity } from "../../quantity.ts";
import type { Context } from "../context.ts";
import { nothingToExport, openPart, type PartFlags } from "../export-part.ts";

export interface ExchangeFlags extends PartFlags {
  readonly sources?: string;
  readonly spreadsheetSafe?: boolean;
  readonly allTexts?: boolean;
  readonly output?: string;
}

/** `throughline export` for programs that code texts or map causes. Exit 1 where nothing answers to the part. */
export async function exportExchange(context: Context, flags: ExchangeFlags, to: ExchangeFormat): Promise<number> {
  const { global } = context;
  if (to === "qdpx" && flags.output === undefined)
    throw new ThroughlineError("usage", "qdpx makes an archive, so it takes --output NAME.qdpx.");
  const project = global.project === undefined ? null : await openProject(global.project);
  const { knowledge, statements } = await openPart(context, flags, flags.sources);
  if (statements?.length === 0) return nothingToExport(context);
  const selection = selectionOf(knowledge, statements);
  // A project says of each document whether it is public; other data was published by somebody before.
  const unmarked = project === null ? "public" : "restricted";
  const allTexts = flags.allTexts === true;
  if (to === "causal-map") {
    const spreadsheetSafe = flags.spreadsheetSafe === true;
    const table = causalMapTable(selection, { unmarked, allTexts, spreadsheetSafe });
    await write(context, flags.output, table.text);
    for (const note of notesOnTable(table)) context.io.note(note);
    return 0;
  }
  const whole = project === null || statements !== null ? null : await wholeOf(project);
  const folder = flags.sources ?? global.texts;
  const exported = qdaExport(selection, {
    name: project?.name ?? basename(flags.output ?? "").replace(/\.qdpx$/i, ""),
    files: folder === undefined ? new Map() : await readSourceTexts(folder),
    notes: whole?.notes ?? [],
    texts: whole?.sources.map(({ text }) => text.iri) ?? [],
    ...{ unmarked, allTexts },
  });
  await write(context, flags.output, [qdpxOf(exported.content)]);
  for (const note of notesOnArchive(exported, project !== null && statements !== null)) context.io.note(note);
  return 0;
}

/** What belongs to a project beside its graph. */
async function wholeOf(
  project: Project,
): Promise<{ readonly sources: readonly SourceRecord[]; readonly notes: readonly ShownNote[] }> {
  const sources = await readSources(project);
  const notes = await Promise.all(sources.map((source) => readNotes(project, source)));
  return { sources, notes: notes.flat() };
}

async function write(
  { io }: Context,
  path: string | undefined,
  content: string | readonly Uint8Array[],
): Promise<void> {
  if (path !== undefined) await io.hearing(() => writeFileAtomically(path, content, { signal: io.signal }));
  else if (typeof content === "string") await io.writeData(content);
}

function* notesOnTable({ links, restricted, withoutWords, values }: CausalMapTable): Generator<string> {
  yield `${quantity(links, "link")}.`;
  if (restricted > 0)
    yield `${quantity(restricted, "link")} without a quote, since the document is restricted; ${ALLOWED}`;
  if (withoutWords > 0)
    yield `${quantity(withoutWords, "link")} without a quote, since no passage is recorded or its text is not there.`;
  if (values > 0) yield `Left out: ${quantity(values, "statement")} of values, which are no links between factors.`;
}

const ALLOWED = "mark it with source add FILE --access public, or give --all-texts for your own use.";

function* notesOnArchive({ content, ...told }: QdaExport, isPart: boolean): Generator<string> {
  const segments = content.texts.reduce((sum, text) => sum + text.segments.length, 0);
  yield `${quantity(segments, "coded segment")} of ${quantity(content.texts.length, "text")}.`;
  const { restricted, withoutFile, lost, unplaced } = told;
  if (restricted > 0)
    yield `${quantity(restricted, "text")} only referred to, since the document is restricted; ${ALLOWED}`;
  if (withoutFile > 0) yield `${quantity(withoutFile, "text")} only referred to, since there is no file of it.`;
  if (lost > 0) yield `Left out: ${quantity(lost, "passage")} not found for certain in the text as it is.`;
  if (unplaced > 0) yield `Left out: ${quantity(unplaced, "claim")} without a passage.`;
  if (isPart) yield "Notes on documents go along with the whole project only.";
}
