/** Draws the same graph with our renderer and with plain Sigma, by turns, and tells how long each took. */

import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import type { Theme } from "../../../viewer/src/picture/appearance.ts";
import type { PictureEvents, Scene } from "../../../viewer/src/picture/scene.ts";
import { SigmaRenderer } from "../../../viewer/src/picture/sigma/sigma-renderer.ts";
import { TextMeasure } from "../../../viewer/src/picture/text-lines.ts";
import { type Synthetic, syntheticGraph } from "./synthetic-graph.ts";

export interface Timing {
  /** From nothing to the first frame, in milliseconds. */
  readonly startMs: number;
  /** Each frame of a moving camera, in milliseconds, drawing included. */
  readonly framesMs: readonly number[];
}

/** What is timed: something that can be moved a little, and draws itself in the next frame. */
interface Drawing {
  move(step: number): void;
  destroy(): void;
}

const SIZE = { width: 640, height: 400 };
const THEME: Theme = {
  surface: "#ffffff",
  ink: "#1b2330",
  muted: "#556070",
  accent: "#1f5a94",
  road: "#858b95",
  font: "sans-serif",
  scale: 1,
  kinds: ["#2a64b2", "#b4530a", "#0b7a67", "#93268f", "#75660a", "#bf2c4d"],
};
const NO_EVENTS: PictureEvents = {
  onNode: () => {},
  onEdge: () => {},
  onBackground: () => {},
  onPoint: () => {},
  onPin: () => {},
  onCamera: () => {},
};

function ours({ graph, positions }: Synthetic, container: HTMLElement): Drawing {
  const layout = { size: SIZE, positions, sides: new Map() };
  const crowd = graph.nodes.length > 2000 || graph.edges.length > 6000 ? "large" : "many";
  const view = {
    selection: null,
    sizeBy: "none",
    found: new Set<string>(),
    bright: null,
    crowd,
    translucent: false,
    theme: THEME,
  } as const;
  const scene: Scene = {
    graph,
    layout,
    ...view,
    measure: new TextMeasure(),
    camera: null,
    focus: null,
    arranging: false,
  };
  const renderer = new SigmaRenderer(container, scene, NO_EVENTS, () => {});
  let current = scene;
  return {
    move(step) {
      current = { ...current, camera: cameraAt(step) };
      renderer.show(current);
    },
    destroy: () => renderer.destroy(),
  };
}

function plain({ graph, positions }: Synthetic, container: HTMLElement): Drawing {
  const drawn = new MultiDirectedGraph();
  for (const { key, label, color } of graph.nodes) {
    const { x, y } = positions.get(key) ?? { x: 0, y: 0 };
    drawn.addNode(key, { x, y: -y, size: 4, label, color: THEME.kinds[color] });
  }
  for (const { key, source, target } of graph.edges) {
    drawn.addEdgeWithKey(key, source, target, { size: 1.2, color: THEME.road, type: "arrow" });
  }
  const sigma = new Sigma(drawn, container);
  return {
    move(step) {
      sigma.getCamera().setState(cameraAt(step));
    },
    destroy: () => sigma.kill(),
  };
}

/** A small circle around the middle. */
function cameraAt(step: number): { x: number; y: number; ratio: number } {
  return { x: 0.5 + 0.05 * Math.cos(step / 5), y: 0.5 + 0.05 * Math.sin(step / 5), ratio: 0.9 };
}

/** Waits for the graphics card, or for what stands in for one: reading a pixel needs the finished picture. */
function finish(container: HTMLElement): void {
  const pixel = new Uint8Array(4);
  for (const canvas of container.querySelectorAll("canvas")) {
    const gl = canvas.classList.contains("sigma-captions") ? null : canvas.getContext("webgl2");
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  }
}

async function time(synthetic: Synthetic, draw: typeof ours, frames: number): Promise<Timing> {
  const container = document.createElement("div");
  container.style.cssText = `width: ${SIZE.width}px; height: ${SIZE.height}px`;
  document.body.append(container);
  const begun = performance.now();
  const drawing = draw(synthetic, container);
  finish(container);
  const startMs = performance.now() - begun;
  const framesMs: number[] = [];
  for (let step = 0; step < frames; step++) {
    drawing.move(step);
    // Asked for after the drawing has asked for the same frame, so it comes after it.
    const begin = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    finish(container);
    framesMs.push(performance.now() - begin);
  }
  drawing.destroy();
  container.remove();
  return { startMs, framesMs };
}

declare global {
  interface Window {
    /** Times one drawing of one kind: what the script of the benchmark calls. */
    time?: (kind: "ours" | "plain", nodes: number, edges: number, frames: number) => Promise<Timing>;
  }
}

window.time = (kind, nodes, edges, frames) =>
  time(syntheticGraph(nodes, edges, SIZE), kind === "ours" ? ours : plain, frames);
