/** /part: what the viewer asks of an endpoint through this server. No request names an endpoint. */

import type { Context, Hono } from "hono";
import { z } from "zod";
import { checkedParams } from "../../ask/ask.ts";
import { resolveRemote } from "../../ask/remote-names.ts";
import type { Endpoint } from "../../endpoint/endpoint.ts";
import { countAround } from "../../endpoint/excerpt/fetch-excerpt.ts";
import { EndpointNames } from "../../endpoint/names/names.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import type { ResourceTerm } from "../../evidence/types.ts";
import { isAbsoluteIri } from "../../rdf/store/terms.ts";
import { readParams, schemaOfParams } from "../api-params.ts";
import { policyOf } from "../content-policy.ts";
import type { ServerLimits } from "../defaults.ts";
import { answerMethods } from "../methods.ts";
import { sendAsset } from "../viewer.ts";
import type { Excerpts } from "./excerpts.ts";

const MAX_NAME = 2000;
/** As many as the viewer's question has boxes. */
const MOST_CONCEPTS = 6;
/** Nodes that one part may be opened around: with six hundred statements each, a picture of them is long full. */
const MOST_OPENED = 24;

const NAME = z.string().min(1).max(MAX_NAME);
const QUESTION = z.strictObject({
  concept: z.array(NAME).min(1).max(MOST_CONCEPTS),
  open: z.array(NAME).max(MOST_OPENED).default([]),
});
const NODE = z.strictObject({ node: NAME });

/**
 * /part/concepts: which concepts some names mean. /part: what a part of concepts and opened nodes, given by their IRIs, has
 * and has not; /part/graph: that part as a snapshot. /part/count: how many statements join a node to others.
 */
export function addExcerpts(app: Hono, endpoint: Endpoint, excerpts: Excerpts, limits: ServerLimits): void {
  const question = async (context: Context) => {
    const { concept, open } = checkedParams(QUESTION, await readParams(context, schemaOfParams(QUESTION)));
    return { concepts: [...new Set(concept)].map(iriOf), opened: [...new Set(open)].map(iriOf) };
  };
  answer(app, "/part/concepts", async (context) => {
    const { concept } = checkedParams(QUESTION, await readParams(context, schemaOfParams(QUESTION)));
    return context.json({ concepts: await namedConcepts(endpoint.forQuestion(), concept, context.req.raw.signal) });
  });
  answer(app, "/part", async (context) => {
    const { figures, around, notes } = await excerpts.get(await question(context), context.req.raw.signal);
    return context.json({ figures, around, notes });
  });
  answer(app, "/part/graph", async (context) => {
    const { snapshot } = await excerpts.get(await question(context), context.req.raw.signal);
    return sendAsset(context, snapshot, policyOf("/part/graph"));
  });
  answer(app, "/part/count", async (context) => {
    const { node } = checkedParams(NODE, await readParams(context, schemaOfParams(NODE)));
    const options = { timeLimitMs: limits.timeLimitMs, signal: context.req.raw.signal };
    return context.json({ statements: await countAround(endpoint.forQuestion(), iriOf(node), options) });
  });
}

function answer(app: Hono, path: string, handler: (context: Context) => Promise<Response>): void {
  app.get(path, handler);
  app.post(path, handler);
  answerMethods(app, path, "GET, HEAD, POST");
}

/** The concepts by what they are called. A refusal tells which name it is about, from 0. */
async function namedConcepts(
  endpoint: Endpoint,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<ResourceTerm[]> {
  const names = new EndpointNames(endpoint, { signal });
  const keys: string[] = [];
  for (const [index, text] of texts.entries()) {
    try {
      keys.push(...(await resolveRemote(endpoint, names, [text])));
    } catch (error) {
      if (!(error instanceof ThroughlineError)) throw error;
      const { code, message, hint, data } = error;
      throw new ThroughlineError(code, message, {
        ...(hint === null ? {} : { hint }),
        data: { ...data, place: index },
      });
    }
  }
  const { describer } = names.knowledge;
  return keys.map((key) => describer.resource(endpoint.id(key)));
}

function iriOf(text: string): string {
  if (isAbsoluteIri(text)) return text;
  throw new ThroughlineError("usage", `${quoted(text)} is no IRI.`, {
    hint: "/part/concepts tells the IRI of a name.",
  });
}
