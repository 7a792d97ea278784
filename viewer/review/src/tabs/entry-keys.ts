/** Keys in the lists: from entry to entry, and by a digit what an entry offers. The focus is what is in hand. */

import type { KeyMap } from "../keys/key-map.ts";
import { keyOf } from "../keys/key-map.ts";

/** Whether the key did something. */
export function handleEntryKey(list: HTMLElement, map: KeyMap, event: KeyboardEvent): boolean {
  if (!map.on || event.ctrlKey || event.altKey || event.metaKey) return false;
  const entries = [...list.querySelectorAll<HTMLElement>("[data-entry]")];
  const at = entries.findIndex((entry) => entry.contains(document.activeElement));
  if (/^[1-9]$/.test(event.key)) {
    const button = entries[Math.max(at, 0)]?.querySelector<HTMLElement>(`[data-digit="${event.key}"]`);
    if (!event.repeat) button?.click();
    return button !== undefined && button !== null;
  }
  const key = keyOf(event);
  const step = key === null ? 0 : map.keys.next.includes(key) ? 1 : map.keys.previous.includes(key) ? -1 : 0;
  if (step === 0) return false;
  const next = entries[at < 0 ? 0 : Math.min(Math.max(at + step, 0), entries.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}
