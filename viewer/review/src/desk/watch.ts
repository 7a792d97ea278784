/** What others decide meanwhile: asked for while the page is looked at, and at once when it comes to the front. */

import type { ChangesAnswer } from "../../../../src/review/protocol/history.ts";
import { LostError } from "../client/client.ts";
import { cardId } from "../state/reduce.ts";
import { type Store, troubleOf } from "./store.ts";

const EVERY_MS = 5000;

/** Returns how to stop watching. */
export function watchOthers(store: Store): () => void {
  const look = (): void => {
    if (document.visibilityState === "visible" && !store.state.deciding) void lookOnce(store);
  };
  const timer = setInterval(look, EVERY_MS);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}

async function lookOnce(store: Store): Promise<void> {
  const { revision } = store.state;
  try {
    const changes = await store.client.changes(revision);
    if (store.state.trouble?.kind === "lost") store.retry();
    // Meanwhile something may have been decided here.
    if (store.state.revision === revision && !store.state.deciding) take(store, changes);
  } catch (error) {
    if (error instanceof LostError && store.state.trouble === null)
      store.dispatch({ type: "trouble", trouble: troubleOf(error) });
  }
}

function take(store: Store, { revision, reload, lines }: ChangesAnswer): void {
  if (revision === store.state.revision && !reload) return;
  const here = lines.findLast(({ on }) => on !== null && on === cardId(store.state));
  store.dispatch({ type: "seen", revision });
  store.dispatch({ type: "stale" });
  const told =
    store.state.project.round !== null
      ? "What is shown is up to date again."
      : here === undefined
        ? "Something was decided elsewhere; what is shown is up to date again."
        : `${here.by} decided on this meanwhile: ${here.words}.`;
  store.dispatch({ type: "tell", told });
}
