/** Questions that a graph can answer of which nobody has chosen any. */

import { findPaths } from "throughline/paths";
import { mostConnected } from "../session/most-connected.ts";
import type { Session } from "../session/session.ts";
import type { End } from "../session/view-state.ts";

/** Two or more concepts. */
export type Question = readonly End[];

/** Of the most connected concepts so many are tried in pairs, each pair by a short search. */
const TRIED = 12;
const SEARCH_MS = 20;

const found = new WeakMap<Session, readonly Question[]>();

/**
 * Pairs of the most connected concepts that a path joins but no single statement, each concept once; empty where there
 * are none. Cost: at most 66 short searches, once for each session.
 */
export function foundQuestions(session: Session): readonly Question[] {
  const known = found.get(session);
  if (known !== undefined) return known;
  const { knowledge } = session;
  const nodes = mostConnected(session, TRIED);
  const free = new Set(nodes);
  const questions: Question[] = [];
  for (const from of nodes) {
    if (!free.delete(from)) continue;
    const to = [...free].find((node) => {
      const { paths } = findPaths(knowledge, from, node, { k: 1, timeLimitMs: SEARCH_MS });
      return (paths[0]?.length ?? 0) > 1;
    });
    if (to === undefined) continue;
    free.delete(to);
    questions.push([from, to].map((node) => ({ text: knowledge.labels.label(node), iri: knowledge.key(node) })));
  }
  found.set(session, questions);
  return questions;
}
