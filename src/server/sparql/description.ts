/** What the endpoint says of itself, after SPARQL 1.1 Service Description. */

import type { Knowledge } from "../../graph/store/knowledge.ts";
import { GRAPH_FORMATS } from "../../query/formats.ts";
import { NAMESPACES, type Prefixes } from "../../rdf/namespaces.ts";
import { parseRdf } from "../../rdf/read/syntax/n3-parser.ts";
import { Dataset } from "../../rdf/store/dataset.ts";
import { isIriKey } from "../../rdf/store/terms.ts";
import { toNQuads } from "../../rdf/write/ntriples.ts";
import { toRdfXml } from "../../rdf/write/rdfxml-writer.ts";
import { toTurtle } from "../../rdf/write/turtle.ts";
import type { Job } from "../../threads/job.ts";
import { preferred } from "../negotiate.ts";
import { HttpProblem } from "../problems.ts";

const SD = "http://www.w3.org/ns/sparql-service-description#";
const W3C_FORMATS = "http://www.w3.org/ns/formats/";
const { turtle: TURTLE, rdfxml: RDF_XML } = GRAPH_FORMATS;
/** Named graphs that are listed; a dataset of more is described by its number of statements alone. */
const MAX_GRAPHS = 100;

const RESULT_FORMATS = [
  "SPARQL_Results_JSON",
  "SPARQL_Results_XML",
  "SPARQL_Results_CSV",
  "SPARQL_Results_TSV",
  "Turtle",
  "N-Triples",
  "RDF_XML",
  "JSON-LD",
] as const;

const OFFERED = [TURTLE, GRAPH_FORMATS.ntriples, RDF_XML] as const;

export interface DescriptionJob {
  /** The address of the service, or of the document. */
  readonly endpoint: string;
  readonly mediaType: (typeof OFFERED)[number];
}

/** The form that the client likes best. Throws 406 where there is none. */
export function formOfDescription(accept: string | undefined): DescriptionJob["mediaType"] {
  const mediaType = preferred(accept, OFFERED);
  if (mediaType !== null) return mediaType;
  throw new HttpProblem(406, "The description cannot be given in that form.", `Accept ${TURTLE}.`);
}

/** The description: a job for the threads, which goes over all quads for their graphs. */
export const serviceDescription: Job = ({ knowledge }, { endpoint, mediaType }: DescriptionJob) => {
  return { texts: [describedAs(mediaType, statements(knowledge, endpoint), PREFIXES)], isLong: false };
};

/** A description that is put together as Turtle, in the form that the client likes best. */
export function describedAs(mediaType: DescriptionJob["mediaType"], turtle: string, prefixes: Prefixes): string {
  const dataset = new Dataset();
  for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
  if (mediaType === TURTLE) return toTurtle(dataset, { prefixes });
  if (mediaType === RDF_XML) return toRdfXml(dataset);
  return toNQuads(dataset, dataset.column("subject").keys());
}

const PREFIXES = new Map([
  ["sd", SD],
  ["formats", W3C_FORMATS],
]);

function statements({ dataset }: Knowledge, endpoint: string): string {
  const graphs = [...new Set(dataset.column("namedGraph"))].map((id) => dataset.terms.key(id)).filter(isIriKey);
  const listed = graphs.length > MAX_GRAPHS ? [] : graphs;
  const named = listed.map((iri) => `; sd:namedGraph [ a sd:NamedGraph ; sd:name <${iri}> ]`).join(" ");
  return `PREFIX sd: <${SD}>
PREFIX void: <${NAMESPACES.void}>
<${endpoint}> a sd:Service ;
  sd:endpoint <${endpoint}> ;
  sd:supportedLanguage sd:SPARQL11Query ;
  sd:feature sd:UnionDefaultGraph ;
  sd:resultFormat ${RESULT_FORMATS.map((name) => `<${W3C_FORMATS}${name}>`).join(", ")} ;
  sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph [ a sd:Graph ; void:triples ${dataset.size} ] ${named} ] .
`;
}
