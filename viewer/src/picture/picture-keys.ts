/** Which key does what while the picture has the focus; keys pressed elsewhere never come here. */

import type { Direction } from "./walk.ts";

export type KeyCommand =
  | { readonly name: "walk"; readonly direction: Direction }
  | { readonly name: "move-node"; readonly direction: Direction }
  | { readonly name: "pan"; readonly direction: Direction }
  | { readonly name: "cycle"; readonly step: 1 | -1 }
  | { readonly name: "zoom"; readonly factor: number }
  | { readonly name: "first" | "last" | "evidence" | "about" | "expand" | "collapse" | "pin" | "menu" | "leave" };

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
]);

const PLAIN: ReadonlyMap<string, KeyCommand> = new Map<string, KeyCommand>([
  ["PageDown", { name: "cycle", step: 1 }],
  ["PageUp", { name: "cycle", step: -1 }],
  ["Home", { name: "first" }],
  ["End", { name: "last" }],
  ["Enter", { name: "evidence" }],
  [" ", { name: "about" }],
  ["e", { name: "expand" }],
  ["c", { name: "collapse" }],
  ["p", { name: "pin" }],
  ["+", { name: "zoom", factor: 1.5 }],
  ["=", { name: "zoom", factor: 1.5 }],
  ["-", { name: "zoom", factor: 1 / 1.5 }],
  ["0", { name: "zoom", factor: 0 }],
  ["ContextMenu", { name: "menu" }],
  ["Escape", { name: "leave" }],
]);

/** Null for a key that the picture leaves to the browser. */
export function commandOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): KeyCommand | null {
  if (event.altKey || event.metaKey) return null;
  if (event.shiftKey && event.key === "F10") return { name: "menu" };
  const direction = DIRECTIONS.get(event.key);
  if (direction !== undefined) {
    if (event.ctrlKey) return { name: "pan", direction };
    return { name: event.shiftKey ? "move-node" : "walk", direction };
  }
  return event.ctrlKey ? null : (PLAIN.get(event.key.length === 1 ? event.key.toLowerCase() : event.key) ?? null);
}
