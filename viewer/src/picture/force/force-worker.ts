/** Lays out a graph beside the page, a few rounds at a time, so that progress is seen and a stop is heard. */

import { type ForceGraph, ForceLayout } from "throughline/graph";

export interface ForceProgress {
  readonly round: number;
  readonly rounds: number;
  /** Two numbers a node. */
  readonly positions: Float32Array;
}

/** Long enough to be worth a message, short enough to look alive; showing many nodes elsewhere takes the page a while itself. */
const SLICE_MS = { few: 60, many: 300 };
const MANY = 2000;

self.onmessage = ({ data }: MessageEvent<ForceGraph>): void => {
  const layout = new ForceLayout(data);
  const sliceMs = data.nodes > MANY ? SLICE_MS.many : SLICE_MS.few;
  let round = 0;
  const slice = (): void => {
    const until = performance.now() + sliceMs;
    while (round < layout.rounds && performance.now() < until) {
      layout.step();
      round++;
    }
    const progress: ForceProgress = { round, rounds: layout.rounds, positions: layout.positions() };
    self.postMessage(progress);
    if (round < layout.rounds) setTimeout(slice);
  };
  slice();
};
