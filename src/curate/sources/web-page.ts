/** HTML files: the main text, or the whole page. Nothing is fetched. */

import { ThroughlineError } from "../../errors.ts";
import { decodeText } from "../../sheet/decode-text.ts";
import { parseHTML, Readability } from "../packages/page.ts";
import { type DocumentFacts, documentOf, isoDate, type ReadDocument, tidy } from "./document.ts";
import { walkXml } from "./xml.ts";

const BLOCKS = new Set(
  "address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const SILENT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "head",
  "title",
  "iframe",
  "object",
  "select",
  "button",
]);

/** The main text as Readability finds it, or all that the page shows. Throws `empty` where no text is found. */
export function readHtml(bytes: Uint8Array, { wholePage }: { readonly wholePage: boolean }): ReadDocument {
  const { text, warnings } = decodeHtml(bytes);
  const { document } = parseHTML(text);
  const facts = htmlFacts(document as unknown as HtmlDocument);
  if (wholePage) return documentOf(htmlBlocks(text), { facts, warnings });
  const heading = tidy((document.querySelector("h1") as { textContent?: string | null } | null)?.textContent ?? "");
  // linkedom stands for a browser's document here, as Readability's own tests do it.
  const article = new Readability(document as never, { charThreshold: 200 }).parse();
  const blocks = htmlBlocks(article?.content ?? "");
  if (blocks.length === 0) {
    throw new ThroughlineError("empty", "No main text was found on this page.", {
      hint: "Take the whole page.",
      option: "wholePage",
    });
  }
  const title = facts.title ?? article?.title ?? null;
  const told = "Only the main text was taken; menus, captions outside it and comments were left out.";
  // Readability leaves out the heading, which is a part of what the page says.
  const whole = heading === "" || blocks.includes(heading) ? blocks : [heading, ...blocks];
  return documentOf(whole, { facts: { ...facts, title }, warnings: [...warnings, told] });
}

/** By byte order mark, by what the page declares in its first kilobyte, else as any text. */
function decodeHtml(bytes: Uint8Array): { readonly text: string; readonly warnings: readonly string[] } {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const declared = /<meta[^>]+charset\s*=(?:\s|["'])*([\w-]+)/i.exec(start)?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) {
    try {
      return { text: new TextDecoder(declared).decode(bytes), warnings: [] };
    } catch {
      // A name that nobody knows: the bytes decide.
    }
  }
  return decodeText(bytes);
}

/** What is used of a document; its types live in the library of browsers. */
interface HtmlDocument {
  readonly title: string;
  readonly documentElement: { getAttribute(name: string): string | null } | null;
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

function htmlFacts(document: HtmlDocument): DocumentFacts {
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names)
      for (const key of ["name", "property"]) {
        const found = document.querySelector(`meta[${key}="${name}"]`)?.getAttribute("content")?.trim();
        if (found !== undefined && found !== "") return found;
      }
    return null;
  };
  const author = meta("author", "dc.creator", "DC.creator", "citation_author", "article:author");
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta("og:url");
  return {
    title: meta("og:title", "dc.title", "citation_title") ?? (tidy(document.title ?? "") || null),
    authors: author === null ? [] : [author],
    date: isoDate(meta("article:published_time", "dc.date", "DC.date", "date", "citation_publication_date")),
    publisher: meta("og:site_name", "dc.publisher", "DC.publisher", "citation_publisher"),
    address: address !== null && /^https?:\/\//.test(address) ? address : null,
    language: document.documentElement?.getAttribute("lang") ?? null,
  };
}

/** The text of HTML, a block for each paragraph, heading, item and cell. */
export function htmlBlocks(html: string): string[] {
  const blocks: string[] = [];
  let text = "";
  let silent = 0;
  const close = (): void => {
    if (tidy(text) !== "") blocks.push(tidy(text));
    text = "";
  };
  walkXml(
    html,
    {
      open(name) {
        if (SILENT.has(name)) silent++;
        if (BLOCKS.has(name)) close();
        if (name === "br") text += " ";
      },
      text(piece) {
        if (silent === 0) text += piece;
      },
      close(name) {
        if (SILENT.has(name)) silent--;
        if (BLOCKS.has(name)) close();
      },
    },
    { html: true },
  );
  close();
  return blocks;
}
