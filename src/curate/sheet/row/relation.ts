/** The relation that a row names: one of the vocabulary, or one of the sheet's own words for a person who asked for that. */

import { quoted } from "../../../errors.ts";
import { sha256Hex } from "../../../evidence/identity.ts";
import { letterStream } from "../../../evidence/text.ts";
import { iri } from "../../../rdf/namespaces.ts";
import type { RowCells } from "../../../sheet/cells.ts";
import { type Failed, type Or, waiting } from "../../../sheet/fault.ts";
import { slug } from "../../../sheet/names.ts";
import type { MadeConcept } from "../../journal/lines.ts";
import type { NamedRelation } from "../../project/vocabulary.ts";
import type { Workbench } from "../workbench.ts";

/** What is made for it is added to `made`. */
export function relationOf(cells: RowCells, bench: Workbench, made: MadeConcept[]): Or<NamedRelation> {
  const value = bench.relation(cells.text("relation"), made) ?? newRelation(cells, bench, made);
  return value === null ? unknownRelation(cells, bench) : { value };
}

function newRelation(cells: RowCells, bench: Workbench, made: MadeConcept[]): NamedRelation | null {
  const label = cells.text("relation").replace(/\s+/gu, " ");
  if (!bench.makesRelations || letterStream(label) === "") return null;
  const key = `${bench.project.namespace}relation/${slug(label, `relation-${sha256Hex(label).slice(0, 8)}`)}`;
  made.push({ iri: key, label, type: iri("owl", "ObjectProperty"), definition: null });
  return { relation: { iri: key, label, domain: [], range: [] }, isInverse: false };
}

function unknownRelation(cells: RowCells, { vocabulary }: Workbench): Failed {
  const wanted = cells.text("relation");
  const nearest = vocabulary.nearRelations(wanted);
  const like =
    nearest.length === 0 ? "" : ` Like it ${nearest.length === 1 ? "is" : "are"} ${nearest.map(quoted).join(", ")}.`;
  const message = `${quoted(wanted)} is no relation of the vocabulary.${like} Write one that is there, or have new relations made of the sheet's own words.`;
  return waiting("relation", "unknown-relation", message, nearest);
}
