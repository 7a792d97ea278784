/** Ids to the shapes that are handed out: terms, statements, evidence. */

import { statementId } from "../../evidence/identity.ts";
import { linkTo } from "../../evidence/pointer.ts";
import { Quotations } from "../../evidence/quotations.ts";
import type { ClaimRecord, EvidenceReader, PassageRecord } from "../../evidence/reader.ts";
import type { Evidence, Qualifiers, ResourceTerm, Statement, StatementTerm } from "../../evidence/types.ts";
import type { SourceFiles } from "../../evidence/verify.ts";
import { MODALITIES, type Modality } from "../../evidence/vocabulary.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { literalParts, ntriplesOfKey } from "../../rdf/store/terms.ts";
import type { Work } from "../../work.ts";
import type { Labels } from "../names/labels.ts";
import { allPreferred, rankAmong } from "../names/language-preference.ts";
import type { Reading } from "../reading/reading.ts";
import { qualifiersOf } from "./relations.ts";
import type { StatementTable } from "./statements.ts";
import type { SaidStatement } from "./voices.ts";

/** What can be described: a knowledge, as far as its names, statements and texts go. */
export interface Describable {
  readonly dataset: Dataset;
  readonly statements: StatementTable;
  readonly labels: Labels;
  readonly evidence: EvidenceReader;
  readonly texts: SourceFiles;
  readonly reading: Reading;
  key(id: TermId): string;
  types(node: TermId): TermId[];
}

/** The words of a passage in the text of a file name; null where they are not to be had. */
type Quote = (span: PassageRecord, file: string) => string | null;

/** Where the evidence of a claim lies, and in which words. */
type Place = Pick<Evidence, "file" | "paragraph" | "page" | "start" | "end" | "sha256" | "quote" | "link">;

const NO_PLACE: Place = {
  file: null,
  paragraph: null,
  page: null,
  start: null,
  end: null,
  sha256: null,
  quote: null,
  link: null,
};

/** Turns ids of one knowledge into terms and statements. What is quoted from texts is kept: take `knowledge.describer`. */
export class Describer {
  readonly #knowledge: Describable;
  readonly #quotations: Quotations;

  constructor(knowledge: Describable) {
    this.#knowledge = knowledge;
    this.#quotations = new Quotations(knowledge.texts);
  }

