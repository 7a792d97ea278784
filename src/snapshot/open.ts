/** From the bytes of a snapshot to knowledge that works on them in place. */

import { NameIndex } from "../graph/names/name-index.ts";
import { WordIndex } from "../graph/names/word-index.ts";
import { BUILT_IN_READING, type Reading } from "../graph/reading/reading.ts";
import type { Incidence } from "../graph/store/incidence.ts";
import { Knowledge, type KnowledgeOptions } from "../graph/store/knowledge.ts";
import { relationNodes } from "../graph/store/relations.ts";
import type { StatementColumns } from "../graph/store/statement-columns.ts";
import { StatementTable } from "../graph/store/statements.ts";
import { Dataset } from "../rdf/store/dataset.ts";
import { IdSet } from "../rdf/store/id-set.ts";
import { TermTable } from "../rdf/store/term-table.ts";
import { checkSections } from "./check.ts";
import type { Refusal } from "./check-terms.ts";
import { type Crc32, crc32 as scriptedCrc32 } from "./crc32.ts";
import type { Sections } from "./format.ts";
import type { NodeLayout } from "./layout.ts";
import { requireLittleEndian } from "./machine.ts";
import { alignedBytes, readSections } from "./read.ts";
import { damaged, damagedWithin } from "./refuse.ts";
import { SnapshotTerms } from "./stored-terms.ts";
import { stringAt } from "./strings.ts";

/** How the knowledge of a snapshot is worded. */
export interface OpenSnapshotOptions extends KnowledgeOptions {
  /** What to call the file in messages. Default: null, "the snapshot". */
  readonly name?: string | null;
  /**
   * Whether the file is as good as the program, such as the one that is installed with it. Then the checksums are compared,
   * and not each number and term as well. Default: false.
   */
  readonly trusted?: boolean;
  /** The CRC-32 of bytes. Default: one in JavaScript; that of Node (zlib.crc32) takes less time. */
  readonly crc32?: Crc32;
}

/** A snapshot as it was opened. */
export interface OpenedSnapshot {
  /** Uses the bytes where they lie. */
  readonly knowledge: Knowledge;
  /** Where nodes stand in the picture; null where the snapshot does not say. */
  readonly layout: NodeLayout | null;
  /** The SHA-256 of the files that it was made from; null where the snapshot does not say. */
  readonly sourceDigest: Uint8Array | null;
}

/**
 * Opens the bytes that `writeSnapshot` made: nothing is parsed, terms are checked and decoded when they are asked for. The bytes
 * belong to the knowledge from then on and may not change. It answers every question as the knowledge did that was
 * written, under the same numbers.
 *
 * @throws ThroughlineError `damaged` for what is cut or altered (for a key that is no term, when it is first read), `unsupported` for a newer version or a big-endian machine.
 * Time O(bytes) for the checksums, at the speed of memory; space next to nothing beside the bytes.
 *
 * @example
 * import { Dataset, Knowledge, parseRdf } from "throughline";
 * import { openSnapshot, writeSnapshot } from "throughline/snapshot";
 * const dataset = new Dataset();
 * for (const quad of parseRdf("<urn:x:a> <urn:x:knows> <urn:x:b> .", { format: "turtle" })) dataset.add(quad);
 * const bytes = new Uint8Array(await new Blob(writeSnapshot(new Knowledge(dataset))).arrayBuffer());
 * openSnapshot(bytes).knowledge.concepts.length; // 2
 */
export function openSnapshot(bytes: Uint8Array, options: OpenSnapshotOptions = {}): OpenedSnapshot {
  const { name = null, trusted = false, crc32 = scriptedCrc32, ...knowledgeOptions } = options;
  requireLittleEndian(name);
  const sections = readSections(alignedBytes(bytes), name, crc32);
  if (!trusted) checkSections(sections, (how) => damaged(name, how));
  const dataset = datasetOf(sections, trusted ? null : (how) => damagedWithin(name, how));
  const { reading = BUILT_IN_READING } = knowledgeOptions;
  const prepared = {
    statements: new StatementTable(dataset, statementsOf(sections, dataset, reading), reading),
    concepts: new IdSet(sections["node.concepts"]),
    names: new NameIndex(sections["name.hashes"], sections["name.concepts"]),
    words: wordIndexOf(sections),
    roads: roadsOf(sections),
  };
  const prefixes = new Map([...prefixesOf(sections), ...(knowledgeOptions.prefixes ?? [])]);
  const knowledge = new Knowledge(dataset, { ...knowledgeOptions, prefixes }, prepared);
  return { knowledge, layout: layoutOf(sections), sourceDigest: sections["source.digest"] };
}

function datasetOf(sections: Sections, refuse: Refusal | null): Dataset {
  const columns = {
    subject: sections["quad.subject"],
    predicate: sections["quad.predicate"],
    object: sections["quad.object"],
    // Pages of zeros take no memory until something is written on them.
    namedGraph: sections["quad.graph"] ?? new Uint32Array(sections["quad.subject"].length),
  };
  const subject = { offsets: sections["subject.offsets"], rows: sections["subject.rows"] };
  return Dataset.restore(new TermTable(new SnapshotTerms(sections, refuse)), columns, { subject });
}

function statementsOf(sections: Sections, dataset: Dataset, reading: Reading): StatementColumns {
  const { "statement.subject": subject, "statement.predicate": predicate, "statement.object": object } = sections;
  const own = subject !== null && predicate !== null && object !== null;
  const namedGraph = new Uint32Array(subject?.length ?? 0);
  const { "claim.offsets": offsets, "claim.reifiers": rows } = sections;
  return {
    rows: own ? Dataset.restore(dataset.terms, { subject, predicate, object, namedGraph }) : dataset,
    facts: sections["statement.facts"],
    claims: { offsets: offsets ?? new Uint32Array(0), rows: rows ?? new Uint32Array(0) },
    marks: {
      evidence: new IdSet(sections["node.evidence"]),
      schema: new IdSet(sections["node.schema"]),
      get cites() {
        const relations = rows === null ? null : relationNodes(dataset, reading);
        return relations !== null && (relations.size === 0 || (rows?.some((node) => !relations.has(node)) ?? false));
      },
    },
  };
}

function wordIndexOf(sections: Sections): WordIndex {
  return new WordIndex(
    { offsets: sections["word.offsets"], text: sections["word.text"] },
    { offsets: sections["bearer.offsets"], rows: sections["bearer.concepts"] },
  );
}

function roadsOf(sections: Sections): Incidence {
  const { "road.offsets": offsets, "road.predicateCounts": predicateCounts } = sections;
  return {
    nodes: offsets.length - 1,
    edges: predicateCounts.reduce((sum, count) => sum + count, 0),
    offsets,
    bothWaysFrom: sections["road.either"],
    arrivingFrom: sections["road.against"],
    neighbors: sections["road.neighbors"],
    statements: sections["road.statements"],
    predicates: sections["road.predicates"],
    predicateIds: sections["road.predicateIds"],
    predicateCounts,
  };
}

function prefixesOf(sections: Sections): Map<string, string> {
  const { "prefix.offsets": offsets, "prefix.text": text } = sections;
  const prefixes = new Map<string, string>();
  for (let at = 0; at + 1 < offsets.length; at += 2) {
    prefixes.set(stringAt(offsets, text, at), stringAt(offsets, text, at + 1));
  }
  return prefixes;
}

function layoutOf(sections: Sections): NodeLayout | null {
  const { "layout.nodes": nodes, "layout.positions": positions } = sections;
  return nodes === null || positions === null ? null : { nodes, positions };
}
