/** Out and in again: each form keeps what EXPORT_FORMATS says that it keeps, for the bundled graph and for awkward data. */

import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import type { AbstractGraph } from "graphology-types";
import { beforeAll, describe, expect, test } from "vitest";
import { fromRdf11, toRdf11 } from "../../src/evidence/rdf11.ts";
import {
  EXPORT_FORMAT_NAMES,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportFormatName,
} from "../../src/export/formats.ts";
import { Describer } from "../../src/graph/store/describe.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { BUNDLED, openFiles } from "../../src/open.ts";
import type { Dataset } from "../../src/rdf/store/dataset.ts";
import { Dataset as NewDataset } from "../../src/rdf/store/dataset.ts";
import { DEFAULT_GRAPH } from "../../src/rdf/store/term-table.ts";
import { canonicalizeBlankNodes } from "../../src/rdf/write/canonical.ts";
import { quads, reifiedDatasets } from "../support/arbitrary.ts";
import { datasetOf, drawn, linesOf } from "../support/build.ts";
import { cases, runs } from "../support/runs.ts";
import { SAMPLE } from "../support/sample.ts";
import { readDataset, written } from "./reading.ts";

const LOSSLESS = [
  { name: "turtle", named: false },
  { name: "ntriples", named: false },
  { name: "nquads", named: true },
] as const;
const AS_RDF11 = [
  ...LOSSLESS.map((form) => ({ ...form, rdf11: true })),
  { name: "jsonld", named: true, rdf11: false },
  { name: "rdfxml", named: false, rdf11: false },
] as const;

/** The quads with canonical blank nodes; without named graphs where the form has none. */
async function expected(dataset: Dataset, named: boolean): Promise<string> {
  const flat = new NewDataset(dataset.terms);
  for (let row = 0; row < dataset.size; row++) {
    const ids = dataset.row(row);
    flat.addIds(named ? ids : { ...ids, namedGraph: DEFAULT_GRAPH });
  }
  return linesOf(await canonicalizeBlankNodes(flat));
}

const AWKWARD = `
@prefix urn: <urn:e:scheme/> . @prefix tag: <tag:example.org,2026:> . @prefix http: <http://example.org/> .
@prefix o: <http://example.org/o#> .
e:a e:p <urn:isbn:1> , <tag:example.org,2026:x> , http:y , <http:z> , <urn:e:scheme/q> .
<http://example.org/%C3%A9> e:p <http://example.org/é> , "\\t\\r\\n\\"" , "שלום"@he--rtl , "x"@en--ltr , "x"@de-ch .
e:a o:list ( e:b "two" 3 4.0 5e0 true ) ; o:blank [ o:in [ o:deeper e:c ] ] .
e:a e:q <<( e:b e:p <<( e:c e:p "x"@he--rtl )>> )>> .
e:r1 rdf:reifies <<( e:a e:p <urn:isbn:1> )>> ; dcterms:source e:doc .
e:many rdf:reifies <<( e:a e:p e:b )>> , <<( e:a e:p e:c )>> .
_:x e:same _:y . _:y e:same _:x .
e:constructor e:__proto__ "__proto__" , e:toString .
`;
const NAMED = `e:g { e:a e:p e:b . _:x e:p e:c } _:g { e:a e:p e:b } e:g prov:wasDerivedFrom e:doc .`;

test("every form that keeps everything comes back below", () => {
  const keeping = (keeps: ExportFormat["keeps"]) =>
    EXPORT_FORMAT_NAMES.filter((name) => EXPORT_FORMATS[name].keeps === keeps);
  const asked = new Set<ExportFormatName>(AS_RDF11.map(({ name }) => name));
  // TriG is read back as statements: it makes a nanopublication of each claim.
  expect(keeping("everything").filter((name) => !asked.has(name))).toEqual(["trig"]);
  expect(keeping("everything as RDF 1.1").filter((name) => !asked.has(name))).toEqual([]);
});

describe("the bundled graph", () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = await openFiles(BUNDLED.folders);
  });

  test.each(cases(LOSSLESS, 2))("comes back whole from $name", async ({ name }) => {
    const { text, notes } = await written(knowledge, name);
    expect(notes).toEqual([]);
    expect(linesOf(await readDataset(text, name))).toBe(linesOf(knowledge.dataset));
  });

  test.each(cases(AS_RDF11, 1))("comes back whole from RDF 1.1 as $name", async ({ name, rdf11 }) => {
    const { text, notes } = await written(knowledge, name, { rdf11 });
    expect(notes).toEqual([]);
    const back = await readDataset(text, name);
    expect([...back].every(({ object }) => object.termType !== "Quad")).toBe(true);
    expect(await expected(fromRdf11(back), false)).toBe(await expected(knowledge.dataset, false));
  });

  test("read back from TriG, it has the same statements with the same evidence", async () => {
    const { text } = await written(knowledge, "trig");
    const back = new Knowledge(await readDataset(text, "trig"));
    expect(await told(back)).toEqual(await told(knowledge));
  });
});

/** Statements with their evidence, apart from the name of the claim. */
async function told(knowledge: Knowledge): Promise<string[]> {
  const describer = new Describer(knowledge);
  return knowledge.statements
    .ofRoles(new Set(["instance"] as const))
    .map((statement) => {
      const { evidence, ...rest } = describer.statement(statement);
      const asserted = knowledge.statements.isAsserted(statement);
      return JSON.stringify({ ...rest, asserted, evidence: evidence.map(({ id, ...entry }) => entry) });
    })
    .sort();
}

test("the sample's denied and disputed claims come back from TriG as they were", async () => {
  const knowledge = new Knowledge(drawn(SAMPLE));
  const back = new Knowledge(await readDataset((await written(knowledge, "trig")).text, "trig"));
  expect(await told(back)).toEqual(await told(knowledge));
});

