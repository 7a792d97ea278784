/** Other RDF/JS libraries take our data and give us theirs. */

import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import datasets from "@rdfjs/dataset";
import type * as RDF from "@rdfjs/types";
import clownface from "clownface";
import { DataFactory, Store, StreamParser } from "n3";
import oxigraph from "oxigraph";
import { expect, test } from "vitest";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/index.ts";
import {
  Dataset,
  namedNode,
  ParserSink,
  parseRdf,
  quad,
  Serializer,
  toNQuads,
  toRdfXml,
  toTriG,
  toTurtle,
} from "../../src/rdf/index.ts";
import { PulledStream } from "../../src/rdf/stream/pulled-stream.ts";
import { TurtleSerializer } from "../../src/rdf/turtle.ts";

const TURTLE = `VERSION "1.2"
PREFIX e: <urn:e:>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
e:a e:knows e:b ~ e:claim {| e:by e:doc |} ; rdfs:label "Ana"@en .
e:b e:knows e:c .
`;
const QUADS = parseRdf(TURTLE, { format: "turtle" });
const OURS = Dataset.from(QUADS);
const [a, knows, b, c, g] = ["a", "knows", "b", "c", "g"].map((name) => namedNode(`urn:e:${name}`)) as [
  RDF.NamedNode,
  RDF.NamedNode,
  RDF.NamedNode,
  RDF.NamedNode,
  RDF.NamedNode,
];

/** The same quads in the datasets of others. */
const OTHERS: readonly (readonly [string, Iterable<RDF.Quad>])[] = [
  ["an array", QUADS],
  ["an N3.Store", new Store(QUADS)],
  ["a dataset of @rdfjs/dataset", datasets.dataset(QUADS)],
  ["a dataset of clownface", clownface({ dataset: datasets.dataset(QUADS) }).dataset as RDF.DatasetCore],
  ["what a Dataset has matched", OURS.match()],
];

test.each(OTHERS)("%s is written and asked as a Dataset is", (_name, quads) => {
  expect(toTurtle(quads)).toBe(toTurtle(OURS));
  expect(toTriG(quads)).toBe(toTriG(OURS));
  expect(toNQuads(quads)).toBe(toNQuads(OURS));
  const knowledge = new Knowledge(quads);
  const concepts = new ConceptIndex(knowledge);
  const { paths } = findPaths(knowledge, concepts.resolve("Ana"), concepts.resolve("urn:e:c"), { k: 1 });
  expect(paths.map(({ text }) => text)).toEqual([expect.stringContaining("knows")]);
});

test("an Oxigraph store gives its quads, and takes ours", () => {
  const store = new oxigraph.Store();
  for (const each of OURS) store.add(each as Parameters<typeof store.add>[0]);
  expect(store.size).toBe(OURS.size);
  const back = Dataset.from(store.match(null, null, null, null) as unknown as RDF.Quad[]);
  expect(toNQuads(back)).toBe(toNQuads(OURS));
});

test("a Dataset is matched by terms, as an N3.Store is, for every pattern", () => {
  const theirs = new Store(QUADS);
  const terms = [undefined, null, a, b, knows, c, g, ...QUADS.map((each) => each.object)];
  for (const s of terms)
    for (const p of [undefined, knows, g])
      for (const o of terms)
        for (const graph of [undefined, DataFactory.defaultGraph(), g]) {
          const [found, expected] = [
            OURS.match(s, p, o, graph),
            theirs.match(s as never, p as never, o as never, graph as never),
          ];
          expect([found.size, OURS.countQuads(s, p, o, graph)]).toEqual([expected.size, expected.size]);
          for (const each of found) expect(expected.has(each)).toBe(true);
        }
  expect(OURS.match(DataFactory.variable("any") as never, knows).size).toBe(2);
  expect(OURS.match(namedNode("relative")).size).toBe(0);
});

test("has knows quads of any factory, triple terms within", () => {
  for (const each of new Store(QUADS)) expect(OURS.has(each)).toBe(true);
  expect(OURS.has(quad(c, knows, a))).toBe(false);
  expect(OURS.has(quad(a, knows, b, g))).toBe(false);
});

test("what was matched is a dataset of its own, and is matched again", () => {
  const dataset = Dataset.from(QUADS);
  const found = dataset.match(null, knows);
  found.add(quad(c, knows, a)).add(quad(c, knows, a));
  expect([found.size, dataset.size, found.has(quad(c, knows, a))]).toEqual([3, QUADS.length, true]);
  expect([...found.match(c)].map((each) => each.object.value)).toEqual(["urn:e:a"]);
  dataset.add(quad(c, knows, b));
  expect(found.size).toBe(3);
});

test("a Dataset says that it takes no quad away, and lets be what it does not hold", () => {
  const dataset = Dataset.from(QUADS);
  expect(dataset.delete(quad(c, knows, a))).toBe(dataset);
  expect(() => dataset.delete(quad(a, knows, b))).toThrow(expect.objectContaining({ code: "unsupported" }));
  expect(() => dataset.match(a).delete(quad(a, knows, b))).toThrow(expect.objectContaining({ code: "unsupported" }));
  expect(dataset.size).toBe(QUADS.length);
});

