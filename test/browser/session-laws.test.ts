/** What holds for every state: the link brings it back, undo takes back, and nothing else changes it. Without a browser. */

import fc from "fast-check";
import { MODALITY_NAMES, QUALIFIER_KINDS } from "throughline/evidence";
import { SAME_LINK_NAMES } from "throughline/graph";
import { DEFAULT_PATH_OPTIONS, PATH_MODES } from "throughline/paths";
import { expect, test } from "vitest";
import { NO_CONSTRAINTS } from "../../viewer/src/session/constraints.ts";
import { advance, type History, NO_HISTORY, redo, undo } from "../../viewer/src/session/history.ts";
import { type LinkContext, linkOf, readLink } from "../../viewer/src/session/link.ts";
import { LINK_FIELDS } from "../../viewer/src/session/link-fields.ts";
import { type Action, reduce } from "../../viewer/src/session/reduce.ts";
import {
  ARRANGEMENTS,
  COLORINGS,
  EMPTY_STATE,
  EXPLORATIONS,
  MOST_CONCEPTS,
  NO_END,
  SIZINGS,
  VIEWS,
  type ViewState,
} from "../../viewer/src/session/view-state.ts";

const ID = "https://example.org/id/";
const context: LinkContext = {
  dataVersion: () => "0123abcd",
  shorten: (iri) => (iri.startsWith(ID) ? `id:${iri.slice(ID.length)}` : iri),
  expand: (written) => (written.startsWith("id:") ? ID + written.slice(3) : written),
  readEnd: (written) => (written === "" ? NO_END : { text: written, iri: context.expand(written) }),
};

const iri = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }).map((name) => `urn:x:${name}`),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.string({ minLength: 1 }).map((name) => ID + name),
);
const iris = fc.array(iri, { maxLength: 4 });
const share = fc.integer({ min: -50_000, max: 50_000 }).map((value) => value / 10_000);
const dateOrNull = fc.option(fc.constantFrom("2013", "2013-05", "2013-05-31"));
const modalities = fc.uniqueArray(fc.constantFrom(...MODALITY_NAMES), { maxLength: 3 });
const kinds = fc.uniqueArray(fc.constantFrom(...QUALIFIER_KINDS), { maxLength: 3 });
const end = fc.oneof(
  fc.constant(NO_END),
  iri.map((value) => ({ text: context.shorten(value), iri: value })),
);

const drawing = {
  pins: fc.array(fc.record({ node: iri, x: share, y: share }), { maxLength: 3 }),
  camera: fc.option(
    fc.record({ x: share, y: share, ratio: fc.integer({ min: 1, max: 20_000 }).map((n) => n / 10_000) }),
  ),
  colorBy: fc.constantFrom(...COLORINGS),
  sizeBy: fc.constantFrom(...SIZINGS),
};

const states: fc.Arbitrary<ViewState> = fc.record({
  concepts: fc.array(end, { minLength: 2, maxLength: MOST_CONCEPTS }),
  constraints: fc.record({
    k: fc.integer({ min: 1, max: 50 }),
    maxLength: fc.integer({ min: 1, max: 20 }),
    mode: fc.constantFrom(...PATH_MODES),
    directed: fc.boolean(),
    throughHubs: fc.boolean(),
    oneDocument: fc.boolean(),
    maxPerDocument: fc.option(fc.integer({ min: 1, max: 20 })),
    minClaimants: fc.integer({ min: 0, max: 99 }),
    onlyPredicates: iris,
    avoidPredicates: iris,
    sources: iris,
    modalities,
    qualifiers: kinds,
    avoidQualifiers: kinds,
    via: iris,
    avoid: iris,
    same: fc.uniqueArray(fc.constantFrom(...SAME_LINK_NAMES)),
    asOf: fc.option(fc.constantFrom("2013", "2010/2013", "2016/..")),
    skip: fc.integer({ min: 0, max: 999 }),
    alike: fc.constantFrom("together" as const, "apart" as const),
    documentDetour: fc.integer({ min: 0, max: 20 }),
    figureDetour: fc.integer({ min: 0, max: 20 }),
    umbrellaDetour: fc.integer({ min: 0, max: 20 }),
  }),
  picked: fc.nat(9999),
  selection: fc.oneof(
    fc.constant(null),
    fc.nat(9999).map((hop) => ({ kind: "hop" as const, hop })),
    fc.constantFrom("0123456789abcdef", "0123456789abcdef-denied").map((key) => ({ kind: "statement" as const, key })),
    iri.map((node) => ({ kind: "node" as const, iri: node })),
  ),
  filters: fc.record({
    documents: iris,
    relations: iris,
    modalities,
    hiddenKinds: iris,
    minClaimants: fc.integer({ min: 0, max: 99 }),
    dateFrom: dateOrNull,
    dateUntil: dateOrNull,
  }),
  expanded: fc.array(fc.record({ node: iri, count: fc.integer({ min: 0, max: 9999 }), relation: fc.option(iri) }), {
    maxLength: 3,
  }),
  collapsed: iris,
  opened: iris,
  ...drawing,
  browse: fc.record({ ...drawing, hidden: iris }),
  view: fc.constantFrom(...VIEWS),
  exploration: fc.constantFrom(...EXPLORATIONS),
  listed: fc.option(iri),
  arrangement: fc.constantFrom(...ARRANGEMENTS),
  language: fc.option(fc.constantFrom("en", "fr", "zh-Hant-TW")),
});

