/** The second click of a double click, whatever has come under the pointer meanwhile. */

/** A click opens what is known of a node, which may push the picture away from under the pointer. */
const PATIENCE_MS = 600;

/** Waits for the second click beside its picture; within it, what draws the picture tells a double click itself. */
export class SecondClick {
  readonly #surface: () => Element | null;
  #meant: (() => void) | null = null;
  #until = 0;

  /** `surface` is what draws the picture. */
  constructor(surface: () => Element | null) {
    this.#surface = surface;
  }

  /** The first click was on something; a second one means `act`. */
  expect(act: () => void): void {
    this.#meant = act;
    this.#until = performance.now() + PATIENCE_MS;
  }

  connect(): void {
    addEventListener("click", this.#onClick, { capture: true });
  }

  disconnect(): void {
    removeEventListener("click", this.#onClick, { capture: true });
  }

  /** The browser counts clicks that follow each other in one place. */
  readonly #onClick = (event: MouseEvent): void => {
    const meant = this.#meant;
    if (event.detail < 2 || meant === null || performance.now() > this.#until) return;
    this.#meant = null;
    const surface = this.#surface();
    if (surface !== null && event.composedPath().includes(surface)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    meant();
  };
}
