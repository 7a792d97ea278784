/** A finger that stays where it is: what a right click is to a mouse. Not every browser makes one of it. */

import type { Point } from "./geometry.ts";

const HELD_MS = 550;
const UNSTEADY_PX = 10;

export class LongPress {
  readonly #onHeld: (at: Point) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #from: Point = { x: 0, y: 0 };

  /** `onHeld` gets the place in the window. */
  constructor(onHeld: (at: Point) => void) {
    this.#onHeld = onHeld;
  }

  readonly onDown = ({ pointerType, isPrimary, clientX, clientY }: PointerEvent): void => {
    clearTimeout(this.#timer);
    if (pointerType !== "touch" || !isPrimary) return;
    this.#from = { x: clientX, y: clientY };
    this.#timer = setTimeout(() => this.#onHeld(this.#from), HELD_MS);
  };

  readonly onMove = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - this.#from.x, clientY - this.#from.y) > UNSTEADY_PX) this.end();
  };

  readonly end = (): void => clearTimeout(this.#timer);
}
