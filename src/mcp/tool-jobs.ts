/** What the threads do for assistants: calls of tools, and resources. Each answers in JSON. */

import type { Job } from "../threads/job.ts";
import { complete } from "./completion.ts";
import type { DeskLimits } from "./context.ts";
import { listedResources, readResource } from "./resources.ts";
import type { Completed } from "./templates.ts";
import { toolResult } from "./tool-result.ts";
import { TOOLS } from "./tools.ts";

interface Limited {
  readonly limits: DeskLimits;
}

export interface ToolJob {
  /** One of TOOLS. */
  readonly name: string;
  /** Checked. */
  readonly params: Readonly<Record<string, unknown>>;
}

const tool: Job = async (services, { name, params, limits }: ToolJob & Limited, jobLimits) => {
  const row = TOOLS[name];
  if (row === undefined) throw new Error(`There is no tool ${name}.`);
  return whole(toolResult(await row.ask(services, params, jobLimits), { words: row.words, limits }));
};

const resources: Job = (services) => whole(listedResources(services));

const resource: Job = async (services, { uri, limits }: { readonly uri: string } & Limited) =>
  whole(await readResource(services, uri, limits));

export interface CompletionJob {
  readonly names: Completed;
  readonly value: string;
}

const completion: Job = (services, { names, value }: CompletionJob) => whole(complete(services, names, value));

export const jobs = { tool, resources, resource, completion };

const whole = (answer: unknown) => ({ texts: [JSON.stringify(answer)], isLong: false });
