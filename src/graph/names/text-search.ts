/** Definitions, notes and values: where words stand that no name has. */

import type { TermId } from "../../ids.ts";
import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { INSTANCE_ONLY } from "../store/roles.ts";
import { DEFINITION_PREDICATES } from "./naming-predicates.ts";

/** A text of a concept in which the words stand. */
export interface TextMatch {
  readonly node: TermId;
  readonly predicate: TermId;
  /** The words with what is around them. */
  readonly excerpt: string;
}

interface NodeText {
  readonly node: TermId;
  readonly predicate: TermId;
  /** The literal. */
  readonly text: number;
}

/** Of more texts than this none is looked through: a search shall not read all of a large graph. */
const MOST_TEXTS = 200_000;
/** Characters of a text that are shown before and behind the first word. */
const AROUND = 40;

const NOTES = [
  ...DEFINITION_PREDICATES,
  ...["note", "scopeNote", "editorialNote", "historyNote", "changeNote", "example"].map((name) => iri("skos", name)),
  iri("rdfs", "comment"),
];

/** The texts of one knowledge, gathered at the first search: what nodes are and have, and the notes of their claims. */
export class TextSearch {
  readonly #knowledge: Knowledge;
  readonly #texts: readonly NodeText[];

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#texts = [...textsOf(knowledge)];
  }

  /** The texts that have every word, or its beginning, in the order of the data. O(characters of all texts). */
  *search(words: readonly string[]): Generator<TextMatch> {
    const [first] = words;
    if (first === undefined) return;
    const patterns = words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}`, "iu"));
    const { terms } = this.#knowledge.dataset;
    const { labels } = this.#knowledge;
    for (const { node, predicate, text } of this.#texts) {
      const value = literalParts(terms.key(text))?.value ?? "";
      const plain = bare(value);
      const at = patterns.map((pattern) => plain.search(pattern));
      if (at.some((index) => index < 0)) continue;
      yield { node, predicate, excerpt: labels.shown(excerptOf(value, at[0] ?? 0)) };
    }
  }
}

function* textsOf({ dataset, statements: table, conceptSet }: Knowledge): Generator<NodeText> {
  const { terms } = dataset;
  const statements = table.ofRoles(INSTANCE_ONLY);
  const notes = NOTES.map((key) => terms.find(key)).filter((id) => id !== null);
  const rows = [...new Set(notes)].flatMap((predicate) => dataset.matchRows({ predicate }));
  if (statements.length + rows.length > MOST_TEXTS) return;
  const subjectOfClaim = new Map<number, number>();
  for (const statement of statements)
    for (const claim of table.claims(statement)) subjectOfClaim.set(claim, table.subject(statement));
  for (const row of rows) {
    const { subject, predicate, object } = dataset.row(row);
    const node = conceptSet.has(subject) ? subject : subjectOfClaim.get(subject);
    if (node !== undefined && terms.isLiteral(object)) yield { node, predicate, text: object };
  }
  for (const statement of statements) {
    const object = table.object(statement);
    const [node, predicate] = [table.subject(statement), table.predicate(statement)];
    if (terms.isLiteral(object)) yield { node, predicate, text: object };
  }
}

/** Without accents, each character at its place. */
function bare(text: string): string {
  return text.replace(/[^ -~]/g, (char) => char.normalize("NFD").charAt(0));
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function excerptOf(text: string, at: number): string {
  const [start, end] = [Math.max(0, at - AROUND), Math.min(text.length, at + 2 * AROUND)];
  const from = start === 0 ? 0 : text.indexOf(" ", start) + 1;
  const until = end === text.length ? end : text.lastIndexOf(" ", end);
  return `${from > 0 ? "…" : ""}${text.slice(Math.min(from, at), Math.max(until, at))}${until < text.length ? "…" : ""}`;
}
