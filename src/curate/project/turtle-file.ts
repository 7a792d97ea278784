/** A Turtle file of a project while it is changed: read, lines taken out and put in, and written in the one form. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { iri, type Prefix } from "../../rdf/namespaces.ts";
import { readFiles } from "../../rdf/read/files.ts";
import { Dataset } from "../../rdf/store/dataset.ts";
import { DEFAULT_GRAPH } from "../../rdf/store/term-table.ts";
import { literal, namedNode, quad, termKey, termOfKey } from "../../rdf/store/terms.ts";
import { toTurtle } from "../../rdf/write/turtle.ts";
import type { Project } from "./project.ts";

/** The key of a text, in a language or none. */
export function textKey(value: string, language = ""): string {
  return termKey(language === "" ? literal(value) : literal(value, language));
}

/** The key of a number, date or truth, with the datatype of XML Schema. */
export function typedKey(value: string | number | boolean, datatype: string): string {
  return termKey(literal(String(value), namedNode(iri("xsd", datatype))));
}

/** A triple of an IRI, an IRI, and an IRI or a literal, as a key. */
const TRIPLE_TERM = /^<<\( (<[^>]*>) (<[^>]*>) (.*) \)>>$/s;

/** One file of a project. Terms are keys: IRIs, or literals as N-Triples. */
export class TurtleFile {
  /** The path within the project, with slashes. */
  readonly name: string;
  readonly dataset: Dataset;
  readonly #project: Project;
  readonly #declared: ReadonlyMap<string, string>;
  readonly #removed = new Set<number>();

  private constructor(project: Project, name: string, dataset: Dataset, declared: ReadonlyMap<string, string>) {
    this.#project = project;
    this.name = name;
    this.dataset = dataset;
    this.#declared = declared;
  }

  /** Reads a file; one that is not there, or holds nothing, is empty. Throws `syntax` with file, line and column. */
  static async read(project: Project, name: string): Promise<TurtleFile> {
    const dataset = new Dataset();
    const path = join(project.root, name);
    const { prefixes } = existsSync(path) ? await readFiles([path], dataset) : { prefixes: new Map<string, string>() };
    return new TurtleFile(project, name, dataset, prefixes);
  }

  /** Adds a triple; where it stands already nothing changes. The object may be a triple term. */
  add(subject: string, predicate: string, object: string): void {
    const { terms } = this.dataset;
    const named = (key: string): string => key.replace(/^<(.*)>$/, "$1");
    const triple = TRIPLE_TERM.exec(object);
    const [, s = "", p = "", o = ""] = triple ?? [];
    const ids = {
      subject: terms.internKey(subject),
      predicate: terms.internKey(predicate),
      object:
        triple === null
          ? terms.internKey(object)
          : terms.intern(quad(namedNode(named(s)), namedNode(named(p)), termOfKey(named(o)) as never)),
      namedGraph: DEFAULT_GRAPH,
    };
    const row = this.dataset.find(ids);
    if (row === null) this.dataset.addIds(ids);
    else this.#removed.delete(row);
  }

  /** The objects of a subject under one of our predicates, as keys, those that were taken out left out. */
  objects(subject: string, prefix: Prefix, local: string): string[] {
    const [node, predicate] = [this.dataset.terms.find(subject), this.dataset.terms.find(iri(prefix, local))];
    if (node === null || predicate === null) return [];
    return this.#rows({ subject: node, predicate }).map((row) => this.dataset.terms.key(this.dataset.row(row).object));
  }

  /** The subjects of a predicate and an object, as keys. */
  subjects(prefix: Prefix, local: string, object: string): string[] {
    const [predicate, node] = [this.dataset.terms.find(iri(prefix, local)), this.dataset.terms.find(object)];
    if (node === null || predicate === null) return [];
    return this.#rows({ predicate, object: node }).map((row) => this.dataset.terms.key(this.dataset.row(row).subject));
  }

  /** The predicates and objects of a subject, as keys. */
  about(subject: string): [predicate: string, object: string][] {
    const node = this.dataset.terms.find(subject);
    if (node === null) return [];
    const { terms } = this.dataset;
    return this.#rows({ subject: node }).map((row) => {
      const { predicate, object } = this.dataset.row(row);
      return [terms.key(predicate), terms.key(object)];
    });
  }

  has(subject: string, predicate: string, object: string): boolean {
    return this.#rowsOf(subject, predicate, object).length > 0;
  }

  /** Takes out a triple. */
  remove(subject: string, predicate: string, object: string): void {
    for (const row of this.#rowsOf(subject, predicate, object)) this.#removed.add(row);
  }

  /** Takes out everything that is said of a subject, or, with a predicate, what is said under that. */
  removeAbout(subject: string, predicate: string | null = null): void {
    for (const [own, object] of this.about(subject))
      if (predicate === null || own === predicate) this.remove(subject, own, object);
  }

  /** How many triples stand in it. */
  get size(): number {
    return this.dataset.size - this.#removed.size;
  }

  /** The file in the deterministic form. Prefixes that it declares itself stay; the project's come in where they are used. */
  text(): string {
    const rows = this.#rows({});
    return toTurtle(this.dataset, { rows, prefixes: new Map([...this.#project.prefixes, ...this.#declared]) });
  }

  #rowsOf(...triple: readonly [subject: string, predicate: string, object: string]): number[] {
    const [subject = null, predicate = null, object = null] = triple.map((key) => this.dataset.terms.find(key));
    if (subject === null || predicate === null || object === null) return [];
    return this.#rows({ subject, predicate, object });
  }

  #rows(pattern: Parameters<Dataset["matchRows"]>[0]): number[] {
    return this.dataset.matchRows(pattern).filter((row) => !this.#removed.has(row));
  }
}
