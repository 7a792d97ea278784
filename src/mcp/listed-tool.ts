/** A tool as a client lists it. */

import { z } from "zod";
import type { Tool } from "./sdk.ts";

/** What is told of a tool. */
export interface ToolAbout {
  readonly title: string;
  readonly description: string;
  readonly params: z.ZodObject;
  readonly result: z.ZodType;
}

/** `readOnly` is false for a tool that appends something. None destroys, and none reaches beyond this machine. */
export function listedTool(name: string, about: ToolAbout, { readOnly }: { readonly readOnly: boolean }): Tool {
  const { title, description, params, result } = about;
  return {
    name,
    title,
    description,
    inputSchema: z.toJSONSchema(params, { io: "input" }) as Tool["inputSchema"],
    outputSchema: z.toJSONSchema(result) as NonNullable<Tool["outputSchema"]>,
    annotations: { title, readOnlyHint: readOnly, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  };
}
