/** Answers that a model could not read. */

import { ThroughlineError } from "../errors.ts";
import type { DeskLimits } from "./context.ts";

/** Throws `limit` for an answer that is too long to be read. */
export function refuseLong(json: string, { maxAnswer }: DeskLimits): void {
  if (json.length <= maxAnswer) return;
  throw new ThroughlineError("limit", `The answer has ${json.length} characters; ${maxAnswer} are allowed.`, {
    hint: "Ask for less: a lower k or limit, or a LIMIT in the query.",
    data: { characters: json.length, maxAnswer },
  });
}
