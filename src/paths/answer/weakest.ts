/** How well statements are supported, which of two is better supported, and where a chain is weakest, with the reason. */

import type { Statement } from "../../evidence/types.ts";
import { MODALITIES, type Support } from "../../evidence/vocabulary.ts";
import { compareCodeUnits } from "../../order.ts";

/** Why a hop is weaker than another: its statement is so, and another's is not. */
export const WEAKNESSES = [
  "unsourced",
  "reported",
  "estimated",
  "aimed",
  "recommended",
  "possible",
  "inferred",
  "background",
  "fewer-claimants",
] as const;

/** What makes a hop the weakest of its path. */
export type Weakness = (typeof WEAKNESSES)[number];

export interface WeakestHop {
  /** Its index; null where all hops are supported alike, or there is but one. */
  readonly hop: number | null;
  /** In what it is weaker than some other hop of the chain, the gravest first; empty where there is none. */
  readonly because: readonly Weakness[];
}

/** How directly a passage carries a statement. Data that does not say is not held to say less. */
const DIRECTNESS: Readonly<Record<Support, number>> = { "directly-stated": 2, inferred: 1, background: 0 };

/** The standing of a statement, the gravest part first: compared one after the other. */
function standingOf(statement: Statement): readonly number[] {
  return [
    Number(statement.evidence.length > 0),
    MODALITIES[statement.modality].strength,
    directnessOf(statement),
    claimantsOf(statement),
  ];
}

/** Of the most direct of its passages. */
function directnessOf({ evidence }: Statement): number {
  return Math.max(...evidence.map(({ support }) => DIRECTNESS[support ?? "directly-stated"]));
}

function compareStanding(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** The better supported statement first: sourced, by modality, by directness, by independent claimants, then by id. */
export function bySupport(a: Statement, b: Statement): number {
  return compareStanding(standingOf(b), standingOf(a)) || compareCodeUnits(a.id, b.id);
}

/** How many independent voices make a statement: five documents that quote one report are one claimant. */
export function claimantsOf(statement: Statement): number {
  return new Set(statement.evidence.map((evidence) => evidence.claimant?.iri ?? evidence.source ?? "")).size;
}

/** The hop with the least support of some that each rest on one statement; the first among several that are weakest. */
export function weakestOf(statements: readonly Statement[]): WeakestHop {
  const standings = statements.map(standingOf);
  const [weakest] = standings.toSorted(compareStanding);
  if (weakest === undefined || standings.every((each) => compareStanding(each, weakest) === 0))
    return { hop: null, because: [] };
  const hop = standings.indexOf(weakest);
  const isLess = (part: number): boolean => standings.some((each) => (each[part] ?? 0) > (weakest[part] ?? 0));
  const statement = statements[hop];
  return {
    hop,
    because:
      statement === undefined
        ? []
        : weaknessesOf(statement)
            .filter(([part]) => isLess(part))
            .map(([, name]) => name),
  };
}

/** What each part of a standing is called where it is the less one. */
function weaknessesOf(statement: Statement): (readonly [part: number, Weakness])[] {
  const { evidence, modality } = statement;
  // Of what nobody is recorded to say, there is no more to tell.
  if (evidence.length === 0) return [[0, "unsourced"]];
  const direct = directnessOf(statement);
  return [
    ...(modality === "asserted" ? [] : ([[1, modality]] as const)),
    ...(direct === DIRECTNESS["directly-stated"]
      ? []
      : ([[2, direct === DIRECTNESS.inferred ? "inferred" : "background"]] as const)),
    [3, "fewer-claimants"],
  ];
}
