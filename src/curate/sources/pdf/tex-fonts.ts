/** Reading a PDF, step 0: TeX's own fonts do not say what their ligatures are, so their codes arrive as control characters. */

import type { TextItem } from "./lines.ts";

/** T1 (Cork) and OT1 at the codes that no text has. Source: LaTeX font encodings guide, encguide.pdf, tables 1 and 2 */
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ...["ff", "fi", "fl", "ffi", "ffl"].map((letters, at): [string, string] => [String.fromCharCode(0x0b + at), letters]),
  ...["“", "”", "„", "«", "»", "–", "—"].map((sign, at): [string, string] => [String.fromCharCode(0x10 + at), sign]),
  ...["ff", "fi", "fl", "ffi", "ffl"].map((letters, at): [string, string] => [String.fromCharCode(0x1b + at), letters]),
]);
const CODES = new RegExp(
  `[${[...LIGATURES.keys()].map((code) => `\\x${code.charCodeAt(0).toString(16).padStart(2, "0")}`).join("")}]`,
  "g",
);
/** In T1 these two are the quotation marks that lean. */
const LEANING: Readonly<Record<string, string>> = { "'": "’", "`": "‘" };

/** The items with these codes as the letters and signs that they stand for. Fonts that have none are left as they are. */
export function withTexLetters(pages: readonly (readonly TextItem[])[]): TextItem[][] {
  const fonts = new Set(pages.flatMap((items) => items.filter(({ str }) => str.search(CODES) >= 0).map(fontOf)));
  if (fonts.size === 0) return pages.map((items) => [...items]);
  return pages.map((items) =>
    items.map((item) => {
      if (!fonts.has(fontOf(item))) return item;
      const str = item.str
        .replace(CODES, (code) => LIGATURES.get(code) ?? "")
        .replace(/['`]/g, (mark) => LEANING[mark] ?? mark);
      return { ...item, str };
    }),
  );
}

const fontOf = ({ fontName = "" }: TextItem): string => fontName;
