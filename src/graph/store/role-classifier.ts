/** The role of each statement: what its predicate means, and what its two nodes are in this data. */

import type { TermId } from "../../ids.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import type { IdSet } from "../../rdf/store/id-set.ts";
import { BUILT_IN_READING, type Reading } from "../reading/reading.ts";
import { isMembership, isOfRdf, type NodeMarks } from "./node-marks.ts";
import { CLASS_RELATIONS, type Role, SHAPE_RELATIONS, SKOS_RELATIONS } from "./roles.ts";

interface ClassifierOptions {
  /** Default: the built-in vocabularies. */
  readonly reading?: Reading | undefined;
  /** Default: none. */
  readonly described?: IdSet | undefined;
  /** Default: none. */
  readonly cells?: IdSet | undefined;
  /** Default: none. */
  readonly documents?: IdSet | undefined;
  /** Whether the data is about classes and nothing else. Default: false. */
  readonly ontology?: boolean | undefined;
}

interface KnownPredicate {
  readonly role: Role;
  readonly isWhereCited: boolean;
  readonly isSkos: boolean;
  readonly isMembership: boolean;
  readonly joinsClasses: boolean;
  readonly joinsShapes: boolean;
}

/** Tells the role of each statement of one dataset: O(1) a statement. */
export class RoleClassifier {
  readonly #predicates = new Map<number, KnownPredicate>();
  readonly #dataset: Dataset;
  readonly #marks: NodeMarks;
  readonly #options: ClassifierOptions;
  readonly #reading: Reading;

  constructor(dataset: Dataset, marks: NodeMarks, options: ClassifierOptions = {}) {
    this.#dataset = dataset;
    this.#marks = marks;
    this.#options = options;
    this.#reading = options.reading ?? BUILT_IN_READING;
  }

  /**
   * The role of a triple. `claimed` tells whether something in the data says who states it: where the data cites its
   * statements, a SKOS relation that nobody is cited for is the scaffolding of the vocabulary, and elsewhere a road; so are
   * versions and derivations, which else tell of documents. What it says of a registered document in literals alone, as its
   * author and language, is likewise how the document was registered.
   */
  roleOf(subject: TermId, predicate: TermId, object: TermId, claimed: boolean): Role {
    const { evidence, schema, cites } = this.#marks;
    const { described, cells, documents, ontology = false } = this.#options;
    if (evidence.has(subject) || evidence.has(object)) return "provenance";
    const known = this.#known(predicate);
    const { isWhereCited } = known;
    const role = isWhereCited && (claimed || described?.has(subject) === true) ? "instance" : known.role;
    if (ontology && this.#joinsVocabulary(known, subject, object)) return "instance";
    if (role !== "instance" && role !== "class") return role;
    if (cells?.has(object) === true || (known.isMembership && cells?.has(subject) === true)) return "schema";
    if (schema.has(subject)) return ontology && role === "instance" ? role : "schema";
    if (cites && !claimed && known.isSkos) return "schema";
    if (!claimed && documents?.has(subject) === true && this.#dataset.terms.isLiteral(object)) return "provenance";
    return role;
  }

  /** Whether a node is metadata of statements: a reifier, a passage, an activity, a registered text. */
  isEvidence(node: TermId): boolean {
    return this.#marks.evidence.has(node);
  }

  /** Whether a node is a class, a property, a scheme or a shape, or the cell of a list. */
  isSchema(node: TermId): boolean {
    return this.#marks.schema.has(node);
  }

  /** Whether a statement with this predicate builds the vocabulary, whatever else it does. */
  buildsVocabulary(predicate: TermId): boolean {
    const { joinsClasses, joinsShapes } = this.#known(predicate);
    return joinsClasses || joinsShapes;
  }

  /** The classes, properties, schemes and shapes that have a name of their own, ascending. */
  *vocabulary(): Generator<TermId> {
    for (const node of this.#marks.schema) if (this.#isNamedClass(node)) yield node;
  }

  /** Whether a statement is a road where the data is about classes or shapes. */
  #joinsVocabulary({ joinsClasses, joinsShapes }: KnownPredicate, subject: TermId, object: TermId): boolean {
    if (joinsShapes) return this.#isOfVocabulary(object);
    return joinsClasses && this.#isNamedClass(subject) && this.#isNamedClass(object);
  }

  #isNamedClass(node: TermId): boolean {
    return this.#isOfVocabulary(node) && !this.#dataset.terms.key(node).startsWith("_:");
  }

  #isOfVocabulary(node: TermId): boolean {
    const key = this.#dataset.terms.key(node);
    return !key.startsWith('"') && !isOfRdf(key);
  }

  #known(predicate: TermId): KnownPredicate {
    const known = this.#predicates.get(predicate);
    if (known !== undefined) return known;
    const key = this.#dataset.terms.key(predicate);
    const read = {
      role: this.#reading.roleOf(key, this.#marks.cites),
      isWhereCited: this.#reading.predicateRole(key) === "whereCited",
      isSkos: SKOS_RELATIONS.has(key),
      isMembership: isMembership(key),
      joinsClasses: CLASS_RELATIONS.has(key),
      joinsShapes: SHAPE_RELATIONS.has(key),
    };
    this.#predicates.set(predicate, read);
    return read;
  }
}

/** The role that a predicate alone tells; `cites` tells whether the data cites its statements. */
export function roleOfPredicateIri(key: string, cites = true): Role {
  return BUILT_IN_READING.roleOf(key, cites);
}
