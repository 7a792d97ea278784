/** Lists to choose from and lists that wait: concepts, relations, names, rows. */

import type { Desk } from "../../curate/review/desk.ts";
import { nameAwaited, type WaitingRow, waitingRows } from "../../curate/review/open-rows.ts";
import type { TextDesk } from "../../curate/review/text-desk.ts";
import { sourcesNamed } from "../../curate/sources/sources.ts";
import { rankedRelations } from "../../curate/suggest/queue.ts";
import { nearestPlace } from "../../evidence/nearest.ts";
import type { ConceptInfo, ConceptsAnswer, RelationsAnswer } from "../protocol/card.ts";
import type { NamesAnswer, RefusedRow, RowsAnswer } from "../protocol/waiting.ts";
import { conceptInfo } from "./card.ts";

/** Concepts that are offered at once. */
const MOST_NEAR = 12;

/** Exact names, then those that contain the words, then those like them. */
export async function conceptsAnswer(desk: TextDesk, query: string): Promise<ConceptsAnswer> {
  const [names, said] = [await desk.names(), await desk.said()];
  const { concepts } = names.bench;
  const info = (iri: string): ConceptInfo => conceptInfo(names, iri, said === null ? null : (said.uses.get(iri) ?? 0));
  const exact = concepts.named(query);
  const taken = new Set(exact.map(({ iri }) => iri));
  const near = [...concepts.containing(query), ...concepts.near(query)].filter(({ iri }) => {
    const isNew = !taken.has(iri);
    taken.add(iri);
    return isNew;
  });
  return {
    revision: desk.revision,
    query,
    exact: exact.map(({ iri }) => info(iri)),
    near: near.slice(0, MOST_NEAR).map(({ iri }) => info(iri)),
  };
}

export interface Ends {
  readonly subject: string | null;
  readonly object: string | null;
}

export async function relationsAnswer(desk: TextDesk, { subject, object }: Ends): Promise<RelationsAnswer> {
  const { bench } = await desk.names();
  const types = (iri: string | null): readonly string[] =>
    iri === null ? [] : (bench.concepts.byIri(iri)?.types ?? []);
  const said = await desk.said();
  const usage = said?.relationUses ?? new Map<string, number>();
  const ranked = rankedRelations(bench.vocabulary, { subject: types(subject), object: types(object), usage });
  return {
    revision: desk.revision,
    relations: ranked.map(({ relation, fits, used }) => ({
      iri: relation.iri,
      fits,
      used: said === null ? null : used,
    })),
  };
}

async function waitingOf(desk: Desk): Promise<WaitingRow[]> {
  const { bench } = await desk.names();
  return waitingRows(desk.decided().openRows(desk.rows, desk.journals), bench);
}

export async function namesAnswer(desk: Desk): Promise<NamesAnswer> {
  const [names, said] = [await desk.names(), await desk.said()];
  const waiting = new Map<string, WaitingRow[]>();
  for (const each of await waitingOf(desk)) {
    const name = nameAwaited(each);
    if (name !== null) waiting.set(name, [...(waiting.get(name) ?? []), each]);
  }
  return {
    revision: desk.revision,
    names: [...waiting].map(([name, rows]) => {
      const { bench } = names;
      const named = bench.concepts.named(name);
      const near =
        named.length > 0 ? named : bench.concepts.near(name).filter((each) => !bench.areDifferent(name, each));
      const first = rows[0]?.row.cells;
      return {
        name,
        nearest: near.map(({ iri }) => conceptInfo(names, iri, said.uses.get(iri) ?? 0)),
        rows: rows.map(({ row }) => row.from),
        quote: first?.quote ?? "",
        source: sourceNameOf(desk, bench.sources, first?.source),
      };
    }),
  };
}

function sourceNameOf(
  _desk: Desk,
  sources: Parameters<typeof sourcesNamed>[0],
  text: string | undefined,
): string | null {
  const found = text === undefined ? [] : sourcesNamed(sources, text);
  return found.length === 1 ? (found[0]?.name ?? null) : null;
}

export async function rowsAnswer(desk: Desk): Promise<RowsAnswer> {
  const rows = (await waitingOf(desk)).filter((each) => nameAwaited(each) === null);
  return { revision: desk.revision, rows: await Promise.all(rows.map((each) => refusedRow(desk, each))) };
}

async function refusedRow(desk: Desk, { row, fault, column }: WaitingRow): Promise<RefusedRow> {
  const { bench } = await desk.names();
  const source = sourceNameOf(desk, bench.sources, row.cells.source);
  return {
    id: row.id,
    from: row.from,
    state: fault.state,
    code: fault.code,
    field: fault.field,
    column,
    why: fault.message,
    nearest: fault.nearest,
    cells: { ...row.cells },
    source,
    places: source === null || fault.field !== "quote" ? [] : await placesOf(desk, source, row.cells.quote ?? ""),
  };
}

/** Where a quote stands, or the nearest place to it. */
async function placesOf(desk: Desk, name: string, quote: string): Promise<RefusedRow["places"]> {
  const { bench } = await desk.names();
  const source = bench.sources.find((each) => each.name === name);
  if (source === undefined) return [];
  const { finder } = await bench.text(source);
  const text = await desk.text(source);
  const found = finder.find(quote);
  const nearest = found.state === "missing" ? nearestPlace(quote, finder) : null;
  const places =
    found.state === "found"
      ? found.places
      : found.state === "altered"
        ? [found.place]
        : nearest === null
          ? []
          : [nearest];
  return places.map((place) => {
    const units = text.toUnits(place);
    const paragraph = text.paragraphAt(units.start);
    return {
      ...units,
      page: text.paragraphs[paragraph - 1]?.page ?? null,
      paragraph,
      // A place may reach over the end of a paragraph; it is shown on one line.
      words: text.opened.source.text.slice(units.start, units.end).replace(/\s+/gu, " "),
    };
  });
}
