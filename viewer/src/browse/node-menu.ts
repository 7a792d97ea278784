/** The menu of a concept in the whole graph: what a right click, a long press and the Menu key open. */

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { DrawnNode } from "../picture/drawn-graph.ts";
import type { Point } from "../picture/geometry.ts";
import type { Session } from "../session/session.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import { entriesOf, type MenuEntry, type PictureActions, relationEntries } from "./node-entries.ts";

/** How far a key leads from one entry; the ends lead to each other. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
]);

/** `<throughline-node-menu>`: keeps the concept that was touched, and tells by a `close` event that it is done. */
export class NodeMenu extends LitElement {
  static override properties = {
    session: { attribute: false },
    node: { attribute: false },
    at: { attribute: false },
    picture: { attribute: false },
  };

  declare session: Session;
  declare node: DrawnNode;
  /** Where it opens, in pixels of the frame; it is moved so far that all of it is seen. */
  declare at: Point;
  declare picture: PictureActions;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("pointerdown", this.#onPress, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("pointerdown", this.#onPress, { capture: true });
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("node") && !changed.has("at")) return;
    const { offsetWidth = 0, offsetHeight = 0 } = this.offsetParent instanceof HTMLElement ? this.offsetParent : {};
    this.style.left = `${Math.max(0, Math.min(this.at.x, offsetWidth - this.offsetWidth))}px`;
    this.style.top = `${Math.max(0, Math.min(this.at.y, offsetHeight - this.offsetHeight))}px`;
    this.#items[0]?.focus();
  }

  override render(): TemplateResult {
    const { session, node, picture } = this;
    const relations = relationEntries(session, node, picture);
    return html`<div role="menu" aria-label=${words.picture.nodeTools(node.label)} @keydown=${this.#onKey} @contextmenu=${(event: Event) => event.preventDefault()}>
      <p class="name" aria-hidden="true"><bdi>${node.label}</bdi></p>
      ${entriesOf(session, node, picture).map((entry) => this.#item(entry))}
      ${
        relations.length === 0
          ? nothing
          : html`<div role="group" aria-label=${words.browse.lightBy}>
        <p class="muted" aria-hidden="true">${words.browse.lightBy}</p>
        ${relations.map((entry) => this.#item(entry))}</div>`
      }
    </div>`;
  }

  #item({ label, act }: MenuEntry): TemplateResult {
    const choose = (): void => {
      // First, so that what the entry opens has the last word on where the focus is.
      this.#close();
      act();
    };
    return html`<button role="menuitem" tabindex="-1" @click=${choose}>${label}</button>`;
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("[role=menuitem]")];
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(":focus"));
    const step = STEPS.get(event.key);
    if (step !== undefined) items.at((at + step) % items.length)?.focus();
    else if (event.key === "Home") items[0]?.focus();
    else if (event.key === "End") items.at(-1)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onPress = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  #close(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        z-index: 2;
        box-sizing: border-box;
        min-width: 13rem;
        max-width: min(20rem, 100%);
        max-height: 100%;
        padding: 0.3rem;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
        box-shadow: var(--raised);
        overflow-y: auto;
        font-size: 0.875rem;
      }

      p {
        margin: 0;
        padding: 0.25rem 0.6rem;
      }

      .name {
        font-weight: 600;
      }

      [role="group"] {
        margin-block-start: 0.3rem;
        border-block-start: 1px solid var(--line);
      }

      button {
        display: block;
        width: 100%;
        min-height: 1.75rem;
        padding: 0.25rem 0.6rem;
        border: 0;
        border-radius: 5px;
        background: none;
        color: var(--ink);
        font: inherit;
        text-align: start;
        cursor: pointer;
      }

      button:hover,
      button:focus {
        background: var(--accent-soft);
      }

      button:focus {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
    `,
  ];
}

customElements.define("throughline-node-menu", NodeMenu);
