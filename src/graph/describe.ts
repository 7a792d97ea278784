/** Ids to the shapes that are handed out: terms, statements, evidence. */

import { resolveSpan } from "../evidence/anchor.ts";
import { statementId } from "../evidence/identity.ts";
import { type ClaimRecord, EvidenceReader, type PassageRecord } from "../evidence/reader.ts";
import { SourceText } from "../evidence/text.ts";
import type { Evidence, ResourceTerm, Statement, StatementTerm } from "../evidence/types.ts";
import { literalParts, ntriplesOfKey } from "../rdf/store/terms.ts";
import type { Knowledge } from "./knowledge.ts";

/** Turns ids of one knowledge into terms and statements. Reads of texts are kept. */
export class Describer {
  readonly #knowledge: Knowledge;
  readonly #reader: EvidenceReader;
  readonly #texts = new Map<string, SourceText>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#reader = new EvidenceReader(knowledge.dataset);
  }

  /** A node as IRI (or `_:label`) and label. */
  resource(id: number): ResourceTerm {
    return { iri: this.#knowledge.key(id), label: this.#knowledge.labels.label(id) };
  }

  /** A node as IRI and label, or a literal with its value, datatype and language. */
  term(id: number): StatementTerm {
    const literal = literalParts(this.#knowledge.key(id));
    if (literal === null) return this.resource(id);
    return { value: literal.value, datatype: literal.datatype, language: literal.language };
  }

  /** The telling types of a node, the described ones first; empty where it has none. */
  types(id: number): ResourceTerm[] {
    return this.#knowledge.types(id).map((type) => this.resource(type));
  }

  /** The id of a statement, without reading anything else of it. */
  idOf(statement: number): string {
    const table = this.#knowledge.statements;
    const ids = [table.subject(statement), table.predicate(statement), table.object(statement)];
    return statementId(`${ids.map((id) => ntriplesOfKey(this.#knowledge.key(id))).join(" ")} .`);
  }

  /** A statement with its evidence; claims in order of source, then passage. */
  statement(statement: number): Statement {
    const table = this.#knowledge.statements;
    const [subject, predicate, object] = [
      table.subject(statement),
      table.predicate(statement),
      table.object(statement),
    ];
    return {
      id: this.idOf(statement),
      subject: this.term(subject),
      predicate: this.resource(predicate),
      object: this.term(object),
      modality: table.modality(statement),
      polarity: table.polarity(statement),
      evidence: table
        .claims(statement)
        .flatMap((reifier) => this.evidence(reifier))
        .sort(byPlace),
    };
  }

  /** The evidence of one claim: one entry a passage, or one without a passage where none is recorded. */
  evidence(reifier: number): Evidence[] {
    const claim = this.#reader.claim(reifier);
    if (claim.spans.length === 0) return [this.#entry(claim, null)];
    return claim.spans.map((span) => this.#entry(claim, span));
  }

  #entry(claim: ClaimRecord, span: PassageRecord | null): Evidence {
    const text = span?.text ?? null;
    const file = text === null ? null : this.#reader.textRecord(text).file;
    return {
      id: this.#knowledge.key(claim.reifier),
      source:
        claim.source === null || this.#knowledge.dataset.terms.isLiteral(claim.source)
          ? null
          : this.#knowledge.key(claim.source),
      title: claim.source === null ? null : this.#knowledge.labels.label(claim.source),
      file,
      paragraph: span?.paragraph ?? null,
      start: span?.start ?? null,
      end: span?.end ?? null,
      sha256: span?.sha256 ?? null,
      claimant: claim.claimant === null ? null : this.resource(claim.claimant),
      modality: claim.modality,
      polarity: claim.polarity,
      support: claim.support,
      date: claim.date,
      confidence: claim.confidence,
      validity: claim.validity,
      note: claim.note,
      quote: span === null || file === null ? null : this.#quote(span, file),
    };
  }

  /** The words of a passage, where the user's text has them at the recorded place or, unambiguously, elsewhere. */
  #quote(span: PassageRecord, file: string): string | null {
    const raw = this.#knowledge.texts.get(file);
    if (raw === undefined) return null;
    const source = this.#texts.get(file) ?? new SourceText(raw);
    this.#texts.set(file, source);
    const anchor = resolveSpan(span, source);
    if (anchor.start === null || anchor.end === null || anchor.state === "ambiguous") return null;
    return source.slice(anchor.start, anchor.end);
  }
}

function byPlace(a: Evidence, b: Evidence): number {
  const [left, right] = [a.source ?? "", b.source ?? ""];
  if (left !== right) return left < right ? -1 : 1;
  return (a.start ?? 0) - (b.start ?? 0) || (a.id < b.id ? -1 : Number(a.id > b.id));
}
