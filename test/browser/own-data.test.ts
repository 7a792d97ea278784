/**
 * A reader's own RDF on the page: every syntax (two of them in the test line), several files, what is wrong with a file, and
 * back again. Large files are in long/.
 */

import { expect, test } from "vitest";
import { cases } from "../support/runs.ts";
import { downloaded } from "./support/downloaded.ts";
import { choose, drop, GRAPH_FILES, hold, SAME_GRAPH, takeBack } from "./support/own-data.ts";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";
import { chooseLanguage } from "./support/views.ts";

const { open, complaints } = browsing();

const QUESTION = "#from=urn:own:a&to=urn:own:c";

for (const file of cases(SAME_GRAPH, 2)) {
  test(`${file.name}: dropped on the page, asked, answered, and nothing is sent`, async () => {
    const page = await open();
    await drawnState(page);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    const target = page.getByText("Drop to open your own data");
    await hold(page, file);
    await target.waitFor();
    await takeBack(page);
    await target.waitFor({ state: "detached" });
    await drop(page, file);
    await target.waitFor({ state: "detached" });
    await page.getByText(`Your own data: ${file.name}. None of its statements says where it comes from.`).waitFor();
    await page.getByRole("heading", { name: "Choose one or two concepts" }).waitFor();
    for (const [box, name] of [
      ["First concept", "Alpha"],
      ["Second concept", "c"],
    ] as const) {
      await page.getByRole("combobox", { name: box }).fill(name);
      await page.getByRole("option", { name, exact: true }).click();
    }
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    expect(await drawnState(page)).toMatchObject({ answer: "paths", paths: 1, concepts: ["urn:own:a", "urn:own:c"] });
    await page.getByText("no document is recorded for this step").first().waitFor();
    const elsewhere = requests.filter((url) => !/\/assets\/|^blob:/.test(url));
    expect(elsewhere).toEqual([]);
  });
}

for (const file of GRAPH_FILES) {
  test(`${file.name}: a graph file asks for the namespace of its names, once, and is walked`, async () => {
    const page = await open();
    await drop(page, file);
    const alert = page.getByRole("alert");
    await alert.getByText("is a name of this file alone, and no IRI.").waitFor();
    await alert.getByRole("textbox", { name: "Namespace of its names" }).fill("https://me.example/");
    await alert.getByRole("button", { name: "Open with it" }).click();
    await page.getByText(`Your own data: ${file.name}.`).waitFor();
    for (const [box, name] of [
      ["First concept", "harbour"],
      ["Second concept", "tide"],
    ] as const) {
      await page.getByRole("combobox", { name: box }).fill(name);
      await page.getByRole("option", { name, exact: true }).click();
    }
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    const concepts = ["https://me.example/harbour", "https://me.example/tide"];
    expect(await drawnState(page)).toMatchObject({ answer: "paths", paths: 1, concepts });
  });
}

test("several files from the button of the first screen make one graph, and the page's own graph comes back", async () => {
  const page = await open();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("region", { name: "What this is:" }).getByText("Open your own data…").click();
  expect((await chooser).isMultiple()).toBe(true);
  await choose(
    page,
    { name: "one.ttl", text: "<urn:own:a> <urn:own:knows> <urn:own:b>, _:x ." },
    { name: "two.nt", text: "<urn:own:b> <urn:own:knows> <urn:own:c> .\n_:x <urn:own:knows> <urn:own:c> .\n" },
  );
  await page.getByText("Your own data: one.ttl, two.nt.").waitFor();
  await page.getByRole("region", { name: "What this is:" }).getByText("5 concepts · 4 statements").waitFor();
  // Unasked, as a whole.
  expect((await drawnState(page)).nodes).toHaveLength(5);
  await page.getByRole("button", { name: "Back to the graph of this page" }).click();
  await page.getByRole("heading", { name: /2106/ }).first().waitFor();
  expect(await drawnState(page)).toMatchObject({ answer: "paths" });
});

test("the example is read and drawn whole, says that it is made up, and is saved as the file that it was", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Try an example" }).click();
  const strip = page.getByRole("region", { name: "Your own data" });
  await strip.getByText("An example, all of it made up: example-links.csv. None of its statements says").waitFor();
  const { nodes } = await drawnState(page);
  expect(nodes).toHaveLength(9);
  const download = page.waitForEvent("download");
  await strip.getByRole("button", { name: "Save this file" }).click();
  expect((await download).suggestedFilename()).toBe("example-links.csv");
  const table = (await downloaded(await download)).toString();
  expect(table.split("\n")).toHaveLength(13);
  expect(table).toMatch(/^Source,Relation,Target\n/);
  expect(await page.getByRole("button", { name: "Try an example" }).count()).toBe(0);
});

