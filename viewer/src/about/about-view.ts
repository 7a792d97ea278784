/** How this can mislead you: what a sourced path does not prove, and the graph's own scorecard. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { modalityTag, modalityTagStyles } from "../evidence/modality-tag.ts";
import type { Session } from "../session/session.ts";
import { SessionWatch } from "../session/session-watch.ts";
import { shared } from "../styles/shared.ts";
import { caveats as caveatsWords } from "../words/caveats.ts";
import { scorecard as scorecardWords } from "../words/scorecard.ts";
import { language, words } from "../words/words.ts";
import { confirmedIn, type Scorecard, scorecardOf } from "./scorecard.ts";
import "../evidence/copy-drop.ts";
import { aboutStyles } from "./about-view-styles.ts";
import { siteFacts } from "./site-facts.ts";

export class AboutView extends LitElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;
  #card: Scorecard | null = null;

  constructor() {
    super();
    new SessionWatch(this, ({ shelf }) => shelf);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("session")) this.#card = null;
  }

  override render(): TemplateResult {
    const { knowledge, filtering } = this.session;
    this.#card ??= scorecardOf(knowledge, filtering.facts);
    const card = this.#card;
    const caveats = caveatsWords[language];
    return html`
      ${siteFacts(this.session.site)}
      <h1>${caveats.title}</h1>
      <p class="lead">${caveats.lead}</p>
      ${topic(caveats.stitchedTitle, caveats.stitched)}
      ${topic(caveats.hubsTitle, caveats.hubs, this.#renderHubs(card))}
      ${topic(caveats.documentsTitle(card.stats.sources.length), caveats.documents, this.#renderDocuments(card))}
      ${topic(caveats.encodersTitle, caveats.encoders, this.#renderEncoders(card))}
      ${topic(caveats.meantTitle, caveats.meant)}
      <h2 id="scorecard">${scorecardWords[language].title}</h2>
      <p>${scorecardWords[language].lead}</p>
      ${this.#renderScorecard(card)}
      <h3>${scorecardWords[language].check}</h3>
      <throughline-copy-drop .session=${this.session}><p>${scorecardWords[language].checkLead}</p></throughline-copy-drop>
    `;
  }

  #renderHubs({ hubs }: Scorecard): TemplateResult {
    const open = (iri: string) => (): void =>
      this.session.dispatch({ type: "select", selection: { kind: "node", iri } });
    return html`<ul class="plain">
      ${hubs.map(
        ({ iri, label, count }) => html`<li>
          <button class="link" @click=${open(iri)}><bdi>${label}</bdi></button> <span class="muted">${words.common.statements(count)}</span>
        </li>`,
      )}
    </ul>`;
  }

  #renderDocuments({ stats, dated }: Scorecard): TemplateResult {
    return html`<ul class="plain">
        ${stats.sources.map(
          ({ title, statements }) =>
            html`<li><bdi>${title}</bdi> <span class="muted">${words.common.statements(statements)}</span></li>`,
        )}
      </ul>
      <p>${caveatsWords[language].dated(dated, stats.sources.length)}</p>`;
  }

  #renderEncoders({ encoders }: Scorecard): TemplateResult {
    return html`<ul class="plain">
      ${encoders.map(
        ({ name, count }) =>
          html`<li><bdi>${name === "" ? words.evidence.notRecorded : name}</bdi> <span class="muted">${words.common.statements(count)}</span></li>`,
      )}
    </ul>`;
  }

  #renderScorecard({ stats, withPassage, modalities, voices }: Scorecard): TemplateResult {
    const { knowledge, filtering, shelf } = this.session;
    const { confirmed, refuted } = confirmedIn(knowledge, filtering.facts, shelf);
    const row = (name: TemplateResult | string, count: number, key: string): TemplateResult =>
      html`<tr data-key=${key}>
        <th scope="row">${name}</th>
        <td class="number">${words.common.figure(count)}</td>
        <td class="number">${words.common.share(count, stats.statements)}</td>
        <td class="bar"><meter aria-hidden="true" min="0" max=${Math.max(1, stats.statements)} .value=${count}></meter></td>
      </tr>`;
    return html`<table>
      <thead><tr><th scope="col">${scorecardWords[language].what}</th><th scope="col" class="number">${scorecardWords[language].number}</th>
        <th scope="col" class="number">${scorecardWords[language].share}</th><td class="bar"></td></tr></thead>
      <tbody>
        ${row(scorecardWords[language].statements, stats.statements, "statements")}
        ${row(scorecardWords[language].evidenced, stats.evidenced, "evidenced")}
        ${row(scorecardWords[language].withPassage, withPassage, "passage")}
        ${row(scorecardWords[language].confirmed, confirmed, "confirmed")}
        ${refuted === 0 ? nothing : row(scorecardWords[language].refuted, refuted, "refuted")}
      </tbody>
      <tbody>
        <tr><th scope="rowgroup" colspan="4" class="group">${scorecardWords[language].byMeaning}</th></tr>
        ${modalities.map(({ modality, count }) => row(modalityTag({ modality, polarity: "affirmed" }), count, modality))}
        ${row(modalityTag({ modality: "asserted", polarity: "denied" }), stats.denied, "denied")}
      </tbody>
      <tbody>
        <tr><th scope="rowgroup" colspan="4" class="group">${scorecardWords[language].byVoices}</th></tr>
        ${voices.map((count, number) => row(scorecardWords[language].voices(number), count, `voices-${number}`))}
      </tbody>
    </table>
    <p class="muted">${scorecardWords[language].deniedNote}</p>`;
  }

  static override styles = [shared, modalityTagStyles, aboutStyles];
}

function topic(title: string, text: string, figures: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<section><h2>${title}</h2><p>${text}</p>${figures}</section>`;
}

customElements.define("throughline-about", AboutView);
