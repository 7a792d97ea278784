/** Reading, step 5: the contexts of schema.org and of what builds on it. A term of any name is one of schema.org's. */

import { iri } from "../../namespaces.ts";
import { KEYWORDS, links, plain, type Terms } from "./terms.ts";

/** Properties whose values are addresses of things. */
const ADDRESSES = links("schema", "url sameAs image logo license contentUrl mainEntityOfPage additionalType");

/** https://schema.org/docs/jsonldcontext.json */
export const SCHEMA_ORG: Terms = { "@vocab": iri("schema", ""), schema: iri("schema", ""), ...KEYWORDS, ...ADDRESSES };

const CODEMETA = "https://codemeta.github.io/terms/";

const CODEMETA_LINKS =
  "softwareSuggestions continuousIntegration buildInstructions readme issueTracker referencePublication hasSourceCode isSourceCodeOf";

/** https://codemeta.github.io/terms/ */
export const CODE_META: Terms = {
  "@vocab": iri("schema", ""),
  schema: iri("schema", ""),
  codemeta: CODEMETA,
  ...KEYWORDS,
  ...ADDRESSES,
  ...links("schema", "codeRepository downloadUrl installUrl relatedLink"),
  ...links("codemeta", `${CODEMETA_LINKS} contIntegration`),
  ...plain("codemeta", "maintainer funding developmentStatus embargoDate embargoEndDate"),
  author: { "@id": "schema:author", "@container": "@list" },
};

/** https://www.researchobject.org/ro-crate/specification/1.1/appendix/jsonld.html */
export const RO_CRATE: Terms = {
  "@vocab": iri("schema", ""),
  schema: iri("schema", ""),
  pcdm: "http://pcdm.org/models#",
  bioschemas: "https://bioschemas.org/",
  bioproperties: "https://bioschemas.org/properties/",
  prof: "http://www.w3.org/ns/dx/prof/",
  pav: "http://purl.org/pav/",
  codemeta: CODEMETA,
  geosparql: "http://www.opengis.net/ont/geosparql#",
  roterms: "http://purl.org/ro/roterms#",
  relation: "http://www.iana.org/assignments/relation/",
  foaf: iri("foaf", ""),
  dct: iri("dcterms", ""),
  prov: iri("prov", ""),
  rdfs: iri("rdfs", ""),
  ...plain("schema", "File=MediaObject path=contentUrl Journal=Periodical"),
  ...plain("pcdm", "hasFile hasMember RepositoryCollection=Collection RepositoryObject=Object RepositoryFile=File"),
  ...plain("bioschemas", "ComputationalWorkflow FormalParameter"),
  ...plain("bioproperties", "input output"),
  ...plain("prof", "hasArtifact hasResource hasRole hasToken isProfileOf Profile ResourceDescriptor ResourceRole"),
  ...plain("pav", "importedFrom importedOn importedBy retrievedFrom retrievedOn retrievedBy"),
  ...plain("codemeta", `${CODEMETA_LINKS} developmentStatus embargoEndDate`),
  ...plain("geosparql", "Geometry asWKT"),
  ...plain("relation", "cite-as"),
  ...plain("dct", "conformsTo Standard"),
  ...plain("prov", "wasDerivedFrom"),
};
