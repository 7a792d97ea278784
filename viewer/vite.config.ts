import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The command line loads n3 only when it parses; the page has it anyway, and that is no fault. Nor is a slow machine. */
const rolldownOptions = { checks: { ineffectiveDynamicImport: false, pluginTimings: false } };

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The subpaths that the viewer uses, and where their source is; all but the last two are published. */
const LIBRARY = {
  rdf: "rdf/index.ts",
  evidence: "evidence/index.ts",
  graph: "graph/index.ts",
  export: "export/index.ts",
  snapshot: "snapshot/index.ts",
  paths: "paths/index.ts",
  errors: "errors.ts",
  "query-text": "query/text.ts",
  sheet: "sheet/index.ts",
  "project-layout": "curate/project/layout.ts",
};

export default defineConfig({
  root: folderOf("."),
  // Relative addresses: the built folder works under any path, and from any static host.
  base: "./",
  resolve: {
    alias: [
      ...Object.entries(LIBRARY).map(([name, file]) => ({
        find: `throughline/${name}`,
        replacement: folderOf(`../src/${file}`),
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
    // Browsers that choose between light and dark by themselves; for others the style sheet would be put into many more words.
    cssTarget: ["chrome123", "firefox128", "safari17.5"],
    // In kB before packing. The page's budget is 250 kB packed, which is some 800 kB of this.
    chunkSizeWarningLimit: 800,
    // The polyfill is an inline script in disguise for browsers that the target leaves out anyway.
    modulePreload: { polyfill: false },
  },
});
