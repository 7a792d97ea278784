import { expect, test } from "vitest";
import { FORMAT_NAMES, FORMATS, formatByName, formatOfFile } from "../../src/rdf/formats.ts";
import { IntColumn } from "../../src/rdf/store/columns.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { namedNode, quad } from "../../src/rdf/store/terms.ts";
import { drawn, EXAMPLE } from "../support/build.ts";

const [a, p, g] = ["a", "p", "g"].map((name) => namedNode(EXAMPLE + name)) as [
  ReturnType<typeof namedNode>,
  ReturnType<typeof namedNode>,
  ReturnType<typeof namedNode>,
];

test("an empty dataset holds nothing and finds nothing", () => {
  const dataset = new Dataset();
  expect(dataset.size).toBe(0);
  expect(dataset.matchRows()).toEqual([]);
  expect(dataset.matchRows({ subject: 99 })).toEqual([]);
  expect([...dataset]).toEqual([]);
  expect(dataset.objects(0, null)).toEqual([]);
});

test("a quad is held once; the same triple of another graph is another quad", () => {
  const dataset = new Dataset();
  expect([quad(a, p, a), quad(a, p, a), quad(a, p, a, g)].map((each) => dataset.add(each).size)).toEqual([1, 1, 2]);
  expect(dataset.size).toBe(2);
  expect(dataset.quad(1).graph.value).toBe(g.value);
});

test("what is added later is found too", () => {
  const dataset = drawn("e:a e:p 1 .");
  const subject = dataset.terms.find(`${EXAMPLE}a`) ?? -1;
  expect(dataset.matchRows({ subject })).toEqual([0]);
  dataset.add(quad(a, p, a));
  expect(dataset.matchRows({ subject })).toEqual([0, 1]);
  expect(dataset.matchRows({ subject, object: subject })).toEqual([1]);
});

test("find tells the row of a quad, also in a dataset that was restored from columns", () => {
  const dataset = drawn("e:a e:p 1 , 2 .");
  const restored = Dataset.restore(dataset.terms, {
    subject: dataset.column("subject"),
    predicate: dataset.column("predicate"),
    object: dataset.column("object"),
    namedGraph: dataset.column("namedGraph"),
  });
  expect(restored.find(dataset.row(1))).toBe(1);
  expect(restored.addIds(dataset.row(1))).toBe(false);
  expect(restored.find({ ...dataset.row(1), object: 0 })).toBeNull();
});

test("a column grows beyond its room and keeps its values", () => {
  const column = new IntColumn(1);
  for (let value = 0; value < 1000; value++) column.push(value * 4_000_000);
  expect([column.length, column.at(0), column.at(999), column.at(1000)]).toEqual([1000, 0, 3_996_000_000, 0]);
  expect(column.view()).toHaveLength(1000);
});

test("every format is found by its name, its media type, its endings, and by file names in any case", () => {
  for (const name of FORMAT_NAMES) {
    const { mediaType, extensions } = FORMATS[name];
    for (const known of [name, mediaType, ...extensions, name.toUpperCase()]) expect(formatByName(known)).toBe(name);
    for (const extension of extensions) expect(formatOfFile(`x.y.${extension.toUpperCase()}`)).toBe(name);
  }
  expect(formatOfFile("ttl")).toBeNull();
  expect(formatOfFile("x.txt")).toBeNull();
  for (const unknown of ["docx", "", "constructor", "toString"]) {
    expect(() => formatByName(unknown)).toThrow(
      expect.objectContaining({ code: "unknown-format", hint: expect.stringContaining("turtle") }),
    );
  }
});
