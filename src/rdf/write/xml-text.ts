/** Text inside XML: what it can hold, and how it is written. */

const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Whether XML 1.0 can hold a text at all: it has no control characters but tab and line ends, no U+FFFE and U+FFFF, no halves
 * of surrogate pairs, and no escape for them. Time O(length). Spec: https://www.w3.org/TR/xml/#charsets
 */
export function isXmlText(text: string): boolean {
  return text.search(NOT_XML) < 0;
}

/** The text with U+FFFD in place of each character that XML 1.0 cannot hold; not escaped. Time O(length). */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, "\ufffd");
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  // A reader would turn these into line feeds, or into spaces in attributes.
  ["\r", "&#13;"],
  ["\n", "&#10;"],
  ["\t", "&#9;"],
]);

/** A text as it stands in an element or in an attribute between double quotes; white space stays as it is when it is read. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (char) => ESCAPES.get(char) ?? char);
}
