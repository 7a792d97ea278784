/** The address bar and the session, kept in step: a copied address brings everything back. */

import type { LinkNotice, LinkReading } from "./link.ts";
import type { Change, Session } from "./session.ts";

/** What the Back button of the browser should lead back from; everything else changes the address in its place. */
const PAGES: ReadonlySet<Change> = new Set<Change>([
  "ask",
  "constrain",
  "open-around",
  "pick-path",
  "set",
  "undo",
  "redo",
]);

/** Looking around changes the address many times a second; browsers allow some hundred changes in half a minute. */
const WAIT_MS = 250;

/** Opens what the address asks for, or the opening question; the answer is why the link may mislead. */
export function openFromAddress(session: Session, opening: string): LinkNotice | null {
  const reading = readAddress(session, opening);
  const asked =
    location.hash.length > 1 || reading.state.concepts.every(({ iri, text }) => iri !== null || text === "");
  if (asked) session.open(reading.state);
  return reading.notice;
}

/** Writes what the reader does into the address and follows it back; returns how to end that. */
export function keepInAddress(
  session: Session,
  opening: string,
  tell: (notice: LinkNotice | null) => void,
): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (asPage: boolean): void => {
    clearTimeout(waiting);
    const fragment = `#${session.link}`;
    if (fragment === location.hash) return;
    if (asPage) history.pushState(null, "", fragment);
    else history.replaceState(null, "", fragment);
  };
  const unsubscribe = session.subscribe((change) => {
    if (change === "open" || change === "restore" || change === "defer") return;
    if (PAGES.has(change)) write(true);
    else {
      clearTimeout(waiting);
      waiting = setTimeout(() => write(false), WAIT_MS);
    }
  });
  const follow = (): void => {
    clearTimeout(waiting);
    const reading = readAddress(session, opening);
    session.dispatch({ type: "restore", state: reading.state });
    tell(reading.notice);
  };
  window.addEventListener("popstate", follow);
  return () => {
    clearTimeout(waiting);
    unsubscribe();
    window.removeEventListener("popstate", follow);
  };
}

function readAddress(session: Session, opening: string): LinkReading {
  return session.readLink(location.hash.length > 1 ? location.hash : opening);
}
