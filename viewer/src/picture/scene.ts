/** Everything that a renderer needs for one picture, and the captions for the moment: shared by canvas and SVG. */

import type { Pointed } from "../session/pointed.ts";
import type { Camera } from "../session/view-state.ts";
import { words } from "../words/words.ts";
import { isDim, lookOfNode, type Theme, type Viewing } from "./appearance.ts";
import { type Caption, type CaptionRequest, type Obstacles, placeCaptions } from "./captions.ts";
import type { DrawnEdge, DrawnGraph, DrawnNode } from "./drawn-graph.ts";
import { type Box, boxAround, midpoint, type Point, type Size } from "./geometry.ts";
import { controlsBox, isWide, type Layout } from "./layout.ts";
import type { TextMeasure, TextStyle } from "./text-lines.ts";

/** Where the keyboard is: on a node, and on the statement that was last walked or called up there. */
export interface Focus {
  readonly node: string;
  readonly edge: string | null;
}

export interface Scene extends Viewing {
  readonly graph: DrawnGraph;
  readonly layout: Layout;
  readonly measure: TextMeasure;
  /** Null shows the whole. */
  readonly camera: Camera | null;
  readonly focus: Focus | null;
  /** Whether forces are moving the nodes. */
  readonly arranging: boolean;
}

/** Where the parts of a scene are on the screen at the moment, and what the pointer is on. */
export interface Viewpoint {
  readonly frame: Size;
  readonly toScreen: (key: string) => Point;
  /** The node under the pointer, or else the edge near it. */
  readonly hovered: string | null;
  readonly hoveredEdge: string | null;
}

/** What a reader can do with a picture, as the renderers tell it. */
export interface PictureEvents {
  readonly onNode: (node: DrawnNode) => void;
  readonly onEdge: (edge: DrawnEdge) => void;
  readonly onBackground: () => void;
  /** The pointer has come upon something, or, with null, left it. */
  readonly onPoint: (pointed: Pointed | null) => void;
  /** A node was put somewhere, in pixels of the layout. */
  readonly onPin: (node: string, at: Point) => void;
  /** The camera has come to rest; null where it shows the whole. */
  readonly onCamera: (camera: Camera | null) => void;
}

/** What a picture shows, for those who cannot see it. */
export function describe({ nodes, edges, paths, steps }: DrawnGraph): string {
  const what = paths.length > 0 ? "paths" : steps > 0 ? "surroundings" : "whole";
  return words.picture.describe[what](nodes.length, edges.length);
}

/** The bend of an edge as a share of its length. */
export const CURVATURE = 0.22;

/** Of what is written with letters of `size` pixels where a reader has not asked for others; the rest is in shares of that. */
function textStyle(
  { font, scale }: Theme,
  style: string,
  size: number,
  { lineHeight, maxWidth, maxLines }: Block,
): TextStyle {
  return {
    font: `${style} ${size * scale}px ${font}`,
    lineHeight: lineHeight * scale,
    maxWidth: maxWidth * scale,
    maxLines,
  };
}

type Block = Omit<TextStyle, "font">;

export function pathTextStyle(theme: Theme, size: Size, { steps, paths }: DrawnGraph): TextStyle {
  const longest = Math.max(2, steps, ...paths.map((path) => path.length));
  const room = isWide(size) ? size.width / longest - 10 : size.width / 2 - 60;
  const maxWidth = Math.min(170, Math.max(84, room / theme.scale));
  return textStyle(theme, "600", 13, { lineHeight: 16, maxWidth, maxLines: 4 });
}

/** Of the other paths of an answer, as wide as those of the picked one. */
const otherTextStyle = (theme: Theme, { maxWidth }: TextStyle): TextStyle =>
  textStyle(theme, "400", 12.5, { lineHeight: 15, maxWidth: maxWidth / theme.scale, maxLines: 3 });
const contextTextStyle = (theme: Theme): TextStyle =>
  textStyle(theme, "400", 11.5, { lineHeight: 14, maxWidth: 112, maxLines: 3 });
const hoverTextStyle = (theme: Theme): TextStyle =>
  textStyle(theme, "600", 12, { lineHeight: 15, maxWidth: 220, maxLines: 5 });
const edgeTextStyle = (theme: Theme): TextStyle =>
  textStyle(theme, "italic", 12.5, { lineHeight: 16, maxWidth: 128, maxLines: 2 });

/** Placing one caption looks at all others: of a large picture only the most connected nodes in view are named. */
const MOST_CONTEXT = { few: 80, many: 80, large: 30 };

/** Names of other paths that are written whatever they cover. */
const MOST_NAMED = 14;

const isOnPath = ({ part, end }: DrawnNode): boolean => part === "other" || end !== null;

