/** /.well-known/void: what the graph is as a dataset, for crawlers and catalogues. Spec: https://www.w3.org/TR/void/ */

import type { Context, Hono } from "hono";
import { voidFigures } from "../export/void.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { NAMESPACES } from "../rdf/namespaces.ts";
import type { Job } from "../threads/job.ts";
import { askedBy, wholeText } from "./client.ts";
import { isKnown, sendBytes, tagOf } from "./conditional.ts";
import type { ServerLimits } from "./defaults.ts";
import { answerMethods } from "./methods.ts";
import type { GraphHolder } from "./served-graph.ts";
import { type DescriptionJob, describedAs, formOfDescription } from "./sparql/description.ts";

const PATH = "/.well-known/void";

/** Adds the address. */
export function addVoid(app: Hono, graph: GraphHolder, limits: ServerLimits): void {
  app.get(PATH, (context) => answer(context, graph, limits));
  answerMethods(app, PATH, "GET, HEAD");
}

async function answer(context: Context, { current }: GraphHolder, limits: ServerLimits): Promise<Response> {
  const endpoint = new URL(PATH, context.req.url).href;
  const params: DescriptionJob = { endpoint, mediaType: formOfDescription(context.req.header("accept")) };
  const headers = { vary: "accept", etag: tagOf(current.digest, "void", endpoint, params.mediaType) };
  if (isKnown(context, headers.etag)) return context.body(null, 304, headers);
  const { body } = await current.questions.ask({ job: "void", params, lane: "heavy" }, askedBy(context, limits));
  const text = Buffer.from(await wholeText(body));
  return sendBytes(context, text, { ...headers, "content-type": `${params.mediaType}; charset=utf-8` });
}

const PREFIXES = new Map([
  ["void", NAMESPACES.void],
  ["foaf", NAMESPACES.foaf],
]);

/** The description: a job for the threads, which goes over all quads once. */
export const voidDescription: Job = ({ knowledge }, { endpoint, mediaType }: DescriptionJob) => ({
  texts: [describedAs(mediaType, statements(knowledge, endpoint), PREFIXES)],
  isLong: false,
});

function statements(knowledge: Knowledge, document: string): string {
  const at = (path: string): string => `<${new URL(path, document).href}>`;
  const lines = [
    "a void:Dataset",
    `void:sparqlEndpoint ${at("/sparql")}`,
    `void:uriLookupEndpoint ${at("/id?iri=")}`,
    ...voidFigures(knowledge),
  ];
  return `PREFIX void: <${NAMESPACES.void}> PREFIX foaf: <${NAMESPACES.foaf}>
<${document}> a void:DatasetDescription ; foaf:primaryTopic <${document}#dataset> .
<${document}#dataset> ${lines.join(" ;\n  ")} .
`;
}
