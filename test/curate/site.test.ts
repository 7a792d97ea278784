/** What is published of a project: its page and its graph, which answers as the project does, and no word of its documents. */

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { csv, FUNDS, HEADER, projectWith, TEXT, TRAINS } from "./support.ts";

async function published() {
  const project = await projectWith({ "brief.txt": TEXT, "links.csv": csv([HEADER, FUNDS, TRAINS]) });
  await project.run("source", "add", "brief.txt");
  await project.run("import", "links.csv", "--accept", "--as", "anna");
  expect((await project.run("site", "-o", "page")).code).toBe(0);
  return project;
}

const QUESTIONS = [
  ["path", "Ministry of Welfare", "River Police"],
  ["show", "Lower Valley Shelter"],
  ["neighbors", "River Police"],
  ["stats"],
  ["export", "--to", "csv-edges"],
];

test("the graph of the page, and the project as one file of Turtle, answer as the project does", async () => {
  const { folder, run } = await published();
  const given = [join(folder, "page/graph.throughline"), join(folder, "all.ttl")];
  expect((await run("export", "--to", "turtle", "--output", "all.ttl")).code).toBe(0);
  // The project quotes its texts; a clone of it has none.
  rmSync(join(folder, "sources"), { recursive: true });
  for (const question of QUESTIONS) {
    const own = await run(...question);
    expect([question, own.code]).toEqual([question, 0]);
    for (const data of given) expect([data, await run("--data", data, ...question)]).toEqual([data, own]);
  }
});

test("no file of it has words of a document", async () => {
  const { folder } = await published();
  const files = readdirSync(join(folder, "page"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.\w+$/.test(name),
  );
  expect(files).toEqual(expect.arrayContaining(["index.html", "graph.throughline", "places.json"]));
  for (const name of files)
    expect([name, readFileSync(join(folder, "page", name), "utf8").includes("1.5 million")]).toEqual([name, false]);
});

test("again it replaces itself; another folder and a file are left alone", async () => {
  const { folder, run } = await published();
  expect((await run("site", "-o", "page")).code).toBe(0);
  expect(await run("site", "-o", ".")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('The folder "." holds other files.'),
  });
  expect(await run("site", "-o", "brief.txt")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("ENOTDIR: a part of the path is no folder"),
  });
  writeFileSync(join(folder, "page/notes.txt"), "mine");
  expect((await run("site", "-o", "page")).code).toBe(0);
  expect(readFileSync(join(folder, "page/notes.txt"), "utf8")).toBe("mine");
});
