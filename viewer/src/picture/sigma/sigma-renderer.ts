/** The picture drawn by Sigma 3. Only this folder knows Sigma, so that the step to its version 4 stays here. */

import { MultiDirectedGraph } from "graphology";
import type { Attributes } from "graphology-types";
import { Sigma } from "sigma";
import { DIMMED, lookOfEdge, lookOfNode, premultiplied, type Viewing } from "../appearance.ts";
import type { DrawnEdge, DrawnNode } from "../drawn-graph.ts";
import type { Point } from "../geometry.ts";
import { edgeAt, type Pointing } from "../hit-test.ts";
import type { Renderer } from "../renderer.ts";
import { captionsOf, type PictureEvents, type Scene, type Viewpoint } from "../scene.ts";
import { fromSigma, RESTING, toSigma } from "./camera.ts";
import { DragNode } from "./drag-node.ts";
import { drawBright } from "./draw-bright.ts";
import { drawCaptions, drawFocus } from "./draw-captions.ts";
import { edgePrograms, nodePrograms } from "./only-at-rest.ts";
import { dimmedElse, emphasized, looksChanged, sizeChanged } from "./scene-changes.ts";
import { sigmaGraphOf } from "./sigma-graph.ts";

const CAPTIONS = "captions";
const ZOOM_MS = 200;
/** Long enough to see where the way leads. */
const FLY_MS = 600;
/** The ratio of the camera at which a node and those around it fill the frame. */
const NEAR = 0.3;
/** A camera that has not moved for so long has arrived. */
const REST_MS = 250;
export class SigmaRenderer implements Renderer {
  readonly #sigma: Sigma;
  readonly #events: PictureEvents;
  readonly #reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  readonly #onLost: () => void;
  readonly #drag: DragNode;
  #scene: Scene;
  #nodes: ReadonlyMap<string, DrawnNode> = new Map();
  #edges: ReadonlyMap<string, DrawnEdge> = new Map();
  #hovered: string | null = null;
  #hoveredEdge: string | null = null;
  /** Runs while the camera moves. */
  #resting: ReturnType<typeof setTimeout> | undefined;
  #captionFrame = 0;
  /** Whether nodes have moved without their lines, which are not seen meanwhile. */
  #edgesBehind = false;

  /** Throws where the browser has no WebGL. `onLost` is told once when it is taken away later. */
  constructor(container: HTMLElement, scene: Scene, events: PictureEvents, onLost: () => void) {
    this.#scene = scene;
    this.#events = events;
    this.#onLost = onLost;
    this.#index();
    // Sigma draws at once, before it can be told where; so it gets the graph last, and everything is drawn but once.
    this.#sigma = new Sigma(new MultiDirectedGraph(), container, {
      nodeProgramClasses: nodePrograms(() => this.#isTurning),
      edgeProgramClasses: edgePrograms(() => this.#isMoving),
      defaultNodeType: "shape",
      defaultEdgeType: "statement",
      nodeReducer: (key, data) => ({ ...data, ...this.#nodeAttributes(key) }),
      edgeReducer: (key, data) => ({ ...data, ...this.#edgeAttributes(key) }),
      defaultDrawNodeHover: () => undefined,
      renderLabels: false,
      // Two quick picks are two picks, not a double click that zooms; what that means here, second-click.ts tells.
      doubleClickTimeout: 0,
      stagePadding: 0,
      minEdgeThickness: 1,
      zIndex: true,
      minCameraRatio: 0.08,
      maxCameraRatio: 1.6,
    });
    this.#drag = new DragNode(this.#sigma, {
      onMove: () => this.#sigma.scheduleRender(),
      onDrop: (node, at) => {
        const { x, y } = this.#sigma.viewportToGraph(at);
        this.#events.onPin(node, { x, y: -y });
      },
      refresh: (node) => this.#refresh([node], this.#sigma.getGraph().edges(node)),
    });
    this.#frame();
    this.#sigma.createCanvasContext(CAPTIONS, { style: { pointerEvents: "none" } });
    this.#sigma.getCamera().setState(toSigma(scene.camera ?? RESTING, scene.layout.size));
    this.#listen();
    // Forced, because the new canvas has no size yet.
    this.#sigma.resize(true);
    this.#sigma.setGraph(sigmaGraphOf(scene));
  }

  show(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (scene.graph.edges !== before.graph.edges || looksChanged(before, scene) || sizeChanged(before, scene)) {
      const wasPointed = this.#hovered !== null || this.#hoveredEdge !== null;
      this.#index();
      this.#frame();
      this.#sigma.resize();
      this.#turnTo(scene);
      this.#sigma.setGraph(sigmaGraphOf(scene));
      this.#edgesBehind = false;
      // Sigma has forgotten what the pointer is on, and tells of it anew when the pointer moves.
      if (wasPointed) this.#events.onPoint(null);
      return;
    }
    if (scene.camera !== before.camera) this.#turnTo(scene);
    if (scene.graph !== before.graph) this.#recolor();
    if (scene.layout !== before.layout) this.#moveNodes(before);
    if (this.#edgesBehind && !this.#isArranging) {
      this.#edgesBehind = false;
      this.#refresh([], this.#sigma.getGraph().edges());
    }
    if (scene.bright !== before.bright) this.#dim(before);
    if (scene.selection !== before.selection) {
      const [was, is] = [emphasized(before), emphasized(scene)];
      this.#refresh(
        [was.node, is.node].filter((key) => key !== null),
        [...was.edges, ...is.edges],
      );
    }
    this.#scheduleCaptions();
  }

  #recolor(): void {
    this.#nodes = nodesByKey(this.#scene);
    this.#refresh(this.#sigma.getGraph().nodes(), []);
  }

