/** Hidden characters are shown by property, and writing that needs joiners stays as it is. */

import { expect, test } from "vitest";
import { ioOf } from "../src/cli/io.ts";
import { replaceHidden, visible } from "../src/errors.ts";

const hex = (code: number): string => `\\u{${code.toString(16)}}`;

// The attack of November 2026 counted 4,059 that passed, among them these.
test.each([
  0x061c, 0x206a, 0x206f, 0x00ad, 0x2028, 0x2029, 0xfff9, 0xfffb, 0x180e, 0x115f, 0x1160, 0x3164, 0xffa0, 0xfe00,
  0xfe0f, 0xe0080, 0xe0fff, 0x202e, 0x200b, 0x1b, 0x9b, 0xfeff, 0xffff,
])("U+%s is shown between letters", (code) => {
  expect(visible(`a${String.fromCodePoint(code)}b`)).toBe(`a${hex(code)}b`);
});

test("nothing that formats, joins or vanishes passes between letters of Latin", () => {
  const passed: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const char = String.fromCodePoint(code);
    const hides = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u.test(char);
    if (hides && visible(`a${char}b`).includes(char)) passed.push(code.toString(16));
  }
  // Signs that stand before or over digits: plain to see.
  expect(passed).toEqual("600 601 602 603 604 605 6dd 70f 890 891 8e2 110bd 110cd".split(" "));
});

test("half of a pair is shown", () => {
  expect(visible("a\ud800b")).toBe("a\\u{d800}b");
  expect(visible("\udc00")).toBe("\\u{dc00}");
});

test.each([
  ["Persian with its joiner", "می\u200cخواهم"],
  ["Hindi with a joiner", "क्\u200dष"],
  ["a picture of several", "👩\u200d🚒 👨🏽\u200d🌾"],
  ["a heart in colour", "❤\ufe0f and 1\ufe0f\u20e3"],
  ["a variant of a Mongolian letter", "ᠠ\u180b"],
  ["Chinese, Arabic, accents and marks", "联合国 المتحدة e\u0301"],
])("%s stays as it is", (_name, text) => {
  expect(visible(text)).toBe(text);
});

test("the replacement is the caller's", () => {
  expect(replaceHidden("a\u202e\u200bb", (char) => `<${char.length}>`)).toBe("a<1><1>b");
});

test.each([
  [true, "Ann\\u{1b}]52;c;aGk=\\u{7},\tx\r\n"],
  [undefined, "Ann\u001b]52;c;aGk=\u0007,\tx\r\n"],
])("data that is written to a terminal (%s) does not steer it", async (isTTY, seen) => {
  let said = "";
  const write = (text: string, done?: () => void): boolean => {
    said += text;
    done?.();
    return true;
  };
  const io = ioOf(
    { stdout: isTTY === undefined ? { write } : { write, isTTY }, stderr: { write } },
    { color: false, quiet: true, links: false, signal: new AbortController().signal, hearing: (work) => work() },
  );
  await io.writeData("Ann\u001b]52;c;aGk=\u0007,\tx\r\n");
  expect(said).toBe(seen);
});
