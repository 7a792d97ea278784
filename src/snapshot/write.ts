/** From knowledge to the bytes of a snapshot. */

import { ThroughlineError } from "../errors.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { INSTANCE_ONLY } from "../graph/store/roles.ts";
import type { StatementTable } from "../graph/store/statements.ts";
import type { Prefixes } from "../rdf/namespaces.ts";
import type { Dataset } from "../rdf/store/dataset.ts";
import { DEFAULT_GRAPH } from "../rdf/store/term-table.ts";
import { Utf8Buffer } from "../rdf/store/utf8.ts";
import { checkSections } from "./check.ts";
import { checkKeys, isDeclarable } from "./check-terms.ts";
import { type Crc32, crc32 as scriptedCrc32 } from "./crc32.ts";
import {
  ALIGNMENT,
  aligned,
  ELEMENTS,
  type ElementName,
  END_MARK,
  ENTRY,
  HEAD,
  MAGIC,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
  type Sections,
  SNAPSHOT_VERSION,
  words32,
} from "./format.ts";
import type { NodeLayout } from "./layout.ts";
import { requireLittleEndian } from "./machine.ts";
import { termSections } from "./stored-terms.ts";
import { StringWriter } from "./strings.ts";

/** What is kept in a snapshot beside the data. */
export interface SnapshotOptions {
  /** Where nodes stand in the picture, if that is known. Default: null. */
  readonly layout?: NodeLayout | null;
  /** The SHA-256 of the files that the knowledge was read from, for whoever will ask whether they are still the same. Default: null. */
  readonly sourceDigest?: Uint8Array | null;
  /** The CRC-32 of bytes. Default: one in JavaScript; that of Node (zlib.crc32) takes less time. */
  readonly crc32?: Crc32;
}

/** The largest file that one array of bytes can hold in Node 20. */
const LARGEST_FILE = 2 ** 32;

/**
 * The bytes of a snapshot, in pieces that are to be written one behind the other. Most of them are the arrays of the
 * knowledge itself, so nothing may change until they are written. Equal knowledge gives equal bytes.
 *
 * @throws ThroughlineError `limit` beyond four gigabytes, `syntax` for a term that is no Unicode text, `unsupported` on a
 *   big-endian machine.
 * Time O(terms + quads); space 20 bytes a term and 4 a quad beside what the knowledge has built already.
 */
export function writeSnapshot(knowledge: Knowledge, options: SnapshotOptions = {}): Uint8Array[] {
  requireLittleEndian(null);
  const sections = sectionsOf(knowledge, options);
  // What a reader would refuse is never written.
  checkSections(sections, noRdf);
  checkKeys(sections, noRdf);
  return bytesOf(sections, options.crc32 ?? scriptedCrc32);
}

function noRdf(how: string): ThroughlineError {
  return new ThroughlineError("syntax", `A snapshot holds RDF only, and this data ${how}.`, {
    hint: "Correct the term in the data.",
  });
}

/** Offsets with those of terms that came after the rows were grouped, as the property that a relation stands for: no rows. */
function forAllTerms(offsets: Uint32Array, terms: number, rows: number): Uint32Array {
  if (offsets.length > terms) return offsets;
  const all = new Uint32Array(terms + 1).fill(rows);
  all.set(offsets);
  return all;
}

function sectionsOf(knowledge: Knowledge, { layout = null, sourceDigest = null }: SnapshotOptions): Sections {
  const { dataset, statements: table } = knowledge;
  const { facts, claims, marks } = table.columns;
  const roads = knowledge.incidence(INSTANCE_ONLY);
  const { names } = knowledge;
  const { words, owners } = knowledge.words;
  const { offsets, rows } = dataset.grouped("subject");
  const hasClaims = claims.rows.length > 0;
  return {
    ...termSections(dataset.terms),
    ...quadSections(dataset),
    "subject.offsets": forAllTerms(offsets, dataset.terms.size, rows.length),
    "subject.rows": rows,
    ...statementSections(dataset, table),
    "statement.facts": facts,
    "claim.offsets": hasClaims ? claims.offsets : null,
    "claim.reifiers": hasClaims ? claims.rows : null,
    "node.evidence": marks.evidence.bytes,
    "node.schema": marks.schema.bytes,
    "node.concepts": knowledge.conceptSet.bytes,
    "name.hashes": names.hashes,
    "name.concepts": names.concepts,
    "word.offsets": words.offsets,
    "word.text": words.text,
    "bearer.offsets": owners.offsets,
    "bearer.concepts": owners.rows,
    "road.offsets": roads.offsets,
    "road.either": roads.bothWaysFrom,
    "road.against": roads.arrivingFrom,
    "road.neighbors": roads.neighbors,
    "road.statements": roads.statements,
    "road.predicates": roads.predicates,
    "road.predicateIds": roads.predicateIds,
    "road.predicateCounts": roads.predicateCounts,
    ...prefixSections(knowledge.prefixes),
    "source.digest": sourceDigest,
    "layout.nodes": layout?.nodes ?? null,
    "layout.positions": layout?.positions ?? null,
  };
}

