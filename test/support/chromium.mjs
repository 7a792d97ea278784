/**
 * Finds a Chromium for the browser tests; run as a program, it also gets one: from Debian as root, else Playwright's
 * own. Where neither works it says what to install and fails: browser tests are never skipped. The shell without windows is
 * taken first: of what a page costs, a fifth is the browser around it, which no test looks at.
 */

import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

/** The path of an executable Chromium, or null: CHROMIUM_PATH, the usual names on PATH, Playwright's own. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") return isExecutable(given) ? given : null;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of NAMES) if (folder !== "" && isExecutable(join(folder, name))) return join(folder, name);
  }
  const own = chromium.executablePath();
  return own !== "" && isExecutable(own) ? own : null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function tryRun(command, args) {
  process.stderr.write(`Getting Chromium: ${command} ${args.join(" ")}\n`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  return spawnSync(command, args, options).status === 0;
}

function getChromium() {
  const isDebian = existsSync("/etc/debian_version");
  const isRoot = process.getuid?.() === 0;
  if (isDebian && isRoot) {
    tryRun("apt-get", ["update", "-qq"]);
    // Older releases have no shell. Ubuntu's chromium package is a snap stub; where it brings no browser the next way is taken.
    for (const name of ["chromium-headless-shell", "chromium"]) {
      tryRun("apt-get", ["install", "-y", "-qq", name]);
      if (findChromium() !== null) return;
    }
  }
  const cli = fileURLToPath(new URL("../../node_modules/playwright-core/cli.js", import.meta.url));
  tryRun(process.execPath, [cli, "install", ...(isRoot ? ["--with-deps"] : []), "chromium"]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (findChromium() === null && !process.env.CHROMIUM_PATH) getChromium();
  const path = findChromium();
  if (path === null) {
    const reason = process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which cannot be run.`
      : "No Chromium was found, and none could be installed.";
    process.stderr.write(
      `${reason}\nThe browser tests need one: install Debian's package "chromium" (apt-get install chromium), or Google ` +
        "Chrome, or set CHROMIUM_PATH to a browser that is there.\n",
    );
    process.exit(1);
  }
  process.stderr.write(`Chromium: ${path} (${execFileSync(path, ["--version"]).toString().trim()})\n`);
}
