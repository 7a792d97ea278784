/** Digests and the names that are made of them: anyone can recompute both. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The SHA-256 of some bytes. */
export function sha256Bytes(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256Bytes(utf8ToBytes(text)));
}

/**
 * The local name of a claim: the first 16 hex digits of the SHA-256 of its canonical N-Triples line, a line break and
 * the IRI of its source. One per triple and source; it does not change when the passage moves.
 *
 * @example
 * import { claimId } from "throughline/evidence";
 * claimId("<urn:a> <urn:p> <urn:b> .", "urn:source").length; // 16
 */
export function claimId(ntriplesLine: string, sourceIri: string): string {
  return sha256Hex(`${ntriplesLine}\n${sourceIri}`).slice(0, 16);
}

/** The name of a statement, whoever says it: the first 16 hex digits of the SHA-256 of its N-Triples line. */
export function statementId(ntriplesLine: string): string {
  return sha256Hex(ntriplesLine).slice(0, 16);
}
