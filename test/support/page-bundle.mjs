/** A page of somebody else's, as Vite builds it for production. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/**
 * Builds the module `code` in a folder from which packages are found. `scripts` are the files of the page by name, `entry` the one
 * that it begins with, `atOnce` those that this needs before it runs.
 */
export async function bundlePage(folder, code) {
  const file = join(folder, "page.mjs");
  writeFileSync(file, code);
  const { output } = await build({
    root: folder,
    configFile: false,
    publicDir: false,
    logLevel: "silent",
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: file, onLog: () => {}, checks: { ineffectiveDynamicImport: false } },
    },
  });
  const chunks = new Map(output.filter(({ type }) => type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const [entry] = [...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  const atOnce = new Set([entry]);
  for (const name of atOnce) for (const next of chunks.get(name)?.imports ?? []) atOnce.add(next);
  return {
    entry,
    scripts: new Map([...chunks].map(([name, chunk]) => [name, chunk.code])),
    atOnce: [...atOnce],
    modules: [...atOnce].flatMap((name) => Object.keys(chunks.get(name)?.modules ?? {})),
  };
}
