/** The only ways in which the state changes. */

import { type Filters, NO_FILTERS } from "../knowledge/filters.ts";
import { type Constraints, NO_CONSTRAINTS } from "./constraints.ts";
import { drawingOf, isBrowsing, redraw } from "./drawing.ts";
import {
  type Camera,
  type Drawing,
  EMPTY_STATE,
  type End,
  type Expansion,
  NO_END,
  type Pin,
  type Selection,
  type Settings,
  type View,
  type ViewState,
} from "./view-state.ts";

/** What a reader does. */
export type Action =
  /** Two or more concepts; fewer are filled up with empty ones. */
  | { readonly type: "ask"; readonly concepts: readonly End[] }
  | { readonly type: "constrain"; readonly constraints: Partial<Constraints> }
  | { readonly type: "pick-path"; readonly path: number }
  | { readonly type: "select"; readonly selection: Selection | null }
  | { readonly type: "filter"; readonly filters: Partial<Filters> }
  /** Draws `count` more neighbours of a node, of those that a relation joins to it where one is named. */
  | { readonly type: "expand"; readonly node: string; readonly count: number; readonly relation?: string }
  | { readonly type: "collapse"; readonly node: string }
  /** Has what the endpoint has around a node fetched, and draws `count` neighbours more. */
  | { readonly type: "open-around"; readonly node: string; readonly count: number }
  | { readonly type: "pin"; readonly pin: Pin }
  | { readonly type: "unpin"; readonly node: string }
  /** Leaves a concept out of the whole graph; and brings all such back. */
  | { readonly type: "hide-node"; readonly node: string }
  | { readonly type: "show-hidden" }
  | { readonly type: "move-camera"; readonly camera: Camera | null }
  | { readonly type: "draw"; readonly drawing: Partial<Pick<Drawing, "colorBy" | "sizeBy">> }
  | { readonly type: "set"; readonly settings: Partial<Settings> }
  /** Back to the constraints, filters or arrangement of a new question. */
  | { readonly type: "clear"; readonly what: "constraints" | "filters" | "picture" }
  | { readonly type: "restore"; readonly state: ViewState };

/** How many neighbours one gesture adds. */
export const EXPAND_BATCH = 12;

/** Carries out an action at once. */
export type Dispatch = (action: Action) => void;

/** What belongs to one picture, and goes with it. */
const NEW_PICTURE: Pick<ViewState, "expanded" | "collapsed" | "pins" | "camera"> = {
  expanded: EMPTY_STATE.expanded,
  collapsed: EMPTY_STATE.collapsed,
  pins: EMPTY_STATE.pins,
  camera: EMPTY_STATE.camera,
};

/** A new question: the first path, no evidence open, a fresh picture. */
const NEW_ANSWER = { picked: 0, selection: null, ...NEW_PICTURE } as const;

/** The state after an action; the same object where nothing changes. */
export function reduce(state: ViewState, action: Action): ViewState {
  switch (action.type) {
    case "ask":
      return { ...state, ...NEW_ANSWER, opened: [], concepts: atLeastTwo(action.concepts), view: answeringView(state) };
    case "constrain":
      return { ...state, ...NEW_ANSWER, constraints: { ...state.constraints, ...action.constraints } };
    case "pick-path":
      if (action.path === state.picked) return state;
      // A picture of all paths stays where it is, and another of them becomes strong.
      return { ...state, ...(state.arrangement === "answer" ? {} : NEW_PICTURE), picked: action.path, selection: null };
    case "select":
      return { ...state, selection: action.selection };
    case "filter":
      return refilter(state, { ...state.filters, ...action.filters });
    case "expand":
      return expand(state, action.node, action.count, action.relation ?? null);
    case "open-around":
      if (state.opened.includes(action.node)) return state;
      return { ...expand(state, action.node, action.count, null), opened: [...state.opened, action.node] };
    case "collapse":
      return collapse(state, action.node);
    case "pin":
      return redraw(state, { pins: [...pinsBut(state, action.pin.node), action.pin] });
    case "unpin":
      return redraw(state, { pins: pinsBut(state, action.node) });
    case "hide-node":
      if (state.browse.hidden.includes(action.node)) return state;
      return { ...state, browse: { ...state.browse, hidden: [...state.browse.hidden, action.node] } };
    case "show-hidden":
      return { ...state, browse: { ...state.browse, hidden: EMPTY_STATE.browse.hidden } };
    case "move-camera":
      return redraw(state, { camera: action.camera });
    case "draw":
      return redraw(state, action.drawing);
    case "set":
      return applySettings(state, action.settings);
    case "clear":
      return clear(state, action.what);
    case "restore":
      return action.state;
  }
}

function pinsBut(state: ViewState, key: string): Pin[] {
  return drawingOf(state).pins.filter(({ node }) => node !== key);
}

/** Explorations answer the same concepts; other views are left for the answer. */
function answeringView({ view }: ViewState): View {
  return view === "explore" ? "explore" : "answer";
}

function atLeastTwo(concepts: readonly End[]): readonly End[] {
  return [...concepts, ...Array.from({ length: Math.max(0, 2 - concepts.length) }, () => NO_END)];
}

/** Other statements make other paths, so numbers of paths and steps mean nothing any more; what is drawn around them stays. */
function refilter(state: ViewState, filters: Filters): ViewState {
  return { ...state, filters, picked: 0, selection: state.selection?.kind === "hop" ? null : state.selection };
}

/** A node that was folded is opened first; the next expansion then adds to it. */
function expand(state: ViewState, node: string, count: number, relation: string | null): ViewState {
  if (state.collapsed.includes(node)) {
    return { ...state, collapsed: state.collapsed.filter((each) => each !== node) };
  }
  const isSame = (expansion: Expansion): boolean => expansion.node === node && expansion.relation === relation;
  const before = state.expanded.find(isSame)?.count ?? 0;
  const others = state.expanded.filter((expansion) => !isSame(expansion));
  return { ...state, expanded: [...others, { node, count: before + count, relation }] };
}

/** Takes back what was added around a node; where nothing was, folds away what the picture started with. */
function collapse(state: ViewState, node: string): ViewState {
  const others = state.expanded.filter((expansion) => expansion.node !== node);
  if (others.length < state.expanded.length) return { ...state, expanded: others };
  return state.collapsed.includes(node) ? state : { ...state, collapsed: [...state.collapsed, node] };
}

/** Places belong to an arrangement: in another one, pins and camera would mean something else. */
function applySettings(state: ViewState, settings: Partial<Settings>): ViewState {
  const moved = settings.arrangement !== undefined && settings.arrangement !== state.arrangement;
  return { ...state, ...settings, ...(moved ? { pins: EMPTY_STATE.pins, camera: EMPTY_STATE.camera } : {}) };
}

function clear(state: ViewState, what: "constraints" | "filters" | "picture"): ViewState {
  switch (what) {
    case "constraints":
      return { ...state, ...NEW_ANSWER, constraints: NO_CONSTRAINTS };
    case "filters":
      return refilter(state, NO_FILTERS);
    case "picture":
      return isBrowsing(state)
        ? redraw(state, { pins: EMPTY_STATE.pins, camera: EMPTY_STATE.camera })
        : { ...state, ...NEW_PICTURE };
  }
}
