/** Ctrl+Z and its kin for the whole page. */

import type { Session } from "../session/session.ts";

/** Returns how to end that. In a box the keys take back typing, as everywhere. */
export function listenForHistoryKeys(session: () => Session | null): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const key = event.key.toLowerCase();
    if (typing || !(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) session()?.redo();
    else session()?.undo();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
