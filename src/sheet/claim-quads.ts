/** What a row says as quads: the statement, and a claim of it where the row tells more than its ends. */

import type * as RDF from "@rdfjs/types";
import { claimId, sha256Hex } from "../evidence/identity.ts";
import type { Qualifiers } from "../evidence/types.ts";
import { MODALITIES, POLARITIES, QUALIFIER_KINDS } from "../evidence/vocabulary.ts";
import { iri, type Prefix } from "../rdf/namespaces.ts";
import { literal, namedNode, ntriplesOfKey, quad, termKey } from "../rdf/store/terms.ts";
import type { Manner } from "./manner.ts";
import type { SheetNames } from "./sheet-names.ts";

/** A row with its names as IRIs; "" and null for what it does not tell. */
export interface SaidInSheet extends Manner {
  readonly subject: RDF.NamedNode;
  readonly relation: RDF.NamedNode;
  readonly object: RDF.NamedNode;
  readonly subjectType: RDF.NamedNode | null;
  readonly objectType: RDF.NamedNode | null;
  readonly document: RDF.NamedNode | null;
  readonly claimant: RDF.NamedNode | null;
  readonly quote: string;
  readonly page: string;
  readonly note: string;
  readonly qualifiers: Qualifiers;
}

const term = (prefix: Prefix, local: string): RDF.NamedNode => namedNode(iri(prefix, local));
const TYPE = term("rdf", "type");

/** A denied statement is never asserted: it stands in its claim alone. */
export function* quadsOfClaim(said: SaidInSheet, names: SheetNames): Generator<RDF.Quad> {
  const { subject, relation, object, subjectType, objectType, polarity } = said;
  const statement = quad(subject, relation, object);
  if (subjectType !== null) yield quad(subject, TYPE, subjectType);
  if (objectType !== null) yield quad(object, TYPE, objectType);
  if (polarity === "affirmed") yield statement;
  if (tellsMore(said)) yield* quadsOfEvidence(said, statement, names);
}

function tellsMore({ document, claimant, quote, note, page, qualifiers, modality, polarity }: SaidInSheet): boolean {
  const isPlain = modality === "asserted" && polarity === "affirmed" && Object.keys(qualifiers).length === 0;
  return !isPlain || document !== null || claimant !== null || [quote, note, page].some((text) => text !== "");
}

function* quadsOfEvidence(said: SaidInSheet, statement: RDF.Quad, names: SheetNames): Generator<RDF.Quad> {
  const { document, claimant, note, qualifiers, modality, polarity } = said;
  const claim = names.at(`claim/${idOf(said)}`);
  const literals = (prefix: Prefix, local: string, texts: readonly string[]): RDF.Quad[] =>
    texts.map((text) => quad(claim, term(prefix, local), literal(text.toWellFormed())));
  yield quad(claim, term("rdf", "reifies"), statement as unknown as RDF.Quad_Object);
  yield quad(claim, TYPE, term("tl", "Statement"));
  yield quad(claim, term("tl", "modality"), namedNode(MODALITIES[modality].iri));
  if (polarity === "denied") yield quad(claim, term("tl", "polarity"), namedNode(POLARITIES.denied.iri));
  if (document !== null) yield quad(claim, term("tl", "assertedIn"), document);
  if (claimant !== null) yield quad(claim, term("tl", "claimant"), claimant);
  for (const kind of QUALIFIER_KINDS) yield* literals("tl", kind, qualifiers[kind] ?? []);
  if (note !== "") yield* literals("rdfs", "comment", [note]);
  yield* quadsOfPassage(said, claim, names);
}

/** The same words in the same document are one claim, whichever row says so. */
function idOf({ subject, relation, object, document, claimant, polarity, qualifiers }: SaidInSheet): string {
  const line = `${[subject, relation, object].map((each) => ntriplesOfKey(termKey(each))).join(" ")} .` as const;
  return claimId(line, document?.value ?? "", { claimant: claimant?.value ?? null, polarity, qualifiers });
}

const PAGE = /^(?:pp?\.?|pages?|s\.)?\s*(\d{1,9})\b/i;

/** The words as the sheet has them, and the page; one that begins with no number is kept as it is written. */
function* quadsOfPassage(
  { document, quote, page }: SaidInSheet,
  claim: RDF.NamedNode,
  names: SheetNames,
): Generator<RDF.Quad> {
  if (quote === "" && page === "") return;
  const passage = names.at(`passage/${sha256Hex([claim.value, quote, page].join("\n")).slice(0, 16)}`);
  yield quad(claim, term("prov", "wasDerivedFrom"), passage);
  yield quad(passage, TYPE, term("oa", "SpecificResource"));
  if (document !== null) yield quad(passage, term("oa", "hasSource"), document);
  if (quote !== "") {
    const selector = namedNode(`${passage.value}-words`);
    yield quad(passage, term("oa", "hasSelector"), selector);
    yield quad(selector, TYPE, term("oa", "TextQuoteSelector"));
    yield quad(selector, term("oa", "exact"), literal(quote.toWellFormed()));
  }
  const number = PAGE.exec(page)?.[1];
  if (number !== undefined) yield quad(passage, term("tl", "page"), literal(number, term("xsd", "integer")));
  if (page !== "" && page !== number) yield quad(passage, term("schema", "pagination"), literal(page.toWellFormed()));
}
