/** What a command about concepts asks: all of the files, or the part of an endpoint that it needs. */

import { KnowledgeServices } from "../ask/knowledge-services.ts";
import type { Need, Opened } from "../ask/remote-names.ts";
import { type Context, openKnowledge } from "./context.ts";

/** `sources` is a folder of texts to quote from. */
export async function openServices(context: Context, need: Need, sources?: string): Promise<Opened> {
  // The client of endpoints is loaded only where there is one.
  if (context.global.endpoint !== undefined) return (await import("./endpoint.ts")).endpointServices(context, need);
  const services = new KnowledgeServices(await openKnowledge(context, sources));
  return { services, concept: need.concept, notes: [] };
}
