/** What a project says of its page: checked where it is read, each fault in one sentence. */

import { expect, test } from "vitest";
import { siteSettingsOf } from "../../src/curate/project/site-settings.ts";

const wrong = (what: string): Error => new Error(what);

test("what is not given is null or empty", () => {
  expect(siteSettingsOf({}, wrong)).toEqual({
    title: null,
    introduction: null,
    question: null,
    credits: [],
    license: null,
    address: null,
    colorBy: "type",
    dataFrom: [],
    colors: new Map(),
  });
});

test("addresses end in a slash, paragraphs are parted by one line break, hidden characters are shown", () => {
  const settings = siteSettingsOf(
    { title: " A\u202eB ", introduction: "one\r\n\n two ", address: "https://example.org/valley", credits: ["A", "B"] },
    wrong,
  );
  expect(settings).toMatchObject({
    title: "A\\u{202e}B",
    introduction: "one\ntwo",
    address: "https://example.org/valley/",
    credits: ["A", "B"],
  });
});

test.each([
  [[], "it is no object"],
  [
    { titel: "x" },
    'there is no setting "titel", only title, introduction, question, credits, license, address, colorBy',
  ],
  [{ title: 3 }, '"title" is no text'],
  [{ title: "a\nb" }, '"title" is of more than one line'],
  [{ title: "x".repeat(201) }, '"title" is longer than 200 characters'],
  [{ introduction: "x".repeat(4001) }, '"introduction" is longer than 4000 characters'],
  [{ question: ["A"] }, '"question" is no pair of concepts'],
  [{ credits: "Anna" }, '"credits" is no list of names'],
  [{ address: "javascript:alert(1)" }, '"address" is no address of a page'],
  [{ address: "https://user:pw@example.org/" }, '"address" is no address of a page'],
  [{ address: "https://example.org/#x" }, '"address" is no address of a page'],
  [{ colorBy: "mood" }, '"colorBy" is none of type, document, community'],
  [{ dataFrom: ["https://data.example.org/path"] }, '"dataFrom" takes origins such as https://data.example.org'],
  [{ dataFrom: ["https://a.example; script-src *"] }, '"dataFrom" takes origins'],
  [{ dataFrom: ["https://a.example;script-src"] }, '"dataFrom" takes origins'],
  [{ dataFrom: ["https://a.example,b"] }, '"dataFrom" takes origins'],
  [{ dataFrom: ['https://a"x'] }, '"dataFrom" takes origins'],
  [{ dataFrom: ["https://a'x"] }, '"dataFrom" takes origins'],
  [{ dataFrom: ["https://*"] }, '"dataFrom" takes origins'],
  [{ dataFrom: ["javascript:alert(1)"] }, '"dataFrom" takes origins'],
  [{ dataFrom: "https://data.example.org" }, '"dataFrom" is no list of origins'],
  [{ colors: { "tl:A": "red" } }, 'the colour of tl:A is neither "#rrggbb" nor a pair'],
  [{ colors: { "tl:A": "#ffff00" } }, "has a contrast of 1.0 on a light page, and 3 are needed"],
  [{ colors: { "tl:A": ["#8a3b12", "#222222"] } }, "has a contrast of 1.0 on a dark page, and 3 are needed"],
])("%j: %s", (value, message) => {
  expect(() => siteSettingsOf(value, wrong)).toThrow(message);
});

test("a colour that is seen on both pages, and a pair", () => {
  const { colors } = siteSettingsOf({ colors: { a: "#C05020", b: ["#8a3b12", "#f0a35c"] } }, wrong);
  expect(Object.fromEntries(colors)).toEqual({
    a: { light: "#c05020", dark: "#c05020" },
    b: { light: "#8a3b12", dark: "#f0a35c" },
  });
});
