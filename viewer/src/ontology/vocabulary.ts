/** The ontology as the graph itself shows it: classes and relations that are declared or used, with their numbers. */

import { INSTANCE_ONLY, type Knowledge } from "throughline/graph";
import { compareCodeUnits, iri } from "throughline/rdf";

export interface ClassEntry {
  readonly iri: string;
  readonly label: string;
  readonly definition: string | null;
  /** Concepts of this very class. */
  readonly count: number;
  /** How far below a topmost class it stands. */
  readonly depth: number;
}

export interface RelationEntry {
  readonly iri: string;
  readonly label: string;
  readonly inverse: string | null;
  readonly definition: string | null;
  /** Instance statements. */
  readonly count: number;
  /** Kinds of its ends as used, the most frequent first: "Organization → Topic". */
  readonly uses: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

const CLASS_TYPES = [iri("owl", "Class"), iri("rdfs", "Class")];

/**
 * The classes that concepts belong to or that are declared, each below the class above it, siblings by label. A class in a
 * circle of subclasses is shown once, at the top. O(concepts + classes).
 */
export function classesOf(knowledge: Knowledge): ClassEntry[] {
  const counts = new Map<number, number>();
  for (const concept of knowledge.concepts) {
    for (const type of knowledge.types(concept)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const classes = new Set([...counts.keys(), ...declaredClasses(knowledge)]);
  const above = parents(knowledge, classes);
  const below = new Map<number | null, number[]>();
  for (const id of classes) {
    const parent = above.get(id) ?? null;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [id]);
    else siblings.push(id);
  }
  const entries: ClassEntry[] = [];
  const seen = new Set<number>();
  const { labels } = knowledge;
  const byLabel = (a: number, b: number): number =>
    compareCodeUnits(labels.label(a), labels.label(b)) || compareCodeUnits(knowledge.key(a), knowledge.key(b));
  // A stack, not recursion: a hostile hierarchy may be as deep as the file is long.
  const walk = (roots: readonly number[]): void => {
    const stack = [...roots]
      .sort(byLabel)
      .reverse()
      .map((id) => ({ id, depth: 0 }));
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { id, depth } = next;
      if (seen.has(id)) continue;
      seen.add(id);
      entries.push({
        iri: knowledge.key(id),
        label: labels.label(id),
        definition: labels.definition(id),
        count: counts.get(id) ?? 0,
        depth,
      });
      const children = [...(below.get(id) ?? [])].sort(byLabel).reverse();
      for (const child of children) stack.push({ id: child, depth: depth + 1 });
    }
  };
  walk(below.get(null) ?? []);
  walk([...classes].filter((id) => !seen.has(id)));
  return entries;
}

function declaredClasses({ dataset, labels }: Knowledge): number[] {
  const type = dataset.terms.find(iri("rdf", "type"));
  if (type === null) return [];
  return CLASS_TYPES.flatMap((name) => {
    const object = dataset.terms.find(name);
    if (object === null) return [];
    const found = dataset.matchRows({ predicate: type, object }).map((row) => dataset.row(row).subject);
    return found.filter((id) => labels.hasLabel(id));
  });
}

function parents({ dataset }: Knowledge, classes: ReadonlySet<number>): Map<number, number> {
  const subClassOf = dataset.terms.find(iri("rdfs", "subClassOf"));
  const above = new Map<number, number>();
  for (const id of classes) {
    const parent = dataset.objects(id, subClassOf).find((other) => other !== id && classes.has(other));
    if (parent !== undefined) above.set(id, parent);
  }
  return above;
}

/** The relations of instance statements, the most frequent first. `kindOf` names the kind of a node. O(statements). */
export function relationsOf(knowledge: Knowledge, kindOf: (node: number) => string): RelationEntry[] {
  const { statements: table, labels } = knowledge;
  const counts = new Map<number, Map<string, { from: string; to: string; count: number }>>();
  for (const statement of table.ofRoles(INSTANCE_ONLY)) {
    const from = kindOf(table.subject(statement));
    const to = table.joinsNodes(statement) ? kindOf(table.object(statement)) : "";
    const predicate = table.predicate(statement);
    const uses = counts.get(predicate) ?? new Map();
    counts.set(predicate, uses);
    const use = uses.get(`${from}\n${to}`) ?? { from, to, count: 0 };
    use.count++;
    uses.set(`${from}\n${to}`, use);
  }
  return [...counts]
    .map(([predicate, uses]): RelationEntry => {
      const sorted = [...uses.values()].sort(
        (a, b) => b.count - a.count || compareCodeUnits(a.from, b.from) || compareCodeUnits(a.to, b.to),
      );
      return {
        iri: knowledge.key(predicate),
        label: labels.label(predicate),
        inverse: knowledge.phrasing.verbs.inverse(predicate)?.finite ?? null,
        definition: labels.definition(predicate),
        count: sorted.reduce((sum, use) => sum + use.count, 0),
        uses: sorted,
      };
    })
    .sort((a, b) => b.count - a.count || compareCodeUnits(a.label, b.label) || compareCodeUnits(a.iri, b.iri));
}
