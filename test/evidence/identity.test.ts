import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { claimId, sha256Hex, statementId } from "../../src/evidence/identity.ts";

test.each(["", "abc", "é", "😀\n"])("the digest of %j is SHA-256 over its UTF-8 bytes", (text) => {
  expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
});

test("the name of a claim is 16 hex digits over line, line break and source", () => {
  const line = "<urn:a> <urn:p> <urn:b> .";
  const expected = createHash("sha256").update(`${line}\nurn:source`).digest("hex").slice(0, 16);
  expect(claimId(line, "urn:source")).toBe(expected);
  expect(claimId(line, "urn:other")).not.toBe(expected);
});

test("a claimant and a denial make names of their own, and the default is left unsaid", () => {
  const line = "<urn:a> <urn:p> <urn:b> .";
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
  const names = (["affirmed", "denied"] as const).flatMap((polarity) =>
    [null, "urn:voice", "urn:other"].map((claimant) => claimId(line, "urn:source", { claimant, polarity })),
  );
  expect(new Set(names).size).toBe(6);
  expect(names[0]).toBe(claimId(line, "urn:source"));
  expect(names[1]).toBe(hash(`${line}\nurn:source\nurn:voice affirmed`));
  expect(names[3]).toBe(hash(`${line}\nurn:source\n denied`));
});

test("what a claim holds under makes a name of its own, whatever the order of its texts", () => {
  const line = "<urn:a> <urn:p> <urn:b> .";
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
  const scope = ["in Rome", "in Oslo"];
  const name = claimId(line, "urn:source", { qualifiers: { scope, degree: ["mainly"] } });
  expect(name).toBe(hash(`${line}\nurn:source\n affirmed\nscope in Oslo\nscope in Rome\ndegree mainly`));
  expect(claimId(line, "urn:source", { qualifiers: { degree: ["mainly"], scope: [...scope].reverse() } })).toBe(name);
  expect(claimId(line, "urn:source", { qualifiers: {} })).toBe(claimId(line, "urn:source"));
});

test("the name of a statement does not depend on who says it", () => {
  const line = "<urn:a> <urn:p> <urn:b> .";
  expect(statementId(line)).toBe(sha256Hex(line).slice(0, 16));
});
