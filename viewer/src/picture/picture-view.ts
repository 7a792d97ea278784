/** The picture beside the answer: keeps scene and renderer in step with the session, and turns gestures into actions. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { isSmallPage } from "../evidence/room.ts";
import { drawingOf, isBrowsing } from "../session/drawing.ts";
import type { Session } from "../session/session.ts";
import { SessionWatch } from "../session/session-watch.ts";
import type { Selection, ViewState } from "../session/view-state.ts";
import { onSchemeChange } from "../styles/color-scheme.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import { readTheme, type Theme } from "./appearance.ts";
import type { ColorScheme } from "./coloring.ts";
import { type DrawnGraph, type DrawnNode, EMPTY_GRAPH } from "./drawn-graph.ts";
import { Arranger, type ForceState } from "./force/arranger.ts";
import type { Point, Size } from "./geometry.ts";
import { hiddenRelations } from "./hidden-relations.ts";
import { nodeAt } from "./hit-test.ts";
import { legend } from "./legend.ts";
import { legendStyles } from "./legend-styles.ts";
import { LongPress } from "./long-press.ts";
import { PictureControls } from "./picture-controls.ts";
import { SceneMaker } from "./picture-scene.ts";
import { displayTools, forceTools, nodeTools, toolStyles, zoomTools } from "./picture-tools.ts";
import { pictureStyles } from "./picture-view-styles.ts";
import type { Renderer } from "./renderer.ts";
import { describe, type Focus, type PictureEvents, type Scene } from "./scene.ts";
import { SecondClick } from "./second-click.ts";
import { svgPicture } from "./svg-picture.ts";

/** What draws: WebGL, or a still picture where there is none. */
export type RendererName = "webgl" | "svg";

/** Why a picture stands still: the browser does not draw, or what draws did not load. */
export type StillReason = "noWebGl" | "notLoaded";

/** Fetched while the page puts its answer together: a third of all code is only for drawing. */
const drawing = import("./sigma/sigma-renderer.ts");

