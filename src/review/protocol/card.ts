/** The card: one statement, what surrounds it, and what may be chosen for its parts. */

import type { HistoryLine } from "./history.ts";
import type { RelationInfo } from "./project.ts";
import type { PlacedProposal } from "./text.ts";
import type { ReviewModality, ReviewPolarity, ReviewSupport, Span } from "./values.ts";

export interface CardAnswer {
  readonly revision: number;
  readonly card: Card;
}

/** One statement with all that a person needs to decide on it. */
export interface Card {
  /** "sug:…" of a proposal; the IRI of an accepted claim. */
  readonly id: string;
  readonly state: "open" | "later" | "accepted" | "rejected" | "retracted";
  /** In plain words, without a full stop. */
  readonly sentence: string;
  readonly subject: ConceptInfo;
  readonly relation: RelationInfo;
  readonly object: ConceptInfo;
  readonly modality: ReviewModality;
  readonly polarity: ReviewPolarity;
  readonly support: ReviewSupport;
  /** null: the document itself. */
  readonly claimant: ConceptInfo | null;
  readonly note: string | null;
  /** Under what it holds, such as "in many countries": kind and words. */
  readonly qualifiers: readonly { readonly kind: string; readonly text: string }[];
  /** The source by name, and the passage in it. */
  readonly source: string;
  readonly passage: Span & { readonly page: number | null; readonly paragraph: number; readonly words: string };
  /** Who proposed it, with which model, from which row or file. */
  readonly by: string;
  readonly model: string | null;
  readonly from: string;
  readonly batch: string;
  readonly warnings: readonly CardWarning[];
  /** Whether accepting needs `confirmed`: a hedge is read as asserted, or a denial as affirmed. */
  readonly needsConfirming: boolean;
  /** What the graph says of these two, contradictions first. */
  readonly said: readonly SaidAlready[];
  /** Open proposals that say nearly the same: the same two ends in the same document. */
  readonly alike: readonly PlacedProposal[];
  /** The decisions on it, the newest first. */
  readonly history: readonly HistoryLine[];
}

export interface CardWarning {
  readonly code: "hedge" | "denial" | "inferred" | "signature" | "new-name" | "joined" | "gone-name";
  /** A whole sentence. */
  readonly message: string;
}

export interface SaidAlready {
  readonly claim: string;
  readonly sentence: string;
  /** Whether it contradicts the card: the same relation with the other polarity. */
  readonly contradicts: boolean;
  /** Whether it says the same in the same direction: accepting adds one more passage, or one more voice. */
  readonly same: boolean;
  /** The title of the document. */
  readonly source: string;
}

export interface ConceptInfo {
  readonly iri: string;
  readonly label: string;
  /** The labels of its types. */
  readonly types: readonly string[];
  readonly definition: string | null;
  /** Other names. */
  readonly aliases: readonly string[];
  /** Accepted claims in which it is an end; null where the graph is not told of. */
  readonly statements: number | null;
  /** Whether it is not in the graph yet and is made with the statement. */
  readonly isNew: boolean;
}

/** Exact names first, then those like it. A new one may be offered only below these. */
export interface ConceptsAnswer {
  readonly revision: number;
  readonly query: string;
  readonly exact: readonly ConceptInfo[];
  readonly near: readonly ConceptInfo[];
}

export interface RelationsAnswer {
  readonly revision: number;
  /** All of them, IRIs of `ProjectAnswer.relations`, the likeliest first. */
  readonly relations: readonly {
    readonly iri: string /** Whether the types of the ends fit. */;
    readonly fits: boolean /** Accepted claims that use it; null where the graph is not told of. */;
    readonly used: number | null;
  }[];
}
