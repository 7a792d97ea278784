/** The formats of documents, in one table: by which endings and first bytes a file is known, and what reads it. */

import { extname } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import type { ReadDocument } from "./document.ts";
import type { TrackedChanges } from "./office.ts";

/** How a document is read. */
export interface DocumentOptions {
  /** For HTML: all that the page shows instead of its main text. Default: false. */
  readonly wholePage?: boolean;
  /** For drafts in DOCX and ODT: which reading to take. Default: null, which refuses them. */
  readonly tracked?: TrackedChanges;
}

interface Format {
  /** Of file names, with the dot. */
  readonly endings: readonly string[];
  /** Reads one file. */
  read(bytes: Uint8Array, options: DocumentOptions): Promise<ReadDocument>;
}

/** Readers are loaded when one is needed: each brings a library of its own. */
const READERS = {
  pdf: {
    endings: [".pdf"],
    read: async (bytes) => (await import("./pdf/read-pdf.ts")).readPdf(bytes),
  },
  docx: {
    endings: [".docx", ".docm"],
    read: async (bytes, { tracked = null }) => (await import("./office.ts")).readDocx(bytes, tracked),
  },
  odt: {
    endings: [".odt"],
    read: async (bytes, { tracked = null }) => (await import("./office.ts")).readOdt(bytes, tracked),
  },
  epub: { endings: [".epub"], read: async (bytes) => (await import("./epub.ts")).readEpub(bytes) },
  html: {
    endings: [".html", ".htm", ".xhtml"],
    read: async (bytes, { wholePage = false }) => (await import("./web-page.ts")).readHtml(bytes, { wholePage }),
  },
  markdown: {
    endings: [".md", ".markdown"],
    read: async (bytes) => (await import("./text-file.ts")).readMarkdown(bytes),
  },
  text: { endings: [".txt", ".text"], read: async (bytes) => (await import("./text-file.ts")).readPlainText(bytes) },
} as const satisfies Record<string, Format>;

/** A format of documents that can be read. */
export type DocumentFormat = keyof typeof READERS;

/** Every format of a document that can be added, by its name. */
export const DOCUMENT_FORMATS: Readonly<Record<DocumentFormat, Format>> = READERS;

const DOCUMENT_ENDINGS: readonly string[] = Object.values(DOCUMENT_FORMATS).flatMap(({ endings }) => endings);

/** What people try to add, and what to do about it. */
const OTHERS: Readonly<Record<string, string>> = {
  ".doc": "Open it in Word or LibreOffice and save it as DOCX.",
  ".rtf": "Open it in Word or LibreOffice and save it as DOCX.",
  ".xlsx": "A sheet of statements is imported: throughline import SHEET.",
  ".csv": "A sheet of statements is imported: throughline import SHEET.",
  ".ods": "A sheet of statements is imported: throughline import SHEET.",
  ".pages": "Open it in Pages and export it as PDF or DOCX.",
  ".pptx": "Export it as PDF.",
};

/**
 * The format of a file, by its first bytes and its name.
 *
 * @throws ThroughlineError `unknown-format`, with what can be done for formats that are known not to be read
 */
export function documentFormat(name: string, bytes: Uint8Array): DocumentFormat {
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  const ending = extname(name).toLowerCase();
  const found = (Object.keys(DOCUMENT_FORMATS) as DocumentFormat[]).find((format) =>
    DOCUMENT_FORMATS[format].endings.includes(ending),
  );
  if (found === "pdf") {
    throw new ThroughlineError(
      "syntax",
      `${quoted(name)} has the name of a PDF, and is none: it does not begin like one.`,
      {
        hint: "It may have been cut while it was copied, or be a web page that was saved under this name.",
      },
    );
  }
  if (found !== undefined) return found;
  throw new ThroughlineError(
    "unknown-format",
    `${quoted(name)} is no document that can be read: its name ends in ${quoted(ending)}.`,
    {
      hint: OTHERS[ending] ?? `Documents end in ${DOCUMENT_ENDINGS.join(", ")}.`,
    },
  );
}
