/** What the browser tests look at: `throughline serve`, and how Chromium is started. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../../dist/throughline.js", import.meta.url));

// Software WebGL must be asked for: Chromium no longer falls back to it by itself.
export const FLAGS: readonly string[] = [
  "--no-sandbox",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
  // Keeps no process ready for a page that may come: a sixth of the cost of each page that does. Not by --disable-features,
  // which would take the place of Playwright's own.
  "--renderer-process-limit=1",
  // Software draws each edge of the picture in four samples otherwise, and no test looks at single pixels.
  "--webgl-antialiasing-mode=none",
];

/**
 * For pages that live for seconds: room for what a page makes while it starts, in place of collecting it several times, and no
 * last stage of compiling, which pays after seconds only. A sixth of what a page costs.
 */
export const SHORT_LIVED = "--js-flags=--min-semi-space-size=32 --no-turbofan";

/** Starts a server on any free port, with options of the command line, and tells its address. */
export async function startServer(options: readonly string[]): Promise<[ChildProcess, string]> {
  const server = spawn(process.execPath, [CLI, "--quiet", ...options, "serve", "--port", "0", "--no-open"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  // One that dies before it has said anything would be waited for without an end.
  const died = once(server, "exit").then(([code]) => {
    throw new Error(`The server ended with ${code} before it told its address.`);
  });
  const [line] = await Promise.race([once(server.stdout, "data"), died]);
  const [address] = /http:\S+/.exec(String(line)) ?? [];
  if (address === undefined) throw new Error(`The server did not tell its address: ${line}`);
  return [server, address];
}
