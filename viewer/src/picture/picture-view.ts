/** The picture beside the answer: keeps graph, layout and renderer in step with the session and the size of the frame. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Session } from "../session/session.ts";
import type { Selection, ViewState } from "../session/view-state.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import { readTheme } from "./appearance.ts";
import { type DrawnGraph, drawnGraphOf, EMPTY_GRAPH } from "./drawn-graph.ts";
import type { Point, Size } from "./geometry.ts";
import { capacityOf, layOut } from "./layout.ts";
import { legend, legendStyles } from "./legend.ts";
import { pictureStyles } from "./picture-view-styles.ts";
import type { Renderer } from "./renderer.ts";
import { type PictureEvents, pathTextStyle, type Scene } from "./scene.ts";
import { SigmaRenderer } from "./sigma/sigma-renderer.ts";
import { svgPicture } from "./svg-picture.ts";
import { TextMeasure } from "./text-lines.ts";

export type RendererName = "webgl" | "svg";

export class PictureView extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    size: { state: true },
    rendererName: { state: true },
  };

  declare session: Session;
  declare state: ViewState;
  declare size: Size;
  declare rendererName: RendererName;
  readonly #measure = new TextMeasure();
  readonly #resizes = new ResizeObserver(([entry]) => this.#onResize(entry));
  readonly #darkness = matchMedia("(prefers-color-scheme: dark)");
  #renderer: Renderer | null = null;
  #scene: Scene | null = null;

  constructor() {
    super();
    this.size = { width: 0, height: 0 };
    this.rendererName = hasWebGl() ? "webgl" : "svg";
  }

  /** The scene that is drawn at the moment; null before the first one. */
  get scene(): Scene | null {
    return this.#scene;
  }

  /** What is drawn at the moment. */
  get graph(): DrawnGraph {
    return this.#scene?.graph ?? EMPTY_GRAPH;
  }

  /** Where a node is in the window, in CSS pixels; null where it is not drawn. */
  positionOf(key: string): Point | null {
    const resting = this.#scene?.layout.positions.get(key);
    const frame = this.renderRoot.querySelector(".frame")?.getBoundingClientRect();
    if (resting === undefined || frame === undefined) return null;
    const at = this.#renderer?.positionOf(key) ?? resting;
    return { x: frame.left + at.x, y: frame.top + at.y };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#darkness.addEventListener("change", this.#onTheme);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#darkness.removeEventListener("change", this.#onTheme);
    this.#resizes.disconnect();
    this.#drop();
  }

  override firstUpdated(): void {
    const frame = this.renderRoot.querySelector(".frame");
    if (frame !== null) this.#resizes.observe(frame);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.size.width === 0) return;
    const before = changed.get("state");
    const same = before === undefined ? !changed.has("state") : isSameQuestion(before, this.state);
    this.#scene =
      same && !changed.has("session") && !changed.has("size") && this.#scene !== null
        ? this.#withSelection(this.#scene)
        : this.#newScene();
  }

  override render(): TemplateResult {
    const { graph } = this;
    const drawn = graph.nodes.length > 0;
    return html`
      <div class="frame" role="group" aria-label=${words.picture}>
        ${this.#scene === null || drawn ? nothing : html`<p class="muted empty">${words.pictureEmpty}</p>`}
        ${this.rendererName === "svg" && drawn && this.#scene ? svgPicture(this.#scene, this.#events) : nothing}
        <div class="canvas" role="img" aria-label=${words.pictureOf(graph.nodes.length, graph.edges.length)}
          ?hidden=${this.rendererName === "svg" || !drawn}></div>
        ${this.rendererName === "webgl" && drawn ? this.#renderControls() : nothing}
      </div>
      ${this.rendererName === "svg" ? html`<p class="still">${words.pictureStill}</p>` : nothing}
      ${drawn ? legend(graph) : nothing}
    `;
  }

  override updated(): void {
    if (this.rendererName === "svg" || this.#scene === null || this.graph.nodes.length === 0) this.#drop();
    else if (this.#renderer !== null) this.#renderer.show(this.#scene);
    else this.#mount(this.#scene);
  }

  #renderControls(): TemplateResult {
    const control = (label: string, sign: string, factor: number): TemplateResult =>
      html`<button class="button" aria-label=${label} title=${label} @click=${() => this.#renderer?.zoom(factor)}>${sign}</button>`;
    return html`<div class="controls">
      ${control(words.zoomIn, "+", 1.5)} ${control(words.zoomOut, "−", 1 / 1.5)} ${control(words.zoomAll, "⤢", 0)}
    </div>`;
  }

  readonly #events: PictureEvents = {
    onNode: (node) => this.#select({ kind: "node", iri: node.key }),
    onEdge: (edge) =>
      this.#select(edge.hop === null ? { kind: "statement", key: edge.key } : { kind: "hop", hop: edge.hop }),
    onBackground: () => this.#select(null),
  };

  #select(selection: Selection | null): void {
    if (selection !== this.state.selection) this.session.dispatch({ type: "select", selection });
  }

  #newScene(): Scene {
    const theme = readTheme(this);
    const graph = drawnGraphOf(this.session, capacityOf(this.size));
    const style = pathTextStyle(theme, this.size, graph.steps);
    const labels = new Map(graph.nodes.map((node) => [node.key, node.label] as const));
    const layout = layOut(graph, this.size, (key) => this.#measure.block(labels.get(key) ?? "", style));
    return { graph, layout, theme, selection: this.state.selection, measure: this.#measure };
  }

  #withSelection(scene: Scene): Scene {
    return { ...scene, theme: readTheme(this), selection: this.state.selection };
  }

  #mount(scene: Scene): void {
    const container = this.renderRoot.querySelector<HTMLElement>(".canvas");
    if (container === null) return;
    try {
      this.#renderer = new SigmaRenderer(container, scene, this.#events, () => this.#rebuild());
    } catch {
      // No WebGL after all (blocked, or too many contexts): the still picture shows the same.
      this.rendererName = "svg";
    }
  }

  /** After the loss of the WebGL context; a browser that has none left to give gets the still picture. */
  #rebuild(): void {
    this.#drop();
    this.requestUpdate();
  }

  #drop(): void {
    this.#renderer?.destroy();
    this.#renderer = null;
  }

  #onResize(entry: ResizeObserverEntry | undefined): void {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    if (width > 0 && (width !== this.size.width || height !== this.size.height)) this.size = { width, height };
  }

  readonly #onTheme = (): void => this.requestUpdate();

  static override styles = [shared, ...legendStyles, pictureStyles];
}

function isSameQuestion(a: ViewState, b: ViewState): boolean {
  return a.concepts === b.concepts && a.constraints === b.constraints && a.picked === b.picked;
}

function hasWebGl(): boolean {
  const canvas = document.createElement("canvas");
  return (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) !== null;
}

customElements.define("throughline-picture", PictureView);
