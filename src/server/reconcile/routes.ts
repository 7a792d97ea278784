/**
 * /reconcile: matches lists of names to the graph, for OpenRefine and its like.
 * Spec: https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
 */

import type { Context, Hono } from "hono";
import { quoted, ThroughlineError } from "../../errors.ts";
import type { JobCall } from "../../threads/task.ts";
import { askedBy, wholeText } from "../client.ts";
import { isKnown, sendBytes, tagOf } from "../conditional.ts";
import { sendFramedPage } from "../html.ts";
import { answerMethods } from "../methods.ts";
import { HttpProblem } from "../problems.ts";
import type { GraphHolder } from "../served-graph.ts";
import type { ServerTools } from "../server-tools.ts";
import { type BatchJob, SUGGESTED, type SuggestJob } from "./jobs.ts";
import { RECONCILE_LIMITS } from "./limits.ts";
import { serviceManifest } from "./manifest.ts";
import { readBatch, readExtension, readField } from "./request.ts";
import type { ExtensionJob, ProposalJob } from "./values.ts";

const PATH = "/reconcile";
const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };

/** Adds the service. */
export function addReconciliation(app: Hono, graph: GraphHolder, { limits, allowOrigins }: ServerTools): void {
  const answer = (context: Context, call: JobCall): Promise<Response> => answered(context, graph, limits, call);
  app.on(["GET", "POST"], PATH, async (context) => {
    const field = await readField(context);
    if (field === null) return context.json(serviceManifest(new URL(PATH, context.req.url).href), 200, JSON_HEADERS);
    if (field.name === "extend") {
      const params: ExtensionJob = readExtension(field.text);
      return answer(context, { job: "reconcile-extend", params, lane: "heavy" });
    }
    const params: BatchJob = { queries: readBatch(field.text) };
    const lane = params.queries.length > 1 ? "heavy" : "light";
    return answer(context, { job: "reconcile-batch", params, lane });
  });
  answerMethods(app, PATH, "GET, HEAD, POST");
  for (const what of SUGGESTED) {
    app.get(`${PATH}/suggest/${what}`, (context) => {
      const cursor = wholeNumber(context, "cursor", { least: 0, most: RECONCILE_LIMITS.cursor }) ?? 0;
      const params: SuggestJob = { what, prefix: context.req.query("prefix") ?? "", cursor };
      return answer(context, { job: "reconcile-suggest", params, lane: what === "entity" ? "light" : "heavy" });
    });
    answerMethods(app, `${PATH}/suggest/${what}`, "GET, HEAD");
  }
  app.get(`${PATH}/properties`, (context) => {
    const most = RECONCILE_LIMITS.values;
    const limit = wholeNumber(context, "limit", { least: 1, most }) ?? RECONCILE_LIMITS.suggestions;
    const params: ProposalJob = { type: context.req.query("type") ?? "", limit };
    return answer(context, { job: "reconcile-properties", params, lane: "heavy" });
  });
  answerMethods(app, `${PATH}/properties`, "GET, HEAD");
  app.get(`${PATH}/preview`, async (context) => {
    const iri = context.req.query("id") ?? "";
    if (iri.startsWith('"') || graph.current.knowledge.dataset.terms.find(iri) === null)
      throw new HttpProblem(404, `The graph has no ${quoted(`<${iri}>`)}.`, "Look for it by name at /api/find?text=");
    const call = { job: "reconcile-preview", params: { iri }, lane: "light" } as const;
    const { facts, body } = await graph.current.questions.ask(call, askedBy(context, limits));
    return sendFramedPage(context, String(facts.title), await wholeText(body), allowOrigins);
  });
  answerMethods(app, `${PATH}/preview`, "GET, HEAD");
}

async function answered(
  context: Context,
  { current }: GraphHolder,
  limits: ServerTools["limits"],
  call: JobCall,
): Promise<Response> {
  const etag = tagOf(current.digest, call.job, JSON.stringify(call.params));
  if (isKnown(context, etag)) return context.body(null, 304, { etag });
  const { body } = await current.questions.ask(call, askedBy(context, limits));
  return sendBytes(context, Buffer.from(await wholeText(body)), { ...JSON_HEADERS, etag });
}

function wholeNumber(
  context: Context,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const text = context.req.query(name);
  if (text === undefined || text === "") return null;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  if (number >= least && number <= most) return number;
  throw new ThroughlineError(
    "usage",
    `The parameter ${name} takes a whole number from ${least} to ${most}, not ${quoted(text)}.`,
    {},
  );
}
