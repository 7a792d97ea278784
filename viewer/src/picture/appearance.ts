/** How nodes and edges look in each state: from the colours of the page, so that the picture follows dark and light. */

import { KIND_COLORS } from "../knowledge/kinds.ts";
import type { Selection, Sizing } from "../session/view-state.ts";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import { type LineStyle, lineStyleOf } from "./line-styles.ts";

/** The colours of the page as the canvas needs them: `#rrggbb`. */
export interface Theme {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly road: string;
  readonly font: string;
  readonly kinds: readonly string[];
}

export interface NodeLook {
  readonly radius: number;
  readonly stroke: string;
  readonly fill: string;
  readonly strokeWidth: number;
}

export interface EdgeLook {
  readonly color: string;
  readonly width: number;
  readonly style: LineStyle;
}

/** What looks depend on beside the node or edge itself. */
export interface Viewing {
  readonly selection: Selection | null;
  readonly sizeBy: Sizing;
  /** Keys of nodes that a query has found. */
  readonly lit: ReadonlySet<string>;
  /** Whether there are so many nodes that they must be small. */
  readonly crowded: boolean;
  readonly theme: Theme;
}

/** Reads the custom properties that theme.css defines. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    surface: read("--surface"),
    ink: read("--ink"),
    muted: read("--muted"),
    accent: read("--accent"),
    road: read("--road"),
    font: read("--sans"),
    kinds: Array.from({ length: KIND_COLORS }, (_, index) => read(`--kind-${index}`)),
  };
}

/** A node's radius before it grows with its connections, beside the path and on it. */
const RADII = {
  focused: { beside: 6, path: 12, grown: 8 },
  /** Many nodes leave each other less room. */
  crowded: { beside: 4, path: 9, grown: 5 },
};

/** Nodes of the path are filled and bigger, the others are outlines: told apart without colour. */
export function lookOfNode(node: DrawnNode, { selection, sizeBy, crowded, lit, theme }: Viewing): NodeLook {
  const color = theme.kinds[node.color] ?? theme.muted;
  const selected = selection?.kind === "node" && selection.iri === node.key;
  const found = lit.has(node.key);
  const onPath = node.step !== null;
  const radii = crowded ? RADII.crowded : RADII.focused;
  const base = onPath ? radii.path : radii.beside;
  // By connections the least connected is two thirds of the usual size.
  const radius = sizeBy === "none" ? base : base * 0.67 + Math.min(radii.grown, 1.6 * Math.log2(1 + node.degree));
  return {
    radius: radius + (selected || found ? 3 : 0),
    stroke: selected ? theme.ink : found ? theme.accent : color,
    fill: onPath || selected || found ? color : theme.surface,
    strokeWidth: selected || found ? 3.5 : 2,
  };
}

export function lookOfEdge(edge: DrawnEdge, { selection, theme }: Viewing): EdgeLook {
  const style = lineStyleOf(edge.modality);
  if (isSelected(edge, selection)) return { color: theme.accent, width: edge.hop === null ? 3 : 4.5, style };
  return edge.hop === null ? { color: theme.road, width: 1.2, style } : { color: theme.ink, width: 2.5, style };
}

function isSelected(edge: DrawnEdge, selection: Selection | null): boolean {
  if (selection?.kind === "hop") return edge.hop === selection.hop;
  return selection?.kind === "statement" && selection.key === edge.key;
}