function quadSections(dataset: Dataset) {
  const graphs = dataset.column("namedGraph");
  return {
    "quad.subject": dataset.column("subject"),
    "quad.predicate": dataset.column("predicate"),
    "quad.object": dataset.column("object"),
    "quad.graph": graphs.every((id) => id === DEFAULT_GRAPH) ? null : graphs,
  };
}

function statementSections(dataset: Dataset, table: StatementTable) {
  const { rows } = table.columns;
  const own = rows !== dataset;
  return {
    "statement.subject": own ? rows.column("subject") : null,
    "statement.predicate": own ? rows.column("predicate") : null,
    "statement.object": own ? rows.column("object") : null,
  };
}

function prefixSections(prefixes: Prefixes) {
  const texts = [...prefixes].filter(isDeclarable).flat();
  const strings = new StringWriter(new Utf8Buffer(), texts.length);
  for (const text of texts) strings.add(text);
  return { "prefix.offsets": strings.offsets, "prefix.text": strings.text };
}

type SectionArray = Uint8Array | Uint16Array | Uint32Array | Float32Array;

function elementOf(array: SectionArray): ElementName {
  const names = Object.keys(ELEMENTS) as ElementName[];
  return names.find((name) => array instanceof ELEMENTS[name].array) ?? "u8";
}

/** The head and table, then each section with the zeros that fill it up, then the end mark. */
function bytesOf(sections: Sections, crc32: Crc32): Uint8Array[] {
  const present = SECTION_NAMES.map((name) => [name, sections[name]] as const).filter(
    ([, array]) => array !== null,
  ) as [SectionName, SectionArray][];
  const headBytes = HEAD.bytes + ENTRY.bytes * present.length;
  const head = new Uint32Array(headBytes / 4);
  const pieces: Uint8Array[] = [];
  let offset = headBytes;
  for (const [index, [name, array]] of present.entries()) {
    const piece = filledUp(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    const entry = head.subarray((HEAD.bytes + ENTRY.bytes * index) / 4);
    entry[ENTRY.id] = SECTIONS[name].id;
    entry[ENTRY.element] = ELEMENTS[elementOf(array)].code;
    [entry[ENTRY.offsetLow], entry[ENTRY.offsetHigh]] = words32(offset);
    [entry[ENTRY.bytesLow], entry[ENTRY.bytesHigh]] = words32(array.byteLength);
    entry[ENTRY.checksum] = crc32(piece);
    pieces.push(piece);
    offset += piece.length;
  }
  const length = offset + END_MARK.length;
  if (length > LARGEST_FILE) {
    throw new ThroughlineError("limit", `This snapshot would take ${length} bytes; four gigabytes are the most.`, {
      hint: "Split the data, or ask an endpoint.",
      option: "endpoint",
    });
  }
  new Uint8Array(head.buffer).set(MAGIC);
  head[HEAD.version] = SNAPSHOT_VERSION;
  head[HEAD.sections] = present.length;
  [head[HEAD.lengthLow], head[HEAD.lengthHigh]] = words32(length);
  // Its own word is still zero.
  head[HEAD.checksum] = crc32(new Uint8Array(head.buffer));
  return [new Uint8Array(head.buffer), ...pieces, END_MARK];
}

/** The bytes themselves where nothing is missing at their end, else a copy with zeros. */
function filledUp(bytes: Uint8Array): Uint8Array {
  if (bytes.length % ALIGNMENT === 0 && bytes.byteOffset % 4 === 0) return bytes;
  const filled = new Uint8Array(aligned(bytes.length));
  filled.set(bytes);
  return filled;
}
