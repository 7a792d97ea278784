/** A node that follows the pointer. Sigma 4 will do this by itself. */

import type { Sigma } from "sigma";
import type { Point } from "../geometry.ts";

/** Less than this is a click with an unsteady hand. */
const THRESHOLD_PX = 4;

export interface DragEvents {
  readonly onMove: () => void;
  /** The place is in pixels of the container. */
  readonly onDrop: (node: string, at: Point) => void;
  /** Asks for a node and its edges to be drawn anew. */
  readonly refresh: (node: string) => void;
}

export class DragNode {
  readonly #sigma: Sigma;
  readonly #events: DragEvents;
  #node: string | null = null;
  #from: Point = { x: 0, y: 0 };
  #at: Point | null = null;
  #moved = false;

  constructor(sigma: Sigma, events: DragEvents) {
    this.#sigma = sigma;
    this.#events = events;
    sigma.on("downNode", ({ node, event }) => {
      // The other buttons open a menu, and their release may not be heard.
      if (!("button" in event.original) || event.original.button === 0) this.#start(node, event);
    });
    sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
      if (this.#node === null) return;
      // The node moves, not the picture under it.
      preventSigmaDefault();
      event.original.preventDefault();
      this.#move(this.#node, event);
    });
    for (const name of ["upNode", "upStage"] as const) sigma.on(name, () => this.#drop());
  }

  /** Whether a node is held at the moment. */
  get active(): boolean {
    return this.#node !== null;
  }

  /** Whether it has left its place. */
  get isMoving(): boolean {
    return this.#at !== null;
  }

  /** Whether the last press became a drag: then the click that ends it means nothing more. */
  get hasMoved(): boolean {
    return this.#moved;
  }

  /** Where a dragged node is, in coordinates of the graph; null for all others. */
  positionOf(key: string): Point | null {
    return key === this.#node && this.#at !== null ? this.#sigma.viewportToGraph(this.#at) : null;
  }

  #start(node: string, { x, y }: Point): void {
    this.#node = node;
    this.#from = { x, y };
    this.#at = null;
    this.#moved = false;
  }

  #move(node: string, { x, y }: Point): void {
    if (!this.#moved && Math.hypot(x - this.#from.x, y - this.#from.y) < THRESHOLD_PX) return;
    this.#moved = true;
    this.#at = { x, y };
    this.#events.refresh(node);
    this.#events.onMove();
  }

  #drop(): void {
    const [node, at] = [this.#node, this.#at];
    if (node !== null && at !== null) this.#events.onDrop(node, at);
    this.#node = null;
    this.#at = null;
  }
}
