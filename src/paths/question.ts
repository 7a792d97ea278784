/** A question made ready: the index, the roads and the demands that its options stand for. */

import type { Incidence } from "../graph/incidence.ts";
import type { Knowledge } from "../graph/knowledge.ts";
import { ntriplesOfKey } from "../rdf/terms.ts";
import { Admission } from "./admission.ts";
import { closedNodes } from "./closed-nodes.ts";
import { SpecificityCosts, WeightCosts } from "./engine/costs.ts";
import type { Demands } from "./engine/product-graph.ts";
import type { Roads } from "./engine/state-graph.ts";
import type { ResolvedPathOptions } from "./query.ts";
import { readWeights } from "./weights.ts";

/** What the options mean on one knowledge, for paths between two nodes. Cheap where nothing is filtered. */
export class Question {
  readonly knowledge: Knowledge;
  readonly options: ResolvedPathOptions;
  readonly index: Incidence;
  readonly admission: Admission;
  readonly roads: Roads;
  readonly demands: Demands;

  /** `ends` may hold literals: they are then ends of roads, but nothing passes through them. */
  constructor(knowledge: Knowledge, ends: readonly number[], options: ResolvedPathOptions) {
    this.knowledge = knowledge;
    this.options = options;
    const literals = ends.some((end) => knowledge.dataset.terms.isLiteral(end));
    this.index = knowledge.incidence(options.roles, { polarities: options.polarities, literals });
    const weights =
      options.cost === "weight" && options.weightPredicate !== null
        ? readWeights(knowledge, options.weightPredicate)
        : null;
    this.admission = new Admission(knowledge, options, weights);
    this.roads = {
      index: this.index,
      directed: options.directed,
      admits: this.admission.admitsAll ? null : this.admission.admits,
      closed: closedNodes(knowledge, this.index, options, literals),
      costs: weights === null ? new SpecificityCosts(this.index) : new WeightCosts(this.index, weights),
      nodeKey: (node) => knowledge.key(node),
      statementKey: (statement) => statementKey(knowledge, statement),
    };
    this.demands = { pattern: null, via: [...options.via].sort((a, b) => a - b) };
  }

  /** The roads of each document that may carry a whole path between two nodes; just the roads where any may be mixed. */
  roadsOfDocuments(from: number, to: number): Roads[] {
    if (!this.options.oneDocument) return [this.roads];
    const { admission, roads } = this;
    const [here, there] = [this.#documentsAt(from), this.#documentsAt(to)];
    return [...here]
      .filter((document) => there.has(document))
      .map((document) => ({
        ...roads,
        admits: (statement) => admission.admits(statement) && admission.documentsOf(statement).has(document),
      }));
  }

  #documentsAt(node: number): Set<number> {
    const { offsets, statements } = this.index;
    const documents = new Set<number>();
    for (let entry = offsets[node] ?? 0; entry < (offsets[node + 1] ?? 0); entry++) {
      const statement = statements[entry] ?? 0;
      if (!this.admission.admits(statement)) continue;
      for (const document of this.admission.documentsOf(statement)) documents.add(document);
    }
    return documents;
  }
}

/** The name of a statement that breaks ties: its triple, as in the keys of the Graphology projection, and its polarity. */
function statementKey(knowledge: Knowledge, statement: number): string {
  const table = knowledge.statements;
  const ids = [table.subject(statement), table.predicate(statement), table.object(statement)];
  return [...ids.map((id) => ntriplesOfKey(knowledge.key(id))), table.polarity(statement)].join(" ");
}
