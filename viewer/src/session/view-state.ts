/** What a reader has asked and picked: one immutable record, and the only ways in which it changes. */

import type { Statement } from "throughline/evidence";

/** One end of the question: what was typed, and the IRI (or `_:label`) once a concept has been chosen. */
export interface End {
  readonly text: string;
  readonly iri: string | null;
}

export type Selection =
  | { readonly kind: "hop"; readonly hop: number }
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "node"; readonly iri: string };

export interface ViewState {
  readonly from: End;
  readonly to: End;
  /** Index of the path that is lit. */
  readonly picked: number;
  /** What the evidence panel shows; null while it is closed. */
  readonly selection: Selection | null;
}

export type Action =
  | { readonly type: "ask"; readonly from: End; readonly to: End }
  | { readonly type: "pick-path"; readonly path: number }
  | { readonly type: "select"; readonly selection: Selection | null }
  | { readonly type: "restore"; readonly state: ViewState };

export type Dispatch = (action: Action) => void;

export const NO_END: End = { text: "", iri: null };

export const EMPTY_STATE: ViewState = { from: NO_END, to: NO_END, picked: 0, selection: null };

/** The state after an action. A hop belongs to its path: picking another path closes the evidence panel. */
export function reduce(state: ViewState, action: Action): ViewState {
  switch (action.type) {
    case "ask":
      return { from: action.from, to: action.to, picked: 0, selection: null };
    case "pick-path":
      return action.path === state.picked ? state : { ...state, picked: action.path, selection: null };
    case "select":
      return { ...state, selection: action.selection };
    case "restore":
      return action.state;
  }
}
