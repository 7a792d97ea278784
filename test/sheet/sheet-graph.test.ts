/** A sheet as a graph of its own words: what a row becomes, what is left out, and what hostile cells come to. */

import { expect, test } from "vitest";
import { Knowledge } from "../../src/graph/index.ts";
import { Dataset, toNQuads } from "../../src/rdf/index.ts";
import {
  graphRows,
  isGraphTable,
  likelyHeader,
  readTables,
  type SheetFault,
  type SheetTable,
} from "../../src/sheet/index.ts";

const NAMESPACE = "https://example.org/mine/";

async function tableOf(text: string): Promise<SheetTable> {
  const [table] = await readTables("links.csv", new TextEncoder().encode(text));
  if (table === undefined) throw new Error("no table");
  return table;
}

async function graphOf(text: string): Promise<{ knowledge: Knowledge; faults: SheetFault[] }> {
  const table = await tableOf(text);
  const header = likelyHeader(table);
  if (header === null) throw new Error("no header");
  const dataset = new Dataset();
  const faults: SheetFault[] = [];
  for (const row of graphRows(table, header, NAMESPACE))
    if ("fault" in row) faults.push(row.fault);
    else for (const quad of row.quads) dataset.add(quad);
  return { knowledge: new Knowledge(dataset), faults };
}

const said = ({ statements, describer }: Knowledge) =>
  Array.from({ length: statements.size }, (_, number) => describer.statement(number)).filter(({ predicate }) =>
    predicate.iri.startsWith(NAMESPACE),
  );

test("a row is a statement with its document, voice, page and words, and names that differ in case are one", async () => {
  const { knowledge, faults } = await graphOf(
    "Who,Verb,Whom,Document,Quote,Page,Says,How sure,Scope\n" +
      "The Council,funds,Clinic,Annual report,The council has funded the clinic since 2019.,p. 12,Auditor,reported,in two districts\n" +
      "the council,Funds,clinic,,,,,,\n",
  );
  expect(faults).toEqual([]);
  const [statement, ...others] = said(knowledge);
  expect(others).toEqual([]);
  expect(statement).toMatchObject({
    subject: { label: "The Council" },
    predicate: { label: "funds" },
    object: { label: "Clinic" },
  });
  expect(statement?.evidence).toMatchObject([
    {
      title: "Annual report",
      page: 12,
      modality: "reported",
      claimant: { label: "Auditor" },
      qualifiers: { scope: ["in two districts"] },
    },
  ]);
  expect(toNQuads(knowledge.dataset)).toContain('"The council has funded the clinic since 2019."');
});

test("a denied row stands in its claim alone", async () => {
  const { knowledge } = await graphOf("subject,relation,object,denied\nA1,causes,B1,yes\n");
  expect(said(knowledge)).toMatchObject([{ polarity: "denied" }]);
  expect(toNQuads(knowledge.dataset)).not.toMatch(/^<[^>]*a1> <[^>]*causes> <[^>]*b1> \.$/m);
});

test("rows that say nothing are left out with sheet, row and column", async () => {
  const { knowledge, faults } = await graphOf(
    'subject,relation,object,how sure\n=1+1,funds,B,\nA,,B,\nA,funds,"!!",\nA,funds,#REF!,\nA,funds,B,certainly\n' +
      `${"x".repeat(400)},funds,B,\nA,funds,<img src=x onerror=alert(1)>,\n`,
  );
  expect(faults.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
    ["links.csv", 2, "A (subject)"],
    ["links.csv", 3, "B (relation)"],
    ["links.csv", 4, "C (object)"],
    ["links.csv", 5, "C (object)"],
    ["links.csv", 6, "D (how sure)"],
    ["links.csv", 7, "A (subject)"],
  ]);
  expect(faults.map(({ message }) => message)).toEqual([
    expect.stringContaining("A2 holds a formula"),
    expect.stringContaining("empty"),
    expect.stringContaining("no letter"),
    expect.stringContaining("error"),
    expect.stringContaining("no modality"),
    expect.stringContaining("400 characters"),
  ]);
  expect(said(knowledge)).toMatchObject([{ object: { label: "<img src=x onerror=alert(1)>" } }]);
});

test("names that look like IRIs, members of objects or nothing at all get IRIs of their own", async () => {
  const { knowledge } = await graphOf(
    "subject,relation,object\n__proto__,constructor,https://example.com/x\n日本,関係,☃1\nA B,r,A-B\nA_B!,r,Ａ Ｂ\n",
  );
  const ends = said(knowledge).map(({ subject, object }) =>
    [subject, object].map((end) => ("iri" in end ? end.iri : "")),
  );
  expect(ends).toEqual([
    [`${NAMESPACE}proto`, "https://example.com/x"],
    [`${NAMESPACE}${encodeURI("日本")}`, `${NAMESPACE}1`],
    // Marks between words are no difference, and neither is width.
    [`${NAMESPACE}a-b`, `${NAMESPACE}a-b`],
  ]);
});

test("the likeliest header: by titles below a heading, by what stands between, by three columns alone", async () => {
  const columns = async (text: string) => {
    const header = likelyHeader(await tableOf(text));
    return header === null ? null : { row: header.row, ...Object.fromEntries(header.columns) };
  };
  expect(await columns("Our links\n\nActor;Does what;Target;File\nA;b;C;d\n")).toEqual({
    row: 3,
    subject: 0,
    relation: 1,
    object: 2,
    source: 3,
  });
  expect(await columns("source,target,type\nA,B,c\n")).toMatchObject({ subject: 0, object: 1 });
  expect(await columns("Donor,Gives,Recipient\nA,b,C\n")).toEqual({ row: 1, subject: 0, relation: 1, object: 2 });
  expect(await columns("Donor,Amount,Year,Country\nA,1,2,C\n")).toEqual({ row: 1 });
});

test("tables of edges and of nodes are graphs, statements with an id are none", async () => {
  const isGraph = async (text: string): Promise<boolean> => isGraphTable(await tableOf(text));
  expect(await isGraph("Source,Target\na,b\n")).toBe(true);
  expect(await isGraph("Id,Label\na,A\n")).toBe(true);
  expect(await isGraph("Id,Subject,Relation,Object\n1,a,b,c\n")).toBe(false);
});