test("clownface walks a Dataset, and adds to it", () => {
  const dataset = Dataset.from(QUADS);
  const ana = clownface({ dataset: dataset as never, term: a });
  expect(ana.out(knows).out(knows).value).toBe("urn:e:c");
  ana.addOut(namedNode("urn:e:age"), "41");
  expect(dataset.match(a, namedNode("urn:e:age")).size).toBe(1);
});

/** Everything that a stream emits. */
function emitted(stream: RDF.Stream): Promise<RDF.Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: RDF.Quad[] = [];
    stream.on("data", (each: RDF.Quad) => quads.push(each));
    stream.on("end", () => resolve(quads));
    stream.on("error", reject);
  });
}

test("what was matched is a stream: data, readable, iterated, imported by others", async () => {
  const many = Dataset.from(Array.from({ length: 1000 }, (_, at) => quad(a, knows, namedNode(`urn:e:${at}`))));
  expect(await emitted(many.match())).toHaveLength(1000);
  const read: RDF.Quad[] = [];
  await new Promise<void>((resolve) => {
    const stream = many.match();
    stream.on("readable", () => {
      for (let each = stream.read(); each !== null; each = stream.read()) read.push(each);
    });
    stream.on("end", resolve);
  });
  expect(read).toHaveLength(1000);
  expect((await Readable.from(many.match()).toArray()).length).toBe(1000);
  const theirs = new Store();
  await new Promise((resolve) => theirs.import(many.match()).on("end", resolve));
  expect(theirs.size).toBe(1000);
  expect(await emitted(new Dataset().match())).toEqual([]);
});

test("Dataset.from takes what is streamed: by emitters, by Node, by generators, and fails as they do", async () => {
  const parser = new StreamParser({ format: "text/turtle" });
  Readable.from(["<urn:e:a> <urn:e:knows> ", "<urn:e:b> ."]).pipe(parser as unknown as NodeJS.WritableStream);
  expect((await Dataset.from(parser as unknown as RDF.Stream)).size).toBe(1);

  const plain = new EventEmitter() as RDF.Stream;
  const waiting = Dataset.from(plain);
  for (const each of QUADS) plain.emit("data", each);
  await Promise.resolve();
  plain.emit("end");
  expect(toTurtle(await waiting)).toBe(toTurtle(OURS));

  const failing = new EventEmitter() as RDF.Stream;
  const failed = Dataset.from(failing);
  failing.emit("error", new Error("torn"));
  await expect(failed).rejects.toThrow("torn");
});

test("a parser and a serializer are sinks: text in pieces goes in, the same text for any order comes out", async () => {
  const text = toTurtle(OURS, {
    prefixes: new Map([
      ["e", "urn:e:"],
      ["rdfs", "http://www.w3.org/2000/01/rdf-schema#"],
    ]),
  });
  const bytes = [...new TextEncoder().encode(TURTLE)].map((byte) => Uint8Array.of(byte));
  const pieces = new TurtleSerializer().import(new ParserSink("turtle").import(Readable.from(bytes)));
  expect((await Readable.from(pieces).toArray()).join("")).toBe(text);
  expect(new Serializer("nquads").transform(new Store([...QUADS].reverse()))).toBe(toNQuads(OURS));
  const inGraph = [quad(a, knows, b, g)];
  expect(new Serializer("ntriples").transform(inGraph)).toBe("<urn:e:a> <urn:e:knows> <urn:e:b> .\n");
  expect(new Serializer("rdfxml").transform(inGraph)).toBe(toRdfXml(inGraph));
  expect(new Serializer("trig").transform(inGraph)).toContain("GRAPH");
});

test.each(["turtle", "application/n-quads", "jsonld", "rdfxml"])(
  "a fault in %s is the error of the stream",
  async (format) => {
    const stream = new ParserSink(format, { name: "mine" }).import(['{"a": <']);
    await expect(emitted(stream)).rejects.toMatchObject({ code: "syntax" });
    await expect(Dataset.from(new ParserSink(format).import(['{"a": <']))).rejects.toMatchObject({ code: "syntax" });
    expect(() => new ParserSink("docx")).toThrow(expect.objectContaining({ code: "unknown-format" }));
  },
);

test("a serializer keeps a character whole that lies between two pieces", async () => {
  const long = `"${"x".repeat(65_500)}${"😀".repeat(40)}"`;
  const pieces = await Readable.from(
    new TurtleSerializer().import(parseRdf(`<urn:a> <urn:p> ${long} .`, { format: "turtle" })),
  ).toArray();
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect((piece as string).isWellFormed()).toBe(true);
});

test("a stream makes nothing before it is listened to, and stops making where its reader stops", async () => {
  let made = 0;
  const stream = new PulledStream<number>(
    (function* () {
      for (; made < 10; made++) yield [made];
    })(),
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(made).toBe(0);
  for await (const item of stream) if (item === 2) break;
  expect(made).toBe(2);
});

test("a stream that is destroyed emits no more", async () => {
  const stream = OURS.match();
  const seen: RDF.Quad[] = [];
  stream.on("data", (each: RDF.Quad) => {
    seen.push(each);
    stream.destroy();
  });
  await new Promise((resolve) => stream.on("close", resolve));
  expect(seen).toHaveLength(1);
  expect(stream.destroy().read()).toBeNull();
});
