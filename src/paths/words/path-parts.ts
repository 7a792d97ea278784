/** A cited path, a step of it and what makes two of its nodes the same, as the parts of their sentences. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { type ChainStep, chainPhrase, likewisePhrase } from "./chain.ts";
import { joined, type Phrase, phrase } from "./parts.ts";
import { type SameLinks, samePhrase } from "./same-as.ts";
import { saysPhrase, sentenceParts } from "./sentence.ts";

/** Of a step, what its sentence says: see `Hop`. */
export interface WordedHop {
  /** The IRI of the node that it leaves. */
  readonly from: string;
  /** The IRI of the node that it reaches. */
  readonly to: string;
  /** Forward where the first statement runs from `from` to `to`. */
  readonly direction: "forward" | "inverse";
  /** The first is put into words. */
  readonly statements: readonly Statement[];
  /** By whose words the step is made; null where a statement joins the two nodes itself. */
  readonly voice: ResourceTerm | null;
  /** Numbers into the citations of the path. */
  readonly citations: readonly number[];
}

/** Of a path, what its sentence says: see `CitedPath`. */
export interface WordedPath {
  /** As the path comes to them. */
  readonly nodes: readonly ResourceTerm[];
  /** From one end to the other. */
  readonly hops: readonly WordedHop[];
  /** Where it uses another name of a node, and at which place. */
  readonly same: readonly (SameLinks & { readonly place: number })[];
  /** The place in `nodes` of the node that others can stand for; null where there is none. */
  readonly alikeAt: number | null;
  /** These others. */
  readonly alike: readonly { readonly node: ResourceTerm; readonly citations: readonly number[] }[];
}

/** A path has at least one node. */
const NOWHERE: ResourceTerm = { iri: "", label: "" };

/**
 * A path as the parts of its sentence in their order, none of them empty: names of concepts, verbs, numbers of citations,
 * and the words between. Their join is the `text` of the path; none for a path from a node to itself.
 *
 * @example
 * import { Knowledge } from "throughline/graph";
 * import { findPaths, pathParts } from "throughline/paths";
 * import { Dataset, parseRdf } from "throughline/rdf";
 * const dataset = new Dataset();
 * for (const quad of parseRdf("<urn:x:a> <urn:x:knows> <urn:x:b> .", { format: "turtle" })) dataset.add(quad);
 * const knowledge = new Knowledge(dataset);
 * const { paths } = findPaths(knowledge, "urn:x:a", "urn:x:b");
 * paths.map((path) => pathParts(knowledge, path).map(({ kind }) => kind).join(" ")); // ["concept words relation words concept words"]
 */
export function pathParts(knowledge: Knowledge, path: WordedPath): Phrase {
  const { nodes, hops, same, alikeAt, alike } = path;
  const [first = NOWHERE] = nodes;
  const sentence =
    hops.length === 0
      ? sameParts(knowledge, first, same[0], same[0]?.citations)
      : chainPhrase(knowledge, chainSteps(path));
  if (alikeAt === null) return sentence;
  return phrase`${sentence} ${likewisePhrase(knowledge, nodes[alikeAt] ?? NOWHERE, hops[alikeAt - 1], alike)}`;
}

/** A step as the parts of its `text`, in their order; none for a step without a statement. */
export function hopParts(
  knowledge: Knowledge,
  { voice, statements: [first] }: Pick<WordedHop, "voice" | "statements">,
): Phrase {
  if (first === undefined) return [];
  return joined([voice === null ? sentenceParts(knowledge, first) : saysPhrase(knowledge, voice, first), "."]);
}

/** What makes two nodes the same, with its full stop; none for nothing. */
export function sameParts(
  knowledge: Knowledge,
  node: ResourceTerm,
  same: Omit<SameLinks, "citations"> | undefined,
  citations: readonly number[] = [],
): Phrase {
  return same === undefined ? [] : joined([samePhrase(knowledge, node, { ...same, citations }), "."]);
}

function chainSteps({ nodes, hops, same }: WordedPath): ChainStep[] {
  const otherAt = (place: number, node: string): SameLinks | null =>
    same.find((each) => each.place === place && each.node.iri === node) ?? null;
  return hops.flatMap(({ statements: [statement], direction, from, to, citations, voice }, index) => {
    if (statement === undefined) return [];
    return [
      {
        statement,
        direction,
        from: nodes[index] ?? NOWHERE,
        leaves: otherAt(index, from),
        to: nodes[index + 1] ?? NOWHERE,
        arrives: otherAt(index + 1, to),
        citations,
        voice,
      },
    ];
  });
}
