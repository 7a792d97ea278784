import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Packs the used part of the MCP SDK into dist/mcp/sdk.js, over what the compiler wrote there; see docs/decisions.md.
export default defineConfig({
  root: pathOf("."),
  ssr: { noExternal: true, external: ["zod"] },
  build: {
    ssr: pathOf("src/mcp/sdk.ts"),
    outDir: pathOf("dist/mcp"),
    emptyOutDir: false,
    target: "node20",
    minify: true,
    // The licences of what was packed, beside it.
    license: { fileName: "sdk.LICENSES.md" },
    rollupOptions: { output: { entryFileNames: "sdk.js" } },
  },
});
