/** What every route of a server may use, whatever answers behind it. */

import type { ServerLimits } from "./defaults.ts";
import type { Log } from "./log.ts";
import type { Manifest } from "./manifest.ts";
import type { Metrics } from "./metrics.ts";

export interface ServerTools {
  readonly manifest: Manifest;
  readonly limits: ServerLimits;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Origins whose pages may call this server, and show the previews of /reconcile. */
  readonly allowOrigins: ReadonlySet<string>;
}
