/** Reads what a dataset records about a claim: source, passage, claimant, modality, support. */

import type { TermId } from "../ids.ts";
import { compareCodeUnits } from "../order.ts";
import type { Dataset } from "../rdf/store/dataset.ts";
import { type LiteralParts, literalParts } from "../rdf/store/terms.ts";
import type { SpanRecord } from "./anchor.ts";
import { isAddress, type Pointer } from "./pointer.ts";
import { PREDICATES, type PredicateName, WIKIDATA_REFERENCE } from "./predicates.ts";
import {
  MODALITIES,
  type Modality,
  nameOfIri,
  POLARITIES,
  type Polarity,
  QUALIFIER_KINDS,
  type QualifierKind,
  SUPPORTS,
  type Support,
} from "./vocabulary.ts";

/** A claim as recorded, in term ids; what is not recorded is null. */
export interface ClaimRecord {
  /** The name of the claim. */
  readonly reifier: TermId;
  /** A resource, or a literal where the data only names its source. */
  readonly source: TermId | null;
  /** The voice, where it is not the document's own. */
  readonly claimant: TermId | null;
  /** The date of the claim or its source, as written. */
  readonly date: string | null;
  /** How sure the data says the claim is, in its own words or figures. */
  readonly confidence: string | null;
  /** When the statement holds, as an ISO 8601 interval. */
  readonly validity: string | null;
  /** How sure the text is; asserted where nothing is recorded. */
  readonly modality: Modality;
  /** Whether it is affirmed or denied; affirmed where nothing is recorded. */
  readonly polarity: Polarity;
  /** Whether a passage states it, or it follows from one. */
  readonly support: Support | null;
  /** In every language that the data has them in; a kind without a text is absent. */
  readonly qualifiers: ReadonlyMap<QualifierKind, readonly LiteralParts[]>;
  /** A remark of whoever encoded it. */
  readonly note: string | null;
  /** Its passages in the order of the data; empty where a source alone is recorded. */
  readonly spans: readonly PassageRecord[];
  /** What the claim quotes without a place in a registered text; empty where it has a passage. */
  readonly quoted: readonly QuotedPassage[];
}

/**
 * A passage as other programs record it: words or a page of a document.
 * Spec: https://www.w3.org/TR/annotation-model/#text-quote-selector, #fragment-selector (RFC 8118: page=12).
 */
export interface QuotedPassage {
  readonly source: TermId | null;
  readonly quote: string | null;
  readonly page: number | null;
}

/** A passage as recorded: the span, and which text of which source holds it. */
export interface PassageRecord extends SpanRecord {
  /** Counts from 1; null where none is recorded. */
  readonly paragraph: number | null;
  /** The page on which it begins; null where its text has none. */
  readonly page: number | null;
  /** A few words of its beginning and its end, which lead a browser to it; null where they are not recorded. */
  readonly pointer: Pointer | null;
  /** The text that holds it; null where none is recorded. */
  readonly text: TermId | null;
}

/** A registered text of a source. */
export interface TextRecord {
  /** The name of the text. */
  readonly text: TermId;
  /** The document whose text it is. */
  readonly source: TermId | null;
  /** The name of its file. */
  readonly file: string | null;
  /** Digest of the text in UTF-8, in hexadecimal. */
  readonly sha256: string | null;
}

