/** Which nodes a path may not pass through: hubs, literals, classes, and what the question avoids. */

import type { Incidence } from "../../graph/store/incidence.ts";
import { instancesOf } from "../../graph/store/instances.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { isOfRdf } from "../../graph/store/node-marks.ts";
import type { Sameness } from "../../graph/store/sameness.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import type { ResolvedPathOptions } from "../options/path-options.ts";
import { CLOSED } from "./hubs.ts";
import { factsOf } from "./index-facts.ts";

interface Ground {
  readonly knowledge: Knowledge;
  readonly index: Incidence;
  readonly same: Sameness | null;
}

/** The nodes of an index that stand for some nodes. */
function standing(same: Sameness | null, nodes: ReadonlySet<number>): ReadonlySet<number> {
  return same === null ? nodes : new Set([...nodes].map((node) => same.representative(node)));
}

/** A mark for each node. Shared with other questions where only the hub rule applies: never to be written to. */
export function closedNodes(ground: Ground, options: ResolvedPathOptions, literals: boolean): Uint8Array {
  const { knowledge, index, same } = ground;
  const rule = factsOf(index).hubs(options.hubDegree);
  const marks = options.throughHubs ? rule.none : rule.marks;
  const { avoid, onlyTypes, avoidTypes, roles } = options;
  const walksSchema = roles.has("schema") || roles.has("class");
  const schema = walksSchema ? ofRdfItself(knowledge, index, options) : schemaNodes(ground);
  const asksNothing = avoid.size === 0 && onlyTypes === null && avoidTypes.size === 0 && !literals;
  if (asksNothing && schema.length === 0) return marks;
  const closed = marks.slice();
  if (onlyTypes !== null) {
    const allowed = standing(same, instancesOf(knowledge.dataset, onlyTypes));
    for (let node = 0; node < closed.length; node++) if (!allowed.has(node)) closed[node] = CLOSED;
  }
  for (const node of standing(same, instancesOf(knowledge.dataset, avoidTypes))) closed[node] = CLOSED;
  for (const node of standing(same, avoid)) closed[node] = CLOSED;
  for (const node of schema) closed[node] = CLOSED;
  if (literals) closeLiterals(knowledge, closed);
  return closed;
}

/**
 * The classes, properties and schemes that statements of an index touch. What is said of a class may end there, but two
 * things do not meet in a class because something is said of both and it. Kept with the index.
 */
function schemaNodes({ knowledge, index, same }: Ground): readonly number[] {
  const { roles } = knowledge.statements;
  const nodes = factsOf(index).schemaNodes((node) => (same?.members(node) ?? [node]).some((id) => roles.isSchema(id)));
  // In an ontology the classes are what it is about. That takes longer to tell, and most data has none among its roads.
  return nodes.length === 0 || knowledge.isOntology ? [] : nodes;
}

/**
 * Terms of RDF, RDF Schema, OWL and SHACL themselves, and skos:Concept: that two things are both classes, or both lists end,
 * says nothing of them. They count as hubs, whatever touches them. Kept with the index.
 */
function ofRdfItself(
  { dataset }: Knowledge,
  index: Incidence,
  { throughHubs }: ResolvedPathOptions,
): readonly number[] {
  return throughHubs ? [] : factsOf(index).nodesOfRdf(() => termsOfRdf(dataset));
}

function termsOfRdf(dataset: Dataset): number[] {
  const { terms } = dataset;
  const type = terms.find(iri("rdf", "type"));
  const classes = new Set(
    type === null ? [] : dataset.matchRows({ predicate: type }).map((row) => dataset.row(row).object),
  );
  for (const key of [iri("rdf", "nil"), iri("owl", "Thing"), iri("rdfs", "Resource")]) {
    const id = terms.find(key);
    if (id !== null) classes.add(id);
  }
  return [...classes].filter((id) => isOfRdf(terms.key(id)) || terms.key(id) === iri("skos", "Concept"));
}

function closeLiterals(knowledge: Knowledge, closed: Uint8Array): void {
  const { terms } = knowledge.dataset;
  for (let node = 0; node < closed.length; node++) if (terms.isLiteral(node)) closed[node] = CLOSED;
}
