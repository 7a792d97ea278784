import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The command line loads n3 only when it parses; the page has it anyway, and that is no fault. Nor is a slow machine. */
const rolldownOptions = { checks: { ineffectiveDynamicImport: false, pluginTimings: false } };

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folderOf("."),
  // Relative addresses: the built folder works under any path, and from any static host.
  base: "./",
  resolve: {
    alias: [
      ...["rdf", "evidence", "graph", "snapshot", "paths"].map((name) => ({
        find: `throughline/${name}`,
        replacement: folderOf(`../src/${name}/index.ts`),
      })),
      // What the RDF/XML parser asks of Node; the slash names the package rather than Node's own module.
      ...["buffer", "events", "process", "string_decoder"].map((name) => ({ find: name, replacement: `${name}/` })),
    ],
  },
  // A worker that loads each parser only when it meets its syntax.
  worker: { format: "es", rolldownOptions },
  build: {
    rolldownOptions,
    outDir: folderOf("../dist/viewer"),
    emptyOutDir: true,
    target: "es2022",
    // The polyfill is an inline script in disguise for browsers that the target leaves out anyway.
    modulePreload: { polyfill: false },
  },
});