/** Reads claims and passages of one dataset. Cheap to make; each read costs the triples of the node that is read. */
export class EvidenceReader {
  readonly #dataset: Dataset;
  readonly #predicates: ReadonlyMap<PredicateName, readonly number[]>;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    const names = Object.keys(PREDICATES) as PredicateName[];
    const known = (name: PredicateName): number[] =>
      PREDICATES[name].map((key) => dataset.terms.find(key)).filter((id) => id !== null);
    this.#predicates = new Map(names.map((name) => [name, known(name)]));
  }

  /** How the claim is meant; asserted where the data does not say. */
  modality(reifier: TermId): Modality {
    return this.#coded(reifier, "modality", MODALITIES) ?? "asserted";
  }

  /** Whether the claim affirms or denies; affirmed where the data does not say. */
  polarity(reifier: TermId): Polarity {
    const recorded = this.#coded(reifier, "polarity", POLARITIES);
    return recorded ?? (this.#object(reifier, "negates") === null ? "affirmed" : "denied");
  }

  /** What the claim holds under, by kind; empty where the data tells none. */
  qualifiers(reifier: TermId): ReadonlyMap<QualifierKind, readonly LiteralParts[]> {
    const told = new Map<QualifierKind, readonly LiteralParts[]>();
    for (const kind of QUALIFIER_KINDS) {
      const texts = this.#objects(reifier, kind).flatMap((object) => {
        const literal = literalParts(this.#dataset.terms.key(object));
        return literal === null || literal.value.trim() === "" ? [] : [literal];
      });
      if (texts.length > 0) told.set(kind, texts);
    }
    return told;
  }

  /** Everything recorded about a claim; what is not recorded is null, and passages are in order of place. */
  claim(reifier: TermId): ClaimRecord {
    const origins = this.#objects(reifier, "derivedFrom");
    const spans = origins.map((span) => this.passage(span)).filter((span) => span !== null);
    spans.sort((a, b) => a.start - b.start || a.end - b.end);
    const quoted =
      spans.length > 0 ? [] : origins.map((origin) => this.#quoted(origin)).filter((each) => each !== null);
    // A Wikidata reference is a node of its own; what it says counts as said of the claim.
    const about = [
      reifier,
      ...origins.filter((origin) => this.#isReference(origin)),
      ...this.#nanopublications(reifier),
    ];
    return {
      reifier,
      source:
        this.#first(about, "source") ??
        this.#sourceOfText(spans[0]?.text ?? null) ??
        quoted.find(({ source }) => source !== null)?.source ??
        this.#plainOrigin(origins),
      claimant: this.#first(about, "claimant"),
      date: this.#firstText(about, "date"),
      confidence: this.#firstWords(about, "confidence"),
      validity: this.#text(reifier, "validity") ?? this.#interval(reifier),
      modality: this.modality(reifier),
      polarity: this.polarity(reifier),
      support: this.#coded(reifier, "support", SUPPORTS),
      qualifiers: this.qualifiers(reifier),
      note: this.#text(reifier, "note"),
      spans,
      quoted,
    };
  }

  /** The nodes that the data names as claimants of something, ascending; literals are no voices. O(rows that name one). */
  claimants(): TermId[] {
    const named = (this.#predicates.get("claimant") ?? []).flatMap((predicate) =>
      this.#dataset.matchRows({ predicate }).map((row) => this.#dataset.row(row).object),
    );
    return [...new Set(named)].filter((node) => !this.#dataset.terms.isLiteral(node)).sort((a, b) => a - b);
  }

  /**
   * The nodes that may be claims of a claimant, ascending: they name it, or what they rest on does. Whether one is a claim,
   * and this its claimant before others, `claim` tells. O(rows that name the claimant).
   */
  namersOf(claimant: TermId): TermId[] {
    const naming = (this.#predicates.get("claimant") ?? []).flatMap((predicate) =>
      this.#dataset.matchRows({ predicate, object: claimant }).map((row) => this.#dataset.row(row).subject),
    );
    const resting = naming.flatMap((node) => [
      ...this.#subjects("derivedFrom", node),
      ...this.#objects(node, "hasAssertion"),
    ]);
    return [...new Set([...naming, ...resting])].sort((a, b) => a - b);
  }

  #subjects(name: PredicateName, object: TermId): number[] {
    return (this.#predicates.get(name) ?? []).flatMap((predicate) =>
      this.#dataset.matchRows({ predicate, object }).map((row) => this.#dataset.row(row).subject),
    );
  }

  /** The passage that a node describes, or null where it lacks offsets or digest. */
  passage(span: TermId): PassageRecord | null {
    // A selector of its words may stand beside the one of its place.
    const selector = this.#objects(span, "selector").find((each) => this.#object(each, "start") !== null);
    if (selector === undefined) return null;
    const [start, end] = [this.#number(selector, "start"), this.#number(selector, "end")];
    const sha256 = this.#text(span, "sha256");
    if (start === null || end === null || sha256 === null) return null;
    return {
      iri: this.#dataset.terms.key(span),
      start,
      end,
      sha256,
      letterCount: this.#number(span, "letterCount") ?? 0,
      letterSha256: this.#text(span, "letterSha256") ?? "",
      letterFingerprint: this.#number(span, "letterFingerprint"),
      senseSha256: this.#text(span, "senseSha256"),
      paragraph: this.#number(span, "paragraph"),
      page: this.#number(span, "page"),
      pointer: this.#pointer(span),
      text: this.#object(span, "hasSource"),
    };
  }

  #pointer(span: TermId): Pointer | null {
    const firstWords = this.#text(span, "firstWords");
    if (firstWords === null) return null;
    return { wordsBefore: this.#text(span, "wordsBefore"), firstWords, lastWords: this.#text(span, "lastWords") };
  }

  /** Every passage of the dataset, in row order of its selector. */
  passages(): PassageRecord[] {
    const [predicate] = this.#predicates.get("selector") ?? [];
    if (predicate === undefined) return [];
    return this.#dataset
      .matchRows({ predicate })
      .map((row) => this.passage(this.#dataset.row(row).subject))
      .filter((span) => span !== null);
  }

  /** What is recorded about a registered text. */
  textRecord(text: TermId): TextRecord {
    return {
      text,
      source: this.#sourceOfText(text),
      file: this.#text(text, "fileName"),
      sha256: this.#text(text, "sha256"),
    };
  }

  /** The registered text of a source, or null. */
  textOfSource(source: TermId): TextRecord | null {
    const text = this.#object(source, "hasFormat");
    return text === null ? null : this.textRecord(text);
  }

  /** What a node quotes of a document; null where it is no passage at all. */
  #quoted(node: TermId): QuotedPassage | null {
    const selectors = this.#objects(node, "selector");
    const document = this.#object(node, "hasSource");
    if (document === null && selectors.length === 0) return null;
    const valuesOf = (name: "exact" | "fragment"): string[] =>
      selectors.map((selector) => this.#text(selector, name)).filter((text) => text !== null);
    const [quote = null] = valuesOf("exact");
    const [page] = valuesOf("fragment").flatMap((fragment) => /^page=(\d{1,9})(?:&|$)/.exec(fragment)?.[1] ?? []);
    return {
      source: this.#sourceOfText(document) ?? document,
      quote,
      page: this.#number(node, "page") ?? (page === undefined ? null : Number(page)),
    };
  }

  /** The public address of a document; null where none is recorded that a browser would open. */
  addressOf(document: TermId): string | null {
    const addresses = this.#objects(document, "address").map((object) => {
      const key = this.#dataset.terms.key(object);
      return literalParts(key)?.value ?? key;
    });
    return addresses.filter(isAddress).sort(compareCodeUnits)[0] ?? null;
  }

  #sourceOfText(text: number | null): number | null {
    return text === null ? null : this.#object(text, "specializationOf");
  }

  /** The nanopublications whose assertion a graph is: they tell when and by whom it was published. */
  #nanopublications(graph: number): number[] {
    const [predicate] = this.#predicates.get("hasAssertion") ?? [];
    if (predicate === undefined) return [];
    return this.#dataset.matchRows({ predicate, object: graph }).map((row) => this.#dataset.row(row).subject);
  }

  /** A start and an end as an ISO 8601 interval, an open end written "..". */
  #interval(reifier: TermId): string | null {
    const [from, until] = [this.#text(reifier, "validFrom"), this.#text(reifier, "validUntil")];
    return from === null && until === null ? null : `${from ?? ".."}/${until ?? ".."}`;
  }

  #isReference(node: TermId): boolean {
    return this.#dataset.terms.key(node).startsWith(WIKIDATA_REFERENCE) || this.#object(node, "source") !== null;
  }

  /** Where prov:wasDerivedFrom names the source itself: an origin that is neither a passage nor a reference. */
  #plainOrigin(origins: readonly number[]): number | null {
    return origins.find((origin) => this.#quoted(origin) === null && !this.#isReference(origin)) ?? null;
  }

  #first(nodes: readonly TermId[], name: PredicateName): number | null {
    for (const node of nodes) {
      const object = this.#object(node, name);
      if (object !== null) return object;
    }
    return null;
  }

  #firstText(nodes: readonly TermId[], name: PredicateName): string | null {
    const object = this.#first(nodes, name);
    return object === null ? null : (literalParts(this.#dataset.terms.key(object))?.value ?? null);
  }

  /** A literal's value, or the IRI of a resource. */
  #firstWords(nodes: readonly TermId[], name: PredicateName): string | null {
    const object = this.#first(nodes, name);
    return object === null ? null : (this.#firstText(nodes, name) ?? this.#dataset.terms.key(object));
  }

  /** The objects of the first of its predicates that says anything. */
  #objects(subject: TermId, name: PredicateName): number[] {
    for (const predicate of this.#predicates.get(name) ?? []) {
      const objects = this.#dataset.objects(subject, predicate);
      if (objects.length > 0) return objects;
    }
    return [];
  }

  #object(subject: TermId, name: PredicateName): number | null {
    return this.#objects(subject, name)[0] ?? null;
  }

  #text(subject: TermId, name: PredicateName): string | null {
    const object = this.#object(subject, name);
    return object === null ? null : (literalParts(this.#dataset.terms.key(object))?.value ?? null);
  }

  #number(subject: TermId, name: PredicateName): number | null {
    const text = this.#text(subject, name);
    return text === null || !/^\d{1,15}$/.test(text) ? null : Number(text);
  }

  #coded<Name extends string>(
    subject: TermId,
    name: PredicateName,
    table: Record<Name, { readonly iri: string }>,
  ): Name | null {
    const object = this.#object(subject, name);
    return object === null ? null : nameOfIri(table, this.#dataset.terms.key(object));
  }
}
