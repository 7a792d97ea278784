/** Where two readers part: what they talk about next. */

import type { Agreement } from "./agreement.ts";
import type { CodedStatement } from "./coding.ts";
import type { Pair } from "./pairs.ts";
import type { SampleUnit } from "./sample.ts";

/** A sentence of which two readers made something else. */
export interface UnitDisagreement {
  readonly unit: SampleUnit;
  /** Which of the two alone reads a statement in it; null where both or neither do. */
  readonly carries: "first" | "second" | null;
  /** Statements about the same two things that differ in something. */
  readonly pairs: readonly Pair[];
  readonly onlyFirst: readonly CodedStatement[];
  readonly onlySecond: readonly CodedStatement[];
}

/** In the order of the sample; sentences that both read alike are left out. */
export function disagreementsOf({ units }: Agreement): UnitDisagreement[] {
  return units
    .map(
      ({ unit, a, b, pairing }): UnitDisagreement => ({
        unit,
        carries: a.carries === b.carries ? null : a.carries ? "first" : "second",
        pairs: pairing.pairs.filter(({ differ }) => differ.length > 0),
        onlyFirst: pairing.onlyA,
        onlySecond: pairing.onlyB,
      }),
    )
    .filter(
      ({ carries, pairs, onlyFirst, onlySecond }) =>
        carries !== null || pairs.length + onlyFirst.length + onlySecond.length > 0,
    );
}
