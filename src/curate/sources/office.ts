/** DOCX and ODT: paragraphs and notes, what the file says of itself, and no tracked change taken in silence. */

import { ThroughlineError } from "../../errors.ts";
import { quantity } from "../../quantity.ts";
import { unzip, xmlPart } from "../../sheet/zip.ts";
import { type DocumentFacts, documentOf, isoDate, NO_COUNTS, namesIn, type ReadDocument, tidy } from "./document.ts";
import { textsOf, walkXml } from "./xml.ts";

/** Which reading of a draft is wanted; null: neither was chosen, and a draft is refused. */
export type TrackedChanges = "accept" | "reject" | null;

const FACTS = new Set([
  "title",
  "creator",
  "created",
  "creation-date",
  "date",
  "language",
  "publisher",
  "initial-creator",
]);

/** Throws `unsupported` for a draft where no reading of it was chosen; as unzip. */
export function readDocx(bytes: Uint8Array, tracked: TrackedChanges): ReadDocument {
  const parts = unzip(bytes, (name) =>
    /^(?:word\/(?:document|footnotes|endnotes|vbaProject)\.(?:xml|bin)|docProps\/core\.xml)$/.test(name),
  );
  const body = xmlPart(parts, "word/document.xml");
  if (body === null) throw notThis("DOCX", "word/document.xml");
  const text = docxBlocks(body, tracked);
  const notes = ["word/footnotes.xml", "word/endnotes.xml"].flatMap((name) => {
    const xml = xmlPart(parts, name);
    return xml === null ? [] : docxBlocks(xml, tracked).blocks;
  });
  if (text.changes > 0 && tracked === null) throw isDraft(text.changes);
  const warnings = [
    ...(text.changes > 0 ? [draftWarning(text.changes, tracked)] : []),
    ...(parts.has("word/vbaProject.bin") ? ["It holds macros; they were neither run nor read."] : []),
  ];
  const core = xmlPart(parts, "docProps/core.xml");
  return documentOf([...text.blocks, ...notes], {
    warnings,
    counts: { ...NO_COUNTS, notes: notes.length },
    ...(core === null ? {} : { facts: factsOf(core) }),
  });
}

function factsOf(xml: string): DocumentFacts {
  const texts = textsOf(xml, FACTS);
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => texts.get(name)?.[0]).find((text) => text !== undefined) ?? null;
  return {
    title: first("title"),
    authors: namesIn(first("creator", "initial-creator") ?? ""),
    date: isoDate(first("created", "creation-date", "date")),
    publisher: first("publisher"),
    address: null,
    language: first("language"),
  };
}

/** Elements whose text is not the reader's: deleted words, codes of fields, the older twin of a drawing. */
const DOCX_SILENT = new Set(["w:instrText", "mc:Fallback", "w:pPr", "w:rPr", "w:sectPr"]);
const DOCX_DELETED = new Set(["w:del", "w:moveFrom"]);
const DOCX_INSERTED = new Set(["w:ins", "w:moveTo"]);

function docxBlocks(xml: string, tracked: TrackedChanges): { readonly blocks: string[]; readonly changes: number } {
  const blocks: string[] = [];
  let [text, silent, changes, isText] = ["", 0, 0, false];
  const isOff = (name: string): boolean =>
    DOCX_SILENT.has(name) || (tracked === "reject" ? DOCX_INSERTED : DOCX_DELETED).has(name);
  walkXml(xml, {
    open(name) {
      if (DOCX_DELETED.has(name) || DOCX_INSERTED.has(name)) changes++;
      if (isOff(name)) silent++;
      if (name === "w:t" || name === "w:delText") isText = true;
      if (silent === 0 && (name === "w:tab" || name === "w:br" || name === "w:cr")) text += " ";
      if (silent === 0 && name === "w:noBreakHyphen") text += "-";
    },
    text(piece) {
      if (isText && silent === 0) text += piece;
    },
    close(name) {
      if (isOff(name)) silent--;
      if (name === "w:t" || name === "w:delText") isText = false;
      if (name !== "w:p") return;
      if (tidy(text) !== "") blocks.push(tidy(text));
      text = "";
    },
  });
  return { blocks, changes };
}

