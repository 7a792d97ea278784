/** Data as others write it, one small file a vocabulary in docs/examples: what is asked of each, and what comes first. */

import { join } from "node:path";
import { openFiles } from "../../src/open.ts";
import { ROOT } from "./cli.ts";

export interface Stranger {
  readonly name: string;
  /** In docs/examples. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly sentence: string;
}

export const STRANGERS: readonly Stranger[] = [
  {
    name: "SKOS thesaurus",
    file: "thesaurus.ttl",
    from: "apple",
    to: "orchard",
    sentence: "Apple has the broader concept fruit, which is related to orchard.",
  },
  {
    name: "DCAT-AP catalogue",
    file: "catalogue.jsonld",
    from: "City catalogue",
    to: "Parks department",
    sentence: "City catalogue lists the data set Street trees, which is published by Parks department.",
  },
  {
    name: "PROV document",
    file: "provenance.ttl",
    from: "figures of 2025",
    to: "Harbour Office",
    sentence:
      "Figures of 2025 is the general form of table, which led to chart, which was attributed to Ana, who acted on behalf of Harbour Office.",
  },
  {
    name: "FOAF and the Organization Ontology",
    file: "people.ttl",
    from: "Relief",
    to: "Ana",
    sentence: "Relief has the member Ben, who is known by Ana.",
  },
  {
    name: "Dublin Core",
    file: "statutes.ttl",
    from: "Decree of 2012",
    to: "Harbour code",
    sentence: "Decree of 2012 has the contributor Official gazette, which publishes Harbour code.",
  },
  {
    name: "schema.org page data",
    file: "page.jsonld",
    from: "Harbour reopens",
    to: "Relief",
    sentence: "Harbour reopens was written by Ana, who works for Relief.",
  },
  {
    name: "RO-Crate",
    file: "crate.json",
    from: "Python",
    to: "Harbour Office",
    sentence:
      "Python is the programming language of Counting script, which was created by Ana, who is affiliated with Harbour Office.",
  },
  {
    name: "OWL ontology with individuals",
    file: "ontology.ttl",
    from: "Ana's arm",
    to: "Cleo",
    sentence: "Ana's arm is supplied by Ana's heart, which is examined by Ben, who works with Cleo.",
  },
  {
    name: "SHACL shapes",
    file: "shapes.ttl",
    from: "person shape",
    to: "company shape",
    sentence: "Person shape has the property shape employer shape, which asks for the shape company shape.",
  },
  {
    name: "nanopublication",
    file: "nanopublication.trig",
    from: "marsh mosquito",
    to: "quinine",
    sentence:
      "Marsh mosquito transmits malaria (according to Ana) [1], which is treated with quinine (according to the same) [1].",
  },
  {
    name: "Web Annotations",
    file: "annotations.jsonld",
    from: "Ben",
    to: "Harbour chart",
    sentence: "Ben created Note on harbours, which is about Harbour chart.",
  },
  {
    name: "Wikidata entities",
    file: "wikidata.ttl",
    from: "Relief",
    to: "engineer",
    sentence: "Relief employs Ana [1], who has the occupation engineer.",
  },
  {
    name: "FollowTheMoney",
    file: "ownership.ftm.json",
    from: "Ben Example",
    to: "Shell One",
    sentence: "Ben Example is a director of Harbour Holdings [1], which is owned by Shell One [1].",
  },
  {
    name: "memberships and roles",
    file: "roles.ttl",
    from: "harbour chart",
    to: "Ben",
    sentence: "Harbour chart was attributed to Ana, who is a member of Relief, which has the member Ben.",
  },
  {
    name: "GraphML",
    file: "ports.graphml",
    from: "Harbour Office",
    to: "Tide Foundation",
    sentence: "Harbour Office negotiates with Dockers' Union, which Tide Foundation funds.",
  },
  {
    name: "no vocabulary at all",
    file: "journal.ttl",
    from: "Bay Town",
    to: "Company 1",
    sentence: "Bay Town is the neighbour of Port Town, which Company 1 owns.",
  },
];

/** Names of graph files and of entities stand in this namespace. */
const BASE = "https://example.org/ports/";

export function pathOf({ file }: Stranger): string {
  return `docs/examples/${file}`;
}

/** The options of the command line that open it. */
export function openedBy(stranger: Stranger): string[] {
  const opened = ["--data", pathOf(stranger)];
  return /\.(?:graphml|ftm\.json)$/.test(stranger.file) ? [...opened, "--base", BASE] : opened;
}

export function knowledgeOfStranger(stranger: Stranger): ReturnType<typeof openFiles> {
  return openFiles([join(ROOT, pathOf(stranger))], { baseIri: BASE });
}
