/** Files of graph tools come in: ours as they went out, those of Gephi, yEd and NetworkX as they are. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXPORT_FORMATS, type ExportFormatName } from "../../src/export/formats.ts";
import { selectionOf } from "../../src/export/selection.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/index.ts";
import { parseRdf } from "../../src/rdf/index.ts";
import { readFiles } from "../../src/rdf/read/files.ts";
import type { ReadOptions } from "../../src/rdf/read/input.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { runCli } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";
import { processorTime } from "../support/processor-time.ts";

async function read(files: Readonly<Record<string, string>>, options: ReadOptions = {}): Promise<Knowledge> {
  const folder = folderWith(files);
  const dataset = new Dataset();
  await readFiles(
    Object.keys(files).map((name) => join(folder, name)),
    dataset,
    options,
  );
  return new Knowledge(dataset);
}

async function written(knowledge: Knowledge, name: ExportFormatName): Promise<string> {
  const options = { rdf11: false, spreadsheetSafe: false, context: null };
  return (await EXPORT_FORMATS[name].write(selectionOf(knowledge, null), options)).text;
}

function knowledgeOf(turtle: string): Knowledge {
  const dataset = new Dataset();
  for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
  return new Knowledge(dataset);
}

/** Every statement as words: subject, relation, object, how it is meant, how many claims carry it. */
function statementsOf(knowledge: Knowledge): string[] {
  const table = knowledge.statements;
  const all = table.ofRoles(new Set(["instance"] as const)).map((statement) => {
    const [subject, predicate, object] = [
      table.subject(statement),
      table.predicate(statement),
      table.object(statement),
    ];
    const words = [subject, predicate, object].map((id) => knowledge.labels.label(id)).join(" ");
    return `${words}: ${table.modality(statement)}, ${table.polarity(statement)}, ${table.claims(statement).length}`;
  });
  return all.sort();
}

const PREFIXES = `PREFIX e: <https://e.example/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/>
PREFIX tl: <https://w3id.org/throughline/vocab#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

const TURTLE = `
${PREFIXES}e:trains rdfs:label "trains" .
e:corps rdfs:label "The <Corps> & co" ; a e:Body ; e:trains e:guard , _:nobody ; tl:role "first; second" , "third" .
e:guard rdfs:label "The Guard" ; e:trains e:corps ~ e:c1 {| tl:modality tl:Reported ; tl:assertedIn e:d |} .
e:Body rdfs:label "Body" .
e:d <http://purl.org/dc/terms/title> "A, \\"quoted\\" title" .
e:c2 rdfs:label "denial" ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( e:guard e:trains e:witness )>> ;
  tl:polarity tl:Denied ; tl:assertedIn e:d .
`;
const own = knowledgeOf(TURTLE);

describe("our own files", () => {
  test.each(["graphology", "graphml", "gexf"] as const)("%s comes back as it went out", async (name) => {
    const text = await written(own, name);
    const back = await read({ data: text });
    const again = await written(back, name);
    const lines = (whole: string): string[] =>
      whole
        .split("\n")
        .filter((line) => !line.includes('"statement":'))
        .sort();
    expect(lines(again)).toEqual(lines(text));
    expect(text).toContain("trains (denied)");
  });

  test("a denied statement was an edge like any other in three formats: now it says so and comes back denied", async () => {
    for (const name of ["graphology", "graphml", "gexf"] as const) {
      const back = await read({ data: await written(own, name) });
      expect(statementsOf(back)).toContain("The Guard trains witness: asserted, denied, 1");
      expect(statementsOf(back)).toContain("The Guard trains The <Corps> & co: reported, affirmed, 1");
    }
  });

  test("tables of nodes and edges come back together, with the document of each claim", async () => {
    const [nodes, edges] = [await written(own, "csv-nodes"), await written(own, "csv-edges")];
    const back = await read({ "nodes.csv": nodes, "edges.csv": edges }, { baseIri: "https://e.example/" });
    expect(statementsOf(back)).toEqual(statementsOf(own));
    // Blank nodes of several files are kept apart by a prefix; then the identifier of the statement is another, too.
    const named = (table: string): string => table.replace(/_:(?:f1_)?nobody,(.*?),[\da-f]{16},/g, "_:nobody,$1,,");
    expect(named(await written(back, "csv-edges"))).toBe(named(edges));
    expect(named(await written(back, "csv-nodes")).replace("_:f1_", "_:")).toBe(nodes);
  });

  test("a passage and a voice come back from the table of edges", async () => {
    const cited = knowledgeOf(`
