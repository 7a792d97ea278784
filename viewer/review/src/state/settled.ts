/** A text after a decision that the server has saved, so that a long text is not fetched again for each. */

import type { Card } from "../../../../src/review/protocol/card.ts";
import type { DecideAnswer, DecideRequest } from "../../../../src/review/protocol/decide.ts";
import type { SentenceInfo, TextAnswer } from "../../../../src/review/protocol/text.ts";
import type { Span } from "../../../../src/review/protocol/values.ts";

/**
 * Null where the whole text has to be asked again: after undo, after what is decided on many, and where a proposal came to be open by it.
 * `accepted` is the card of the claim that came of it, where one came.
 */
export function settledText(
  text: TextAnswer,
  request: DecideRequest,
  { revision, lines, proposals }: DecideAnswer,
  accepted: Card | null,
): TextAnswer | null {
  if (proposals.length > 0) return null;
  const now = { ...text, revision };
  switch (request.do) {
    case "reject":
      return { ...now, proposals: without(now, request.id) };
    case "later":
      return {
        ...now,
        proposals: text.proposals.map((each) => (each.id === request.id ? { ...each, state: "later" } : each)),
      };
    case "nothing":
      return {
        ...now,
        sentences: text.sentences.map((each) =>
          overlap(each, request.passage) && each.state === "open"
            ? { ...each, state: "nothing", reason: request.reason, line: lines.at(-1) ?? null }
            : each,
        ),
      };
    case "accept":
    case "edit":
    case "new":
      return accepted === null ? null : withClaim(now, request.do === "new" ? null : request.id, accepted);
    default:
      return null;
  }
}

function withClaim(text: TextAnswer, proposal: string | null, card: Card): TextAnswer {
  const { start, end } = card.passage;
  const claim = { claim: card.id, start, end, words: card.sentence, denied: card.polarity === "denied" };
  const others = text.claims.filter((each) => each.claim !== card.id || each.start !== start || each.end !== end);
  return {
    ...text,
    proposals: proposal === null ? text.proposals : without(text, proposal),
    claims: [...others, claim].sort((a, b) => a.start - b.start),
    sentences: text.sentences.map((each) => (overlap(each, card.passage) ? asStatement(each) : each)),
  };
}

const asStatement = (sentence: SentenceInfo): SentenceInfo => ({
  ...sentence,
  state: "statement",
  reason: null,
  line: null,
});

const without = ({ proposals }: TextAnswer, id: string): TextAnswer["proposals"] =>
  proposals.filter((each) => each.id !== id);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;
