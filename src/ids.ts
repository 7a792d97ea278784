/**
 * What a caller could take for one another, told apart by the compiler. At run time each is the plain number or text that it is
 * made of, and a plain one may be given for any: only the one where the other is wanted is an error.
 */

declare const kind: unique symbol;

/**
 * Tells a kind of id from the others. No value has it.
 *
 * @public exported for declarations, which name it
 */
export interface Mark<Kind extends string> {
  readonly [kind]?: Kind;
}

type Kept<Value extends number | string, Kind extends string> = Value & Mark<Kind>;

/** A term of one dataset: its place in `dataset.terms`, from 0. It means nothing to another dataset. */
export type TermId = Kept<number, "term">;

/** A statement of one knowledge: its place in `knowledge.statements`, from 0. */
export type StatementNumber = Kept<number, "statement">;

/** A quad of one dataset: its place in order of first appearance, from 0. */
export type QuadRow = Kept<number, "row">;

/**
 * What names a thing of the data: a concept, relation, type, document or voice. In an answer its IRI, or `_:` and the label of a
 * blank node; in a question also a prefixed name, a label or an alias.
 */
export type ResourceName = Kept<string, "resource">;

/** The IRI of a claim: one document saying one statement. */
export type ClaimIri = Kept<string, "claim">;

/** The IRI of a passage of a registered text. */
export type PassageIri = Kept<string, "passage">;

/** The id of a statement, whoever says it: 16 hex digits, the same in every load. */
export type StatementId = Kept<string, "statement">;

/** What a statement is asked for by: its own id, or the IRI or prefixed name of a claim of it. */
export type StatementName = StatementId | ClaimIri;

/** The last part of the IRI of a claim: 16 hex digits. */
export type ClaimId = Kept<string, "claim id">;

/** One triple as canonical N-Triples, without a line break. */
export type NTriplesLine = `${string} .`;
