/** What a row joins: relation, subject, object and claimant, in the direction in which the relation reads. */

import type { RowCells } from "../../../sheet/cells.ts";
import type { Or } from "../../../sheet/fault.ts";
import type { MadeConcept, Named } from "../../journal/lines.ts";
import type { KnownConcept } from "../../project/concepts.ts";
import type { Relation } from "../../project/vocabulary.ts";
import type { Workbench } from "../workbench.ts";
import { conceptOf } from "./concept.ts";
import { relationOf } from "./relation.ts";

export interface RowEnds {
  readonly relation: Relation;
  readonly from: KnownConcept;
  readonly to: KnownConcept;
  readonly voice: KnownConcept | null;
  /** The names as the row has them. */
  readonly named: Named;
  /** Concepts and relations that are not in the graph yet. */
  readonly made: readonly MadeConcept[];
}

export function endsOf(cells: RowCells, bench: Workbench): Or<RowEnds> {
  const made: MadeConcept[] = [];
  const found = relationOf(cells, bench, made);
  if ("fault" in found) return found;
  const subject = conceptOf(cells, "subject", bench, made);
  if ("fault" in subject) return subject;
  const object = conceptOf(cells, "object", bench, made);
  if ("fault" in object) return object;
  const claimant = cells.text("claimant") || null;
  const voice = claimant === null ? { value: null } : conceptOf(cells, "claimant", bench, made);
  if ("fault" in voice) return voice;
  const { relation, isInverse } = found.value;
  const written = [
    { concept: subject.value, name: cells.text("subject") },
    { concept: object.value, name: cells.text("object") },
  ] as const;
  const [from, to] = isInverse ? ([written[1], written[0]] as const) : written;
  const named = { subject: from.name, object: to.name, claimant };
  return { value: { relation, from: from.concept, to: to.concept, voice: voice.value, named, made } };
}
