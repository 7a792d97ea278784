/** From quads to the columns of a StatementTable: triples, what is known of each, and the claims that carry it. */

import { EvidenceReader } from "../../evidence/reader.ts";
import { MODALITIES, type Modality } from "../../evidence/vocabulary.ts";
import { type RowGroups, rowsOf } from "../../rdf/store/columns.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { collectClaims, DENIED } from "./claim-columns.ts";
import { markNodes, type NodeMarks, RoleClassifier } from "./roles.ts";
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

/** Reads the statements of a dataset; `cites` as in markNodes. Time O(quads + claims); space a byte a statement beside the rows. */
export function readStatements(dataset: Dataset, cites?: boolean): StatementColumns {
  const reader = new EvidenceReader(dataset);
  const { rows, asserted, claims } = collectClaims(dataset, reader);
  const marks = markNodes(dataset, claims.rows, cites);
  const roles = new RoleClassifier(dataset, marks);
  const facts = new Uint8Array(rows.size);
  for (let statement = 0; statement < rows.size; statement++) {
    const { subject, predicate, object, namedGraph } = rows.row(statement);
    const reifiers = rowsOf(claims, statement);
    facts[statement] = packFacts({
      role: roles.roleOf(subject, predicate, object, reifiers.length > 0),
      modality: strongestModality(reader, reifiers),
      asserted: asserted[statement] === 1,
      polarity: namedGraph === DENIED ? "denied" : "affirmed",
    });
  }
  return { rows, facts, claims, marks };
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
