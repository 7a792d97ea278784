/** A statement and who says so: claims, passages, digests, finding a passage again, and the form for RDF 1.1 tools. */

export type { ClaimId, ClaimIri, NTriplesLine, PassageIri, ResourceName, StatementId, TermId } from "../ids.ts";
export { type Alteration, alterationOf, isNumberOrDenial } from "./altered.ts";
export { type Anchor, type AnchorState, recordSpan, resolveSpan, type SpanRecord } from "./anchor.ts";
export type { Place } from "./edges.ts";
export { type ClaimVoice, claimId, sha256Hex, statementId } from "./identity.ts";
export { nearestPlace, type WordDifference, wordDifference } from "./nearest.ts";
export { linkTo, type Pointer, pointerTo } from "./pointer.ts";
export {
  type FoundQuote,
  LEAST_QUOTE_LETTERS,
  LONGEST_GAP_LETTERS,
  QuoteFinder,
  type WordEdge,
} from "./quote.ts";
export { toRdf11 } from "./rdf11.ts";
export { type ClaimRecord, EvidenceReader, type PassageRecord, type TextRecord } from "./reader.ts";
export {
  type RecognizedText,
  type RecognizeOptions,
  type RegisteredText,
  recognizeText,
  registeredTexts,
} from "./recognize.ts";
export { forEachReification, type Reification, readReifications } from "./reifiers.ts";
export { letterStream, normalizeText, SourceText } from "./text.ts";
export {
  type Evidence,
  isLiteralTerm,
  type LiteralTerm,
  type Qualifiers,
  type ResourceTerm,
  type Statement,
  type StatementTerm,
} from "./types.ts";
export { type SourceFiles, type VerifyProblem, type VerifyReport, verifyEvidence } from "./verify.ts";
export {
  MODALITIES,
  MODALITY_NAMES,
  type Modality,
  POLARITIES,
  type Polarity,
  QUALIFIER_KINDS,
  type QualifierKind,
  SUPPORTS,
  type Support,
} from "./vocabulary.ts";
