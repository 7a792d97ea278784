/** One graph in one language, laid before the reader: another graph or language starts a new session on the same page. */

import { visible } from "throughline/errors";
import { openSnapshot } from "throughline/snapshot";
import { OPENING_QUESTION } from "./answer/questions.ts";
import type { OpenGraph } from "./load-graph.ts";
import type { Page } from "./page.ts";
import type { PictureView } from "./picture/picture-view.ts";
import { keepInAddress, openFromAddress } from "./session/address.ts";
import { Session } from "./session/session.ts";
import { exposeState } from "./state-hook.ts";
import { languageFor, speak, words } from "./words/words.ts";

/** What the page opens with, as a link says it. */
const [FROM, TO] = OPENING_QUESTION;
const OPENING = `from=${FROM}&to=${TO}`;

export class Desk {
  readonly #page: Page;
  #snapshot: Uint8Array = new Uint8Array();
  #leave: () => void = () => {};

  constructor(page: Page) {
    this.#page = page;
  }

  /** Shows a graph with what the address asks. Where another was shown before, the address may ask nothing of this one. */
  async show(graph: OpenGraph): Promise<void> {
    const chosen = new URLSearchParams(location.hash.slice(1)).get("lang");
    const languages = readersLanguages(chosen);
    speak(languageFor(languages));
    const session = new Session(openSnapshot(graph.snapshot, { languages, display: visible }).knowledge);
    if (this.#page.session !== null && !isMadeFor(session, location.hash)) {
      history.pushState(null, "", `${location.pathname}${location.search}${chosen === null ? "" : `#lang=${chosen}`}`);
    }
    this.#page.graph = graph;
    this.#snapshot = graph.snapshot;
    this.#take(session);
    this.#page.notice = openFromAddress(session, OPENING);
  }

  /** The same state of the same graph with texts and labels of another language. */
  #translate(before: Session): void {
    const languages = readersLanguages(before.state.language);
    speak(languageFor(languages));
    this.#take(new Session(openSnapshot(this.#snapshot, { languages, display: visible }).knowledge, before));
  }

  #take(session: Session): void {
    this.#leave();
    const { language } = session.state;
    const leaveAddress = keepInAddress(session, OPENING, (notice) => {
      this.#page.notice = notice;
    });
    const unsubscribe = session.subscribe(() => {
      document.title = titleOf(session);
      if (session.state.language !== language) this.#translate(session);
    });
    this.#leave = () => {
      leaveAddress();
      unsubscribe();
    };
    document.title = titleOf(session);
    this.#page.start(session);
    exposeState(session, () => this.#page.querySelector<PictureView>("throughline-picture"));
  }
}

function isMadeFor(session: Session, fragment: string): boolean {
  return /[#&]data=/.test(fragment) && session.readLink(fragment).notice !== "otherData";
}

/** Best first: what the reader chose, what the address asks for (`?lang=fr`), what the browser is set to. */
function readersLanguages(chosen: string | null): readonly string[] {
  const asked = new URLSearchParams(location.search).get("lang");
  return [...[chosen, asked].filter((tag) => tag !== null), ...navigator.languages];
}

function titleOf({ state: { concepts } }: Session): string {
  const named = concepts.map((end) => end.text).filter((text) => text !== "");
  return named.length < 2 ? words.page.name : words.page.pageTitle(named);
}
