import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { ThroughlineError } from "../../errors.ts";
import { BUNDLED } from "../../open.ts";
import { packDataset } from "../../rdf/packed.ts";
import { readManifest } from "../../server/manifest.ts";
import { startServer } from "../../server/server.ts";
import { type Context, openKnowledge } from "../context.ts";

export interface ServeFlags {
  readonly host: string;
  readonly port?: string;
  readonly open: boolean;
}

/** `throughline serve`: the viewer on the data, until Ctrl-C. */
export async function serve(context: Context, flags: ServeFlags): Promise<number> {
  const { io } = context;
  const port = flags.port === undefined ? null : portNumber(flags.port);
  const knowledge = await openKnowledge(context);
  const packed = packDataset(knowledge.dataset, knowledge.prefixes);
  const server = await startServer(await readManifest(dirname(BUNDLED.packed), packed), { host: flags.host, port });
  await io.write(`Throughline is at ${server.url}\n`);
  io.note("Stop with Ctrl-C.");
  if (flags.open) openBrowser(server.url);
  await new Promise((resolve) => io.signal.addEventListener("abort", resolve, { once: true }));
  await server.close();
  return 130;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new ThroughlineError("usage", `--port takes a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

/** Opens the page where there is a desktop; a server or a container without one is left alone. */
function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ["open"],
    win32: ["cmd", "/c", "start", ""],
  };
  const desktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const [command, ...args] = commands[process.platform] ?? (desktop ? ["xdg-open"] : []);
  if (command === undefined) return;
  // No opener installed is no error: the address stands on the screen.
  spawn(command, [...args, url], { detached: true, stdio: "ignore" })
    .on("error", () => {})
    .unref();
}