/** `<throughline-picture>`: the drawing with its buttons and its legend. */
export class PictureView extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    plain: { type: Boolean },
    size: { state: true },
    rendererName: { state: true },
    stillReason: { state: true },
    focused: { state: true },
    menu: { state: true },
  };

  declare session: Session;
  declare state: ViewState;
  /** Without the choices of what is drawn and how, where room is scarce. */
  declare plain: boolean;
  declare size: Size;
  declare rendererName: RendererName;
  declare stillReason: StillReason;
  /** Where the keyboard is; null while it is elsewhere. */
  declare focused: Focus | null;
  /** The node whose menu is open, and where, in pixels of the frame. */
  declare menu: { readonly node: string; readonly at: Point } | null;
  readonly #resizes = new ResizeObserver(([entry]) => this.#onResize(entry));
  readonly #stillness = matchMedia("(prefers-reduced-motion: reduce)");
  readonly #arranger = new Arranger(() => this.requestUpdate());
  readonly #controls = new PictureControls(this);
  #theme: Theme | null = null;
  #endTheme: () => void = () => {};
  #maker: SceneMaker | null = null;
  #renderer: Renderer | null = null;
  #scene: Scene | null = null;
  #settled = this.#arranger.positions;
  readonly #secondClick = new SecondClick(this);

  constructor() {
    super();
    new SessionWatch(this, ({ remote }) => remote);
    new SessionWatch(this, ({ found }) => found);
    new SessionWatch(this, ({ pointed }) => pointed);
    new SessionWatch(this, ({ keptBright }) => keptBright);
    this.plain = false;
    this.size = { width: 0, height: 0 };
    this.rendererName = hasWebGl() ? "webgl" : "svg";
    this.stillReason = "noWebGl";
    this.focused = null;
    this.menu = null;
  }

  /** The scene that is drawn at the moment; null before the first one. */
  get scene(): Scene | null {
    return this.#scene;
  }

  /** What the colours of the drawing stand for. */
  get colors(): ColorScheme {
    return this.#maker?.colors ?? { by: "type", groups: [], colorOf: () => 0 };
  }

  /** What is drawn at the moment. */
  get graph(): DrawnGraph {
    return this.#scene?.graph ?? EMPTY_GRAPH;
  }

  get renderer(): Renderer | null {
    return this.#renderer;
  }

  /** How far the forces have got; null while they rest. */
  get forces(): ForceState | null {
    return this.#arranger.state;
  }

  /** The node that buttons and keys mean: where the keyboard is, or else what is picked. */
  get current(): DrawnNode | null {
    const { selection } = this.state;
    const key = this.focused?.node ?? (selection?.kind === "node" ? selection.iri : null);
    return this.graph.nodes.find((node) => node.key === key) ?? null;
  }

  /** Where a node is in the frame, in CSS pixels; null where it is not drawn. */
  positionOf(key: string): Point | null {
    const resting = this.#scene?.layout.positions.get(key);
    return resting === undefined ? null : (this.#renderer?.positionOf(key) ?? resting);
  }

  /** Where a node is in the window. */
  windowPositionOf(key: string): Point | null {
    const at = this.positionOf(key);
    const frame = this.renderRoot.querySelector(".frame")?.getBoundingClientRect();
    return at === null || frame === undefined ? null : { x: frame.left + at.x, y: frame.top + at.y };
  }

  /** Pins a node at a point in pixels of the resting picture. */
  pin(node: string, { x, y }: Point): void {
    const { width, height } = this.size;
    this.session.dispatch({ type: "pin", pin: { node, x: x / width, y: y / height } });
  }

  /** Pins a node where it stands, or lets go of it. */
  togglePin(node: string): void {
    const at = this.#scene?.layout.positions.get(node);
    if (drawingOf(this.state).pins.some((pin) => pin.node === node)) this.session.dispatch({ type: "unpin", node });
    else if (at !== undefined) this.pin(node, at);
  }

  /** Comes near to a node where the picture can move, marks it and opens what is known of it; false where it is not drawn. */
  flyTo(key: string): boolean {
    const isDrawn = this.graph.nodes.some((node) => node.key === key);
    if (isDrawn) this.#renderer?.flyTo(key, isSmallPage() ? BESIDE.sheet : BESIDE.drawer);
    this.select({ kind: "node", iri: key });
    return isDrawn;
  }

  /** Opens the menu of a node, at it or where it was touched; only where the graph is browsed. */
  openMenu(node: string, at = this.positionOf(node)): void {
    if (isBrowsing(this.state) && at !== null) this.menu = { node, at };
  }

  /** Where a node rests, in pixels of the layout. */
  restingPlaceOf(node: string): Point | null {
    return this.#scene?.layout.positions.get(node) ?? null;
  }

  select(selection: Selection | null): void {
    if (selection !== this.state.selection) this.session.dispatch({ type: "select", selection });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endTheme = onSchemeChange(() => this.#onTheme());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endTheme();
    this.#resizes.disconnect();
    this.#arranger.stop();
    this.#drop();
  }

  override firstUpdated(): void {
    const frame = this.renderRoot.querySelector(".frame");
    if (frame !== null) this.#resizes.observe(frame);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("session")) {
      this.#maker = new SceneMaker(this.session, () => this.requestUpdate());
    }
    if (this.size.width === 0 || this.#maker === null) return;
    this.#theme ??= readTheme(this);
    // Where motion is not wanted, the forces are shown only when they have come to rest.
    if (this.forces === null || !this.#stillness.matches) this.#settled = this.#arranger.positions;
    const scene = this.#maker.make({
      size: this.size,
      theme: this.#theme,
      positions: this.#settled,
      focus: this.focused,
    });
    this.#arranger.follow(scene.graph, drawingOf(this.state).arrangement, this.session.places);
    this.#scene = { ...scene, arranging: this.#arranger.isBusy };
    if (this.focused !== null && !this.graph.nodes.some(({ key }) => key === this.focused?.node)) this.focused = null;
  }

  override render(): TemplateResult {
    const { graph } = this;
    const drawn = graph.nodes.length > 0;
    const { current } = this;
    // The graph as a whole needs all the height there is.
    const browsing = isBrowsing(this.state);
    const key = legend(this.session, graph, this.colors);
    return html`
      <div class="frame" role="group" aria-label=${words.picture.title}>
        ${this.#scene === null || drawn ? nothing : html`<p class="muted empty">${words.picture.empty}</p>`}
        <div class="surface" role="application" @contextmenu=${this.#onContextMenu} @pointerdown=${this.#longPress.onDown}
          @pointermove=${this.#longPress.onMove} @pointerup=${this.#longPress.end} @pointercancel=${this.#longPress.end} tabindex=${drawn ? 0 : -1} aria-describedby="help"
          aria-label=${describe(graph)}
          @keydown=${this.#controls.onKey} @focus=${this.#controls.onFocus} @blur=${this.#controls.onBlur}>
          ${this.rendererName === "svg" && drawn && this.#scene ? svgPicture(this.#scene, this.#events) : nothing}
          <div class="canvas" ?hidden=${this.rendererName === "svg" || !drawn}></div>
        </div>
        <p id="help" hidden>${words.picture.help}</p>
        ${this.rendererName === "webgl" && drawn ? zoomTools((factor) => this.#renderer?.zoom(factor)) : nothing}
        ${drawn && current !== null && !browsing ? nodeTools(this.session, current, { isLow: this.#isLow(current.key), relations: hiddenRelations(this.session, graph, current), onPin: () => this.togglePin(current.key) }) : nothing}
        ${drawn && browsing ? html`<details class="key"><summary>${words.legend.key}</summary>${key}</details>` : nothing}
        ${browsing ? this.#openedMenu() : nothing}
        ${this.forces === null ? nothing : forceTools(this.forces, () => this.#arranger.stop())}
      </div>
      ${this.rendererName === "svg" ? html`<p class="still">${words.picture.still[this.stillReason]}</p>` : nothing}
      ${drawn && !browsing ? key : nothing}
      ${drawn && !this.plain ? displayTools(this.session, graph) : nothing}
    `;
  }

  /** Whether a node is drawn in the lower half. */
  #isLow(key: string): boolean {
    return (this.#renderer?.positionOf(key).y ?? 0) > this.size.height / 2;
  }

  override updated(): void {
    if (this.rendererName === "svg" || this.#scene === null || this.graph.nodes.length === 0) this.#drop();
    else if (this.#renderer !== null) this.#renderer.show(this.#scene);
    else void this.#mount();
  }

  /** What it is made of is loaded with the view. */
  #openedMenu(): TemplateResult | typeof nothing {
    const { menu } = this;
    const node = this.graph.nodes.find(({ key }) => key === menu?.node);
    if (menu === null || node === undefined) return nothing;
    const close = (): void => {
      this.menu = null;
      this.#controls.returnTo(node.key);
    };
    return html`<throughline-node-menu .session=${this.session} .node=${node} .at=${menu.at} .picture=${this} @close=${close}></throughline-node-menu>`;
  }

  readonly #longPress = new LongPress((at) => this.#openMenuAt(at));

  readonly #onContextMenu = (event: PointerEvent): void => {
    if (!isBrowsing(this.state)) return;
    event.preventDefault();
    // The keys have opened it already.
    if (event.button === 2 || event.pointerType === "touch") this.#openMenuAt({ x: event.clientX, y: event.clientY });
  };

  #openMenuAt({ x, y }: Point): void {
    const frame = this.renderRoot.querySelector(".frame")?.getBoundingClientRect();
    if (frame === undefined) return;
    const at = { x: x - frame.left, y: y - frame.top };
    const node = nodeAt(at, this.graph.nodes, (key) => this.positionOf(key));
    if (node !== null) this.openMenu(node.key, at);
  }

  readonly #events: PictureEvents = {
    onNode: (node) => {
      // A finger that has opened a menu is lifted.
      if (this.menu !== null) return;
      this.#secondClick.expect(() => this.#controls.expand(node));
      this.select({ kind: "node", iri: node.key });
    },
    onEdge: (edge) =>
      this.select(edge.hop === null ? { kind: "statement", key: edge.key } : { kind: "hop", hop: edge.hop }),
    onBackground: () => {
      if (isBrowsing(this.state)) this.session.keptBright.value = null;
      this.select(null);
    },
    onPoint: (pointed) => {
      this.session.pointed.value = pointed;
    },
    onPin: (node, at) => this.pin(node, at),
    onCamera: (camera) => {
      if (JSON.stringify(camera) !== JSON.stringify(drawingOf(this.state).camera)) {
        this.session.dispatch({ type: "move-camera", camera });
      }
    },
  };

  async #mount(): Promise<void> {
    const loaded = await drawing.catch(() => null);
    const container = this.renderRoot.querySelector<HTMLElement>(".canvas");
    const scene = this.#scene;
    // Much may have happened meanwhile.
    if (this.#renderer !== null || scene === null || container === null || container.hidden || !this.isConnected)
      return;
    if (loaded === null) return this.#standStill("notLoaded");
    try {
      this.#renderer = new loaded.SigmaRenderer(container, scene, this.#events, () => this.#rebuild());
    } catch {
      // Blocked, or too many contexts.
      this.#standStill("noWebGl");
    }
  }

  /** The still picture shows the same. */
  #standStill(reason: StillReason): void {
    this.rendererName = "svg";
    this.stillReason = reason;
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

  #onTheme(): void {
    this.#theme = null;
    this.requestUpdate();
  }

  static override styles = [shared, ...legendStyles, toolStyles, pictureStyles];
}

/** Where the evidence does not lie upon what is flown to, in shares of the frame. */
const BESIDE = { sheet: { x: 0.5, y: 0.2 }, drawer: { x: 0.35, y: 0.5 } };

function hasWebGl(): boolean {
  const canvas = document.createElement("canvas");
  return (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) !== null;
}

customElements.define("throughline-picture", PictureView);
