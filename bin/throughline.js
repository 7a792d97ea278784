#!/usr/bin/env node
/**
 * What npm links as `throughline`. It is no product of the build: npx keeps for good what it found when it was first run in a
 * clone, and a link that could not be made then is not made later.
 */

import { existsSync } from "node:fs";

const command = new URL("../dist/throughline.js", import.meta.url);

if (existsSync(command)) await import(command.href);
else {
  process.stderr.write("The command is not built in this clone yet: run npm run build, then this again.\n");
  process.exitCode = 2;
}
