/** The feed of a project's page: what was accepted and what was taken back, as RFC 4287 wants it, whatever stands in the labels. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { childrenOf, readAtom, textOf } from "../support/atom.ts";
import { csv, FUNDS, HEADER, projectOnce, TEXT, TRAINS } from "./support.ts";

const made = projectOnce(
  { "brief.txt": TEXT, "links.csv": csv([HEADER, FUNDS, TRAINS]) },
  ["source", "add", "brief.txt"],
  ["import", "links.csv", "--accept", "--as", "anna"],
);

async function feedOf({ folder, run }: Awaited<ReturnType<typeof made>>, ...flags: readonly string[]) {
  expect((await run("site", "-o", "page", ...flags)).code).toBe(0);
  const feed = readAtom(readFileSync(join(folder, "page/feed.xml"), "utf8"));
  return {
    feed,
    entries: childrenOf(feed, "entry"),
    titles: childrenOf(feed, "entry").map((entry) => textOf(entry, "title")),
  };
}

test("each claim that was accepted is an entry with its own name, date, author and lasting link", async () => {
  const project = await made();
  const { feed, entries, titles } = await feedOf(project, "--address", "https://example.org/valley/");
  expect([...titles].sort()).toEqual([
    "Lower Valley Shelter develops River Police",
    "Ministry of Welfare assists Lower Valley Shelter",
  ]);
  const links = entries.flatMap((entry) => childrenOf(entry, "link").map(({ attributes }) => attributes.href ?? ""));
  for (const link of links) expect(link).toMatch(/^https:\/\/example\.org\/valley\/#show=st;[0-9a-f]{16}$/);
  expect(textOf(feed, "updated")).toBe(textOf(entries[0] ?? feed, "updated"));
  // Where it stands changes nothing of what it is.
  const elsewhere = await feedOf(project);
  expect(elsewhere.entries.map((entry) => textOf(entry, "id"))).toEqual(entries.map((entry) => textOf(entry, "id")));
});

test("what is retracted is told with its reason, what is undone as taken back, and an undone undo as accepted again", async () => {
  const project = await made();
  const { entries } = await feedOf(project);
  const claim = textOf(entries[0] ?? { name: "", attributes: {}, children: [], text: "" }, "id").replace(/#.*/, "");
  expect((await project.run("retract", claim, "--reason", "misread", "--as", "ben")).code).toBe(0);
  const after = await feedOf(project);
  expect(after.titles[0]).toMatch(/^Taken back: /);
  expect(textOf(after.entries[0] ?? after.feed, "summary")).toBe("No longer in the graph, by ben: misread");
  expect(after.entries).toHaveLength(3);
  expect((await project.run("undo", "--as", "ben")).code).toBe(0);
  expect((await feedOf(project)).titles[0]).not.toMatch(/^Taken back/);
});

test("labels with what XML cannot hold, and names with markup, make a feed that can be read", async () => {
  const project = await made();
  const file = join(project.folder, "entities/concepts.ttl");
  writeFileSync(file, readFileSync(file, "utf8").replace('"River Police"@en', '"River\\u0001 <b>&Police\\uFFFE"@en'));
  const { titles } = await feedOf(project, "--title", "A & <B>");
  expect(titles.some((title) => title.includes("<b>&Police"))).toBe(true);
});

test.each([
  ["<feed/>", "no Atom feed"],
  ['<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a:b</id><title/></feed>', "0 <updated>"],
  ['<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title/><updated>2026</updated></feed>', "RFC 3339"],
  ['<feed xmlns="http://www.w3.org/2005/Atom"><b>', "no place in <feed>|unclosed"],
])("the reader of the test refuses %s", (text, message) => {
  expect(() => readAtom(text)).toThrow(new RegExp(message));
});

test.each([
  ["fr", "Accepté par anna, comme le dit « brief.txt ».", "Les données", "énoncé"],
  ["es-MX", "Aceptado por anna, como lo dice «brief.txt».", "Los datos", "enunciado"],
  ["de", "Accepted by anna, as “brief.txt” says it.", "The data", "statement"],
])("feed and downloads speak %s as far as the page does", async (language, accepted, title, statement) => {
  const project = await made();
  const file = join(project.folder, "project.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), languages: [language] }));
  const { entries, feed } = await feedOf(project);
  expect(textOf(entries[0] ?? feed, "summary")).toBe(accepted);
  const page = readFileSync(join(project.folder, "page/downloads.html"), "utf8");
  expect(page).toContain(`<h1>${title}</h1>`);
  expect(page).toContain(statement);
  expect(page).toMatch(/<html lang="(?:fr|es|en)">/);
  expect(page).not.toMatch(language === "de" ? /Données/ : /What it is|Back to the page/);
});
