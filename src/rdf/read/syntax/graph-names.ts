/** Reading, step 5: the IRIs of what a graph file names: its own where they are some, else in a namespace. */

import type * as RDF from "@rdfjs/types";
import { quoted, ThroughlineError } from "../../../errors.ts";
import { expandName, iri } from "../../namespaces.ts";
import { blankNode, isAbsoluteIri, literal, namedNode, quad } from "../../store/terms.ts";

export type Resource = RDF.NamedNode | RDF.BlankNode;

const LABEL = namedNode(iri("rdfs", "label"));

/** Names of nodes, types, relations and attributes as terms; what gets a new IRI gets its words as label, once. */
export class GraphNames {
  readonly #namespace: string | null;
  readonly #onQuad: (quad: RDF.Quad) => void;
  readonly #labelled = new Set<string>();
  #blanks = 0;

  /** `namespace` null: none was named. */
  constructor(namespace: string | null, onQuad: (quad: RDF.Quad) => void) {
    this.#namespace = namespace === null || /[/#:?=]$/.test(namespace) ? namespace : `${namespace}/`;
    this.#onQuad = onQuad;
  }

  /** A node by its key: an IRI, `_:label`, or an id. Throws `usage` for an id where no namespace was named. */
  node(key: string): Resource {
    if (key.startsWith("_:")) return blankNode(encoded(key.slice(2)).replaceAll("%", "_"));
    return isAbsoluteIri(key) ? namedNode(key) : namedNode(this.#inNamespace(key));
  }

  /** A type, relation or attribute by its IRI, its prefixed name, or words. Throws as `node` does. */
  term(words: string): RDF.NamedNode {
    const known = expandName(words);
    if (known !== null && isAbsoluteIri(known)) return namedNode(known);
    if (isAbsoluteIri(words)) return namedNode(words);
    const term = namedNode(this.#inNamespace(camelCase(words)));
    this.label(term, words);
    return term;
  }

  /** Gives a label to what has none yet. */
  label(term: Resource, words: string): void {
    if (words === "" || words === term.value || this.#labelled.has(term.value)) return;
    this.#labelled.add(term.value);
    this.#onQuad(quad(term, LABEL, literal(words)));
  }

  /** A node of its own for what has no name. */
  blank(): RDF.BlankNode {
    return blankNode(`e${this.#blanks++}`);
  }

  #inNamespace(name: string): string {
    if (this.#namespace !== null) return this.#namespace + encoded(name);
    throw new ThroughlineError("usage", `${quoted(name)} is a name of this file alone, and no IRI.`, {
      hint: "Name the namespace in which its names are to stand, such as https://example.org/mine/",
      option: "baseIri",
    });
  }
}

function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/[()']/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

/** "is linked to" is `isLinkedTo`; a name of one word stays as it is. */
function camelCase(words: string): string {
  return words.trim().replace(/\s+(\S)/gu, (_, first: string) => first.toUpperCase());
}
