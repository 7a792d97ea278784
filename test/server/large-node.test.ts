/** A node of which very much is said: whoever asks for it keeps nobody else waiting, and gets all of it. */

import { beforeAll, describe, expect, test } from "vitest";
import { knowledgeOf } from "../support/build.ts";
import { serving } from "../support/serving.ts";

const STATEMENTS = 8000;
const HUB = "urn:e:hub";
const LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
const TURTLE = Array.from(
  { length: STATEMENTS },
  (_, n) => `<${HUB}> <urn:e:p${n % 5}> <urn:e:n${n}> . <urn:e:n${n}> ${LABEL} "Node \\"${n}\\"\\n" .`,
).join("\n");

let base: string;
beforeAll(async () => {
  base = (await serving(async () => knowledgeOf(TURTLE))).url;
  // The indexes are made with the first question.
  for (const question of ["show", "neighbors"]) await get(`api/${question}?concept=urn:e:n1`);
});

// Not packed: that is done in another thread, and would let others in.
const get = (path: string, accept = "*/*"): Promise<Response> =>
  fetch(`${base}${path}`, { headers: { accept, "accept-encoding": "identity" } });

describe("others are answered before a large node is", () => {
  test.each([
    ["Turtle", `id?iri=${HUB}`, "text/turtle"],
    ["a page", `id?iri=${HUB}`, "text/html"],
    ["show", `api/show?concept=${HUB}`, "application/json"],
    ["its neighbours", `api/neighbors?limit=8000&concept=${HUB}`, "application/json"],
  ])("%s", async (_name, path, accept) => {
    const order: string[] = [];
    // Its head comes when it is made, or begins to be sent.
    const large = get(path, accept).then((answer) => {
      order.push("large");
      return answer;
    });
    // Side by side: one after the other, each would give the large one a turn more, and how many it needs is no law.
    const others = Array.from({ length: 3 }, async () => {
      await (await get("health")).text();
      order.push("health");
    });
    await Promise.all(others);
    const { status, body } = await large;
    expect(status).toBe(200);
    await body?.cancel();
    expect(order).toEqual(["health", "health", "health", "large"]);
  });
});

test("Turtle has every statement and every name, each on a line of its own", async () => {
  const lines = (await (await get(`id?iri=${HUB}`, "text/turtle")).text()).trimEnd().split("\n");
  expect(lines.sort()).toEqual(TURTLE.split(/(?<= \.)\s/).sort());
});

test("JSON-LD is refused with a way to have it; who takes Turtle as well names it", async () => {
  const answer = await get(`id?iri=${HUB}`, "application/ld+json");
  expect([answer.status, await answer.json()]).toMatchObject([
    406,
    {
      error: {
        message: expect.stringContaining(`${2 * STATEMENTS} triples`),
        hint: expect.stringContaining("/sparql"),
      },
    },
  ]);
});

test("a page shows the first statements and says how many there are", async () => {
  const page = await (await get(`id?iri=${HUB}`, "text/html")).text();
  expect(page).toContain(`The first 1000 of ${STATEMENTS} statements`);
  expect(page.split("<tr>")).toHaveLength(1000 + 2);
});