test("a link brings back every state, and nothing beside it", () => {
  fc.assert(
    fc.property(states, (state) => {
      const reading = readLink(`#${linkOf(state, context)}`, context);
      expect(reading.state).toEqual(state);
      expect(reading.notice).toBeNull();
      expect(linkOf(reading.state, context)).toBe(linkOf(state, context));
    }),
  );
});

test("a link has only characters that a fragment may have, and the state is plain JSON", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(linkOf(state, context)).toMatch(/^[\w\-.!~*'();:@&=+$,/?%]*$/);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
  );
});

test("the empty state is the empty link", () => {
  expect(linkOf(EMPTY_STATE, context)).toBe("");
  expect(readLink("", context).state).toEqual(EMPTY_STATE);
});

test("no text whatever is an error, and what is read can be written", () => {
  const names = [...LINK_FIELDS.map(({ name }) => name), "from", "to", "and", "v", "data", "__proto__"];
  const field = fc.tuple(fc.constantFrom(...names), fc.string({ unit: "binary" })).map((parts) => parts.join("="));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(field).map((fields) => fields.join("&")),
      ),
      (text) => {
        const { state } = readLink(text, context);
        expect(readLink(linkOf(state, context), context).state).toEqual(state);
      },
    ),
  );
});

test("no two fields of a link have the same name", () => {
  const names = LINK_FIELDS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ["#from=id:a&to=id:b&path=2", { picked: 1 }],
  ["#from=id:a&to=id:b", { picked: 0 }],
  ["#from=id:a&to=id:b&path=-3&to[]=x", { picked: 0 }],
])("a link of the first version still means the same: %s", (fragment, expected) => {
  const { state, notice } = readLink(fragment, context);
  expect(state).toMatchObject(expected);
  expect(state.concepts.map((each) => each.iri)).toEqual([`${ID}a`, `${ID}b`]);
  expect(notice).toBeNull();
});

test("a link of a later version, or of other data, says so", () => {
  expect(readLink("#from=id:a&future=1&v=3", context)).toMatchObject({ notice: "newer" });
  expect(readLink("#from=id:a&data=ffffffff&v=2", context)).toMatchObject({ notice: "otherData" });
});

test("without constraints the engine's own defaults hold", () => {
  const { k, maxLength, mode, directed, throughHubs, oneDocument, minClaimants, asOf } = NO_CONSTRAINTS;
  expect(DEFAULT_PATH_OPTIONS).toMatchObject({
    k,
    maxLength,
    mode,
    directed,
    throughHubs,
    oneDocument,
    minClaimants,
    asOf,
  });
});

