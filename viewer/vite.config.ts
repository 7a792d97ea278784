import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folderOf("."),
  // Relative addresses: the built folder works under any path, and from any static host.
  base: "./",
  resolve: {
    alias: ["rdf", "evidence", "graph", "snapshot", "paths"].map((name) => ({
      find: `throughline/${name}`,
      replacement: folderOf(`../src/${name}/index.ts`),
    })),
  },
  build: {
    outDir: folderOf("../dist/viewer"),
    emptyOutDir: true,
    target: "es2022",
    // The polyfill is an inline script in disguise for browsers that the target leaves out anyway.
    modulePreload: { polyfill: false },
  },
});
