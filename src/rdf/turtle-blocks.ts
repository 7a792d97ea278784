/** One graph as Turtle blocks: a subject each, its triples one a line, reifiers with the triple that they name. */

import { compareCodeUnits } from "../order.ts";
import type { Dataset } from "./dataset.ts";
import { iri } from "./namespaces.ts";
import type { TurtleTerms } from "./turtle-terms.ts";

interface Triple {
  readonly subject: number;
  readonly predicate: number;
  readonly object: number;
}

/** Triples by subject, with the reifiers that belong to each. */
export class TurtleBlocks {
  version12 = false;
  readonly #dataset: Dataset;
  readonly #terms: TurtleTerms;
  readonly #bySubject = new Map<number, Map<string, Triple>>();
  /** Triple (as a key of its three ids) to the reifiers that are written with it. */
  readonly #reifiers = new Map<string, number[]>();
  readonly #reified = new Map<number, Triple>();

  constructor(dataset: Dataset, terms: TurtleTerms, rows: Iterable<number>) {
    this.#dataset = dataset;
    this.#terms = terms;
    const claims = new Map<number, Set<number>>();
    const reifies = dataset.terms.find(iri("rdf", "reifies"));
    for (const row of rows) {
      const { subject, predicate, object } = dataset.row(row);
      if (predicate === reifies && dataset.terms.triple(object) !== null) {
        claims.set(subject, (claims.get(subject) ?? new Set()).add(object));
      } else this.#put({ subject, predicate, object });
    }
    this.#placeReifiers(claims, reifies ?? 0);
  }

  #put(triple: Triple): void {
    const group = this.#bySubject.get(triple.subject) ?? new Map<string, Triple>();
    group.set(keyOf(triple), triple);
    this.#bySubject.set(triple.subject, group);
    if (this.#needs12(triple.object)) this.version12 = true;
  }

  #needs12(object: number): boolean {
    const key = this.#dataset.terms.key(object);
    return this.#dataset.terms.triple(object) !== null || /^".*"@[^"]*--(?:ltr|rtl)$/s.test(key);
  }

  /** A reifier of one triple goes with it; one of several keeps its rdf:reifies triples. */
  #placeReifiers(claims: ReadonlyMap<number, ReadonlySet<number>>, reifies: number): void {
    for (const [reifier, objects] of claims) {
      this.version12 = true;
      const [first = 0] = objects;
      const triple = this.#dataset.terms.triple(first);
      if (triple === null || objects.size > 1) {
        for (const object of objects) this.#put({ subject: reifier, predicate: reifies, object });
        continue;
      }
      this.#reified.set(reifier, triple);
      const beside = this.#reifiers.get(keyOf(triple));
      if (beside === undefined) this.#reifiers.set(keyOf(triple), [reifier]);
      else beside.push(reifier);
    }
  }

  /** One text block a subject, sorted. */
  blocks(): string[] {
    const blocks: { readonly order: string; readonly text: string }[] = [];
    for (const subject of this.#bySubject.keys()) {
      if (!this.#isInline(subject)) blocks.push(this.#block(subject));
    }
    for (const reifier of this.#reified.keys()) {
      if (!this.#bySubject.has(reifier) && !this.#isInline(reifier)) blocks.push(this.#block(reifier));
    }
    return blocks.sort((a, b) => compareCodeUnits(a.order, b.order)).map((block) => block.text);
  }

  /** Whether the subject is a reifier that is written inside the block of its triple. */
  #isInline(subject: number): boolean {
    const triple = this.#reified.get(subject);
    if (triple === undefined || !this.#isAsserted(triple)) return false;
    // One level only: what is said about an annotation stands in a block of its own, however deep the data goes.
    return !this.#reified.has(triple.subject);
  }

  #isAsserted(triple: Triple): boolean {
    return this.#bySubject.get(triple.subject)?.has(keyOf(triple)) === true;
  }

  #block(subject: number): { order: string; text: string } {
    const triple = this.#reified.get(subject);
    const name = this.#terms.write(subject);
    const head = triple === undefined ? name : `<< ${this.#written(triple)} ~ ${name} >>`;
    const lines = this.#lines(subject, "  ");
    const order = `${subjectRank(name)}${name}`;
    // A reified triple alone needs no closing line: the term itself states rdf:reifies.
    if (lines.length === 0) return { order, text: `${head} .\n` };
    return { order, text: `${head}\n${lines.join("")}.\n` };
  }

  #written(triple: Triple): string {
    const { subject, predicate, object } = triple;
    return `${this.#terms.write(subject)} ${this.#terms.writePredicate(predicate)} ${this.#terms.write(object)}`;
  }

  #lines(subject: number, indent: string): string[] {
    const triples = [...(this.#bySubject.get(subject)?.values() ?? [])].map((triple) => {
      const predicate = this.#terms.writePredicate(triple.predicate);
      const object = this.#terms.write(triple.object);
      return { triple, order: `${predicate === "a" ? "" : predicate}\n${object}`, text: `${predicate} ${object}` };
    });
    triples.sort((a, b) => compareCodeUnits(a.order, b.order));
    return triples.map(({ triple, text }) => `${indent}${text}${this.#annotations(triple, indent)} ;\n`);
  }

  #annotations(triple: Triple, indent: string): string {
    if (this.#reified.has(triple.subject)) return "";
    const reifiers = (this.#reifiers.get(keyOf(triple)) ?? []).map((id) => ({ id, name: this.#terms.write(id) }));
    reifiers.sort((a, b) => compareCodeUnits(a.name, b.name));
    return reifiers
      .map(({ id, name }) => {
        const lines = this.#lines(id, `${indent}  `);
        return lines.length === 0 ? ` ~ ${name}` : ` ~ ${name} {|\n${lines.join("")}${indent}|}`;
      })
      .join("");
  }
}

function keyOf(triple: Triple): string {
  return `${triple.subject} ${triple.predicate} ${triple.object}`;
}

// Prefixed names, then IRIs, then blank nodes.
function subjectRank(name: string): number {
  if (name.startsWith("_:")) return 2;
  return name.startsWith("<") ? 1 : 0;
}
