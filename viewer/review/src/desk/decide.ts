/** Decisions on their way to the server. Nothing is decided on what is not on the card yet, and nothing twice. */

import type { Card } from "../../../../src/review/protocol/card.ts";
import type { DecideAnswer, DecideRequest } from "../../../../src/review/protocol/decide.ts";
import { ConflictError } from "../client/client.ts";
import type { ReviewState } from "../state/state.ts";
import type { Store } from "./store.ts";

/** A decision without what the page adds to each. */
export type Wish = DecideRequest extends infer Each
  ? Each extends DecideRequest
    ? Omit<Each, "revision" | "ms">
    : never
  : never;

/** Sends a decision, and says what came of it; true where it is saved. */
export async function decide(store: Store, wish: Wish, told: string): Promise<boolean> {
  if (store.state.deciding) return false;
  if (store.state.project.readOnly !== null) {
    store.dispatch({ type: "tell", told: `${lockedBy(store.state)} Nothing can be decided here.` });
    return false;
  }
  const request = { ...wish, revision: store.state.revision, ...timing(store.state) } as DecideRequest;
  store.dispatch({ type: "deciding" });
  try {
    const answer = await store.client.decide(request);
    store.dispatch({ type: "decided", request, answer, accepted: await acceptedBy(store, request, answer) });
    store.dispatch({ type: "tell", told: answer.note ?? told });
    return true;
  } catch (error) {
    if (!(error instanceof ConflictError)) {
      store.fail(error);
      return false;
    }
    store.dispatch({ type: "trouble", trouble: null });
    store.dispatch({ type: "dialog", dialog: { kind: "conflict", conflict: error.conflict, request } });
    return false;
  }
}

/** Decides the same once more, knowing what was decided meanwhile. */
export function decideAnyway(
  store: Store,
  { revision: _, ...wish }: DecideRequest,
  revision: number,
): Promise<boolean> {
  store.dispatch({ type: "dialog", dialog: null });
  store.dispatch({ type: "seen", revision });
  return decide(store, wish as Wish, "Decided after all.");
}

/** The claim as the graph has it now; it is saved whether or not it can be shown. */
async function acceptedBy(store: Store, request: DecideRequest, { claims }: DecideAnswer): Promise<Card | null> {
  const [claim] = claims;
  if (claim === undefined || !(request.do === "accept" || request.do === "edit" || request.do === "new")) return null;
  return store.client.card(claim).catch(() => null);
}

let shownAt = 0;

/** To be called when another card comes to be seen. */
export function startClock(): void {
  shownAt = performance.now();
}

export const timing = ({ project }: ReviewState): { readonly ms?: number } =>
  project.measures ? { ms: Math.round(performance.now() - shownAt) } : {};

export function lockedBy({ project: { readOnly } }: ReviewState): string {
  return readOnly === null ? "" : `${readOnly.by} has the project open (${readOnly.doing}, since ${readOnly.since}).`;
}
