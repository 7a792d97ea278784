/** What has to be asked of the server, as it follows from the state: nothing is asked for because of how one came there. */

import { missingPart } from "./draft.ts";
import { cardId } from "./reduce.ts";
import type { ReviewState } from "./state.ts";

export type Need =
  | { readonly kind: "project" }
  | { readonly kind: "text"; readonly source: string }
  | { readonly kind: "card"; readonly id: string }
  | { readonly kind: "likely"; readonly subject: string | null; readonly object: string | null }
  | { readonly kind: "names" | "rows" | "history" };

export function needsOf(state: ReviewState): Need[] {
  const { source, text, stale, tab } = state;
  const needs: Need[] = [];
  if (stale.project) needs.push({ kind: "project" });
  if (tab === "text" && source !== null && (text === null || stale.text) && isAtHand(state, source))
    needs.push({ kind: "text", source });
  const id = cardId(state);
  // What is in hand is known when the text is.
  if (tab === "text" && id !== null && state.card === null && !stale.text) needs.push({ kind: "card", id });
  if (state.draft !== null && state.draft.likely === null && missingPart(state.draft) !== "subject")
    needs.push(likely(state));
  for (const list of ["names", "rows", "history"] as const)
    if (tab === list && state[list] === null) needs.push({ kind: list });
  return needs;
}

function isAtHand({ project }: ReviewState, source: string): boolean {
  return project.sources.some(({ name, missing }) => name === source && missing === null);
}

function likely({ draft }: ReviewState): Need {
  const iriOf = (part: "subject" | "object"): string | null => {
    const choice = draft?.[part]?.choice;
    return choice !== undefined && "iri" in choice ? choice.iri : null;
  };
  return { kind: "likely", subject: iriOf("subject"), object: iriOf("object") };
}
