/** The IRIs of what the cells of a sheet name, in one namespace: what is called the same is the same. */

import type * as RDF from "@rdfjs/types";
import { sha256Hex } from "../evidence/identity.ts";
import { iri } from "../rdf/namespaces.ts";
import { isAbsoluteIri, literal, namedNode, quad } from "../rdf/store/terms.ts";
import { headerWords } from "./fields.ts";
import { foldedName, freeName, slug } from "./names.ts";

const LABEL = namedNode(iri("rdfs", "label"));

export class SheetNames {
  readonly #namespace: string;
  readonly #known = new Map<string, RDF.NamedNode>();
  readonly #taken = new Set<string>();

  /** `namespace` is an absolute IRI; where it does not end like one of a namespace, a slash is put behind it. */
  constructor(namespace: string) {
    this.#namespace = /[/#:?=]$/.test(namespace) ? namespace : `${namespace}/`;
  }

  /** Who or what, a voice or a document; names link but for case, accents and a leading article. A new one is given its label. */
  concept(name: string, onQuad: (quad: RDF.Quad) => void): RDF.NamedNode {
    return this.#named("", name, foldedName, onQuad);
  }

  /** A relation by its words: "isFundedBy" and "is funded by" are one. */
  relation(words: string, onQuad: (quad: RDF.Quad) => void): RDF.NamedNode {
    return this.#named("relation/", words, headerWords, onQuad);
  }

  /** A kind of concept by its words. */
  type(words: string, onQuad: (quad: RDF.Quad) => void): RDF.NamedNode {
    return this.#named("type/", words, headerWords, onQuad);
  }

  /** What has no name of its own, such as a claim, by what makes it one. */
  at(local: string): RDF.NamedNode {
    return namedNode(this.#namespace + local);
  }

  #named(
    place: string,
    words: string,
    foldedAs: (text: string) => string,
    onQuad: (quad: RDF.Quad) => void,
  ): RDF.NamedNode {
    if (/^(?:https?:\/\/|urn:)/i.test(words) && isAbsoluteIri(words)) return namedNode(words);
    const label = words.replace(/\s+/gu, " ").toWellFormed();
    const key = `${place}${foldedAs(label) || label}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const local = freeName(place + slug(label, `name-${sha256Hex(label).slice(0, 8)}`), (each) =>
      this.#taken.has(each),
    );
    this.#taken.add(local);
    const node = namedNode(this.#namespace + encodeURI(local));
    this.#known.set(key, node);
    onQuad(quad(node, LABEL, literal(label)));
    return node;
  }
}
