/** `<throughline-keys>`: what each key does, to be changed and to be switched off. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { COMMAND_NAMES, COMMANDS, type Command, FIXED } from "../keys/commands.ts";
import { DEFAULT_KEY_MAP, type KeyMap, keyName, keyOf, remapped } from "../keys/key-map.ts";

export class KeyDialog extends LitElement {
  static override properties = {
    map: { attribute: false },
    onMap: { attribute: false },
    waiting: { state: true },
    told: { state: true },
  };

  declare map: KeyMap;
  declare onMap: (map: KeyMap) => void;
  /** The command whose new key is awaited. */
  declare waiting: Command | null;
  declare told: string;

  constructor() {
    super();
    this.waiting = null;
    this.told = "";
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`
      <p><label class="check"><input type="checkbox" .checked=${this.map.on} @change=${this.#onSwitch} /> Single keys decide</label></p>
      <p class="muted">Digits choose: who, which relation, whom; after a rejection, why. Tab goes to the card.</p>
      <p role="status">${this.told}</p>
      <table class="key-table">
        <thead><tr><th scope="col">Does</th><th scope="col">Key</th><th scope="col">Change</th></tr></thead>
        <tbody>${COMMAND_NAMES.map((name) => this.#row(name))}</tbody>
      </table>
      <p><button type="button" class="button" @click=${() => this.onMap(DEFAULT_KEY_MAP)}>As they were at first</button></p>`;
  }

  #row(name: Command): TemplateResult {
    const { says } = COMMANDS[name];
    const keys = this.map.keys[name];
    const change = FIXED.has(name)
      ? html`<span class="muted">fixed</span>`
      : html`<button type="button" class="button" aria-label=${this.waiting === name ? nothing : `Change the key for: ${says}`} @click=${() => this.#wait(name)} @keydown=${(event: KeyboardEvent) => this.#onKey(event, name)} @blur=${() => this.#wait(null)}>${this.waiting === name ? "Press a key…" : "Change"}</button>`;
    return html`<tr><td>${says}</td><td>${keys.length === 0 ? html`<span class="muted">none</span>` : keys.map((key) => html`<kbd>${keyName(key)}</kbd> `)}</td><td>${change}</td></tr>`;
  }

  #wait(name: Command | null): void {
    this.waiting = name;
    if (name !== null) this.told = `Press a key for: ${COMMANDS[name].says}. Escape leaves it.`;
  }

  #onKey(event: KeyboardEvent, name: Command): void {
    if (this.waiting !== name || event.key === "Tab") return;
    const key = keyOf(event);
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") {
      this.told = "Left as it was.";
    } else if (key === null || key === "Enter") {
      if (event.key !== "Shift")
        this.told = "That key is taken: digits, Enter and keys of the browser stay what they are.";
      return;
    } else {
      this.onMap(remapped(this.map, name, key));
      this.told = `${keyName(key)} now does: ${COMMANDS[name].says}.`;
    }
    this.waiting = null;
  }

  readonly #onSwitch = (event: Event): void => {
    this.onMap({ ...this.map, on: event.target instanceof HTMLInputElement && event.target.checked });
  };
}

customElements.define("throughline-keys", KeyDialog);
