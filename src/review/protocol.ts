/**
 * What the page of `throughline review` and its server say to each other: plain JSON, read by both sides, so that nothing of
 * Node is imported here.
 *
 * Every request carries `Authorization: Bearer TOKEN`, the token being the fragment of the address that was opened. Reads are
 * GET with the parameters named beside each answer; the one write is `POST /api/decide` with a `DecideRequest`. Paths are in
 * `REVIEW_PATHS`. What fails is answered with a `Failure`; 409 with a `Conflict`; 423 (a `Failure`) where the page is read-only.
 *
 * Places in a text are counted in **UTF-16 code units of the whole text**, as `String.prototype.slice` counts; `text.slice(start,
 * end)` of the paragraphs' own text needs only the start of the paragraph taken off.
 */

/** The addresses below the origin of the server. */
export const REVIEW_PATHS = {
  /** GET: `ProjectAnswer`. */
  project: "/api/project",
  /** GET ?source=NAME: `TextAnswer`. */
  text: "/api/text",
  /** GET ?source=NAME&from=PARAGRAPH&to=PARAGRAPH (both included, at most 500): `MarksAnswer`. */
  marks: "/api/marks",
  /** GET ?id=sug:… for a proposal, ?id=IRI for an accepted claim: `CardAnswer`. */
  card: "/api/card",
  /** GET ?q=WORDS, and ?iri=IRI for one: `ConceptsAnswer`. */
  concepts: "/api/concepts",
  /** GET ?subject=IRI&object=IRI, either may be left out: `RelationsAnswer`. */
  relations: "/api/relations",
  /** GET: `NamesAnswer`. */
  names: "/api/names",
  /** GET: `RowsAnswer`. */
  rows: "/api/rows",
  /** GET ?before=REVISION&limit=N (default: the newest 50, at most 500): `HistoryAnswer`. */
  history: "/api/history",
  /** GET ?since=REVISION: `ChangesAnswer`; cheap, for asking every few seconds and when the page comes to the front. */
  changes: "/api/changes",
  /** GET ?source=NAME: the bytes of the file as it came, as application/octet-stream; for `fetch` and pdf.js only. */
  original: "/api/original",
  /** POST `DecideRequest`: `DecideAnswer`, or 409 with a `Conflict`. */
  decide: "/api/decide",
} as const;

/** How a statement is meant, the surest first. */
export const REVIEW_MODALITIES = ["asserted", "reported", "estimated", "aimed", "recommended", "possible"] as const;
export type ReviewModality = (typeof REVIEW_MODALITIES)[number];

export const REVIEW_POLARITIES = ["affirmed", "denied"] as const;
export type ReviewPolarity = (typeof REVIEW_POLARITIES)[number];

/** Whether the passage names both ends, or they are understood. */
export type ReviewSupport = "directly-stated" | "inferred" | "background";

/** Why a proposal is rejected; null where nobody said. */
export const REJECT_REASONS = ["not-said", "wrong-ends", "wrong-relation", "too-vague", "out-of-scope"] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Why a sentence carries no statement. */
export const NOTHING_REASONS = ["heading", "furniture", "repeated", "other"] as const;
export type NothingReason = (typeof NOTHING_REASONS)[number];

/** A stretch of a text in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Any request that failed: what is wrong, and what to do about it. Both may be shown as they are. */
export interface Failure {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}

// ---- The project -----------------------------------------------------------------------------------------------------

export interface ProjectAnswer {
  /** Of the project. */
  readonly name: string;
  /** Who decides here, as it is written in the journal. */
  readonly person: string;
  /** Whether another has the project: then every decision is answered with 423. */
  readonly readOnly: { readonly by: string; readonly doing: string; readonly since: string } | null;
  /** Grows with each decision line of anybody. */
  readonly revision: number;
  /** Whether `ms` of decisions is written down. */
  readonly measures: boolean;
  /** Whether single keys are off (`--keys off`). */
  readonly keysOff: boolean;
  /** The source that the page was asked to open (`--source`), else null. */
  readonly open: string | null;
  readonly sources: readonly SourceSummary[];
  /** All relations of the vocabulary, by label. */
  readonly relations: readonly RelationInfo[];
  readonly types: readonly TypeInfo[];
  readonly modalities: readonly ReviewModality[];
  readonly polarities: readonly ReviewPolarity[];
  readonly keys: Readonly<Record<ReviewKey, string>>;
  readonly counts: TabCounts;
  /** Rows of sheets that a person wrote and the machine confirmed, by batch: each can be accepted at once. */
  readonly batches: readonly BatchSummary[];
  /** Whole sentences to show once: a journal whose last line was cut, a text that is not at hand. */
  readonly warnings: readonly string[];
}