${PREFIXES}e:a e:sees e:b ~ e:c {| tl:modality tl:Reported ; tl:assertedIn e:d ; tl:claimant e:v ; prov:wasDerivedFrom e:p |} .
e:v rdfs:label "A voice" .
e:p oa:hasSource e:d ; oa:hasSelector e:s ; tl:paragraph 4 ; tl:page 7 ; schema:sha256 "${"0a".repeat(32)}" .
e:s oa:start 12 ; oa:end 30 .`);
    const edges = await written(cited, "csv-edges");
    const back = await read({ "edges.csv": edges }, { baseIri: "https://e.example/" });
    expect(await written(back, "csv-edges")).toBe(edges);
    expect(edges).toContain(",4,12,30,A voice,");
    const damaged = edges.replace("0a".repeat(32), "0a");
    expect(
      await written(await read({ "edges.csv": damaged }, { baseIri: "https://e.example/" }), "csv-edges"),
    ).toContain(",,,,A voice,");
  });

  test("csv-edges holds no end that csv-nodes lacks", async () => {
    const firstCells = (text: string): string[] =>
      text
        .split("\r\n")
        .slice(1)
        .map((row) => row.split(",")[0] ?? "");
    const nodes = new Set(firstCells(await written(own, "csv-nodes")));
    const rows = (await written(own, "csv-edges"))
      .split("\r\n")
      .slice(1)
      .filter((row) => row !== "");
    const ends = rows.flatMap((row) => row.split(",").slice(0, 2));
    expect(ends.length).toBeGreaterThan(8);
    expect(ends.filter((end) => !nodes.has(end))).toEqual([]);
  });
});

const GEPHI = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://www.gexf.net/1.3" version="1.3" xmlns:viz="http://www.gexf.net/1.3/viz">
  <graph defaultedgetype="directed">
    <attributes class="node" mode="static"><attribute id="0" title="Year founded" type="integer"/></attributes>
    <nodes>
      <node id="0" label="Port Authority"><attvalues><attvalue for="0" value="1921"/></attvalues>
        <viz:size value="10.0"/><viz:position x="1" y="2"/><viz:color r="1" g="2" b="3"/></node>
      <node id="1" label="Harbour Union"/>
    </nodes>
    <edges><edge id="7" source="0" target="1" label="negotiates with" weight="2.5"/></edges>
  </graph>
</gexf>`;

const YED = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key for="port" id="d0" yfiles.type="portgraphics"/>
  <key attr.name="Description" attr.type="string" for="all" id="d1"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0"><data key="d1">An office of the city</data>
      <data key="d6"><y:ShapeNode><y:Geometry height="30"/><y:NodeLabel>Harbour Office
        </y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1" yfiles.foldertype="group"><data key="d6"><y:ShapeNode><y:NodeLabel>Union</y:NodeLabel></y:ShapeNode></data></node>
    <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>pays</y:EdgeLabel></y:PolyLineEdge></data></edge>
  </graph>
</graphml>`;

const NETWORKX = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="undirected"><node id="Anna"/><node id="Ben"/><edge source="Anna" target="Ben"><data key="d0">1.0</data></edge>
</graph></graphml>`;

const BASE = { baseIri: "https://me.example/ports" };

