/** The state of the review page: walking through a text, deciding, drafting; and what it asks of the server for that. */

import { describe, expect, test } from "vitest";
import type { Card } from "../../src/review/protocol/card.ts";
import type { DecideAnswer, DecideRequest } from "../../src/review/protocol/decide.ts";
import type { ProjectAnswer } from "../../src/review/protocol/project.ts";
import type { HintMark, MarksAnswer, SentenceInfo, TextAnswer } from "../../src/review/protocol/text.ts";
import { doubtsIn } from "../../viewer/review/src/state/doubts.ts";
import {
  asItStands,
  draftOf,
  missingPart,
  newDraft,
  nextModality,
  statementOf,
  swapped,
} from "../../viewer/review/src/state/draft.ts";
import { mentionsHere } from "../../viewer/review/src/state/mentions.ts";
import { needsOf } from "../../viewer/review/src/state/needs.ts";
import { itemsAt, nextPlace, passageOf, progressOf, sentenceAt } from "../../viewer/review/src/state/places.ts";
import { cardId, reduce } from "../../viewer/review/src/state/reduce.ts";
import { type Event, firstState, type ReviewState } from "../../viewer/review/src/state/state.ts";

const COUNTS = { open: 3, later: 0, names: 0, rows: 0, history: 0 };
const source = { name: "one", title: "One", language: "en", pages: 1, missing: null, format: "txt", hasOriginal: true };

const PROJECT: ProjectAnswer = {
  name: "Sample",
  person: "anna",
  readOnly: null,
  revision: 5,
  measures: false,
  keysOff: false,
  open: source.name,
  sources: [{ ...source, sentences: null, withStatement: null, without: null, open: 3 }],
  relations: [],
  types: [],
  modalities: [],
  polarities: [],
  keys: {} as ProjectAnswer["keys"],
  counts: COUNTS,
  batches: [],
  round: null,
  warnings: [],
};

/** Six sentences of ten letters with a space between them, two in each of three paragraphs. */
const sentence = (at: number): SentenceInfo => ({
  start: at * 11,
  end: at * 11 + 10,
  paragraph: 1 + Math.floor(at / 2),
  state: "open",
  reason: null,
  line: null,
});
const proposed = (id: string, at: number, state: "open" | "later" = "open") => ({
  id,
  start: at * 11,
  end: at * 11 + 10,
  state,
  words: `${id} says`,
  model: null,
});

const TEXT: TextAnswer = {
  source: "one",
  title: "One",
  language: "en",
  revision: 5,
  paragraphs: [],
  sentences: [0, 1, 2, 3, 4, 5].map(sentence),
  proposals: [proposed("sug:a", 1), proposed("sug:late", 2, "later"), proposed("sug:b", 2), proposed("sug:c", 5)],
  claims: [{ claim: "st:1", start: 22, end: 32, words: "it holds", denied: false }],
  notes: [],
};

const concept = (label: string) => ({
  iri: `https://example.org/${label}`,
  label,
  types: ["body"],
  definition: null,
  aliases: [],
  statements: 1,
  isNew: false,
});
const RELATION = {
  iri: "https://example.org/funds",
  label: "funds",
  inverseLabel: null,
  definition: null,
  domain: [],
  range: [],
};

const card = (id: string, at = 1): Card => ({
  id,
  state: "open",
  sentence: "A funds B",
  subject: concept("A"),
  relation: RELATION,
  object: concept("B"),
  modality: "asserted",
  polarity: "affirmed",
  support: "directly-stated",
  claimant: null,
  note: null,
  qualifiers: [],
  source: "one",
  passage: { start: at * 11, end: at * 11 + 10, page: null, paragraph: 1, words: "…" },
  by: "anna",
  model: null,
  from: "",
  batch: "b",
  warnings: [],
  needsConfirming: false,
  said: [],
  alike: [],
  history: [],
});

const happened = (state: ReviewState, ...events: readonly Event[]): ReviewState => events.reduce(reduce, state);
const opened = happened(firstState(PROJECT), { type: "text", text: TEXT });

const answer = (more: Partial<DecideAnswer> = {}): DecideAnswer => ({
  saved: true,
  revision: 6,
  lines: ["anna:1"],
  claims: [],
  proposals: [],
  note: null,
  counts: { ...COUNTS, open: 2 },
  ...more,
});
const decided = (request: DecideRequest, accepted: Card | null = null, more: Partial<DecideAnswer> = {}): Event => ({
  type: "decided",
  request,
  answer: answer(more),
  accepted,
});

