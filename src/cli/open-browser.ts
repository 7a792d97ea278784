/** The browser of this desktop, where there is one. */

import { spawn } from "node:child_process";

/** Whether there is a desktop that an address can be opened on. */
export function hasDesktop(): boolean {
  return openerOf() !== null;
}

function openerOf(): readonly string[] | null {
  const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ["open"],
    win32: ["cmd", "/c", "start", ""],
  };
  const desktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return commands[process.platform] ?? (desktop ? ["xdg-open"] : null);
}

/** Opens the page where there is a desktop; a server or a container without one is left alone. */
export function openBrowser(url: string): void {
  const [command, ...args] = openerOf() ?? [];
  if (command === undefined) return;
  // No opener installed is no error: the address stands on the screen.
  spawn(command, [...args, url], { detached: true, stdio: "ignore" })
    .on("error", () => {})
    .unref();
}