  #moveNodes(before: Scene): void {
    const { graph, layout } = this.#scene;
    const moved = graph.nodes
      .filter(({ key }) => layout.positions.get(key) !== before.layout.positions.get(key))
      .map(({ key }) => key);
    if (this.#isArranging) {
      this.#edgesBehind = true;
      this.#refresh(moved, []);
      return;
    }
    const drawn = this.#sigma.getGraph();
    this.#refresh(
      moved,
      moved.length === drawn.order ? drawn.edges() : [...new Set(moved.flatMap((key) => drawn.edges(key)))],
    );
  }

  /** A large graph is dimmed as one layer, and what stays bright is drawn above it: to draw all of it anew takes too long. */
  #dim(before: Scene): void {
    if (!this.#isLarge) {
      const { nodes, edges } = dimmedElse(before, this.#scene);
      this.#refresh(nodes, edges);
      return;
    }
    const opacity = this.#scene.bright === null ? "" : String(DIMMED);
    for (const [name, canvas] of Object.entries(this.#sigma.getCanvases())) {
      if (name === "nodes" || name === "edges") canvas.style.opacity = opacity;
    }
  }

  get #isLarge(): boolean {
    return this.#scene.crowd === "large";
  }

  /** Whether forces move nodes of a graph whose lines cannot keep up. */
  get #isArranging(): boolean {
    return this.#scene.arranging && this.#isLarge;
  }

  /** Whether lines are left out for the moment. */
  get #isMoving(): boolean {
    return this.#isArranging || this.#isTurning;
  }

  /** Whether the camera moves before a large graph, or a node of it is dragged. */
  get #isTurning(): boolean {
    return this.#isLarge && (this.#resting !== undefined || this.#drag.isMoving);
  }

  positionOf(key: string): Point {
    return this.#sigma.graphToViewport(this.#graphPositionOf(key));
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    this.#move(
      factor === 0
        ? toSigma(RESTING, this.#scene.layout.size)
        : { ratio: camera.getBoundedRatio(camera.ratio / factor) },
    );
  }

  flyTo(key: string, at: Point): void {
    const { positions, size } = this.#scene.layout;
    const place = positions.get(key);
    if (place === undefined) return;
    const ratio = Math.min(this.#sigma.getCamera().ratio, NEAR);
    const x = place.x / size.width - (at.x - 0.5) * ratio;
    const y = place.y / size.height - (at.y - 0.5) * ratio;
    this.#move(toSigma({ x, y, ratio }, size), FLY_MS);
  }

  pan(right: number, down: number): void {
    const { size } = this.#scene.layout;
    const camera = fromSigma(this.#sigma.getCamera().getState(), size) ?? RESTING;
    this.#move(toSigma({ ...camera, x: camera.x + right * camera.ratio, y: camera.y + down * camera.ratio }, size));
  }

  destroy(): void {
    clearTimeout(this.#resting);
    cancelAnimationFrame(this.#captionFrame);
    this.#sigma.kill();
  }

  #move(target: ReturnType<typeof toSigma>, duration = ZOOM_MS): void {
    const camera = this.#sigma.getCamera();
    if (this.#reducedMotion.matches) camera.setState(target);
    else void camera.animate(target, { duration });
  }

  #turnTo({ camera, layout }: Scene): void {
    const now = fromSigma(this.#sigma.getCamera().getState(), layout.size);
    if (JSON.stringify(now) !== JSON.stringify(camera)) {
      this.#sigma.getCamera().setState(toSigma(camera ?? RESTING, layout.size));
    }
  }

  #index(): void {
    this.#nodes = nodesByKey(this.#scene);
    this.#edges = new Map(this.#scene.graph.edges.map((edge) => [edge.key, edge] as const));
    this.#hovered = null;
    this.#hoveredEdge = null;
  }

  /** Only what is named is processed again; the rest stays in the memory of the graphics card. */
  #refresh(nodes: string[], edges: string[]): void {
    const graph = this.#sigma.getGraph();
    const known = {
      nodes: nodes.filter((key) => graph.hasNode(key)),
      edges: edges.filter((key) => graph.hasEdge(key)),
    };
    if (known.nodes.length + known.edges.length === 0) return;
    this.#sigma.refresh({ partialGraph: known, skipIndexation: true, schedule: true });
  }

  #scheduleCaptions(): void {
    cancelAnimationFrame(this.#captionFrame);
    this.#captionFrame = requestAnimationFrame(() => this.#drawCaptions());
  }

  /** In a large graph the whole is dimmed at once: see #dim. */
  get #looks(): Viewing {
    return this.#isLarge ? { ...this.#scene, bright: null } : this.#scene;
  }

  /** One unit of the layout is one pixel while the camera rests. */
  #frame(): void {
    const { width, height } = this.#scene.layout.size;
    this.#sigma.setCustomBBox({ x: [0, width], y: [-height, 0] });
  }

  /** Sigma counts upwards. */
  #graphPositionOf(key: string): Point {
    const dragged = this.#drag?.positionOf(key);
    if (dragged) return dragged;
    const { x, y } = this.#scene.layout.positions.get(key) ?? { x: 0, y: 0 };
    return { x, y: -y };
  }

  #nodeAttributes(key: string): Attributes {
    const node = this.#nodes.get(key);
    if (node === undefined) return {};
    const { radius, stroke, fill, strokeWidth } = lookOfNode(node, this.#looks);
    return { ...this.#graphPositionOf(key), size: radius, color: stroke, fill, strokeWidth };
  }

  #edgeAttributes(key: string): Attributes {
    const edge = this.#edges.get(key);
    if (edge === undefined) return {};
    const { color, opacity, width, style } = lookOfEdge(edge, this.#looks);
    return { size: width, color: premultiplied(color, opacity), dash: style.dash, gap: style.gap };
  }

  #listen(): void {
    const sigma = this.#sigma;
    const container = sigma.getContainer();
    sigma.on("afterRender", () => this.#drawCaptions());
    sigma.on("clickNode", ({ node }) => this.#withNode(node, this.#events.onNode));
    sigma.on("clickStage", ({ event }) =>
      this.#clickBesideNodes(event, "touches" in event.original ? "finger" : "mouse"),
    );
    sigma.on("enterNode", ({ node }) => this.#hover(node, null));
    for (const name of ["leaveNode", "leaveStage"] as const) sigma.on(name, () => this.#hover(null, null));
    sigma.on("moveBody", ({ event }) => {
      if (this.#hovered === null && !this.#drag.active) this.#hover(null, this.#edgeAt(event, "mouse")?.key ?? null);
    });
    sigma.getCamera().on("updated", () => this.#onCamera());
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener("webglcontextlost", (event) => {
        // Sigma 3.0.3 never recovers by itself; the page builds a new renderer.
        event.preventDefault();
        this.#onLost();
      });
    }
    // A wheel over the picture scrolls the page, as readers expect; with Ctrl it zooms.
    container.addEventListener("wheel", stopPlainWheel, { capture: true });
  }

  #onCamera(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      // A picture that is held does not rest, however slowly it is drawn.
      if (this.#sigma.getMouseCaptor().isMouseDown) return this.#onCamera();
      this.#resting = undefined;
      if (this.#isLarge) this.#sigma.scheduleRender();
      this.#events.onCamera(fromSigma(this.#sigma.getCamera().getState(), this.#scene.layout.size));
    }, REST_MS);
  }

  #hover(node: string | null, edge: string | null): void {
    this.#sigma.getContainer().style.cursor = node !== null || edge !== null ? "pointer" : "";
    if (node === this.#hovered && edge === this.#hoveredEdge) return;
    this.#hovered = node;
    this.#hoveredEdge = edge;
    // Its caption is written at once; what else lights up comes with the next scene.
    this.#drawCaptions();
    this.#events.onPoint(node === null ? (edge === null ? null : { kind: "edge", edge }) : { kind: "node", node });
  }

  #clickBesideNodes(pointer: Point, pointing: Pointing): void {
    const edge = this.#edgeAt(pointer, pointing);
    if (edge === null) this.#events.onBackground();
    else this.#events.onEdge(edge);
  }

  #edgeAt(pointer: Point, pointing: Pointing): DrawnEdge | null {
    return edgeAt(pointer, this.#scene.graph.edges, (key) => this.positionOf(key), pointing);
  }

  #withNode(key: string, tell: (node: DrawnNode) => void): void {
    const node = this.#nodes.get(key);
    if (node !== undefined && !this.#drag.hasMoved) tell(node);
  }

  #drawCaptions(): void {
    const context = this.#sigma.getCanvases()[CAPTIONS]?.getContext("2d");
    if (!context) return;
    const frame = this.#sigma.getDimensions();
    context.clearRect(0, 0, frame.width, frame.height);
    const view: Viewpoint = {
      frame,
      toScreen: (key) => this.positionOf(key),
      hovered: this.#hovered,
      hoveredEdge: this.#hoveredEdge,
    };
    if (this.#isLarge) {
      drawBright(context, { scene: this.#scene, view, scale: this.#sigma.scaleSize(1) });
    }
    drawFocus(context, this.#scene, view);
    drawCaptions(context, captionsOf(this.#scene, view), this.#scene);
  }
}

const nodesByKey = ({ graph }: Scene): Map<string, DrawnNode> =>
  new Map(graph.nodes.map((node) => [node.key, node] as const));

function stopPlainWheel(event: WheelEvent): void {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
}
