/** G11: nothing of ours is named without being described, and nothing is described without being used. */

import { iri } from "../../rdf/namespaces.ts";
import type { CheckData } from "../data.ts";
import type { Finding } from "../types.ts";

/** G11: every IRI in our namespaces is the subject of a type; every entity, passage and source has a use. */
export function referencesResolve(data: CheckData): Finding[] {
  return [...namesAreDescribed(data), ...unusedEntities(data), ...unusedEvidence(data)];
}

/** Every IRI in our namespaces is the subject of a type. */
export function namesAreDescribed(data: CheckData): Finding[] {
  const defined = new Set(data.pairs(iri("rdf", "type")).map(({ subject }) => subject));
  const users = new Map<number, number>();
  for (let row = 0; row < data.dataset.size; row++) {
    const { subject, predicate, object } = data.dataset.row(row);
    const triple = data.dataset.terms.triple(object);
    const parts = triple === null ? [] : [triple.subject, triple.predicate, triple.object];
    for (const id of [subject, predicate, object, ...parts]) {
      if (!defined.has(id) && !users.has(id) && data.isOwn(id)) users.set(id, subject);
    }
  }
  return [...users].map(([id, user]) => ({
    focus: data.key(id),
    message: `${data.name(id)} is used (by ${data.name(user)}) but nowhere described.`,
    place: data.locator.find(data.key(user)),
  }));
}

/** Entities that take part in no statement. */
function unusedEntities(data: CheckData): Finding[] {
  const table = data.knowledge.statements;
  const used = new Set<number>();
  for (let statement = 0; statement < table.size; statement++) {
    for (const reifier of table.claims(statement))
      for (const id of data.objects(reifier, iri("tl", "claimant"))) used.add(id);
    if (table.role(statement) !== "instance") continue;
    used.add(table.subject(statement)).add(table.object(statement));
  }
  // A concept that holds a branch of a scheme together is of use without a statement of its own.
  for (const { object } of data.pairs(iri("skos", "broader"))) used.add(object);
  const entities = new Set(data.pairs(iri("rdf", "type")).map(({ subject }) => subject));
  return [...entities]
    .filter((node) => data.key(node).startsWith(iri("id", "")) && !used.has(node))
    .map((node) => ({
      focus: data.key(node),
      message: `${data.name(node)} is described but takes part in no statement.`,
    }));
}

function unusedEvidence(data: CheckData): Finding[] {
  const cited = new Set(data.pairs(iri("prov", "wasDerivedFrom")).map(({ object }) => object));
  const explained = new Set(data.pairs(iri("tl", "coverageReason")).map(({ subject }) => subject));
  const passages = data
    .instancesOf(iri("oa", "SpecificResource"))
    .filter((node) => !cited.has(node) && !explained.has(node))
    .map((node) => ({ focus: data.key(node), message: "No statement rests on this passage, and no reason is given." }));
  const selectors = new Set(data.pairs(iri("oa", "hasSelector")).map(({ object }) => object));
  const positions = data
    .instancesOf(iri("oa", "TextPositionSelector"))
    .filter((node) => !selectors.has(node))
    .map((node) => ({ focus: data.key(node), message: "This position belongs to no passage." }));
  const asserting = new Set(data.pairs(iri("tl", "assertedIn")).map(({ object }) => object));
  const sources = data
    .pairs(iri("dcterms", "hasFormat"))
    .filter(({ subject }) => data.isOwn(subject) && !asserting.has(subject))
    .map(({ subject }) => ({ focus: data.key(subject), message: `No statement is taken from ${data.name(subject)}.` }));
  return [...passages, ...positions, ...sources];
}