const camera = { x: 0.5, y: 0.5, ratio: 0.3 };
const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.array(end, { maxLength: 4 }).map((concepts) => ({ type: "ask" as const, concepts })),
  fc.nat(3).map((path) => ({ type: "pick-path" as const, path })),
  fc.nat(3).map((hop) => ({ type: "select" as const, selection: { kind: "hop" as const, hop } })),
  fc.nat(3).map((count) => ({ type: "filter" as const, filters: { minClaimants: count } })),
  fc.constantFrom("a", "b").map((node) => ({ type: "expand" as const, node, count: 8 })),
  fc.constantFrom("a", "b").map((node) => ({ type: "collapse" as const, node })),
  fc.record({ node: fc.constantFrom("a", "b"), x: share, y: share }).map((pin) => ({ type: "pin" as const, pin })),
  fc.constantFrom("a", "b").map((node) => ({ type: "hide-node" as const, node })),
  fc.constant({ type: "show-hidden" as const }),
  fc.constantFrom(...ARRANGEMENTS).map((arrangement) => ({ type: "set" as const, settings: { arrangement } })),
  fc.constantFrom("answer" as const, "browse" as const).map((view) => ({ type: "set" as const, settings: { view } })),
  fc.constantFrom(...SIZINGS).map((sizeBy) => ({ type: "draw" as const, drawing: { sizeBy } })),
  fc.constant({ type: "move-camera" as const, camera }),
  fc.constantFrom("filters" as const, "picture" as const).map((what) => ({ type: "clear" as const, what })),
);

const follow = (history: History, action: Action): History => advance(history, action, reduce(history.present, action));

test("undo leads back to the start, redo to where the reader was", () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 30 }), (taken) => {
      const there = taken.reduce(follow, NO_HISTORY);
      let history = there;
      for (const _step of there.past) history = undo(history);
      const { browse } = history.present;
      const still = { ...history.present, camera: null, selection: null, browse: { ...browse, camera: null } };
      expect(still).toEqual(EMPTY_STATE);
      expect(undo(history)).toBe(history);
      for (const _step of there.past) history = redo(history);
      const { camera: _camera, selection: _selection, ...rest } = history.present;
      expect(there.present).toMatchObject(rest);
      expect(redo(history)).toBe(history);
    }),
  );
});

test("what is drawn of the whole graph changes no answer's picture, and the other way round", () => {
  fc.assert(
    fc.property(states, actions, (state, action) => {
      const { browse: before, view, ...answer } = state;
      const after = reduce(state, action);
      if (action.type === "hide-node" || action.type === "show-hidden") {
        expect(after).toEqual({ ...answer, view, browse: after.browse });
      } else if (view !== "browse") expect(after.browse).toBe(before);
      else if (action.type === "pin" || action.type === "draw" || action.type === "move-camera") {
        expect(after).toEqual({ ...answer, view, browse: after.browse });
      }
    }),
  );
});

test("looking around is no step", () => {
  const moved = follow(NO_HISTORY, { type: "move-camera", camera });
  expect(moved).toEqual({ past: [], present: { ...EMPTY_STATE, camera }, future: [] });
  const selected = follow(moved, { type: "select", selection: { kind: "hop", hop: 0 } });
  expect(selected.past).toEqual([]);
});

test("a new question and another path close the evidence; the same path keeps it", () => {
  const open = reduce(EMPTY_STATE, { type: "select", selection: { kind: "hop", hop: 0 } });
  expect(reduce(open, { type: "pick-path", path: 0 })).toBe(open);
  expect(reduce(open, { type: "pick-path", path: 1 }).selection).toBeNull();
  expect(reduce(open, { type: "ask", concepts: open.concepts }).selection).toBeNull();
});

test("expanding adds, collapsing takes it back and then folds, expanding again unfolds", () => {
  const more: Action = { type: "expand", node: "n", count: 8 };
  const less: Action = { type: "collapse", node: "n" };
  const twice = [more, more].reduce(reduce, EMPTY_STATE);
  expect(twice.expanded).toEqual([{ node: "n", count: 16, relation: null }]);
  const back = reduce(twice, less);
  expect(back).toMatchObject({ expanded: [], collapsed: [] });
  const folded = reduce(back, less);
  expect(folded.collapsed).toEqual(["n"]);
  expect(reduce(folded, less)).toBe(folded);
  expect(reduce(folded, more)).toMatchObject({ expanded: [], collapsed: [] });
});
