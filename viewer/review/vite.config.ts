import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page of `throughline review`: a build of its own, so that neither `serve` nor a site carries it. */
export default defineConfig({
  root: folderOf("."),
  base: "./",
  resolve: {
    alias: [{ find: "throughline/errors", replacement: folderOf("../../src/errors.ts") }],
  },
  // In one file: by its policy it may load no other.
  worker: { format: "es" },
  build: {
    rolldownOptions: { checks: { pluginTimings: false } },
    outDir: folderOf("../../dist/review-page"),
    emptyOutDir: true,
    target: "es2022",
    // Browsers that choose between light and dark by themselves; for others the style sheet would be put into many more words.
    cssTarget: ["chrome123", "firefox128", "safari17.5"],
    modulePreload: { polyfill: false },
  },
});
