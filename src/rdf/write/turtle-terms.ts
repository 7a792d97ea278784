/** Terms as Turtle writes them: prefixed names where they need no escape, canonical literals, one line each. */

import { iri, type Prefixes, prefixedName } from "../namespaces.ts";
import type { TermTable } from "../store/term-table.ts";
import { escapeLiteral, isAbsoluteIri, literalParts } from "../store/terms.ts";

const RDF_TYPE = iri("rdf", "type");
const XSD_STRING = iri("xsd", "string");

/** The lexical forms that Turtle reads back without a datatype, in their canonical shape only. */
const BARE: ReadonlyMap<string, RegExp> = new Map([
  [iri("xsd", "integer"), /^(?:0|-?[1-9][0-9]*)$/],
  [iri("xsd", "decimal"), /^-?(?:0|[1-9][0-9]*)\.(?:0|[0-9]*[1-9])$/],
  [iri("xsd", "boolean"), /^(?:true|false)$/],
]);

/** Writes the terms of one table, remembering which prefixes it used. */
export class TurtleTerms {
  readonly usedPrefixes = new Set<string>();
  readonly #terms: TermTable;
  readonly #prefixes: Prefixes;
  readonly #written: (string | undefined)[] = [];

  constructor(terms: TermTable, prefixes: Prefixes) {
    this.#terms = terms;
    this.#prefixes = prefixes;
  }

  write(id: number): string {
    const known = this.#written[id];
    if (known !== undefined) return known;
    const triple = this.#terms.triple(id);
    const text =
      triple === null
        ? this.#writeKey(this.#terms.key(id))
        : `<<( ${this.write(triple.subject)} ${this.writePredicate(triple.predicate)} ${this.write(triple.object)} )>>`;
    this.#written[id] = text;
    return text;
  }

  writePredicate(id: number): string {
    return this.#terms.key(id) === RDF_TYPE ? "a" : this.write(id);
  }

  #writeKey(key: string): string {
    if (key.startsWith("_:")) return key;
    const literal = literalParts(key);
    if (literal === null) return this.#writeIri(key);
    if (BARE.get(literal.datatype)?.test(literal.value)) return literal.value;
    const value = `"${escapeLiteral(literal.value)}"`;
    if (literal.language) return `${value}@${literal.language}${literal.direction ? `--${literal.direction}` : ""}`;
    return literal.datatype === XSD_STRING ? value : `${value}^^${this.#writeIri(literal.datatype)}`;
  }

  #writeIri(iri: string): string {
    const name = prefixedName(iri, this.#prefixes);
    if (name === null) return isAbsoluteIri(iri) ? `<${iri}>` : `<${escapeIri(iri)}>`;
    this.usedPrefixes.add(name.slice(0, name.indexOf(":")));
    return name;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what IRIREF excludes, named one by one
const ESCAPED_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/g;

function escapeIri(iri: string): string {
  return iri.replace(ESCAPED_IN_IRI, (char) => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}
