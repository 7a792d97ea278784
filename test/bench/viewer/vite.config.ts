import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import viewer from "../../../viewer/vite.config.ts";

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  ...viewer,
  root: folderOf("."),
  build: { ...viewer.build, outDir: folderOf("../../../dist/bench-viewer") },
});
