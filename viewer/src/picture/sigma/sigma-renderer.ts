/** The picture drawn by Sigma 3. Only this folder knows Sigma, so that the step to its version 4 stays here. */

import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { createEdgeArrowProgram } from "sigma/rendering";
import { lookOfEdge, lookOfNode } from "../appearance.ts";
import type { DrawnEdge, DrawnNode } from "../drawn-graph.ts";
import type { Point } from "../geometry.ts";
import { edgeAt } from "../hit-test.ts";
import type { Renderer } from "../renderer.ts";
import { CURVATURE, captionsOf, type PictureEvents, type Scene } from "../scene.ts";
import { drawCaptions } from "./draw-captions.ts";
import { ShapeProgram } from "./shape-program.ts";

const CAPTIONS = "captions";
const ZOOM_MS = 200;
/** Sigma fades the borders of an edge within its width; this much more makes it look as wide as it is meant. */
const FADE_PX = 1;

const ARROW_HEAD = { extremity: "target", lengthToThicknessRatio: 4, widenessToThicknessRatio: 3.2 } as const;
const THIN_ARROW_HEAD = { extremity: "target", lengthToThicknessRatio: 5, widenessToThicknessRatio: 3.6 } as const;

const EDGE_PROGRAMS = {
  lit: createEdgeArrowProgram(ARROW_HEAD),
  dim: createEdgeArrowProgram(THIN_ARROW_HEAD),
  litCurve: createEdgeCurveProgram({ arrowHead: ARROW_HEAD }),
  dimCurve: createEdgeCurveProgram({ arrowHead: THIN_ARROW_HEAD }),
};

export class SigmaRenderer implements Renderer {
  readonly #sigma: Sigma;
  readonly #events: PictureEvents;
  readonly #reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  readonly #onLost: () => void;
  #scene: Scene;
  #hovered: string | null = null;

  /** Throws where the browser has no WebGL. `onLost` is told once when it is taken away later. */
  constructor(container: HTMLElement, scene: Scene, events: PictureEvents, onLost: () => void) {
    this.#scene = scene;
    this.#events = events;
    this.#onLost = onLost;
    this.#sigma = new Sigma(graphOf(scene), container, {
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: EDGE_PROGRAMS,
      defaultNodeType: "shape",
      defaultDrawNodeHover: () => undefined,
      renderLabels: false,
      // Two quick picks are two picks, not a double click that zooms.
      doubleClickTimeout: 0,
      stagePadding: 0,
      minEdgeThickness: 1,
      zIndex: true,
      minCameraRatio: 0.15,
      maxCameraRatio: 1.6,
    });
    this.#frame();
    this.#sigma.createCanvasContext(CAPTIONS, { style: { pointerEvents: "none" } });
    this.#listen();
    // Forced, because the new canvas has no size yet.
    this.#sigma.resize(true);
    this.#sigma.refresh();
  }

  show(scene: Scene): void {
    const moved = scene.layout !== this.#scene.layout;
    this.#scene = scene;
    this.#hovered = null;
    this.#sigma.setGraph(graphOf(scene));
    this.#frame();
    if (moved) this.#sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1 });
    this.#sigma.resize();
    this.#sigma.refresh();
  }

  positionOf(key: string): Point {
    const { x, y } = this.#scene.layout.positions.get(key) ?? { x: 0, y: 0 };
    return this.#sigma.graphToViewport({ x, y: -y });
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    const target =
      factor === 0 ? { x: 0.5, y: 0.5, ratio: 1 } : { ratio: camera.getBoundedRatio(camera.ratio / factor) };
    if (this.#reducedMotion.matches) camera.setState(target);
    else void camera.animate(target, { duration: ZOOM_MS });
  }

  destroy(): void {
    this.#sigma.kill();
  }

  /** One unit of the layout is one pixel while the camera rests. */
  #frame(): void {
    const { width, height } = this.#scene.layout.size;
    this.#sigma.setCustomBBox({ x: [0, width], y: [-height, 0] });
  }

  #listen(): void {
    const sigma = this.#sigma;
    sigma.on("afterRender", () => this.#drawCaptions());
    sigma.on("clickNode", ({ node }) => this.#withNode(node, this.#events.onNode));
    sigma.on("clickStage", ({ event }) => this.#clickBesideNodes(event));
    sigma.on("enterNode", ({ node }) => this.#hover(node));
    sigma.on("leaveNode", () => this.#hover(null));
    sigma.on("moveBody", ({ event }) => this.#point(this.#hovered !== null || this.#edgeAt(event) !== null));
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener("webglcontextlost", (event) => {
        // Sigma 3.0.3 never recovers by itself; the page builds a new renderer.
        event.preventDefault();
        this.#onLost();
      });
    }
    // A wheel over the picture scrolls the page, as readers expect; with Ctrl it zooms.
    sigma.getContainer().addEventListener("wheel", stopPlainWheel, { capture: true });
  }

  #hover(node: string | null): void {
    this.#hovered = node;
    this.#point(node !== null);
    this.#sigma.scheduleRender();
  }

  #point(pickable: boolean): void {
    this.#sigma.getContainer().style.cursor = pickable ? "pointer" : "";
  }

  #clickBesideNodes(pointer: Point): void {
    const edge = this.#edgeAt(pointer);
    if (edge === null) this.#events.onBackground();
    else this.#events.onEdge(edge);
  }

  #edgeAt(pointer: Point): DrawnEdge | null {
    return edgeAt(pointer, this.#scene.graph.edges, (key) => this.positionOf(key));
  }

  #withNode(key: string, tell: (node: DrawnNode) => void): void {
    const node = this.#scene.graph.nodes.find((each) => each.key === key);
    if (node !== undefined) tell(node);
  }

  #drawCaptions(): void {
    const context = this.#sigma.getCanvases()[CAPTIONS]?.getContext("2d");
    if (!context) return;
    const frame = this.#sigma.getDimensions();
    context.clearRect(0, 0, frame.width, frame.height);
    const toScreen = (key: string): Point => this.positionOf(key);
    drawCaptions(context, captionsOf(this.#scene, { frame, toScreen, hovered: this.#hovered }), this.#scene.theme);
  }
}

function stopPlainWheel(event: WheelEvent): void {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
}

/** The scene with Sigma's attributes; y is turned, because Sigma counts upwards. */
function graphOf({ graph, layout, selection, theme }: Scene): MultiDirectedGraph {
  const drawn = new MultiDirectedGraph();
  for (const node of graph.nodes) {
    const { radius, stroke, fill, strokeWidth } = lookOfNode(node, selection, theme);
    const { x, y } = layout.positions.get(node.key) ?? { x: 0, y: 0 };
    const zIndex = node.step === null ? 0 : 1;
    drawn.addNode(node.key, {
      x,
      y: -y,
      size: radius,
      color: stroke,
      fill,
      strokeWidth,
      shape: node.kind.shape,
      zIndex,
    });
  }
  for (const edge of graph.edges) {
    const { color, width } = lookOfEdge(edge, selection, theme);
    const type = `${edge.hop === null ? "dim" : "lit"}${edge.fan === 0 ? "" : "Curve"}`;
    const zIndex = edge.hop === null ? 0 : 1;
    drawn.addEdgeWithKey(edge.key, edge.source, edge.target, {
      size: width + FADE_PX,
      color,
      type,
      curvature: edge.fan * CURVATURE,
      zIndex,
    });
  }
  return drawn;
}
