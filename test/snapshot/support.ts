/** Snapshots in memory: knowledge to bytes, and bytes with parts of them changed. */

import type { Knowledge, KnowledgeOptions } from "../../src/graph/store/knowledge.ts";
import { crc32 } from "../../src/snapshot/crc32.ts";
import { aligned, ENTRY, HEAD, SECTION_NAMES, SECTIONS, type SectionName } from "../../src/snapshot/format.ts";
import { openSnapshot } from "../../src/snapshot/open.ts";
import { writeSnapshot } from "../../src/snapshot/write.ts";

export function bytesOf(knowledge: Knowledge): Uint8Array {
  return new Uint8Array(Buffer.concat(writeSnapshot(knowledge)));
}

/** The same knowledge, written and opened again. */
export function reopened(knowledge: Knowledge, options: KnowledgeOptions = {}): Knowledge {
  return openSnapshot(bytesOf(knowledge), options).knowledge;
}

interface Place {
  readonly name: SectionName;
  /** Where the entry of the section stands in the table, in words. */
  readonly entry: number;
  readonly offset: number;
  readonly bytes: number;
}

/** Where the sections of a small sound file are. */
export function placesIn(file: Uint8Array): Place[] {
  const words = new Uint32Array(file.buffer, file.byteOffset, file.length / 4);
  return Array.from({ length: words[HEAD.sections] ?? 0 }, (_, place) => {
    const entry = (HEAD.bytes + ENTRY.bytes * place) / 4;
    const name = SECTION_NAMES.find((known) => SECTIONS[known].id === words[entry + ENTRY.id]);
    if (name === undefined) throw new Error(`There is no section ${words[entry + ENTRY.id]}`);
    return { name, entry, offset: words[entry + ENTRY.offsetLow] ?? 0, bytes: words[entry + ENTRY.bytesLow] ?? 0 };
  });
}

/** Makes every checksum of a changed file right again, as far as its table can be followed. */
export function withChecksums(file: Uint8Array): Uint8Array {
  const words = new Uint32Array(file.buffer, file.byteOffset, file.length / 4);
  const sections = Math.min(words[HEAD.sections] ?? 0, SECTION_NAMES.length);
  for (let place = 0; place < sections; place++) {
    const entry = (HEAD.bytes + ENTRY.bytes * place) / 4;
    const [offset, bytes] = [words[entry + ENTRY.offsetLow] ?? 0, aligned(words[entry + ENTRY.bytesLow] ?? 0)];
    if (offset % 4 !== 0 || offset + bytes > file.length) continue;
    words[entry + ENTRY.checksum] = crc32(file.subarray(offset, offset + bytes));
  }
  words[HEAD.checksum] = 0;
  const headBytes = HEAD.bytes + ENTRY.bytes * sections;
  words[HEAD.checksum] = crc32(file.subarray(0, headBytes));
  return file;
}
