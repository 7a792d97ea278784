/** What graph files say in details, and what strangers put into them: nothing is invented, merged or lost in silence. */

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../src/rdf/read/files.ts";
import type { ReadOptions } from "../../src/rdf/read/input.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { folderWith } from "../support/folder.ts";

/** The statements of a file, names of its namespace short; without the labels of what is named by its words. */
async function linesOf(text: string, options: ReadOptions = {}): Promise<string[]> {
  const dataset = new Dataset();
  await readFiles([join(folderWith({ data: text }), "data")], dataset, { baseIri: "https://me.example/", ...options });
  const short = (value: string): string => value.replace(/^https:\/\/me\.example\/|^.*#/, "");
  const lines = [...dataset].map(({ subject, predicate, object }) => {
    const datatype = object.termType === "Literal" ? short(object.datatype.value) : "";
    const type = ["", "string"].includes(datatype) ? "" : ` ${datatype}`;
    return `${short(subject.value)} ${short(predicate.value)} ${short(object.value)}${type}`;
  });
  return lines.filter((line) => !/^(\S+) label \1$|^isLinkedTo label /.test(line)).sort();
}

const graphml = (inner: string, keys = "", kind = "directed"): string =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="${kind}">${inner}</graph></graphml>`;
const key = (id: string, name: string, type: string, scope = "node"): string =>
  `<key id="${id}" for="${scope}" attr.name="${name}" attr.type="${type}"/>`;
const gexf = (nodes: string, edges = "", before = ""): string =>
  `<gexf version="1.2"><graph defaultedgetype="directed">${before}<nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`;
const ENDS = '<node id="a"/><node id="b"/>';

describe("GraphML", () => {
  test.each([
    [
      "an edge without direction among directed ones",
      graphml(`${ENDS}<edge source="a" target="b" directed="false"/>`),
      ["a isLinkedTo b", "isLinkedTo type SymmetricProperty"],
    ],
    [
      "a directed edge among others",
      graphml(`${ENDS}<edge source="a" target="b" directed="true"/>`, "", "undirected"),
      ["a isLinkedTo b"],
    ],
    [
      "ids of edges that repeat",
      graphml(
        `${ENDS}<edge id="1" source="a" target="b"><data key="label">p</data></edge><edge id="1" source="a" target="b"/>`,
      ),
      ["a isLinkedTo b", "a p b"],
    ],
    [
      "a node within a node keeps its values to itself",
      graphml(
        '<node id="g"><data key="d">outer</data><port name="p"><data key="d">port</data></port><graph><node id="a"><data key="d">inner</data></node></graph></node>',
        key("d", "says", "string", "all"),
      ),
      ["a says inner", "g says outer"],
    ],
    [
      "names that every object of JavaScript has",
      graphml(
        '<node id="g"><data key="constructor">x</data><data key="d">y</data></node>',
        key("d", "__proto__", "string"),
      ),
      ["g __proto__ y", "g constructor x"],
    ],
    [
      "numbers as they stand, and texts that are none",
      graphml(
        '<node id="g"><data key="d"></data><data key="l">9007199254740993</data><data key="x">some 5</data><data key="i">7</data></node>',
        key("d", "none", "double") + key("l", "long", "long") + key("x", "about", "int") + key("i", "other", "integer"),
      ),
      ["g about some 5", "g long 9007199254740993 integer", "g other 7 integer"],
    ],
    [
      "a default, of its type",
      graphml('<node id="g"/>', '<key id="d" for="node" attr.name="n" attr.type="int"><default>4</default></key>'),
      ["g n 4 integer"],
    ],
    [
      "a key that repeats has both values",
      graphml('<node id="g"><data key="k">one</data><data key="k">two</data></node>'),
      ["g k one", "g k two"],
    ],
    [
      "tags in CDATA and comments are no elements",
      graphml(
        `<node id="a"><data key="label"><![CDATA[${"<b>".repeat(300)}]]></data></node><!-- ${"<b>".repeat(300)} -->`,
      ),
      [`a label ${"<b>".repeat(300)}`],
    ],
    [
      "prefixes as ElementTree writes them",
      '<x:graphml xmlns:x="http://graphml.graphdrawing.org/xmlns"><x:graph><x:node id="a"><x:data key="label">A</x:data></x:node></x:graph></x:graphml>',
      ["a label A"],
    ],
    [
      "a label and a name",
      graphml('<node id="a"><data key="label">A</data><data key="name">B</data></node>'),
      ["a label A", "a name B"],
    ],
  ] as const)("%s", async (_name, text, lines) => {
    expect(await linesOf(text, { from: "graphml" })).toEqual(lines);
  });

  test("a node that nothing is said of has its key as label", async () => {
    const dataset = new Dataset();
    const folder = folderWith({ "a.graphml": graphml('<node id="Port Authority"/>') });
    await readFiles([join(folder, "a.graphml")], dataset, { baseIri: "https://me.example/" });
    expect([...dataset].map(({ object }) => object.value)).toEqual(["Port Authority"]);
  });
});

describe("GEXF", () => {
  test.each([
    [
      "a mutual edge is two",
      gexf(ENDS, '<edge id="1" source="a" target="b" type="mutual"/>'),
      ["a isLinkedTo b", "b isLinkedTo a"],
    ],
    [
      "ids of edges that repeat",
      gexf(ENDS, '<edge id="1" source="a" target="b"/><edge id="1" source="a" target="b" label="z"/>'),
      ["a isLinkedTo b", "a z b"],
    ],
    [
      "several blocks of attributes, lists, times, and names of JavaScript",
      gexf(
        '<node id="a" start="2001"><attvalues><attvalue for="l" value="[x, &quot;y, z&quot;]"/><attvalue for="p" value="q"/><attvalue for="toString" value="r"/></attvalues></node>',
        "",
        '<attributes class="node"><attribute id="l" title="parts" type="liststring"/></attributes><attributes class="node" mode="dynamic"><attribute id="p" title="__proto__" type="string"/></attributes>',
      ),
      ["a __proto__ q", "a parts x", "a parts y, z", "a start 2001", "a toString r"],
    ],
    [
      "a node within a node keeps its values to itself",
      gexf(
        '<node id="a"><nodes><node id="b"><attvalues><attvalue for="n" value="1"/></attvalues></node></nodes></node>',
      ),
      ["b n 1"],
    ],
  ] as const)("%s", async (_name, text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });
});

describe("keys of nodes", () => {
  test("that differ are two nodes, IRIs and blank nodes alike", async () => {
    const table = (...keys: string[]): string => `Id,n\n${keys.map((each, at) => `${each},${at}\n`).join("")}`;
    const subjects = async (...keys: string[]): Promise<number> =>
      new Set((await linesOf(table(...keys))).filter((line) => / n \d/.test(line)).map((line) => line.split(" ")[0]))
        .size;
    expect(await subjects("a b", "a%20b", "a%2520b", "a_20b")).toBe(4);
    expect(await subjects("_:a b", "_:a_20b", "_:a_5F20b", "_:a\u0000b", "_:a_00b", "_:a.", "_:a", "_:é")).toBe(8);
  });

  test("a blank node of the file is no reifier of its edges", async () => {
    const names = Array.from({ length: 3 }, (_, at) => [`_:e${at}`, `_:e_45_${at}`]).flat();
    const lines = await linesOf(`Source,Target,since\n${names.map((name) => `${name},urn:x:b,1990\n`).join("")}`);
    const ends = lines.filter((line) => line.includes(" isLinkedTo ")).map((line) => line.split(" ")[0]);
    const reifiers = lines.filter((line) => line.includes(" since 1990")).map((line) => line.split(" ")[0]);
    expect([ends.length, reifiers.length, new Set([...ends, ...reifiers]).size]).toEqual([6, 6, 12]);
  });
});

describe("what cannot be read is one sentence", () => {
  const claims = (n: string): string =>
    `Source,Target,Predicate,Modality,Claims\n${`urn:x:a,urn:x:b,urn:x:p,asserted,${n}\n`.repeat(3)}`;
  const defaults = `<key id="a" attr.name="a"><default>${"x".repeat(1000)}</default></key>`;
  test.each([
    ["a hyperedge", graphml(`${ENDS}<hyperedge/>`), /has a <hyperedge>; a statement joins two things/],
    ["a node without an id", graphml("<node/>"), /a <node> has no id\.$/],
    ["an edge without an end", gexf(ENDS, '<edge source="a"/>'), /an <edge> names no source or no target\.$/],
    ["a row without an end", "Source,Target\nurn:x:a,urn:x:b\n,urn:x:b\n", /a row has no "source"\.$/],
    ["lists that are none", '{"nodes":null}', /it holds no lists of "nodes" and "edges"\.$/],
    ["more claims than a graph has", claims("400000"), /its edges count 1200000 claims, more than the 1,000,000/],
    [
      "defaults without end",
      graphml('<node id="a"/>'.repeat(20_000), defaults),
      /^Defaults of attributes expand too far/,
    ],
  ] as const)("%s", async (_name, text, message) => {
    await expect(linesOf(text)).rejects.toMatchObject({
      name: "ThroughlineError",
      message: expect.stringMatching(message),
    });
  });
});

// Each value was joined to a copy of all before it: a file of 2 MB held the reader for more than ten minutes.
test("regression: a node that has one attribute 100,000 times has as many values", async () => {
  const values = Array.from({ length: 100_000 }, (_, nth) => `<data key="k">${nth}</data>`).join("");
  const lines = await linesOf(graphml(`<node id="a">${values}</node>`, key("k", "k", "int")));
  expect(lines).toHaveLength(100_000);
});