  /** A node as IRI (or `_:label`) and label. */
  resource(id: TermId): ResourceTerm {
    return { iri: this.#knowledge.key(id), label: this.#knowledge.labels.label(id) };
  }

  /** A class or predicate as IRI and label, or the words that its IRI has: "works for", "opinion news article". */
  inWords(id: TermId): ResourceTerm {
    return { iri: this.#knowledge.key(id), label: this.#knowledge.labels.words(id) };
  }

  /** A node as IRI and label, or a literal with its value, datatype and language. */
  term(id: TermId): StatementTerm {
    const literal = literalParts(this.#knowledge.key(id));
    if (literal === null) return this.resource(id);
    return { value: literal.value, datatype: literal.datatype, language: literal.language };
  }

  /** The telling types of a node, the described ones first; empty where it has none. */
  types(id: TermId): ResourceTerm[] {
    return this.#knowledge.types(id).map((type) => this.resource(type));
  }

  /** The id of a statement, without reading anything else of it. */
  idOf(statement: StatementNumber): string {
    const table = this.#knowledge.statements;
    const ids = [table.subject(statement), table.predicate(statement), table.object(statement)];
    return statementId(`${ids.map((id) => ntriplesOfKey(this.#knowledge.key(id))).join(" ")} .`);
  }

  /** A statement with its evidence; claims in order of source, then passage. */
  statement(statement: StatementNumber): Statement {
    return this.#statement(statement, (span, file) => this.#quotations.words(span, file));
  }

  /** The same, quoting only what has been looked for in the texts: see lookUp. */
  statementAsKnown(statement: StatementNumber): Statement {
    return this.#statement(statement, (span, file) => this.#quotations.known(span, file));
  }

  /** A statement as one claimant says it: with these of its claims alone, quoted as far as they were looked up. */
  said({ statement, reifiers }: SaidStatement): Statement {
    const quote: Quote = (span, file) => this.#quotations.known(span, file);
    const evidence = reifiers.flatMap((reifier) => this.#evidence(reifier, quote)).sort(byPlace);
    return { ...this.#statement(statement, quote), modality: strongest(evidence), evidence };
  }

  /** The evidence of one claim: one entry a passage, or one without a passage where none is recorded. */
  evidence(reifier: TermId): Evidence[] {
    return this.#evidence(reifier, (span, file) => this.#quotations.words(span, file));
  }

  /** Looks for the passages of some statements in the texts, with pauses. Cost: see resolveSpan; nothing without texts. */
  *lookUp(statements: Iterable<StatementNumber>): Work<void> {
    if (this.#quotations.isEmpty) return;
    for (const statement of statements) {
      for (const reifier of this.#knowledge.statements.claims(statement)) {
        for (const span of this.#knowledge.evidence.claim(reifier).spans) {
          const file = this.#fileOf(span);
          if (file !== null) yield* this.#quotations.find(span, file);
        }
      }
    }
  }

  #statement(statement: StatementNumber, quote: Quote): Statement {
    const table = this.#knowledge.statements;
    return {
      id: this.idOf(statement),
      subject: this.term(table.subject(statement)),
      predicate: this.resource(table.predicate(statement)),
      object: this.term(table.object(statement)),
      modality: table.modality(statement),
      polarity: table.polarity(statement),
      evidence: table
        .claims(statement)
        .flatMap((reifier) => this.#evidence(reifier, quote))
        .sort(byPlace),
      ...this.#through(statement),
    };
  }

  #through(statement: StatementNumber): Pick<Statement, "through"> {
    const { statements, dataset, reading } = this.#knowledge;
    const nodes = statements.relations(statement);
    if (nodes.length === 0) return {};
    const through = nodes.map((node) => ({
      ...this.resource(node),
      types: this.types(node),
      qualifiers: qualifiersOf(dataset, reading, node).map(({ predicate, object }) => ({
        predicate: this.inWords(predicate),
        value: this.term(object),
      })),
    }));
    return { through: through.sort((a, b) => compareCodeUnits(a.iri, b.iri)) };
  }

  #evidence(reifier: TermId, quote: Quote): Evidence[] {
    const claim = this.#knowledge.evidence.claim(reifier);
    if (claim.spans.length > 0) {
      return claim.spans.map((span) => {
        const { paragraph, page, start, end, sha256 } = span;
        const file = this.#fileOf(span);
        const words = file === null ? null : quote(span, file);
        const link = this.#link(claim, span);
        return this.#entry(claim, { file, paragraph, page, start, end, sha256, quote: words, link });
      });
    }
    if (claim.quoted.length === 0)
      return [this.#entry(claim, { ...NO_PLACE, link: this.#link(claim, { pointer: null, page: null }) })];
    return claim.quoted.map(({ page, quote: words }) =>
      this.#entry(claim, { ...NO_PLACE, page, quote: words, link: this.#link(claim, { pointer: null, page }) }),
    );
  }

  /** Where a browser shows a passage; null where its document has no public address. */
  #link({ source }: ClaimRecord, place: Pick<PassageRecord, "pointer" | "page">): string | null {
    const address = source === null ? null : this.#knowledge.evidence.addressOf(source);
    return address === null ? null : linkTo(address, place);
  }

  /** What a claim holds under, each kind in the best of the languages that it has. */
  #qualifiers({ qualifiers }: ClaimRecord): Qualifiers {
    const { labels } = this.#knowledge;
    const rank = rankAmong(labels.languages);
    const told = [...qualifiers].map(([kind, texts]) => [
      kind,
      allPreferred(texts, rank).map((text) => labels.shown(text)),
    ]);
    return Object.fromEntries(told);
  }

  /** The file name of the text that a passage lies in. */
  #fileOf({ text }: PassageRecord): string | null {
    return text === null ? null : this.#knowledge.evidence.textRecord(text).file;
  }

  #entry(claim: ClaimRecord, { quote, link, ...place }: Place): Evidence {
    return {
      id: this.#knowledge.key(claim.reifier),
      source:
        claim.source === null || this.#knowledge.dataset.terms.isLiteral(claim.source)
          ? null
          : this.#knowledge.key(claim.source),
      title: claim.source === null ? null : this.#knowledge.labels.label(claim.source),
      ...place,
      claimant: claim.claimant === null ? null : this.resource(claim.claimant),
      modality: claim.modality,
      polarity: claim.polarity,
      support: claim.support,
      date: claim.date,
      confidence: claim.confidence,
      validity: claim.validity,
      qualifiers: this.#qualifiers(claim),
      note: claim.note,
      quote,
      link,
    };
  }
}

/** The strongest modality of some evidence; asserted where there is none. */
function strongest(evidence: readonly Evidence[]): Modality {
  const [first, ...others] = evidence.map(({ modality }) => modality);
  if (first === undefined) return "asserted";
  return others.reduce((best, each) => (MODALITIES[each].strength > MODALITIES[best].strength ? each : best), first);
}

function byPlace(a: Evidence, b: Evidence): number {
  return (
    compareCodeUnits(a.source ?? "", b.source ?? "") || (a.start ?? 0) - (b.start ?? 0) || compareCodeUnits(a.id, b.id)
  );
}
