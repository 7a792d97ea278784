/** What the routes over an endpoint may use. */

import type { Endpoint } from "../../endpoint/endpoint.ts";
import type { ServerLimits } from "../defaults.ts";
import type { Log } from "../log.ts";
import type { Asset, Manifest } from "../manifest.ts";
import type { Metrics } from "../metrics.ts";
import type { Parts } from "./parts.ts";

export interface EndpointServices {
  readonly endpoint: Endpoint;
  readonly parts: Parts;
  readonly manifest: Manifest;
  /** The snapshot of a graph that holds nothing. */
  readonly nothing: Asset;
  readonly limits: ServerLimits;
  readonly log: Log;
  readonly metrics: Metrics;
}
