/** Why there is no path: what was searched, and the nearest change of the question that would find one. */

import type { Knowledge } from "../graph/knowledge.ts";
import { ROLES, type Role } from "../graph/roles.ts";
import { admission } from "./admission.ts";
import { IncidenceNetwork } from "./network.ts";
import type { ResolvedPathOptions } from "./query.ts";
import { lengthsToTarget } from "./search.ts";

interface Relaxation {
  /** Completes "a path of N statements …". */
  readonly words: string;
  readonly options: ResolvedPathOptions;
}

const FARTHEST = 64;

/** One or two sentences for an empty, complete answer. Cost: one breadth-first search for each relaxation tried. */
export function explainNoPath(knowledge: Knowledge, from: number, to: number, options: ResolvedPathOptions): string {
  if (from === to) return "Both ends are the same concept.";
  const searched = `No path of up to ${options.maxLength} ${[...options.roles].join(" or ")} statements${limits(options)}.`;
  for (const end of [from, to]) {
    if (!isTouched(knowledge, end, options)) {
      return `${searched} No such statement speaks of ${knowledge.labels.label(end)} at all.`;
    }
  }
  for (const relaxation of relaxations(options)) {
    const length = distance(knowledge, from, to, relaxation.options);
    if (length !== null) return `${searched} There is one of ${length} ${relaxation.words}.`;
  }
  return `${searched} They are not joined in this data, whatever the length and kind of statement.`;
}

function limits(options: ResolvedPathOptions): string {
  const parts: string[] = [];
  if (options.directed) parts.push("along their direction");
  if (options.onlyPredicates !== null || options.avoidPredicates.size > 0) parts.push("with the given predicates");
  if (options.avoid.size > 0) parts.push("around the given concepts");
  if (options.sources !== null) parts.push("from the given sources");
  if (options.modalities !== null) parts.push("of the given modalities");
  return parts.length === 0 ? "" : ` ${parts.join(", ")}`;
}

/** One constraint lifted at a time, the mildest first; then all of them. */
function relaxations(options: ResolvedPathOptions): Relaxation[] {
  const tried: Relaxation[] = [];
  const lift = (words: string, change: Partial<ResolvedPathOptions>): void => {
    tried.push({ words, options: { ...options, ...change } });
  };
  if (options.maxLength < FARTHEST) lift("if longer paths are allowed", { maxLength: FARTHEST });
  if (options.directed) lift("if statements may be walked against their direction", { directed: false });
  if (options.modalities !== null) lift("if other modalities are allowed", { modalities: null });
  if (options.sources !== null) lift("if other sources are allowed", { sources: null });
  if (options.onlyPredicates !== null || options.avoidPredicates.size > 0) {
    lift("if other predicates are allowed", { onlyPredicates: null, avoidPredicates: new Set() });
  }
  if (options.avoid.size > 0) lift("if the avoided concepts may be passed", { avoid: new Set() });
  for (const role of ["schema", "class", "annotation"] as const) {
    if (!options.roles.has(role))
      lift(`if ${role} statements are allowed`, { roles: new Set([...options.roles, role]) });
  }
  lift("if every limit is lifted", everything(options));
  return tried;
}

function everything(options: ResolvedPathOptions): ResolvedPathOptions {
  const roles = new Set<Role>(ROLES.filter((role) => role !== "provenance"));
  return {
    ...options,
    roles,
    maxLength: FARTHEST,
    directed: false,
    onlyPredicates: null,
    avoidPredicates: new Set(),
    avoid: new Set(),
    sources: null,
    modalities: null,
  };
}

function networkOf(knowledge: Knowledge, options: ResolvedPathOptions): IncidenceNetwork {
  return new IncidenceNetwork(knowledge.incidence(options.roles), {
    ...options,
    admits: admission(knowledge, options),
    keyOf: (node) => knowledge.key(node),
  });
}

function distance(knowledge: Knowledge, from: number, to: number, options: ResolvedPathOptions): number | null {
  return lengthsToTarget(networkOf(knowledge, options), from, to, options.maxLength).get(from) ?? null;
}

function isTouched(knowledge: Knowledge, node: number, options: ResolvedPathOptions): boolean {
  let touched = false;
  networkOf(knowledge, { ...options, directed: false }).forEachStep(node, () => {
    touched = true;
  });
  return touched;
}
