/** Everything that can be taken away, in one dialog: of the picked path, of the open statement, of what is drawn. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { EXPORT_FORMATS } from "throughline/export";
import type { CitedPath } from "throughline/paths";
import type { PictureView } from "../picture/picture-view.ts";
import type { Session } from "../session/session.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import {
  bibtexOfPath,
  copyPath,
  copyStatement,
  cslOfPath,
  embedCode,
  fullLink,
  openStatement,
  risOfPath,
  textOfPath,
} from "./citations.ts";
import { save, stemOf } from "./files.ts";
import { pngFileOf, svgFileOf } from "./picture-file.ts";
import { colophonOf, titleOf } from "./printed-head.ts";
import { saveAs, shownIn, shownInPath } from "./shown.ts";

/** The forms in which what is drawn is saved. */
const SHOWN_FORMATS = ["turtle", "csv-edges", "gexf"] as const;

interface Action {
  readonly label: string;
  readonly act: () => unknown;
}

export class ExportDialog extends LitElement {
  static override properties = { session: { attribute: false }, status: { state: true } };

  declare session: Session;
  /** What the last action did, or why it could not. */
  declare status: string;
  /** The picture of the page. */
  picture: () => PictureView | null = () => null;

  constructor() {
    super();
    this.status = "";
  }

  override render(): TemplateResult {
    return html`
      <button class="button open" aria-haspopup="dialog" @click=${this.#open}>${words.exports.open}</button>
      <dialog aria-labelledby="heading">
        <div class="head">
          <h2 id="heading">${words.exports.title}</h2>
          <button class="button" aria-label=${words.exports.close} title=${words.exports.close} @click=${this.#close}>✕</button>
        </div>
        ${this.#renderPath()} ${this.#renderStatement()} ${this.#renderShown()} ${this.#renderView()}
        <p class="status" role="status">${this.status}</p>
      </dialog>
    `;
  }

  #renderPath(): TemplateResult | typeof nothing {
    const path = this.session.pickedPath;
    if (path === null) return nothing;
    const stem = stemOfPath(path);
    const file = (content: string, extension: string, mediaType: string) =>
      save({ content, stem, extension, mediaType });
    return section(words.exports.path, [
      this.#copy(words.exports.cited, () => copyPath(this.session, path)),
      this.#do(words.exports.text, () => file(textOfPath(this.session, path), "txt", "text/plain")),
      this.#do("Markdown", () => file(textOfPath(this.session, path, "markdown"), "md", "text/markdown")),
      this.#do("RIS", () => file(risOfPath(this.session, path), "ris", "application/x-research-info-systems")),
      this.#do("CSL-JSON", () =>
        file(cslOfPath(this.session, path), "csl.json", "application/vnd.citationstyles.csl+json"),
      ),
      this.#do("BibTeX", () => file(bibtexOfPath(this.session, path), "bib", "application/x-bibtex")),
      this.#do(words.exports.pathTurtle, () => saveAs("turtle", shownInPath(this.session, path), stem)),
    ]);
  }

  #renderStatement(): TemplateResult | typeof nothing {
    const statement = openStatement(this.session);
    if (statement === null) return nothing;
    return section(words.exports.statement, [
      this.#copy(words.exports.footnote, () => copyStatement(this.session, statement)),
    ]);
  }

  #renderShown(): TemplateResult | typeof nothing {
    const view = this.picture();
    const scene = view?.scene ?? null;
    if (view === null || scene === null || scene.graph.nodes.length === 0) return nothing;
    const stem = this.#stem;
    const picture = () => ({
      scene,
      colors: view.colors,
      title: titleOf(this.session),
      colophon: colophonOf(this.session),
    });
    return section(words.exports.shown, [
      this.#do("PNG", async () =>
        save({ content: await pngFileOf(picture()), stem, extension: "png", mediaType: "image/png" }),
      ),
      this.#do("SVG", () =>
        save({ content: svgFileOf(picture()), stem, extension: "svg", mediaType: "image/svg+xml" }),
      ),
      ...SHOWN_FORMATS.map((name) =>
        this.#do(EXPORT_FORMATS[name].label, () => saveAs(name, shownIn(this.session, scene.graph), stem)),
      ),
    ]);
  }

  #renderView(): TemplateResult {
    return section(words.exports.view, [
      this.#copy(words.exports.link, () => navigator.clipboard.writeText(fullLink(this.session))),
      this.#copy(words.exports.embed, () =>
        navigator.clipboard.writeText(embedCode(this.session, titleOf(this.session))),
      ),
    ]);
  }

  get #stem(): string {
    return stemOf(this.session.state.concepts.map((end) => end.text));
  }

  #do(label: string, act: () => unknown): Action {
    return { label, act: () => this.#tell(act, words.exports.saved(label)) };
  }

  #copy(label: string, copied: () => Promise<void>): Action {
    return { label, act: () => this.#tell(copied, words.exports.copied) };
  }

  async #tell(act: () => unknown, done: string): Promise<void> {
    try {
      await act();
      this.status = done;
    } catch (error) {
      this.status = words.exports.failed(error instanceof Error ? error.message : String(error));
    }
  }

  #open(): void {
    this.status = "";
    this.requestUpdate();
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  #close(): void {
    this.renderRoot.querySelector("dialog")?.close();
  }

  static override styles = [
    shared,
    css`
      :host {
        align-self: center;
      }

      .open {
        min-height: 2rem;
        padding: 0.15rem 0.7rem;
      }

      dialog {
        width: min(38rem, 92vw);
        padding: 1.2rem 1.4rem;
        border: 1px solid var(--control);
        border-radius: 10px;
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }

      .head {
        display: flex;
        justify-content: space-between;
        gap: 1rem;
      }

      h2 {
        font: 600 1.25rem/1.3 var(--serif);
      }

      h3 {
        margin-block: 1rem 0.4rem;
        font-size: 0.9375rem;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem;
      }

      .status {
        min-height: 1.5rem;
        margin-block-start: 1rem;
        color: var(--muted);
        font-size: 0.875rem;
      }
    `,
  ];
}

function section(heading: string, actions: readonly Action[]): TemplateResult {
  return html`<section>
    <h3>${heading}</h3>
    <div class="actions">
      ${actions.map(({ label, act }) => html`<button class="button" @click=${act}>${label}</button>`)}
    </div>
  </section>`;
}

function stemOfPath({ nodes }: CitedPath): string {
  return stemOf([nodes[0]?.label ?? "", nodes.at(-1)?.label ?? ""]);
}

customElements.define("throughline-export", ExportDialog);
