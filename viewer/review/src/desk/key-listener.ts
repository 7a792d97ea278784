/** Keys of the whole page: only where nothing is typed, and never those of a dialog. */

import type { Command } from "../keys/commands.ts";
import { commandOf, type KeyMap, keyOf } from "../keys/key-map.ts";
import { answerNothing, choose, run } from "./commands.ts";
import type { Store } from "./store.ts";

/** What holding a key down may do again and again; a decision is one press. */
const REPEATS: ReadonlySet<Command> = new Set(["next", "previous", "widen", "narrow", "nextCard", "previousCard"]);

/** What the text alone is about. */
const EVERYWHERE: ReadonlySet<Command> = new Set(["undo", "keys"]);

/** Returns how to stop listening. */
export function listenForKeys(store: Store, map: () => KeyMap): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTaken(event) || store.state.dialog !== null) return;
    if (handled(store, map(), event)) event.preventDefault();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function handled(store: Store, map: KeyMap, event: KeyboardEvent): boolean {
  const { tab, draft, prompt } = store.state;
  const isDigit = map.on && /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (isDigit) {
    if (tab === "text" && !event.repeat) choose(store, Number(event.key));
    return tab === "text";
  }
  const key = keyOf(event);
  if (key === null) return false;
  if (map.on && prompt?.kind === "nothing" && key.length === 1) return answerNothing(store, key);
  const command = commandOf(map, key, draft === null ? "reading" : "draft");
  if (command === null || command === "card") return false;
  if (tab !== "text" && !EVERYWHERE.has(command)) return false;
  // A button that has the focus is pressed by Enter, whatever is drafted.
  if (command === "save" && isPressable(event)) return false;
  if (!event.repeat || REPEATS.has(command)) run(store, command);
  return true;
}

const within = (event: KeyboardEvent, selector: string): boolean =>
  event.target instanceof Element && event.target.closest(selector) !== null;

/** Whether the key is being typed, or moves something that listens to it. */
const isTaken = (event: KeyboardEvent): boolean =>
  within(event, "input:not([type=checkbox]), textarea, select, dialog, [contenteditable]") &&
  !(event.key === "Escape" && within(event, "input.note"));

const isPressable = (event: KeyboardEvent): boolean => within(event, "button, a, summary");
