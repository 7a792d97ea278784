/**
 * `<throughline-original>`: the page of the PDF with the words in hand marked. What it needs is loaded when it is first shown, and
 * what it has read goes when it is put away.
 */

import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { commandButton } from "../card/button.ts";
import { outside } from "../card/shown.ts";
import { RefusedError } from "../client/client.ts";
import type { Desk } from "../desk/desk.ts";
import { turnedOf } from "../state/original-view.ts";
import { figure } from "../words.ts";
import type { Part, ShownPage } from "./messages.ts";
import { Paper, PaperError } from "./paper.ts";
import type { Sought } from "./place.ts";
import { soughtIn } from "./sought.ts";

const MARKED = "The passage is marked.";
const UNMARKED: Readonly<Record<Exclude<ShownPage["words"], "once">, string>> = {
  none: "The words cannot be placed exactly on this page, so nothing is marked.",
  several: "The words stand on this page more than once alike, so nothing is marked.",
};

class OriginalPane extends LitElement {
  static override properties = { desk: { attribute: false }, told: { state: true }, shown: { state: true } };

  declare desk: Desk;
  /** A sentence in place of a page; "" while there is one. */
  declare told: string;
  declare shown: ShownPage | null;
  #source: string | null = null;
  #paper: Promise<Paper> | null = null;
  /** What is shown or on its way. */
  #wanted = "";
  /** The page on which the words in hand were found. */
  #found: { readonly sought: string; readonly page: number } | null = null;

  constructor() {
    super();
    this.told = "Reading the file…";
    this.shown = null;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  override render(): TemplateResult {
    const { desk, shown, told } = this;
    const zoom = desk.store.state.original?.zoom ?? 1;
    return html`<div class="paperbar">
        ${commandButton(desk, "pageBefore", { says: "‹ Page", enabled: (shown?.page ?? 1) > 1 })}
        <span class="muted">${shown === null ? "" : `p. ${figure(shown.page)}`}</span>
        ${commandButton(desk, "pageAfter", { says: "Page ›" })} ${commandButton(desk, "smaller", { says: "Smaller" })}
        ${commandButton(desk, "larger", { says: "Larger" })} ${commandButton(desk, "page", { says: "Put away" })}
      </div>
      <p class="paper-told" role="status">${outside(told === "" && shown !== null ? this.#sentence(shown) : told)}</p>
      <div class="paper-scroll" tabindex="0" role="group" aria-label="Page of the original">
        <div class="paper">
          <canvas role="img" aria-label=${shown === null ? "No page" : `Page ${shown.page} of the original, as a picture. Its words are in the text.`} ?hidden=${told !== ""} data-zoom=${zoom}></canvas>
          <div class="paper-marks" aria-hidden="true"></div>
        </div>
      </div>`;
  }

  #sentence({ words }: ShownPage): string {
    if (words === "once") return MARKED;
    const { original, at } = this.desk.store.state;
    return original !== null && turnedOf(original, at) !== 0 ? "" : UNMARKED[words];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("desk")) this.#look();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("shown") && this.shown !== null) this.#paint(this.shown);
  }

  /** Asks for the page of what is in hand, where that is another than is shown. */
  #look(): void {
    const { state } = this.desk.store;
    const { source, original, at } = state;
    const sought = soughtIn(state);
    if (source !== this.#source) this.#end();
    if (source === null || original === null || sought === null || state.text?.source !== source) return;
    this.#source = source;
    const turned = turnedOf(original, at);
    const key = JSON.stringify(sought);
    const from = this.#found?.sought === key ? this.#found.page : sought.from;
    const page = turned === 0 ? null : Math.max(1, from + turned);
    const wanted = JSON.stringify([source, sought, page, original.zoom]);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const width = Math.round(Math.max(this.clientWidth, 300) * original.zoom * devicePixelRatio);
    void this.#show(source, { page, sought, width }, wanted, key);
  }

  async #show(
    source: string,
    asked: { readonly page: number | null; readonly sought: Sought; readonly width: number },
    wanted: string,
    key: string,
  ): Promise<void> {
    try {
      this.#paper ??= this.desk.store.client.original(source).then((bytes) => Paper.open(bytes));
      const paper = await this.#paper;
      // Who goes on meanwhile is not shown what flew by.
      if (this.#wanted !== wanted) return;
      const shown = await paper.show({
        ...asked,
        page: asked.page === null ? null : Math.min(asked.page, paper.pages),
      });
      if (this.#wanted !== wanted) return shown.image.close();
      if (asked.page === null) this.#found = { sought: key, page: shown.page };
      this.told = "";
      this.shown = shown;
    } catch (error) {
      if (this.#wanted === wanted) this.told = sentenceOf(error);
    }
  }

  #paint({ image, marks }: ShownPage): void {
    const canvas = this.querySelector("canvas");
    const layer = this.querySelector(".paper-marks");
    if (canvas === null || layer === null || image.width === 0) return;
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.style.width = `${image.width / devicePixelRatio}px`;
    canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(image);
    const parts = marks.map(markElement);
    layer.replaceChildren(...parts);
    parts[0]?.scrollIntoView({ block: "center", inline: "nearest" });
  }

  #end(): void {
    void this.#paper?.then((paper) => paper.end()).catch(() => {});
    this.#paper = null;
    this.#source = null;
    this.#wanted = "";
    this.#found = null;
    this.shown = null;
    this.told = "Reading the file…";
  }
}

function markElement({ left, top, width, height }: Part): HTMLElement {
  const element = document.createElement("div");
  element.className = "paper-mark";
  Object.assign(element.style, {
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  });
  return element;
}

function sentenceOf(error: unknown): string {
  if (error instanceof PaperError) return error.message;
  if (error instanceof RefusedError) return `${error.message} ${error.hint}`;
  return "The server does not send the file of this document.";
}

customElements.define("throughline-original", OriginalPane);
