/** What another program marked and said of it, before its words are looked for in the texts of the project. */

/** A code, as programs for qualitative analysis have them, or a tag. */
export interface Tag {
  /** With the names of the codes above it: "Barriers / Language". */
  readonly name: string;
  /** What it stands for; null where the file does not say. */
  readonly description: string | null;
}

/** A marked passage. */
export interface ForeignNote {
  /** Where it stands in the file: "annotation 3", "selection 12 of interview.txt". */
  readonly where: string;
  /** What its document may be called: names, titles, addresses. */
  readonly documents: readonly string[];
  /** The place of its text in `texts`; null where the file holds none. */
  readonly text: number | null;
  /** The marked words; "" where the mark is on no words. */
  readonly quote: string;
  /** Letters of its text before it, where the file holds the text; else null. */
  readonly lettersBefore: number | null;
  /** Words before and behind it, which tell one place from another; "" where the file has none. */
  readonly before: string;
  readonly behind: string;
  /** The page as the file counts: a hint. */
  readonly page: number | null;
  readonly tags: readonly Tag[];
  readonly comment: string | null;
  /** Who marked it, by the name in the file. */
  readonly author: string | null;
  /** When, as ISO 8601. */
  readonly created: string | null;
  /** Why it cannot be taken though it is there; null for most. */
  readonly problem: string | null;
}

export interface ForeignNotes {
  /** The product or standard that wrote the file, as people call it. */
  readonly kind: "REFI-QDA" | "Hypothesis" | "Zotero";
  /** Texts that the file brings along. */
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  readonly notes: readonly ForeignNote[];
  /** Whole sentences on what the file holds and is not taken. */
  readonly remarks: readonly string[];
}

/** What one file may hold; real ones stay far below. */
export const NOTE_LIMITS = { notes: 20_000, jsonBytes: 100_000_000, words: 20_000, context: 60 } as const;

export const NO_NOTE = { text: null, lettersBefore: null, before: "", behind: "", page: null, problem: null } as const;
