/** What there is: types and relations with their counts, and the things of a type, a relation or a document with values. */

import type { ResourceTerm } from "../../evidence/types.ts";
import { compareCodeUnits } from "../../order.ts";
import { pausable, visitSteps, type Work } from "../../work.ts";
import { instancesOf } from "../store/instances.ts";
import type { Knowledge } from "../store/knowledge.ts";

export interface CountedTerm extends ResourceTerm {
  readonly count: number;
}

export interface ListedRow extends ResourceTerm {
  /** Values by the label of their relation: of a type the data's own literals, of a relation what it leads to. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** What there is to list, or the rows of one of them. */
export interface ListResult {
  /** What was listed; null where nothing was named. */
  readonly of: ResourceTerm | null;
  readonly rows: readonly ListedRow[];
  /** Where nothing was named, what there is; else empty. */
  readonly types: readonly CountedTerm[];
  readonly relations: readonly CountedTerm[];
}

const NOTHING = { rows: [], types: [], relations: [] } as const;

/** Statements that are looked at between two pauses. */
const EVERY = 1024;

/** The types of concepts and the relations of affirmed statements, with how many there are; the most first. O(statements). */
export const listAll = pausable(function* (knowledge: Knowledge): Work<ListResult> {
  const { statements: table } = knowledge;
  const types = new Map<number, number>();
  const relations = new Map<number, number>();
  const count = (counts: Map<number, number>, id: number): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  yield* visitSteps(knowledge.concepts, EVERY, (node) => {
    for (const type of knowledge.types(node)) count(types, type);
  });
  yield* visitSteps(table.ofRoles(new Set(["instance"] as const)), EVERY, (statement) => {
    if (table.polarity(statement) === "affirmed") count(relations, table.predicate(statement));
  });
  const counted = (counts: ReadonlyMap<number, number>): CountedTerm[] =>
    [...counts]
      .map(([id, number]) => ({ ...knowledge.describer.resource(id), count: number }))
      .sort((a, b) => b.count - a.count || byName(a, b));
  return { ...NOTHING, of: null, types: counted(types), relations: counted(relations) };
});

/** The concepts of a type, or of one below it, each with its values; by name. Cost: the statements of these. */
export const listType = pausable(function* (knowledge: Knowledge, type: number): Work<ListResult> {
  return {
    ...NOTHING,
    of: knowledge.describer.resource(type),
    rows: yield* rowsOf(knowledge, instancesOf(knowledge.dataset, type), isValue(knowledge)),
  };
});

/** The subjects of a relation with what it leads to, affirmed statements alone; by name. Cost: its statements. */
export const listRelation = pausable(function* (knowledge: Knowledge, predicate: number): Work<ListResult> {
  const { statements: table } = knowledge;
  const isOwn = (statement: number): boolean =>
    table.predicate(statement) === predicate && table.polarity(statement) === "affirmed";
  const subjects = new Set(
    table
      .match({ predicate })
      .filter(isOwn)
      .map((statement) => table.subject(statement)),
  );
  return { ...NOTHING, of: knowledge.describer.resource(predicate), rows: yield* rowsOf(knowledge, subjects, isOwn) };
});

/** What a document speaks of: the ends of its statements, each with the values that it gives; by name. O(statements). */
export const listDocument = pausable(function* (knowledge: Knowledge, source: number): Work<ListResult> {
  const { statements: table, evidence } = knowledge;
  const own = new Set<number>();
  const spokenOf = new Set<number>();
  yield* visitSteps(table.ofRoles(new Set(["instance"] as const)), EVERY, (statement) => {
    if (!table.claims(statement).some((reifier) => evidence.claim(reifier).source === source)) return;
    own.add(statement);
    spokenOf.add(table.subject(statement));
    if (table.joinsNodes(statement)) spokenOf.add(table.object(statement));
  });
  const isOwnValue = (statement: number): boolean => own.has(statement) && isValue(knowledge)(statement);
  return { ...NOTHING, of: knowledge.describer.resource(source), rows: yield* rowsOf(knowledge, spokenOf, isOwnValue) };
});

/** Whether a statement gives its subject a value: affirmed, and its object is a literal. */
function isValue({ statements: table, dataset }: Knowledge): (statement: number) => boolean {
  return (statement) =>
    table.role(statement) === "instance" &&
    table.polarity(statement) === "affirmed" &&
    dataset.terms.isLiteral(table.object(statement));
}

function* rowsOf(
  knowledge: Knowledge,
  nodes: Iterable<number>,
  tells: (statement: number) => boolean,
): Work<ListedRow[]> {
  const { statements: table, describer, labels } = knowledge;
  const rows: ListedRow[] = [];
  yield* visitSteps(nodes, EVERY, (node) => {
    const values = new Map<string, string[]>();
    for (const statement of table.match({ subject: node })) {
      if (!tells(statement)) continue;
      const object = describer.term(table.object(statement));
      const label = labels.label(table.predicate(statement));
      values.set(label, [...(values.get(label) ?? []), "value" in object ? labels.shown(object.value) : object.label]);
    }
    const sorted = [...values].map(([label, own]): [string, string[]] => [label, own.sort(compareCodeUnits)]);
    rows.push({
      ...describer.resource(node),
      values: Object.fromEntries(sorted.sort(([a], [b]) => compareCodeUnits(a, b))),
    });
  });
  return rows.sort(byName);
}

function byName(a: ResourceTerm, b: ResourceTerm): number {
  return compareCodeUnits(a.label.toLowerCase(), b.label.toLowerCase()) || compareCodeUnits(a.iri, b.iri);
}
