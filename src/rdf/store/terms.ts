/** RDF/JS terms and their keys: one string per term, equal exactly where the terms are equal. */

import type * as RDF from "@rdfjs/types";
import { DataFactory } from "rdf-data-factory";
import { type Position, quoted, ThroughlineError } from "../../errors.ts";
import { iri } from "../namespaces.ts";

/** A term that can stand in a statement; variables belong to queries only. */
export type Term = RDF.NamedNode | RDF.BlankNode | RDF.Literal | RDF.BaseQuad | RDF.DefaultGraph;

const factory = new DataFactory();

/** The RDF/JS term of an IRI, which is not checked. */
export const namedNode = (iri: string): RDF.NamedNode => factory.namedNode(iri);
/** The RDF/JS blank node of a label without "_:". */
export const blankNode = (label: string): RDF.BlankNode => factory.blankNode(label);
/** The RDF/JS literal of a value and a language, direction or datatype; xsd:string where there is none. */
export const literal: RDF.DataFactory["literal"] = (value, tag) => factory.literal(value, tag);
/** The RDF/JS term of the default graph. */
export const defaultGraph = (): RDF.DefaultGraph => factory.defaultGraph();
/** The RDF/JS quad of its terms, in the default graph where none is given. */
export const quad: RDF.DataFactory["quad"] = (subject, predicate, object, namedGraph) =>
  factory.quad(subject, predicate, object, namedGraph);

const XSD_STRING = iri("xsd", "string");
const LANG_STRING = iri("rdf", "langString");
const DIR_LANG_STRING = iri("rdf", "dirLangString");
const LANGUAGE_DATATYPES: ReadonlySet<string> = new Set([LANG_STRING, DIR_LANG_STRING]);

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
// Excluded by the IRIREF production of N-Triples.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the grammar names them
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether the text is an absolute IRI that may stand in N-Triples (RDF 1.2 Concepts, section 3.2). */
export function isAbsoluteIri(text: string): boolean {
  return SCHEME.test(text) && !NOT_IN_IRI.test(text) && !LONE_SURROGATE.test(text);
}

export function isRelativeIri(text: string): boolean {
  return !SCHEME.test(text);
}

export function relativeIriError(text: string, position?: Position): ThroughlineError {
  return new ThroughlineError("syntax", `The IRI <${quoted(text).slice(1, -1)}> is relative.`, {
    hint: "Write the whole IRI, declare a base in the file (@base <https://example.org/> .), or name one.",
    option: "baseIri",
    ...(position === undefined ? {} : { position }),
  });
}

/**
 * The key of a term: an absolute IRI as it is, `_:label`, a literal in N-Triples form, a triple term as
 * `<<( s p o )>>` of keys, the default graph as "". Injective: an IRI starts with a letter and has a colon, so no key
 * can be `constructor` or `__proto__`.
 *
 * @throws ThroughlineError `syntax` for a relative IRI: a key without a scheme could collide with anything.
 * @example
 * import { literal, termKey } from "throughline/rdf";
 * termKey(literal("Frieden", "de")); // '"Frieden"@de'
 */
export function termKey(term: RDF.Term): string {
  switch (term.termType) {
    case "NamedNode":
      if (isRelativeIri(term.value)) throw relativeIriError(term.value);
      return term.value;
    case "BlankNode":
      return `_:${term.value}`;
    case "Literal":
      return literalKey(term);
    case "DefaultGraph":
      return "";
    case "Quad":
      return `<<( ${keyInTriple(term.subject)} ${keyInTriple(term.predicate)} ${keyInTriple(term.object)} )>>`;
    case "Variable":
      throw new ThroughlineError("syntax", `A variable (?${term.value}) cannot stand in data.`);
  }
}

/** A key as N-Triples writes it: IRIs in angle brackets, the rest as they are. */
export function ntriplesOfKey(key: string): string {
  return isIriKey(key) ? `<${key}>` : key;
}

