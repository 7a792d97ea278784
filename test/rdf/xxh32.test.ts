import { expect, test } from "vitest";
import { Utf8Buffer } from "../../src/rdf/store/utf8.ts";

// Made with the reference implementation of the hash (xxHash 0.8).
test.each([
  ["", 0x02cc5d05],
  ["a", 0x550d7456],
  ["abc", 0x32d153ff],
  ["Nobody inspects the spammish repetition", 0xe2293b2f],
])("XXH32 of %j is what the reference gives", (text, hash) => {
  const buffer = new Utf8Buffer();
  expect(buffer.write(text)).toBe(true);
  expect(buffer.hash().toString(16)).toBe(hash.toString(16));
});

test("the buffer holds one text of any length, and none that is no Unicode text", () => {
  const buffer = new Utf8Buffer();
  const long = "ключ".repeat(5000);
  expect(buffer.write(long)).toBe(true);
  expect(new TextDecoder().decode(buffer.bytes)).toBe(long);
  expect(buffer.equals(buffer.bytes.slice(), 0, buffer.bytes.length)).toBe(true);
  expect(buffer.write("b")).toBe(true);
  expect(buffer.equals(new TextEncoder().encode("abc"), 1, 2)).toBe(true);
  expect(buffer.equals(new TextEncoder().encode("abc"), 0, 1)).toBe(false);
  expect(buffer.equals(new TextEncoder().encode("abc"), 1, 3)).toBe(false);
  expect(buffer.write("\ud800")).toBe(false);
});
