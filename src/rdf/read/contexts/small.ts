/** Reading, step 5: two small contexts: the one of JSON-LD's own examples, and the one of GeoJSON. */

import { iri } from "../../namespaces.ts";
import { KEYWORDS, links, plain, type Terms, typed } from "./terms.ts";

/** https://json-ld.org/contexts/person.jsonld */
export const PERSON: Terms = {
  foaf: iri("foaf", ""),
  schema: "http://schema.org/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  ...plain("foaf", "Person name nickname=nick familyName givenName jobTitle=title"),
  ...plain("schema", "affiliation gender honorificPrefix honorificSuffix nationality telephone"),
  ...plain("vcard", "Address address street=street-address locality region country postalCode=postal-code"),
  ...links("foaf", "depiction email=mbox homepage image=img knows"),
  ...links("schema", "child=children colleague=colleagues parent sibling spouse"),
  ...typed("date", "schema", "born=birthDate died=deathDate"),
};

/** Spec: https://geojson.org/geojson-ld/ */
export const GEO_JSON: Terms = {
  geojson: "https://purl.org/geojson/vocab#",
  ...KEYWORDS,
  ...plain(
    "geojson",
    "Feature FeatureCollection GeometryCollection LineString MultiLineString MultiPoint MultiPolygon",
  ),
  ...plain("geojson", "Point Polygon geometry properties"),
  bbox: { "@id": "geojson:bbox", "@container": "@list" },
  coordinates: { "@id": "geojson:coordinates", "@container": "@list" },
  features: { "@id": "geojson:features", "@container": "@set" },
};