export interface TabCounts {
  /** Proposals that nobody decided on, those put off ("later") included. */
  readonly open: number;
  /** Of these the ones that were put off. */
  readonly later: number;
  /** Names that wait, each once. */
  readonly names: number;
  /** Rows that were refused, and rows that wait for another reason than a name. */
  readonly rows: number;
  /** Decision lines in all. */
  readonly history: number;
}

export interface SourceSummary {
  /** What `?source=` takes. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly pages: number | null;
  /** Whether the text is at hand; null, else the sentence that says why not. */
  readonly missing: string | null;
  /** "pdf", "docx" and so on: the ending of the original's name; "" where it has none. */
  readonly format: string;
  /** Whether the file as it came is at hand, for `original`. */
  readonly hasOriginal: boolean;
  /** null until the text was opened once: counting them means reading it. */
  readonly sentences: number | null;
  /** Sentences with an accepted statement. */
  readonly withStatement: number | null;
  /** Sentences that were read and hold nothing. */
  readonly without: number | null;
  /** Open proposals in it. */
  readonly open: number;
}

export interface RelationInfo {
  readonly iri: string;
  readonly label: string;
  /** How it reads from the object; null where it has no such name. */
  readonly inverseLabel: string | null;
  readonly definition: string | null;
  /** The labels of the types that it usually takes; empty for any. */
  readonly domain: readonly string[];
  readonly range: readonly string[];
}

export interface TypeInfo {
  readonly iri: string;
  readonly label: string;
  readonly definition: string | null;
}

export interface BatchSummary {
  readonly batch: string;
  /** Such as "links.xlsx". */
  readonly from: string;
  /** Open rows that `accept-batch` would accept. */
  readonly open: number;
}

/** What a key does. */
export type ReviewKey =
  | "next"
  | "previous"
  | "card"
  | "accept"
  | "reject"
  | "edit"
  | "later"
  | "nothing"
  | "undo"
  | "new"
  | "swap"
  | "modality"
  | "polarity"
  | "claimant"
  | "find"
  | "relations"
  | "widen"
  | "narrow"
  | "keys";

// ---- A text ----------------------------------------------------------------------------------------------------------

/** The whole text, without marks: 7,058 paragraphs in well under a second. */
export interface TextAnswer {
  readonly source: string;
  readonly title: string;
  readonly language: string;
  readonly revision: number;
  readonly paragraphs: readonly ParagraphInfo[];
  /** In the order of the text. */
  readonly sentences: readonly SentenceInfo[];
  /** Open proposals of this text in the order of their places. */
  readonly proposals: readonly PlacedProposal[];
  /** Accepted claims of this text, one entry a passage. */
  readonly claims: readonly PlacedClaim[];
}

export interface ParagraphInfo {
  /** From 1, as passages and reports count. */
  readonly number: number;
  readonly page: number | null;
  /** Where it begins in the whole text. */
  readonly start: number;
  readonly text: string;
  /** Whether it looks like a heading: short, on one line, without a full stop. */
  readonly heading: boolean;
}

export interface SentenceInfo extends Span {
  /** The number of its paragraph. */
  readonly paragraph: number;
  /** "statement" where an accepted passage overlaps it, "nothing" where somebody said so. */
  readonly state: "open" | "statement" | "nothing";
  /** Where the state is "nothing". */
  readonly reason: NothingReason | null;
  /** The line that says "nothing here", for undo: "anna:12"; null where it was not said by a decision. */
  readonly line: string | null;
}

