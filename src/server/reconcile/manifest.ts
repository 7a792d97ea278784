/** What the reconciliation service says of itself. */

import { NAMESPACES } from "../../rdf/namespaces.ts";
import { packageVersion } from "../../version.ts";
import { RECONCILE_LIMITS } from "./limits.ts";

/** Pixels of the frame that a preview is shown in. */
const PREVIEW = { width: 420, height: 260 } as const;

/** The manifest. `address` is that of the service. */
export function serviceManifest(address: string): object {
  const { origin } = new URL(address);
  const suggest = (what: string) => ({ service_url: address, service_path: `/suggest/${what}` });
  return {
    versions: ["0.2"],
    name: `Throughline at ${new URL(address).host}`,
    // An id here is a whole IRI, of whatever graph is served.
    identifierSpace: `${NAMESPACES.rdfs}Resource`,
    schemaSpace: `${NAMESPACES.rdfs}Class`,
    documentation: `${origin}/api`,
    serviceVersion: packageVersion(),
    batchSize: RECONCILE_LIMITS.batchSize,
    defaultTypes: [],
    view: { url: `${origin}/id?iri={{id}}` },
    preview: { url: `${address}/preview?id={{id}}`, ...PREVIEW },
    suggest: { entity: suggest("entity"), type: suggest("type"), property: suggest("property") },
    extend: { propose_properties: { service_url: address, service_path: "/properties" }, property_settings: [] },
  };
}
