/** The columns of a sheet of statements: what each means, by which header words it is known. docs/sheet.md shows the table. */

export interface Field {
  readonly required: boolean;
  /** As the template writes it. */
  readonly title: string;
  /** Header words, in small letters. */
  readonly words: readonly string[];
  readonly says: string;
}

export const FIELDS = {
  source: {
    required: true,
    title: "source",
    words: [
      "source",
      "document",
      "file",
      "source document",
      "source file",
      "source title",
      "fuente",
      "quelle",
      "dokument",
      "fichier",
      "datei",
      "archivo",
      "document source",
      "source id",
    ],
    says: "the document, by file name, title or name in the project",
  },
  quote: {
    required: true,
    title: "quote",
    words: [
      "quote",
      "passage",
      "excerpt",
      "evidence",
      "quotation",
      "text",
      "citation",
      "extract",
      "cita",
      "zitat",
      "extrait",
      "verbatim",
      "selected text",
    ],
    says: "the words of the document, at least twenty letters; … or [ ] where words are left out",
  },
  subject: {
    required: true,
    title: "subject",
    words: [
      "subject",
      "from",
      "who",
      "actor",
      "qui",
      "sujet",
      "quien",
      "sujeto",
      "wer",
      "subjekt",
      "source entity",
      "entity 1",
      "cause",
      "from label",
    ],
    says: "who or what, by a name",
  },
  relation: {
    required: true,
    title: "relation",
    words: [
      "relation",
      "verb",
      "predicate",
      "relationship",
      "property",
      "link",
      "verbe",
      "verbo",
      "beziehung",
      "relation type",
      "link type",
      "does what",
      "does",
      "action",
    ],
    says: "a relation of the vocabulary, by label, infinitive or inverse label",
  },
  object: {
    required: true,
    title: "object",
    words: [
      "object",
      "to",
      "whom",
      "to whom",
      "what",
      "target",
      "objet",
      "objeto",
      "wen",
      "wem",
      "a qui",
      "a quien",
      "cible",
      "destinataire",
      "objekt",
      "target entity",
      "entity 2",
      "effect",
      "to label",
    ],
    says: "whom or what, by a name",
  },
  page: {
    required: false,
    title: "page",
    words: ["page", "pages", "p", "pg", "pagina", "seite"],
    says: "where the quote stands at several places",
  },
  modality: {
    required: false,
    title: "modality",
    words: ["modality", "how sure", "certainty", "mode", "modalite", "modalidad", "modalitat", "how meant"],
    says: "asserted (default), reported, estimated, aimed, recommended or possible",
  },
  polarity: {
    required: false,
    title: "polarity",
    words: ["polarity", "denied", "negated", "negation", "not", "polarite", "polaridad"],
    says: "affirmed (default) or denied; in a column called denied: yes",
  },
  claimant: {
    required: false,
    title: "claimant",
    words: [
      "claimant",
      "says",
      "according to",
      "who says",
      "voice",
      "attributed to",
      "speaker",
      "selon",
      "segun",
      "laut",
    ],
    says: "whose voice it is, where it is not the document's own",
  },
  subjectType: {
    required: false,
    title: "subject type",
    words: ["subject type", "type of subject", "from type", "who type", "subject class"],
    says: "the type of a new subject",
  },
  objectType: {
    required: false,
    title: "object type",
    words: ["object type", "type of object", "to type", "whom type", "object class"],
    says: "the type of a new object",
  },
  scope: {
    required: false,
    title: "scope",
    words: ["scope", "among whom", "portee", "alcance", "geltungsbereich"],
    says: "where, among whom or in how many cases it holds, as it stands in a sentence: in many countries",
  },
  condition: {
    required: false,
    title: "condition",
    words: ["condition", "conditions", "provided that", "condicion", "bedingung"],
    says: "what must be so: if there is no interpreter",
  },
  degree: {
    required: false,
    title: "degree",
    words: ["degree", "extent", "degre", "grado", "grad"],
    says: "an adverb of the relation: primarily",
  },
  comparison: {
    required: false,
    title: "comparison",
    words: ["comparison", "than", "compared with", "comparaison", "comparacion", "vergleich"],
    says: "than what: by comparison with men",
  },
  rank: {
    required: false,
    title: "rank",
    words: ["rank", "ordinal", "rang", "rango"],
    says: "a place in an order: the first of its kind",
  },
  trend: {
    required: false,
    title: "trend",
    words: ["trend", "tendance", "tendencia"],
    says: "which way it goes: up from 39 the year before",
  },
  purpose: {
    required: false,
    title: "purpose",
    words: ["purpose", "to what end", "finalidad", "zweck"],
    says: "to which end: to hold them back",
  },
  manner: {
    required: false,
    title: "manner",
    words: ["manner", "by what means", "maniere", "manera"],
    says: "by which means or in which way: through its links to crime",
  },
  causeRole: {
    required: false,
    title: "role as a cause",
    words: ["role as a cause", "cause role", "causerole", "role de cause", "papel de causa"],
    says: "as what kind of cause: as a root cause of trafficking",
  },
  note: {
    required: false,
    title: "note",
    words: ["note", "notes", "comment", "comments", "remark", "remarks", "link memo"],
    says: "a remark of yours; it is kept with the statement",
  },
  newNames: {
    required: false,
    title: "new names",
    words: ["new names", "new name", "names are new", "new"],
    says: "yes, where a name that is like another is meant as a new one",
  },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

export const REQUIRED: readonly FieldName[] = FIELD_NAMES.filter((name) => FIELDS[name].required);

/** Columns that are written by us and read over. */
export const ANSWER_COLUMNS = ["status", "why", "nearest"] as const;

/** Header words in small letters without marks: "Subject_Type (new)" is "subject type new". */
export function headerWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The field that a header names, or null. */
export function fieldOf(text: string): FieldName | null {
  const words = headerWords(text);
  return FIELD_NAMES.find((name) => (FIELDS[name].words as readonly string[]).includes(words)) ?? null;
}