export function isIriKey(key: string): boolean {
  return key !== "" && isIriKeyStart(key.charCodeAt(0));
}

/** Whether a key that begins with this code unit (0: the empty key) is an IRI's. */
export function isIriKeyStart(first: number): boolean {
  return first !== UNDERSCORE && first !== QUOTE && first !== LESS_THAN && first !== 0;
}

const UNDERSCORE = 95;
const QUOTE = 34;
const LESS_THAN = 60;

function keyInTriple(term: RDF.Term): string {
  return ntriplesOfKey(termKey(term));
}

function literalKey(term: RDF.Literal): string {
  const value = `"${escapeLiteral(term.value)}"`;
  if (term.language) return `${value}@${term.language}${term.direction ? `--${term.direction}` : ""}`;
  const datatype = term.datatype.value;
  return datatype === XSD_STRING ? value : `${value}^^<${datatype}>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: canonical N-Triples escapes them
const ESCAPED = /["\\\u0000-\u001f\u007f\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: canonical N-Triples escapes them
const ESCAPED_ALL = /["\\\u0000-\u001f\u007f\ufffe\uffff]/g;
const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\b", "\\b"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\f", "\\f"],
  ["\r", "\\r"],
]);

/** Escapes as canonical N-Triples does (RDF 1.2 N-Triples, section 4). */
export function escapeLiteral(value: string): string {
  if (!ESCAPED.test(value)) return value;
  return value.replace(
    ESCAPED_ALL,
    (char) => SHORT_ESCAPES.get(char) ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

const UNESCAPES: ReadonlyMap<string, string> = new Map([...SHORT_ESCAPES].map(([char, escaped]) => [escaped, char]));

function unescapeLiteral(value: string): string {
  if (!value.includes("\\")) return value;
  return value.replace(/\\u([0-9A-F]{4})|\\./g, (escaped, hex?: string) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (UNESCAPES.get(escaped) ?? escaped),
  );
}

/** The parts of a literal key; cheaper than building an RDF/JS literal when only the value is wanted. */
export interface LiteralParts {
  /** Its text. */
  readonly value: string;
  /** A language tag, or "". */
  readonly language: string;
  /** Its base direction, or "". */
  readonly direction: "ltr" | "rtl" | "";
  /** The IRI of its datatype. */
  readonly datatype: string;
}

/** Takes a literal key apart; null where the key is not a literal's. */
export function literalParts(key: string): LiteralParts | null {
  if (key.charCodeAt(0) !== QUOTE) return null;
  const end = key.lastIndexOf('"');
  const value = unescapeLiteral(key.slice(1, end));
  const rest = key.slice(end + 1);
  if (rest.startsWith("^^")) return { value, language: "", direction: "", datatype: rest.slice(3, -1) };
  if (!rest.startsWith("@")) return { value, language: "", direction: "", datatype: XSD_STRING };
  const [language = "", direction = ""] = rest.slice(1).split("--");
  return direction === "ltr" || direction === "rtl"
    ? { value, language, direction, datatype: DIR_LANG_STRING }
    : { value, language, direction: "", datatype: LANG_STRING };
}

/** The RDF/JS literal of its parts. */
export function literalOf(parts: LiteralParts): RDF.Literal {
  if (!LANGUAGE_DATATYPES.has(parts.datatype)) return literal(parts.value, namedNode(parts.datatype));
  const { language, direction } = parts;
  return literal(parts.value, direction === "" ? language : { language, direction });
}

/** The RDF/JS term of a key; not of a triple term, whose key has none of its own. */
export function termOfKey(key: string): RDF.NamedNode | RDF.BlankNode | RDF.Literal | RDF.DefaultGraph {
  if (key === "") return defaultGraph();
  if (key.startsWith("_:")) return blankNode(key.slice(2));
  const parts = literalParts(key);
  return parts === null ? namedNode(key) : literalOf(parts);
}
