/** A project as the tools of an assistant see it: its documents in passages, and a place to propose statements. */

import { readJournals } from "../../curate/journal/journals.ts";
import { withLock } from "../../curate/project/lock.ts";
import type { Project } from "../../curate/project/project.ts";
import { Workbench } from "../../curate/sheet/workbench.ts";
import { sourceByName } from "../../curate/sources/sources.ts";
import { LINE_FIELDS, lineTable } from "../../curate/suggest/line.ts";
import { namesFor, passagesOf } from "../../curate/suggest/pack.ts";
import { propose } from "../../curate/suggest/propose.ts";
import { replaceHidden } from "../../errors.ts";
import type { ProposedStatement, ProposeResult, Proposer, ReadParams, ReadResult } from "../../mcp/proposing.ts";
import { FIELDS } from "../../sheet/fields.ts";
import { slug } from "../../sheet/names.ts";
import { lockFor, personOf } from "./person.ts";

/** Code units of a passage in one piece: a longer one is several with one number, so that none is cut on its way. */
const LONGEST_PIECE = 3000;
/** Known names that are listed. */
const MOST_NAMES = 1000;

export function projectProposer(project: Project): Proposer {
  return {
    read: (params) => read(project, params),
    propose: (statements, model) => proposed(project, statements, slug(model, "model")),
  };
}

async function read(project: Project, { source: name, from, limit }: ReadParams): Promise<ReadResult> {
  const bench = await Workbench.read(project, await readJournals(project));
  if (name === undefined) {
    const documents = await Promise.all(
      bench.sources.map(async (source) => ({
        name: source.name,
        title: source.title,
        passages: passagesOf((await bench.text(source)).text).length,
      })),
    );
    const { relations, types, names } = namesFor(bench);
    return {
      documents,
      relations,
      types,
      names: names.slice(0, MOST_NAMES),
      source: null,
      title: null,
      passages: [],
      next: null,
    };
  }
  const source = sourceByName(bench.sources, name);
  const all = passagesOf((await bench.text(source)).text);
  const wanted = all.slice(from - 1, from - 1 + limit);
  return {
    documents: null,
    relations: null,
    types: null,
    names: null,
    source: source.name,
    title: source.title,
    passages: wanted.flatMap(({ number, page, text }) =>
      piecesOf(text).map((piece) => ({ number, page, text: piece })),
    ),
    next: from - 1 + limit < all.length ? from + limit : null,
  };
}

/** Characters that hide are no letters of a quote, and would be shown as escapes. */
function piecesOf(text: string): string[] {
  const shown = replaceHidden(text, () => "");
  return shown.match(new RegExp(`.{1,${LONGEST_PIECE}}(?:\\s|$)|.{${LONGEST_PIECE}}`, "gsu")) ?? [];
}

async function proposed(
  project: Project,
  statements: readonly ProposedStatement[],
  model: string,
): Promise<ProposeResult> {
  const by = personOf(undefined);
  const rows = statements.map((statement, index) => ({
    number: index + 1,
    cells: LINE_FIELDS.map((field) => String(statement[field] ?? "")),
  }));
  const table = lineTable(model, rows);
  const time = new Date().toISOString();
  const report = await withLock(project.root, lockFor("propose", by), () =>
    propose(project, table, { by, model, time }),
  );
  const { ready, waiting, refused, unchanged } = report;
  return {
    ready,
    waiting,
    refused,
    unchanged,
    results: report.rows.map(({ row: number, state, id, code, column, message, nearest, warnings }) => ({
      number,
      state,
      id,
      code,
      field: parameterOf(column),
      message,
      nearest: [...nearest],
      warnings: warnings.map((each) => each.message),
    })),
  };
}

/** The parameter that a column came from, which a report names by letter and title: "J (subject type)". */
function parameterOf(column: string | null): string | null {
  return LINE_FIELDS.find((field) => column?.endsWith(`(${FIELDS[field].title})`)) ?? null;
}
