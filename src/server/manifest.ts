/** What the server hands out: a fixed list of names, read once. No request ever becomes a path on the disk. */

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { ThroughlineError } from "../errors.ts";

/** One file in memory. */
export interface Asset {
  readonly mediaType: string;
  readonly body: Uint8Array;
  /** The body packed, when it is first asked for and then kept; null where that is not smaller. */
  gzipped(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** A weak entity tag: the packed and the plain body share it. */
  readonly etag: string;
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

const pack = promisify(gzip);

/** A file in memory with its tag. */
export function makeAsset(mediaType: string, body: Uint8Array): Asset {
  let packed: Promise<Uint8Array<ArrayBuffer> | null> | undefined;
  return {
    mediaType,
    body,
    gzipped() {
      packed ??= pack(body).then((bytes) => (bytes.length < body.length ? new Uint8Array(bytes) : null));
      return packed;
    },
    etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
  };
}

/** Reads the built viewer into memory. Throws `unreadable` where it was not built. */
export async function readManifest(viewer: string): Promise<Manifest> {
  const entries = await readdir(viewer, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new ThroughlineError("unreadable", "The viewer has not been built.", {
      hint: "Run `npm run build` first.",
      cause,
    });
  });
  const assets = new Map<string, Asset>();
  for (const entry of entries) {
    const mediaType = MEDIA_TYPES.get(extname(entry.name));
    // A symbolic link is no file here: what it leads to was not built.
    if (!entry.isFile() || mediaType === undefined || entry.name.startsWith(".")) continue;
    const file = join(entry.parentPath, entry.name);
    const name = `/${relative(viewer, file).split(sep).join("/")}`;
    assets.set(name === "/index.html" ? "/" : name, makeAsset(mediaType, new Uint8Array(await readFile(file))));
  }
  return assets;
}
