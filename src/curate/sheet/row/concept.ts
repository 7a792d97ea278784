/** The concept that a cell names: one that is there by exactly this name, else a new one, unless another name is like it. */

import { quoted } from "../../../errors.ts";
import { sha256Hex } from "../../../evidence/identity.ts";
import { letterStream } from "../../../evidence/text.ts";
import { iri } from "../../../rdf/namespaces.ts";
import { isYes, type RowCells } from "../../../sheet/cells.ts";
import { type Or, refused, waiting } from "../../../sheet/fault.ts";
import { foldedName, freeName, slug } from "../../../sheet/names.ts";
import type { MadeConcept } from "../../journal/lines.ts";
import type { KnownConcept } from "../../project/concepts.ts";
import { isRelation, knownAs, type Workbench } from "../workbench.ts";

/** Fields that name a concept, each with the field of its type. */
const TYPE_FIELDS = { subject: "subjectType", object: "objectType", claimant: null } as const;

type ConceptField = keyof typeof TYPE_FIELDS;

/** Types of the vocabulary that are told in a sentence. */
const MOST_TOLD = 12;

/** What is made for it is added to `made`. */
export function conceptOf(
  cells: RowCells,
  field: ConceptField,
  bench: Workbench,
  made: MadeConcept[],
): Or<KnownConcept> {
  const name = cells.text(field);
  const named = bench.concepts.named(name);
  const [first] = named;
  if (first !== undefined && named.length > 1) {
    const message = `${quoted(name)} names ${named.length} concepts: write the IRI of the one that is meant.`;
    return waiting(field, "near-name", message, listed(named));
  }
  if (first !== undefined) {
    const proposed = bench.made.get(first.iri);
    if (proposed !== undefined && !made.some((each) => each.iri === first.iri)) made.push(proposed);
    return { value: first };
  }
  // What the row itself makes is not on the bench yet.
  const own = made.find((each) => !isRelation(each) && foldedName(each.label) === foldedName(name));
  if (own !== undefined) return { value: knownAs(own) };
  const near = isYes(cells.text("newNames"))
    ? []
    : bench.concepts.near(name).filter((concept) => !bench.areDifferent(name, concept));
  if (near.length > 0) {
    const message = `${quoted(name)} is like ${near.map(({ label }) => quoted(label)).join(", ")}: write that name if it is meant; if not, write yes into the column "new names".`;
    return waiting(field, "near-name", message, listed(near));
  }
  return newConcept(cells, field, bench, made);
}

function listed(concepts: readonly KnownConcept[]): string[] {
  return concepts.map(({ label, iri: key }) => `${label} <${key}>`);
}

function newConcept(cells: RowCells, field: ConceptField, bench: Workbench, made: MadeConcept[]): Or<KnownConcept> {
  const type = typeOf(cells, field, bench);
  if ("fault" in type) return type;
  const label = cells.text(field).replace(/\s+/gu, " ");
  if (letterStream(label) === "")
    return refused(field, "bad-value", `${quoted(label)} has no letter, so it is no name.`);
  const iriOf = (local: string): string => `${bench.conceptNamespace}${local}`;
  const local = freeName(slug(label, `concept-${sha256Hex(label).slice(0, 8)}`), (each) => {
    const key = iriOf(each);
    return bench.concepts.has(key) || made.some((other) => other.iri === key);
  });
  const concept: MadeConcept = { iri: iriOf(local), label, type: type.value, definition: null };
  made.push(concept);
  return { value: knownAs(concept) };
}

/** The type that a row gives a new concept; tl:Concept where it gives none. */
function typeOf(cells: RowCells, field: ConceptField, { vocabulary }: Workbench): Or<string> {
  const typeField = TYPE_FIELDS[field];
  const name = typeField === null ? "" : cells.text(typeField);
  if (typeField === null || name === "") return { value: iri("tl", "Concept") };
  const type = vocabulary.type(name);
  if (type !== null) return { value: type.iri };
  const labels = vocabulary.types.map(({ label }) => label);
  const told = `${labels.slice(0, MOST_TOLD).join(", ")}${labels.length > MOST_TOLD ? " and more" : ""}`;
  return refused(typeField, "bad-value", `${quoted(name)} is no type of the vocabulary: there are ${told}.`, labels);
}
