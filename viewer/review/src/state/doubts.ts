/** Where what is written says more than its passage does. */

import type { HintMark } from "../../../../src/review/protocol/text.ts";
import type { Draft } from "./draft.ts";

/** What would be read as surer than the passage has it. */
export function doubtsIn({ passage, modality, polarity }: Draft, hints: readonly HintMark[]): Doubts {
  const within = hints.filter(({ start, end }) => start < passage.end && end > passage.start);
  const has = (...kinds: readonly HintMark["kind"][]): boolean => within.some(({ kind }) => kinds.includes(kind));
  const isSure = modality === null || modality === "asserted";
  const read = (chosen: string | null, as: string, choose: string): string =>
    chosen === null ? `: choose ${choose}.` : `, and this reads as ${as}.`;
  return {
    modality:
      has("hedge", "report") && isSure
        ? `A hedge or a reporting word stands in the passage${read(modality, "stated as fact", "how it is meant")}`
        : null,
    polarity:
      has("denial") && polarity !== "denied"
        ? `A denial stands in the passage${read(polarity, "affirmed", "whether it is affirmed or denied")}`
        : null,
  };
}

/** Whole sentences; null where there is no doubt. */
export interface Doubts {
  readonly modality: string | null;
  readonly polarity: string | null;
}
