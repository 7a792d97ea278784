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
    if (key.startsWith("_:") && key.length > 2) return blankNode(labelOf(key.slice(2)));
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
    // "_45" would stand for an E, which is never escaped: no label of the file becomes the same.
    return blankNode(`e_45_${this.#blanks++}`);
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

/** A label that every syntax can write, and another for every other text: a "_" that could begin an escape is escaped. */
function labelOf(text: string): string {
  return text.toWellFormed().replace(/_(?=[\dA-F]{2})|[^A-Za-z\d_]/gu, (char) => {
    const bytes = [...new TextEncoder().encode(char)];
    return bytes.map((byte) => `_${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
  });
}

/** "is linked to" is `isLinkedTo`; a name of one word stays as it is. */
function camelCase(words: string): string {
  return words.trim().replace(/(?<!\s)\s+(\S)/gu, (_, first: string) => first.toUpperCase());
}
