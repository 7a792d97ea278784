/** Quads to statements: each triple once, with its role, and the claims that carry it. */

import { EvidenceReader } from "../evidence/reader.ts";
import { MODALITIES, MODALITY_NAMES, type Modality, type Polarity } from "../evidence/vocabulary.ts";
import { type RowGroups, rowsOf } from "../rdf/columns.ts";
import type { Dataset } from "../rdf/dataset.ts";
import { collectClaims, DENIED } from "./claim-columns.ts";
import { ROLES, type Role, RoleClassifier } from "./roles.ts";

/**
 * The statements of a dataset as columns. A statement is a triple and a polarity; a triple that stands in several named
 * graphs, or that several documents make, is one statement. Numbered in order of first appearance: asserted triples,
 * then those that are only spoken about (denied, disputed, suggested).
 */
export class StatementTable {
  readonly dataset: Dataset;
  readonly roles: RoleClassifier;
  // Each triple once; the fourth column holds the polarity.
  readonly #rows: Dataset;
  readonly #subjects: Uint32Array;
  readonly #predicates: Uint32Array;
  readonly #objects: Uint32Array;
  readonly #polarities: Uint32Array;
  readonly #asserted: Uint8Array;
  readonly #role: Uint8Array;
  readonly #modality: Uint8Array;
  readonly #claims: RowGroups;
  readonly #reifiers: Uint32Array;

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    const reader = new EvidenceReader(dataset);
    const { rows, asserted, claims, reifiers } = collectClaims(dataset, reader);
    this.roles = new RoleClassifier(dataset, reifiers);
    this.#rows = rows;
    this.#asserted = asserted;
    this.#claims = claims;
    this.#reifiers = reifiers;
    this.#subjects = rows.column("subject");
    this.#predicates = rows.column("predicate");
    this.#objects = rows.column("object");
    this.#polarities = rows.column("namedGraph");
    this.#role = this.#readRoles();
    this.#modality = this.#readModalities(reader);
  }

  /** How many statements there are, of every role. */
  get size(): number {
    return this.#rows.size;
  }

  /** The term id of the subject. */
  subject(statement: number): number {
    return this.#subjects[statement] ?? 0;
  }

  /** The term id of the predicate. */
  predicate(statement: number): number {
    return this.#predicates[statement] ?? 0;
  }

  /** The term id of the object. */
  object(statement: number): number {
    return this.#objects[statement] ?? 0;
  }

  /** What kind of road the statement is. */
  role(statement: number): Role {
    return ROLES[this.#role[statement] ?? 0] ?? "instance";
  }

  /** Whether the data states the triple itself; false for one that is only spoken about. */
  isAsserted(statement: number): boolean {
    return this.#asserted[statement] === 1;
  }

  /** Whether the statement is affirmed or denied. */
  polarity(statement: number): Polarity {
    return this.#polarities[statement] === DENIED ? "denied" : "affirmed";
  }

  /** The strongest modality among the claims; asserted where there is none. */
  modality(statement: number): Modality {
    return MODALITY_NAMES[this.#modality[statement] ?? 0] ?? "asserted";
  }

  /** The reifiers that carry a statement, in row order. */
  claims(statement: number): number[] {
    return [...rowsOf(this.#claims, statement)].map((index) => this.#reifiers[index] ?? 0);
  }

  /** The statements with the given ends, ascending. */
  match(pattern: { subject?: number; predicate?: number; object?: number }): number[] {
    return this.#rows.match(pattern);
  }

  /** Whether the object is a resource, so that the statement joins two nodes. */
  joinsNodes(statement: number): boolean {
    const object = this.object(statement);
    return !this.dataset.terms.isLiteral(object) && this.dataset.terms.triple(object) === null;
  }

  /** The numbers of all statements of the given roles, ascending. */
  ofRoles(roles: ReadonlySet<Role>): number[] {
    const found: number[] = [];
    for (let statement = 0; statement < this.size; statement++)
      if (roles.has(this.role(statement))) found.push(statement);
    return found;
  }

  #readRoles(): Uint8Array {
    const roles = new Uint8Array(this.size);
    for (let statement = 0; statement < this.size; statement++) {
      const claimed = rowsOf(this.#claims, statement).length > 0;
      const role = this.roles.roleOf(
        this.subject(statement),
        this.predicate(statement),
        this.object(statement),
        claimed,
      );
      roles[statement] = ROLES.indexOf(role);
    }
    return roles;
  }

  #readModalities(reader: EvidenceReader): Uint8Array {
    const modalities = new Uint8Array(this.size);
    for (let statement = 0; statement < this.size; statement++) {
      let strongest: Modality | null = null;
      for (const reifier of this.claims(statement)) {
        const modality = reader.modality(reifier);
        if (strongest === null || MODALITIES[modality].strength > MODALITIES[strongest].strength) strongest = modality;
      }
      modalities[statement] = MODALITY_NAMES.indexOf(strongest ?? "asserted");
    }
    return modalities;
  }
}
