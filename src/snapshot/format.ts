/** The snapshot format, written once: the head, the table of sections and what each section holds. See docs/snapshots.md. */

/** What the elements of a section are, with the code that stands for it in the file. */
export const ELEMENTS = {
  u8: { code: 1, bytes: 1, array: Uint8Array },
  u16: { code: 2, bytes: 2, array: Uint16Array },
  u32: { code: 3, bytes: 4, array: Uint32Array },
  f32: { code: 4, bytes: 4, array: Float32Array },
} as const;

export type ElementName = keyof typeof ELEMENTS;

interface SectionForm {
  /** The number of the section in the file; a number is never used again for something else. */
  readonly id: number;
  /** The kinds of elements that it may have. */
  readonly elements: readonly ElementName[];
  /** Whether a file may leave it out, and what that means. */
  readonly absent: string | null;
}

const U8 = ["u8"] as const;
const U32 = ["u32"] as const;
const F32 = ["f32"] as const;
const PLACES = ["u8", "u16", "u32"] as const;

const SAME_AS_QUADS = "the statements are the quads, in their order";
const NO_CLAIMS = "no statement has a claim";
const NO_SOURCE = "what it was made from is not recorded";
const NO_LAYOUT = "no positions are known";

/** Every section by name, in the order of the file. Ids of terms, quads and statements count from 0. */
export const SECTIONS = {
  /** Where the key of each term begins in the text; one more for the end of the last. */
  "term.offsets": { id: 1, elements: U32, absent: null },
  /** The keys of the terms, one behind the other, as UTF-8. */
  "term.text": { id: 2, elements: U8, absent: null },
  /** A hash table by XXH32 of the keys: id + 1, or 0 for a free slot; linear probing. */
  "term.lookup": { id: 3, elements: U32, absent: null },
  /** Four numbers a triple term, by id: the id, its subject, predicate and object. */
  "term.triples": { id: 4, elements: U32, absent: null },
  "quad.subject": { id: 5, elements: U32, absent: null },
  "quad.predicate": { id: 6, elements: U32, absent: null },
  "quad.object": { id: 7, elements: U32, absent: null },
  "quad.graph": { id: 8, elements: U32, absent: "every quad is in the default graph" },
  /** The quads by subject: where those of each term begin in the rows; one more for the end. */
  "subject.offsets": { id: 9, elements: U32, absent: null },
  "subject.rows": { id: 10, elements: U32, absent: null },
  "statement.subject": { id: 11, elements: U32, absent: SAME_AS_QUADS },
  "statement.predicate": { id: 12, elements: U32, absent: SAME_AS_QUADS },
  "statement.object": { id: 13, elements: U32, absent: SAME_AS_QUADS },
  /** A byte a statement: role, modality, whether asserted, polarity. */
  "statement.facts": { id: 14, elements: U8, absent: null },
  /** The names of the claims by statement: where those of each begin; one more for the end. */
  "claim.offsets": { id: 15, elements: U32, absent: NO_CLAIMS },
  "claim.reifiers": { id: 16, elements: U32, absent: NO_CLAIMS },
  /** Sets of terms, one bit each. */
  "node.evidence": { id: 17, elements: U8, absent: null },
  "node.schema": { id: 18, elements: U8, absent: null },
  "node.concepts": { id: 19, elements: U8, absent: null },
  /** XXH32 of the folded names of concepts, ascending, and who bears each. */
  "name.hashes": { id: 20, elements: U32, absent: null },
  "name.concepts": { id: 21, elements: U32, absent: null },
  /** The words of the names of concepts, ascending by their bytes: where each begins, and the text. */
  "word.offsets": { id: 34, elements: U32, absent: null },
  "word.text": { id: 35, elements: U8, absent: null },
  /** Who bears each word: where those of each begin; twice the concept for its labels, one more for its other names. */
  "bearer.offsets": { id: 36, elements: U32, absent: null },
  "bearer.concepts": { id: 37, elements: U32, absent: null },
  /** The index of the roads: the edges around each node, in three runs. */
  "road.offsets": { id: 22, elements: U32, absent: null },
  "road.either": { id: 23, elements: U32, absent: null },
  "road.against": { id: 24, elements: U32, absent: null },
  "road.neighbors": { id: 25, elements: U32, absent: null },
  "road.statements": { id: 26, elements: U32, absent: null },
  "road.predicates": { id: 27, elements: PLACES, absent: null },
  /** The predicates of the roads, and how many edges each has. */
  "road.predicateIds": { id: 28, elements: U32, absent: null },
  "road.predicateCounts": { id: 29, elements: U32, absent: null },
  /** Prefix, namespace, prefix, namespace …: offsets and text as those of the terms. */
  "prefix.offsets": { id: 30, elements: U32, absent: null },
  "prefix.text": { id: 31, elements: U8, absent: null },
  /** The SHA-256 of the files that it was made from. */
  "source.digest": { id: 38, elements: U8, absent: NO_SOURCE },
  /** Nodes that have a place in the picture, and x and y of each. */
  "layout.nodes": { id: 32, elements: U32, absent: NO_LAYOUT },
  "layout.positions": { id: 33, elements: F32, absent: NO_LAYOUT },
} as const satisfies Record<string, SectionForm>;

