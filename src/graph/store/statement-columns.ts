/** From quads to the columns of a StatementTable: triples, what is known of each, and the claims that carry it. */

import { EvidenceReader } from "../../evidence/reader.ts";
import { MODALITIES, type Modality } from "../../evidence/vocabulary.ts";
import { type RowGroups, rowsOf } from "../../rdf/store/columns.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { BUILT_IN_READING } from "../reading/reading.ts";
import { collectClaims, DENIED } from "./claim-columns.ts";
import { isOfRdf, type MarkOptions, markNodes, type NodeMarks } from "./node-marks.ts";
import { RoleClassifier } from "./role-classifier.ts";
import { packFacts } from "./statement-facts.ts";

export interface StatementColumns {
  /** Subject, predicate and object of each statement; the dataset itself where each of its quads is one. */
  readonly rows: Dataset;
  /** A byte for each statement: see packFacts. */
  readonly facts: Uint8Array;
  /** The reifiers of each statement. */
  readonly claims: RowGroups;
  readonly marks: NodeMarks;
}

/** Reads the statements of a dataset; the options are those of markNodes. Time O(quads + claims); space a byte a statement beside the rows. */
export function readStatements(dataset: Dataset, options: MarkOptions = {}): StatementColumns {
  const reader = new EvidenceReader(dataset);
  const { reading = BUILT_IN_READING } = options;
  const { rows, asserted, claims, relations } = collectClaims(dataset, reader, reading);
  const { described, cells, documents, ...marks } = markNodes(dataset, claims.rows, relations, options);
  const found = { reading: options.reading, described, cells, documents };
  const plain = new RoleClassifier(dataset, marks, found);
  const ontology = isOntology(rows, marks, plain);
  const roles = ontology ? new RoleClassifier(dataset, marks, { ...found, ontology }) : plain;
  const facts = new Uint8Array(rows.size);
  for (let statement = 0; statement < rows.size; statement++) {
    const { subject, predicate, object, namedGraph } = rows.row(statement);
    const reifiers = rowsOf(claims, statement);
    facts[statement] = packFacts({
      role: roles.roleOf(
        subject,
        predicate,
        object,
        reifiers.length > 0 && !reifiers.every((each) => relations.has(each)),
      ),
      modality: strongestModality(reader, reifiers),
      asserted: asserted[statement] === 1,
      polarity: namedGraph === DENIED ? "denied" : "affirmed",
    });
  }
  return { rows, facts, claims, marks };
}

/** Whether the data is about classes and nothing else: it has some, no instances, and no road between other things. */
function isOntology(rows: Dataset, { schema }: NodeMarks, roles: RoleClassifier): boolean {
  if (roles.vocabulary().next().done === true) return false;
  const { terms } = rows;
  for (let statement = 0; statement < rows.size; statement++) {
    const { subject, predicate, object } = rows.row(statement);
    if (schema.has(subject) || terms.isLiteral(object)) continue;
    const role = roles.roleOf(subject, predicate, object, false);
    if (role === "instance" || (role === "class" && !isOfRdf(terms.key(object)))) return false;
  }
  return true;
}

/** Asserted where there is no claim. */
function strongestModality(reader: EvidenceReader, reifiers: Uint32Array): Modality {
  let strongest: Modality | null = null;
  for (const reifier of reifiers) {
    const modality = reader.modality(reifier);
    if (strongest === null || MODALITIES[modality].strength > MODALITIES[strongest].strength) strongest = modality;
  }
  return strongest ?? "asserted";
}
