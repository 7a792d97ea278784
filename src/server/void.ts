/** /.well-known/void: what the graph is as a dataset, for crawlers and catalogues. Spec: https://www.w3.org/TR/void/ */

import type { Context, Hono } from "hono";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { compareCodeUnits } from "../order.ts";
import { iri, NAMESPACES } from "../rdf/namespaces.ts";
import { isIriKey } from "../rdf/store/terms.ts";
import type { Job } from "../threads/job.ts";
import { askedBy, wholeText } from "./client.ts";
import { isKnown, sendBytes, tagOf } from "./conditional.ts";
import type { ServerLimits } from "./defaults.ts";
import { answerMethods } from "./methods.ts";
import type { GraphHolder } from "./served-graph.ts";
import { type DescriptionJob, describedAs, formOfDescription } from "./sparql/description.ts";

const PATH = "/.well-known/void";

/** Classes and properties that are listed, the most frequent first. */
const MAX_PARTS = 200;

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

function statements({ dataset }: Knowledge, document: string): string {
  const type = dataset.terms.find(iri("rdf", "type"));
  const [subjects, predicates, objects] = [
    dataset.column("subject"),
    dataset.column("predicate"),
    dataset.column("object"),
  ];
  const byProperty = new Map<number, number>();
  const byClass = new Map<number, number>();
  for (const [row, predicate] of predicates.entries()) {
    byProperty.set(predicate, (byProperty.get(predicate) ?? 0) + 1);
    const object = objects[row] ?? 0;
    if (predicate === type) byClass.set(object, (byClass.get(object) ?? 0) + 1);
  }
  const parts = (counts: ReadonlyMap<number, number>): [string, number][] =>
    [...counts]
      .map(([id, count]): [string, number] => [dataset.terms.key(id), count])
      .filter(([key]) => isIriKey(key))
      .sort(([a, many], [b, more]) => more - many || compareCodeUnits(a, b))
      .slice(0, MAX_PARTS);
  const classes = parts(byClass).map(([key, count]) => `[ void:class <${key}> ; void:entities ${count} ]`);
  const properties = parts(byProperty).map(([key, count]) => `[ void:property <${key}> ; void:triples ${count} ]`);
  const at = (path: string): string => `<${new URL(path, document).href}>`;
  const lines = [
    "a void:Dataset",
    `void:sparqlEndpoint ${at("/sparql")}`,
    `void:uriLookupEndpoint ${at("/id?iri=")}`,
    `void:triples ${dataset.size}`,
    `void:distinctSubjects ${new Set(subjects).size}`,
    `void:distinctObjects ${new Set(objects).size}`,
    `void:properties ${byProperty.size}`,
    `void:classes ${byClass.size}`,
    ...(classes.length === 0 ? [] : [`void:classPartition ${classes.join(", ")}`]),
    ...(properties.length === 0 ? [] : [`void:propertyPartition ${properties.join(", ")}`]),
  ];
  return `PREFIX void: <${NAMESPACES.void}> PREFIX foaf: <${NAMESPACES.foaf}>
<${document}> a void:DatasetDescription ; foaf:primaryTopic <${document}#dataset> .
<${document}#dataset> ${lines.join(" ;\n  ")} .
`;
}
