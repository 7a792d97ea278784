/** What searches find out about an index and use again: all that is kept between two questions. */

import { degreeOf, type Incidence } from "../../graph/store/incidence.ts";
import { SpecificityCosts } from "./costs.ts";
import { findHubs, type HubRule } from "./hubs.ts";
import { NameOrder } from "./name-order.ts";
import { Workspace } from "./workspace.ts";

/** The facts of one index, each made when it is first asked for. They go with the index; each thread has its own. */
export class IndexFacts {
  readonly #index: Incidence;
  #specificity: SpecificityCosts | null = null;
  #hubs: HubRule | null = null;
  #nameOrder: NameOrder | null = null;
  #schemaNodes: readonly number[] | null = null;
  #nodesOfRdf: readonly number[] | null = null;
  readonly #idle: Workspace[] = [];

  constructor(index: Incidence) {
    this.#index = index;
  }

  /** The costs by specificity. O(predicates), once. */
  get specificity(): SpecificityCosts {
    this.#specificity ??= new SpecificityCosts(this.#index);
    return this.#specificity;
  }

  /** The hubs: nodes with more edges than `threshold`, or than is measured where that is null. The last rule is kept. Time and space O(nodes). */
  hubs(threshold: number | null): HubRule {
    if (this.#hubs === null || this.#hubs.asked !== threshold) this.#hubs = findHubs(this.#index, threshold);
    return this.#hubs;
  }

  /** The order of names; all calls for one index must give the same names. */
  nameOrder(nameOf: (node: number) => string): NameOrder {
    this.#nameOrder ??= new NameOrder(this.#index, nameOf);
    return this.#nameOrder;
  }

  /** The nodes with edges that are classes, properties or schemes; all calls must tell the same. O(nodes), once. */
  schemaNodes(isSchema: (node: number) => boolean): readonly number[] {
    this.#schemaNodes ??= this.#findNodes(isSchema);
    return this.#schemaNodes;
  }

  /** The terms of RDF, RDF Schema, OWL and SHACL themselves; all calls must find the same. Sought once. */
  nodesOfRdf(find: () => readonly number[]): readonly number[] {
    this.#nodesOfRdf ??= find();
    return this.#nodesOfRdf;
  }

  /** Lends the arrays of a search; give them back when it is over. */
  borrowWorkspace(): Workspace {
    return this.#idle.pop() ?? new Workspace(this.#index);
  }

  returnWorkspace(workspace: Workspace): void {
    workspace.clear();
    this.#idle.push(workspace);
  }

  #findNodes(isWanted: (node: number) => boolean): number[] {
    const found: number[] = [];
    for (let node = 0; node < this.#index.nodes; node++)
      if (degreeOf(this.#index, node) > 0 && isWanted(node)) found.push(node);
    return found;
  }
}

// By index and not a field of it: the layer of the graph does not know of searches.
const factsByIndex = new WeakMap<Incidence, IndexFacts>();

/** The facts of an index; always the same object for the same index. */
export function factsOf(index: Incidence): IndexFacts {
  let facts = factsByIndex.get(index);
  if (facts === undefined) {
    facts = new IndexFacts(index);
    factsByIndex.set(index, facts);
  }
  return facts;
}
