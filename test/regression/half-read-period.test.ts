/** A period whose one end cannot be read was open for ever: who had left in 2005 still held the office in 2010. */

import { expect, test } from "vitest";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { parsePeriod, periodOfClaim } from "../../src/paths/options/times.ts";
import { knowledgeOf } from "../support/build.ts";

test.each(["2001-00-00T00:00:00Z/2005-01-01", "some day/2005"])("%s has ended by 2010", (period) => {
  const knowledge = knowledgeOf(`e:a e:p e:b ~ e:r {| schema:temporalCoverage "${period}" |} .`);
  const found = (asOf: string): number => findPaths(knowledge, "urn:e:a", "urn:e:b", { asOf }).paths.length;
  expect([found("2004"), found("2010")]).toEqual([1, 0]);
});

test("a month or day of 00 is not known, and a date that nobody can read is none", () => {
  expect(parsePeriod("2001-00-00")).toEqual(parsePeriod("2001"));
  expect(parsePeriod("2001-03-00")).toEqual(parsePeriod("2001-03"));
  expect(periodOfClaim("soon/later")).toBeNull();
  expect(parsePeriod("soon/2005")).toBeNull();
});
