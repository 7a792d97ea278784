/** How other large vocabularies name things: GND, OBO, RDA, GeoNames, LOC, DBpedia. */

import type { ReadingFile } from "../reading-file.ts";

export const otherNames: ReadingFile = {
  prefixes: {
    gndo: "https://d-nb.info/standards/elementset/gnd#",
    obo: "http://purl.obolibrary.org/obo/",
    oboInOwl: "http://www.geneontology.org/formats/oboInOwl#",
    gn: "http://www.geonames.org/ontology#",
    mads: "http://www.loc.gov/mads/rdf/v1#",
    dbo: "http://dbpedia.org/ontology/",
  },
  labels: [
    "gndo:preferredName",
    "gndo:preferredNameForThePerson",
    "gndo:preferredNameForTheCorporateBody",
    "gndo:preferredNameForThePlaceOrGeographicName",
    "gndo:preferredNameForTheSubjectHeading",
    "gndo:preferredNameForTheWork",
    "gndo:preferredNameForTheConferenceOrEvent",
    "mads:authoritativeLabel",
    "gn:name",
    "gn:officialName",
  ],
  aliases: [
    "gndo:variantName",
    "gndo:variantNameForThePerson",
    "gndo:variantNameForTheCorporateBody",
    "gndo:variantNameForThePlaceOrGeographicName",
    "gndo:variantNameForTheSubjectHeading",
    "gndo:variantNameForTheWork",
    "gndo:gndIdentifier",
    "mads:variantLabel",
    "gn:alternateName",
    "oboInOwl:hasExactSynonym",
    "oboInOwl:hasRelatedSynonym",
    "oboInOwl:hasNarrowSynonym",
    "oboInOwl:hasBroadSynonym",
    "oboInOwl:id",
    "obo:IAO_0000118",
  ],
  descriptions: ["obo:IAO_0000115", "dbo:abstract"],
  depictions: ["dbo:thumbnail"],
  roles: { annotation: ["oboInOwl:*", "obo:IAO_0000115", "obo:IAO_0000118", "dbo:thumbnail"] },
};
