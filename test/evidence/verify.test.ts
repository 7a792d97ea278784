import { expect, test } from "vitest";
import { verifyEvidence } from "../../src/evidence/verify.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { drawn } from "../support/build.ts";
import { SAMPLE, SAMPLE_TEXTS } from "../support/sample.ts";

const verify = (texts: ReadonlyMap<string, string>) => verifyEvidence(drawn(SAMPLE), texts);
const states = (report: ReturnType<typeof verify>) =>
  report.problems.map(({ span, state }) => [span.replace(/^.*\//, ""), state]);

function withText(name: string, change: (text: string) => string): Map<string, string> {
  return new Map([...SAMPLE_TEXTS, [name, change(SAMPLE_TEXTS.get(name) ?? "")]]);
}

test("passages are exact in the texts that they were taken from", () => {
  expect(verify(SAMPLE_TEXTS)).toEqual({
    spans: 6,
    exact: 6,
    relocated: 0,
    ambiguous: 0,
    altered: 0,
    missing: 0,
    pointers: { unique: 0, first: 0, repeated: 0, part: 0, elsewhere: 0 },
    withoutText: 0,
    problems: [],
  });
});

test("the words that lead to a passage are held against its text, too", () => {
  const words = `ev:one-1 tl:firstWords "The Corps trains" ; tl:lastWords "the Guard" .
    ev:one-2 tl:firstWords "The Guard" ; tl:lastWords "protect" . ev:one-3 tl:firstWords "The Corps" .`;
  const report = verifyEvidence(drawn(SAMPLE + words), SAMPLE_TEXTS);
  expect(report.pointers).toEqual({ unique: 1, first: 0, repeated: 0, part: 0, elsewhere: 2 });
  expect(states(report)).toEqual([
    ["one-2", "astray"],
    ["one-3", "astray"],
  ]);
});

test("a byte order mark and Windows line ends make no difference", () => {
  const report = verify(withText("one.txt", (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`));
  expect(report).toMatchObject({ exact: 6, problems: [] });
});

test("a moved passage is told with both places, and its text is told to have changed", () => {
  const report = verify(withText("one.txt", (text) => `New header\n\n${text}`));
  expect(report).toMatchObject({ exact: 3, relocated: 3 });
  expect(states(report)).toEqual([
    ["one-text", "changed"],
    ["one-1", "relocated"],
    ["one-2", "relocated"],
    ["one-3", "relocated"],
  ]);
  expect(report.problems[1]?.message).toBe("found at 28 instead of 16");
  expect(report.problems[1]?.source).toBe(iri("src", "one-text"));
});

test("a passage whose words are gone is missing, one that stands twice elsewhere is ambiguous", () => {
  expect(states(verify(withText("one.txt", (text) => text.replace("debated", "debatec"))))).toEqual([
    ["one-text", "changed"],
    ["one-3", "missing"],
  ]);
  const twice = verify(withText("one.txt", (text) => `😀😀${text}${text}`));
  expect(twice).toMatchObject({ ambiguous: 3, exact: 3 });
});

test("a passage with another number or denial is altered, and not moved", () => {
  const report = verify(
    withText("two.txt", (text) => text.replace("about 12", "about 1.2").replace("not harm", "nothar m")),
  );
  expect(report).toMatchObject({ exact: 4, altered: 2, relocated: 0, missing: 0 });
  expect(states(report)).toEqual([
    ["two-text", "changed"],
    ["two-2", "altered"],
    ["two-3", "altered"],
  ]);
});

test("a text that is not there is told once, and its passages are missing", () => {
  const report = verify(new Map([...SAMPLE_TEXTS].filter(([name]) => name !== "two.txt")));
  expect(report).toMatchObject({ exact: 3, missing: 3, withoutText: 3 });
  expect(states(report)).toEqual([["two-text", "no-text"]]);
  expect(report.problems[0]?.message).toContain("two.txt");
});

test("a change outside all passages is still a change", () => {
  expect(states(verify(withText("one.txt", (text) => `${text}More.\n`)))).toEqual([["one-text", "changed"]]);
});

test("data without evidence has nothing to verify", () => {
  expect(verifyEvidence(drawn("e:a e:p e:b ."), SAMPLE_TEXTS)).toMatchObject({ spans: 0, problems: [] });
});
