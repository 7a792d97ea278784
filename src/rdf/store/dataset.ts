/** An RDF dataset as RDF/JS knows it, over columns of ids: what any other RDF tool takes, and gives us. */

import type * as RDF from "@rdfjs/types";
import { ThroughlineError } from "../../errors.ts";
import type { QuadRow } from "../../ids.ts";
import { streamed } from "../stream/streamed.ts";
import type { RowGroups } from "./columns.ts";
import { MatchedQuads } from "./matched-quads.ts";
import type { QuadIds } from "./quad-set.ts";
import { type QuadColumns, QuadTable } from "./quad-table.ts";
import type { TermTable } from "./term-table.ts";
import { quad, termKey } from "./terms.ts";

/** A term that must stand at a position; null, undefined or a variable where any may. */
export type Wanted = RDF.Term | null | undefined;

/** Quads that come one after the other: what another tool streams, or reads from somewhere. */
export type QuadStream = AsyncIterable<RDF.Quad> | RDF.Stream;

/**
 * Quads in order of first appearance, each once: an RDF/JS DatasetCore and Source that grows and never shrinks.
 * `match` finds by terms; `matchRows` and `row` of QuadTable do the same by numbers, without making a term.
 *
 * @example
 * import { Dataset, parseRdf } from "throughline/rdf";
 * const dataset = Dataset.from(parseRdf("<urn:a> <urn:knows> <urn:b>, <urn:c> .", { format: "turtle" }));
 * dataset.size; // 2
 * const [first] = dataset;
 * dataset.has(first); // true
 * dataset.match(null, null, first.object).size; // 1
 */
export class Dataset extends QuadTable implements RDF.DatasetCore, RDF.Source {
  /**
   * The dataset of any quads: an array, an N3.Store, a dataset of another library; of a stream, when that has ended.
   *
   * @throws ThroughlineError `syntax` for a relative IRI; rejects with what the stream fails with.
   * @example
   * import { Dataset, namedNode, quad } from "throughline/rdf";
   * const knows = quad(namedNode("urn:a"), namedNode("urn:knows"), namedNode("urn:b"));
   * Dataset.from(new Set([knows])).size; // 1
   * async function* arriving() { yield knows; }
   * (await Dataset.from(arriving())).size; // 1
   */
  static from(quads: Iterable<RDF.Quad>): Dataset;
  static from(quads: QuadStream): Promise<Dataset>;
  static from(quads: Iterable<RDF.Quad> | QuadStream): Dataset | Promise<Dataset> {
    if (!(Symbol.iterator in quads)) return collected(quads);
    const dataset = new Dataset();
    for (const each of quads) dataset.add(each);
    return dataset;
  }

  /** The dataset of columns as an earlier one had them, used in place; `groups` as its `grouped` told them, where at hand. */
  static restore(
    terms: TermTable,
    columns: QuadColumns,
    groups: Partial<Record<keyof QuadIds, RowGroups>> = {},
  ): Dataset {
    return new Dataset(terms, { columns, groups });
  }

  /** Adds a quad that it does not hold yet. Throws `syntax` for a relative IRI. */
  add(statement: RDF.Quad | RDF.BaseQuad): this {
    this.addIds({
      subject: this.terms.intern(statement.subject),
      predicate: this.terms.intern(statement.predicate),
      object: this.terms.intern(statement.object),
      namedGraph: this.terms.intern(statement.graph),
    });
    return this;
  }

  /** Does nothing for a quad that it does not hold. Throws `unsupported` for one that it holds: rows keep their numbers. */
  delete(statement: RDF.Quad): this {
    if (!this.has(statement)) return this;
    throw new ThroughlineError("unsupported", `A Dataset takes no quad away: ${termKey(statement)}.`, {
      hint: "Make another one of what is to stay: Dataset.from([...dataset].filter(…)), or use an N3.Store for editing.",
    });
  }

  /** Whether it holds the quad. Expected O(1). */
  has(statement: RDF.Quad | RDF.BaseQuad): boolean {
    const [subject, predicate, object, namedGraph] = [
      this.terms.findTerm(statement.subject),
      this.terms.findTerm(statement.predicate),
      this.terms.findTerm(statement.object),
      this.terms.findTerm(statement.graph),
    ];
    if (subject === null || predicate === null || object === null || namedGraph === null) return false;
    return this.find({ subject, predicate, object, namedGraph }) !== null;
  }

  /**
   * The quads that have these terms, as they are now: an RDF/JS dataset and stream in one. Null, undefined or a variable
   * stands for any term. Time and space O(quads found), once the groups are made that the first question makes.
   */
  match(subject?: Wanted, predicate?: Wanted, object?: Wanted, graph?: Wanted): MatchedQuads {
    const rows = this.#rows(subject, predicate, object, graph);
    const taken = (position: keyof QuadIds): Uint32Array => {
      const column = this.column(position);
      return Uint32Array.from(rows, (row) => column[row] ?? 0);
    };
    const columns = {
      subject: taken("subject"),
      predicate: taken("predicate"),
      object: taken("object"),
      namedGraph: taken("namedGraph"),
    };
    return new MatchedQuads(new Dataset(this.terms, { columns }));
  }

  /** How many quads have these terms, without making any: query engines ask it in order to plan. */
  countQuads(subject?: Wanted, predicate?: Wanted, object?: Wanted, graph?: Wanted): number {
    return this.#rows(subject, predicate, object, graph).length;
  }

  /** The quads as RDF/JS, in row order. */
  *[Symbol.iterator](): Generator<RDF.Quad> {
    for (let row = 0; row < this.size; row++) yield this.quad(row);
  }

  /** A row as an RDF/JS quad. */
  quad(row: QuadRow): RDF.Quad {
    const ids = this.row(row);
    const [subject, predicate, object, namedGraph] = [ids.subject, ids.predicate, ids.object, ids.namedGraph].map(
      (id) => this.terms.term(id),
    );
    return quad(
      subject as RDF.Quad_Subject,
      predicate as RDF.Quad_Predicate,
      object as RDF.Quad_Object,
      namedGraph as RDF.Quad_Graph,
    );
  }

  #rows(subject: Wanted, predicate: Wanted, object: Wanted, graph: Wanted): number[] {
    const pattern = this.#pattern(subject, predicate, object, graph);
    return pattern === null ? [] : this.matchRows(pattern);
  }

  /** The ids of the terms that are wanted; null where one of them is in no quad. */
  #pattern(subject: Wanted, predicate: Wanted, object: Wanted, namedGraph: Wanted): Partial<QuadIds> | null {
    const pattern: Partial<Record<keyof QuadIds, number>> = {};
    for (const [position, term] of Object.entries({ subject, predicate, object, namedGraph })) {
      if (term == null || term.termType === "Variable") continue;
      const id = this.terms.findTerm(term);
      if (id === null) return null;
      pattern[position as keyof QuadIds] = id;
    }
    return pattern;
  }
}

/** Quads as a Dataset: one of ours as it is, others as a copy. */
export function asDataset(quads: Iterable<RDF.Quad>): Dataset {
  return quads instanceof Dataset ? quads : Dataset.from(quads);
}

async function collected(quads: QuadStream): Promise<Dataset> {
  const dataset = new Dataset();
  for await (const each of streamed<RDF.Quad>(quads)) dataset.add(each);
  return dataset;
}
