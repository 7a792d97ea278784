/** From two ends to an answer: the paths, or the reason why there are none. */

import type { ResourceTerm } from "throughline/evidence";
import type { ConceptIndex, Knowledge } from "throughline/graph";
import { findPaths, type PathResult } from "throughline/paths";
import type { End, ViewState } from "./view-state.ts";

export type EndName = "from" | "to";

export type Answer =
  | { readonly kind: "paths"; readonly result: PathResult }
  /** Both ends are known, and no path joins them. */
  | { readonly kind: "no-path"; readonly result: PathResult }
  | { readonly kind: "incomplete" }
  | { readonly kind: "same"; readonly label: string }
  /** What stands in a box is no concept; `nearest` may be empty. */
  | {
      readonly kind: "unknown";
      readonly end: EndName;
      readonly text: string;
      readonly nearest: readonly ResourceTerm[];
    }
  | {
      readonly kind: "ambiguous";
      readonly end: EndName;
      readonly text: string;
      readonly candidates: readonly ResourceTerm[];
    };

/** A page must answer while the reader looks at it; a search that needs longer says that it was cut. */
const TIME_LIMIT_MS = 4000;

export function answerOf(state: ViewState, index: ConceptIndex, knowledge: Knowledge): Answer {
  const from = resolveEnd("from", state.from, index);
  if (typeof from !== "number") return from;
  const to = resolveEnd("to", state.to, index);
  if (typeof to !== "number") return to;
  if (from === to) return { kind: "same", label: knowledge.labels.label(from) };
  const result = findPaths(knowledge, from, to, { timeLimitMs: TIME_LIMIT_MS });
  return { kind: result.paths.length > 0 ? "paths" : "no-path", result };
}

function resolveEnd(end: EndName, { iri, text }: End, index: ConceptIndex): number | Answer {
  const written = iri ?? text.trim();
  if (written === "") return { kind: "incomplete" };
  try {
    return index.resolve(written);
  } catch (error) {
    const candidates = candidatesOf(error);
    if (candidates.length > 0) return { kind: "ambiguous", end, text, candidates };
    return { kind: "unknown", end, text, nearest: index.find(text, { limit: 3 }) };
  }
}

function candidatesOf(error: unknown): readonly ResourceTerm[] {
  const data = error instanceof Error && "data" in error ? error.data : null;
  const candidates = typeof data === "object" && data !== null && "candidates" in data ? data.candidates : [];
  return Array.isArray(candidates) ? (candidates as ResourceTerm[]) : [];
}
