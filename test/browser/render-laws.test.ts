/** What holds for every render: it shows what the session has found, and searches nothing itself. Without a browser. */

import { expect, onTestFinished, test, vi } from "vitest";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { AnswerView } from "../../viewer/src/answer/answer-view.ts";
import { askAgain } from "../../viewer/src/answer/ask-again.ts";
import type { Constraints } from "../../viewer/src/session/constraints.ts";
import { Session } from "../../viewer/src/session/session.ts";
import { EMPTY_STATE } from "../../viewer/src/session/view-state.ts";
import { EXAMPLE, knowledgeOf } from "../support/build.ts";

/** Three statements in a row, which nobody vouches for. */
function sessionOf(constraints: Partial<Constraints>): Session {
  const session = new Session(knowledgeOf("e:a e:p e:b . e:b e:p e:c . e:c e:p e:d ."));
  const concepts = ["a", "d"].map((name) => ({ text: name, iri: `${EXAMPLE}${name}` }));
  session.open({ ...EMPTY_STATE, concepts, constraints: { ...EMPTY_STATE.constraints, ...constraints } });
  return session;
}

test("regression: each render of an empty answer searched it up to eleven times more", () => {
  // Each search asks once for the index that it walks.
  const searches = vi.spyOn(Knowledge.prototype, "incidenceWork");
  onTestFinished(() => searches.mockRestore());
  const session = sessionOf({ minClaimants: 9 });
  expect(session.answer.kind).toBe("no-path");
  const view = new AnswerView();
  view.session = session;
  view.state = session.state;
  const before = searches.mock.calls.length;
  expect(before).toBeGreaterThan(0);
  view.render();
  view.render();
  expect(searches).toHaveBeenCalledTimes(before);
});

test.each<Partial<Constraints>>([
  { minClaimants: 9 },
  { maxLength: 2 },
  { oneDocument: true },
  { modalities: ["possible"] },
  { asOf: "1900" },
  { sources: ["urn:e:none"] },
  { avoidPredicates: ["urn:e:p"] },
  { avoid: ["urn:e:b"] },
  { minClaimants: 9, maxLength: 2 },
])("the button below an empty answer brings a path: %o", (constraints) => {
  const session = sessionOf(constraints);
  const { answer } = session;
  const [result] = answer.kind === "no-path" ? answer.results : [];
  const again = result === undefined ? null : askAgain(result);
  if (again !== null) session.dispatch(again.action);
  expect(session.answer.kind).toBe("paths");
});

test("what no change of the question brings has no button", () => {
  const session = new Session(knowledgeOf("e:a e:p e:b . e:c e:p e:d ."));
  const concepts = ["a", "d"].map((name) => ({ text: name, iri: `${EXAMPLE}${name}` }));
  session.open({ ...EMPTY_STATE, concepts });
  const { answer } = session;
  expect(answer.kind === "no-path" ? answer.results.map(askAgain) : []).toEqual([null]);
});
