/** The version of the package, from its own description. */

import { readFileSync } from "node:fs";

/** Such as "0.1.0". */
export function packageVersion(): string {
  const file = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
