import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { Slowest } from "./test/support/slowest.ts";

const LONG = "test/**/long/*.test.ts";
const ONE_BROWSER = "test/browser/support/one-browser.ts";
const BROWSER = "test/browser/**/*.test.ts";

/** The laws that take only a share of their examples in the test line. */
const SHARED = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => `test/${name}`)
  .filter((name) => readFileSync(name, "utf8").includes("/runs.ts"));

/** Threads start from built files: what a file of src names beside itself is found in build. */
const builtFiles = {
  name: "built-files",
  transform: (code: string, id: string) => {
    const file = /\/src\/(.*)\.ts$/.exec(id)?.[1];
    if (file === undefined || !code.includes("import.meta.url")) return null;
    const built = new URL(`build/${file}.js`, import.meta.url);
    return code.replace(
      /new URL\("(\.\/[\w-]+\.js)", import\.meta\.url\)/g,
      (_, name) => `new URL("${new URL(name, built).href}")`,
    );
  },
};

const common = {
  setupFiles: ["test/support/setup.ts"],
  // The files of a worker share what they import, and the pages of its browser: a sixth of the whole time. None leaves a mock, a
  // timer or a server behind.
  isolate: false,
  // A browser start or a whole process on a busy machine takes its time; nothing here measures time.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  plugins: [builtFiles],
  test: {
    // A worker waits for its browser, its server or its command much of the time: on two cores a third one uses that.
    maxWorkers: 3,
    reporters: ["default", new Slowest()],
    projects: [
      { extends: true, test: { ...common, name: "node", include: ["test/**/*.test.ts"], exclude: [LONG, BROWSER] } },
      // A browser on a busy machine may lose a race that the page has won; which tests needed a second attempt is printed.
      {
        test: { ...common, name: "browser", include: [BROWSER], exclude: [LONG], globalSetup: [ONE_BROWSER], retry: 1 },
      },
      // `npm run test:long`, which CI runs.
      {
        test: {
          ...common,
          name: "long",
          include: [LONG, ...SHARED],
          env: { LONG: "1" },
          globalSetup: [ONE_BROWSER],
          testTimeout: 600_000,
        },
      },
    ],
  },
});
