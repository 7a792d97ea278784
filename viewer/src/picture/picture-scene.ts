/** From the state of the session to a scene, step by step; a step is taken again only when what it rests on has changed. */

import type { Positions } from "throughline/graph";
import { drawingOf, isBrowsing } from "../session/drawing.ts";
import type { Session } from "../session/session.ts";
import type { Coloring } from "../session/view-state.ts";
import { layOutAnswer } from "./answer-layout.ts";
import type { Crowd, Theme } from "./appearance.ts";
import { type ColorScheme, colorScheme, recolored, typeColors } from "./coloring.ts";
import { type DrawnGraph, drawnGraphOf } from "./drawn-graph.ts";
import { isByForces } from "./force/arranger.ts";
import type { Size } from "./geometry.ts";
import { capacityOf, type Layout, layOut, withPins } from "./layout.ts";
import { mapLayout } from "./map-layout.ts";
import { GraphMeasures } from "./measures/graph-measures.ts";
import { type Focus, pathTextStyle, type Scene } from "./scene.ts";
import { spotlightOf } from "./spotlight.ts";
import { TextMeasure } from "./text-lines.ts";

/** More nodes than this are many; more nodes or lines than this make a large picture. */
const MOST = { few: 120, nodes: 2000, edges: 6000 };

function crowdOf({ nodes, edges }: DrawnGraph): Crowd {
  if (nodes.length > MOST.nodes || edges.length > MOST.edges) return "large";
  return nodes.length > MOST.few ? "many" : "few";
}

/** What a scene takes from the page beside the session. */
export interface SceneInput {
  readonly size: Size;
  readonly theme: Theme;
  readonly positions: Positions;
  readonly focus: Focus | null;
}

export class SceneMaker {
  readonly #session: Session;
  readonly #onColors: () => void;
  readonly #measure = new TextMeasure();
  readonly #graph = new Remembered<DrawnGraph>();
  readonly #free = new Remembered<Layout>();
  readonly #layout = new Remembered<Layout>();
  readonly #bright = new Remembered<ReadonlySet<string> | null>();
  readonly #colored = new Remembered<DrawnGraph>();
  readonly #measures: GraphMeasures;
  #colors: ColorScheme;
  /** What colours were last asked for. */
  #askedBy: Coloring = "type";

  /** `onColors` is told when colours that had to be computed are there. */
  constructor(session: Session, onColors: () => void) {
    this.#session = session;
    this.#onColors = onColors;
    this.#measures = new GraphMeasures(session.knowledge);
    this.#colors = typeColors(session.kinds);
  }

  get colors(): ColorScheme {
    return this.#colors;
  }

  make({ size, theme, positions, focus }: SceneInput): Omit<Scene, "arranging"> {
    const { state } = this.#session;
    void this.#loadColors();
    const { concepts, constraints, picked, filters, expanded, collapsed } = state;
    const { arrangement, pins, sizeBy, camera } = drawingOf(state);
    const translucent = isBrowsing(state);
    const capacity = capacityOf(size);
    const uncolored = this.#graph.get(
      [
        concepts,
        constraints,
        picked,
        filters,
        expanded,
        collapsed,
        arrangement,
        translucent,
        capacity,
        state.browse.hidden,
      ],
      () => drawnGraphOf(this.#session, capacity),
    );
    const graph = this.#colored.get([uncolored, this.#colors], () => recolored(uncolored, this.#session, this.#colors));
    const byForces = isByForces(arrangement);
    const free = this.#free.get([graph, size, theme, arrangement, byForces ? positions : null], () =>
      byForces ? mapLayout(graph, positions, size) : this.#pathLayout(graph, size, theme),
    );
    const layout = this.#layout.get([free, pins], () => withPins(free, pins));
    const { selection } = state;
    const { found, pointed, keptBright } = this.#session;
    const meant = pointed.value ?? keptBright.value;
    const bright = this.#bright.get([graph, meant], () => spotlightOf(graph, meant));
    const viewing = { selection, sizeBy, found: found.value, bright, crowd: crowdOf(graph), translucent, theme };
    return { ...viewing, graph, layout, camera, focus, measure: this.#measure };
  }

  #pathLayout(graph: DrawnGraph, size: Size, theme: Theme): Layout {
    const style = pathTextStyle(theme, size, graph);
    const labels = new Map(graph.nodes.map((node) => [node.key, node.label] as const));
    const lay = graph.paths.length > 0 ? layOutAnswer : layOut;
    return lay(graph, size, (key) => this.#measure.block(labels.get(key) ?? "", style));
  }

  /** Until new colours are there, the old ones stay. */
  async #loadColors(): Promise<void> {
    const { knowledge, kinds, state } = this.#session;
    const { colorBy } = drawingOf(state);
    if (colorBy === this.#askedBy) return;
    this.#askedBy = colorBy;
    const colors = await colorScheme(colorBy, knowledge, { kinds, measures: this.#measures });
    if (this.#askedBy !== colorBy) return;
    this.#colors = colors;
    this.#onColors();
  }
}

/** A value and what it was made of. */
class Remembered<Value> {
  #from: readonly unknown[] = [];
  #value: Value | undefined;

  get(from: readonly unknown[], make: () => Value): Value {
    const same = from.length === this.#from.length && from.every((each, index) => Object.is(each, this.#from[index]));
    if (this.#value === undefined || !same) this.#value = make();
    this.#from = from;
    return this.#value;
  }
}
