/**
 * A walk of any length that goes round a loop never ends. In memory a changed question gave such a search up after so many
 * partial paths and tried the next change; over an endpoint it took all the time of the question, and no change was found.
 */

import { expect, test } from "vitest";
import { Endpoint } from "../../src/endpoint/endpoint.ts";
import { findRemotePaths } from "../../src/endpoint/search/find-remote-paths.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { datasetOf } from "../endpoint/questions.ts";
import { startEndpoint } from "../endpoint/support.ts";

const [VIA, LOOP, START] = ["urn:n:7", "urn:n:0", "urn:n:4"];
/** The way by 7 leads back through the start, which is avoided. */
const TURTLE = `<${START}> <urn:p:p> <${VIA}>, <${LOOP}> . <${LOOP}> <urn:p:p> <${LOOP}> . <urn:n:6> <urn:p:p> <${LOOP}> .`;
/** As the property test found it. */
const LIMITS = { eagerRows: 0, joinRows: 0, batchNodes: 1, longestGet: 0, whyRequests: 5000 };
const WALK = { select: "any", mode: "walk", maxLength: 2, timeLimitMs: 30_000 } as const;

test("a changed question without end is given up after the same work in memory and over an endpoint", async () => {
  const dataset = datasetOf(TURTLE);
  const asked = (id: (key: string) => number): PathOptions => ({
    ...WALK,
    avoid: new Set([id(START)]),
    via: new Set([id(VIA)]),
  });
  const id = (key: string): number => dataset.terms.internKey(key);
  const here = findPaths(new Knowledge(dataset), id(START), id(LOOP), asked(id));
  const server = await startEndpoint(TURTLE, "text/turtle", []);
  try {
    const endpoint = await Endpoint.open(server.url, { limits: LIMITS });
    const there = await findRemotePaths(
      endpoint,
      START,
      LOOP,
      asked((key) => endpoint.id(key)),
    );
    const finding = { kind: "change", change: "otherWay", length: 1 };
    expect(here.whyNot?.finding).toEqual(finding);
    expect(there.result.whyNot?.finding).toEqual(finding);
  } finally {
    await server.close();
  }
});
