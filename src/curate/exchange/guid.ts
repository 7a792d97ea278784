/** Names for things in a REFI-QDA project: UUIDs of version 5, the same for the same thing in every file. Spec: RFC 9562, 5.5 */

import { createHash } from "node:crypto";

/** The namespace of URLs in RFC 9562, under which ours lies. */
const URL_NAMESPACE = "6ba7b8119dad11d180b400c04fd430c8";

/** The UUID of a kind of thing and of what makes it itself. Parts are kept apart: ("a", "bc") is another than ("ab", "c"). */
export function guidOf(kind: string, ...parts: readonly string[]): string {
  const digest = createHash("sha1")
    .update(Buffer.from(URL_NAMESPACE, "hex"))
    .update(`urn:throughline:qda:${JSON.stringify([kind, ...parts])}`)
    .digest();
  const bytes = digest.subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
