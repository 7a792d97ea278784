/** What there is: types and relations with their counts, and the things of a type, a relation or a document with values. */

import { addTo } from "../../add-to.ts";
import type { ResourceTerm } from "../../evidence/types.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { iri } from "../../rdf/namespaces.ts";
import { pausable, visitSteps, type Work } from "../../work.ts";
import { instancesOf } from "../store/instances.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { INSTANCE_ONLY } from "../store/roles.ts";

export interface CountedTerm extends ResourceTerm {
  /** How often it is there. */
  readonly count: number;
}

export interface ListedRow extends ResourceTerm {
  /** Values by the label of their relation: of a type the data's own literals, of a relation what it leads to. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** How many other rows it only stands for, as what they are kinds of: an umbrella is no further one of them. */
  readonly standsFor: number;
}

/** What there is to list, or the rows of one of them. */
export interface ListResult {
  /** What was listed; null where nothing was named. */
  readonly of: ResourceTerm | null;
  /** The rows of what was asked for; empty where nothing was. */
  readonly rows: readonly ListedRow[];
  /** Where nothing was named, what there is; else empty. */
  readonly types: readonly CountedTerm[];
  /** Relations by how many statements have them, most first. */
  readonly relations: readonly CountedTerm[];
}

const NOTHING = { rows: [], types: [], relations: [] } as const;

/** Statements that are looked at between two pauses. */
const EVERY = 1024;

/**
 * The types of concepts, with those below a type counted in it, and the relations of affirmed statements, with how many
 * there are; the most first. O(statements).
 */
export const listAll = pausable(function* (knowledge: Knowledge): Work<ListResult> {
  const { statements: table } = knowledge;
  const types = new Map<number, number>();
  const relations = new Map<number, number>();
  const count = (counts: Map<number, number>, id: TermId): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  yield* visitSteps(knowledge.concepts, EVERY, (node) => {
    for (const type of typesAbove(knowledge, node)) count(types, type);
  });
  yield* visitSteps(table.ofRoles(INSTANCE_ONLY), EVERY, (statement) => {
    if (table.polarity(statement) === "affirmed") count(relations, table.predicate(statement));
  });
  const counted = (counts: ReadonlyMap<number, number>): CountedTerm[] =>
    [...counts]
      .map(([id, number]) => ({ ...knowledge.describer.inWords(id), count: number }))
      .sort((a, b) => b.count - a.count || byName(a, b));
  return { ...NOTHING, of: null, types: counted(types), relations: counted(relations) };
});

/** The types of a node and the described ones above them. */
function typesAbove(knowledge: Knowledge, node: TermId): Set<number> {
  const { dataset, labels } = knowledge;
  const subClassOf = dataset.terms.find(iri("rdfs", "subClassOf"));
  const types = new Set(knowledge.types(node));
  // What is added on the way is met in its turn.
  for (const type of types)
    for (const above of dataset.objects(type, subClassOf)) if (labels.hasLabel(above)) types.add(above);
  return types;
}

/** The concepts of a type, or of one below it, each with its values; by name. Cost: the statements of these. */
export const listType = pausable(function* (knowledge: Knowledge, type: TermId): Work<ListResult> {
  const instances = [...instancesOf(knowledge.dataset, [type])].filter((node) => knowledge.conceptSet.has(node));
  return {
    ...NOTHING,
    of: knowledge.describer.inWords(type),
    rows: yield* rowsOf(knowledge, new Set(instances), isValue(knowledge)),
  };
});

/** The subjects of a relation with what it leads to, affirmed statements alone; by name. Cost: its statements. */
export const listRelation = pausable(function* (knowledge: Knowledge, predicate: TermId): Work<ListResult> {
  const { statements: table } = knowledge;
  const isOwn = (statement: StatementNumber): boolean =>
    table.predicate(statement) === predicate && table.polarity(statement) === "affirmed";
  const subjects = new Set(
    table
      .match({ predicate })
      .filter(isOwn)
      .map((statement) => table.subject(statement)),
  );
  return { ...NOTHING, of: knowledge.describer.inWords(predicate), rows: yield* rowsOf(knowledge, subjects, isOwn) };
});

