/**
 * Reading, step 5: the context of DCAT-AP, versions 2.2 and 3. Its own has the terms of each class apart, but no term means
 * two things.
 * Spec: https://semiceu.github.io/DCAT-AP/releases/3.0.0/
 */

import { iri } from "../../namespaces.ts";
import { links, plain, type Terms, typed } from "./terms.ts";

export const DCAT_AP: Terms = {
  dcat: iri("dcat", ""),
  dcterms: iri("dcterms", ""),
  foaf: iri("foaf", ""),
  prov: iri("prov", ""),
  skos: iri("skos", ""),
  adms: "http://www.w3.org/ns/adms#",
  locn: "http://www.w3.org/ns/locn#",
  odrl: "http://www.w3.org/ns/odrl/2/",
  r5r: "http://data.europa.eu/r5r/",
  spdx: "http://spdx.org/rdf/terms#",
  time: "http://www.w3.org/2006/time#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  ...plain("dcat", "Catalogue=Catalog CatalogueRecord=CatalogRecord CataloguedResource=Resource DataService Dataset"),
  ...plain("dcat", "DatasetMemberOfADatasetSeries=Dataset DatasetSeries Distribution Relationship Role"),
  ...plain(
    "dcterms",
    "Frequency LicenceDocument=LicenseDocument LinguisticSystem Location MediaType MediaTypeOrExtent",
  ),
  ...plain("dcterms", "PeriodOfTime ProvenanceStatement RightsStatement Standard"),
  ...plain("prov", "Activity Attribution"),
  ...plain("foaf", "Agent Document name"),
  ...plain("skos", "Concept Conceptscheme=ConceptScheme preferredLabel=prefLabel notation"),
  ...plain("adms", "Identifier versionNotes"),
  ...plain("spdx", "Checksum ChecksumAlgorithm"),
  ...plain("locn", "Geometry"),
  ...plain("odrl", "Policy"),
  ...plain("vcard", "Kind"),
  ...plain("time", "TimeInstant=Instant"),
  ...plain("dcterms", "title description identifier modificationDate=modified releaseDate=issued listingDate=issued"),
  ...plain("dcat", "keyword version bbox centroid endDate startDate"),
  ...links("dcat", "accessService accessUrl=accessURL catalogue=catalog compressionFormat=compressFormat contactPoint"),
  ...links("dcat", "dataset datasetDistribution=distribution downloadUrl=downloadURL endpointDescription"),
  ...links("dcat", "endpointUrl=endpointURL first hadRole hasVersion inSeries isVersionOf landingPage last mediaType"),
  ...links("dcat", "next packagingFormat=packageFormat previous=prev qualifiedRelation record seriesMember"),
  ...links("dcat", "servesDataset service theme themes=themeTaxonomy"),
  ...links(
    "dcterms",
    "accessRights applicationProfile=conformsTo conformsTo creator format frequency=accrualPeriodicity",
  ),
  ...links("dcterms", "geographicalCoverage=spatial hasPart isPartOf isReferencedBy language licence=license"),
  ...links("dcterms", "linkedSchemas=conformsTo provenance publisher relatedResource=relation relation rights source"),
  ...links("dcterms", "sourceMetadata=source temporalCoverage=temporal type"),
  ...links("foaf", "documentation=page homepage primaryTopic"),
  ...links("adms", "changeType=status otherIdentifier=identifier sample status"),
  ...links("prov", "qualifiedAttribution wasGeneratedBy"),
  ...links("spdx", "algorithm checksum"),
  ...links("time", "beginning=hasBeginning end=hasEnd"),
  ...links("r5r", "availability"),
  ...links("odrl", "hasPolicy"),
  ...links("locn", "geometry"),
  ...typed("decimal", "dcat", "spatialResolution=spatialResolutionInMeters"),
  ...typed("duration", "dcat", "temporalResolution"),
  ...typed("nonNegativeInteger", "dcat", "byteSize"),
  ...typed("hexBinary", "spdx", "checksumValue"),
};
