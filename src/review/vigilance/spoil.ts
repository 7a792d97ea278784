/** A proposal made wrong: its ends swapped or its polarity turned, and only where that is an error indeed. */

import type { Proposal, Said } from "../../curate/journal/lines.ts";
import type { Spoiling } from "../../curate/review/planted.ts";
import { tellingOf } from "../../evidence/altered.ts";

export interface Spoiled {
  readonly proposal: Omit<Proposal, "id">;
  readonly spoiling: Spoiling;
}

export interface SpoilContext {
  /** The passage. */
  readonly words: string;
  readonly isSymmetric: boolean;
  /** Whether a concept may be at an end, by its types. */
  readonly fits: (said: Said) => boolean;
  /** Whether the graph or another proposal says so, in any passage. */
  readonly isSaid: (said: Said) => boolean;
}

/** Null where neither makes an error. Swapping comes first: what a passage denies is open to dispute more often than who did it. */
export function spoiled(proposal: Proposal, context: SpoilContext): Spoiled | null {
  return swapped(proposal, context) ?? turned(proposal, context);
}

/** An end that its relation never takes would be told by the warning on the card. */
function swapped(proposal: Proposal, { isSymmetric, fits, isSaid }: SpoilContext): Spoiled | null {
  const { as, named } = proposal;
  if (isSymmetric || as.subject === as.object || as.object.startsWith('"')) return null;
  const said = { ...as, subject: as.object, object: as.subject };
  if (!fits(said) || isSaid(said)) return null;
  const ends = { ...named, subject: named.object, object: named.subject };
  return { proposal: { ...proposal, as: said, named: ends }, spoiling: "ends-swapped" };
}

/** A proposal that is against its passage already would be put right by this. */
function turned(proposal: Proposal, { words, isSaid }: SpoilContext): Spoiled | null {
  const isDenied = proposal.as.polarity === "denied";
  if (isDenied !== tellingOf(words).denials.length > 0) return null;
  const said: Said = { ...proposal.as, polarity: isDenied ? "affirmed" : "denied" };
  return isSaid(said) ? null : { proposal: { ...proposal, as: said }, spoiling: "polarity-turned" };
}
