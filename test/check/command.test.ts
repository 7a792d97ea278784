/** `throughline check` and `throughline derive` as a person runs them. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../support/cli.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-check-"));
  writeFileSync(join(folder, "good.ttl"), '<urn:x:a> <urn:x:p> "x"@en .\n');
  writeFileSync(
    join(folder, "bad.ttl"),
    '<urn:x:a> <urn:x:p> "x"@en .\n<urn:x:b> <urn:x:p> "x"@wrong-language-tag .\n',
  );
  writeFileSync(join(folder, "broken.ttl"), "<urn:x:a> <urn:x:p> \n");
  writeFileSync(join(folder, "text.txt"), "One two three four five six seven eight nine.");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]): Promise<{ code: number | null; out: string; error: string }> {
  const { code, stdout, stderr } = await runCli(args, { cwd: folder });
  return { code, out: stdout, error: stderr };
}

describe("check", () => {
  test("exit 0 and a table where the data conforms", async () => {
    const { code, out } = await run("--data", "good.ttl", "check");
    expect(code).toBe(0);
    expect(out).toMatch(/^G17 +language tags +pass$/m);
    expect(out).toMatch(/^G5 +one English label +- +does not apply: .* \(add it to the data: --data FILE\)$/m);
    expect(out).toMatch(/^G3 .* no source texts to make it from \(--sources DIR\)$/m);
    expect(out).toContain("The data conforms.");
  });

  test("exit 1, file and line where it does not", async () => {
    const { code, out } = await run("--data", "bad.ttl", "check");
    expect(code).toBe(1);
    expect(out).toMatch(/^G17 .*FAIL +1 violation$/m);
    expect(out).toContain("violation G17 bad.ttl:2");
  });

  test("one JSON document with --json", async () => {
    const { code, out } = await run("--data", "bad.ttl", "--json", "check", "--gate", "G17");
    expect(code).toBe(1);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      conforms: false,
      results: [{ gate: "G17", severity: "violation", focus: "urn:x:b", file: "bad.ttl", line: 2 }],
    });
  });

  test.each([
    ["an unknown gate", ["--data", "good.ttl", "check", "--gate", "G0"], /There is no gate "G0"/],
    ["a syntax error", ["--data", "broken.ttl", "check"], /broken\.ttl:\d+:\d+: Not valid Turtle/],
    ["a missing file", ["--data", "none.ttl", "check"], /no file or folder "none\.ttl"/],
    [
      "a missing folder of sources",
      ["--data", "good.ttl", "check", "--sources", "nowhere"],
      /folder of sources "nowhere"/,
    ],
    ["something that is not derived", ["derive", "magic"], /"magic" cannot be derived/],
    ["windows without texts", ["derive", "windows"], /made from the source texts/],
  ])("exit 2 and one message for %s", async (_, args, message) => {
    const { code, out, error } = await run(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toMatch(message);
    expect(error).not.toMatch(/\n\s+at /);
  });

  test("data whose words could steer a terminal cannot", async () => {
    writeFileSync(join(folder, "evil.ttl"), '<urn:x:b> <urn:x:p\\u202e> "x"@wrong-language-tag .\n');
    const { out } = await run("--data", "evil.ttl", "check");
    expect(out).toContain("\\u{202e}");
  });
});

test("derive writes the windows, and the check uses them", async () => {
  expect((await run("--data", "good.ttl", "derive", "windows", "--sources", ".", "-o", "windows.txt")).code).toBe(0);
  expect(readFileSync(join(folder, "windows.txt"), "utf8")).toMatch(/^[0-9a-f]{10}$/m);
  writeFileSync(join(folder, "copy.ttl"), '<urn:x:a> <urn:x:p> "Two, three, four, five, six, seven, eight, nine!" .\n');
  const { code, out } = await run("--data", "copy.ttl", "check", "--gate", "G3");
  expect([code, out]).toEqual([1, expect.stringContaining("repeats about 8 words of a source")]);
});
