/** What is measured of a whole graph, each once, in a worker. */

import { INSTANCE_ONLY, type Knowledge } from "throughline/graph";
import { WorkerCalls } from "../../workers.ts";
import type { Measure, MeasureRequest } from "./measure-worker.ts";

/** A value for each node that a statement joins to another, by term id. */
export type Measured = ReadonlyMap<number, number>;

/** One for the page, which keeps it: what it needs is there before the network may be gone. */
const calls = new WorkerCalls<MeasureRequest, Float64Array>(
  () => new Worker(new URL("./measure-worker.ts", import.meta.url), { type: "module" }),
);
/** A worker answers one call at a time. */
let last: Promise<unknown> = Promise.resolve();

/** Loads the worker ahead of what it is asked first. */
export function prepareMeasures(): void {
  calls.prepare();
}

/** The measures of one graph. */
export class GraphMeasures {
  readonly #knowledge: Knowledge;
  readonly #known = new Map<Measure, Promise<Measured | null>>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Null where the worker did not load or broke off; the next call tries again. */
  of(measure: Measure): Promise<Measured | null> {
    const known = this.#known.get(measure) ?? this.#ask(measure);
    this.#known.set(measure, known);
    return known;
  }

  async #ask(measure: Measure): Promise<Measured | null> {
    const { ids, ...arcs } = arcsOf(this.#knowledge);
    const call = last.then(() => calls.call({ measure, nodes: ids.length, ...arcs }));
    last = call;
    const end = await call;
    if (end.kind === "answered") return new Map(ids.map((id, node) => [id, end.answer[node] ?? 0] as const));
    this.#known.delete(measure);
    return null;
  }
}

interface Arcs {
  /** The term id of each node, by its number. */
  readonly ids: readonly number[];
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
}

/** The affirmed statements between concepts, nodes numbered in the order in which they come. */
function arcsOf({ statements: table }: Knowledge): Arcs {
  const numbers = new Map<number, number>();
  const numberOf = (id: number): number => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  };
  const roads = table
    .ofRoles(INSTANCE_ONLY)
    .filter((road) => table.isAsserted(road) && table.polarity(road) === "affirmed" && table.joinsNodes(road));
  const sources = Uint32Array.from(roads, (road) => numberOf(table.subject(road)));
  const targets = Uint32Array.from(roads, (road) => numberOf(table.object(road)));
  return { ids: [...numbers.keys()], sources, targets };
}
