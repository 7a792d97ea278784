/**
 * Linked data: what the graph says of one thing, at an address of its own. A person gets a page, a program Turtle or
 * JSON-LD, by Accept or by the ending of the address.
 */

import type { Context, Hono } from "hono";
import { answerShow } from "../ask/concepts.ts";
import { quoted, ThroughlineError } from "../errors.ts";
import { EXPORT_FORMATS } from "../export/formats.ts";
import { DEFAULT_PREFIXES } from "../rdf/namespaces.ts";
import { conceptPage } from "./concept-page.ts";
import { isKnown, sendBytes, sendStream, tagOf } from "./conditional.ts";
import { sendPage } from "./html.ts";
import { isShort, statementsOf, triplesOf, written } from "./linked-documents.ts";
import { answerMethods } from "./methods.ts";
import { preferred } from "./negotiate.ts";
import { HttpProblem } from "./problems.ts";
import type { GraphHolder, ServedGraph } from "./served-graph.ts";
import { textStream } from "./text-stream.ts";

const PAGE = "text/html";
const TURTLE = EXPORT_FORMATS.turtle.mediaType;
const JSON_LD = EXPORT_FORMATS.jsonld.mediaType;
/** Turtle first: a program that says nothing gets it. */
const OFFERED = [TURTLE, JSON_LD, PAGE] as const;

type Form = (typeof OFFERED)[number];

const ENDINGS: ReadonlyMap<string, Form> = new Map([
  [`.${EXPORT_FORMATS.turtle.extension}`, TURTLE],
  [`.${EXPORT_FORMATS.jsonld.extension}`, JSON_LD],
  [".html", PAGE],
]);

/** Where the names of the bundled graph live; /id/NAME is the address here of the thing of that name there. */
const HOME = DEFAULT_PREFIXES.get("id") ?? "";

/** Adds /id/NAME for things of the bundled graph, and /id?iri=… for those of any. */
export function addLinkedData(app: Hono, graph: GraphHolder): void {
  app.get("/id/:name", (context) => {
    const [, name = "", ending] = /^(.*?)(\.(?:ttl|jsonld|html))?$/s.exec(context.req.param("name")) ?? [];
    return answer(context, graph.current, `${HOME}${name}`, ENDINGS.get(ending ?? "") ?? null);
  });
  answerMethods(app, "/id/:name", "GET, HEAD");
  app.get("/id", (context) => {
    const iri = context.req.query("iri");
    if (iri !== undefined) return answer(context, graph.current, iri, null);
    throw new ThroughlineError("usage", "Which thing? Give its IRI.", { hint: "/id?iri=https://example.org/thing" });
  });
  answerMethods(app, "/id", "GET, HEAD");
}

/**
 * Answers directly, with 200: this address is the document about the thing, the thing's own name is the IRI in it. A
 * redirect by 303 belongs to whoever serves that IRI itself.
 */
async function answer(context: Context, graph: ServedGraph, iri: string, asked: Form | null): Promise<Response> {
  const node = graph.knowledge.dataset.terms.find(iri);
  if (node === null || iri.startsWith('"')) {
    throw new HttpProblem(404, `The graph has no ${quoted(`<${iri}>`)}.`, "Look for it by name at /api/find?text=");
  }
  const form = asked ?? preferred(context.req.header("accept"), OFFERED);
  if (form === null) throw new HttpProblem(406, "This is there as HTML, Turtle and JSON-LD only.", "Say so in accept.");
  const etag = tagOf(graph.digest, iri, form);
  const headers = { vary: "accept", etag, link: linksOf(iri) };
  if (isKnown(context, etag)) return context.body(null, 304, headers);
  if (form === PAGE) {
    const result = await answerShow(graph.questions, { concept: iri });
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    return sendPage(context, result.concept.label, conceptPage(result));
  }
  const part = await statementsOf(graph, node);
  if (!isShort(part) && form === JSON_LD) throw tooLongForJsonLd(part.rows.length);
  const typed = { ...headers, "content-type": `${form}${form === TURTLE ? "; charset=utf-8" : ""}` };
  if (!isShort(part)) return sendStream(context, textStream(triplesOf(part)), typed);
  return sendBytes(context, Buffer.from(await written(part, form === TURTLE ? "turtle" : "jsonld")), typed);
}

/** To put a hundred thousand triples in the form of JSON-LD takes minutes in which nobody else would be answered. */
function tooLongForJsonLd(triples: number): HttpProblem {
  return new HttpProblem(
    406,
    `What is said of this is ${triples} triples, too many for JSON-LD here.`,
    "Take Turtle, or ask /sparql with DESCRIBE, which answers in JSON-LD of any length.",
  );
}

/** The other forms; every byte of the IRI that could end a header is encoded. */
function linksOf(iri: string): string {
  const address = `/id?iri=${encodeURIComponent(iri)}`;
  return [TURTLE, JSON_LD, PAGE].map((type) => `<${address}>; rel="alternate"; type="${type}"`).join(", ");
}
