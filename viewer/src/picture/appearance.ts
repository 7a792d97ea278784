/** How nodes and edges look in each state: from the colours of the page, so that the picture follows dark and light. */

import type { Selection } from "../session/view-state.ts";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import { KIND_COLORS } from "./kinds.ts";

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
}

/** Reads the custom properties that page.css defines. */
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

/** Nodes of the path are filled and bigger, the others are outlines: told apart without colour. */
export function lookOfNode(node: DrawnNode, selection: Selection | null, theme: Theme): NodeLook {
  const color = theme.kinds[node.kind.color] ?? theme.muted;
  const selected = selection?.kind === "node" && selection.iri === node.key;
  if (node.step === null)
    return {
      radius: selected ? 9 : 6,
      stroke: selected ? theme.ink : color,
      fill: selected ? color : theme.surface,
      strokeWidth: selected ? 3 : 2,
    };
  return {
    radius: selected ? 14 : 12,
    stroke: selected ? theme.ink : color,
    fill: color,
    strokeWidth: selected ? 4 : 2,
  };
}

export function lookOfEdge(edge: DrawnEdge, selection: Selection | null, theme: Theme): EdgeLook {
  if (isSelected(edge, selection)) return { color: theme.accent, width: edge.hop === null ? 3 : 4.5 };
  return edge.hop === null ? { color: theme.road, width: 1 } : { color: theme.ink, width: 2.5 };
}

function isSelected(edge: DrawnEdge, selection: Selection | null): boolean {
  if (selection?.kind === "hop") return edge.hop === selection.hop;
  return selection?.kind === "statement" && selection.key === edge.key;
}
