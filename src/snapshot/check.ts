/** Whether the sections of a snapshot fit together, so that nothing which reads them leaves them, and hold RDF. */

import { MODALITY_NAMES } from "../evidence/vocabulary.ts";
import { ROLES } from "../graph/store/roles.ts";
import { FACT_SHIFT, PLACE_MASK } from "../graph/store/statement-facts.ts";
import { arePrefixes, checkKinds, pointsOutside, type Refusal } from "./check-terms.ts";
import { DEEPEST_TRIPLE, type SectionName, type Sections } from "./format.ts";
import { TripleDepths } from "./triple-depths.ts";

/**
 * Checks every number that is used as a place: offsets ascend and stay within their rows, ids are ids; and that subjects,
 * predicates, objects and graphs are what may stand there, and prefixes can be declared. A checksum finds an accident; this
 * finds what was made to look right. Keys are checked when they are first read. Time O(bytes); space a byte a term.
 *
 * @throws what `refuse` makes of a half-sentence that names the section or the term.
 */
export function checkSections(sections: Sections, refuse: Refusal): void {
  const require = (holds: boolean, section: SectionName): void => {
    if (!holds) throw pointsOutside(section, refuse);
  };
  const terms = sections["term.offsets"].length - 1;
  const quads = sections["quad.subject"].length;
  const statements = sections["statement.subject"]?.length ?? quads;
  const length = (section: SectionName, wanted: number): void => {
    const values = sections[section];
    require(values === null || values.length === wanted, section);
  };
  /** A column of numbers below a bound, of a length where one is given. */
  const column = (section: ColumnName, bound: number, wanted: number | null = null): void => {
    const values = sections[section];
    if (wanted !== null) length(section, wanted);
    if (values !== null) require(allBelow(values, bound), section);
  };
  /** Offsets into rows: one more than there are groups. */
  const offsets = (section: OffsetsName, rows: number): void => {
    const values = sections[section];
    if (values !== null) require(ascendTo(values, rows), section);
  };

  offsets("term.offsets", sections["term.text"].length);
  require(terms > 0 && sections["term.offsets"][1] === 0, "term.offsets");
  require(isLookup(sections["term.lookup"], terms), "term.lookup");
  require(areTriples(sections["term.triples"], terms), "term.triples");
  checkKinds(sections, refuse);
  for (const part of ["subject", "predicate", "object", "graph"] as const) length(`quad.${part}`, quads);
  offsets("subject.offsets", quads);
  require(sections["subject.offsets"].length === terms + 1, "subject.offsets");
  column("subject.rows", quads, quads);

  const own = [sections["statement.subject"], sections["statement.predicate"], sections["statement.object"]];
  require(own.every((part) => (part === null) === (own[0] === null)), "statement.subject");
  for (const part of ["subject", "predicate", "object"] as const) length(`statement.${part}`, statements);
  require(areFacts(sections["statement.facts"], statements), "statement.facts");
  const { "claim.offsets": claimOffsets, "claim.reifiers": reifiers } = sections;
  require((claimOffsets === null) === (reifiers === null), "claim.offsets");
  require(claimOffsets === null || claimOffsets.length === statements + 1, "claim.offsets");
  offsets("claim.offsets", reifiers?.length ?? 0);

  for (const section of ["node.evidence", "node.schema", "node.concepts"] as const)
    require(bitsBelow(sections[section], terms), section);
  require(ascend(sections["name.hashes"]), "name.hashes");
  length("name.concepts", sections["name.hashes"].length);

  offsets("word.offsets", sections["word.text"].length);
  offsets("bearer.offsets", sections["bearer.concepts"].length);
  require(sections["bearer.offsets"].length === sections["word.offsets"].length, "bearer.offsets");

  const nodes = sections["road.offsets"].length - 1;
  const entries = sections["road.neighbors"].length;
  const predicates = sections["road.predicateIds"].length;
  offsets("road.offsets", entries);
  require(nodes <= terms && areRuns(sections), "road.offsets");
  column("road.neighbors", nodes, entries);
  column("road.statements", statements, entries);
  column("road.predicates", predicates, entries);
  length("road.predicateIds", predicates);
  column("road.predicateCounts", entries + 1, predicates);
  require(sections["road.predicateCounts"].every((count) => count > 0), "road.predicateCounts");

  offsets("prefix.offsets", sections["prefix.text"].length);
  require(sections["prefix.offsets"].length % 2 === 1, "prefix.offsets");
  if (!arePrefixes(sections)) throw refuse("declares a prefix that is none");
  if (sections["source.digest"] !== null) length("source.digest", DIGEST_BYTES);
  const { "layout.nodes": placed, "layout.positions": positions } = sections;
  require((positions?.length ?? 0) === (placed?.length ?? 0) * 2, "layout.positions");
  require(positions?.every(Number.isFinite) ?? true, "layout.positions");
  column("layout.nodes", terms);
}

