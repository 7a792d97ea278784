/** The documentation site has every page of docs, and its links are looked at. */

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./support/cli.ts";
import { folderWith } from "./support/folder.ts";

interface Site {
  readonly SECTIONS: readonly { readonly pages: Readonly<Record<string, string>> }[];
  readonly TOP: Readonly<Record<string, string>>;
  onSite(link: string, page: string): string;
  anchorOf(heading: string): string;
  brokenLinks(folder: string, base: string): { readonly broken: readonly string[]; readonly checked: number };
}

const load = (name: string): Promise<unknown> => import(join(ROOT, "docs-site", name));
const { SECTIONS, TOP, onSite, anchorOf, brokenLinks } = {
  ...((await load("sections.mjs")) as object),
  ...((await load("repository.mjs")) as object),
  ...((await load("links.mjs")) as object),
} as Site;

test("each page of docs stands in one section", () => {
  const names = (folder: string, before = "") =>
    readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith(".md") ? [before + name.slice(0, -3)] : []));
  const pages = [...names("docs"), ...names("docs/tutorials", "tutorials/"), ...Object.keys(TOP), "live", "api/index"];
  expect(SECTIONS.flatMap((section) => Object.keys(section.pages)).sort()).toEqual(pages.sort());
});

test.each([
  ["paths.md#an-answer", "library.md", "/paths.md#an-answer"],
  ["../sheet.md", "tutorials/rdf.md", "/sheet.md"],
  ["../CONTRIBUTING.md#a-release", "library.md", "/contributing.md#a-release"],
  ["docs/images/answer-1280-light.webp", "readme.md", "/images/answer-1280-light.webp"],
  ["../src/order.ts", "library.md", expect.stringMatching(/^https:.*\/blob\/main\/src\/order\.ts$/)],
  ["../src/rdf", "library.md", expect.stringMatching(/\/tree\/main\/src\/rdf$/)],
  ["#here", "library.md", "#here"],
  ["https://example.org/x.md", "library.md", "https://example.org/x.md"],
])("a link to %s on %s", (link, page, wanted) => {
  expect(onSite(link, page)).toEqual(wanted);
});

test("an anchor is as the repository makes it", () => {
  expect(anchorOf("Where do I …")).toBe("where-do-i-");
  expect(anchorOf("Graphs, without RDF (`x_y`)")).toBe("graphs-without-rdf-x_y");
});

test("a link to a page, an anchor or a file of the repository that is not there is told", () => {
  const folder = folderWith({});
  mkdirSync(join(folder, "a"));
  const repository = onSite("../src/nothing.ts", "library.md");
  const links = ["b.html#there", "b.html#gone", "c.html", "../b.html", "/b.html", repository, "https://example.org/"];
  writeFileSync(join(folder, "b.html"), '<h2 id="there">x</h2>');
  writeFileSync(join(folder, "a/index.html"), '<img src="../b.html"><a href="../b.html#gone">x</a>');
  writeFileSync(join(folder, "index.html"), links.map((link) => `<a href="${link}">x</a>`).join(""));
  expect(brokenLinks(folder, "/").broken).toEqual([
    "a/index.html links to ../b.html#gone: b.html has no such heading",
    "index.html links to b.html#gone: b.html has no such heading",
    "index.html links to c.html: there is no such file",
    `index.html links to ${repository}: the repository has no such file`,
  ]);
});
