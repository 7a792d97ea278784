/** The table of RDF syntaxes: what each is called, and where it is recognised. */

import { quoted, ThroughlineError } from "../errors.ts";

/** One RDF syntax. */
export interface Format {
  readonly label: string;
  readonly mediaType: string;
  /** File name endings, without the dot. */
  readonly extensions: readonly string[];
  /** The name by which n3 knows it; null where another parser reads it. */
  readonly n3: string | null;
}

/** Every syntax that is read, by its name. */
export const FORMATS = {
  turtle: { label: "Turtle", mediaType: "text/turtle", extensions: ["ttl", "turtle"], n3: "Turtle" },
  trig: { label: "TriG", mediaType: "application/trig", extensions: ["trig"], n3: "TriG" },
  ntriples: { label: "N-Triples", mediaType: "application/n-triples", extensions: ["nt", "ntriples"], n3: "N-Triples" },
  nquads: { label: "N-Quads", mediaType: "application/n-quads", extensions: ["nq", "nquads"], n3: "N-Quads" },
  jsonld: { label: "JSON-LD", mediaType: "application/ld+json", extensions: ["jsonld"], n3: null },
  rdfxml: { label: "RDF/XML", mediaType: "application/rdf+xml", extensions: ["rdf", "owl", "rdfxml"], n3: null },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** The syntaxes that n3 reads, chunk by chunk and at once. */
export type TextFormatName = "turtle" | "trig" | "ntriples" | "nquads";

/** The syntaxes in which a statement is a line. */
export type LineFormatName = "ntriples" | "nquads";

/** Whether a statement of a syntax is a line. */
export function isLineFormat(name: FormatName): name is LineFormatName {
  return name === "ntriples" || name === "nquads";
}

/** The names of the syntaxes, in the order of the table. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Every ending that is read, with its dot, for messages and for walking folders; each also with ".gz" behind it. */
export const EXTENSIONS: readonly string[] = FORMAT_NAMES.flatMap((name) =>
  FORMATS[name].extensions.map((extension) => `.${extension}`),
);

/** The syntax that a file's name tells, packed or not; null where it tells none. */
export function formatOfFile(file: string): FormatName | null {
  const lower = file.toLowerCase().replace(/\.gz$/, "");
  const told = FORMAT_NAMES.find((name) => FORMATS[name].extensions.some((ending) => lower.endsWith(`.${ending}`)));
  return told ?? null;
}

/** The syntax of a name given by a person (`turtle`, `ttl`, `text/turtle`). Throws `unknown-format` with the list. */
export function formatByName(name: string): FormatName {
  const wanted = name.toLowerCase();
  const found = FORMAT_NAMES.find((key) => {
    const format: Format = FORMATS[key];
    return key === wanted || format.mediaType === wanted || format.extensions.includes(wanted);
  });
  if (found !== undefined) return found;
  throw new ThroughlineError("unknown-format", `${quoted(name)} is not a format that is read here.`, {
    hint: `Known formats: ${FORMAT_NAMES.join(", ")}.`,
    data: { formats: FORMAT_NAMES },
  });
}

/** What the first characters of each syntax look like, tried in order; TriG and N-Quads read what their parts write. */
const FIRST_CHARACTERS: readonly (readonly [RegExp, FormatName])[] = [
  [/^(?:\{\s*(?:["}]|$)|\[\s*(?:["[{]|\]?\s*$))/, "jsonld"],
  [/^<(?:\?xml|!DOCTYPE\s+(?!html)|!--|(?:[\w.-]+:)?RDF[\s>])/, "rdfxml"],
  [/^(?:<[^<>\s]+>|_:\S+)\s+<[^<>\s]+>\s+(?:<[^<>\s]+>|_:\S+|"[^\n]*"\S*|<<\()[^\n;,]*\.\s*(?:#.*)?(?:\n|$)/, "nquads"],
  [/^(?:@?(?:prefix|base|version)\b|<(?!html\b|!)|\{|_:|\[|\(|[\w-]*:|GRAPH\b)/i, "trig"],
];

/** The syntax that the first characters of a text tell; null for a text that looks like none. */
export function formatOfContent(head: string): FormatName | null {
  const start = head.replace(/^\ufeff/, "").replace(/^(?:\s+|#[^\n]*\n)*/, "");
  return FIRST_CHARACTERS.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}
