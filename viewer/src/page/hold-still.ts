/** What was clicked stays under the pointer, whatever grows or shrinks above it. */

/** Call before the page changes: at the next frame, when all parts have changed, the scrolling makes up for what has moved. */
export function holdStill(element: HTMLElement): void {
  const before = element.getBoundingClientRect().top;
  requestAnimationFrame(() => {
    const moved = element.getBoundingClientRect().top - before;
    // What is no longer shown is at 0.
    if (moved !== 0 && element.checkVisibility()) scrollerOf(element)?.scrollBy({ top: moved, behavior: "instant" });
  });
}

/** The nearest element around it that scrolls, through the shadow roots; that of the page in the end. */
function scrollerOf(element: Element): Element | null {
  for (let each = around(element); each !== null; each = around(each)) {
    const { overflowY } = getComputedStyle(each);
    if ((overflowY === "auto" || overflowY === "scroll") && each.scrollHeight > each.clientHeight) return each;
  }
  return document.scrollingElement;
}

function around(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