describe("files of other tools", () => {
  test("GEXF as Gephi writes it: labels, values, and the weight of an edge as a cost", async () => {
    const gephi = await read({ "ports.gexf": GEPHI }, BASE);
    expect(statementsOf(gephi)).toContain("Port Authority negotiates with Harbour Union: asserted, affirmed, 1");
    expect(statementsOf(gephi)).toContain("Port Authority Year founded 1921: asserted, affirmed, 0");
    const weight = "https://me.example/ports/weight";
    const { paths } = findPaths(gephi, "Port Authority", "Harbour Union", { cost: "weight", weightPredicate: weight });
    expect(paths.map(({ cost }) => cost)).toEqual([2.5]);
  });

  test("GraphML as yEd writes it: labels from its graphics, keys for all and for ports", async () => {
    const yed = await read({ data: YED }, BASE);
    expect(statementsOf(yed)).toEqual([
      "Harbour Office Description An office of the city: asserted, affirmed, 0",
      "Harbour Office pays Union: asserted, affirmed, 0",
    ]);
  });

  test("GraphML as NetworkX writes it: ids as names, edges without direction in both", async () => {
    const networkx = await read({ "friends.graphml": NETWORKX }, BASE);
    expect(statementsOf(networkx)).toEqual(["Anna is linked to Ben: asserted, affirmed, 0"]);
    expect(findPaths(networkx, "Ben", "Anna").paths).toHaveLength(1);
  });

  test.each([",", ";", "\t"])("tables as Gephi imports them, parted by %j", async (delimiter) => {
    const table = (...rows: string[][]): string => rows.map((row) => row.join(delimiter)).join("\n");
    const files = {
      "n.csv": `\ufeff${table(["Id", "Label", "Kind"], ["p", "Port", "Body"], ["u", "Union", "Body"])}`,
      "e.csv": table(["source", "target", "Relation", "since"], ["p", "u", "pays", "1990"]),
    };
    const tables = await read(files, BASE);
    expect(statementsOf(tables)).toContain("Port pays Union: asserted, affirmed, 1");
    const port = tables.dataset.terms.find("https://me.example/ports/p");
    expect(port === null ? null : tables.kind(port)).not.toBeNull();
  });
});

describe("what cannot be read is one sentence", () => {
  test.each([
    ["ids without a namespace", NETWORKX, {}, /^"Anna" is a name of this file alone, and no IRI\.$/],
    ["XML that is cut", YED.slice(0, 500), BASE, /^This is no graph that can be read: /],
    ["GraphML without a graph", '<graphml xmlns="x"></graphml>', BASE, /no element <graph> stands in it\.$/],
    ["JSON that is none", '{"nodes": [}', { ...BASE, from: "graphology" }, /^This is no graph that can be read: /],
    ["edges between no nodes", '{"nodes":[],"edges":[{"source":"a","target":"b"}]}', BASE, /^This is no graph/],
    [
      "a table without the columns",
      "a,b\n1,2\n",
      { ...BASE, from: "csv" },
      /names neither "Source" and "Target" nor "Id"/,
    ],
    ["a row that is longer", "Source,Target\na,b\na,b,c\n", BASE, /^This is no graph that can be read: .*line 3/],
    ["nesting without an end", `<graphml><graph>${"<node>".repeat(1000)}`, BASE, /nested too deeply/],
  ] as const)("%s", async (_name, text, options, message) => {
    await expect(read({ data: text }, options)).rejects.toMatchObject({
      name: "ThroughlineError",
      message: expect.stringMatching(message),
    });
  });

  test("the command line names its flag, and a place where there is one", async () => {
    const folder = folderWith({ "friends.graphml": NETWORKX });
    writeFileSync(join(folder, "cut.gexf"), GEPHI.slice(0, 500));
    const without = await runCli(["--data", join(folder, "friends.graphml"), "stats"]);
    expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining("(--base IRI)") });
    expect(await runCli(["--data", join(folder, "cut.gexf"), "--base", "urn:x:", "stats"])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cut\.gexf:\d+:\d+/),
    });
  });

  test("entities of a document are not expanded, and nothing outside is read", async () => {
    const bomb = `<!DOCTYPE graphml [<!ENTITY a "aaaaaaaaaa">${[..."bcdefghi"]
      .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`)
      .join(
        "",
      )}<!ENTITY out SYSTEM "file:///etc/passwd">]><graphml><graph><node id="urn:x"><data key="label">&i;&out;</data></node></graph></graphml>`;
    await read({ "a.graphml": bomb }).then(
      (knowledge) => expect(JSON.stringify(statementsOf(knowledge)).length).toBeLessThan(1000),
      (error: unknown) => expect(error).toMatchObject({ name: "ThroughlineError" }),
    );
  });

  test.each([
    ["unclosed tags", (n: number) => `<graphml>${"<a ".repeat(n)}`],
    ["quotes", (n: number) => `<graphml a="${"'\" ".repeat(n)}`],
    ["rows", (n: number) => `Source,Target\n${"urn:a:a,urn:a:b\n".repeat(n)}`],
    ["a quoted cell without an end", (n: number) => `Source,Target\n"${"x,".repeat(n)}`],
  ])("%s take time by their length", async (_name, text) => {
    const time = (n: number): Promise<number> =>
      processorTime(async () => void (await read({ data: text(n) }).catch(() => null)));
    await time(1000);
    expect(await time(100_000)).toBeLessThan(20_000);
  });
});