describe("places", () => {
  test("a place belongs to the sentence that reaches it; between two it is the next, behind all the last", () => {
    expect([0, 9, 10, 11, 60, 999].map((place) => sentenceAt(TEXT.sentences, place))).toEqual([0, 0, 1, 1, 5, 5]);
    expect(sentenceAt([], 3)).toBe(-1);
  });

  test("what waits comes first, what was put off after it, what holds last", () => {
    expect(itemsAt(TEXT, 2).map(({ id }) => id)).toEqual(["sug:b", "sug:late", "st:1"]);
    expect(itemsAt(TEXT, 0)).toEqual([]);
  });

  test("the walk goes through all sentences, or through those with a proposal that waits, and stays at its ends", () => {
    expect([nextPlace(TEXT, 0, 1, "all"), nextPlace(TEXT, 5, 1, "all"), nextPlace(TEXT, 0, -1, "all")]).toEqual([
      1, 5, 0,
    ]);
    expect([
      nextPlace(TEXT, 0, 1, "waiting"),
      nextPlace(TEXT, 2, 1, "waiting"),
      nextPlace(TEXT, 5, 1, "waiting"),
    ]).toEqual([1, 5, 5]);
    expect(nextPlace(TEXT, 5, -1, "waiting")).toBe(2);
  });

  test("a passage reaches over as many sentences as there are", () => {
    expect(passageOf(TEXT, 4, 0)).toEqual({ start: 44, end: 54 });
    expect(passageOf(TEXT, 4, 7)).toEqual({ start: 44, end: 65 });
    expect(passageOf(TEXT, 9, 0)).toBeNull();
  });
});

describe("walking", () => {
  test("a text opens at the first proposal that waits, and one without any at its beginning", () => {
    expect([opened.at, opened.walk, cardId(opened)]).toEqual([1, "waiting", "sug:a"]);
    const quiet = happened(firstState(PROJECT), { type: "text", text: { ...TEXT, proposals: [] } });
    expect([quiet.at, quiet.walk]).toEqual([0, "all"]);
  });

  test("an answer that comes late changes nothing: another card, another text", () => {
    const moved = happened(opened, { type: "step", step: 1 }, { type: "card", card: card("sug:a") });
    expect([moved.at, moved.card]).toEqual([2, null]);
    expect(happened(opened, { type: "text", text: { ...TEXT, source: "two" } }).text?.source).toBe("one");
  });

  test("the same text, told again, keeps sentence and draft", () => {
    const drafting = happened(
      opened,
      { type: "go", at: 4 },
      { type: "draft", draft: newDraft({ start: 44, end: 54 }, []) },
    );
    const again = happened(drafting, { type: "stale" }, { type: "text", text: { ...TEXT, revision: 9 } });
    expect([again.at, again.draft === drafting.draft, again.revision, again.stale.text]).toEqual([4, true, 9, false]);
  });

  test("regression: a text that is told again takes no card away under a key, unless somebody decided meanwhile", () => {
    const read = happened(opened, { type: "card", card: card("sug:a") });
    const told = (revision: number): ReviewState => happened(read, { type: "text", text: { ...TEXT, revision } });
    expect(told(5).card?.id).toBe("sug:a");
    expect(told(6).card).toBe(null);
    const without = { ...TEXT, proposals: TEXT.proposals.filter(({ id }) => id !== "sug:a") };
    expect(happened(read, { type: "text", text: without }).card).toBe(null);
  });

  test("regression: a text that was on its way when something was decided is asked for again", () => {
    const moved = happened(opened, decided({ do: "reject", id: "sug:a", revision: 5 }));
    const late = happened(moved, { type: "text", text: TEXT });
    expect([late.text, late.at, cardId(late)]).toEqual([moved.text, moved.at, "sug:b"]);
    expect(needsOf(late)).toContainEqual({ kind: "text", source: "one" });
  });

  test("among several statements of a sentence one goes round", () => {
    const here = happened(opened, { type: "go", at: 2 });
    expect(cardId(happened(here, { type: "pick", pick: 1 }))).toBe("sug:late");
    expect(cardId(happened(here, { type: "pick", pick: -1 }))).toBe("st:1");
  });
});

