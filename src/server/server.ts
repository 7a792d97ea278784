/** A small web server for the viewer: loopback only, fixed names, read-only. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ThroughlineError } from "../errors.ts";
import { DEFAULT_PORT } from "./defaults.ts";
import type { Manifest } from "./manifest.ts";

export interface ServeOptions {
  readonly host: string;
  /** Null: the usual port, or the next free one. A number that is taken is an error; 0 takes any free one. */
  readonly port: number | null;
}

const PORTS_TRIED = 50;

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-cache",
};

/** Starts serving a manifest. Throws `port-in-use` for a port that was asked for and is taken. */
export async function startServer(manifest: Manifest, options: ServeOptions): Promise<RunningServer> {
  const server = createServer({
    headersTimeout: 3000,
    requestTimeout: 5000,
    keepAliveTimeout: 2000,
    maxHeaderSize: 8192,
  });
  server.on("request", (request, response) => answer(manifest, request, response));
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const name = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${name}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, options: ServeOptions): Promise<void> {
  const first = options.port ?? DEFAULT_PORT;
  const last = options.port === null ? first + PORTS_TRIED : first;
  for (let port = first; port <= last; port++) if (await tryPort(server, options.host, port)) return;
  throw new ThroughlineError("port-in-use", `Port ${first} on ${options.host} is in use.`, {
    hint: "Choose another with --port, or --port 0 for any free one.",
    data: { port: first },
  });
}

function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(new ThroughlineError("usage", `Cannot listen on ${host}:${port} (${error.code}).`, { cause: error }));
    };
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

function answer(manifest: Manifest, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const asset = manifest.get((request.url ?? "").split("?", 1)[0] ?? "");
  if (!isLocalHost(request)) refuse(response, 421, "This server answers on its own address only.");
  else if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    refuse(response, 405, "Only GET and HEAD are answered here.");
  } else if (asset === undefined) refuse(response, 404, "There is no such page.");
  else {
    response.writeHead(200, { "content-type": asset.mediaType, "content-length": asset.body.length });
    response.end(request.method === "HEAD" ? undefined : asset.body);
  }
}

const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** A page of another site that resolves its own name to 127.0.0.1 sends that name (DNS rebinding, CVE-2025-66414). */
function isLocalHost(request: IncomingMessage): boolean {
  const hosts = request.rawHeaders.filter(
    (_value, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === "host",
  );
  const own = request.socket.localAddress;
  return hosts.length === 1 && (LOCAL_HOST.test(hosts[0] ?? "") || (hosts[0] ?? "").replace(/:\d+$/, "") === own);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${message}\n`);
}
