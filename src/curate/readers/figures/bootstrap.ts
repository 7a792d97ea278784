/** Intervals by drawing the sentences again and again: how far a figure would move with other sentences of the same kind. */

import { quantile } from "./quantile.ts";

export interface BootstrapOptions {
  /** How many samples are drawn. Default: 2000. */
  readonly resamples?: number;
  /** From 1 to 2147483646. Default: 1. */
  readonly seed?: number;
  /** Share of the drawn samples within the interval. Default: 0.95. */
  readonly level?: number;
}

export const BOOTSTRAP_DEFAULTS = { resamples: 2000, seed: 1, level: 0.95 } as const;

/** A figure with the interval of its drawn samples. */
export interface Estimate {
  /** Null where it is not defined. */
  readonly value: number | null;
  /** Null where the value is, or where no drawn sample has one. */
  readonly low: number | null;
  readonly high: number | null;
  /** In how many drawn samples it is not defined; these are left out of the interval. */
  readonly undefinedIn: number;
}

/** A figure of units that count as often as these weights say. */
export type Statistic = (weights: Uint32Array) => number | null;

/**
 * The percentile interval of each statistic over the same drawn samples of `units` units, drawn with replacement. Time
 * O(resamples × statistics).
 */
export function bootstrap<Name extends string>(
  units: number,
  statistics: Readonly<Record<Name, Statistic>>,
  options: BootstrapOptions = {},
): Record<Name, Estimate> {
  const { resamples, seed, level } = { ...BOOTSTRAP_DEFAULTS, ...options };
  const random = numbersFrom(seed);
  const names = Object.keys(statistics) as Name[];
  const drawn = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < (units === 0 ? 0 : resamples); round++) {
    const weights = new Uint32Array(units);
    for (let pick = 0; pick < units; pick++) {
      const at = Math.floor(random() * units);
      weights[at] = (weights[at] ?? 0) + 1;
    }
    for (const name of names) {
      const value = statistics[name](weights);
      if (value !== null) drawn.get(name)?.push(value);
    }
  }
  const once = new Uint32Array(units).fill(1);
  const estimates = names.map((name): [Name, Estimate] => {
    const value = statistics[name](once);
    const values = (drawn.get(name) ?? []).sort((a, b) => a - b);
    const isKnown = value !== null && values.length > 0;
    return [
      name,
      {
        value,
        low: isKnown ? quantile(values, (1 - level) / 2) : null,
        high: isKnown ? quantile(values, (1 + level) / 2) : null,
        undefinedIn: (units === 0 ? 0 : resamples) - values.length,
      },
    ];
  });
  return Object.fromEntries(estimates) as Record<Name, Estimate>;
}

/** Numbers from 0 to 1 that are the same in every run. Source: Park and Miller 1988, https://doi.org/10.1145/63039.63042 */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