export interface PlacedProposal extends Span {
  readonly id: string;
  readonly state: "open" | "later";
  /** The statement as a sentence, without a full stop. */
  readonly words: string;
  /** The model that made it; null where a person did. */
  readonly model: string | null;
}

export interface PlacedClaim extends Span {
  /** The IRI of the claim. */
  readonly claim: string;
  readonly words: string;
  readonly denied: boolean;
}

/** What is marked in some paragraphs. */
export interface MarksAnswer {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly revision: number;
  readonly mentions: readonly MentionMark[];
  readonly hints: readonly HintMark[];
  /** For each sentence of the paragraphs that names two concepts. */
  readonly likely: readonly LikelyRelations[];
}

/** Words that name a concept, in the order of the text. */
export interface MentionMark extends Span {
  readonly iri: string;
  readonly label: string;
  /** The label of its type; "" for none. */
  readonly type: string;
  /** Within its sentence, from 1: the digit that picks it. */
  readonly digit: number;
}

/** Words that hedge, deny, or let another speak: shown to a person, never used to decide. */
export interface HintMark extends Span {
  readonly kind: "hedge" | "denial" | "report";
}

/** The relations that fit the first two mentions of a sentence, nine at most, the likeliest first. */
export interface LikelyRelations extends Span {
  /** IRIs of `ProjectAnswer.relations`. */
  readonly relations: readonly string[];
}

// ---- A card ----------------------------------------------------------------------------------------------------------

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
  /** Accepted claims in which it is an end. */
  readonly statements: number;
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
    readonly fits: boolean /** Accepted claims that use it. */;
    readonly used: number;
  }[];
}

// ---- What waits from sheets ------------------------------------------------------------------------------------------

export interface NamesAnswer {
  readonly revision: number;
  readonly names: readonly WaitingName[];
}

/** A name in rows that could not be resolved. Answered by `same-as`, `new-concept` or `not-these`. */
export interface WaitingName {
  readonly name: string;
  /** Concepts like it, or that it names both, the nearest first. */
  readonly nearest: readonly ConceptInfo[];
  /** Where it stands: "links.xlsx, row 7". */
  readonly rows: readonly string[];
  /** The quote of the first of these rows. */
  readonly quote: string;
  /** Of the first of these rows, where it names a known document. */
  readonly source: string | null;
}

export interface RowsAnswer {
  readonly revision: number;
  readonly rows: readonly RefusedRow[];
}

/** A row that did not pass. Answered by `mend-row`, which checks it again, or `drop-row`. */
export interface RefusedRow {
  readonly id: string;
  /** Such as "links.xlsx, row 7". */
  readonly from: string;
  readonly state: "waiting" | "refused";
  /** As docs/sheet.md lists them. */
  readonly code: string;
  /** The field of the sheet that is wrong: "quote", "relation", … */
  readonly field: string;
  /** "E (Quote)"; null where the sheet has no such column. */
  readonly column: string | null;
  /** What is wrong and what to do about it. */
  readonly why: string;
  /** The nearest words of the text, the relations that may be meant, the pages where the quote stands. */
  readonly nearest: readonly string[];
  /** The cells by field, as the sheet has them. */
  readonly cells: Readonly<Record<string, string>>;
  /** The name of the document where it is known. */
  readonly source: string | null;
  /** Where the quote may stand: the places of one that stands at several, the nearest place of one that was not found. */
  readonly places: readonly (Span & {
    readonly page: number | null;
    readonly paragraph: number;
    readonly words: string;
  })[];
}

// ---- History ---------------------------------------------------------------------------------------------------------

export interface HistoryAnswer {
  readonly revision: number;
  /** The newest first. */
  readonly lines: readonly HistoryLine[];
  /** What `before` takes for the lines before these; null at the end. */
  readonly before: number | null;
}

export interface HistoryLine {
  /** "anna:12": what `undo` takes. */
  readonly line: string;
  readonly by: string;
  /** ISO 8601, in UTC. */
  readonly time: string;
  readonly do:
    | "accept"
    | "reject"
    | "later"
    | "nothing"
    | "undo"
    | "retract"
    | "merge"
    | "different"
    | "concept"
    | "alias"
    | "mend"
    | "note"
    | "adjudicate";
  /** What was decided, as a phrase: "accepted: A funds B". */
  readonly words: string;
  /** Whether it is in force; false once undone. */
  readonly holds: boolean;
  /** The lines that one command wrote share this: undoing means all of them. */
  readonly act: string;
  /** What it was decided on: a proposal, a claim, a row; null for others. */
  readonly on: string | null;
}

