/** One graph as Turtle blocks: a subject each, its triples one a line, reifiers with the triple that they name. */

import { compareCodeUnits } from "../../order.ts";
import { iri } from "../namespaces.ts";
import type { Dataset } from "../store/dataset.ts";
import type { TripleIds } from "../store/term-table.ts";
import type { TurtleTerms } from "./turtle-terms.ts";

/** A triple of a subject that is known. */
interface Pair {
  readonly predicate: number;
  readonly object: number;
}

/** Triples by subject, with the reifiers that belong to each. */
export class TurtleBlocks {
  version12 = false;
  readonly #dataset: Dataset;
  readonly #terms: TurtleTerms;
  readonly #bySubject = new Map<number, Pair[]>();
  /** Triple (as a key of its three ids) to the reifiers that are written with it. */
  readonly #reifiers = new Map<string, number[]>();
  readonly #reified = new Map<number, TripleIds>();
  /** The keys of the reified triples that are asserted. */
  readonly #asserted = new Set<string>();

  constructor(dataset: Dataset, terms: TurtleTerms, rows: Iterable<number>) {
    this.#dataset = dataset;
    this.#terms = terms;
    const claims = new Map<number, Set<number>>();
    const reifies = dataset.terms.find(iri("rdf", "reifies"));
    for (const row of rows) {
      const { subject, predicate, object } = dataset.row(row);
      if (predicate === reifies && dataset.terms.triple(object) !== null) {
        const objects = claims.get(subject);
        if (objects === undefined) claims.set(subject, new Set([object]));
        else objects.add(object);
      } else this.#put(subject, { predicate, object });
    }
    this.#placeReifiers(claims, reifies ?? 0);
    if (this.#reifiers.size > 0) this.#markAsserted();
  }

  #put(subject: number, pair: Pair): void {
    const pairs = this.#bySubject.get(subject);
    if (pairs === undefined) this.#bySubject.set(subject, [pair]);
    else pairs.push(pair);
    if (!this.version12 && this.#needs12(pair.object)) this.version12 = true;
  }

  #needs12(object: number): boolean {
    if (this.#dataset.terms.isIri(object)) return false;
    return this.#dataset.terms.triple(object) !== null || /"@[^"]*--(?:ltr|rtl)$/.test(this.#dataset.terms.key(object));
  }

  /** A reifier of one triple goes with it; one of several keeps its rdf:reifies triples. */
  #placeReifiers(claims: ReadonlyMap<number, ReadonlySet<number>>, reifies: number): void {
    for (const [reifier, objects] of claims) {
      this.version12 = true;
      const [first = 0] = objects;
      const triple = objects.size === 1 ? this.#dataset.terms.triple(first) : null;
      if (triple === null) {
        for (const object of objects) this.#put(reifier, { predicate: reifies, object });
        continue;
      }
      this.#reified.set(reifier, triple);
      const together = this.#reifiers.get(keyOf(triple));
      if (together === undefined) this.#reifiers.set(keyOf(triple), [reifier]);
      else together.push(reifier);
    }
  }

  #markAsserted(): void {
    for (const [subject, pairs] of this.#bySubject) {
      for (const { predicate, object } of pairs) {
        const key = keyOf({ subject, predicate, object });
        if (this.#reifiers.has(key)) this.#asserted.add(key);
      }
    }
  }

  /** One text block a subject, sorted. */
  blocks(): string[] {
    const blocks: { readonly rank: number; readonly name: string; readonly text: string }[] = [];
    for (const subject of this.#bySubject.keys()) {
      if (!this.#isInline(subject)) blocks.push(this.#block(subject));
    }
    for (const reifier of this.#reified.keys()) {
      if (!this.#bySubject.has(reifier) && !this.#isInline(reifier)) blocks.push(this.#block(reifier));
    }
    blocks.sort((a, b) => a.rank - b.rank || compareCodeUnits(a.name, b.name));
    return blocks.map((block) => block.text);
  }

  /** Whether the subject is a reifier that is written inside the block of its triple. */
  #isInline(subject: number): boolean {
    const triple = this.#reified.get(subject);
    if (triple === undefined || !this.#asserted.has(keyOf(triple))) return false;
    // One level only: what is said about an annotation stands in a block of its own, however deep the data goes.
    return !this.#reified.has(triple.subject);
  }

  #block(subject: number): { rank: number; name: string; text: string } {
    const triple = this.#reified.get(subject);
    const name = this.#terms.write(subject);
    const head = triple === undefined ? name : `<< ${this.#written(triple)} ~ ${name} >>`;
    const lines = this.#lines(subject, "  ");
    // A reified triple alone needs no closing line: the term itself states rdf:reifies.
    const text = lines === "" ? `${head} .\n` : `${head}\n${lines}.\n`;
    return { rank: subjectRank(name), name, text };
  }

  #written(triple: TripleIds): string {
    const { subject, predicate, object } = triple;
    return `${this.#terms.write(subject)} ${this.#terms.writePredicate(predicate)} ${this.#terms.write(object)}`;
  }

  #lines(subject: number, indent: string): string {
    const pairs = this.#bySubject.get(subject) ?? [];
    const written = pairs.map((pair) => ({
      pair,
      predicate: this.#terms.writePredicate(pair.predicate),
      object: this.#terms.write(pair.object),
    }));
    written.sort((a, b) => comparePredicates(a.predicate, b.predicate) || compareCodeUnits(a.object, b.object));
    let lines = "";
    written.forEach(({ pair, predicate, object }, index) => {
      const before = written[index - 1]?.pair;
      // A triple of several named graphs comes several times.
      if (before?.predicate === pair.predicate && before.object === pair.object) return;
      lines += `${indent}${predicate} ${object}${this.#annotations(subject, pair, indent)} ;\n`;
    });
    return lines;
  }

  #annotations(subject: number, { predicate, object }: Pair, indent: string): string {
    if (this.#reifiers.size === 0 || this.#reified.has(subject)) return "";
    const reifiers = this.#reifiers.get(keyOf({ subject, predicate, object })) ?? [];
    return reifiers
      .map((id) => ({ id, name: this.#terms.write(id) }))
      .sort((a, b) => compareCodeUnits(a.name, b.name))
      .map(({ id, name }) => {
        const lines = this.#lines(id, `${indent}  `);
        return lines === "" ? ` ~ ${name}` : ` ~ ${name} {|\n${lines}${indent}|}`;
      })
      .join("");
  }
}

function keyOf({ subject, predicate, object }: TripleIds): string {
  return `${subject} ${predicate} ${object}`;
}

/** `a` first. */
function comparePredicates(a: string, b: string): number {
  if (a === b) return 0;
  if (a === "a") return -1;
  return b === "a" ? 1 : compareCodeUnits(a, b);
}

// Prefixed names, then IRIs, then blank nodes.
function subjectRank(name: string): number {
  if (name.startsWith("_:")) return 2;
  return name.startsWith("<") ? 1 : 0;
}
