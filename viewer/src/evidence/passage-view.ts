/** A passage in one of four honest states: shown in its paragraph, elsewhere than here, changed in the reader's copy, or as recorded. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { Evidence, PassageRecord } from "throughline/evidence";
import type { Session } from "../session/session.ts";
import { SessionWatch } from "../session/session-watch.ts";
import { shared } from "../styles/shared.ts";
import type { ShownPassage } from "../texts/shown-passage.ts";
import type { ShelvedCopy } from "../texts/text-shelf.ts";
import { words } from "../words/words.ts";
import "./copy-drop.ts";

export class PassageView extends LitElement {
  static override properties = { session: { attribute: false }, evidence: { attribute: false } };

  declare session: Session;
  declare evidence: Evidence;

  constructor() {
    super();
    new SessionWatch(this, ({ shelf }) => shelf);
  }

  override render(): TemplateResult | typeof nothing {
    const { evidence, session } = this;
    const title = evidence.title ?? evidence.source;
    if (title === null) return nothing;
    const passage = session.related.passageOf(evidence);
    if (passage === null && evidence.quote !== null) return quotedWords(evidence.quote, words.evidence.asRecorded);
    if (passage === null) return html`<p class="place">${words.evidence.textAbsentAnywhere(title)}</p>`;
    const inCopy = findInCopy(session, passage);
    if (inCopy !== null && inCopy.shown.state !== "missing") return shownPassage(inCopy);
    const published = session.site?.words.get(passage.iri);
    if (inCopy === null && published !== undefined) return quotedWords(published, words.site.published);
    const { paragraph } = evidence;
    const text = passage.text === null ? null : session.knowledge.key(passage.text);
    return html`
      ${inCopy === null ? nothing : html`<p class="place differs">${words.copies.missing(inCopy.copy.file)}</p>`}
      <throughline-copy-drop .session=${session} .expected=${text}>
        <p>${paragraph === null ? words.evidence.textAbsentAnywhere(title) : words.evidence.textAbsent(paragraph, title)}</p>
      </throughline-copy-drop>
    `;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin: 0.5rem 0 0.3rem;
        font-size: 0.9063rem;
      }

      .place,
      blockquote {
        margin: 0;
        padding: 0.5rem 0.8rem;
        border-inline-start: 3px solid var(--accent);
        background: var(--accent-soft);
      }

      .differs {
        margin-bottom: 0.4rem;
        border-color: var(--warn);
        background: var(--warn-soft);
      }

      blockquote {
        font: 1rem/1.55 var(--serif);
        white-space: pre-line;
      }

      mark {
        padding: 0.1em 0;
        background: var(--mark);
        color: var(--ink);
      }

      .state {
        margin-top: 0.25rem;
        font-size: 0.8125rem;
      }

      .state.moved {
        color: var(--warn);
      }
    `,
  ];
}

interface PassageInCopy {
  readonly copy: ShelvedCopy;
  readonly shown: ShownPassage;
}

/** A passage in the reader's copy of its text; null where there is no such copy. */
function findInCopy({ knowledge, shelf }: Session, { iri, text }: PassageRecord): PassageInCopy | null {
  const copy = text === null ? null : shelf.copyOf(knowledge.key(text));
  const shown = copy?.passages.get(iri);
  return copy === null || shown === undefined ? null : { copy, shown };
}

/** Whether the words of a passage can be shown. */
export function isAtHand(session: Session, evidence: Evidence): boolean {
  const passage = session.related.passageOf(evidence);
  if (passage !== null && session.site?.words.has(passage.iri) === true) return true;
  const state = passage === null ? undefined : findInCopy(session, passage)?.shown.state;
  return state !== undefined && state !== "missing";
}

/** Words that the data records or the page brings, without a text that they could be compared with; `told` says whose they are. */
function quotedWords(quote: string, told: string): TemplateResult {
  return html`<blockquote dir="auto"><mark>${quote}</mark></blockquote>
    <p class="state muted">${told}</p>`;
}

function shownPassage({ copy, shown: { state, places, before, words: own, after } }: PassageInCopy): TemplateResult {
  const told = {
    exact: words.copies.exact(copy.file),
    relocated: words.copies.relocated(copy.file),
    ambiguous: words.copies.ambiguous(copy.file, places),
    altered: words.copies.altered(copy.file),
    missing: "",
  }[state];
  return html`<blockquote dir="auto">${before}<mark>${own}</mark>${after}</blockquote>
    <p class="state ${state === "exact" ? "muted" : "moved"}">${told}</p>`;
}

customElements.define("throughline-passage", PassageView);
