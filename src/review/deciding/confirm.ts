/** A statement that is surer than its passage takes a second key. */

import type { Proposal } from "../../curate/journal/lines.ts";
import { ThroughlineError } from "../../errors.ts";
import { needsConfirming } from "../answers/card.ts";

/** A hedge that is read as asserted takes a second key, and so does a denial that is read as affirmed. Throws `usage` without it. */
export function confirm({ as }: Pick<Proposal, "as">, words: string, confirmed: boolean | undefined): void {
  if (confirmed === true || !needsConfirming(as, words)) return;
  throw new ThroughlineError(
    "usage",
    "The passage hedges or denies, and the statement does not: confirm it, or change how it is meant.",
    {
      hint: "Accept it a second time to confirm it.",
    },
  );
}
