/** Whether the words of a document may leave the house, as the graph says it. */

import { iri } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { type Access, accessOf } from "./access.ts";

/** From the words to their passage, to its text, and to the document that bears the mark. */
const TOWARDS_DOCUMENT = [iri("oa", "hasSource"), iri("prov", "specializationOf")];

/** The access marks of the documents of a dataset. */
export class DocumentAccess {
  readonly #dataset: Dataset;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** The mark of the document that a node is, or lies in; null where none is recorded. The strictest one counts. */
  of(node: number): Access | null {
    const nodes = new Set([node]);
    // A set that grows is gone through to its end.
    for (const each of nodes) {
      for (const name of TOWARDS_DOCUMENT) for (const next of this.#objects(each, name)) nodes.add(next);
      for (const owner of this.#subjects(iri("oa", "hasSelector"), each)) nodes.add(owner);
    }
    const marks = [...nodes].flatMap((each) => this.#objects(each, iri("dcterms", "accessRights")));
    return accessOf(marks.map((mark) => this.#dataset.terms.key(mark)));
  }

  #objects(subject: number, name: string): number[] {
    const predicate = this.#dataset.terms.find(name);
    if (predicate === null) return [];
    return [...this.#dataset.matchRows({ subject, predicate })].map((row) => this.#dataset.row(row).object);
  }

  #subjects(name: string, object: number): number[] {
    const predicate = this.#dataset.terms.find(name);
    if (predicate === null) return [];
    return [...this.#dataset.matchRows({ predicate, object })].map((row) => this.#dataset.row(row).subject);
  }
}
