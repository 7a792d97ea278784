/**
 * The command line in a few files, `dist/throughline.js` and its chunks: of the start of a command, finding and linking a
 * hundred modules is the larger part. Packages that most commands never load stay outside.
 */

import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const CHUNK = "chunk-";

for (const name of readdirSync(DIST)) if (name.startsWith(CHUNK)) rmSync(`${DIST}/${name}`);

await build({
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  root: fileURLToPath(new URL("../..", import.meta.url)),
  ssr: { noExternal: ["commander", "picocolors", "rdf-data-factory", /^@noble\/hashes/, /^graphology/] },
  build: {
    ssr: true,
    outDir: DIST,
    emptyOutDir: false,
    target: "node20",
    minify: false,
    rolldownOptions: {
      // The workers are entries of their own: a thread starts from a file.
      input: {
        throughline: `${DIST}/cli/main.js`,
        worker: `${DIST}/query/worker.js`,
        "reading-worker": `${DIST}/cli/reading-worker.js`,
      },
      output: { entryFileNames: "[name].js", chunkFileNames: `${CHUNK}[name]-[hash].js` },
    },
  },
});
