/** Starts the page: graph, session, address bar, and the question that it opens with. */

import { loadGraph } from "./load-graph.ts";
import { Page } from "./page.ts";
import type { PictureView } from "./picture/picture-view.ts";
import { keepInAddress } from "./session/address.ts";
import { Session } from "./session/session.ts";
import { exposeState } from "./state-hook.ts";
import { languageFor, speak, words } from "./words/words.ts";

/** The question that is answered when nothing was asked yet; another graph may not know its concepts. */
const OPENING_QUESTION = "from=id:unscr-2106&to=id:kosovo-police-service";

async function start(page: Page): Promise<void> {
  const languages = readersLanguages();
  await speak(languageFor(languages));
  const session = new Session((await loadGraph(languages)).knowledge);
  page.start(session);
  session.subscribe(() => {
    document.title = titleOf(session);
  });
  keepInAddress(session, OPENING_QUESTION, (notice) => {
    page.notice = notice;
  });
  exposeState(session, () => page.querySelector<PictureView>("throughline-picture"));
}

/** Best first: what the address asks for (`?lang=fr`), then what the browser is set to. */
function readersLanguages(): readonly string[] {
  const asked = new URLSearchParams(location.search).get("lang");
  return asked === null ? navigator.languages : [asked, ...navigator.languages];
}

function titleOf({ state: { concepts } }: Session): string {
  const named = concepts.map((end) => end.text).filter((text) => text !== "");
  return named.length < 2 ? words.name : words.pageTitle(named);
}

const page = document.querySelector("throughline-page");
if (page instanceof Page) {
  start(page).catch((error: unknown) => {
    page.failure = error instanceof Error ? error.message : String(error);
  });
}
