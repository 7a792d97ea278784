/** The page of the original beside the text: shown and put away, turned, and made larger. */

import { hasPages, turnedOf } from "../state/original-view.ts";
import type { Store } from "./store.ts";

const ZOOMS: readonly number[] = [1, 1.5, 2, 3];

export function showPage(store: Store): void {
  const { state } = store;
  if (!hasPages(state)) {
    store.dispatch({ type: "tell", told: "Pages are shown of PDFs whose file is in the project." });
    return;
  }
  const isShown = state.original !== null;
  store.dispatch({ type: "original", original: isShown ? null : { zoom: 1, turned: 0, of: state.at } });
  store.dispatch({ type: "sheet", sheet: isShown ? "text" : "page" });
  store.dispatch({ type: "tell", told: isShown ? "The page is put away." : "The page is shown beside the text." });
}

export function turnPage(store: Store, by: 1 | -1): void {
  const { original, at } = store.state;
  if (original === null) return;
  store.dispatch({ type: "original", original: { ...original, turned: turnedOf(original, at) + by, of: at } });
}

export function zoomPage(store: Store, by: 1 | -1): void {
  const { original } = store.state;
  if (original === null) return;
  const place = ZOOMS.indexOf(original.zoom) + by;
  const zoom = ZOOMS[Math.min(Math.max(place, 0), ZOOMS.length - 1)] ?? 1;
  store.dispatch({ type: "original", original: { ...original, zoom } });
}
