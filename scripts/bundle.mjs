/** What is packed by Vite: the used part of the MCP SDK, the command line, the page. Each tells its files with their content. */

import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The used part of the MCP SDK as one module, beside it the licences of what was packed; see docs/decisions.md. */
export function bundleSdk(root) {
  return bundle("dist/mcp", {
    root,
    ssr: { noExternal: true, external: ["zod"] },
    build: {
      ssr: join(root, "src/mcp/sdk.ts"),
      target: "node20",
      minify: true,
      license: { fileName: "sdk.LICENSES.md" },
      rolldownOptions: { output: { entryFileNames: "sdk.js" } },
    },
  });
}

/**
 * The used parts of the packages that read documents and sheets, one module each, with their licences: 18 MB of packages
 * become 3 MB that are loaded by whoever curates; see docs/decisions.md.
 */
export async function bundlePackages(root) {
  const files = new Map();
  for (const source of readdirSync(join(root, "src/curate/packages"))) {
    const name = source.replace(/\.ts$/, "");
    const packed = await bundle("dist/curate/packages", {
      root,
      ssr: { noExternal: true },
      build: {
        ssr: join(root, "src/curate/packages", source),
        target: "node20",
        minify: true,
        license: { fileName: `${name}.LICENSES.md` },
        rolldownOptions: { output: { entryFileNames: `${name}.js`, codeSplitting: false } },
      },
    });
    for (const [file, content] of packed) files.set(file, content);
  }
  return files;
}

/**
 * The command line in a few files, `dist/throughline.js` and its chunks: of the start of a command, finding and linking a
 * hundred modules is the larger part. Packages that most commands never load stay outside.
 */
export function bundleCommand(root) {
  const dist = join(root, "dist");
  return bundle("dist", {
    root,
    ssr: { noExternal: ["commander", "picocolors", "rdf-data-factory", /^@noble\/hashes/, /^graphology/] },
    build: {
      ssr: true,
      target: "node20",
      minify: false,
      rolldownOptions: {
        // These are packed already, and stay the files that the library has.
        external: [/\/curate\/packages\//],
        // Workers and their jobs are entries of their own: a thread starts from files.
        input: {
          throughline: join(dist, "cli/main.js"),
          worker: join(dist, "query/worker.js"),
          "reading-worker": join(dist, "cli/reading-worker.js"),
          "question-worker": join(dist, "threads/question-worker.js"),
          "graph-jobs": join(dist, "server/graph-jobs.js"),
          "tool-jobs": join(dist, "mcp/tool-jobs.js"),
          "reading-child": join(dist, "curate/child/reading-child.js"),
        },
        output: { entryFileNames: "[name].js", chunkFileNames: "chunk-[name]-[hash].js" },
      },
    },
  });
}

/** The page, by viewer/vite.config.ts. */
export function bundleViewer(root) {
  return bundle("dist/viewer", { configFile: join(root, "viewer/vite.config.ts"), build: {} });
}

async function bundle(folder, { build: options, ...config }) {
  const { build } = await import("vite");
  const { output } = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    ...config,
    build: { ...options, write: false },
  });
  return new Map(output.map((file) => [`${folder}/${file.fileName}`, file.type === "chunk" ? file.code : file.source]));
}
