/** What is bundled by Vite: the package as it is installed, and the two pages. Each tells its files with their content. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Notices } from "./notices.mjs";

/** Threads and child processes start from files of these names; see `new URL(…, import.meta.url)` in src. */
const STARTED = {
  worker: "query/worker.js",
  "reading-worker": "cli/reading-worker.js",
  "question-worker": "threads/question-worker.js",
  "graph-jobs": "server/graph-jobs.js",
  "tool-jobs": "mcp/tool-jobs.js",
  "reading-child": "curate/child/reading-child.js",
};

/**
 * The package as it is installed: the modules of build/ in a few files, the same for the command line and for programs. Of the
 * start of a command, finding and linking a hundred modules is the larger part. What is no dependency is taken along, the used
 * part of it: of the packages for documents, sheets and assistants that is 3 MB of 50.
 */
export async function bundlePackage(root) {
  const { exports, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const offered = Object.values(exports).flatMap((entry) => [entry.browser, entry.default ?? []].flat());
  const entries = offered.filter((file) => file !== undefined).map((file) => file.replace(/^\.\/dist\/|\.js$/g, ""));
  const built = (file) => join(root, "build", file);
  return bundle("dist", {
    root,
    ssr: { noExternal: true, external: Object.keys(dependencies) },
    plugins: [minifyLarge],
    build: {
      ssr: true,
      target: "node20",
      minify: false,
      rolldownOptions: {
        // A slow machine is no fault.
        checks: { pluginTimings: false },
        input: {
          throughline: built("cli/main.js"),
          ...Object.fromEntries(Object.entries(STARTED).map(([name, file]) => [name, built(file)])),
          ...Object.fromEntries(entries.map((entry) => [entry, built(`${entry}.js`)])),
        },
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "chunk-[name]-[hash].js",
          codeSplitting: { groups: [largePackages] },
        },
      },
    },
  });
}

/** Packages large enough to have a file each and to be made small; what is ours stays readable, for a stack that a user sends. */
const LARGE = ["unpdf", "linkedom", "hucre", "sdk"];

const largePackages = {
  test: new RegExp(`/node_modules/(?:@[\\w-]+/)?(?:${LARGE.join("|")})/`),
  name: (id) => LARGE.find((name) => id.includes(`/${name}/`)) ?? null,
  debugName: "large packages",
};

const minifyLarge = {
  name: "minify-large",
  async renderChunk(code, { name, fileName }) {
    if (!LARGE.includes(name)) return null;
    const { minify } = await import("vite");
    return { code: (await minify(fileName, code, { module: true })).code, map: null };
  },
};

/** The page, by viewer/vite.config.ts. */
export function bundleViewer(root) {
  return bundle("dist/viewer", { configFile: join(root, "viewer/vite.config.ts"), build: {} });
}

/** The page of `throughline review`, by viewer/review/vite.config.ts. */
export function bundleReview(root) {
  return bundle("dist/review-page", { configFile: join(root, "viewer/review/vite.config.ts"), build: {} });
}

async function bundle(folder, { build: options, plugins = [], ...config }) {
  const { build } = await import("vite");
  const notices = new Notices();
  const { output } = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    ...config,
    plugins: [...plugins, notices.plugin()],
    worker: { plugins: () => [notices.plugin()] },
    build: { ...options, write: false },
  });
  const files = output.map((file) => [`${folder}/${file.fileName}`, file.type === "chunk" ? file.code : file.source]);
  return new Map([...files, [`${folder}/NOTICES.md`, notices.text()]]);
}