/** The captions to write, placed: the names of the paths, the verbs of the picked one, what is pointed at, then what finds room. */
export function captionsOf(scene: Scene, view: Viewpoint): Caption[] {
  const { graph, theme } = scene;
  if (scene.arranging && scene.crowd === "large") return [];
  const picked = graph.nodes.slice(0, graph.steps);
  const rest = graph.nodes.slice(graph.steps);
  const pathStyle = pathTextStyle(theme, scene.layout.size, graph);
  const meant = new Set(rest.filter((node) => isMeant(scene, view, node)));
  const all = rest.filter(isOnPath);
  // More names than that would hide what they name.
  const others = all.length > MOST_NAMED ? [] : all.filter((node) => !meant.has(node));
  // In a crowd the steps of a path are short, and their verbs would lie upon its names; pointing at one brings it out.
  const meantEdges = graph.edges.filter((edge) => isMeantEdge(scene, view, edge));
  const verbs =
    scene.crowd !== "few" ? [] : graph.edges.filter((edge) => edge.part === "picked" && !meantEdges.includes(edge));
  const visible = inView(graph.nodes, view, MOST_CONTEXT[scene.crowd]);
  const context = visible.filter(
    (node) => node.part !== "picked" && !others.includes(node) && !meant.has(node) && !isDim(node.key, scene.bright),
  );
  const requests = [
    ...picked.map((node) => nodeCaption(scene, view, node, "path", pathStyle)),
    ...others.map((node) => nodeCaption(scene, view, node, "other", otherTextStyle(theme, pathStyle))),
    ...meantEdges.map((edge) => edgeCaption(scene, view, edge, "edge")),
    ...verbs.map((edge) => edgeCaption(scene, view, edge, "verb")),
    ...[...meant].map((node) => nodeCaption(scene, view, node, "hover", hoverTextStyle(theme))),
    ...context.map((node) => nodeCaption(scene, view, node, "context", contextTextStyle(theme))),
  ];
  return placeCaptions(requests, obstaclesOf(scene, view, visible), {
    x: 4,
    y: 4,
    width: view.frame.width - 8,
    height: view.frame.height - 8,
  });
}

function isMeant({ selection, focus }: Scene, { hovered }: Viewpoint, { key }: DrawnNode): boolean {
  return key === hovered || key === focus?.node || (selection?.kind === "node" && selection.iri === key);
}

function isMeantEdge({ selection, focus }: Scene, { hoveredEdge }: Viewpoint, { key }: DrawnEdge): boolean {
  return key === hoveredEdge || key === focus?.edge || (selection?.kind === "statement" && selection.key === key);
}

function inView(nodes: readonly DrawnNode[], { frame, toScreen }: Viewpoint, most: number): readonly DrawnNode[] {
  if (nodes.length <= most) return nodes;
  const visible = nodes.filter(({ key }) => {
    const { x, y } = toScreen(key);
    return x >= 0 && x <= frame.width && y >= 0 && y <= frame.height;
  });
  return visible.sort((a, b) => b.degree - a.degree).slice(0, most);
}

/** The name; of an end which of the two it is; and how much is not shown around a node of the path or one that is pointed at. */
function captionText({ label, alike, end, hidden }: DrawnNode, role: CaptionRequest["role"]): string {
  const name = alike === 0 ? label : words.picture.andOthers(label, alike);
  const named = end === "from" || end === "to" ? words.picture.ends[end](name) : name;
  return hidden === 0 || role === "context" || role === "other"
    ? named
    : `${named}  ${words.picture.plusHidden(hidden)}`;
}

function nodeCaption(
  scene: Scene,
  view: Viewpoint,
  node: DrawnNode,
  role: CaptionRequest["role"],
  style: TextStyle,
): CaptionRequest {
  const side = scene.layout.sides.get(node.key) ?? "below";
  return {
    key: node.key,
    at: view.toScreen(node.key),
    side,
    role,
    ...scene.measure.block(captionText(node, role), style),
  };
}

/** Shares of an edge at which its verb may stand: off its line it would seem another's. */
const ALONG: readonly number[] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

function edgeCaption(scene: Scene, view: Viewpoint, edge: DrawnEdge, role: "edge" | "verb"): CaptionRequest {
  const [source, target] = [view.toScreen(edge.source), view.toScreen(edge.target)];
  const control = controlOf(source, target, edge.fan);
  const [at = midpoint(source, target), ...along] = ALONG.map((share) => onCurve(source, control, target, share));
  const block = scene.measure.block(edge.label, edgeTextStyle(scene.theme));
  return { key: edge.key, at, along, side: "below", role, ...block };
}

/** A point of a quadratic Bézier curve. */
function onCurve(start: Point, control: Point, end: Point, share: number): Point {
  const [before, both, after] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return {
    x: before * start.x + both * control.x + after * end.x,
    y: before * start.y + both * control.y + after * end.y,
  };
}

export function controlOf(source: Point, target: Point, fan: number): Point {
  const bend = fan * CURVATURE;
  const middle = midpoint(source, target);
  return { x: middle.x + bend * (target.y - source.y), y: middle.y - bend * (target.x - source.x) };
}

function obstaclesOf(scene: Scene, view: Viewpoint, visible: readonly DrawnNode[]): Obstacles {
  const nodes = visible.map((node) => {
    const { radius } = lookOfNode(node, scene);
    return boxAround(view.toScreen(node.key), { width: 2 * radius, height: 2 * radius });
  });
  const lit = scene.graph.edges.filter((edge) => edge.part === "picked");
  const lines = lit.flatMap((edge) => alongLine(view.toScreen(edge.source), view.toScreen(edge.target)));
  return { solid: [...nodes, controlsBox(view.frame)], lines };
}

/** Small boxes along a line, as a stand-in for it. */
function alongLine(from: Point, to: Point): Box[] {
  return [0.15, 0.3, 0.5, 0.7, 0.85].map((t) =>
    boxAround({ x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) }, { width: 16, height: 16 }),
  );
}
