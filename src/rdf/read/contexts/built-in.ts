/** Reading, step 5: the JSON-LD contexts that are known by their IRIs, for nothing is fetched. */

import { ACTIVITY_STREAMS, SECURITY } from "./activity-streams.ts";
import { DCAT_AP } from "./dcat-ap.ts";
import { PROV_JSONLD } from "./prov-jsonld.ts";
import { CODE_META, RO_CRATE, SCHEMA_ORG } from "./schema-org.ts";
import { GEO_JSON, PERSON } from "./small.ts";
import type { Terms } from "./terms.ts";
import { WEB_ANNOTATION } from "./web-annotation.ts";

/** What each is called, for the docs, and its IRIs without their scheme. */
export const BUILT_IN_CONTEXTS: readonly (readonly [label: string, iri: RegExp, terms: Terms])[] = [
  ["schema.org", /^(?:www\.)?schema\.org(?:\/docs\/jsonldcontext\.json(?:ld)?)?\/?$/, SCHEMA_ORG],
  ["RO-Crate 1.0 to 1.2", /^w3id\.org\/ro\/crate\/1\.[0-2](?:-DRAFT)?\/context$/, RO_CRATE],
  ["CodeMeta 2 and 3", /^(?:doi\.org\/10\.5063\/schema\/codemeta-2\.0|w3id\.org\/codemeta\/3\.\d)$/, CODE_META],
  ["Web Annotation", /^www\.w3\.org\/ns\/anno(?:\.jsonld)?$/, WEB_ANNOTATION],
  ["ActivityStreams", /^www\.w3\.org\/ns\/activitystreams(?:\.jsonld)?$/, ACTIVITY_STREAMS],
  ["Security 1", /^w3id\.org\/security\/v1$/, SECURITY],
  ["PROV-JSONLD", /^openprovenance\.org\/prov-jsonld\/context\.jsonld$/, PROV_JSONLD],
  ["DCAT-AP 2.2 and 3", /^[\w./-]*\/DCAT-AP\/[\w./-]*(?:2\.2|3\.\d)\.\d\/context\/dcat-ap\.jsonld$/, DCAT_AP],
  ["GeoJSON-LD", /^geojson\.org\/geojson-ld\/geojson-context\.jsonld$/, GEO_JSON],
  ["the person of json-ld.org", /^json-ld\.org\/contexts\/person(?:\.jsonld)?$/, PERSON],
];

/** The document of a context by its IRI, with either scheme; null for one that is not built in. */
export function builtInContext(iri: string): object | null {
  const bare = iri.replace(/^https?:\/\//, "");
  const found = BUILT_IN_CONTEXTS.find(([, pattern]) => pattern.test(bare));
  return found === undefined ? null : { "@context": found[2] };
}
