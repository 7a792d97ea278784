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
  /** The size of the reader's letters, where 1 is that of most browsers, 16 px. */
  readonly scale: number;
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
  /** From 0 to 1. */
  readonly opacity: number;
  readonly width: number;
  readonly style: LineStyle;
}

/** How many nodes and lines there are: from many on they are smaller, and in a large picture lines are left out while anything moves. */
export type Crowd = "few" | "many" | "large";

/** What looks depend on beside the node or edge itself. */
export interface Viewing {
  readonly selection: Selection | null;
  readonly sizeBy: Sizing;
  /** Keys of nodes that a query has found. */
  readonly found: ReadonlySet<string>;
  /** Keys of the nodes and edges that are not dimmed; null where none is. */
  readonly bright: ReadonlySet<string> | null;
  readonly crowd: Crowd;
  /** Whether lines beside a path let those below them through, so that where many run is darker. */
  readonly translucent: boolean;
  readonly theme: Theme;
}

const KINDS = Array.from({ length: KIND_COLORS }, (_, index) => `--kind-${index}`);

// So that what is read of them is a colour, rather than the words of the style sheet that choose between two.
for (const name of ["--surface", "--ink", "--muted", "--accent", "--road", ...KINDS])
  CSS.registerProperty({ name, syntax: "<color>", inherits: true, initialValue: "black" });

/** Reads the custom properties that theme.css defines. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const color = (name: string): string =>
    hexOf(style.getPropertyValue(name).match(/\d+/g)?.slice(0, 3).map(Number) ?? []);
  return {
    surface: color("--surface"),
    ink: color("--ink"),
    muted: color("--muted"),
    accent: color("--accent"),
    road: color("--road"),
    font: style.getPropertyValue("--sans").trim(),
    scale: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16,
    kinds: KINDS.map(color),
  };
}

/** A node's radius before it grows with its connections, beside the path and on it; by how much it grows, at most, and its outline. */
const RADII: Readonly<Record<Crowd, Radii>> = {
  few: { beside: 6, other: 8, picked: 12, grown: 8, outline: 2 },
  many: { beside: 4, other: 6, picked: 9, grown: 5, outline: 2 },
  large: { beside: 2.4, other: 4, picked: 8, grown: 6, outline: 1.2 },
};

type Radii = Readonly<Record<DrawnNode["part"] | "grown" | "outline", number>>;

/** Of a node with so many connections, before it is cut at the most. */
const grownBy = (degree: number, crowd: Crowd): number => (crowd === "large" ? 0.7 : 1.6) * Math.log2(1 + degree);

/** Nodes of the picked path are filled and bigger, the others are outlines: told apart without colour. What was asked about has a dark rim. */
export function lookOfNode(node: DrawnNode, { selection, sizeBy, crowd, found, bright, theme }: Viewing): NodeLook {
  const color = theme.kinds[node.color] ?? theme.muted;
  const selected = selection?.kind === "node" && selection.iri === node.key;
  const isFound = found.has(node.key);
  const seen = (own: string): string => (isDim(node.key, bright) ? faded(own, theme.surface) : own);
  const radii = RADII[crowd];
  const isEnd = node.end !== null;
  const base = isEnd ? radii.picked : radii[node.part];
  // By connections the least connected is two thirds of the usual size.
  const radius = sizeBy === "none" ? base : base * 0.67 + Math.min(radii.grown, grownBy(node.degree, crowd));
  return {
    radius: radius + (selected || isFound ? 3 : 0),
    stroke: seen(selected || isEnd ? theme.ink : isFound ? theme.accent : color),
    fill: node.part === "picked" || isEnd || selected || isFound ? seen(color) : theme.surface,
    strokeWidth: selected || isFound ? 3.5 : radii.outline,
  };
}

const TRANSLUCENT = 0.4;

export function lookOfEdge(edge: DrawnEdge, { selection, bright, translucent, theme }: Viewing): EdgeLook {
  const meant = isSelected(edge, selection) || bright?.has(edge.key) === true;
  const opacity = translucent && edge.part === "beside" && !meant ? TRANSLUCENT : 1;
  const look = { ...brightLook(edge, selection, theme), opacity };
  return isDim(edge.key, bright) ? { ...look, color: faded(look.color, theme.surface) } : look;
}

function brightLook(edge: DrawnEdge, selection: Selection | null, theme: Theme): Omit<EdgeLook, "opacity"> {
  const style = lineStyleOf(edge.modality);
  if (isSelected(edge, selection)) return { color: theme.accent, width: edge.part === "picked" ? 4.5 : 3, style };
  return edge.part === "picked" ? { color: theme.ink, width: 2.5, style } : { color: theme.road, width: 1.2, style };
}

/** Whether something else is pointed at. */
export function isDim(key: string, bright: ReadonlySet<string> | null): boolean {
  return bright !== null && !bright.has(key);
}

/** How much of its colour a dimmed thing keeps. */
export const DIMMED = 0.22;

/** A colour on its way to the ground. */
function faded(color: string, ground: string): string {
  const [own, other] = [channelsOf(color), channelsOf(ground)];
  const mixed = own.map((channel, index) => Math.round(DIMMED * channel + (1 - DIMMED) * (other[index] ?? 0)));
  return hexOf(mixed);
}

/** Of few colours, each asked for once a line. */
const PREMULTIPLIED = new Map<string, string>();

/** A colour as a canvas of premultiplied colours needs it: `#rrggbbaa`. */
export function premultiplied(color: string, opacity: number): string {
  if (opacity === 1) return color;
  const known = PREMULTIPLIED.get(`${color} ${opacity}`) ?? multiplied(color, opacity);
  PREMULTIPLIED.set(`${color} ${opacity}`, known);
  return known;
}

function multiplied(color: string, opacity: number): string {
  return hexOf([...channelsOf(color).map((channel) => Math.round(channel * opacity)), Math.round(255 * opacity)]);
}

const hexOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;

/** Red, green and blue of `#rrggbb`. */
function channelsOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function isSelected(edge: DrawnEdge, selection: Selection | null): boolean {
  if (selection?.kind === "hop") return edge.hop === selection.hop;
  return selection?.kind === "statement" && selection.key === edge.key;
}
