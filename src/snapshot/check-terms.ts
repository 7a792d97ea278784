/** Whether the terms of a snapshot are terms, and each stands where its kind may stand. */

import { quoted, type ThroughlineError } from "../errors.ts";
import { isPrefixLabel } from "../rdf/namespaces.ts";
import { KIND, kindOfKey, kindOfStart } from "../rdf/store/key-bytes.ts";
import { DEFAULT_GRAPH } from "../rdf/store/term-table.ts";
import { isAbsoluteIri } from "../rdf/store/terms.ts";
import type { SectionName, Sections } from "./format.ts";
import { stringAt } from "./strings.ts";

const NODE = KIND.iri | KIND.blank;
const OBJECT = NODE | KIND.literal | KIND.triple;
const TRIPLE_WORDS = 4;

/** Columns of terms, and which kinds may stand in each. */
const TERM_COLUMNS = {
  "quad.subject": NODE,
  "quad.predicate": KIND.iri,
  "quad.object": OBJECT,
  "quad.graph": NODE | KIND.defaultGraph,
  "statement.subject": NODE,
  "statement.predicate": KIND.iri,
  "statement.object": OBJECT,
  "claim.reifiers": NODE,
  "name.concepts": NODE,
  "road.predicateIds": KIND.iri,
} as const satisfies Partial<Record<SectionName, number>>;

type TermColumn = keyof typeof TERM_COLUMNS;

/** Makes an error of a half-sentence of which the snapshot is the subject. */
export type Refusal = (how: string) => ThroughlineError;

/**
 * Checks that each column of terms holds terms that may stand there, by the first byte of their keys, and that triple terms
 * are spelt as their parts say. The offsets of the terms must have been checked before. Time O(terms + columns).
 *
 * @throws what `refuse` makes of what is wrong, with the section.
 */
export function checkKinds(sections: Sections, refuse: Refusal): void {
  const unkinds = unkindsOf(sections);
  const require = (holds: boolean, section: SectionName): void => {
    if (!holds) throw refuse(`holds a term that cannot stand where it does, in its section ${section}`);
  };
  require(areSpelt(sections, unkinds), "term.triples");
  for (const [section, allowed] of Object.entries(TERM_COLUMNS) as [TermColumn, number][]) {
    const values = sections[section];
    if (values === null || areOfKinds(values, unkinds, allowed)) continue;
    if (values.some((id) => id >= unkinds.length)) throw pointsOutside(section, refuse);
    require(false, section);
  }
  require(areBearers(sections["bearer.concepts"], unkinds), "bearer.concepts");
}

/** Checks that every key is that of a term. Time O(bytes of the keys), about two nanoseconds each. */
export function checkKeys(sections: Sections, refuse: Refusal): void {
  const { "term.offsets": offsets, "term.text": text } = sections;
  for (let id = 1; id + 1 < offsets.length; id++)
    if (!isKey(offsets, text, id)) throw noTerm(offsets, text, id, refuse);
}

/** Whether the key of an id is that of a term; the default graph has the first id. Of a triple term, see `checkKinds`. */
export function isKey(offsets: Uint32Array, text: Uint8Array, id: number): boolean {
  const kind = kindOfKey(text, offsets[id] as number, offsets[id + 1] as number);
  return kind !== KIND.none && (kind === KIND.defaultGraph) === (id === DEFAULT_GRAPH);
}

export function noTerm(offsets: Uint32Array, text: Uint8Array, id: number, refuse: Refusal): ThroughlineError {
  return refuse(`holds ${quoted(stringAt(offsets, text, id))}, which is no term`);
}

export function pointsOutside(section: SectionName, refuse: Refusal): ThroughlineError {
  return refuse(`does not fit together: its section ${section} points outside`);
}

/** The kinds that each term is not, as bits: what has none of the bits is not there at all. */
type Unkinds = Uint8Array;

/** What each term is not, if it is one at all. Only the first is the default graph. */
function unkindsOf(sections: Sections): Unkinds {
  const { "term.offsets": offsets, "term.text": text } = sections;
  const unkinds = new Uint8Array(offsets.length - 1);
  for (let id = 1; id < unkinds.length; id++) {
    const start = offsets[id] as number;
    if (start < (offsets[id + 1] as number)) unkinds[id] = UNKIND_OF_START[text[start] as number] as number;
  }
  unkinds[0] = ~KIND.defaultGraph;
  return unkinds;
}

