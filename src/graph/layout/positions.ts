/** The places of all concepts, computed once and kept in a file beside the graph. */

import { ThroughlineError } from "../../errors.ts";
import { startOf } from "../store/incidence.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { INSTANCE_ONLY } from "../store/roles.ts";
import { ForceLayout } from "./force-layout.ts";

/** Positions by the key of the node (IRI or `_:label`): no unit, y upwards. */
export type Positions = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

const FORMAT = "throughline-places";
const VERSION = 1;

interface StoredPositions {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly keys: readonly string[];
  /** Two numbers a key. */
  readonly places: readonly number[];
}

/**
 * Lays out all concepts of a graph along their instance statements, a round at each step, so that the caller can stop or
 * tell how far it is; the last step returns the places. Empty for a graph without concepts. Cost: see ForceLayout.
 *
 * @example
 * import { layoutPositions } from "throughline/graph";
 * import { openBundled } from "throughline";
 * const run = layoutPositions(await openBundled());
 * let step = run.next();
 * while (step.done !== true) step = run.next();
 * step.value.size > 400; // true
 */
export function* layoutPositions(
  knowledge: Knowledge,
): Generator<{ readonly done: number; readonly rounds: number }, Positions, undefined> {
  const { concepts } = knowledge;
  const numbers = new Map(concepts.map((node, number) => [node, number] as const));
  const index = knowledge.incidence(INSTANCE_ONLY);
  const { arrivingFrom, neighbors } = index;
  const [sources, targets]: [number[], number[]] = [[], []];
  for (const [number, node] of concepts.entries()) {
    // Entries up to `arrivingFrom` leave the node or lead back to it: so every edge comes once.
    for (let entry = startOf(index, node); entry < (arrivingFrom[node] ?? 0); entry++) {
      const neighbor = numbers.get(neighbors[entry] ?? -1);
      if (neighbor === undefined) continue;
      sources.push(number);
      targets.push(neighbor);
    }
  }
  const layout = new ForceLayout({
    nodes: concepts.length,
    sources: Uint32Array.from(sources),
    targets: Uint32Array.from(targets),
    start: new Float32Array(2 * concepts.length).fill(Number.NaN),
  });
  for (let round = 1; round <= layout.rounds; round++) {
    layout.step();
    yield { done: round, rounds: layout.rounds };
  }
  const positions = layout.positions();
  return new Map(
    concepts.map((node, index) => [
      knowledge.key(node),
      { x: positions[2 * index] ?? 0, y: positions[2 * index + 1] ?? 0 },
    ]),
  );
}

/** Positions as JSON text, to a tenth of a unit. */
export function writePositions(positions: Positions): string {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const stored: StoredPositions = {
    format: FORMAT,
    version: VERSION,
    keys: [...positions.keys()],
    places: [...positions.values()].flatMap(({ x, y }) => [tenth(x), tenth(y)]),
  };
  return JSON.stringify(stored);
}

/** Reads what writePositions wrote. Throws `unreadable` for anything else. */
export function readPositions(text: string): Positions {
  let stored: Partial<StoredPositions> | null = null;
  try {
    stored = JSON.parse(text) as Partial<StoredPositions> | null;
  } catch {
    stored = null;
  }
  const { keys, places } = stored ?? {};
  if (stored?.format !== FORMAT || stored.version !== VERSION || !Array.isArray(keys) || !Array.isArray(places)) {
    throw new ThroughlineError("unreadable", "These are no places of this version.", {
      hint: "Compile them again.",
      option: "places",
    });
  }
  return new Map(
    keys.map((key: string, index) => [key, { x: Number(places[2 * index]), y: Number(places[2 * index + 1]) }]),
  );
}