export type SectionName = keyof typeof SECTIONS;

export const SECTION_NAMES = Object.keys(SECTIONS) as readonly SectionName[];

type ElementOf<Name extends SectionName> = (typeof SECTIONS)[Name]["elements"][number];
interface ElementArrays {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  readonly f32: Float32Array;
}
type ArrayOf<Name extends SectionName> = ElementArrays[ElementOf<Name>];
type Present<Name extends SectionName> = (typeof SECTIONS)[Name]["absent"] extends null ? Name : never;

/** The sections of a file as arrays; those that may be absent are null then. */
export type Sections = {
  readonly [Name in SectionName]: Name extends Present<Name> ? ArrayOf<Name> : ArrayOf<Name> | null;
};

/** No text has these bytes, and a transfer as text would change them (after the PNG signature). */
export const MAGIC = Uint8Array.of(0x89, 0x54, 0x4c, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The last bytes of a file that was written to its end. */
export const END_MARK = Uint8Array.of(0x54, 0x4c, 0x47, 0x45, 0x4e, 0x44, 0x0d, 0x0a);
/** A reader refuses any other. 2: the words of names; 3: the digest of the source. */
export const SNAPSHOT_VERSION = 3;

/**
 * The head as words of 32 bits: 0–1 magic, 2 version, 3 sections, 4–5 length of the file (low, high), 6 zero, 7 CRC-32 of
 * head and table, taken while this word is zero.
 */
export const HEAD = { bytes: 32, version: 2, sections: 3, lengthLow: 4, lengthHigh: 5, zero: 6, checksum: 7 } as const;
/** An entry of the table as words: id, code of the elements, offset (low, high), bytes (low, high), CRC-32, zero. */
export const ENTRY = {
  bytes: 32,
  id: 0,
  element: 1,
  offsetLow: 2,
  offsetHigh: 3,
  bytesLow: 4,
  bytesHigh: 5,
  checksum: 6,
  zero: 7,
} as const;
/** Sections begin at multiples of this, filled up with zeros that count in their checksum. */
export const ALIGNMENT = 8;

/** How deep triple terms may stand in each other. */
export const DEEPEST_TRIPLE = 1000;

/** A length with the zeros that fill it up. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

const WORD = 2 ** 32;

/** A number of 53 bits as two words, the low one first. */
export function words32(value: number): readonly [number, number] {
  return [value % WORD, Math.floor(value / WORD)];
}

export function numberOf(low: number, high: number): number {
  return high * WORD + low;
}
