/** The viewer's files and the snapshot of the graph, from memory. */

import type { Context, Hono } from "hono";
import type { Backend } from "./backend.ts";
import { takesGzip } from "./conditional.ts";
import { policyOf } from "./content-policy.ts";
import type { Asset, Manifest } from "./manifest.ts";
import { answerMethods } from "./methods.ts";

/** Where the viewer finds the snapshot; the built file of that name is another graph where --data was given. */
const GRAPH_PATH = "/graph.throughline";

/** Adds the files of the manifest; every other address is answered with 404. */
export function addViewer(app: Hono, backend: Backend, manifest: Manifest): void {
  for (const [path, asset] of manifest) {
    if (path === GRAPH_PATH) continue;
    app.get(path, (context) => sendAsset(context, asset, policyOf(path)));
    answerMethods(app, path, "GET, HEAD");
  }
  app.get(GRAPH_PATH, (context) => {
    const { asset, headers } = backend.graphAsset();
    return sendAsset(context, asset, policyOf(GRAPH_PATH), headers);
  });
  answerMethods(app, GRAPH_PATH, "GET, HEAD");
}

/** A file, packed where the client takes that; 304 where it has the file. */
export async function sendAsset(
  context: Context,
  asset: Asset,
  policy: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const headers: Record<string, string> = {
    etag: asset.etag,
    vary: "accept-encoding",
    "content-security-policy": policy,
    ...more,
  };
  if (context.req.header("if-none-match") === asset.etag) return context.body(null, 304, headers);
  const packed = takesGzip(context) ? await asset.gzipped() : null;
  if (packed !== null) headers["content-encoding"] = "gzip";
  return context.body(packed ?? sendable(asset.body), 200, {
    ...headers,
    "content-type": asset.mediaType,
    "content-length": String((packed ?? asset.body).length),
  });
}

/** Bytes that are copied at once. */
const AT_ONCE = 1_048_576;

/** Bytes that a Response takes: of memory that threads share it takes copies only. */
function sendable(bytes: Uint8Array): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> {
  if (bytes.buffer instanceof ArrayBuffer) return bytes as Uint8Array<ArrayBuffer>;
  let sent = 0;
  return new ReadableStream(
    {
      pull(controller) {
        const part = bytes.subarray(sent, sent + AT_ONCE);
        sent += part.length;
        if (part.length > 0) controller.enqueue(new Uint8Array(part));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
