/** What a tool answers, as a client takes it. */

import { clipped } from "./clip.ts";
import type { DeskLimits } from "./context.ts";
import { refuseLong } from "./refuse-long.ts";
import type { CallToolResult } from "./sdk.ts";

/** `words` says an answer as text; null where its JSON is the text. Throws `limit` for what a model could not read. */
export function toolResult(
  found: unknown,
  { words, limits }: { readonly words: ((answer: never) => string) | null; readonly limits: DeskLimits },
): CallToolResult {
  const answer = clipped(found);
  const json = JSON.stringify(answer);
  refuseLong(json, limits);
  const text = words === null ? json : words(answer as never);
  return { content: [{ type: "text", text }], structuredContent: answer as Record<string, unknown> };
}