describe("deciding", () => {
  test("a rejected proposal is gone, and the next that waits is at hand", () => {
    const next = happened(opened, { type: "deciding" }, decided({ do: "reject", id: "sug:a", revision: 5 }));
    expect(next.text?.proposals.map(({ id }) => id)).toEqual(["sug:late", "sug:b", "sug:c"]);
    expect([next.at, cardId(next), next.saved, next.revision, next.deciding]).toEqual([2, "sug:b", "anna:1", 6, false]);
    expect(next.project.counts.open).toBe(2);
  });

  test("a reason that is told afterwards moves nothing", () => {
    const next = happened(opened, decided({ do: "reject", id: "sug:a", revision: 5 }));
    const told = happened(next, decided({ do: "reject", id: "sug:a", reason: "too-vague", revision: 6 }));
    expect([told.at, told.pick, told.text]).toEqual([next.at, next.pick, { ...next.text, revision: 6 }]);
  });

  test("an accepted one becomes a claim, and its sentence is settled", () => {
    const accepted = { ...card("st:new"), state: "accepted" as const };
    const next = happened(
      opened,
      decided({ do: "accept", id: "sug:a", revision: 5 }, accepted, { claims: ["st:new"] }),
    );
    expect(next.text?.claims.map(({ claim }) => claim)).toEqual(["st:new", "st:1"]);
    expect(next.text?.sentences[1]?.state).toBe("statement");
    expect(next.text === null ? null : progressOf(next.text)).toEqual({ settled: 1, all: 6 });
  });

  test("one that is put off stays in its place, and is not come to again", () => {
    const next = happened(opened, decided({ do: "later", id: "sug:a", revision: 5 }));
    expect(next.text?.proposals[0]).toMatchObject({ id: "sug:a", state: "later" });
    expect(next.at).toBe(2);
  });

  test("nothing here settles the whole passage with its reason, and goes on", () => {
    const wide = happened(opened, { type: "walk", walk: "all" }, { type: "go", at: 3 }, { type: "reach", step: 1 });
    const passage = { start: 33, end: 54 };
    const next = happened(wide, decided({ do: "nothing", source: "one", passage, reason: "heading", revision: 5 }));
    expect(next.text?.sentences.map(({ state }) => state)).toEqual([
      "open",
      "open",
      "open",
      "nothing",
      "nothing",
      "open",
    ]);
    expect(next.text?.sentences[3]).toMatchObject({ reason: "heading", line: "anna:1" });
    expect([next.at, next.more]).toEqual([4, 0]);
  });

  test("after an undo, and where the claim cannot be shown, the text is asked for again", () => {
    expect(happened(opened, decided({ do: "undo", lines: [], revision: 5 })).stale).toEqual({
      project: true,
      text: true,
    });
    expect(happened(opened, decided({ do: "accept", id: "sug:a", revision: 5 })).stale.text).toBe(true);
  });

  test("where no answer came, nothing is saved and the card stays", () => {
    const lost = { kind: "lost" as const, message: "", hint: "" };
    const next = happened(opened, { type: "deciding" }, { type: "trouble", trouble: lost });
    expect([next.saved, next.deciding, cardId(next), next.revision]).toEqual([null, false, "sug:a", 5]);
  });
});

const HEDGE: HintMark = { kind: "hedge", start: 14, end: 17 };
const DENIAL: HintMark = { kind: "denial", start: 45, end: 48 };