describe("awkward data", () => {
  const dataset = drawn(AWKWARD + NAMED, "trig");

  test.each(LOSSLESS)("comes back whole from $name", async ({ name, named }) => {
    const { text } = await written(new Knowledge(dataset), name);
    const back = await canonicalizeBlankNodes(await readDataset(text, name));
    expect(linesOf(back)).toBe(await expected(dataset, named));
  });

  test.each(AS_RDF11)("comes back from RDF 1.1 as $name but for the triples that are counted", async (form) => {
    const { text, notes } = await written(new Knowledge(dataset), form.name, { rdf11: form.rdf11 });
    expect(notes.join()).toMatch(/3 triples with triple terms are left out/);
    const { dataset: kept } = toRdf11(dataset);
    const back = fromRdf11(await readDataset(text, form.name));
    expect(await expected(back, form.named)).toBe(await expected(fromRdf11(kept), form.named));
  });

  test("prefixes that are called like schemes change no IRI", async () => {
    const prefixes = new Map([
      ["urn", "urn:e:scheme/"],
      ["tag", "tag:example.org,2026:"],
      ["http", "http://example.org/"],
    ]);
    for (const name of ["turtle", "trig", "jsonld"] as const) {
      const { text } = await written(new Knowledge(dataset, { prefixes }), name);
      const iris = new Set([...(await readDataset(text, name))].map(({ object }) => object.value));
      expect([...iris]).toEqual(
        expect.arrayContaining(["urn:isbn:1", "tag:example.org,2026:x", "http://example.org/y", "http:z"]),
      );
    }
  });
});

test("RDF/XML refuses what XML cannot hold, and says what", async () => {
  for (const [turtle, message] of [
    ['e:a e:p "\\u0000" .', /XML cannot hold/],
    ["e:a <urn:e:p/> e:b .", /predicate .*urn:e:p/],
    ["e:a <urn:e:7> e:b .", /predicate .*urn:e:7/],
    ["e:a rdf:li e:b .", /predicate .*#li/],
  ] as const) {
    await expect(written(new Knowledge(drawn(turtle)), "rdfxml")).rejects.toMatchObject({
      code: "unsupported",
      message: expect.stringMatching(message),
    });
  }
});

describe("generated data", () => {
  test.each(LOSSLESS)("comes back whole from $name", async ({ name, named }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(quads, { minLength: 1, maxLength: 8 }), async (all) => {
        const dataset = datasetOf(all);
        const { text } = await written(new Knowledge(dataset), name);
        const back = await canonicalizeBlankNodes(await readDataset(text, name));
        expect(linesOf(back)).toBe(await expected(dataset, named));
      }),
      { numRuns: runs(150, 20) },
    );
  });

  test.each(AS_RDF11)("comes back from RDF 1.1 as $name", async ({ name, named, rdf11 }) => {
    await fc.assert(
      fc.asyncProperty(reifiedDatasets, async (all) => {
        fc.pre(all.length > 0);
        const { dataset: kept } = toRdf11(datasetOf(all));
        fc.pre(name !== "rdfxml" || [...kept].every(({ predicate }) => /[/#:][A-Za-z_][\w.-]*$/.test(predicate.value)));
        fc.pre(
          name !== "rdfxml" || [...kept].every(({ object }) => !/[^\t\n\r -\ud7ff\ue000-\ufffd]/u.test(object.value)),
        );
        const { text } = await written(new Knowledge(datasetOf(all)), name, { rdf11 });
        const back = text === "" ? new NewDataset() : await readDataset(text, name);
        expect(await expected(fromRdf11(back), named)).toBe(await expected(fromRdf11(kept), named));
      }),
      { numRuns: runs(80, 12) },
    );
  });
});

describe("graph tools read what is written", () => {
  const knowledge = new Knowledge(drawn(`${SAMPLE}e:corps e:trains e:corps . e:guard e:motto "<&>\\u0001\\"" .`));
  const GRAPH_EDGES = ["corps trains guard", "guard protects witnesses", "corps trains corps"];

  async function parsed(name: "gexf" | "graphml"): Promise<AbstractGraph> {
    const { text } = await written(knowledge, name);
    const module =
      name === "gexf"
        ? await import("graphology-gexf/node/index.js")
        : await import("graphology-graphml/node/index.js" as string);
    const { parse } = module.default as { parse(graph: unknown, text: string): AbstractGraph };
    return parse(MultiDirectedGraph, text);
  }

  test.each(["gexf", "graphml"] as const)("%s", async (name) => {
    const graph = await parsed(name);
    const edges = graph.mapEdges((_edge, attributes, source, target) => {
      const label = attributes.relation ?? attributes.label;
      return `${source.replace("urn:e:", "")} ${label} ${target.replace("urn:e:", "")}`;
    });
    expect(edges.sort()).toEqual(expect.arrayContaining(GRAPH_EDGES.sort()));
    expect(graph.getNodeAttribute("urn:e:corps", "label")).toBe("The Corps");
  });

  test("graphml keeps the line ends of a value, which XML readers make line feeds of unless they are escaped", async () => {
    const motto = new Knowledge(drawn('e:corps e:motto "one\\r\\ntwo" ; e:trains e:guard .'));
    expect((await written(motto, "graphml")).text).toContain("one&#13;&#10;two");
  });

  test("graphology's own JSON", async () => {
    const { text } = await written(knowledge, "graphology");
    const graph = MultiDirectedGraph.from(JSON.parse(text));
    expect(graph.getNodeAttribute("urn:e:corps", "label")).toBe("The Corps");
    expect(graph.size).toBeGreaterThanOrEqual(3);
  });
});
