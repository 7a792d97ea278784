/** The values of properties, in the forms of the reconciliation service, and which properties things of a type have. */

import { addTo } from "../../add-to.ts";
import type { ResourceTerm } from "../../evidence/types.ts";
import { listAll } from "../../graph/explore/list.ts";
import { instancesOf } from "../../graph/store/instances.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { predicateNamed, typeNamed } from "../../paths/options/predicate-names.ts";
import { NAMESPACES } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import { visitSteps, type Work } from "../../work.ts";
import { RECONCILE_LIMITS } from "./limits.ts";

export interface ExtensionJob {
  readonly ids: readonly string[];
  readonly properties: readonly { readonly id: string }[];
}

type Value =
  | { readonly id: string; readonly name: string }
  | { readonly str: string }
  | { readonly int: number }
  | { readonly float: number }
  | { readonly date: string };

/** The affirmed values of properties of things; of a thing that the graph has not, none. Throws as predicateNamed. */
export function extensionOf(knowledge: Knowledge, { ids, properties }: ExtensionJob): object {
  const { describer, dataset } = knowledge;
  const predicates = properties.map(({ id }) => ({ id, predicate: predicateNamed(knowledge, id) }));
  const rows = ids.map((id) => {
    const node = dataset.terms.find(id);
    const cells = predicates.map(({ id: name, predicate }) => [
      name,
      node === null ? [] : valuesOf(knowledge, node, predicate),
    ]);
    return [id, Object.fromEntries(cells)];
  });
  const meta = predicates.map(({ id, predicate }) => ({ id, name: describer.inWords(predicate).label }));
  return { meta, rows: Object.fromEntries(rows) };
}

function valuesOf(knowledge: Knowledge, subject: number, predicate: number): Value[] {
  const { statements: table } = knowledge;
  const affirmed = table
    .match({ subject, predicate })
    .filter((statement) => table.role(statement) === "instance" && table.polarity(statement) === "affirmed");
  const objects = new Set(affirmed.map((statement) => table.object(statement)));
  return [...objects].slice(0, RECONCILE_LIMITS.values).map((object) => cellOf(knowledge, object));
}

const WHOLE = /^[+-]?\d{1,15}$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;
const FRACTIONS: ReadonlySet<string> = new Set(["decimal", "double", "float"].map((name) => NAMESPACES.xsd + name));

function cellOf(knowledge: Knowledge, object: number): Value {
  const literal = literalParts(knowledge.key(object));
  if (literal === null) {
    const { iri, label } = knowledge.describer.resource(object);
    return { id: iri, name: label };
  }
  const { value, datatype } = literal;
  if (datatype === `${NAMESPACES.xsd}date` && DATE.test(value)) return { date: `${value}T00:00:00Z` };
  if (datatype === `${NAMESPACES.xsd}dateTime` && DATE_TIME.test(value)) return { date: value };
  if (datatype === `${NAMESPACES.xsd}integer` && WHOLE.test(value)) return { int: Number(value) };
  if (FRACTIONS.has(datatype) && Number.isFinite(Number(value))) return { float: Number(value) };
  return { str: value };
}

export interface ProposalJob {
  /** An IRI or name of a type; "" for all concepts. */
  readonly type: string;
  readonly limit: number;
}

const EVERY = 256;

/** The relations that things of a type are the subjects of, the most frequent first. Throws as typeNamed. */
export function* proposedProperties(knowledge: Knowledge, { type, limit }: ProposalJob): Work<ResourceTerm[]> {
  if (type === "") return (yield* listAll.work(knowledge)).relations.slice(0, limit);
  const { statements: table, dataset, describer } = knowledge;
  const counts = new Map<number, number[]>();
  yield* visitSteps(instancesOf(dataset, [typeNamed(knowledge, type)]), EVERY, (subject) => {
    for (const statement of table.match({ subject }))
      if (table.role(statement) === "instance") addTo(counts, table.predicate(statement), statement);
  });
  return [...counts]
    .sort(([a, some], [b, more]) => more.length - some.length || a - b)
    .slice(0, limit)
    .map(([predicate]) => describer.inWords(predicate));
}
