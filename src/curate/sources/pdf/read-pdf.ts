/** Reading a PDF: pages one by one through pdf.js, then our own pass over their lines. */

import { ThroughlineError } from "../../../errors.ts";
import { getDocument } from "../../packages/pdf.ts";
import { type DocumentFacts, NO_FACTS, namesIn, type ReadDocument, tidy } from "../document.ts";
import { type PageSize, sortLines } from "./furniture.ts";
import { type Line, linesOf, type TextItem } from "./lines.ts";
import { paragraphsOf, wordsOf } from "./paragraphs.ts";
import { withTexLetters } from "./tex-fonts.ts";

/** Pictures larger than this are not even decoded; only text is read. */
const MOST_PIXELS = 1_000_000;
/** Of the letters of a file, this share without a Unicode value makes it unreadable in part. */
const UNKNOWN_SHARE = 0.02;

/**
 * Reads the text of a PDF.
 *
 * @throws ThroughlineError `unsupported` where it needs a password, `syntax` where it is no whole PDF, `empty` for a scan
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const pdf = await opened(bytes);
  const painted: TextItem[][] = [];
  const sizes = new Map<number, PageSize>();
  const withoutText: number[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false });
      painted[number - 1] = items as unknown as TextItem[];
      sizes.set(number, { width, height });
      page.cleanup();
    } catch {
      painted[number - 1] = [];
      broken.push(number);
    }
  }
  const lines: Line[] = [];
  for (const [index, items] of withTexLetters(painted).entries()) {
    const own = linesOf(items, index + 1);
    if (own.length === 0) withoutText.push(index + 1);
    for (const line of own) lines.push(line);
  }
  if (lines.length === 0) throw isScan(pdf.numPages);
  const facts = await factsOf(pdf);
  return { ...composed(lines, sizes), pages: pdf.numPages, withoutText, facts, warnings: warningsOf(lines, broken) };
}

function composed(
  lines: readonly Line[],
  sizes: ReadonlyMap<number, PageSize>,
): Pick<ReadDocument, "blocks" | "counts"> {
  const { body, notes, furniture } = sortLines(lines, sizes);
  const words = wordsOf(lines);
  const [text, foot] = [paragraphsOf(body, words), paragraphsOf(notes, words)];
  return {
    blocks: [...text.blocks, ...foot.blocks],
    counts: { hyphens: text.hyphens + foot.hyphens, furniture: furniture.length, notes: foot.blocks.length },
  };
}

/** What of pdf.js is used. */
type Pdf = Awaited<ReturnType<typeof getDocument>["promise"]>;

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocument({
      data: bytes,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize: MOST_PIXELS,
      stopAtErrors: false,
      verbosity: 0,
    }).promise;
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : "";
    if (name === "PasswordException") {
      throw new ThroughlineError("unsupported", "The PDF is encrypted and needs a password; nothing of it was read.", {
        hint: "Open it with its password and print or save it without one.",
        cause,
      });
    }
    throw new ThroughlineError("syntax", "The file is no whole PDF: its structure cannot be read.", {
      hint: "It may have been cut while it was copied; get it again.",
      cause,
    });
  }
}

function isScan(pages: number): ThroughlineError {
  return new ThroughlineError(
    "empty",
    `There is no text in the PDF: ${pages === 1 ? "its one page is a picture" : `its ${pages} pages are pictures`}, as of a scan.`,
    {
      hint: "Run OCR on it, then add it again.",
      data: { pages },
    },
  );
}

function warningsOf(lines: readonly Line[], broken: readonly number[]): string[] {
  const text = lines.map((line) => line.text).join("");
  const unknown = text.replace(/[^\ufffd\ue000-\uf8ff]/g, "").length;
  const rightToLeft = text.replace(/[^\u0590-\u08ff]/g, "").length;
  return [
    ...(broken.length === 0 ? [] : [`Pages that could not be read: ${broken.join(", ")}.`]),
    ...(unknown > text.length * UNKNOWN_SHARE
      ? [`${unknown} characters have no Unicode value in its fonts; quotes with them will not be found.`]
      : []),
    ...(rightToLeft > text.length / 20
      ? ["Arabic and Hebrew come out of PDFs in a wrong order; look at the text before you rely on it."]
      : []),
  ];
}

async function factsOf(pdf: Pdf): Promise<DocumentFacts> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { Title, Author, CreationDate, Language } = info as Record<string, unknown>;
  const text = (value: unknown): string | null =>
    typeof value === "string" && tidy(value) !== "" ? tidy(value) : null;
  const [, year, month, day] = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(text(CreationDate) ?? "") ?? [];
  return {
    ...NO_FACTS,
    title: titleOf(text(Title)),
    authors: namesIn(text(Author) ?? ""),
    date: year === undefined ? null : [year, month, day].filter((part) => part !== undefined).join("-"),
    language: text(Language),
  };
}

/** The name of a file that a program left as the title is none. */
function titleOf(title: string | null): string | null {
  return title === null || /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|indd|tex|rtf|odt|pdf))$/i.test(title)
    ? null
    : title;
}
