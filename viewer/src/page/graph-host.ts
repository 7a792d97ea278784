/** One graph in one language, laid before the reader: another graph or language starts a new session on the same page. */

import type { ExcerptFigures } from "throughline/endpoint";
import { visible } from "throughline/errors";
import { Knowledge, type KnowledgeOptions } from "throughline/graph";
import type { Dataset } from "throughline/rdf";
import { openSnapshot } from "throughline/snapshot";
import { OPENING_QUESTION } from "../answer/suggested-questions.ts";
import { type ArrivedExcerpt, Remote } from "../endpoint/remote.ts";
import { titleOf } from "../export/printed-head.ts";
import type { OpenGraph } from "../load-graph.ts";
import type { PictureView } from "../picture/picture-view.ts";
import { keepInAddress, openFromAddress } from "../session/address.ts";
import { encode } from "../session/link-codecs.ts";
import { Session } from "../session/session.ts";
import type { Site } from "../site/site.ts";
import { languageFor, speak } from "../words/words.ts";
import { colorClasses } from "./class-colors.ts";
import type { Page } from "./page.ts";
import { exposeState } from "./state-hook.ts";

/** What the page opens with, as a link says it. */
const [FROM, TO] = OPENING_QUESTION;
const OPENING = `from=${FROM}&to=${TO}`;

/** A reader's own graph of at most so many concepts is seen at one look, and opens as a whole. */
const MOST_AT_ONE_LOOK = 60;
const WHOLE = "arrange=whole";

/** Shows graphs on one page; the endpoint, the address bar and the language follow. */
export class GraphHost {
  readonly #page: Page;
  /** What the page came with, and what is shown. */
  #first: Uint8Array = new Uint8Array();
  #snapshot: Uint8Array = new Uint8Array();
  #remote: Remote | null = null;
  #site: Site | null = null;
  #isOwn = false;
  #leave: () => void = () => {};

  constructor(page: Page) {
    this.#page = page;
  }

  /** Shows a graph with what the address asks. Where another was shown before, the address may ask nothing of this one. */
  async show(graph: OpenGraph): Promise<void> {
    const chosen = new URLSearchParams(location.hash.slice(1)).get("lang");
    this.#site = graph.site;
    this.#isOwn = graph.files !== null;
    const languages = this.#languages(chosen);
    speak(languageFor(languages));
    this.#remote = graph.endpoint === null ? null : new Remote(graph.endpoint, (excerpt) => this.#onExcerpt(excerpt));
    const session = new Session(this.#open(graph.snapshot, languages), {
      remote: this.#remote,
      site: this.#site,
      // Those of the page's own graph: data that somebody else opens here is asked about nowhere.
      places: this.#isOwn ? null : "./places.json",
    });
    if (this.#page.session !== null && !isMadeFor(session, location.hash)) {
      history.pushState(null, "", `${location.pathname}${location.search}${this.#fragmentIn(chosen, session)}`);
    }
    this.#page.graph = graph;
    this.#first = graph.snapshot;
    this.#take(session);
    this.#page.notice = openFromAddress(session, this.#openingOf(session));
  }

  /** Another part of the same endpoint, which the session has asked for. */
  #onExcerpt({ snapshot, concepts }: ArrivedExcerpt): void {
    const before = this.#page.session;
    if (before === null) return;
    const knowledge = this.#open(snapshot ?? this.#first, this.#languages(before.state.language));
    const session = new Session(knowledge, { before, concepts, remote: this.#remote });
    this.#take(session);
    // What was typed has turned out to be these concepts.
    history.replaceState(null, "", `#${session.link}`);
  }

  /** The same state of the same graph with texts and labels of another language. */
  #translate(before: Session): void {
    const languages = this.#languages(before.state.language);
    speak(languageFor(languages));
    this.#take(new Session(this.#open(this.#snapshot, languages), { before, remote: this.#remote, site: this.#site }));
  }

  #open(snapshot: Uint8Array, languages: readonly string[]): Knowledge {
    this.#snapshot = snapshot;
    const { knowledge } = openSnapshot(snapshot, { languages, display: visible });
    const figures = this.#remote?.facts.figures ?? null;
    if (figures === null) return knowledge;
    const { dataset, prefixes } = knowledge;
    return new Knowledge(dataset, { languages, display: visible, prefixes, whole: wholeOf(figures, dataset) });
  }

  /** A fragment leaves no room for what the page opens with, so it says both. */
  #fragmentIn(language: string | null, session: Session): string {
    if (language === null) return "";
    return `#lang=${language}${this.#opensWhole(session) ? `&${WHOLE}` : ""}`;
  }

  #opensWhole({ knowledge: { concepts } }: Session): boolean {
    return this.#isOwn && concepts.length > 0 && concepts.length <= MOST_AT_ONE_LOOK;
  }

  /** An endpoint is asked nothing that nobody has asked; a published graph what its makers chose. */
  #openingOf(session: Session): string {
    if (this.#remote !== null) return "";
    if (this.#opensWhole(session)) return WHOLE;
    if (this.#site === null) return OPENING;
    const { question, colorBy } = this.#site;
    const [from, to] = question ?? [];
    return [
      ...(from === undefined || to === undefined ? [] : [`from=${encode(from)}&to=${encode(to)}`]),
      `color=${encode(colorBy)}`,
    ].join("&");
  }

  /** Those of the graph come last: for readers of none that the page speaks. */
  #languages(chosen: string | null): readonly string[] {
    return [...readersLanguages(chosen), ...(this.#site?.languages ?? [])];
  }

  #take(session: Session): void {
    this.#leave();
    colorClasses(session.kinds, session.site);
    const { language } = session.state;
    const leaveAddress = keepInAddress(session, this.#openingOf(session), (notice) => {
      this.#page.notice = notice;
    });
    const unsubscribe = session.subscribe(() => {
      document.title = titleOf(session);
      if (session.state.language !== language) this.#translate(session);
      else this.#remote?.follow(session);
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

/** The figures by the ids of a part. */
function wholeOf(
  { cites, edges, degrees, predicates }: ExcerptFigures,
  { terms }: Dataset,
): NonNullable<KnowledgeOptions["whole"]> {
  const byId = (counts: ExcerptFigures["degrees"]): Map<number, number> =>
    new Map(
      counts.flatMap(([iri, count]) => {
        const id = terms.find(iri);
        return id === null ? [] : [[id, count] as const];
      }),
    );
  return { cites, edges, degrees: byId(degrees), predicateCounts: byId(predicates) };
}

function isMadeFor(session: Session, fragment: string): boolean {
  return /[#&]data=/.test(fragment) && session.readLink(fragment).notice !== "otherData";
}

/** Best first: what the reader chose, what the address asks for (`?lang=fr`), what the browser is set to. */
function readersLanguages(chosen: string | null): readonly string[] {
  const asked = new URLSearchParams(location.search).get("lang");
  return [...[chosen, asked].filter((tag) => tag !== null), ...navigator.languages];
}
