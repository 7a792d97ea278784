/** How a line says what kind of saying it is: three patterns that can be told apart, with the verb for the rest. */

import type { Modality } from "throughline/evidence";

export interface LineStyle {
  readonly name: "stated" | "reported" | "wanted" | "uncertain";
  /** Pixels of line and of gap; no gap is a full line. */
  readonly dash: number;
  readonly gap: number;
}

/** In the order of the legend. */
export const LINE_STYLES: readonly LineStyle[] = [
  { name: "stated", dash: 1, gap: 0 },
  { name: "reported", dash: 12, gap: 5 },
  { name: "wanted", dash: 6, gap: 5 },
  { name: "uncertain", dash: 2, gap: 4 },
];

const [STATED, REPORTED, WANTED, UNCERTAIN] = LINE_STYLES as readonly [LineStyle, LineStyle, LineStyle, LineStyle];

const STYLES: Readonly<Record<Modality, LineStyle>> = {
  asserted: STATED,
  reported: REPORTED,
  recommended: WANTED,
  aimed: WANTED,
  possible: UNCERTAIN,
  estimated: UNCERTAIN,
};

export function lineStyleOf(modality: Modality): LineStyle {
  return STYLES[modality];
}
