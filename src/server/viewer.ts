/** The viewer's files and the snapshot of the graph, from memory. */

import type { Context, Hono } from "hono";
import { takesGzip } from "./conditional.ts";
import { policyOf } from "./content-policy.ts";
import type { Asset } from "./manifest.ts";
import { answerMethods } from "./methods.ts";
import type { Services } from "./services.ts";

/** Where the viewer finds the snapshot; the built file of that name is another graph where --data was given. */
export const GRAPH_PATH = "/graph.throughline";

/** Adds the files of the manifest; every other address is answered with 404. */
export function addViewer(app: Hono, { manifest, graph }: Services): void {
  const files = new Map<string, () => Asset>([...manifest].map(([path, asset]) => [path, () => asset]));
  files.set(GRAPH_PATH, () => graph.current.snapshot);
  for (const [path, file] of files) {
    app.get(path, (context) => sendAsset(context, file(), policyOf(path)));
    answerMethods(app, path, "GET, HEAD");
  }
}

/** A file, packed where the client takes that; 304 where it has the file. */
export function sendAsset(context: Context, asset: Asset, policy: string): Response {
  const headers: Record<string, string> = {
    etag: asset.etag,
    vary: "accept-encoding",
    "content-security-policy": policy,
  };
  if (context.req.header("if-none-match") === asset.etag) return context.body(null, 304, headers);
  const packed = asset.gzipped !== null && takesGzip(context);
  const body = packed && asset.gzipped !== null ? asset.gzipped : asset.body;
  if (packed) headers["content-encoding"] = "gzip";
  return context.body(body, 200, {
    ...headers,
    "content-type": asset.mediaType,
    "content-length": String(body.length),
  });
}
