/** That the endpoint is being asked, for how long already, and how to stop that. */

import { css, html, LitElement, type TemplateResult } from "lit";
import type { Remote } from "../endpoint/remote.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";

const TICK_MS = 1000;

export class Asking extends LitElement {
  static override properties = { remote: { attribute: false } };

  declare remote: Remote;
  #ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  override render(): TemplateResult {
    const { state, host } = this.remote;
    const since = state.kind === "asking" ? state.since : performance.now();
    const seconds = Math.floor((performance.now() - since) / 1000);
    // The seconds are seen only: read out, they would drown everything else.
    return html`<span role="status">${words.endpoint.asking(host)}</span>
      <progress aria-label=${words.endpoint.asking(host)}></progress>
      <span class="muted" aria-hidden="true">${words.endpoint.seconds(seconds)}</span>
      <button class="button small" @click=${() => this.remote.stop()}>${words.common.stop}</button>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3rem 0.8rem;
      }

      progress {
        flex: 0 1 10rem;
        min-width: 4rem;
        accent-color: var(--accent);
      }

      .muted {
        min-width: 2.5rem;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

customElements.define("throughline-asking", Asking);
