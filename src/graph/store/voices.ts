/** Who says what: from a claimant to its claims, and the edges that join a voice to what it speaks of. */

import { addTo } from "../../add-to.ts";
import type { EvidenceReader } from "../../evidence/reader.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { rowsOf } from "../../rdf/store/columns.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import type { StatementTable } from "./statements.ts";

/** A statement as a claimant says it. */
export interface SaidStatement {
  /** The voice. */
  readonly claimant: TermId;
  /** Its number in the table of statements. */
  readonly statement: StatementNumber;
  /** The claims of this claimant that carry it. */
  readonly reifiers: readonly TermId[];
}

/** An edge from a voice to an end of what it says. */
export interface VoiceEdge {
  readonly said: SaidStatement;
  /** Behind the numbers of all statements: no statement has it. */
  readonly number: number;
  readonly to: TermId;
}

/** What any data needs for this: its statements and what is recorded of their claims. */
export interface Voiced {
  readonly dataset: Dataset;
  readonly statements: StatementTable;
  readonly evidence: EvidenceReader;
}

/**
 * The voices of one knowledge. Numbers of sayings begin where those of statements end; they are given when a saying is
 * first asked for, and stay.
 */
export class Voices {
  readonly #knowledge: Voiced;
  readonly #byClaimant = new Map<number, readonly SaidStatement[]>();
  readonly #numbered: SaidStatement[] = [];
  #statementsOfClaims: ReadonlyMap<TermId, readonly StatementNumber[]> | null = null;
  #all: readonly TermId[] | null = null;

  constructor(knowledge: Voiced) {
    this.#knowledge = knowledge;
  }

  /** The nodes that say anything about the world, ascending. The first question reads all claims of all claimants. */
  get all(): readonly TermId[] {
    this.#all ??= this.#knowledge.evidence.claimants().filter((node) => this.says(node).length > 0);
    return this.#all;
  }

  /** How many numbers there are: of statements, and of the sayings that were asked for. */
  get room(): number {
    return this.#knowledge.statements.size + this.#numbered.length;
  }

  /**
   * The instance statements that a claimant makes, denied ones included, by their numbers; empty for a node that is none.
   * Cost: its claims, once.
   */
  says(claimant: TermId): readonly SaidStatement[] {
    const known = this.#byClaimant.get(claimant);
    if (known !== undefined) return known;
    const said = this.#read(claimant);
    this.#byClaimant.set(claimant, said);
    return said;
  }

  /** Where a voice leads: to the nodes of each of its statements, but not where it is an end of the statement itself. */
  edgesOf(claimant: TermId): VoiceEdge[] {
    const { statements: table } = this.#knowledge;
    return this.says(claimant).flatMap((said) => {
      const [subject, object] = [table.subject(said.statement), table.object(said.statement)];
      if (subject === claimant || object === claimant) return [];
      const number = this.#numberOf(said);
      const ends = table.joinsNodes(said.statement) && object !== subject ? [subject, object] : [subject];
      return ends.map((to) => ({ said, number, to }));
    });
  }

  /** The saying of a number; null for the number of a statement. */
  at(number: number): SaidStatement | null {
    return this.#numbered[number - this.#knowledge.statements.size] ?? null;
  }

  readonly #numbers = new Map<SaidStatement, number>();

  #numberOf(said: SaidStatement): number {
    const known = this.#numbers.get(said);
    if (known !== undefined) return known;
    const number = this.#knowledge.statements.size + this.#numbered.push(said) - 1;
    this.#numbers.set(said, number);
    return number;
  }

  #read(claimant: TermId): SaidStatement[] {
    const { evidence, statements: table } = this.#knowledge;
    const namers = evidence.namersOf(claimant);
    if (namers.length === 0) return [];
    const byClaim = this.#claimed();
    const byStatement = new Map<StatementNumber, TermId[]>();
    for (const reifier of namers) {
      const statements = byClaim.get(reifier) ?? [];
      if (statements.length === 0 || evidence.claim(reifier).claimant !== claimant) continue;
      for (const statement of statements) {
        if (table.role(statement) !== "instance") continue;
        addTo(byStatement, statement, reifier);
      }
    }
    return [...byStatement]
      .sort(([a], [b]) => a - b)
      .map(([statement, reifiers]) => ({ claimant, statement, reifiers }));
  }

  /** The statements that each claim carries. */
  #claimed(): ReadonlyMap<TermId, readonly StatementNumber[]> {
    if (this.#statementsOfClaims !== null) return this.#statementsOfClaims;
    const { statements: table } = this.#knowledge;
    const { claims } = table.columns;
    const found = new Map<TermId, StatementNumber[]>();
    for (let statement = 0; statement < table.size; statement++) {
      for (const reifier of rowsOf(claims, statement)) {
        const known = found.get(reifier);
        if (known === undefined) found.set(reifier, [statement]);
        else known.push(statement);
      }
    }
    this.#statementsOfClaims = found;
    return found;
  }
}
