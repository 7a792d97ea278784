/** The statements of one graph with their evidence: by number, by the key that selections and links carry, or along a path. */

import type { Statement } from "throughline/evidence";
import { Describer, type Knowledge } from "throughline/graph";
import type { CitedPath } from "throughline/paths";
import { iri } from "throughline/rdf";
import { statementKey } from "./statement-key.ts";

/** Describes a statement anew each time; keys are remembered. */
export class StatementLookup {
  readonly #knowledge: Knowledge;
  readonly #describer: Describer;
  readonly #numbers = new Map<string, number>();
  #allNumbered = false;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#describer = new Describer(knowledge);
  }

  /** A statement by its number, with its evidence. */
  describe(number: number): Statement {
    const statement = this.#describer.statement(number);
    this.#numbers.set(statementKey(statement), number);
    return statement;
  }

  /** A statement by its key; null for one that this graph does not hold. Cost: as numberOf. */
  byKey(key: string): Statement | null {
    const number = this.numberOf(key);
    return number === null ? null : this.describe(number);
  }

  /** The number of a statement by its key, or by the name or IRI of one of its claims; or null. The first key that was never described costs a pass over all. */
  numberOf(key: string): number | null {
    if (!this.#numbers.has(key) && !this.#allNumbered) {
      this.#allNumbered = true;
      const table = this.#knowledge.statements;
      for (let number = 0; number < table.size; number++) {
        const named = { id: this.#describer.idOf(number), polarity: table.polarity(number) };
        this.#numbers.set(statementKey(named), number);
      }
    }
    return this.#numbers.get(key) ?? this.#ofClaim(key);
  }

  #ofClaim(name: string): number | null {
    const { dataset, statements: table } = this.#knowledge;
    const claim = dataset.terms.find(iri("st", name)) ?? dataset.terms.find(name);
    if (claim === null) return null;
    for (let number = 0; number < table.size; number++) if (table.claims(number).includes(claim)) return number;
    return null;
  }

  /** The numbers of all statements that the steps of a path show. Describes none. */
  alongPath({ hops }: CitedPath): Set<number> {
    return new Set(hops.flatMap(({ statements }) => statements.flatMap((statement) => this.#find(statement))));
  }

  /** A statement between two nodes; empty where this graph does not hold it. */
  #find({ subject, predicate, object, polarity }: Statement): number[] {
    if (!("iri" in subject && "iri" in object)) return [];
    const { dataset, statements: table } = this.#knowledge;
    const [from, by, to] = [subject, predicate, object].map(({ iri }) => dataset.terms.find(iri));
    if (from == null || by == null || to == null) return [];
    const found = table.match({ subject: from, predicate: by, object: to });
    return found.filter((number) => table.polarity(number) === polarity);
  }
}