/** What a document speaks of: the ends of its statements, each with the values that it gives; by name. O(statements). */
export const listDocument = pausable(function* (knowledge: Knowledge, source: TermId): Work<ListResult> {
  const { statements: table, evidence } = knowledge;
  const own = new Set<number>();
  const spokenOf = new Set<number>();
  yield* visitSteps(table.ofRoles(INSTANCE_ONLY), EVERY, (statement) => {
    if (!table.claims(statement).some((reifier) => evidence.claim(reifier).source === source)) return;
    own.add(statement);
    spokenOf.add(table.subject(statement));
    if (table.joinsNodes(statement)) spokenOf.add(table.object(statement));
  });
  const tells = isValue(knowledge);
  const isOwnValue = (statement: StatementNumber): boolean => own.has(statement) && tells(statement);
  return { ...NOTHING, of: knowledge.describer.resource(source), rows: yield* rowsOf(knowledge, spokenOf, isOwnValue) };
});

/** Whether a statement gives its subject a value: affirmed, and its object is a literal. */
function isValue({ statements: table, dataset }: Knowledge): (statement: StatementNumber) => boolean {
  return (statement) =>
    table.role(statement) === "instance" &&
    table.polarity(statement) === "affirmed" &&
    dataset.terms.isLiteral(table.object(statement));
}

function* rowsOf(
  knowledge: Knowledge,
  nodes: ReadonlySet<number>,
  tells: (statement: StatementNumber) => boolean,
): Work<ListedRow[]> {
  const { statements: table, describer, labels } = knowledge;
  const rows: ListedRow[] = [];
  yield* visitSteps(nodes, EVERY, (node) => {
    const values = new Map<string, string[]>();
    for (const statement of table.match({ subject: node })) {
      if (!tells(statement)) continue;
      const object = describer.term(table.object(statement));
      const label = labels.words(table.predicate(statement));
      addTo(values, label, "value" in object ? labels.shown(object.value) : object.label);
    }
    const sorted = [...values].map(([label, own]): [string, string[]] => [label, own.sort(compareCodeUnits)]);
    rows.push({
      ...describer.resource(node),
      values: Object.fromEntries(sorted.sort(([a], [b]) => compareCodeUnits(a, b))),
      standsFor: membersOf(knowledge, node).filter((member) => member !== node && nodes.has(member)).length,
    });
  });
  return rows.sort(byName);
}

/** The rows by the first value of a relation, numbers as numbers; those without one last, and then as they were. */
export function sortedBy(rows: readonly ListedRow[], relation: string): ListedRow[] {
  const firstValue = ({ values }: ListedRow): string | null =>
    Object.hasOwn(values, relation) ? (values[relation]?.[0] ?? null) : null;
  return rows.toSorted((a, b) => {
    const [left, right] = [firstValue(a), firstValue(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const [one, other] = [Number(left), Number(right)];
    return Number.isNaN(one - other) ? compareCodeUnits(left, right) : one - other;
  });
}

/** What the data calls a kind of a node, or narrower than it, each once. */
function membersOf({ dataset }: Knowledge, node: TermId): number[] {
  const found = new Set<number>();
  for (const key of [iri("skos", "broader"), iri("tl", "kindOf")]) {
    const predicate = dataset.terms.find(key);
    if (predicate === null) continue;
    for (const row of dataset.matchRows({ predicate, object: node })) found.add(dataset.row(row).subject);
  }
  for (const member of dataset.objects(node, dataset.terms.find(iri("skos", "narrower")))) found.add(member);
  return [...found];
}

function byName(a: ResourceTerm, b: ResourceTerm): number {
  return compareCodeUnits(a.label.toLowerCase(), b.label.toLowerCase()) || compareCodeUnits(a.iri, b.iri);
}
