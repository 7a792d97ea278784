/** Which machines can use the numbers of a snapshot as they lie. */

import { type FileName, unsupported } from "./refuse.ts";

const FIRST_BYTE_OF_ONE = new Uint8Array(Uint32Array.of(1).buffer)[0];

/** @throws ThroughlineError `unsupported` on a big-endian machine. */
export function requireLittleEndian(name: FileName, firstByteOfOne = FIRST_BYTE_OF_ONE): void {
  if (firstByteOfOne === 1) return;
  throw unsupported(
    name,
    "holds little-endian numbers that are used in place, and this machine is big-endian",
    "Load the RDF that the snapshot was made from.",
  );
}
