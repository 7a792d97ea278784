/** Dublin Core, as terms and as its older elements, and BIBO. */

import type { ReadingFile } from "../reading-file.ts";

const creator = {
  en: { forward: "was created by", inverse: "created" },
  fr: { forward: "a été créé par", inverse: "a créé" },
  es: { forward: "fue creado por", inverse: "creó" },
};
const contributor = {
  en: { forward: "has the contributor", inverse: "contributed to" },
  fr: { forward: "a pour contributeur", inverse: "a contribué à" },
  es: { forward: "tiene como colaborador a", inverse: "colaboró en" },
};
const publisher = {
  en: { forward: "is published by", inverse: "publishes" },
  fr: { forward: "est publié par", inverse: "publie" },
  es: { forward: "es publicado por", inverse: "publica" },
};
const subject = {
  en: { forward: "is about", inverse: "is the subject of" },
  fr: { forward: "a pour sujet", inverse: "est le sujet de" },
  es: { forward: "trata de", infinitive: "tratar de", inverse: "es el tema de" },
};
const source = {
  en: { forward: "is drawn from", inverse: "is the source of" },
  fr: { forward: "est tiré de", inverse: "est la source de" },
  es: { forward: "procede de", infinitive: "proceder de", inverse: "es la fuente de" },
};
const relation = {
  en: { forward: "is related to" },
  fr: { forward: "est lié à" },
  es: { forward: "está relacionado con" },
};

export const dublinCore: ReadingFile = {
  prefixes: {
    dc: "http://purl.org/dc/elements/1.1/",
    bibo: "http://purl.org/ontology/bibo/",
  },
  labels: ["dcterms:title", "dc:title"],
  aliases: ["dcterms:identifier", "dcterms:alternative", "dc:identifier"],
  descriptions: ["dcterms:description", "dc:description", "dcterms:abstract"],
  roles: {
    annotation: [
      "dcterms:title",
      "dcterms:description",
      "dcterms:abstract",
      "dcterms:alternative",
      "dcterms:identifier",
      "dc:title",
      "dc:description",
      "dc:identifier",
    ],
    whereCited: [
      "dcterms:issued",
      "dcterms:source",
      "dcterms:license",
      "dcterms:rights",
      "dcterms:rightsHolder",
      "dcterms:accessRights",
      "dcterms:provenance",
      "dcterms:hasFormat",
      "dcterms:isFormatOf",
      "dcterms:format",
      "dcterms:conformsTo",
      "dcterms:modified",
      "dcterms:created",
      "dcterms:hasVersion",
      "dcterms:isVersionOf",
      "dcterms:replaces",
      "dcterms:isReplacedBy",
      "dcterms:bibliographicCitation",
    ],
  },
  inverses: {
    "dcterms:hasPart": "dcterms:isPartOf",
    "dcterms:replaces": "dcterms:isReplacedBy",
    "dcterms:hasVersion": "dcterms:isVersionOf",
    "dcterms:hasFormat": "dcterms:isFormatOf",
    "dcterms:references": "dcterms:isReferencedBy",
    "dcterms:requires": "dcterms:isRequiredBy",
  },
  symmetric: ["dcterms:relation", "dc:relation"],
  words: {
    "dcterms:creator": creator,
    "dc:creator": creator,
    "dcterms:contributor": contributor,
    "dc:contributor": contributor,
    "dcterms:publisher": publisher,
    "dc:publisher": publisher,
    "dcterms:subject": subject,
    "dc:subject": subject,
    "dcterms:source": source,
    "dc:source": source,
    "dcterms:relation": relation,
    "dc:relation": relation,
    "dcterms:hasPart": {
      en: { forward: "has the part", inverse: "is part of" },
      fr: { forward: "a pour partie", inverse: "fait partie de" },
      es: { forward: "tiene como parte", inverse: "forma parte de" },
    },
    "dcterms:isPartOf": {
      en: { forward: "is part of", inverse: "has the part" },
      fr: { forward: "fait partie de", infinitive: "faire partie de", inverse: "a pour partie" },
      es: { forward: "forma parte de", infinitive: "formar parte de", inverse: "tiene como parte" },
    },
    "dcterms:replaces": {
      en: { forward: "replaces", infinitive: "replace", inverse: "is replaced by" },
      fr: { forward: "remplace", infinitive: "remplacer", inverse: "est remplacé par" },
      es: { forward: "sustituye a", infinitive: "sustituir a", inverse: "es sustituido por" },
    },
    "dcterms:isReplacedBy": {
      en: { forward: "is replaced by", inverse: "replaces" },
      fr: { forward: "est remplacé par", inverse: "remplace" },
      es: { forward: "es sustituido por", inverse: "sustituye a" },
    },
    "dcterms:hasVersion": { en: { forward: "has the version", inverse: "is a version of" } },
    "dcterms:isVersionOf": {
      en: { forward: "is a version of", inverse: "has the version" },
      fr: { forward: "est une version de", inverse: "a pour version" },
      es: { forward: "es una versión de", inverse: "tiene la versión" },
    },
    "dcterms:hasFormat": { en: { forward: "is also there as", inverse: "is another form of" } },
    "dcterms:isFormatOf": { en: { forward: "is another form of", inverse: "is also there as" } },
    "dcterms:references": {
      en: { forward: "refers to", infinitive: "refer to", inverse: "is referred to by" },
      fr: { forward: "renvoie à", infinitive: "renvoyer à", inverse: "est cité par" },
      es: { forward: "hace referencia a", infinitive: "hacer referencia a", inverse: "es citado por" },
    },
    "dcterms:isReferencedBy": { en: { forward: "is referred to by", inverse: "refers to" } },
    "dcterms:requires": { en: { forward: "requires", infinitive: "require", inverse: "is required by" } },
    "dcterms:isRequiredBy": { en: { forward: "is required by", inverse: "requires" } },
    "dcterms:conformsTo": { en: { forward: "conforms to", infinitive: "conform to", inverse: "is followed by" } },
    "dcterms:license": { en: { forward: "is licensed under", inverse: "is the licence of" } },
    "dcterms:rightsHolder": { en: { forward: "has the rights holder", inverse: "holds the rights to" } },
    "dcterms:spatial": { en: { forward: "covers", infinitive: "cover", inverse: "is covered by" } },
    "dcterms:temporal": { en: { forward: "covers the time", infinitive: "cover the time", inverse: "is the time of" } },
    "dcterms:language": { en: { forward: "is in the language", inverse: "is the language of" } },
    "dcterms:type": { en: { forward: "is of the type", inverse: "is the type of" } },
    "dcterms:format": { en: { forward: "has the format", inverse: "is the format of" } },
    "dcterms:accessRights": { en: { forward: "has the access rights", inverse: "are the access rights of" } },
    "bibo:authorList": { en: { forward: "has the author", inverse: "is an author of" } },
    "bibo:editorList": { en: { forward: "has the editor", inverse: "is an editor of" } },
    "bibo:cites": { en: { forward: "cites", infinitive: "cite", inverse: "is cited by" } },
  },
};
