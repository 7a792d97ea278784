/** The vocabulary as a reader wants it: names, definitions, examples, and how often each term is used. */

import { compareCodeUnits } from "../order.ts";
import { iri } from "../rdf/namespaces.ts";
import type { CheckData } from "./data.ts";
import { isEnglish } from "./gates/labels.ts";

/** Reads the terms of our ontology out of some data. */
export class VocabularyView {
  readonly #data: CheckData;

  constructor(data: CheckData) {
    this.#data = data;
  }

  /** The nodes of a class that are ours, by label. */
  ours(classIri: string): number[] {
    return this.sorted(this.#data.instancesOf(classIri).filter((node) => this.#data.isOwn(node)));
  }

  /** By label, then IRI; in code units, so that every machine agrees. */
  sorted(nodes: Iterable<number>): number[] {
    return [...nodes].sort(
      (a, b) =>
        compareCodeUnits(this.label(a).toLowerCase(), this.label(b).toLowerCase()) ||
        compareCodeUnits(this.#data.key(a), this.#data.key(b)),
    );
  }

  label(node: number): string {
    return this.text(node, iri("skos", "prefLabel")) || this.text(node, iri("rdfs", "label")) || this.#data.name(node);
  }

  name(node: number): string {
    return this.#data.name(node);
  }

  definition(node: number): string {
    return this.text(node, iri("skos", "definition")) || this.text(node, iri("rdfs", "comment"));
  }

  /** The first English text of a property, "" where there is none. */
  text(node: number, predicate: string): string {
    const literals = this.#data.literals(node, predicate);
    return (literals.find(isEnglish) ?? literals[0])?.value ?? "";
  }

  objects(node: number, predicate: string): number[] {
    return this.sorted(this.#data.objects(node, predicate));
  }

  /** The nodes that point to this one. */
  subjects(node: number, predicate: string): number[] {
    const pairs = this.#data.pairs(predicate).filter(({ object }) => object === node);
    return this.sorted(pairs.map(({ subject }) => subject));
  }

  isOwn(node: number): boolean {
    return this.#data.isOwn(node);
  }

  has(node: number, classIri: string): boolean {
    return this.#data.instancesOf(classIri).includes(node);
  }

  /** How many statements a property makes, denied ones included. */
  usesOfProperty(node: number): number {
    return this.#data.knowledge.statements.match({ predicate: node }).length;
  }

  /** How many statements speak of a concept. */
  usesOfConcept(node: number): number {
    const table = this.#data.knowledge.statements;
    const about = [...table.match({ subject: node }), ...table.match({ object: node })];
    return new Set(about.filter((statement) => table.role(statement) === "instance")).size;
  }

  /** How many nodes are of a class, those of its subclasses included. */
  usesOfClass(node: number): number {
    return this.#data.instancesOf(this.#data.key(node)).length;
  }
}
