/** Characters of outside text that show nothing, or other than they are: which they are, and how they are shown. */

import { replaceForeign } from "./look-alikes.ts";

/**
 * Control and format characters, what a renderer leaves out, line and paragraph separators, halves of pairs and
 * noncharacters: by property, so that a new version of Unicode brings its own.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** Signs that stand before or over digits: format characters by their category, and plain to see. */
const SIGNS = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;

/** Scripts in which a word is written with joiners. Source: UAX 31, section 2.3, joiners in context. */
const JOINING_SCRIPTS = ["Arab", "Syrc", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const JOINING = new RegExp(`[${JOINING_SCRIPTS}\\p{Script=Khmr}\\p{Script=Mong}]`, "u");
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;
const EMOJI_BASE = /\p{Emoji}/u;
const MONGOLIAN_VARIANT = /[\u180b-\u180d\u180f]/u;
const MONGOLIAN = /\p{Script=Mong}/u;

/**
 * The text with each hidden character replaced, and each letter that passes for one of the word's own script. One that belongs to how a word or a picture is written stays: joiners
 * within words of Persian or Hindi, the parts of an emoji, variants of Mongolian letters.
 * Time O(length). Source: UTS 39, section 3.1; UAX 31, section 2.3.
 *
 * @example
 * import { replaceHidden } from "throughline/errors";
 * replaceHidden("a\u202eb", () => "?"); // "a?b"
 */
export function replaceHidden(text: string, shown: (char: string) => string): string {
  const bare = text.replace(HIDDEN, (char: string, at: number) => (belongs(text, at, char) ? char : shown(char)));
  return replaceForeign(bare, shown);
}

function belongs(text: string, at: number, char: string): boolean {
  if (SIGNS.test(char)) return true;
  const before = characterBefore(text, at);
  const after = text.codePointAt(at + char.length);
  const next = after === undefined ? "" : String.fromCodePoint(after);
  if (char === "\u200d" && EMOJI.test(before) && EMOJI.test(next)) return true;
  if (char === "\u200c" || char === "\u200d") return JOINING.test(before) && JOINING.test(next);
  if (char === "\ufe0e" || char === "\ufe0f") return EMOJI_BASE.test(before);
  return MONGOLIAN_VARIANT.test(char) && MONGOLIAN.test(before);
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return isLow ? text.slice(Math.max(0, at - 2), at) : text.slice(Math.max(0, at - 1), at);
}

/**
 * Makes hidden characters of outside text visible (`\u{1b}`), and letters that stand in a word of another script, so that a
 * label can neither steer a terminal nor read as something that it is not (CWE-150, CVE-2021-42574).
 *
 * @example
 * import { visible } from "throughline/errors";
 * visible("turned \u202e and 👩‍🚒"); // "turned \\u{202e} and 👩‍🚒"
 */
export function visible(text: string): string {
  return replaceHidden(text, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
