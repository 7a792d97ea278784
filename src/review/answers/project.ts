/** What the page shows around everything: who, which documents, which vocabulary, how much waits. */

import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { openProposals } from "../../curate/journal/decide.ts";
import { LAYOUT } from "../../curate/project/layout.ts";
import type { Relation } from "../../curate/project/vocabulary.ts";
import { type Decided, toldOnce } from "../../curate/review/decided.ts";
import type { Desk } from "../../curate/review/desk.ts";
import type { NamesView } from "../../curate/review/names-view.ts";
import { nameAwaited, waitingRows } from "../../curate/review/open-rows.ts";
import type { SourceRecord } from "../../curate/sources/registry.ts";
import type {
  BatchSummary,
  ProjectAnswer,
  RelationInfo,
  ReviewKey,
  SourceSummary,
  TabCounts,
} from "../protocol/project.ts";
import { REVIEW_MODALITIES, REVIEW_POLARITIES } from "../protocol/values.ts";
import type { ReviewSettings } from "../settings.ts";
import { stateOfSentences } from "./text.ts";

/** The keys of docs/review.md; the page lets a person change them. */
export const KEYS: Readonly<Record<ReviewKey, string>> = {
  next: "j",
  previous: "k",
  card: "Tab",
  accept: "a",
  reject: "x",
  edit: "e",
  later: "l",
  nothing: "n",
  undo: "u",
  new: "c",
  swap: "s",
  modality: "m",
  polarity: "d",
  claimant: "w",
  find: "/",
  relations: "p",
  widen: "Shift+ArrowDown",
  narrow: "Shift+ArrowUp",
  keys: "?",
};

export async function projectAnswer(desk: Desk, settings: ReviewSettings): Promise<ProjectAnswer> {
  const names = await desk.names();
  const { bench } = names;
  const decided = desk.decided();
  const originals = await filesIn(desk, LAYOUT.originals);
  const texts = await filesIn(desk, LAYOUT.texts);
  const { vocabulary } = bench;
  const sources = await Promise.all(
    bench.sources.map((source) => sourceSummary(desk, source, { decided, originals, texts })),
  );
  return {
    name: desk.project.name,
    person: desk.person,
    readOnly: settings.readOnly,
    revision: desk.revision,
    measures: settings.measures,
    keysOff: settings.keysOff,
    open: settings.open ?? (sources.find(({ open }) => open > 0) ?? sources[0])?.name ?? null,
    sources,
    relations: vocabulary.relations.map((relation) => relationInfo(names, relation)),
    types: vocabulary.types.map(({ iri, label }) => ({ iri, label, definition: names.definition(iri) })),
    modalities: REVIEW_MODALITIES,
    polarities: REVIEW_POLARITIES,
    keys: KEYS,
    counts: await countsOf(desk),
    batches: batchesOf(desk),
    round: null,
    warnings: desk.journals.warnings,
  };
}

export function relationInfo(names: NamesView, { iri, label, domain, range }: Relation): RelationInfo {
  return {
    iri,
    label,
    inverseLabel: names.inverseLabel(iri),
    definition: names.definition(iri),
    domain: domain.map((type) => names.typeLabel(type)),
    range: range.map((type) => names.typeLabel(type)),
  };
}

async function filesIn({ project }: Desk, folder: string): Promise<ReadonlySet<string>> {
  const path = join(project.root, folder);
  return new Set(existsSync(path) ? await readdir(path) : []);
}

/** The name of a file as it came, below sources/originals. */
export function originalFile({ name, text }: SourceRecord): string {
  return slashless(`${name}-${text.originalSha256.slice(0, 8)}${extname(text.originalName).toLowerCase()}`);
}

/** A record may come from anybody: a name in it leads nowhere but into the folder. */
function slashless(name: string): string {
  return name.replace(/[/\\]/g, "_");
}

interface Around {
  readonly decided: Decided;
  readonly originals: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

async function sourceSummary(desk: Desk, source: SourceRecord, around: Around): Promise<SourceSummary> {
  const text = desk.textIfOpened(source);
  const states = text === null ? null : (await stateOfSentences(desk, text)).map(({ state }) => state);
  const { originalName } = source.text;
  return {
    name: source.name,
    title: source.title,
    language: source.language ?? "en",
    pages: source.pages,
    missing: around.texts.has(source.text.file)
      ? null
      : `The text of this document is not here: add ${originalName} again, and it comes back.`,
    format: extname(originalName).slice(1).toLowerCase(),
    hasOriginal: around.originals.has(originalFile(source)),
    sentences: states?.length ?? null,
    withStatement: states?.filter((state) => state === "statement").length ?? null,
    without: states?.filter((state) => state === "nothing").length ?? null,
    open: around.decided.open.filter(({ at }) => at.source === source.iri).length,
  };
}

/** Batches of rows that this person brought: no model's, and nobody else's; each with what accepting it at once accepts. */
function batchesOf({ person, journals }: Desk): BatchSummary[] {
  const batches = new Map<string, BatchSummary>();
  for (const { batch, from, by, model } of openProposals(journals)) {
    if (model !== undefined || by !== person) continue;
    batches.set(batch, {
      batch,
      from: from.replace(/, (?:sheet .*, )?row \d+$/, ""),
      open: (batches.get(batch)?.open ?? 0) + 1,
    });
  }
  return [...batches.values()];
}

export async function countsOf(desk: Desk): Promise<TabCounts> {
  const decided = desk.decided();
  const rows = decided.openRows(desk.rows, desk.journals);
  const waiting = rows.length === 0 ? [] : await waitingRows(rows, (await desk.names()).bench);
  const names = waiting.map(nameAwaited);
  return {
    open: decided.open.length,
    later: decided.open.filter(({ id }) => decided.later.has(id)).length,
    names: new Set(names.filter((name) => name !== null)).size,
    rows: names.filter((name) => name === null).length,
    history: toldOnce(desk.journals.decisions).length,
  };
}
