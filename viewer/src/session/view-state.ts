import { type Filters, NO_FILTERS } from "../knowledge/filters.ts";
import { type Constraints, NO_CONSTRAINTS } from "./constraints.ts";

/** A concept of the question: what was typed, and the IRI (or `_:label`) once one has been chosen. */
export interface End {
  readonly text: string;
  readonly iri: string | null;
}

export type Selection =
  /** A step of the picked path, counted from 0. */
  | { readonly kind: "hop"; readonly hop: number }
  /** A statement by its key: see statementKey. */
  | { readonly kind: "statement"; readonly key: string }
  | { readonly kind: "node"; readonly iri: string };

/** A node around which more is drawn: those for which it stood, and so many neighbours beyond those that the picture starts with. */
export interface Expansion {
  readonly node: string;
  readonly count: number;
  /** Only neighbours that this relation joins to it, as an IRI; null for all. */
  readonly relation: string | null;
}

/** A node that the reader has put somewhere, as shares of the frame: 0 is left or top, 1 right or bottom. */
export interface Pin {
  readonly node: string;
  readonly x: number;
  readonly y: number;
}

/** The middle of the view as shares of the frame, y downwards, and the ratio: 1 shows the whole, less is nearer. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export const VIEWS = ["answer", "explore", "browse", "table", "ontology", "about", "sparql"] as const;
export type View = (typeof VIEWS)[number];

/** Questions without two ends, and about two that no path answers; each as the command line calls it. */
export const EXPLORATIONS = ["documents", "says", "trace", "timeline", "compare", "robust", "list"] as const;
export type Exploration = (typeof EXPLORATIONS)[number];

/**
 * All paths of the answer; the picked one with what surrounds it, along the path or spread out by forces; or the whole graph. The
 * names are those of links, which last.
 */
export const ARRANGEMENTS = ["answer", "path", "map", "whole"] as const;
type Arrangement = (typeof ARRANGEMENTS)[number];

export const COLORINGS = ["type", "document", "community"] as const;
export type Coloring = (typeof COLORINGS)[number];

export const SIZINGS = ["none", "degree"] as const;
export type Sizing = (typeof SIZINGS)[number];

/** What the reader sets with one click and nothing else depends on. */
export interface Settings {
  readonly view: View;
  /** What the view of explorations answers. */
  readonly exploration: Exploration;
  /** The type or relation whose things are listed, as an IRI; null for all types and relations. */
  readonly listed: string | null;
  readonly arrangement: Arrangement;
  /** A BCP 47 tag; null follows the browser. */
  readonly language: string | null;
}

/** How one picture is drawn, and where the reader has moved it. */
export interface Drawing {
  readonly colorBy: Coloring;
  readonly sizeBy: Sizing;
  readonly pins: readonly Pin[];
  /** Null while the reader has not moved it. */
  readonly camera: Camera | null;
}

/** That of the whole graph, in the view of its own. */
export interface BrowseDrawing extends Drawing {
  /** Concepts that the reader has put out of the picture, one by one. */
  readonly hidden: readonly string[];
}

/** The drawing itself is that of the answer. */
export interface ViewState extends Settings, Drawing {
  /** At least two. */
  readonly concepts: readonly End[];
  readonly constraints: Constraints;
  /** Index of the path that is lit. */
  readonly picked: number;
  /** What the evidence panel shows; null while it is closed. */
  readonly selection: Selection | null;
  readonly filters: Filters;
  readonly expanded: readonly Expansion[];
  /** Nodes around which more was fetched, where the graph lies at an endpoint. */
  readonly opened: readonly string[];
  /** Nodes whose neighbours beside the path are folded away. */
  readonly collapsed: readonly string[];
  readonly browse: BrowseDrawing;
}

/** Each pair of them is a question of its own. */
export const MOST_CONCEPTS = 6;

export const NO_END: End = { text: "", iri: null };

export const EMPTY_STATE: ViewState = {
  concepts: [NO_END, NO_END],
  constraints: NO_CONSTRAINTS,
  picked: 0,
  selection: null,
  filters: NO_FILTERS,
  expanded: [],
  opened: [],
  collapsed: [],
  pins: [],
  camera: null,
  browse: { colorBy: "community", sizeBy: "degree", pins: [], camera: null, hidden: [] },
  view: "answer",
  exploration: "documents",
  listed: null,
  arrangement: "answer",
  colorBy: "type",
  sizeBy: "none",
  language: null,
};
