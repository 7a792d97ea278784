/** What kind of road a statement is: paths run over instance statements only, unless others are asked for. */

import { iri } from "../../rdf/namespaces.ts";

/**
 * - instance: says something about the world.
 * - class: rdf:type.
 * - schema: builds the vocabulary (subClassOf, inScheme, domain …), or is about a class, property, scheme or shape.
 * - annotation: names, describes or maps a node.
 * - provenance: evidence, a source file, an activity: metadata of statements, never a road unless asked for.
 * - voice: joins a claimant to what its statement speaks of. No triple has it: it is made of claims (see Voices).
 */
export const ROLES = ["instance", "class", "schema", "annotation", "provenance", "voice"] as const;

/** What kind of road a statement is. */
export type Role = (typeof ROLES)[number];

/** What most questions are about: statements between things. */
export const INSTANCE_ONLY: ReadonlySet<Role> = new Set<Role>(["instance"]);

/** The hierarchy and relatedness of SKOS concepts. */
export const SKOS_RELATIONS: ReadonlySet<string> = new Set(
  ["broader", "narrower", "related", "broaderTransitive", "narrowerTransitive", "semanticRelation"].map((local) =>
    iri("skos", local),
  ),
);

/** What joins classes and properties to each other: the roads of a dataset that speaks of nothing else. */
export const CLASS_RELATIONS: ReadonlySet<string> = new Set([
  ...["subClassOf", "subPropertyOf", "domain", "range"].map((local) => iri("rdfs", local)),
  ...["equivalentClass", "equivalentProperty", "inverseOf", "disjointWith"].map((local) => iri("owl", local)),
]);

/** What joins shapes to each other, to classes and to properties; a shape of a property is mostly a blank node. */
export const SHAPE_RELATIONS: ReadonlySet<string> = new Set(
  ["targetClass", "targetSubjectsOf", "targetObjectsOf", "property", "path", "class", "node", "not"].map((local) =>
    iri("sh", local),
  ),
);