/** Of a SHA-256. */
const DIGEST_BYTES = 32;

type ColumnName = Exclude<SectionName, "layout.positions">;
type OffsetsName = Extract<SectionName, `${string}.offsets`>;

// Plain loops: these run over every number of the file.

/** Four at a time, which halves the time of the loop. */
function allBelow(values: Uint8Array | Uint16Array | Uint32Array, bound: number): boolean {
  const isBelow = (at: number): boolean => (values[at] as number) < bound;
  const even = values.length - (values.length % 4);
  for (let at = 0; at < even; at += 4) {
    if (!(isBelow(at) && isBelow(at + 1) && isBelow(at + 2) && isBelow(at + 3))) return false;
  }
  return values.subarray(even).every((value) => value < bound);
}

function ascend(values: Uint32Array): boolean {
  for (let at = 1; at < values.length; at++) if ((values[at] as number) < (values[at - 1] as number)) return false;
  return true;
}

function ascendTo(offsets: Uint32Array, end: number): boolean {
  return offsets.length > 0 && offsets[0] === 0 && offsets[offsets.length - 1] === end && ascend(offsets);
}

/** A hash table of ids plus one, with a free slot at which every search ends. */
function isLookup(slots: Uint32Array, terms: number): boolean {
  const isPower = slots.length > 0 && (slots.length & (slots.length - 1)) === 0;
  return isPower && slots.includes(0) && allBelow(slots, terms + 1);
}

/** Ids ascend, and parts come before what they are parts of, so that there is no circle; not too deep for recursion. */
function areTriples(words: Uint32Array, terms: number): boolean {
  const depths = new TripleDepths();
  let last = -1;
  for (let at = 0; at < words.length; at += 4) {
    const [id = 0, ...parts] = words.subarray(at, at + 4);
    if (parts.length !== 3 || id <= last || id >= terms || parts.some((part) => part >= id)) return false;
    if (depths.note(id, parts) > DEEPEST_TRIPLE) return false;
    last = id;
  }
  return true;
}

function areFacts(facts: Uint8Array, statements: number): boolean {
  const isFact = (fact: number): boolean =>
    (fact & PLACE_MASK) < ROLES.length && ((fact >> FACT_SHIFT) & PLACE_MASK) < MODALITY_NAMES.length;
  // There are only 256 of them.
  const sound = Uint8Array.from({ length: 256 }, (_, fact) => Number(isFact(fact)));
  for (let at = 0; at < facts.length; at++) if (sound[facts[at] as number] === 0) return false;
  return facts.length === statements;
}

function bitsBelow(bits: Uint8Array, terms: number): boolean {
  if (bits.length > Math.ceil(terms / 8)) return false;
  return bits.length * 8 <= terms || (bits[bits.length - 1] ?? 0) >> (terms % 8) === 0;
}

/** The three runs of each node lie one behind the other. */
function areRuns(sections: Sections): boolean {
  const { "road.offsets": offsets, "road.either": either, "road.against": against } = sections;
  const nodes = offsets.length - 1;
  if (either.length !== nodes || against.length !== nodes) return false;
  for (let node = 0; node < nodes; node++) {
    const [first, second] = [either[node] as number, against[node] as number];
    if ((offsets[node] as number) > first || first > second || second > (offsets[node + 1] as number)) return false;
  }
  return true;
}
