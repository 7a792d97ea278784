/** Digests and the names that are made of them: anyone can recompute both. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ClaimId, NTriplesLine, ResourceName, StatementId } from "../ids.ts";
import { compareCodeUnits } from "../order.ts";
import type { Qualifiers } from "./types.ts";
import { type Polarity, QUALIFIER_KINDS } from "./vocabulary.ts";

/** The SHA-256 of some bytes. */
export function sha256Bytes(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256Bytes(utf8ToBytes(text)));
}

/** Who says a claim, which way and under what, where that is not the document itself, affirming, without reserve. */
export interface ClaimVoice {
  /** The key of the claimant; default null: the document's own voice. */
  readonly claimant?: ResourceName | null;
  /** Default "affirmed". */
  readonly polarity?: Polarity;
  /** The texts of one language. Default: none. */
  readonly qualifiers?: Qualifiers;
}

/**
 * The local name of a claim: the first 16 hex digits of the SHA-256 of its canonical N-Triples line, a line break and the
 * IRI of its source. One that has a claimant, is denied or holds under something has a third line, of the claimant, a space
 * and the polarity, and a line for each text that it holds under, of the kind, a space and the text: so that two voices of
 * one document, a claim and its denial, or what holds here and what holds there, are two claims. It does not change when
 * the passage moves.
 *
 * @example
 * import { claimId } from "throughline/evidence";
 * const own = claimId("<urn:a> <urn:p> <urn:b> .", "urn:source"); // 16 hex digits
 * claimId("<urn:a> <urn:p> <urn:b> .", "urn:source", { claimant: "urn:voice" }) === own; // false
 * claimId("<urn:a> <urn:p> <urn:b> .", "urn:source", { qualifiers: { scope: ["in many countries"] } }) === own; // false
 */
export function claimId(
  ntriplesLine: NTriplesLine,
  sourceIri: ResourceName,
  { claimant = null, polarity = "affirmed", qualifiers = {} }: ClaimVoice = {},
): ClaimId {
  const under = QUALIFIER_KINDS.flatMap((kind) =>
    (qualifiers[kind] ?? []).toSorted(compareCodeUnits).map((text) => `${kind} ${text}`),
  );
  const lines = [ntriplesLine, sourceIri];
  if (claimant !== null || polarity !== "affirmed" || under.length > 0)
    lines.push(`${claimant ?? ""} ${polarity}`, ...under);
  return sha256Hex(lines.join("\n")).slice(0, 16);
}

/** The name of a statement, whoever says it: the first 16 hex digits of the SHA-256 of its N-Triples line. */
export function statementId(ntriplesLine: NTriplesLine): StatementId {
  return sha256Hex(ntriplesLine).slice(0, 16);
}
