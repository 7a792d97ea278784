/** Annotations as JSON: what the API of Hypothesis gives, what the web API of Zotero gives, and Better BibTeX. */

import { ThroughlineError } from "../../errors.ts";
import { type ForeignNote, type ForeignNotes, NO_NOTE, NOTE_LIMITS } from "./foreign.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Throws `syntax` for what is no JSON, `unknown-format` for JSON of another kind, `limit` for too much. */
export function readAnnotations(bytes: Uint8Array): ForeignNotes {
  if (bytes.length > NOTE_LIMITS.jsonBytes) throw tooMuch(`it has more than ${NOTE_LIMITS.jsonBytes} bytes`);
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ThroughlineError("syntax", "The file is no JSON in UTF-8; nothing of it was read.", {
      hint: "It may have been cut while it was copied; export it again.",
      cause,
    });
  }
  const entries = fields(document);
  const rows = [document, entries.rows, entries.items, entries.annotations].find(Array.isArray);
  const items = (rows ?? []).map(fields);
  const hypothesis = items.filter(({ target, uri }) => Array.isArray(target) && typeof uri === "string");
  if (hypothesis.length > 0) return found("Hypothesis", items.map(ofHypothesis));
  const zotero = ofZotero(items);
  if (zotero.length > 0) return found("Zotero", zotero);
  throw new ThroughlineError("unknown-format", "The file holds no annotations of Hypothesis or Zotero.", {
    hint: 'Hypothesis gives {"rows": […]}, Zotero a list of items, Better BibTeX {"items": […]}; sheets are CSV or XLSX.',
  });
}

function found(kind: ForeignNotes["kind"], notes: readonly ForeignNote[]): ForeignNotes {
  if (notes.length > NOTE_LIMITS.notes) throw tooMuch(`it has more than ${NOTE_LIMITS.notes} annotations`);
  return { kind, texts: [], notes, remarks: [] };
}

function tooMuch(what: string): ThroughlineError {
  return new ThroughlineError("limit", `The file was not read: ${what}.`, { hint: "Export fewer at once." });
}

const fields = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): string => (typeof value === "string" ? value.slice(0, NOTE_LIMITS.words) : "");
const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
const texts = (...values: readonly unknown[]): string[] =>
  values
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .map(words)
    .filter((text) => text !== "");

/** An annotation of Hypothesis. Source: https://h.readthedocs.io/en/latest/api-reference/v1/ */
function ofHypothesis(row: Fields, at: number): ForeignNote {
  const target = fields(list(row.target)[0]);
  const selectors = list(target.selector).map(fields);
  const quote = selectors.find(({ type }) => type === "TextQuoteSelector") ?? {};
  const isReply = list(row.references).length > 0;
  const exact = words(quote.exact);
  return {
    ...NO_NOTE,
    where: `annotation ${at + 1}`,
    documents: texts(fields(row.document).title, row.uri, target.source),
    quote: exact,
    before: words(quote.prefix),
    behind: words(quote.suffix),
    tags: texts(row.tags).map((name) => ({ name, description: null })),
    comment: orNull(words(row.text)),
    // "acct:anna@hypothes.is"
    author: orNull(words(row.user).replace(/^acct:([^@]*)@.*$/, "$1")),
    created: orNull(words(row.created)),
    problem: isReply
      ? "It is a reply to another annotation, and marks no words of its own."
      : exact === ""
        ? "It is a note on the whole page, and marks no words."
        : null,
  };
}

/** Annotations among items of Zotero, also those that Better BibTeX puts below their attachments. */
function ofZotero(items: readonly Fields[]): ForeignNote[] {
  const data = items.map((item) => ({ ...item, ...fields(item.data) }) as Fields);
  const byKey = new Map(data.map((item) => [words(item.key) || words(item.itemKey), item]));
  const notes: ForeignNote[] = [];
  const add = (annotation: Fields, above: readonly Fields[]): void => {
    const documents = above.flatMap(({ title, filename, path, url }) => texts(title, filename, path, url));
    notes.push(zoteroNote(annotation, documents, notes.length));
  };
  for (const item of data) {
    if (item.itemType === "annotation") {
      const attachment = byKey.get(words(item.parentItem));
      const parent = byKey.get(words(attachment?.parentItem));
      add(
        item,
        [attachment, parent].filter((each) => each !== undefined),
      );
    }
    for (const attachment of list(item.attachments).map(fields))
      for (const annotation of list(attachment.annotations).map(fields)) add(annotation, [attachment, item]);
  }
  return notes;
}

/** Source: https://www.zotero.org/support/dev/web_api/v3/types_and_fields, and the schema of its annotations. */
function zoteroNote(annotation: Fields, documents: readonly string[], at: number): ForeignNote {
  const quote = words(annotation.annotationText);
  const label = words(annotation.annotationPageLabel);
  const color = words(annotation.annotationColor);
  const tags = list(annotation.tags).flatMap((tag) => texts(typeof tag === "string" ? tag : fields(tag).tag));
  const createdBy = fields(fields(annotation.meta).createdByUser);
  return {
    ...NO_NOTE,
    where: `annotation ${at + 1}`,
    documents,
    quote,
    page: /^\d{1,6}$/.test(label) ? Number(label) : null,
    tags: [...tags, ...(color === "" ? [] : [`colour ${color}`])].map((name) => ({ name, description: null })),
    comment: orNull(words(annotation.annotationComment)),
    author: orNull(words(annotation.annotationAuthorName) || words(createdBy.username)),
    created: orNull(words(annotation.dateAdded)),
    problem:
      quote === ""
        ? `It is a mark of the kind ${words(annotation.annotationType) || "unknown"}, and holds no words.`
        : null,
  };
}
