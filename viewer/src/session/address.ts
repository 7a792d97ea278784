/** The address bar and the session, kept in step: a copied address brings everything back. */

import { words } from "../words/words.ts";
import type { LinkReading } from "./link.ts";
import type { Change, Session } from "./session.ts";

/** What the Back button of the browser should lead back from; everything else changes the address in its place. */
const PAGES: ReadonlySet<Change> = new Set<Change>(["ask", "constrain", "pick-path", "set", "undo", "redo"]);

/** Looking around changes the address many times a second; browsers allow some hundred changes in half a minute. */
const WAIT_MS = 250;

/** Opens what the address asks for, or the opening question; `tell` gets a sentence on a link that may mislead. */
export function keepInAddress(session: Session, opening: string, tell: (notice: string | null) => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (asPage: boolean): void => {
    clearTimeout(waiting);
    const fragment = `#${session.link}`;
    if (fragment === location.hash) return;
    if (asPage) history.pushState(null, "", fragment);
    else history.replaceState(null, "", fragment);
  };
  const read = (): LinkReading => session.readLink(location.hash.length > 1 ? location.hash : opening);

  const first = read();
  const asked = location.hash.length > 1 || first.state.concepts.every((end) => end.iri !== null);
  if (asked) session.open(first.state);
  tell(noticeOf(first));
  session.subscribe((change) => {
    if (change === "open" || change === "restore") return;
    if (PAGES.has(change)) write(true);
    else {
      clearTimeout(waiting);
      waiting = setTimeout(() => write(false), WAIT_MS);
    }
  });
  window.addEventListener("popstate", () => {
    clearTimeout(waiting);
    const reading = read();
    session.dispatch({ type: "restore", state: reading.state });
    tell(noticeOf(reading));
  });
}

function noticeOf({ newer, otherData }: LinkReading): string | null {
  if (newer) return words.linkNewer;
  return otherData ? words.linkOtherData : null;
}
