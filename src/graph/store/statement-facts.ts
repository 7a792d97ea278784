/** What is known of a statement besides its terms, in one byte: role, modality, whether it is asserted, polarity. */

import { MODALITY_NAMES, type Modality, type Polarity } from "../../evidence/vocabulary.ts";
import { ROLES, type Role } from "./roles.ts";

export interface StatementFacts {
  readonly role: Role;
  readonly modality: Modality;
  readonly asserted: boolean;
  readonly polarity: Polarity;
}

/** Bits 0–2: the place in ROLES. Bits 3–5: the place in MODALITY_NAMES. Bit 6: asserted. Bit 7: denied. */
export const FACT_SHIFT = 3;
export const PLACE_MASK = 7;
const ASSERTED_BIT = 1 << 6;
const DENIED_BIT = 1 << 7;

export function packFacts(facts: StatementFacts): number {
  return (
    ROLES.indexOf(facts.role) |
    (MODALITY_NAMES.indexOf(facts.modality) << FACT_SHIFT) |
    (facts.asserted ? ASSERTED_BIT : 0) |
    (facts.polarity === "denied" ? DENIED_BIT : 0)
  );
}

export const roleOfFact = (fact: number): Role => ROLES[fact & PLACE_MASK] ?? "instance";

export const modalityOfFact = (fact: number): Modality =>
  MODALITY_NAMES[(fact >> FACT_SHIFT) & PLACE_MASK] ?? "asserted";

export const isAssertedFact = (fact: number): boolean => (fact & ASSERTED_BIT) !== 0;

export const polarityOfFact = (fact: number): Polarity => ((fact & DENIED_BIT) === 0 ? "affirmed" : "denied");
