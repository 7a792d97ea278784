/** One tooltip with the definition of what is pointed at: it can be dismissed and hovered, and stays (WCAG 2.2, 1.4.13). */

import type { Session } from "../session/session.ts";

/** A pointer on its way elsewhere asks for nothing. */
const SHOW_AFTER_MS = 350;
/** So long a pointer may take from the name to the tip. */
const HIDE_AFTER_MS = 250;
/** Pixels between a name and its tip, and between the tip and the window. */
const GAP = 6;

const ID = "definition-tip";

class DefinitionTip {
  #anchor: Element | null = null;
  #element: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows the definition of a node beside the name that an event is about: at once on focus. Nothing where it has none. */
  offer(event: PointerEvent | FocusEvent, { knowledge, kinds }: Session, node: number): void {
    const anchor = event.currentTarget;
    const definition = knowledge.labels.definition(node);
    if (!(anchor instanceof HTMLElement) || definition === null) return;
    clearTimeout(this.#timer);
    if (anchor === this.#anchor) return;
    const rect = rectOf(anchor, event);
    const show = (): void => this.#show(anchor, rect, kinds.of(node).label, definition);
    if (event instanceof PointerEvent) this.#timer = setTimeout(show, SHOW_AFTER_MS);
    else show();
    window.addEventListener("pointerover", this.#onPointer, { capture: true });
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#anchor?.removeAttribute("aria-describedby");
    this.#element?.remove();
    this.#anchor = null;
    this.#element = null;
    window.removeEventListener("pointerover", this.#onPointer, { capture: true });
    window.removeEventListener("keydown", this.#onKey, { capture: true });
    window.removeEventListener("scroll", this.#onScroll, { capture: true });
  }

  #show(anchor: HTMLElement, rect: DOMRect, kind: string, definition: string): void {
    this.hide();
    if (!anchor.isConnected) return;
    const element = document.createElement("div");
    element.id = ID;
    element.className = ID;
    element.role = "tooltip";
    element.popover = "manual";
    element.dir = "auto";
    const heading = document.createElement("strong");
    heading.textContent = kind;
    element.append(heading, " ", definition);
    // In the tree of the name, which can only refer to what is there.
    const root = anchor.getRootNode();
    (root instanceof ShadowRoot ? root : document.body).append(element);
    anchor.setAttribute("aria-describedby", ID);
    this.#anchor = anchor;
    this.#element = element;
    element.showPopover();
    place(element, rect);
    window.addEventListener("pointerover", this.#onPointer, { capture: true });
    window.addEventListener("keydown", this.#onKey, { capture: true });
    window.addEventListener("scroll", this.#onScroll, { capture: true, passive: true });
  }

  /** A name that is gone is never left: what counts is where the pointer is now. */
  readonly #onPointer = (event: PointerEvent): void => {
    const path = event.composedPath();
    const { anchor, element } = { anchor: this.#anchor, element: this.#element };
    const isOnIt = (anchor !== null && path.includes(anchor)) || (element !== null && path.includes(element));
    if (anchor !== null) {
      clearTimeout(this.#timer);
      const isKept = isOnIt || (anchor.isConnected && anchor.matches(":focus-visible"));
      if (!isKept) this.#timer = setTimeout(() => this.hide(), HIDE_AFTER_MS);
    } else if (!path.some((each) => each instanceof Element && each.matches("a.name"))) this.hide();
  };

  /** Escape takes the tip away, and nothing beneath it. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.hide();
  };

  readonly #onScroll = (event: Event): void => {
    if (event.target instanceof Node && this.#element?.contains(event.target)) return;
    const { anchor, element } = { anchor: this.#anchor, element: this.#element };
    if (anchor !== null && element !== null) place(element, anchor.getBoundingClientRect());
  };
}

/** That line of the name which is pointed at; all of it for the keyboard. */
function rectOf(anchor: Element, event: PointerEvent | FocusEvent): DOMRect {
  const lines = [...anchor.getClientRects()];
  const at = event instanceof PointerEvent ? event.clientY : Number.NaN;
  return lines.find(({ top, bottom }) => at >= top && at <= bottom) ?? anchor.getBoundingClientRect();
}

/** Below the name, or above it where there is no room. */
function place(element: HTMLElement, rect: DOMRect): void {
  const { width, height } = element.getBoundingClientRect();
  const isBelow = rect.bottom + GAP + height <= innerHeight || rect.top < height + GAP;
  element.style.top = `${isBelow ? rect.bottom + GAP : rect.top - GAP - height}px`;
  element.style.left = `${Math.max(GAP, Math.min(rect.left, document.documentElement.clientWidth - width - GAP))}px`;
}

export const definitionTip = new DefinitionTip();
