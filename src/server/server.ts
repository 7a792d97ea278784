/** The listening: a port on this machine, connections that must not dawdle, and an end that lets answers finish. */

import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ThroughlineError } from "../errors.ts";
import { CONNECTION_LIMITS, DEFAULT_PORT, DEFAULT_SERVER_LIMITS, DRAIN_MS } from "./defaults.ts";

export interface ListenOptions {
  readonly host: string;
  /** Null: the usual port, or the next free one. A number that is taken is an error; 0 takes any free one. */
  readonly port: number | null;
  /** Milliseconds after which a client that takes nothing of its answer is cut off. Default: that of the server. */
  readonly deliveryLimitMs?: number;
}

const PORTS_TRIED = 50;

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, lets those in work end, and cuts off what is left after `drainMs`. */
  close(drainMs?: number): Promise<void>;
}

/** Starts listening. Throws `port-in-use` for a port that was asked for and is taken. */
export async function startServer(listener: RequestListener, options: ListenOptions): Promise<RunningServer> {
  const server = createServer({
    headersTimeout: CONNECTION_LIMITS.headersTimeoutMs,
    requestTimeout: CONNECTION_LIMITS.requestTimeoutMs,
    keepAliveTimeout: CONNECTION_LIMITS.keepAliveTimeoutMs,
    connectionsCheckingInterval: CONNECTION_LIMITS.checkingIntervalMs,
    maxHeaderSize: CONNECTION_LIMITS.maxHeaderBytes,
  });
  // Node would drop the fields beyond it without a word; the gate counts them, and their bytes are bounded above.
  server.maxHeadersCount = 0;
  server.maxConnections = CONNECTION_LIMITS.maxConnections;
  server.timeout = options.deliveryLimitMs ?? DEFAULT_SERVER_LIMITS.deliveryLimitMs;
  let isClosing = false;
  server.on("request", (request, response) => {
    // A connection that stays open would bring its next request to a server that is going.
    if (isClosing) response.setHeader("connection", "close");
    // Nothing has moved for that long. Whoever waits for an answer that is still being made is not to blame.
    response.on("timeout", (socket) => {
      if (socket.writableLength > 0) socket.destroy();
    });
    listener(request, response);
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const name = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${name}:${port}/`,
    close: (drainMs = DRAIN_MS) => {
      isClosing = true;
      return stop(server, drainMs);
    },
  };
}

function stop(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

async function listen(server: Server, options: ListenOptions): Promise<void> {
  const first = options.port ?? DEFAULT_PORT;
  const last = options.port === null ? first + PORTS_TRIED : first;
  for (let port = first; port <= last; port++) if (await tryPort(server, options.host, port)) return;
  throw new ThroughlineError("port-in-use", `Port ${first} on ${options.host} is in use.`, {
    hint: "Choose another port, or 0 for any free one.",
    option: "port",
    data: { port: first },
  });
}

function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off("listening", succeeded);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(new ThroughlineError("usage", `Cannot listen on ${host}:${port} (${error.code}).`, { cause: error }));
    };
    const succeeded = (): void => {
      server.off("error", failed);
      resolve(true);
    };
    // Both are taken off again: a listener left behind by each port that was taken is a leak that Node warns of.
    server.once("error", failed);
    server.once("listening", succeeded);
    server.listen(port, host);
  });
}
