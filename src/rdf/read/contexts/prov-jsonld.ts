/**
 * Reading, step 5: the context of PROV-JSONLD. A relation is an object of its own, and one of its ends points to it.
 * Spec: https://www.w3.org/submissions/2024/SUBM-prov-jsonld-20240825/
 */

import { iri } from "../../namespaces.ts";
import { type Definition, links, plain, type Terms, typed } from "./terms.ts";

const TIME = typed("dateTime", "prov", "time=atTime");

/** A relation: the end that has it, and what else is said in it. */
function relation(prefix: string, name: string, end: string, inner: Terms = {}): Record<string, Definition> {
  const reverse = { "@reverse": `${prefix}:qualified${name}`, "@type": "@id" };
  return { [name]: { "@id": `${prefix}:${name}`, "@context": { [end]: reverse, ...inner } } };
}

export const PROV_JSONLD: Terms = {
  prov: iri("prov", ""),
  provext: "https://openprovenance.org/ns/provext#",
  xsd: iri("xsd", ""),
  rdf: iri("rdf", ""),
  rdfs: iri("rdfs", ""),
  ...links("prov", "role=hadRole location=atLocation entity activity agent"),
  ...links("rdf", "type"),
  ...plain("rdfs", "label"),
  ...plain("prov", "Agent Bundle"),
  ...plain("provext", "Document"),
  Entity: { "@id": "prov:Entity", "@context": plain("prov", "value") },
  Activity: {
    "@id": "prov:Activity",
    "@context": typed("dateTime", "prov", "startTime=startedAtTime endTime=endedAtTime"),
  },
  ...relation("prov", "Usage", "activity", TIME),
  ...relation("prov", "Generation", "entity", TIME),
  ...relation("prov", "Invalidation", "entity", TIME),
  ...relation("prov", "Attribution", "entity"),
  ...relation("prov", "Association", "activity", links("prov", "plan=hadPlan")),
  ...relation("prov", "Delegation", "delegate", links("prov", "responsible=agent activity=hadActivity")),
  ...relation("prov", "Communication", "informed", links("prov", "informant=activity")),
  ...relation("prov", "Influence", "influencee", links("prov", "influencer")),
  ...relation("prov", "Start", "activity", { ...links("prov", "trigger=entity starter=hadActivity"), ...TIME }),
  ...relation("prov", "End", "activity", { ...links("prov", "trigger=entity ender=hadActivity"), ...TIME }),
  ...relation(
    "prov",
    "Derivation",
    "generatedEntity",
    links("prov", "usedEntity=entity generation=hadGeneration activity=hadActivity usage=hadUsage"),
  ),
  ...relation("provext", "Specialization", "specificEntity", links("provext", "generalEntity")),
  ...relation("provext", "Membership", "collection", links("provext", "entity=member")),
  ...relation("provext", "Alternate", "alternate1", links("provext", "alternate2=alternate")),
};
