/** Which statement of one reader is which of another's: within one sentence, by their ends, where their passages overlap. */

import type { Said } from "../journal/lines.ts";
import type { CodedStatement } from "./coding.ts";

/** What two statements may differ in that both say of the same two things. */
const DIFFERENCES = ["direction", "relation", "modality", "polarity", "support", "claimant"] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** Statements that are about the same two things, one of each reader. */
export interface Pair {
  readonly a: CodedStatement;
  readonly b: CodedStatement;
  readonly differ: readonly Difference[];
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly onlyA: readonly CodedStatement[];
  readonly onlyB: readonly CodedStatement[];
  /** As many pairs as there can be: of the same ends, in the same direction too, with the same relation too. */
  readonly counts: Readonly<Record<Level, number>>;
}

/** From what asks most to what asks least. */
const LEVELS = ["relation", "direction", "ends"] as const;
export type Level = (typeof LEVELS)[number];

/** The name that a concept goes by, where it was merged into another. */
export type NameOf = (iri: string) => string;

/**
 * Each statement has one partner at most. First as many as can be are paired that agree in ends, direction and relation, then
 * more that agree in ends and direction, then more that agree in their ends: by augmenting paths, so that no count of a
 * level could be higher. Time O(n³) at worst in the statements of one sentence about the same two things.
 */
export function pairUp(
  as: readonly CodedStatement[],
  bs: readonly CodedStatement[],
  nameOf: NameOf = (iri) => iri,
): Pairing {
  const partnerOfB = new Map<number, number>();
  const counts = { relation: 0, direction: 0, ends: 0 };
  const levels = as.map((a) => bs.map((b) => levelOf(a, b, nameOf)));
  for (const [rank, level] of LEVELS.entries()) {
    const fits = (a: number, b: number): boolean => (levels[a]?.[b] ?? LEVELS.length) <= rank;
    for (const a of as.keys())
      if (![...partnerOfB.values()].includes(a)) augment(a, bs.length, fits, partnerOfB, new Set());
    counts[level] = partnerOfB.size;
  }
  const partnerOfA = new Map([...partnerOfB].map(([b, a]) => [a, b]));
  const pairs = as.flatMap((a, at): Pair[] => {
    const b = bs[partnerOfA.get(at) ?? -1];
    return b === undefined ? [] : [{ a, b, differ: differencesOf(a.as, b.as, nameOf) }];
  });
  return {
    pairs,
    onlyA: as.filter((_, at) => !partnerOfA.has(at)),
    onlyB: bs.filter((_, at) => !partnerOfB.has(at)),
    counts,
  };
}

/** Finds a free partner for `a`, moving others on where that makes room. Source: Kuhn 1955, https://doi.org/10.1002/nav.3800020109 */
function augment(
  a: number,
  size: number,
  fits: (a: number, b: number) => boolean,
  partnerOfB: Map<number, number>,
  seen: Set<number>,
): boolean {
  for (let b = 0; b < size; b++) {
    if (!fits(a, b) || seen.has(b)) continue;
    seen.add(b);
    const other = partnerOfB.get(b);
    if (other === undefined || augment(other, size, fits, partnerOfB, seen)) {
      partnerOfB.set(b, a);
      return true;
    }
  }
  return false;
}

/** Place in LEVELS of the most that two statements agree in; the number of levels where they are about other things. */
function levelOf(a: CodedStatement, b: CodedStatement, nameOf: NameOf): number {
  if (a.at.text !== b.at.text || a.at.end <= b.at.start || b.at.end <= a.at.start) return LEVELS.length;
  const differ = differencesOf(a.as, b.as, nameOf);
  const [as, ao, bs, bo] = [a.as.subject, a.as.object, b.as.subject, b.as.object].map(nameOf);
  const areSame = (as === bs && ao === bo) || (as === bo && ao === bs);
  if (!areSame) return LEVELS.length;
  if (differ.includes("direction")) return 2;
  return differ.includes("relation") ? 1 : 0;
}

function differencesOf(a: Said, b: Said, nameOf: NameOf): Difference[] {
  const same: Readonly<Record<Difference, boolean>> = {
    direction: nameOf(a.subject) === nameOf(b.subject) && nameOf(a.object) === nameOf(b.object),
    relation: a.predicate === b.predicate,
    modality: a.modality === b.modality,
    polarity: a.polarity === b.polarity,
    support: a.support === b.support,
    claimant: named(a.claimant, nameOf) === named(b.claimant, nameOf),
  };
  return DIFFERENCES.filter((each) => !same[each]);
}

function named(claimant: string | null, nameOf: NameOf): string | null {
  return claimant === null ? null : nameOf(claimant);
}
