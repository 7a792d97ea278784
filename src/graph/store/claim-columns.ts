/** Quads to distinct triples with their claims, as columns: what a StatementTable stands on. */

import type { EvidenceReader } from "../../evidence/reader.ts";
import { forEachReification, type OnReification, type Reification } from "../../evidence/reifiers.ts";
import { groupRows, IntColumn, type RowGroups } from "../../rdf/store/columns.ts";
import { Dataset } from "../../rdf/store/dataset.ts";
import { DEFAULT_GRAPH } from "../../rdf/store/term-table.ts";
import type { Reading } from "../reading/reading.ts";
import { forEachImplied } from "./implied.ts";
import { forEachRelation } from "./relations.ts";

const AFFIRMED = 0;
export const DENIED = 1;

export interface ClaimColumns {
  /** Subject, predicate and object of each statement; the fourth column holds the polarity. */
  readonly rows: Dataset;
  /** 1 where the triple stands in the data, or its form asserts or means it. */
  readonly asserted: Uint8Array;
  /** The reifiers of each statement, in the order of the forms that name them. */
  readonly claims: RowGroups;
  /** The reifiers that are nodes of relations, and tell nobody who says so. */
  readonly relations: ReadonlySet<number>;
}

/** Collects the statements: asserted triples in row order, then those that are only spoken about. O(quads + claims). */
export function collectClaims(dataset: Dataset, reader: EvidenceReader, reading: Reading): ClaimColumns {
  const triples = distinctTriples(dataset);
  const spoken = new Dataset(dataset.terms);
  const alsoAsserted = new Set<number>();
  const claimed = new IntColumn();
  const reifiers = new IntColumn();
  const seen = new Dataset(dataset.terms);
  const collect: OnReification = (reification) => {
    const statement = statementOf(triples, spoken, reification, reader);
    if (reification.asserts) alsoAsserted.add(statement);
    const { reifier } = reification;
    if (!seen.addIds({ subject: reifier, predicate: 0, object: statement, namedGraph: DEFAULT_GRAPH })) return;
    claimed.push(statement);
    reifiers.push(reifier);
  };
  forEachReification(dataset, collect);
  const relations = new Set<number>();
  forEachRelation(dataset, reading, (reification) => {
    relations.add(reification.reifier);
    collect(reification);
  });
  forEachImplied(dataset, (ids) => {
    if (triples.matchRows(ids).length > 0) return;
    spoken.addIds({ ...ids, namedGraph: AFFIRMED });
    alsoAsserted.add(triples.size + (spoken.find({ ...ids, namedGraph: AFFIRMED }) ?? 0));
  });
  const rows = spoken.size === 0 ? triples : joined(triples, spoken);
  const asserted = new Uint8Array(rows.size).fill(1, 0, triples.size);
  for (const statement of alsoAsserted) asserted[statement] = 1;
  return { rows, asserted, claims: reifiersByStatement(claimed.view(), reifiers.view(), rows.size), relations };
}

/** Without claims there are no groups at all: most large data has none. */
function reifiersByStatement(claimed: Uint32Array, reifiers: Uint32Array, statements: number): RowGroups {
  if (claimed.length === 0) return { offsets: new Uint32Array(0), rows: new Uint32Array(0) };
  const { offsets, rows } = groupRows(claimed, statements);
  return { offsets, rows: rows.map((claim) => reifiers[claim] ?? 0) };
}

/** The number of the statement that a reification speaks of: the triple's, where it stands there and is not denied. */
function statementOf(triples: Dataset, spoken: Dataset, reification: Reification, reader: EvidenceReader): number {
  const { reifier, subject, predicate, object } = reification;
  const denied = reader.polarity(reifier) === "denied";
  const [row] = denied ? [] : triples.matchRows({ subject, predicate, object });
  if (row !== undefined) return row;
  const ids = { subject, predicate, object, namedGraph: denied ? DENIED : AFFIRMED };
  spoken.addIds(ids);
  return triples.size + (spoken.find(ids) ?? 0);
}

/** The triples of all named graphs together, each once, affirmed; with one graph only, the dataset is that already. */
function distinctTriples(dataset: Dataset): Dataset {
  if (dataset.column("namedGraph").every((id) => id === DEFAULT_GRAPH)) return dataset;
  const rows = new Dataset(dataset.terms);
  for (let row = 0; row < dataset.size; row++) rows.addIds({ ...dataset.row(row), namedGraph: AFFIRMED });
  return rows;
}

function joined(first: Dataset, second: Dataset): Dataset {
  const join = (a: Uint32Array, b: Uint32Array): Uint32Array => {
    const both = new Uint32Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    return both;
  };
  const [a, b] = [columnsOf(first), columnsOf(second)];
  return Dataset.restore(first.terms, {
    subject: join(a[0], b[0]),
    predicate: join(a[1], b[1]),
    object: join(a[2], b[2]),
    namedGraph: join(a[3], b[3]),
  });
}

function columnsOf(dataset: Dataset): [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  return [
    dataset.column("subject"),
    dataset.column("predicate"),
    dataset.column("object"),
    dataset.column("namedGraph"),
  ];
}
