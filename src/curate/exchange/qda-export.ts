/** From a part of a graph, and notes on its documents, to a REFI-QDA project: a segment for each passage of each claim, and for each note. */

import { isLiteralTerm, type ResourceTerm, type Statement } from "../../evidence/types.ts";
import type { Selection } from "../../export/selection.ts";
import type { StatementNumber } from "../../ids.ts";
import { plainSentenceOf } from "../../paths/words/sentence.ts";
import type { ShownNote } from "../notes/read-notes.ts";
import { guidOf } from "./guid.ts";
import { CodeBook } from "./qda-codes.ts";
import type { QdaContent, QdaLink } from "./qda-content.ts";
import { placeIn, type QdaTextOptions, QdaTexts } from "./qda-texts.ts";

export interface QdaExportOptions extends QdaTextOptions {
  /** What the project is called. */
  readonly name: string;
  /** Notes to take along. */
  readonly notes: readonly ShownNote[];
  /** Texts to take along whether anything is marked in them or not, by IRI. */
  readonly texts: readonly string[];
}

/** The project, and what of the graph it does not hold. */
export interface QdaExport {
  readonly content: QdaContent;
  /** Texts that are only referred to, since their document is restricted. */
  readonly restricted: number;
  /** Texts that are only referred to, since there is no file of them. */
  readonly withoutFile: number;
  /** Passages that are not in the text as it is there. */
  readonly lost: number;
  /** Claims without a passage. */
  readonly unplaced: number;
}

/** Cost: the texts of the cited documents, and a pass over the statements. */
export function qdaExport(selection: Selection, options: QdaExportOptions): QdaExport {
  const exporting = new Exporting(selection, options);
  for (const statement of selection.statements) exporting.statement(statement);
  for (const note of options.notes) exporting.note(note);
  return exporting.done();
}

class Exporting {
  readonly #selection: Selection;
  readonly #name: string;
  readonly #texts: QdaTexts;
  readonly #book = new CodeBook();
  readonly #users = new Map<string, string>();
  readonly #notes = new Map<string, string>();
  readonly #links = new Map<string, QdaLink>();
  #lost = 0;
  #unplaced = 0;

  constructor(selection: Selection, options: QdaExportOptions) {
    this.#selection = selection;
    this.#name = options.name;
    this.#texts = new QdaTexts(selection.knowledge, options);
    for (const iri of options.texts) this.#texts.text(iri);
  }

  /** Its claims' passages under the codes of its ends and its relation, with the statement as a sentence. */
  statement(number: StatementNumber): void {
    const { knowledge } = this.#selection;
    const { describer, dataset, evidence, statements } = knowledge;
    const statement = describer.statement(number);
    const codes = this.#codesOf(number, statement);
    const description = plainSentenceOf(knowledge, statement);
    for (const reifier of statements.claims(number)) {
      const { spans, note } = evidence.claim(reifier);
      const claim = dataset.terms.key(reifier);
      if (spans.length === 0) this.#unplaced++;
      for (const span of spans) {
        const text = span.text === null ? null : this.#texts.text(dataset.terms.key(span.text));
        const place = text === null ? null : placeIn(text, span);
        if (text === null || place === null) {
          this.#lost++;
          continue;
        }
        text.segments.push({
          ...{ guid: guidOf("claim", claim, span.iri), ...place, description, codes },
          notes: note === null ? [] : [this.#noted(note, "claim", claim)],
          ...{ user: null, created: null },
        });
      }
    }
  }

  note({ iri, text: at, start, end, tags, comment, author, created }: ShownNote): void {
    const text = this.#texts.text(at);
    if (text === null) {
      this.#lost++;
      return;
    }
    text.segments.push({
      ...{ guid: guidOf("note", iri), start, end, description: null, created },
      codes: tags.map((tag) => this.#book.tag(tag)),
      notes: comment === null ? [] : [this.#noted(comment, "note", iri)],
      user: author === null ? null : this.#user(author),
    });
  }

  done(): QdaExport {
    const opened = this.#texts.opened();
    return {
      content: {
        name: this.#name,
        users: this.#users,
        codes: this.#book.codes,
        texts: this.#texts.all(),
        notes: this.#notes,
        links: [...this.#links.values()],
      },
      restricted: opened.filter(({ source, mayGo }) => source !== null && !mayGo).length,
      withoutFile: opened.filter(({ source }) => source === null).length,
      lost: this.#lost,
      unplaced: this.#unplaced,
    };
  }

  /** The GUIDs of subject, relation and object; a value has no code. An affirmed statement is a link between its ends, too. */
  #codesOf(number: StatementNumber, { subject, predicate, object, polarity }: Statement): string[] {
    const table = this.#selection.knowledge.statements;
    const from = isLiteralTerm(subject) ? null : this.#concept(subject, table.subject(number));
    const relation = this.#book.relation(predicate);
    const to = isLiteralTerm(object) ? null : this.#concept(object, table.object(number));
    if (from !== null && to !== null && polarity === "affirmed") {
      const guid = guidOf("link", from, relation, to);
      this.#links.set(guid, { guid, name: predicate.label, from, to });
    }
    return [...new Set([from, relation, to])].filter((code) => code !== null);
  }

  #concept(concept: ResourceTerm, node: number): string {
    const { describer, labels } = this.#selection.knowledge;
    const [type] = describer.types(node);
    return this.#book.concept(concept, type?.label ?? null, labels.definition(node));
  }

  #noted(words: string, ...owner: readonly [kind: string, iri: string]): string {
    const guid = guidOf("words", ...owner);
    this.#notes.set(guid, words);
    return guid;
  }

  #user(name: string): string {
    const guid = guidOf("user", name);
    this.#users.set(guid, name);
    return guid;
  }
}
