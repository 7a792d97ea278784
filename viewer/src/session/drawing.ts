/** Which picture the view draws: the whole graph has colours, sizes and places of its own, so that a look at it changes no answer. */

import type { Drawing, ViewState } from "./view-state.ts";

/** What is drawn, and how. */
export interface ViewDrawing extends Drawing {
  readonly arrangement: ViewState["arrangement"];
}

export function isBrowsing({ view }: ViewState): boolean {
  return view === "browse";
}

/** The drawing of the view that is shown. */
export function drawingOf(state: ViewState): ViewDrawing {
  return isBrowsing(state) ? { ...state.browse, arrangement: "whole" } : state;
}

/** The state with changes of that drawing. */
export function redraw(state: ViewState, changes: Partial<Drawing>): ViewState {
  return isBrowsing(state) ? { ...state, browse: { ...state.browse, ...changes } } : { ...state, ...changes };
}
