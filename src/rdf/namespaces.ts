/** The namespaces that need no declaration, and the two ways between an IRI and its prefixed name. */

export const NAMESPACES = {
  tl: "https://w3id.org/throughline/vocab#",
  id: "https://w3id.org/throughline/id/",
  st: "https://w3id.org/throughline/statement/",
  ev: "https://w3id.org/throughline/evidence/",
  src: "https://w3id.org/throughline/source/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  prov: "http://www.w3.org/ns/prov#",
  dcterms: "http://purl.org/dc/terms/",
  dcat: "http://www.w3.org/ns/dcat#",
  void: "http://rdfs.org/ns/void#",
  oa: "http://www.w3.org/ns/oa#",
  org: "http://www.w3.org/ns/org#",
  eli: "http://data.europa.eu/eli/ontology#",
  schema: "https://schema.org/",
  sh: "http://www.w3.org/ns/shacl#",
  foaf: "http://xmlns.com/foaf/0.1/",
  vann: "http://purl.org/vocab/vann/",
  wd: "http://www.wikidata.org/entity/",
  wdt: "http://www.wikidata.org/prop/direct/",
} as const;

/** A prefix that is known without being declared. */
export type Prefix = keyof typeof NAMESPACES;

/** Prefix to namespace IRI; a Map because prefixes come from outside and may be called `constructor`. */
export type Prefixes = ReadonlyMap<string, string>;

/** The prefixes that need no declaration in queries, patterns and names of concepts. */
export const DEFAULT_PREFIXES: Prefixes = new Map(Object.entries(NAMESPACES));

/**
 * The IRI of a prefixed name of our own table.
 *
 * @example
 * import { iri } from "throughline/rdf";
 * iri("skos", "prefLabel"); // "http://www.w3.org/2004/02/skos/core#prefLabel"
 */
export function iri(prefix: Prefix, local: string): string {
  return NAMESPACES[prefix] + local;
}

/** The IRI that a prefixed name (`skos:broader`) stands for, or null where its prefix is not declared. */
export function expandName(name: string, prefixes: Prefixes = DEFAULT_PREFIXES): string | null {
  const colon = name.indexOf(":");
  if (colon < 0) return null;
  const namespace = prefixes.get(name.slice(0, colon));
  return namespace === undefined ? null : namespace + name.slice(colon + 1);
}

// PN_CHARS_BASE and PN_CHARS of the grammar: not every letter or digit of Unicode is among them (ª, ², ½).
const BASE =
  "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef" +
  "\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
const CHARS = `${BASE}0-9_\\u00b7\\u0300-\\u036f\\u203f\\u2040-`;
// A cautious part of PN_LOCAL: what needs an escape is written as a whole IRI.
const PLAIN_LOCAL = new RegExp(`^(?:[${BASE}0-9_](?:[.${CHARS}]*[${CHARS}])?)?$`, "u");
const PREFIX = new RegExp(`^(?:[${BASE}](?:[.${CHARS}]*[${CHARS}])?)?$`, "u");

/** Whether a text may stand before the colon of a prefixed name (PN_PREFIX, or nothing). */
export function isPrefixLabel(text: string): boolean {
  return PREFIX.test(text);
}

/** Whether a text may stand behind the "_:" of a blank node (BLANK_NODE_LABEL). */
export function isBlankNodeLabel(text: string): boolean {
  return text !== "" && PLAIN_LOCAL.test(text);
}

/**
 * The prefixed name of an IRI, or null where no prefix fits or the rest would need escapes. The longest namespace
 * wins, so the answer does not depend on the order of declaration.
 */
export function prefixedName(absoluteIri: string, prefixes: Prefixes = DEFAULT_PREFIXES): string | null {
  let best: string | null = null;
  let length = 0;
  for (const [prefix, namespace] of prefixes) {
    if (namespace.length < length || namespace === "" || !absoluteIri.startsWith(namespace)) continue;
    if (!PLAIN_LOCAL.test(absoluteIri.slice(namespace.length))) continue;
    const name = `${prefix}:${absoluteIri.slice(namespace.length)}`;
    // Two prefixes of one namespace: the first in code-unit order.
    if (namespace.length === length && best !== null && best < name) continue;
    best = name;
    length = namespace.length;
  }
  return best;
}

/** What to show of an IRI without a label: its last part, percent-decoded where that is valid. */
export function localName(absoluteIri: string): string {
  let end = absoluteIri.length;
  while (end > 0 && isOneOf("/#", absoluteIri.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !isOneOf("/#:", absoluteIri.charCodeAt(start - 1))) start--;
  const name = absoluteIri.slice(start, end) || absoluteIri;
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isOneOf(characters: string, unit: number): boolean {
  for (let at = 0; at < characters.length; at++) if (characters.charCodeAt(at) === unit) return true;
  return false;
}
