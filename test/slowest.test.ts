/** A test that passes at its second attempt is told, with what its first one failed on. */

import { expect, test } from "vitest";
import { startVitest } from "vitest/node";
import { folderWith } from "./support/folder.ts";
import { secondAttempts } from "./support/slowest.ts";

test("what was tried again is listed with the error, and the seed in it, of the first attempt", async () => {
  const folder = folderWith({
    "flaky.test.js": `let attempts = 0;
      test("law", () => { if (attempts++ === 0) throw new Error("Property failed\\n{ seed: 42 }"); });
      test("steady", () => {});`,
  });
  const vitest = await startVitest("test", [], {
    root: folder,
    config: false,
    watch: false,
    globals: true,
    retry: 1,
    include: ["*.test.js"],
    reporters: [{}],
  });
  const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
  await vitest.close();
  expect(tests).toHaveLength(2);
  expect(secondAttempts(tests)).toBe(
    "\nTried a second time, with what the first attempt failed on:\n" +
      `  flaky.test.js > law\n    Property failed\n    { seed: 42 }\n`,
  );
  expect(secondAttempts(tests.filter(({ name }) => name === "steady"))).toBe("");
});
