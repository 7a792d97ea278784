/**
 * References as CSL-JSON, which Zotero, Pandoc and others read.
 *
 * Schema: https://github.com/citation-style-language/schema, schemas/input/csl-data.json, version 1.0.2.
 */

import type { Statement } from "../../../evidence/types.ts";
import type { Knowledge } from "../../../graph/store/knowledge.ts";
import { datePartsOf } from "./date.ts";
import type { CitedName, DocumentKind } from "./document.ts";
import { NO_READING, type ReadingRecord } from "./reading.ts";
import { type Reference, referencesOf } from "./references.ts";

/** A date of CSL-JSON, in parts or as written. */
export type CslDate = { readonly "date-parts": readonly (readonly number[])[] } | { readonly literal: string };
/** A name of CSL-JSON, in parts or as written. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** One item; only what is recorded is a key of it. */
export interface CslItem {
  /** By which a citation names it. */
  readonly id: string;
  /** What kind of document it is. */
  readonly type: DocumentKind;
  /** Its title. */
  readonly title: string;
  /** In the order of the document. */
  readonly author?: readonly CslName[];
  /** When it came out. */
  readonly issued?: CslDate;
  /** Who brought it out. */
  readonly publisher?: string;
  /** Its number in a series. */
  readonly number?: string;
  /** Where it stands on the web. */
  readonly URL?: string;
  /** What the document is cited for, a line a passage, hedges and claimants kept. */
  readonly note: string;
}

/** One item a document, in order of first citation; empty where no document is recorded. */
export function cslItems(
  knowledge: Knowledge,
  statements: readonly Statement[],
  reading: ReadingRecord = NO_READING,
): CslItem[] {
  return referencesOf(knowledge, statements, reading).map(cslItem);
}

function cslItem({ key, document, notes }: Reference): CslItem {
  const { authors, issued, publisher, symbol, url } = document;
  return {
    id: key,
    type: document.kind,
    title: document.title,
    ...(authors.length === 0 ? {} : { author: authors.map(cslName) }),
    ...(issued === null ? {} : { issued: cslDate(issued) }),
    ...(publisher === null ? {} : { publisher }),
    ...(symbol === null ? {} : { number: symbol }),
    ...(url === null ? {} : { URL: url }),
    note: notes.join("\n"),
  };
}

function cslName({ label, family, given }: CitedName): CslName {
  return family !== null && given !== null ? { family, given } : { literal: label };
}

function cslDate(text: string): CslDate {
  const parts = datePartsOf(text);
  return parts === null ? { literal: text } : { "date-parts": [parts] };
}
