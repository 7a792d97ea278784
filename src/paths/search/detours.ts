/** Ways that join two ends without a text that says so: through a document's page, a figure, or what both are kinds of. */

import { classesBelow } from "../../graph/store/instances.ts";
import { DOCUMENT_CLASS, FIGURE_CLASS } from "../../graph/store/known-classes.ts";
import type { Sameness } from "../../graph/store/sameness.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import type { ResolvedPathOptions } from "../options/path-options.ts";
import type { FoundPath } from "./found-path.ts";
import type { PreparedQuery } from "./prepared-query.ts";
import { entryOf, isAgainst } from "./step-code.ts";

/** Classes whose things are passed through at a price; those below them count too. */
export const DETOUR_CLASSES = [DOCUMENT_CLASS, FIGURE_CLASS] as const;

/** What only says of its subject what kind of thing it is. Classes are no way through, and a thesaurus is walked for its hierarchy. */
const KIND_OF = iri("tl", "kindOf");

/** Of a question that wants the length of a path and nothing else. */
export const NO_DETOURS = { documentDetour: 0, figureDetour: 0, umbrellaDetour: 0 } as const;

/** By how many statements more a path counts. What it learns of a node it keeps. */
export class Detours {
  readonly #dataset: Dataset;
  readonly #same: Sameness | null;
  readonly #isA: number | null;
  readonly #weightOfClass = new Map<number, number>();
  readonly #weightOfNode = new Map<number, number>();
  readonly #kindOf: number | null;
  readonly #umbrella: number;

  constructor(
    { knowledge: { dataset }, same }: Pick<PreparedQuery, "knowledge" | "same">,
    { documentDetour, figureDetour, umbrellaDetour }: ResolvedPathOptions,
  ) {
    const { terms } = dataset;
    this.#dataset = dataset;
    this.#same = same;
    this.#isA = terms.find(iri("rdf", "type"));
    this.#weighClass(DOCUMENT_CLASS, documentDetour);
    this.#weighClass(FIGURE_CLASS, figureDetour);
    this.#kindOf = umbrellaDetour === 0 ? null : terms.find(KIND_OF);
    this.#umbrella = umbrellaDetour;
  }

  /** Whether there is anything in the data that a path could count more for. */
  get isEmpty(): boolean {
    return this.#weightOfClass.size === 0 && this.#kindOf === null;
  }

  /** O(length), and the types of each node once. */
  of(path: FoundPath): number {
    let sum = 0;
    for (let at = 1; at < path.nodes.length - 1; at++) {
      const own = this.#weightOf(path.nodes[at] ?? 0);
      sum += Math.max(own, this.#isUmbrella(path, at) ? this.#umbrella : 0);
    }
    return sum;
  }

  #weighClass(key: string, weight: number): void {
    const type = this.#dataset.terms.find(key);
    if (type === null || weight === 0) return;
    for (const each of classesBelow(this.#dataset, [type])) this.#weightOfClass.set(each, weight);
  }

  #weightOf(node: number): number {
    let weight = this.#weightOfNode.get(node);
    if (weight === undefined) {
      const members = this.#same?.members(node) ?? [node];
      const types = members.flatMap((member) => this.#dataset.objects(member, this.#isA));
      weight = Math.max(0, ...types.map((type) => this.#weightOfClass.get(type) ?? 0));
      this.#weightOfNode.set(node, weight);
    }
    return weight;
  }

  /** Whether a path comes to a node as a kind of it, and leaves it to another kind. */
  #isUmbrella({ stepCodes, roads }: FoundPath, at: number): boolean {
    const { predicateIds, predicates } = roads.index;
    const [before = 0, after = 0] = [stepCodes[at - 1], stepCodes[at]];
    if (isAgainst(before) || !isAgainst(after)) return false;
    return [before, after].every((step) => predicateIds[predicates[entryOf(step)] ?? 0] === this.#kindOf);
  }
}
