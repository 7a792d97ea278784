/** RDF 1.1 triples as RDF/XML: one element a subject, one line a triple, in code-unit order, every literal as it is. */

import type * as RDF from "@rdfjs/types";
import { quoted, ThroughlineError } from "../../errors.ts";
import { compareCodeUnits } from "../../order.ts";
import { DEFAULT_PREFIXES, iri, NAMESPACES, type Prefixes } from "../namespaces.ts";
import { asDataset, type Dataset } from "../store/dataset.ts";
import { literalParts } from "../store/terms.ts";
import { escapeXml, isXmlText } from "./xml-text.ts";

// NCName of XML 1.0, the fifth edition.
const NAME_START =
  "A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f" +
  "\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
const NAME_CHAR = `[${NAME_START}0-9.\\u00b7\\u0300-\\u036f\\u203f\\u2040-]`;
const NC_NAME = new RegExp(`^[${NAME_START}]${NAME_CHAR}*$`, "u");
const STARTS_NAME = new RegExp(`^[${NAME_START}]$`, "u");
const IN_NAME = new RegExp(`^${NAME_CHAR}$`, "u");

/** The longest XML name at the end of a text, each character looked at once; "" where there is none. */
function nameAtEnd(text: string): string {
  let [at, start] = [text.length, text.length];
  for (const char of [...text].reverse()) {
    if (!IN_NAME.test(char)) break;
    at -= char.length;
    if (STARTS_NAME.test(char)) start = at;
  }
  return text.slice(start);
}

/** Names of rdf: that mean something else than a property where an element bears them. */
const SYNTAX_WORDS: ReadonlySet<string> = new Set(
  ["RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "li", "Description", "bagID", "aboutEach"].map(
    (word) => NAMESPACES.rdf + word,
  ),
);

/**
 * Writes quads (a Dataset, any RDF/JS dataset, an array) as RDF/XML, whatever named graph they are in. Every subject is an rdf:Description.
 *
 * @throws ThroughlineError `unsupported` for what XML cannot hold: a predicate whose end is no XML name, a character that
 * XML 1.0 excludes, a triple term.
 * Complexity: O(n log n) time, O(n) space. Spec: https://www.w3.org/TR/rdf-syntax-grammar/
 *
 * @example
 * import { parseRdf, toRdfXml } from "throughline/rdf";
 * toRdfXml(parseRdf("<urn:a> <urn:x:p> 'one' .", { format: "turtle" })).includes("one</"); // true
 */
export function toRdfXml(quads: Iterable<RDF.Quad>, prefixes: Prefixes = DEFAULT_PREFIXES): string {
  const dataset = asDataset(quads);
  const names = new ElementNames(prefixes);
  const bySubject = new Map<string, Set<string>>();
  for (let row = 0; row < dataset.size; row++) {
    const [subject, predicate, object] = [
      dataset.row(row).subject,
      dataset.row(row).predicate,
      dataset.row(row).object,
    ];
    const head = nodeAttribute("rdf:about", dataset.terms.key(subject));
    const lines = bySubject.get(head) ?? new Set();
    lines.add(propertyLine(names.nameOf(dataset.terms.key(predicate)), dataset, object));
    bySubject.set(head, lines);
  }
  const blocks = [...bySubject]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([head, lines]) => {
      return `  <rdf:Description${head}>\n${[...lines].sort(compareCodeUnits).join("")}  </rdf:Description>\n`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${names.declarations()}>\n${blocks.join("")}</rdf:RDF>\n`;
}

function propertyLine(name: string, dataset: Dataset, object: number): string {
  const key = dataset.terms.key(object);
  if (dataset.terms.triple(object) !== null) throw unsupported("RDF 1.1 has no triple terms", key, "Write turtle.");
  const literal = literalParts(key);
  if (literal === null) return `    <${name}${nodeAttribute("rdf:resource", key)}/>\n`;
  const { value, language, datatype } = literal;
  const tag =
    language === ""
      ? datatype === iri("xsd", "string")
        ? ""
        : ` rdf:datatype="${xml(datatype)}"`
      : ` xml:lang="${xml(language)}"`;
  return `    <${name}${tag}>${xml(value)}</${name}>\n`;
}

function nodeAttribute(iriAttribute: string, key: string): string {
  if (!key.startsWith("_:")) return ` ${iriAttribute}="${xml(key)}"`;
  const label = key.slice(2);
  // A label that is no XML name gets one: the letters of its code units, so that two labels never become one.
  const id = NC_NAME.test(label) && !label.startsWith("_x") ? label : `_x${[...label].map(codeOf).join("_")}`;
  return ` rdf:nodeID="${xml(id)}"`;
}

const codeOf = (char: string): string => (char.codePointAt(0) ?? 0).toString(16);

/** Qualified names of predicates, with the namespaces that they need. */
class ElementNames {
  readonly #byNamespace = new Map<string, string>([[NAMESPACES.rdf, "rdf"]]);
  readonly #wanted = new Map<string, string>();
  readonly #taken = new Set(["rdf"]);

  constructor(prefixes: Prefixes) {
    for (const [prefix, namespace] of prefixes) {
      if (NC_NAME.test(prefix) && !/^xml/i.test(prefix) && prefix !== "rdf") this.#wanted.set(namespace, prefix);
    }
  }

  nameOf(predicate: string): string {
    const local = nameAtEnd(predicate.slice(lastDelimiter(predicate)));
    const namespace = predicate.slice(0, predicate.length - local.length);
    if (local === "" || namespace === "" || SYNTAX_WORDS.has(predicate)) {
      throw unsupported(
        "RDF/XML cannot write a predicate as an element name",
        predicate,
        "Write turtle or jsonld instead.",
      );
    }
    return `${this.#prefixOf(namespace)}:${local}`;
  }

  declarations(): string {
    return [...this.#byNamespace]
      .map(([namespace, prefix]) => `\n    xmlns:${prefix}="${xml(namespace)}"`)
      .sort(compareCodeUnits)
      .join("");
  }

  #prefixOf(namespace: string): string {
    const known = this.#byNamespace.get(namespace);
    if (known !== undefined) return known;
    let prefix = this.#wanted.get(namespace) ?? "ns0";
    for (let number = 0; this.#taken.has(prefix); number++) prefix = `ns${number}`;
    this.#taken.add(prefix);
    this.#byNamespace.set(namespace, prefix);
    return prefix;
  }
}

function lastDelimiter(iri: string): number {
  return Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/"), iri.lastIndexOf(":")) + 1;
}

function xml(text: string): string {
  if (!isXmlText(text)) {
    throw unsupported("XML cannot hold a character of this text", text, "Write turtle or jsonld instead.");
  }
  return escapeXml(text);
}

function unsupported(what: string, where: string, hint: string): ThroughlineError {
  return new ThroughlineError("unsupported", `${what}: ${quoted(where)}.`, { hint });
}