describe("drafting", () => {
  test("what a hedge or a denial leaves open is not chosen for anybody", () => {
    expect(newDraft({ start: 0, end: 10 }, [HEDGE])).toMatchObject({ modality: "asserted", polarity: "affirmed" });
    expect(newDraft({ start: 11, end: 21 }, [HEDGE])).toMatchObject({ modality: null, polarity: "affirmed" });
    expect(newDraft({ start: 44, end: 54 }, [DENIAL])).toMatchObject({ modality: "asserted", polarity: null });
  });

  test("the parts are asked for in the order in which they are said; a whole one is sent as it is", () => {
    const whole = draftOf(card("sug:a"));
    expect(missingPart(whole)).toBeNull();
    expect(missingPart({ ...whole, object: null })).toBe("object");
    expect(missingPart({ ...whole, object: null, relation: null })).toBe("relation");
    expect(missingPart(newDraft({ start: 0, end: 1 }, []))).toBe("subject");
    expect(statementOf(whole)).toMatchObject({ relation: RELATION.iri, modality: "asserted", claimant: null });
    expect(statementOf(swapped(whole))?.subject).toEqual({ iri: "https://example.org/B" });
  });

  test("what is not chosen is not sent, unless it is taken as it stands", () => {
    const doubtful = { ...draftOf(card("sug:a")), modality: null, polarity: null };
    expect(statementOf(doubtful)).toBeNull();
    expect(statementOf(asItStands(doubtful))).toMatchObject({ modality: "asserted", polarity: "affirmed" });
  });

  test("modalities go round from the nearest doubt to stated as fact", () => {
    expect(nextModality(null)).toBe("reported");
    expect(nextModality("possible")).toBe("asserted");
  });

  test("a wider passage may hedge where the first sentence did not", () => {
    const marks: MarksAnswer = {
      source: "one",
      from: 1,
      to: 3,
      revision: 5,
      mentions: [],
      hints: [HEDGE, DENIAL],
      likely: [],
    };
    const begun = happened(
      opened,
      { type: "marks", marks },
      { type: "go", at: 0 },
      {
        type: "draft",
        draft: newDraft({ start: 0, end: 10 }, marks.hints),
      },
    );
    expect(begun.draft?.modality).toBe("asserted");
    const wide = happened(begun, { type: "reach", step: 1 });
    expect(wide.draft).toMatchObject({ passage: { start: 0, end: 21 }, modality: null });
    expect(happened(wide, { type: "reach", step: -1 }, { type: "reach", step: -1 }).draft?.passage).toEqual({
      start: 0,
      end: 10,
    });
  });

  test("a concept that a proposal makes is chosen by its name in the graph", () => {
    const made = { ...concept("A"), isNew: true, definition: "A body." };
    expect(draftOf({ ...card("sug:a"), subject: made }).subject?.choice).toEqual({ iri: made.iri });
  });

  test("digits go by the passage: each concept once", () => {
    const mention = (label: string, start: number) => ({
      iri: label,
      label,
      type: "",
      digit: 1,
      start,
      end: start + 2,
    });
    const mentions = [mention("A", 0), mention("B", 11), mention("A", 15), mention("C", 23)];
    const marks: MarksAnswer = { source: "one", from: 1, to: 2, revision: 5, mentions, hints: [], likely: [] };
    const state = happened(opened, { type: "marks", marks });
    expect(mentionsHere(state).map(({ label }) => label)).toEqual(["B", "A"]);
    expect(mentionsHere(happened(state, { type: "reach", step: 1 })).map(({ label }) => label)).toEqual([
      "B",
      "A",
      "C",
    ]);
  });
});

describe("what is asked of the server", () => {
  test("the card in hand and nothing else, once the text is there", () => {
    expect(needsOf(opened)).toEqual([{ kind: "card", id: "sug:a" }]);
    expect(needsOf(happened(opened, { type: "card", card: card("sug:a") }))).toEqual([]);
  });

  test("regression: after a claim is taken back no card of it is asked for, which would be refused", () => {
    const here = happened(opened, { type: "go", at: 2 }, { type: "pick", pick: -1 });
    expect(needsOf(here)).toEqual([{ kind: "card", id: "st:1" }]);
    const gone = happened(here, decided({ do: "retract", claim: "st:1", reason: null, revision: 5 }));
    expect(needsOf(gone)).toEqual([{ kind: "project" }, { kind: "text", source: "one" }]);
  });

  test("no text is asked for that is not at hand", () => {
    const gone = { ...PROJECT, sources: PROJECT.sources.map((each) => ({ ...each, missing: "It is not at hand." })) };
    expect(needsOf(firstState(PROJECT))).toEqual([{ kind: "text", source: "one" }]);
    expect(needsOf(firstState(gone))).toEqual([]);
    expect(needsOf(firstState({ ...PROJECT, sources: [] }))).toEqual([]);
  });

  test("relations once the subject is chosen, lists where they are looked at", () => {
    const draft = { ...draftOf(card("sug:a")), relation: null, object: null };
    const drafting = happened(opened, { type: "card", card: card("sug:a") }, { type: "draft", draft });
    expect(needsOf(drafting)).toEqual([{ kind: "likely", subject: "https://example.org/A", object: null }]);
    expect(needsOf(happened(opened, { type: "tab", tab: "names" }))).toEqual([{ kind: "names" }]);
  });
});

describe("doubts of a statement that is written", () => {
  const hints: readonly HintMark[] = [
    { kind: "hedge", start: 2, end: 5 },
    { kind: "denial", start: 6, end: 8 },
  ];
  const draft = newDraft({ start: 0, end: 10 }, hints);

  test("regression: nothing is said of how it reads before it was chosen", () => {
    expect(doubtsIn(draft, hints)).toEqual({
      modality: "A hedge or a reporting word stands in the passage: choose how it is meant.",
      polarity: "A denial stands in the passage: choose whether it is affirmed or denied.",
    });
    expect(doubtsIn({ ...draft, modality: "asserted", polarity: "affirmed" }, hints)).toEqual({
      modality: "A hedge or a reporting word stands in the passage, and this reads as stated as fact.",
      polarity: "A denial stands in the passage, and this reads as affirmed.",
    });
    expect(doubtsIn({ ...draft, modality: "possible", polarity: "denied" }, hints)).toEqual({
      modality: null,
      polarity: null,
    });
  });
});
