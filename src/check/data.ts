/** What gates look at: the dataset with its statements, its evidence and its files, read once. */

import type * as RDF from "@rdfjs/types";
import { EvidenceReader } from "../evidence/reader.ts";
import { type Reification, readReifications } from "../evidence/reifiers.ts";
import { Knowledge } from "../graph/knowledge.ts";
import { Dataset } from "../rdf/dataset.ts";
import { iri, NAMESPACES, type Prefix, prefixedName } from "../rdf/namespaces.ts";
import { RdfParser } from "../rdf/parse.ts";
import { DEFAULT_GRAPH } from "../rdf/term-table.ts";
import { type LiteralParts, literalParts } from "../rdf/terms.ts";
import type { CheckInput, DataFile } from "./input.ts";
import { Locator } from "./locate.ts";
import { closure } from "./order.ts";
import type { Place } from "./types.ts";

/** The IRI of our ontology. */
export const ONTOLOGY = NAMESPACES.tl.replace(/#$/, "");

/** The namespaces that are ours: what stands in them must be described by us. */
export const OWN_PREFIXES = ["tl", "id", "st", "ev", "src"] as const satisfies readonly Prefix[];

/** A file with the rows that it states, a row that an earlier file has stated included, and its own prefixes. */
export interface ParsedFile {
  readonly file: DataFile;
  readonly rows: readonly number[];
  readonly prefixes: ReadonlyMap<string, string>;
}

/** A parsed check input. Throws `syntax`, with file, line and column, for a file that cannot be read. */
export class CheckData {
  readonly input: CheckInput;
  readonly dataset = new Dataset();
  readonly knowledge: Knowledge;
  readonly reader: EvidenceReader;
  readonly reifications: readonly Reification[];
  readonly prefixes = new Map<string, string>();
  readonly locator: Locator;
  readonly parsed: ParsedFile[] = [];
  readonly #own = new Map<number, boolean>();
  readonly #superclasses = new Map<number, ReadonlySet<number>>();

  constructor(input: CheckInput) {
    this.input = input;
    for (const [index, file] of input.files.entries()) {
      const blankPrefix = input.files.length === 1 ? "" : `f${index}_`;
      const rows: number[] = [];
      const parser = new RdfParser({ format: file.format, file: file.path, blankPrefix }, (quad) => {
        rows.push(this.#add(quad));
      });
      parser.push(file.text);
      parser.end();
      this.parsed.push({ file, rows, prefixes: parser.prefixes });
      for (const [prefix, namespace] of parser.prefixes) {
        if (!this.prefixes.has(prefix)) this.prefixes.set(prefix, namespace);
      }
    }
    this.knowledge = new Knowledge(this.dataset, { prefixes: this.prefixes });
    this.reader = new EvidenceReader(this.dataset);
    this.reifications = readReifications(this.dataset);
    this.locator = new Locator(input.files);
  }

  #add(quad: RDF.Quad): number {
    if (this.dataset.add(quad)) return this.dataset.size - 1;
    const { terms } = this.dataset;
    const ids = {
      subject: terms.intern(quad.subject),
      predicate: terms.intern(quad.predicate),
      object: terms.intern(quad.object),
      namedGraph: terms.intern(quad.graph),
    };
    return this.dataset.find(ids) ?? 0;
  }

  /** Where a row is written, or null. */
  placeOfRow(row: number): Place | null {
    const { subject, predicate, object } = this.dataset.row(row);
    const parsed = this.parsed.find(({ rows }) => rows.includes(row));
    if (parsed === undefined) return null;
    return this.locator.findTriple(parsed.file, this.key(subject), this.key(predicate), this.key(object));
  }

  /** The row of a triple in the default graph, or null where it is not asserted. */
  rowOf(subject: number, predicate: number, object: number): number | null {
    return this.dataset.find({ subject, predicate, object, namedGraph: DEFAULT_GRAPH });
  }

  /** The id of one of our own names, or null where the data does not use it. */
  id(prefix: Prefix, local: string): number | null {
    return this.dataset.terms.find(iri(prefix, local));
  }

  key(id: number): string {
    return this.dataset.terms.key(id);
  }

  /** How a node is written in a message. */
  name(id: number): string {
    const key = this.key(id);
    return literalParts(key)?.value ?? prefixedName(key, this.knowledge.prefixes) ?? `<${key}>`;
  }

  /** The objects of a subject and a predicate IRI. */
  objects(subject: number | null, predicate: string): number[] {
    return subject === null ? [] : this.dataset.objects(subject, this.dataset.terms.find(predicate));
  }

  /** The literals of a subject and a predicate IRI. */
  literals(subject: number, predicate: string): LiteralParts[] {
    return this.objects(subject, predicate)
      .map((object) => literalParts(this.key(object)))
      .filter((parts) => parts !== null);
  }

  /** The ids of all pairs that a predicate joins, in row order. */
  pairs(predicate: string): { readonly subject: number; readonly object: number }[] {
    const id = this.dataset.terms.find(predicate);
    return id === null ? [] : this.dataset.match({ predicate: id }).map((row) => this.dataset.row(row));
  }

  /** The nodes of a class, those of its subclasses included, each once. */
  instancesOf(classIri: string): number[] {
    const wanted = this.dataset.terms.find(classIri);
    if (wanted === null) return [];
    const found = this.pairs(iri("rdf", "type")).filter(({ object }) => this.superclasses(object).has(wanted));
    return [...new Set(found.map(({ subject }) => subject))];
  }

  /** The classes of a node and all classes above them. */
  classesOf(node: number): Set<number> {
    const classes = new Set<number>();
    for (const type of this.objects(node, iri("rdf", "type")))
      for (const each of this.superclasses(type)) classes.add(each);
    return classes;
  }

  /** A class and all above it; a circle of subclasses ends where it closes. */
  superclasses(classId: number): ReadonlySet<number> {
    const known = this.#superclasses.get(classId);
    if (known !== undefined) return known;
    const found = closure(classId, (node) => this.objects(node, iri("rdfs", "subClassOf")));
    this.#superclasses.set(classId, found);
    return found;
  }

  /** Whether an IRI lies in one of our namespaces. */
  isOwn(id: number): boolean {
    const known = this.#own.get(id);
    if (known !== undefined) return known;
    const key = this.key(id);
    const own = OWN_PREFIXES.some((prefix) => key.startsWith(NAMESPACES[prefix]));
    this.#own.set(id, own);
    return own;
  }

  hasOntology(): boolean {
    return this.objects(this.dataset.terms.find(ONTOLOGY), iri("rdf", "type")).length > 0;
  }
}
