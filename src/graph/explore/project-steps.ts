/** The part of a graph that lies around one place, as a Graphology graph: only what depth and budget admit. */

import { MultiDirectedGraph } from "graphology";
import { WORKING, type Work } from "../../work.ts";

/** A step from a place to another. */
export interface PlaceStep<Data> {
  readonly to: string;
  /** What the edge carries. */
  readonly data: Data;
}

interface StepEdge<Data> {
  readonly data: Data;
  [name: string]: unknown;
}

export type StepProjection<Data> = MultiDirectedGraph<Record<string, never>, StepEdge<Data>>;

export interface ProjectStepsOptions<Data> {
  /** The steps that leave a place, in the order in which they shall be walked. */
  readonly stepsFrom: (place: string) => Work<readonly PlaceStep<Data>[]>;
  /** Steps from the start at most. */
  readonly depth: number;
  /** Places at most, with the start; of places equally near, those that come first. */
  readonly maxPlaces: number;
}

export interface ProjectedSteps<Data> {
  /** All steps between the places that were taken, each along the way that it is walked. */
  readonly graph: StepProjection<Data>;
  /** Whether `maxPlaces` left some out. */
  readonly truncated: boolean;
  /** The places that lead on to others which are not in the graph. */
  readonly leadingOn: ReadonlySet<string>;
}

/**
 * Projects what lies around a start, the nearest first, however large the rest is. Time and space O(steps around what is
 * taken).
 */
export function* projectSteps<Data>(
  start: string,
  { stepsFrom, depth, maxPlaces }: ProjectStepsOptions<Data>,
): Work<ProjectedSteps<Data>> {
  const graph: StepProjection<Data> = new MultiDirectedGraph();
  graph.addNode(start);
  const leadingOn = new Set<string>();
  const depths = new Map([[start, 0]]);
  let truncated = false;
  // What is added on the way is met in its turn.
  for (const [place, far] of depths) {
    for (const { to, data } of yield* stepsFrom(place)) {
      const known = depths.has(to);
      if (!known && (far >= depth || depths.size >= maxPlaces)) {
        leadingOn.add(place);
        truncated ||= far < depth;
        continue;
      }
      if (!known) {
        depths.set(to, far + 1);
        graph.addNode(to);
      }
      graph.addDirectedEdge(place, to, { data });
    }
    yield WORKING;
  }
  return { graph, truncated, leadingOn };
}
