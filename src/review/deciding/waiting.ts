/** Names and rows that wait: what settles them, and the proposals that rows become by it. */

import { placed } from "../../curate/journal/journals.ts";
import { type Decision, lineId, type NewDecision, type Proposal } from "../../curate/journal/lines.ts";
import { LAYOUT } from "../../curate/project/layout.ts";
import type { Desk } from "../../curate/review/desk.ts";
import { hasName, proposalOfRow, type RowCheck } from "../../curate/review/open-rows.ts";
import type { KeptRow } from "../../curate/sheet/kept-row.ts";
import { knownAs, type Workbench } from "../../curate/sheet/workbench.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { FIELD_NAMES, type FieldName } from "../../sheet/fields.ts";
import { textOf } from "../answers/text.ts";
import type { DecideRequest } from "../protocol/decide.ts";
import { newConcept } from "./statement.ts";

/** Decisions with the proposals that come of them, by file. */
export interface Settled {
  readonly decisions: readonly NewDecision[];
  readonly proposals: ReadonlyMap<string, readonly Proposal[]>;
  readonly note: string | null;
}

type NameRequest = Extract<DecideRequest, { do: "same-as" | "new-concept" | "not-these" }>;

/** Settles a name of rows that wait for it. Throws `usage` where none does. */
export async function settlingName(desk: Desk, request: NameRequest, time: string): Promise<Settled> {
  const rows = openRows(desk).filter((row) => hasName(row, request.name));
  if (rows.length === 0)
    throw new ThroughlineError("usage", `No row waits for the name ${quoted(request.name)}.`, {
      hint: "Open the names again.",
    });
  const decisions = await nameDecisions(desk, request);
  const lines = placed(desk.journals, decisions, { by: desk.person, time });
  const bench = await benchAfter(desk, lines);
  const since = lineId(lines.at(-1) as Decision);
  return becoming(rows, bench, decisions, () => ({ since }));
}

async function nameDecisions(desk: Desk, request: NameRequest): Promise<NewDecision[]> {
  const names = await desk.names();
  const { concepts } = names.bench;
  switch (request.do) {
    case "same-as": {
      const concept = concepts.byIri(request.concept);
      if (concept === null)
        throw new ThroughlineError("usage", `${quoted(request.concept)} is no concept of this project.`, {
          hint: "Choose one of the list.",
        });
      const made = names.bench.made.get(concept.iri);
      // One that only a proposal would make is made now: its other name would hang in the air.
      const making: NewDecision[] = made === undefined ? [] : [{ do: "concept", concept: made, aliases: [] }];
      return [...making, { do: "alias", concept: concept.iri, name: request.name }];
    }
    case "new-concept": {
      const { name: label, type, definition } = request;
      return [{ do: "concept", concept: newConcept(names, { label, type, definition }), aliases: [] }];
    }
    case "not-these":
      return concepts.near(request.name).map(({ iri }) => ({ do: "different", a: request.name, b: iri }));
  }
}

/** The bench as it is once some lines hold. */
async function benchAfter(desk: Desk, lines: readonly Decision[]): Promise<Workbench> {
  const bench = await desk.benchWith(lines);
  for (const line of lines) {
    if (line.do === "concept") bench.concepts.add(knownAs(line.concept));
    const known = line.do === "alias" ? bench.concepts.byIri(line.concept) : null;
    if (line.do === "alias" && known !== null) bench.concepts.add({ ...known, names: [...known.names, line.name] });
  }
  return bench;
}

type MendRequest = Extract<DecideRequest, { do: "mend-row" }>;

/** Checks a row again with other cells. Throws `usage` with what still holds it up; then nothing is written. */
export async function mendingRow(desk: Desk, request: MendRequest, time: string): Promise<Settled> {
  const row = rowById(desk, request.id);
  const cells = Object.fromEntries(
    Object.entries(request.cells).filter(([field]) => (FIELD_NAMES as readonly string[]).includes(field)),
  ) as Partial<Record<FieldName, string>>;
  const { bench } = await desk.names();
  let mended = cells;
  let place: RowCheck["place"];
  if (request.passage !== undefined) {
    const text = await textOf(desk, request.passage.source);
    const points = text.toPoints(request.passage);
    if (points === null)
      throw new ThroughlineError("usage", "The passage is no place of this text.", { hint: "Open the text again." });
    mended = { ...cells, source: text.record.name, quote: text.opened.source.slice(points.start, points.end) };
    place = { ...points, joined: false };
  }
  const decisions: NewDecision[] = [{ do: "mend", on: row.id, cells: mended as Readonly<Record<string, string>> }];
  const since = lineId(placed(desk.journals, decisions, { by: desk.person, time })[0] as Decision);
  const proposal = await proposalOfRow(row, bench, { since, mended, ...(place === undefined ? {} : { place }) });
  if ("code" in proposal)
    throw new ThroughlineError("usage", proposal.message, { hint: "Nothing was written; mend that too." });
  return { decisions, proposals: new Map([[fileOf(row), [proposal]]]), note: null };
}

/** The decision that drops a row. */
export function droppingRow(desk: Desk, id: string): NewDecision {
  return { do: "reject", on: rowById(desk, id).id, reason: null };
}

function openRows(desk: Desk): KeptRow[] {
  return desk.decided().openRows(desk.rows, desk.journals);
}

function rowById(desk: Desk, id: string): KeptRow {
  const row = openRows(desk).find((each) => each.id === id);
  if (row !== undefined) return row;
  throw new ThroughlineError("usage", `${quoted(id)} is no row that waits.`, { hint: "Open the rows again." });
}

async function becoming(
  rows: readonly KeptRow[],
  bench: Workbench,
  decisions: readonly NewDecision[],
  check: (row: KeptRow) => RowCheck,
): Promise<Settled> {
  const proposals = new Map<string, Proposal[]>();
  let held = 0;
  for (const row of rows) {
    const proposal = await proposalOfRow(row, bench, check(row));
    if ("code" in proposal) held++;
    else {
      bench.propose(proposal.made);
      proposals.set(fileOf(row), [...(proposals.get(fileOf(row)) ?? []), proposal]);
    }
  }
  const note =
    held === 0 ? null : `${held === 1 ? "One row still waits" : `${held} rows still wait`} for something else.`;
  return { decisions, proposals, note };
}

function fileOf({ batch }: KeptRow): string {
  // A batch may come from anybody: its name leads nowhere but into the folder.
  return `${LAYOUT.suggestions}/${batch.replace(/[/\\]/g, "_").replace(/^\.+/, "_")}.jsonl`;
}
