/** Starts the page: graph, session, address bar, and the question that it opens with. */

import { loadGraph } from "./load-graph.ts";
import { Page } from "./page.ts";
import type { PictureView } from "./picture/picture-view.ts";
import { Session } from "./session/session.ts";
import { exposeState } from "./state-hook.ts";
import { languageFor, speak, words } from "./words/words.ts";

/** The question that is answered when nothing was asked yet; another graph may not know its concepts. */
const OPENING_QUESTION = "from=id:unscr-2106&to=id:kosovo-police-service";

async function start(page: Page): Promise<void> {
  const languages = readersLanguages();
  await speak(languageFor(languages));
  const session = new Session(await loadGraph(languages));
  page.start(session);
  session.subscribe((action) => {
    if (action.type !== "restore") keepInAddress(session);
    document.title = titleOf(session);
  });
  const restore = (fragment: string): void =>
    session.dispatch({ type: "restore", state: session.stateOfLink(fragment) });
  const opening = session.stateOfLink(OPENING_QUESTION);
  if (location.hash.length > 1) restore(location.hash);
  else if (opening.from.iri !== null && opening.to.iri !== null) session.dispatch({ type: "restore", state: opening });
  window.addEventListener("popstate", () => restore(location.hash.length > 1 ? location.hash : OPENING_QUESTION));
  exposeState(session, () => page.querySelector<PictureView>("throughline-picture"));
}

/** Best first: what the address asks for (`?lang=fr`), then what the browser is set to. */
function readersLanguages(): readonly string[] {
  const asked = new URLSearchParams(location.search).get("lang");
  return asked === null ? navigator.languages : [asked, ...navigator.languages];
}

function keepInAddress(session: Session): void {
  const fragment = `#${session.link}`;
  if (fragment !== location.hash) history.pushState(null, "", fragment);
}

function titleOf({ state: { from, to } }: Session): string {
  return from.text !== "" && to.text !== "" ? words.pageTitle(from.text, to.text) : words.name;
}

const page = document.querySelector("throughline-page");
if (page instanceof Page) {
  start(page).catch((error: unknown) => {
    page.failure = error instanceof Error ? error.message : String(error);
  });
}
