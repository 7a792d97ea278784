/**
 * Linked data: what the graph says of one thing, at an address of its own. A person gets a page, a program Turtle or
 * JSON-LD, by Accept or by the ending of the address.
 */

import type { Context, Hono } from "hono";
import { quoted, ThroughlineError } from "../errors.ts";
import { EXPORT_FORMATS } from "../export/formats.ts";
import { DEFAULT_PREFIXES } from "../rdf/namespaces.ts";
import { askedBy, wholeText } from "./client.ts";
import { isKnown, sendBytes, sendStream, tagOf } from "./conditional.ts";
import type { ServerLimits } from "./defaults.ts";
import { sendPage } from "./html.ts";
import type { DocumentFacts, DocumentJob } from "./linked-documents.ts";
import { answerMethods } from "./methods.ts";
import { preferred } from "./negotiate.ts";
import { HttpProblem } from "./problems.ts";
import type { GraphHolder, ServedGraph } from "./served-graph.ts";

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
export function addLinkedData(app: Hono, graph: GraphHolder, limits: ServerLimits): void {
  app.get("/id/:name", (context) => {
    const [, name = "", ending] = /^(.*?)(\.(?:ttl|jsonld|html))?$/s.exec(context.req.param("name")) ?? [];
    const asked = ENDINGS.get(ending ?? "") ?? null;
    return answer(context, graph.current, { iri: `${HOME}${name}`, asked, limits });
  });
  answerMethods(app, "/id/:name", "GET, HEAD");
  app.get("/id", (context) => {
    const iri = context.req.query("iri");
    if (iri !== undefined) return answer(context, graph.current, { iri, asked: null, limits });
    throw new ThroughlineError("usage", "Which thing? Give its IRI.", { hint: "/id?iri=https://example.org/thing" });
  });
  answerMethods(app, "/id", "GET, HEAD");
}

interface Wish {
  readonly iri: string;
  /** By the ending of the address. */
  readonly asked: Form | null;
  readonly limits: ServerLimits;
}

/**
 * Answers directly, with 200: this address is the document about the thing, the thing's own name is the IRI in it. A
 * redirect by 303 belongs to whoever serves that IRI itself.
 */
async function answer(context: Context, graph: ServedGraph, { iri, asked: named, limits }: Wish): Promise<Response> {
  const node = graph.knowledge.dataset.terms.find(iri);
  if (node === null || iri.startsWith('"')) {
    throw new HttpProblem(404, `The graph has no ${quoted(`<${iri}>`)}.`, "Look for it by name at /api/find?text=");
  }
  const form = named ?? preferred(context.req.header("accept"), OFFERED);
  if (form === null) throw new HttpProblem(406, "This is there as HTML, Turtle and JSON-LD only.", "Say so in accept.");
  const etag = tagOf(graph.digest, iri, form);
  const headers = { vary: "accept", etag, link: linksOf(iri) };
  if (isKnown(context, etag)) return context.body(null, 304, headers);
  const asked = askedBy(context, limits);
  if (form === PAGE) {
    const { facts, body } = await graph.questions.ask({ job: "page", params: { iri }, lane: "light" }, asked);
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    return sendPage(context, String(facts.title), await wholeText(body));
  }
  const params: DocumentJob = { iri, form: form === TURTLE ? "turtle" : "jsonld" };
  const { facts, body } = await graph.questions.ask({ job: "document", params, lane: "light" }, asked);
  const { tooMany } = facts as unknown as DocumentFacts;
  if (tooMany !== null) throw tooLongForJsonLd(tooMany);
  const typed = { ...headers, "content-type": `${form}${form === TURTLE ? "; charset=utf-8" : ""}` };
  return body instanceof Uint8Array ? sendBytes(context, body, typed) : sendStream(context, body, typed);
}

/** To put a hundred thousand triples in the form of JSON-LD takes minutes. */
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
