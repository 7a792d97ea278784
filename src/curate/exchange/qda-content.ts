/** What a REFI-QDA project holds: texts, coded segments of them, notes and links, before they are XML. */

import type { QdaCode } from "./qda-codes.ts";

/** A coded segment: code points of its text, the end exclusive, as the standard counts. */
export interface QdaSegment {
  readonly guid: string;
  readonly start: number;
  readonly end: number;
  readonly description: string | null;
  /** Codes by their GUIDs. */
  readonly codes: readonly string[];
  readonly notes: readonly string[];
  /** The GUID of who made it; null where that is not told. */
  readonly user: string | null;
  /** ISO 8601. */
  readonly created: string | null;
}

export interface QdaText {
  readonly guid: string;
  /** The title of the document. */
  readonly name: string;
  /** The file that it is outside of the archive. */
  readonly file: string;
  /** Null where it stays outside. */
  readonly text: string | null;
  readonly segments: readonly QdaSegment[];
}

export interface QdaLink {
  readonly guid: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface QdaContent {
  readonly name: string;
  /** Names by GUID. */
  readonly users: ReadonlyMap<string, string>;
  readonly codes: readonly QdaCode[];
  readonly texts: readonly QdaText[];
  /** Words by GUID. */
  readonly notes: ReadonlyMap<string, string>;
  readonly links: readonly QdaLink[];
}
