/** From the bytes of a snapshot to its sections: all of them sound, or none. */

import type { Crc32 } from "./crc32.ts";
import {
  ALIGNMENT,
  aligned,
  ELEMENTS,
  type ElementName,
  END_MARK,
  ENTRY,
  HEAD,
  MAGIC,
  numberOf,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
  type Sections,
  SNAPSHOT_VERSION,
} from "./format.ts";
import { damaged, type FileName, unsupported } from "./refuse.ts";

/** Whether bytes begin as a snapshot does; eight of them are enough. */
export function isSnapshot(start: Uint8Array): boolean {
  return MAGIC.every((byte, at) => start[at] === byte);
}

const ELEMENT_NAMES = Object.keys(ELEMENTS) as readonly ElementName[];

/**
 * Reads head, table and sections as views of the bytes, after every checksum has been compared.
 *
 * @throws ThroughlineError `damaged` for what is cut or altered, `unsupported` for a newer version.
 * Time O(bytes); space a view a section.
 */
export function readSections(bytes: Uint8Array, name: FileName, crc32: Crc32): Sections {
  const head = readHead(bytes, name, crc32);
  const found = new Map<SectionName, unknown>();
  let offset = head.length * 4;
  for (let at = HEAD.bytes / 4; at < head.length; at += ENTRY.bytes / 4) {
    const entry = readEntry(head.subarray(at), name);
    if (entry.offset !== offset || entry.offset + aligned(entry.bytes) > bytes.length - END_MARK.length) {
      throw damaged(name, `has its section ${entry.section} elsewhere than it should be`);
    }
    if (crc32(bytes.subarray(offset, offset + aligned(entry.bytes))) !== entry.checksum) {
      throw damaged(name, `was altered: its section ${entry.section} does not have the recorded checksum`);
    }
    const { array, bytes: size } = ELEMENTS[entry.element];
    found.set(entry.section, new array(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, entry.bytes / size));
    offset += aligned(entry.bytes);
  }
  if (offset !== bytes.length - END_MARK.length) throw damaged(name, "holds bytes that belong to no section");
  for (const section of SECTION_NAMES) {
    if (found.has(section)) continue;
    if (SECTIONS[section].absent === null) throw damaged(name, `lacks its section ${section}`);
    found.set(section, null);
  }
  return Object.fromEntries(found) as unknown as Sections;
}

/** Head and table as words, sound in themselves. */
function readHead(bytes: Uint8Array, name: FileName, crc32: Crc32): Uint32Array {
  if (!isSnapshot(bytes)) throw damaged(name, "does not begin as a snapshot does");
  if (bytes.length < HEAD.bytes) throw cut(bytes.length, HEAD.bytes, name);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD.bytes / 4);
  const version = words[HEAD.version] ?? 0;
  if (version > SNAPSHOT_VERSION) throw otherVersion(version, "Take a newer Throughline, or make", name);
  const length = numberOf(words[HEAD.lengthLow] ?? 0, words[HEAD.lengthHigh] ?? 0);
  if (bytes.length < length) throw cut(bytes.length, length, name);
  const headBytes = HEAD.bytes + ENTRY.bytes * (words[HEAD.sections] ?? 0);
  if (headBytes + END_MARK.length > bytes.length) throw damaged(name, "has more sections than fit in it");
  const head = new Uint32Array(bytes.slice(0, headBytes).buffer);
  const checksum = head[HEAD.checksum];
  head[HEAD.checksum] = 0;
  if (crc32(new Uint8Array(head.buffer)) !== checksum || version === 0 || head[HEAD.zero] !== 0) {
    throw damaged(name, "was altered: its head does not have the recorded checksum");
  }
  // An older one is known to be sound as far as its head goes before it is called so.
  if (version !== SNAPSHOT_VERSION) throw otherVersion(version, "Make", name);
  if (length !== bytes.length) throw damaged(name, `has ${bytes.length - length} bytes more than it was written with`);
  if (!END_MARK.every((byte, at) => bytes[length - END_MARK.length + at] === byte)) {
    throw damaged(name, "does not end as a snapshot does");
  }
  return head;
}

interface Entry {
  readonly section: SectionName;
  readonly element: ElementName;
  readonly offset: number;
  readonly bytes: number;
  readonly checksum: number;
}

function readEntry(words: Uint32Array, name: FileName): Entry {
  const word = (at: number): number => words[at] ?? 0;
  const section = SECTION_NAMES.find((known) => SECTIONS[known].id === word(ENTRY.id));
  if (section === undefined) throw damaged(name, `names a section ${word(ENTRY.id)} that its version does not have`);
  if (word(ENTRY.zero) !== 0)
    throw damaged(name, `has an entry for its section ${section} that does not end with zero`);
  const element = ELEMENT_NAMES.find((known) => ELEMENTS[known].code === word(ENTRY.element));
  const allowed: readonly ElementName[] = SECTIONS[section].elements;
  const bytes = numberOf(word(ENTRY.bytesLow), word(ENTRY.bytesHigh));
  if (element === undefined || !allowed.includes(element) || bytes % ELEMENTS[element].bytes !== 0) {
    throw damaged(name, `holds elements in its section ${section} that do not belong there`);
  }
  return {
    section,
    element,
    offset: numberOf(word(ENTRY.offsetLow), word(ENTRY.offsetHigh)),
    bytes,
    checksum: word(ENTRY.checksum),
  };
}

function otherVersion(version: number, advice: string, name: FileName) {
  return unsupported(
    name,
    `is of version ${version}, and this Throughline reads version ${SNAPSHOT_VERSION}`,
    `${advice} the snapshot again with this one: throughline compile DATA... -o graph.throughline.`,
  );
}

function cut(there: number, wanted: number, name: FileName) {
  return damaged(name, `is cut off: ${there} of ${wanted} bytes are there`);
}

/** Bytes whose numbers can be used in place: the same, or a copy where they do not begin at a multiple of eight. */
export function alignedBytes(bytes: Uint8Array): Uint8Array {
  // Not a Buffer of Node: its slice is no copy.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return plain.byteOffset % ALIGNMENT === 0 ? plain : plain.slice();
}
