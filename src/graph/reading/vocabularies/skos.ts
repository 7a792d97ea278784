/** SKOS and SKOS-XL. */

import type { ReadingFile } from "../reading-file.ts";

export const skos: ReadingFile = {
  prefixes: { skosxl: "http://www.w3.org/2008/05/skos-xl#" },
  labels: ["skos:prefLabel", "skosxl:prefLabel/skosxl:literalForm"],
  aliases: [
    "skos:altLabel",
    "skos:hiddenLabel",
    "skos:notation",
    "skosxl:altLabel/skosxl:literalForm",
    "skosxl:hiddenLabel/skosxl:literalForm",
  ],
  descriptions: ["skos:definition"],
  roles: {
    schema: ["skos:inScheme", "skos:topConceptOf", "skos:hasTopConcept", "skos:member", "skos:memberList"],
    annotation: [
      "skos:prefLabel",
      "skos:altLabel",
      "skos:hiddenLabel",
      "skos:definition",
      "skos:note",
      "skos:scopeNote",
      "skos:editorialNote",
      "skos:historyNote",
      "skos:changeNote",
      "skos:example",
      "skos:notation",
      "skos:exactMatch",
      "skos:closeMatch",
      "skos:broadMatch",
      "skos:narrowMatch",
      "skos:relatedMatch",
      "skos:mappingRelation",
      "skosxl:*",
    ],
  },
  classes: { schema: ["skos:ConceptScheme", "skosxl:Label"] },
  inverses: {
    "skos:broader": "skos:narrower",
    "skos:broaderTransitive": "skos:narrowerTransitive",
    "skos:broadMatch": "skos:narrowMatch",
    "skos:topConceptOf": "skos:hasTopConcept",
  },
  symmetric: ["skos:related", "skos:exactMatch", "skos:closeMatch", "skos:relatedMatch", "skos:semanticRelation"],
  words: {
    "skos:broader": {
      en: { forward: "has the broader concept", inverse: "is broader than" },
      fr: { forward: "a pour terme générique", inverse: "est plus générique que" },
      es: { forward: "tiene el término genérico", inverse: "es más genérico que" },
    },
    "skos:narrower": {
      en: { forward: "has the narrower concept", inverse: "is narrower than" },
      fr: { forward: "a pour terme spécifique", inverse: "est plus spécifique que" },
      es: { forward: "tiene el término específico", inverse: "es más específico que" },
    },
    "skos:broaderTransitive": { en: { forward: "lies below", infinitive: "lie below", inverse: "lies above" } },
    "skos:narrowerTransitive": { en: { forward: "lies above", infinitive: "lie above", inverse: "lies below" } },
    "skos:related": {
      en: { forward: "is related to" },
      fr: { forward: "est associé à" },
      es: { forward: "está relacionado con", infinitive: "estar relacionado con" },
    },
    "skos:semanticRelation": { en: { forward: "is related to" } },
    "skos:exactMatch": {
      en: { forward: "means the same as", infinitive: "mean the same as" },
      fr: { forward: "équivaut exactement à", infinitive: "équivaloir exactement à" },
      es: { forward: "equivale exactamente a", infinitive: "equivaler exactamente a" },
    },
    "skos:closeMatch": {
      en: { forward: "means nearly the same as", infinitive: "mean nearly the same as" },
      fr: { forward: "équivaut à peu près à", infinitive: "équivaloir à peu près à" },
      es: { forward: "equivale aproximadamente a", infinitive: "equivaler aproximadamente a" },
    },
    "skos:broadMatch": {
      en: { forward: "has the broader match", inverse: "is a broader match of" },
      fr: { forward: "a pour équivalent plus générique", inverse: "est un équivalent plus générique de" },
      es: { forward: "tiene el equivalente más genérico", inverse: "es un equivalente más genérico de" },
    },
    "skos:narrowMatch": {
      en: { forward: "has the narrower match", inverse: "is a narrower match of" },
      fr: { forward: "a pour équivalent plus spécifique", inverse: "est un équivalent plus spécifique de" },
      es: { forward: "tiene el equivalente más específico", inverse: "es un equivalente más específico de" },
    },
    "skos:relatedMatch": { en: { forward: "is related to" }, fr: { forward: "est associé à" } },
    "skos:mappingRelation": { en: { forward: "is mapped to", inverse: "is what is mapped from" } },
    "skos:inScheme": {
      en: { forward: "belongs to the scheme", infinitive: "belong to the scheme", inverse: "is the scheme of" },
      fr: { forward: "relève du schéma", infinitive: "relever du schéma", inverse: "est le schéma de" },
      es: { forward: "pertenece al esquema", infinitive: "pertenecer al esquema", inverse: "es el esquema de" },
    },
    "skos:topConceptOf": { en: { forward: "is a top concept of", inverse: "has the top concept" } },
    "skos:hasTopConcept": { en: { forward: "has the top concept", inverse: "is a top concept of" } },
    "skos:member": {
      en: { forward: "has the member", inverse: "is a member of" },
      fr: { forward: "a pour membre", inverse: "est membre de" },
      es: { forward: "tiene como miembro a", inverse: "es miembro de" },
    },
    "skos:memberList": { en: { forward: "has the member", inverse: "is a member of" } },
  },
};
