/** Reads what a dataset records about a claim: source, passage, claimant, modality, support. */

import type { Dataset } from "../rdf/dataset.ts";
import { iri } from "../rdf/namespaces.ts";
import { literalParts } from "../rdf/terms.ts";
import type { SpanRecord } from "./anchor.ts";
import {
  MODALITIES,
  type Modality,
  nameOfIri,
  POLARITIES,
  type Polarity,
  SUPPORTS,
  type Support,
} from "./vocabulary.ts";

/** A claim as recorded, in term ids; what is not recorded is null. */
export interface ClaimRecord {
  readonly reifier: number;
  readonly source: number | null;
  readonly claimant: number | null;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly support: Support | null;
  readonly note: string | null;
  readonly spans: readonly PassageRecord[];
}

/** A passage as recorded: the span, and which text of which source holds it. */
export interface PassageRecord extends SpanRecord {
  readonly paragraph: number | null;
  readonly text: number | null;
}

/** A registered text of a source. */
export interface TextRecord {
  readonly text: number;
  readonly source: number | null;
  readonly file: string | null;
  readonly sha256: string | null;
}

const PREDICATES = {
  assertedIn: iri("tl", "assertedIn"),
  claimant: iri("tl", "claimant"),
  modality: iri("tl", "modality"),
  polarity: iri("tl", "polarity"),
  support: iri("tl", "support"),
  paragraph: iri("tl", "paragraph"),
  letterCount: iri("tl", "letterCount"),
  letterSha256: iri("tl", "letterSha256"),
  fileName: iri("tl", "fileName"),
  comment: iri("rdfs", "comment"),
  derivedFrom: iri("prov", "wasDerivedFrom"),
  specializationOf: iri("prov", "specializationOf"),
  hasFormat: iri("dcterms", "hasFormat"),
  selector: iri("oa", "hasSelector"),
  hasSource: iri("oa", "hasSource"),
  start: iri("oa", "start"),
  end: iri("oa", "end"),
  sha256: iri("schema", "sha256"),
} as const;

type PredicateName = keyof typeof PREDICATES;

/** Reads claims and passages of one dataset. Cheap to make; each read costs the triples of the node that is read. */
export class EvidenceReader {
  readonly #dataset: Dataset;
  readonly #predicates: ReadonlyMap<PredicateName, number | null>;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    const names = Object.keys(PREDICATES) as PredicateName[];
    this.#predicates = new Map(names.map((name) => [name, dataset.terms.find(PREDICATES[name])]));
  }

  modality(reifier: number): Modality {
    return this.#coded(reifier, "modality", MODALITIES) ?? "asserted";
  }

  polarity(reifier: number): Polarity {
    return this.#coded(reifier, "polarity", POLARITIES) ?? "affirmed";
  }

  claim(reifier: number): ClaimRecord {
    const spans = this.#objects(reifier, "derivedFrom")
      .map((span) => this.passage(span))
      .filter((span) => span !== null);
    spans.sort((a, b) => a.start - b.start || a.end - b.end);
    return {
      reifier,
      source: this.#object(reifier, "assertedIn") ?? this.#sourceOfText(spans[0]?.text ?? null),
      claimant: this.#object(reifier, "claimant"),
      modality: this.modality(reifier),
      polarity: this.polarity(reifier),
      support: this.#coded(reifier, "support", SUPPORTS),
      note: this.#text(reifier, "comment"),
      spans,
    };
  }

  /** The passage that a node describes, or null where it lacks offsets or digest. */
  passage(span: number): PassageRecord | null {
    const selector = this.#object(span, "selector");
    if (selector === null) return null;
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
      paragraph: this.#number(span, "paragraph"),
      text: this.#object(span, "hasSource"),
    };
  }

  /** Every passage of the dataset, in row order of its selector. */
  passages(): PassageRecord[] {
    const predicate = this.#predicates.get("selector") ?? null;
    if (predicate === null) return [];
    return this.#dataset
      .match({ predicate })
      .map((row) => this.passage(this.#dataset.row(row).subject))
      .filter((span) => span !== null);
  }

  textRecord(text: number): TextRecord {
    return {
      text,
      source: this.#sourceOfText(text),
      file: this.#text(text, "fileName"),
      sha256: this.#text(text, "sha256"),
    };
  }

  /** The registered text of a source, or null. */
  textOfSource(source: number): TextRecord | null {
    const text = this.#object(source, "hasFormat");
    return text === null ? null : this.textRecord(text);
  }

  #sourceOfText(text: number | null): number | null {
    return text === null ? null : this.#object(text, "specializationOf");
  }

  #objects(subject: number, name: PredicateName): number[] {
    return this.#dataset.objects(subject, this.#predicates.get(name) ?? null);
  }

  #object(subject: number, name: PredicateName): number | null {
    return this.#objects(subject, name)[0] ?? null;
  }

  #text(subject: number, name: PredicateName): string | null {
    const object = this.#object(subject, name);
    return object === null ? null : (literalParts(this.#dataset.terms.key(object))?.value ?? null);
  }

  #number(subject: number, name: PredicateName): number | null {
    const text = this.#text(subject, name);
    return text === null || !/^\d{1,15}$/.test(text) ? null : Number(text);
  }

  #coded<Name extends string>(
    subject: number,
    name: PredicateName,
    table: Record<Name, { readonly iri: string }>,
  ): Name | null {
    const object = this.#object(subject, name);
    return object === null ? null : nameOfIri(table, this.#dataset.terms.key(object));
  }
}