test("a change of language keeps the reader's own data, and so does going back", async () => {
  const page = await open();
  await choose(page, { name: "own.ttl", text: "<urn:own:a> <urn:own:knows> <urn:own:b> ." });
  await page.getByText("Your own data: own.ttl.").waitFor();
  await chooseLanguage(page, "Français");
  await page.getByText("Vos données : own.ttl.").waitFor();
  await page.getByRole("heading", { name: "Choisissez un ou deux concepts" }).waitFor();
  await page.goBack();
  await page.getByText("Your own data: own.ttl.").waitFor();
});

test("a fault is told with file, line and column, and the graph that was there stays", async () => {
  const page = await open();
  await drawnState(page);
  const before = await stateOf(page);
  await choose(page, { name: "broken.ttl", text: "@prefix o: <urn:own:> .\no:a o:knows o:b .\no:a o:knows ; ." });
  const alert = page.getByRole("alert");
  await alert.getByText("broken.ttl, line 3, column 13").waitFor();
  await alert.getByText(/Not valid Turtle/).waitFor();
  // The line about it makes the picture a little lower, so the places differ.
  const { concepts, paths, edges } = await drawnState(page);
  expect({ concepts, paths, edges }).toEqual({ concepts: before.concepts, paths: before.paths, edges: before.edges });
  await page.getByRole("button", { name: "Dismiss" }).click();
  await alert.waitFor({ state: "detached" });

  for (const [file, message] of [
    [{ name: "noise.bin", text: Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]) }, /damaged|syntax/],
    [{ name: "latin.ttl", text: Buffer.from([0x22, 0xe9, 0x22]) }, /is not UTF-8 text/],
    [{ name: "page.html", text: "<html><body>no RDF</body></html>" }, /an HTML page/],
    [{ name: "remote.jsonld", text: '{"@context": "https://example.org/c", "@id": "urn:x"}' }, /context/],
  ] as const) {
    await choose(page, file);
    await alert.getByText(message).first().waitFor();
  }
});

test("graphs with next to nothing in them: the page stays sensible", async () => {
  const page = await open();
  for (const [name, text, facts] of [
    ["empty.ttl", "", "0 concepts · 0 statements"],
    ["one.ttl", "<urn:own:a> <urn:own:knows> <urn:own:b> .", "2 concepts · 1 statement"],
    ["literals.ttl", '<urn:own:a> <urn:own:age> 7 ; <urn:own:name> "x" .', "1 concept · 2 statements"],
    ["blank.ttl", "[] <urn:own:knows> [ <urn:own:knows> [] ] .", "3 concepts · 2 statements"],
  ] as const) {
    await choose(page, { name, text });
    await page.getByText(`Your own data: ${name}.`).waitFor();
    await page.getByRole("region", { name: "What this is:" }).getByText(facts, { exact: true }).waitFor();
    await page.getByRole("heading", { name: "Choose one or two concepts" }).waitFor();
  }
  expect(complaints).toEqual([]);
});

test("words that the data records of a document are shown, and said to be that", async () => {
  const page = await open();
  await choose(page, {
    name: "quoted.ttl",
    text: `PREFIX o: <urn:own:> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> o:report rdfs:label "The report" .
      o:a o:knows o:c {| prov:wasDerivedFrom [ oa:hasSource o:report ; oa:hasSelector [ oa:exact "a has known c" ] ] |} .`,
  });
  await page.getByText("1 statement names its source").waitFor();
  await page.goto(`${page.url().replace(/#.*/, "")}${QUESTION}`);
  expect(await drawnState(page)).toMatchObject({ answer: "paths" });
  await page.getByRole("button", { name: "a knows c." }).first().click();
  await page.getByRole("blockquote").getByText("a has known c").waitFor();
  await page.getByText("As the data records it; it is not compared with the document.").waitFor();
});

test("named graphs that say where they come from are sources", async () => {
  const page = await open();
  await choose(page, {
    name: "named.trig",
    text: `PREFIX o: <urn:own:> PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      o:g { o:a o:knows o:c } o:g dcterms:source o:report . o:report rdfs:label "The report" .`,
  });
  await page.getByText("1 statement names its source").waitFor();
  await page.goto(`${page.url().replace(/#.*/, "")}${QUESTION}`);
  expect(await drawnState(page)).toMatchObject({ answer: "paths" });
  await page.getByText("The report").first().waitFor();
});