/** Throws as readDocx. */
export function readOdt(bytes: Uint8Array, tracked: TrackedChanges): ReadDocument {
  const parts = unzip(
    bytes,
    (name) => name === "content.xml" || name === "meta.xml" || name === "META-INF/manifest.xml",
  );
  if (/encryption-data/.test(xmlPart(parts, "META-INF/manifest.xml") ?? "")) {
    throw new ThroughlineError("unsupported", "The file is encrypted; nothing of it was read.", {
      hint: "Open it with its password and save it without one.",
    });
  }
  const body = xmlPart(parts, "content.xml");
  if (body === null) throw notThis("ODT", "content.xml");
  const { blocks, notes, changes } = odtBlocks(body, tracked);
  if (changes > 0 && tracked === null) throw isDraft(changes);
  const meta = xmlPart(parts, "meta.xml");
  return documentOf([...blocks, ...notes], {
    warnings: changes > 0 ? [draftWarning(changes, tracked)] : [],
    counts: { ...NO_COUNTS, notes: notes.length },
    ...(meta === null ? {} : { facts: factsOf(meta) }),
  });
}

/** What text stands open while an ODT is walked through: a note within a paragraph has its own. */
interface OdtState {
  readonly blocks: string[];
  readonly notes: string[];
  readonly stack: string[];
  readonly deleted: Map<string, string>;
  readonly inserted: Set<string>;
  /** The change that is being listed. */
  region: string | null;
  /** The insertion that is being passed over. */
  insertion: string | null;
  silent: number;
  changes: number;
}

function odtBlocks(xml: string, tracked: TrackedChanges): OdtState {
  const state: OdtState = {
    blocks: [],
    notes: [],
    stack: [],
    deleted: new Map(),
    inserted: new Set(),
    region: null,
    insertion: null,
    silent: 0,
    changes: 0,
  };
  walkXml(xml, {
    open(name, attributes) {
      openOdtChange(state, name, attributes, tracked);
      if (ODT_SILENT.has(name)) state.silent++;
      if (ODT_BLOCKS.has(name)) state.stack.push("");
      if (name === "text:s") addOdtText(state, " ".repeat(Math.min(Number(attributes["text:c"] ?? 1) || 1, 80)));
      if (name === "text:tab" || name === "text:line-break") addOdtText(state, " ");
    },
    text: (piece) => addOdtText(state, piece),
    close(name) {
      if (ODT_SILENT.has(name)) state.silent--;
      if (ODT_BLOCKS.has(name)) closeOdtBlock(state);
      if (name === "text:changed-region") state.region = null;
    },
  });
  return state;
}

/** The list of changes stands before the text; in the text a change is only named. */
function openOdtChange(
  state: OdtState,
  name: string,
  attributes: Readonly<Record<string, string>>,
  tracked: TrackedChanges,
): void {
  if (name === "text:changed-region") {
    state.changes++;
    state.region = attributes["text:id"] ?? attributes["xml:id"] ?? "";
  }
  if (name === "text:insertion" && state.region !== null) state.inserted.add(state.region);
  if (tracked !== "reject") return;
  const id = attributes["text:change-id"] ?? "";
  if (name === "text:change-start" && state.inserted.has(id)) state.insertion = id;
  if (name === "text:change-end" && state.insertion === id) state.insertion = null;
  if (name === "text:change") addOdtText(state, state.deleted.get(id) ?? "");
}

function addOdtText({ stack, silent, insertion }: OdtState, text: string): void {
  if (stack.length > 0 && silent === 0 && insertion === null) stack.push((stack.pop() ?? "") + text);
}

const ODT_SILENT = new Set(["text:note-citation", "office:annotation", "dc:creator", "dc:date"]);
const ODT_BLOCKS = new Set(["text:p", "text:h"]);

function closeOdtBlock(state: OdtState): void {
  const text = tidy(state.stack.pop() ?? "");
  if (state.region !== null) state.deleted.set(state.region, tidy(`${state.deleted.get(state.region) ?? ""} ${text}`));
  else if (text !== "") (state.stack.length > 0 ? state.notes : state.blocks).push(text);
}

function isDraft(changes: number): ThroughlineError {
  return new ThroughlineError(
    "unsupported",
    `The file is a draft with ${quantity(changes, "tracked change")}: what it says depends on whether they hold. Nothing was read.`,
    { hint: "Choose a reading, with all changes accepted or with all rejected.", option: "tracked", data: { changes } },
  );
}

function draftWarning(changes: number, tracked: TrackedChanges): string {
  return `It is a draft: ${quantity(changes, "tracked change was", "tracked changes were")} ${tracked}ed, as you chose.`;
}

function notThis(format: string, part: string): ThroughlineError {
  return new ThroughlineError("syntax", `The file is not ${format}: it has no part ${part}.`, {
    hint: "Look whether its name has the right ending.",
  });
}
