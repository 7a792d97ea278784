/** What an answer of the k best says of the rest: whether there is more, the next ones, what stands together, what comes last. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PathResult } from "../../src/paths/answer/find-paths.ts";
import { runs } from "../support/runs.ts";
import { ask, knowledgeOf } from "./support.ts";

const chainsOf = ({ paths }: PathResult): string[] =>
  paths.flatMap(({ nodes, alikeAt, alike }) =>
    [nodes, ...alike.map(({ node }) => nodes.with(alikeAt ?? 0, node))].map((each) =>
      each.map(({ iri }) => iri.replace("urn:x:", "")).join(" "),
    ),
  );

const drawn = fc
  .array(fc.tuple(fc.constantFrom(..."abcdef"), fc.constantFrom("p", "q"), fc.constantFrom(..."abcdef")), {
    minLength: 1,
    maxLength: 14,
  })
  .map((triples) => `${triples.map((triple) => triple.map((name) => `:${name}`).join(" ")).join(" . ")} .`);

const NAMED = `:a rdfs:label "a" . :b rdfs:label "b" .`;
const TYPED = `${[..."abcdef"].map((name) => `:${name} a :K`).join(" . ")} .`;

describe("more", () => {
  test("of random graphs, the pages of an answer put together are the answer, and each tells whether it is the last", () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 4 }), fc.boolean(), (turtle, k, typed) => {
        const data = knowledgeOf(`${turtle} ${typed ? TYPED : NAMED}`);
        const all = ask(data, "a", "b", { k: 1000 });
        expect(all.more).toBe(false);
        const pages: string[] = [];
        for (let skip = 0; ; skip += k) {
          const page = ask(data, "a", "b", { k, skip });
          pages.push(...chainsOf(page));
          expect([page.skipped, page.more]).toEqual([skip, skip + k < all.paths.length]);
          if (page.more !== true) break;
        }
        expect(pages).toEqual(chainsOf(all));
      }),
      { numRuns: runs(300) },
    );
  });

  test("what is beyond the last is said, and is no search in vain", () => {
    const data = knowledgeOf(":a :p :b . :b :p :c .");
    const { paths, reason, whyNot, more } = ask(data, "a", "c", { skip: 1 });
    expect([paths, reason, whyNot, more]).toEqual([[], "There is only one path to be left out.", null, false]);
  });

  test("a look beyond the answer does not cut it", () => {
    const data = knowledgeOf(":a :p :b . :b :p :c . :a :q :d . :d :p :e . :e :q :f . :f :p :c .");
    const all = ask(data, "a", "c", { k: 1 });
    const { status, more, paths } = ask(data, "a", "c", { k: 1, maxExpansions: 3 });
    expect([all.more, status, paths.length]).toEqual([true, "complete", 1]);
    expect(more === null || more).toBe(true);
  });

  test("only of the k best can the first be left out", () => {
    const data = knowledgeOf(":a :p :b .");
    expect(() => ask(data, "a", "b", { skip: 1, select: "all" })).toThrow(/Only of the k shortest paths/);
  });
});

describe("alike", () => {
  test("of random typed graphs, what stands together is what stands apart", () => {
    fc.assert(
      fc.property(drawn, (turtle) => {
        const data = knowledgeOf(`${turtle} ${TYPED}`);
        const apart = ask(data, "a", "b", { k: 1000, alike: "apart" });
        const together = ask(data, "a", "b", { k: 1000 });
        expect(chainsOf(together).sort()).toEqual(chainsOf(apart).sort());
        expect(together.paths.map(({ length }) => length)).toEqual(
          together.paths.map(({ length }) => length).sort((x, y) => x - y),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  test("regression: a path that stands with one does not stand with another as well", () => {
    const triples = ":c :q :d . :e :q :d . :a :p :c . :f :q :b . :f :q :d . :a :p :f . :e :q :b .";
    const chains = chainsOf(ask(knowledgeOf(`${triples} ${TYPED}`), "a", "b", { k: 10 }));
    expect(chains.sort()).toEqual(["a c d e b", "a c d f b", "a f b", "a f d e b"]);
  });

  const said = (name: string, triple: string, more = ""): string =>
    `${triple} . :${name} rdf:reifies <<( ${triple} )>> ; tl:assertedIn :d ${more} .`;
  const advice = (name: string, more?: string): string =>
    `${said(`x${name}`, `:a :advises :${name}`, more)} ${said(`y${name}`, `:${name} :promotes :b`)} :${name} a :State .`;

  test("three states with one advice are one answer with three names; another voice, modality or type stands apart", () => {
    const data = knowledgeOf(
      [
        advice("guinea"),
        advice("liberia"),
        advice("sierra"),
        advice("mali", "; tl:modality tl:Possible"),
        advice("chad", "; tl:claimant :v"),
        `${said("xt", ":a :advises :town")} ${said("yt", ":town :promotes :b")} :town a :Town .`,
      ].join(" "),
    );
    const { paths } = ask(data, "a", "b");
    expect(paths.map(({ nodes, alike }) => [nodes[1]?.label, ...alike.map(({ node }) => node.label)])).toEqual([
      ["chad"],
      ["guinea", "liberia", "sierra"],
      ["mali"],
      ["town"],
    ]);
    expect(paths[1]?.text).toBe(
      "A advises guinea [1], which promotes b [1]. The same holds of liberia [1] and sierra [1] in the place of guinea.",
    );
    expect(ask(data, "a", "b", { k: 10, alike: "apart" }).paths).toHaveLength(6);
  });
});

describe("detours", () => {
  const data = knowledgeOf(`:a :p :page . :page :p :b . :page a tl:Document .
    :a :p :figure . :figure :p :b . :figure a tl:Statistic .
    :a tl:kindOf :umbrella . :b tl:kindOf :umbrella .
    :a :p :c . :c :p :d . :d :p :b .
    :a :p :e . :e :p :f . :f :p :g . :g :p :b .`);
  const middles = (result: PathResult): string[] => chainsOf(result).map((chain) => chain.slice(2, -2));

  test("a document's page, a figure and an umbrella go behind what the texts say, by two statements each", () => {
    expect(middles(ask(data, "a", "b"))).toEqual(["c d", "e f g", "umbrella", "figure", "page"]);
    expect(ask(data, "a", "b").paths.map(({ detour }) => detour)).toEqual([0, 0, 2, 2, 2]);
    expect(middles(ask(data, "a", "b", { k: 1 }))).toEqual(["c d"]);
  });

  test("each weight can be set; without weights the shorter way comes first", () => {
    expect(middles(ask(data, "a", "b", { k: 1, figureDetour: 0 }))).toEqual(["figure"]);
    expect(middles(ask(data, "a", "b", { k: 1, documentDetour: 0 }))).toEqual(["page"]);
    expect(middles(ask(data, "a", "b", { k: 1, umbrellaDetour: 0 }))).toEqual(["umbrella"]);
    expect(middles(ask(data, "a", "b", { figureDetour: 5 })).at(-1)).toBe("figure");
    const none = { documentDetour: 0, figureDetour: 0, umbrellaDetour: 0 };
    expect(middles(ask(data, "a", "b", none)).slice(3)).toEqual(["c d", "e f g"]);
  });

  test("an end is no detour, and what stands alone is found all the same", () => {
    expect(ask(data, "a", "page").paths[0]).toMatchObject({ length: 1, detour: 0 });
    expect(middles(ask(data, "a", "b", { k: 1, maxLength: 2, documentDetour: 1 }))).toEqual(["page"]);
  });
});

test("from a voice to one end of what it says, and over that to the other, says one thing twice and is left out", () => {
  const data = knowledgeOf(
    `:a :p :b . :r rdf:reifies <<( :a :p :b )>> ; tl:claimant :v ; tl:assertedIn :d . :b :p :c .`,
  );
  expect(chainsOf(ask(data, "v", "b"))).toEqual(["v b"]);
  expect(chainsOf(ask(data, "a", "v"))).toEqual(["a v"]);
  expect(chainsOf(ask(data, "v", "c"))).toEqual(["v b c"]);
});
