/** Quads to statements: each triple once, with its role, and the claims that carry it. */

import { EvidenceReader } from "../../evidence/reader.ts";
import type { Modality, Polarity } from "../../evidence/vocabulary.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { type RowGroups, rowsOf } from "../../rdf/store/columns.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { BUILT_IN_READING, type Reading } from "../reading/reading.ts";
import { relationNodes } from "./relations.ts";
import { RoleClassifier } from "./role-classifier.ts";
import type { Role } from "./roles.ts";
import { readStatements, type StatementColumns } from "./statement-columns.ts";
import { isAssertedFact, modalityOfFact, polarityOfFact, roleOfFact } from "./statement-facts.ts";

/**
 * The statements of a dataset as columns. A statement is a triple and a polarity; a triple that stands in several named
 * graphs, or that several documents make, is one statement. Numbered in order of first appearance: asserted triples,
 * then those that are only spoken about (denied, disputed, suggested).
 */
export class StatementTable {
  /** The quads that the statements are made of. */
  readonly dataset: Dataset;
  /** Tells what kind of road a statement is. */
  readonly roles: RoleClassifier;
  /** What the table stands on; a snapshot writes it down. */
  readonly columns: StatementColumns;
  readonly #subjects: Uint32Array;
  readonly #predicates: Uint32Array;
  readonly #objects: Uint32Array;
  readonly #facts: Uint8Array;
  readonly #claims: RowGroups;
  readonly #reading: Reading;
  #relations: ReadonlySet<TermId> | null = null;
  #evidence: EvidenceReader | null = null;
  #present: readonly number[] | null = null;

  /** Reads the statements of a dataset: O(quads + claims). With `columns`, an earlier reading is taken as it is. */
  constructor(
    dataset: Dataset,
    columns: StatementColumns = readStatements(dataset),
    reading: Reading = BUILT_IN_READING,
  ) {
    this.dataset = dataset;
    this.columns = columns;
    this.roles = new RoleClassifier(dataset, columns.marks);
    this.#subjects = columns.rows.column("subject");
    this.#predicates = columns.rows.column("predicate");
    this.#objects = columns.rows.column("object");
    this.#facts = columns.facts;
    this.#claims = columns.claims;
    this.#reading = reading;
  }

  /** How many statements there are, of every role. */
  get size(): number {
    return this.#facts.length;
  }

  /** The term id of the subject. */
  subject(statement: StatementNumber): TermId {
    return this.#subjects[statement] ?? 0;
  }

  /** The term id of the predicate. */
  predicate(statement: StatementNumber): TermId {
    return this.#predicates[statement] ?? 0;
  }

  /** The term id of the object. */
  object(statement: StatementNumber): TermId {
    return this.#objects[statement] ?? 0;
  }

  /** What kind of road the statement is. */
  role(statement: StatementNumber): Role {
    return roleOfFact(this.#facts[statement] ?? 0);
  }

  /** Whether the data states the triple itself; false for one that is only spoken about. */
  isAsserted(statement: StatementNumber): boolean {
    return isAssertedFact(this.#facts[statement] ?? 0);
  }

  /** Whether the statement is affirmed or denied. */
  polarity(statement: StatementNumber): Polarity {
    return polarityOfFact(this.#facts[statement] ?? 0);
  }

  /** Whether there is any statement of this role. The first question of this kind is O(statements), a byte each. */
  hasRole(role: Role): boolean {
    return this.#factsPresent.some((fact) => roleOfFact(fact) === role);
  }

  /** Whether there is any statement of this polarity. Cost as `hasRole`. */
  hasPolarity(polarity: Polarity): boolean {
    return this.#factsPresent.some((fact) => polarityOfFact(fact) === polarity);
  }

  get #factsPresent(): readonly number[] {
    this.#present ??= [...new Set(this.#facts)];
    return this.#present;
  }

  /** The strongest modality among the claims; asserted where there is none. */
  modality(statement: StatementNumber): Modality {
    return modalityOfFact(this.#facts[statement] ?? 0);
  }

  /** All nodes that name a statement, in row order: those that say who states it, and those by way of which it is said. */
  reifiers(statement: StatementNumber): TermId[] {
    return [...rowsOf(this.#claims, statement)];
  }

  /** The reifiers that carry a statement, in row order; the node of a relation is one where it names a source or a voice. */
  claims(statement: StatementNumber): TermId[] {
    const all = this.reifiers(statement);
    return all.length === 0 || this.#relationNodes.size === 0 ? all : all.filter((each) => this.#isClaim(each));
  }

  /** The nodes of relations by way of which a statement is said, in row order. */
  relations(statement: StatementNumber): TermId[] {
    const all = this.reifiers(statement);
    return all.length === 0 ? all : all.filter((each) => this.#relationNodes.has(each));
  }

  get #relationNodes(): ReadonlySet<TermId> {
    this.#relations ??= relationNodes(this.dataset, this.#reading);
    return this.#relations;
  }

  #isClaim(reifier: TermId): boolean {
    if (!this.#relationNodes.has(reifier)) return true;
    this.#evidence ??= new EvidenceReader(this.dataset);
    const { source, claimant, spans, quoted } = this.#evidence.claim(reifier);
    return source !== null || claimant !== null || spans.length > 0 || quoted.length > 0;
  }

  /** The statements with the given ends, ascending. */
  match(pattern: { subject?: TermId; predicate?: TermId; object?: TermId }): StatementNumber[] {
    // The rows of this table are the statements.
    return this.columns.rows.matchRows(pattern) as number[];
  }

  /** Whether the object is a resource, so that the statement joins two nodes. */
  joinsNodes(statement: StatementNumber): boolean {
    const object = this.object(statement);
    return !this.dataset.terms.isLiteral(object) && this.dataset.terms.triple(object) === null;
  }

  /** The numbers of all statements of the given roles, ascending. */
  ofRoles(roles: ReadonlySet<Role>): StatementNumber[] {
    const found: StatementNumber[] = [];
    for (let statement = 0; statement < this.size; statement++)
      if (roles.has(this.role(statement))) found.push(statement);
    return found;
  }
}
