/** What the server hands out: a fixed list of names, read once. No request ever becomes a path on the disk. */

import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { ThroughlineError } from "../errors.ts";

interface Asset {
  readonly mediaType: string;
  readonly body: Buffer;
}

/** Assets by request path ("/", "/assets/main-1a2b.js"). */
export type Manifest = ReadonlyMap<string, Asset>;

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
  [".wasm", "application/wasm"],
]);

const GRAPH_PATH = "/graph.json";

/** Reads the built viewer into memory and puts the packed graph beside it. Throws `unreadable` where it was not built. */
export async function readManifest(viewer: string, packedGraph: string): Promise<Manifest> {
  const entries = await readdir(viewer, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new ThroughlineError("unreadable", "The viewer has not been built.", {
      hint: "Run `npm run build` first.",
      cause,
    });
  });
  const assets = new Map<string, Asset>();
  for (const entry of entries) {
    const mediaType = MEDIA_TYPES.get(extname(entry.name));
    if (!entry.isFile() || mediaType === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const name = `/${relative(viewer, file).split(sep).join("/")}`;
    assets.set(name === "/index.html" ? "/" : name, { mediaType, body: await readFile(file) });
  }
  assets.set(GRAPH_PATH, { mediaType: MEDIA_TYPES.get(".json") ?? "", body: Buffer.from(packedGraph) });
  return assets;
}
