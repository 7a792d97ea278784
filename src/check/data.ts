/** What gates look at: the dataset with its statements, its evidence and its files, read once. */

import type * as RDF from "@rdfjs/types";
import type { EvidenceReader, PassageRecord } from "../evidence/reader.ts";
import { type Reification, readReifications } from "../evidence/reifiers.ts";
import { Knowledge } from "../graph/store/knowledge.ts";
import { iri, NAMESPACES, type Prefix, prefixedName } from "../rdf/namespaces.ts";
import { createParser } from "../rdf/read/create-parser.ts";
import { DEFAULT_READ_LIMITS } from "../rdf/read/limits.ts";
import { Dataset } from "../rdf/store/dataset.ts";
import { DEFAULT_GRAPH } from "../rdf/store/term-table.ts";
import { type LiteralParts, literalParts } from "../rdf/store/terms.ts";
import type { CheckInput, DataFile } from "./input.ts";
import { Locator } from "./locate.ts";
import { closure } from "./order.ts";
import type { Place } from "./place.ts";

/** The IRI of our ontology. */
export const ONTOLOGY = NAMESPACES.tl.replace(/#$/, "");

/** So many names stand in one message. */
const NAMES_SHOWN = 6;

/** The namespaces that are ours: what stands in them must be described by us. */
const OWN = (["tl", "id", "st", "ev", "src"] as const satisfies readonly Prefix[]).map((prefix) => NAMESPACES[prefix]);

/** A file with the rows that it states, a row that an earlier file has stated included, and its own prefixes. */
export interface ParsedFile {
  readonly file: DataFile;
  readonly rows: readonly number[];
  readonly prefixes: ReadonlyMap<string, string>;
}

/** A parsed check input; made by `CheckData.read`. */
export class CheckData {
  readonly input: CheckInput;
  readonly dataset: Dataset;
  readonly parsed: readonly ParsedFile[];
  readonly knowledge: Knowledge;
  readonly reader: EvidenceReader;
  readonly reifications: readonly Reification[];
  readonly locator: Locator;
  #fileOfRow: ReadonlyMap<number, DataFile> | null = null;
  #passages: ReadonlyMap<string, PassageRecord> | null = null;
  readonly #own = new Map<number, boolean>();
  readonly #superclasses = new Map<number, ReadonlySet<number>>();

  private constructor(input: CheckInput, dataset: Dataset, parsed: readonly ParsedFile[]) {
    this.input = input;
    this.dataset = dataset;
    this.parsed = parsed;
    const prefixes = new Map(parsed.toReversed().flatMap((file) => [...file.prefixes]));
    this.knowledge = new Knowledge(dataset, { prefixes });
    this.reader = this.knowledge.evidence;
    this.reifications = readReifications(dataset);
    this.locator = new Locator(input.files);
  }

  /** Parses the files of an input. Throws `syntax`, with file, line and column, for a file that cannot be read. */
  static async read(input: CheckInput): Promise<CheckData> {
    const dataset = new Dataset();
    const parsed: ParsedFile[] = [];
    for (const [index, file] of input.files.entries()) {
      const rows: number[] = [];
      const limits = { ...DEFAULT_READ_LIMITS, ...input.reading?.limits };
      const blankPrefix = input.files.length === 1 ? "" : `f${index}_`;
      const options = { ...input.reading, limits, file: file.path, blankPrefix };
      const parser = await createParser(file.format, options, (quad) => {
        rows.push(addedRow(dataset, quad));
      });
      parser.push(file.text);
      await parser.end();
      parsed.push({ file, rows, prefixes: parser.prefixes });
    }
    return new CheckData(input, dataset, parsed);
  }

  /** The passages of the data by IRI, those without offsets or digest left out. */
  get passages(): ReadonlyMap<string, PassageRecord> {
    this.#passages ??= new Map(this.reader.passages().map((passage) => [passage.iri, passage]));
    return this.#passages;
  }

  /** Where a row is written, or null. */
  placeOfRow(row: number): Place | null {
    const { subject, predicate, object } = this.dataset.row(row);
    this.#fileOfRow ??= new Map(
      this.parsed.toReversed().flatMap(({ file, rows }) => rows.map((each) => [each, file] as const)),
    );
    const file = this.#fileOfRow.get(row);
    return file === undefined
      ? null
      : this.locator.findTriple(file, this.key(subject), this.key(predicate), this.key(object));
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

  /** Some nodes in words: the first few by name, the rest as a number. */
  names(nodes: readonly number[]): string {
    const shown = nodes.slice(0, NAMES_SHOWN).map((node) => this.name(node));
    const more = nodes.length - shown.length;
    return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
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
    return id === null ? [] : this.dataset.matchRows({ predicate: id }).map((row) => this.dataset.row(row));
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
    const own = (this.input.own ?? OWN).some((namespace) => key.startsWith(namespace));
    this.#own.set(id, own);
    return own;
  }

  hasOntology(): boolean {
    return this.objects(this.dataset.terms.find(ONTOLOGY), iri("rdf", "type")).length > 0;
  }
}

/** Adds a quad and tells its row, be it new or not. */
function addedRow(dataset: Dataset, quad: RDF.Quad): number {
  const before = dataset.size;
  if (dataset.add(quad).size > before) return before;
  const { terms } = dataset;
  const ids = {
    subject: terms.intern(quad.subject),
    predicate: terms.intern(quad.predicate),
    object: terms.intern(quad.object),
    namedGraph: terms.intern(quad.graph),
  };
  return dataset.find(ids) ?? 0;
}