export interface ChangesAnswer {
  readonly revision: number;
  /** Whether files were changed by others, by hand or by git: then everything is to be asked again. */
  readonly reload: boolean;
  /** The decisions since, the oldest first; at most 100. */
  readonly lines: readonly HistoryLine[];
  readonly counts: TabCounts;
}

// ---- Decisions -------------------------------------------------------------------------------------------------------

/** An end, or a claimant: a concept that is there, or a new one with its type and one line that says what it is. */
export type EndChoice =
  | { readonly iri: string }
  | { readonly label: string; readonly type: string; readonly definition: string };

/** A statement as a person writes it. */
export interface StatementChoice {
  readonly subject: EndChoice;
  /** The IRI of the relation. */
  readonly relation: string;
  readonly object: EndChoice;
  readonly modality: ReviewModality;
  readonly polarity: ReviewPolarity;
  /** null: the document itself. */
  readonly claimant: EndChoice | null;
  /** null for none; at most 2,000 characters. */
  readonly note: string | null;
}

interface Seen {
  /** The revision that the page showed when it was decided. */
  readonly revision: number;
  /** Milliseconds that the decision took; written down only where the server measures. */
  readonly ms?: number;
}

export type DecideRequest = Seen &
  (
    | {
        readonly do: "accept";
        readonly id: string /** The second key, where the card needs it. */;
        readonly confirmed?: boolean;
      }
    | {
        readonly do: "edit";
        readonly id: string;
        readonly statement: StatementChoice /** Another passage of the same source. */;
        readonly passage?: Span;
        readonly confirmed?: boolean;
      }
    | { readonly do: "reject"; readonly id: string; readonly reason?: RejectReason | null }
    | { readonly do: "later"; readonly id: string }
    | { readonly do: "nothing"; readonly source: string; readonly passage: Span; readonly reason: NothingReason }
    | {
        readonly do: "new";
        readonly source: string;
        readonly passage: Span;
        readonly statement: StatementChoice;
        readonly confirmed?: boolean;
      }
    | { readonly do: "retract" /** The IRI of the claim. */; readonly claim: string; readonly reason: string | null }
    /** The lines that are named ("anna:12"); none: the last command of this person. */
    | { readonly do: "undo"; readonly lines: readonly string[] }
    | { readonly do: "accept-batch"; readonly batch: string }
    | { readonly do: "same-as"; readonly name: string; readonly concept: string }
    | { readonly do: "new-concept"; readonly name: string; readonly type: string; readonly definition: string }
    /** The name means none of the nearest concepts, and each row makes its own. */
    | { readonly do: "not-these"; readonly name: string }
    | { readonly do: "merge"; readonly keep: string; readonly gone: string }
    | { readonly do: "different"; readonly a: string; readonly b: string }
    /** Cells to put in place of those of the row; `passage` in place of the quote. */
    | {
        readonly do: "mend-row";
        readonly id: string;
        readonly cells: Readonly<Record<string, string>>;
        readonly passage?: { readonly source: string } & Span;
      }
    | { readonly do: "drop-row"; readonly id: string }
  );

export type DecideAnswer = {
  /** Always true: the answer is sent only after the disk has it. */
  readonly saved: true;
  readonly revision: number;
  /** The new lines: "saved, anna:1235". */
  readonly lines: readonly string[];
  /** The claims that came into the graph or are in it by this, as IRIs. */
  readonly claims: readonly string[];
  /** Proposals that rows became by this. */
  readonly proposals: readonly string[];
  /** A whole sentence where something is to be told: "The quote is still not in the document …". */
  readonly note: string | null;
  readonly counts: TabCounts;
};

/** 409: meanwhile something else was decided on the same thing. Nothing was written. */
export interface Conflict extends Failure {
  readonly conflict: HistoryLine;
  readonly revision: number;
}
