/** Ways that join two ends without a text that says so: through a document's page, a figure, or what both are kinds of. */

import { instancesOf } from "../../graph/store/instances.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { DOCUMENT_CLASS, FIGURE_CLASS } from "../../graph/store/known-classes.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { ResolvedPathOptions } from "../options/path-options.ts";
import type { FoundPath } from "./found-path.ts";
import { entryOf, isAgainst } from "./step-code.ts";

/** Classes whose things are passed through at a price; those below them count too. */
export const DETOUR_CLASSES = [DOCUMENT_CLASS, FIGURE_CLASS] as const;

/** What only says of its subject what kind of thing it is. Classes are no way through, and a thesaurus is walked for its hierarchy. */
const KIND_OF = iri("tl", "kindOf");

/** Of a question that wants the length of a path and nothing else. */
export const NO_DETOURS = { documentDetour: 0, figureDetour: 0, umbrellaDetour: 0 } as const;

/** By how many statements more a path counts. */
export class Detours {
  readonly #weights: ReadonlyMap<number, number>;
  readonly #kindOf: number | null;
  readonly #umbrella: number;

  constructor(knowledge: Knowledge, { documentDetour, figureDetour, umbrellaDetour }: ResolvedPathOptions) {
    const { terms } = knowledge.dataset;
    const weights = new Map<number, number>();
    const weigh = (key: string, weight: number): void => {
      const type = terms.find(key);
      if (type === null || weight === 0) return;
      for (const node of instancesOf(knowledge.dataset, [type])) weights.set(node, weight);
    };
    weigh(DOCUMENT_CLASS, documentDetour);
    weigh(FIGURE_CLASS, figureDetour);
    this.#weights = weights;
    this.#kindOf = umbrellaDetour === 0 ? null : terms.find(KIND_OF);
    this.#umbrella = umbrellaDetour;
  }

  /** Whether there is anything in the data that a path could count more for. */
  get isEmpty(): boolean {
    return this.#weights.size === 0 && this.#kindOf === null;
  }

  /** O(length). */
  of(path: FoundPath): number {
    let sum = 0;
    for (let at = 1; at < path.nodes.length - 1; at++) {
      const own = this.#weights.get(path.nodes[at] ?? 0) ?? 0;
      sum += Math.max(own, this.#isUmbrella(path, at) ? this.#umbrella : 0);
    }
    return sum;
  }

  /** Whether a path comes to a node as a kind of it, and leaves it to another kind. */
  #isUmbrella({ stepCodes, roads }: FoundPath, at: number): boolean {
    const { predicateIds, predicates } = roads.index;
    const [before = 0, after = 0] = [stepCodes[at - 1], stepCodes[at]];
    if (isAgainst(before) || !isAgainst(after)) return false;
    return [before, after].every((step) => predicateIds[predicates[entryOf(step)] ?? 0] === this.#kindOf);
  }
}