const UNKIND_OF_START = Uint8Array.from({ length: 256 }, (_, byte) => ~kindOfStart(byte));

/** Whether a column holds terms of some kinds only. An id beyond the terms is of every kind, so that it never passes. */
function areOfKinds(values: Uint32Array, unkinds: Unkinds, allowed: number): boolean {
  // No branch, no second loop for the bound, and four at a time: this runs over every quad.
  const absentAt = (at: number): number => unkinds[values[at] as number] as number;
  const even = values.length - (values.length % 4);
  let absent = 0xff;
  for (let at = 0; at < even; at += 4) absent &= absentAt(at) & absentAt(at + 1) & absentAt(at + 2) & absentAt(at + 3);
  for (let at = even; at < values.length; at++) absent &= absentAt(at);
  return (absent | allowed) === 0xff;
}

/** The same for the bearers of words, which are twice the term or one more. */
function areBearers(values: Uint32Array, unkinds: Unkinds): boolean {
  let absent = 0xff;
  for (let at = 0; at < values.length; at++) absent &= unkinds[(values[at] as number) >>> 1] as number;
  return (absent | NODE) === 0xff;
}

/**
 * Whether every triple term is among the triples, with parts of the right kinds, and its key is spelt as these say. So a
 * text is as long as the file has it: triple terms that share parts do not unfold.
 */
function areSpelt(sections: Sections, unkinds: Unkinds): boolean {
  const { "term.triples": triples, "term.offsets": offsets, "term.text": text } = sections;
  const isOneOf = (part: number, allowed: number): boolean =>
    ((unkinds[triples[part] as number] as number) | allowed) === 0xff;
  /** Where the spelling of a part ends that begins at a place; -1 where something else stands there. */
  const endOfPart = (part: number, place: number): number => {
    const id = triples[part] as number;
    const isIri = isOneOf(part, KIND.iri);
    if (isIri && text[place] !== OPEN) return -1;
    let to = isIri ? place + 1 : place;
    for (let from = offsets[id] as number; from < (offsets[id + 1] as number); from++, to++)
      if (text[to] !== text[from]) return -1;
    if (!isIri) return to;
    return text[to] === CLOSE ? to + 1 : -1;
  };
  for (let at = 0; at < triples.length; at += TRIPLE_WORDS) {
    const id = triples[at] as number;
    if (!isOneOf(at, KIND.triple) || !isOneOf(at + 1, NODE)) return false;
    if (!isOneOf(at + 2, KIND.iri) || !isOneOf(at + 3, OBJECT)) return false;
    let place = endOf(text, offsets[id] as number, BEGIN);
    for (let part = at + 1; part <= at + 3; part++) {
      place = endOf(text, endOfPart(part, place), part === at + 3 ? END : SPACE);
      if (place < 0) return false;
    }
    if (place !== offsets[id + 1]) return false;
  }
  let count = 0;
  for (let id = 0; id < unkinds.length; id++) if (((unkinds[id] as number) & KIND.triple) === 0) count++;
  // As many as there are: none is missing, for the list ascends.
  return count === triples.length / TRIPLE_WORDS;
}

const encoder = new TextEncoder();
const [BEGIN, SPACE, END] = ["<<( ", " ", " )>>"].map((text) => encoder.encode(text)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const [OPEN, CLOSE] = [60, 62];

/** Where some bytes end that should stand at a place; -1 where they do not, or the place is none. */
function endOf(text: Uint8Array, place: number, bytes: Uint8Array): number {
  if (place < 0) return -1;
  for (let at = 0; at < bytes.length; at++) if (text[place + at] !== bytes[at]) return -1;
  return place + bytes.length;
}

/** Whether the prefixes can be declared. */
export function arePrefixes(sections: Sections): boolean {
  const { "prefix.offsets": offsets, "prefix.text": text } = sections;
  for (let at = 0; at + 1 < offsets.length; at += 2) {
    if (!isDeclarable([stringAt(offsets, text, at), stringAt(offsets, text, at + 1)])) return false;
  }
  return true;
}

/** Whether a prefix and its namespace can be declared in Turtle and in SPARQL. */
export function isDeclarable([prefix, namespace]: readonly [string, string]): boolean {
  return isPrefixLabel(prefix) && isAbsoluteIri(namespace);
}
