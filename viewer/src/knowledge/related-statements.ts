/** What stands beside a statement: what contradicts it, and what else its passages say. */

import type { Evidence, EvidenceReader, PassageRecord, Statement } from "throughline/evidence";
import type { Describer, Knowledge } from "throughline/graph";
import { iri } from "throughline/rdf";

/** Looks up the neighbours of statements in one knowledge; its index of claims is made on first use, in one pass. */
export class RelatedStatements {
  readonly #knowledge: Knowledge;
  readonly #reader: EvidenceReader;
  readonly #describer: Describer;
  #byClaim: ReadonlyMap<number, number> | null = null;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#reader = knowledge.evidence;
    this.#describer = knowledge.describer;
  }

  /** The passage that an entry of evidence points to, or null where it names a whole document. */
  passageOf({ id, start, end }: Evidence): PassageRecord | null {
    const claim = this.#knowledge.dataset.terms.find(id);
    if (claim === null || start === null) return null;
    return this.#reader.claim(claim).spans.find((span) => span.start === start && span.end === end) ?? null;
  }

  /** Statements of the other polarity between the same two ends, in either direction. */
  contradicting(statement: Statement): Statement[] {
    const number = this.#numberOf(statement);
    if (number === null) return [];
    const { statements: table } = this.#knowledge;
    const [subject, object] = [table.subject(number), table.object(number)];
    const between = [...table.match({ subject, object }), ...table.match({ subject: object, object: subject })];
    return this.#described(between.filter((other) => table.polarity(other) !== statement.polarity));
  }

  /** The other statements that the passages of a claim carry, in whole or in part. */
  fromSamePassages(statement: Statement, entries: readonly Evidence[]): Statement[] {
    const numbers = entries.flatMap((entry) => {
      const passage = this.passageOf(entry);
      return passage === null ? [] : this.#statementsAt(passage);
    });
    return this.#described(numbers).filter((other) => other.id !== statement.id);
  }

  #statementsAt(passage: PassageRecord): number[] {
    const { dataset } = this.#knowledge;
    const [hasSource, derivedFrom] = [iri("oa", "hasSource"), iri("prov", "wasDerivedFrom")].map((key) =>
      dataset.terms.find(key),
    );
    if (passage.text === null || hasSource == null || derivedFrom == null) return [];
    const spans = dataset
      .matchRows({ predicate: hasSource, object: passage.text })
      .map((row) => dataset.row(row).subject);
    const touching = spans.filter((span) => {
      const other = this.#reader.passage(span);
      return other !== null && other.start < passage.end && passage.start < other.end;
    });
    const claims = touching.flatMap((span) =>
      dataset.matchRows({ predicate: derivedFrom, object: span }).map((row) => dataset.row(row).subject),
    );
    return claims.map((claim) => this.#claims.get(claim)).filter((number) => number !== undefined);
  }

  #described(numbers: readonly number[]): Statement[] {
    return [...new Set(numbers)].sort((a, b) => a - b).map((number) => this.#describer.statement(number));
  }

  #numberOf(statement: Statement): number | null {
    for (const { id } of statement.evidence) {
      const number = this.#claims.get(this.#knowledge.dataset.terms.find(id) ?? -1);
      if (number !== undefined) return number;
    }
    return null;
  }

  /** The statement that each claim carries. */
  get #claims(): ReadonlyMap<number, number> {
    if (this.#byClaim !== null) return this.#byClaim;
    const { statements: table } = this.#knowledge;
    const claims = new Map<number, number>();
    for (let number = 0; number < table.size; number++) {
      for (const claim of table.claims(number)) claims.set(claim, number);
    }
    this.#byClaim = claims;
    return claims;
  }
}
