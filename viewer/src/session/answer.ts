/** From the concepts of a question to an answer: the paths, or the reason why there are none. */

import type { ResourceTerm } from "throughline/evidence";
import type { ConceptIndex, Knowledge } from "throughline/graph";
import { eachTwo, findPaths, type PathOptions, type PathResult } from "throughline/paths";
import type { Meanwhile } from "../endpoint/remote.ts";
import { type PathScope, pathOptionsOf } from "./path-options.ts";
import type { End, ViewState } from "./view-state.ts";

/** What stands in a box is no concept; `box` is the box, from 0. */
interface Unresolved {
  readonly box: number;
  readonly text: string;
}

/** What the concepts of a question come to. */
export type Answer =
  /** One result for each pair of concepts, in their order; at least one has a path. */
  | { readonly kind: "paths"; readonly results: readonly PathResult[] }
  /** All concepts are known, and no path joins any two. */
  | { readonly kind: "no-path"; readonly results: readonly PathResult[] }
  | { readonly kind: "incomplete" }
  /** One concept alone asks what is known of it. */
  | { readonly kind: "concept"; readonly node: number }
  /** The endpoint is being asked, or gave no answer. */
  | { readonly kind: "asking" }
  | { readonly kind: "unanswered" }
  | { readonly kind: "same"; readonly label: string }
  /** `nearest` may be empty. */
  | ({ readonly kind: "unknown"; readonly nearest: readonly ResourceTerm[] } & Unresolved)
  | ({ readonly kind: "ambiguous"; readonly candidates: readonly ResourceTerm[] } & Unresolved)
  /** The constraints make no sense; the path engine says why. */
  | { readonly kind: "refused"; readonly message: string };

/** A page must answer while the reader looks at it; a search that needs longer says that it was cut. */
const TIME_LIMIT_MS = 4000;

/** Cost: a search for each pair, all of them together within four seconds. */
export function answerOf(state: ViewState, index: ConceptIndex, knowledge: Knowledge, roads: PathScope): Answer {
  const nodes = conceptsOf(state, index, knowledge);
  if (!Array.isArray(nodes)) return nodes;
  const [only = 0] = nodes;
  if (nodes.length === 1) return { kind: "concept", node: only };
  return answerPairs(eachTwo(nodes), knowledge, pathOptionsOf(state.constraints, knowledge, roads));
}

/** The concepts in the boxes, at least one and each another, or what is wrong with them. */
export function conceptsOf(state: ViewState, index: ConceptIndex, { labels }: Knowledge): number[] | Answer {
  const named = state.concepts.map((end, box) => ({ end, box })).filter(({ end }) => wordsInBox(end) !== "");
  if (named.length === 0) return { kind: "incomplete" };
  const nodes: number[] = [];
  for (const { end, box } of named) {
    const node = resolveEnd(end, box, index);
    if (typeof node !== "number") return node;
    if (nodes.includes(node)) return { kind: "same", label: labels.label(node) };
    nodes.push(node);
  }
  return nodes;
}

/** What stands in place of an answer: names that mean nothing, or too much, are the reader's to mend. */
export function answerMeanwhile(meanwhile: Meanwhile, concepts: readonly End[]): Answer {
  if (meanwhile.kind === "asking") return meanwhile;
  const { failure } = meanwhile;
  const boxes = [...concepts.entries()].filter(([, end]) => wordsInBox(end) !== "");
  const [box, end] = boxes[failure?.box ?? -1] ?? [];
  if (failure === null || box === undefined || end === undefined) return { kind: "unanswered" };
  const { text } = end;
  if (failure.candidates.length > 0) return { kind: "ambiguous", box, text, candidates: failure.candidates };
  return failure.code === "unknown-concept"
    ? { kind: "unknown", box, text, nearest: failure.nearest }
    : { kind: "unanswered" };
}

function answerPairs(
  pairs: readonly (readonly [number, number])[],
  knowledge: Knowledge,
  options: PathOptions,
): Answer {
  try {
    const timeLimitMs = Math.ceil(TIME_LIMIT_MS / pairs.length);
    const results = pairs.map(([from, to]) => findPaths(knowledge, from, to, { ...options, timeLimitMs }));
    return { kind: results.some(({ paths }) => paths.length > 0) ? "paths" : "no-path", results };
  } catch (error) {
    return { kind: "refused", message: error instanceof Error ? error.message : String(error) };
  }
}

/** What a box of the question asks for: an IRI, or words to be understood; "" for an empty one. */
export function wordsInBox({ iri, text }: End): string {
  return iri ?? text.trim();
}

function resolveEnd(end: End, box: number, index: ConceptIndex): number | Answer {
  const { text } = end;
  try {
    return index.resolve(wordsInBox(end));
  } catch (error) {
    const candidates = candidatesOf(error);
    if (candidates.length > 0) return { kind: "ambiguous", box, text, candidates };
    return { kind: "unknown", box, text, nearest: index.find(text, { limit: 3, texts: false }) };
  }
}

function candidatesOf(error: unknown): readonly ResourceTerm[] {
  const data = error instanceof Error && "data" in error ? error.data : null;
  const candidates = typeof data === "object" && data !== null && "candidates" in data ? data.candidates : [];
  return Array.isArray(candidates) ? (candidates as ResourceTerm[]) : [];
}
