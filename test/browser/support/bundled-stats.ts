/** The figures of the bundled graph, as `throughline stats` tells them. */

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../../dist/throughline.js", import.meta.url));

export interface BundledStats {
  readonly statements: number;
  readonly evidenced: number;
  readonly denied: number;
  readonly modalities: Readonly<Record<string, number>>;
  readonly sources: readonly { readonly title: string; readonly statements: number }[];
}

export const bundledStats = JSON.parse(
  execFileSync(process.execPath, [CLI, "--json", "stats"], { encoding: "utf8" }),
) as BundledStats;
