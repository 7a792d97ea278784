/** The questions that a policy researcher asks of the graph, with the answers that the five texts give. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { namedNode, Store, type Term } from "oxigraph";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Every Turtle file below a folder. */
function turtleFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ttl"))
    .sort()
    .map((name) => join(folder, name));
}

function loaded(): Store {
  const store = new Store();
  for (const file of ["ontology", "graph"].flatMap((folder) => turtleFiles(join(ROOT, folder)))) {
    store.load(readFileSync(file, "utf8"), { format: "text/turtle" });
  }
  return store;
}

interface Question {
  readonly file: string;
  readonly words: string;
  readonly answer: readonly string[];
  readonly sparql: string;
}

/** A question file: the question in words on its first line, one `#= ` line for each row of the answer, and the query. */
function readQuestion(file: string): Question {
  const sparql = readFileSync(join(HERE, file), "utf8");
  const lines = sparql.split("\n");
  const answer = lines.filter((line) => line.startsWith("#= ")).map((line) => line.slice(3));
  return { file, words: lines[0]?.slice(2) ?? "", answer: answer[0] === "nothing" ? [] : answer, sparql };
}

const questions = readdirSync(HERE)
  .filter((name) => name.endsWith(".rq"))
  .sort()
  .map(readQuestion);
const unanswerable = (question: Question): boolean => question.file.startsWith("none-");

/** The rows of an answer: values of one row with a tab between them, rows sorted by code unit. */
function ask(sparql: string): string[] {
  const rows = store.query(sparql, {}) as Map<string, Term>[];
  return rows.map((row) => [...row.values()].map((term) => ("value" in term ? term.value : "")).join("\t")).sort();
}

const store = loaded();

describe("the bundled graph answers", () => {
  test.each(questions.filter((q) => !unanswerable(q)))("$words ($file)", ({ sparql, answer }) => {
    expect(answer).not.toEqual([]);
    expect(ask(sparql)).toEqual([...answer].sort());
  });

  test.each(questions.filter(unanswerable))("nothing to: $words ($file)", ({ sparql, answer }) => {
    expect(answer).toEqual([]);
    expect(ask(sparql)).toEqual([]);
  });
});

/** The names of the project that a query uses, as full IRIs: a misspelt one would make any answer empty. */
function namesIn(sparql: string): string[] {
  const spaces: Record<string, string> = { id: "id/", src: "source/", tl: "vocab#" };
  const body = sparql.replace(/^(#|PREFIX ).*$/gm, "");
  return [...body.matchAll(/(?<![\w:<])(id|src|tl):([\w-]+)/g)].map(
    ([, prefix, local]) => `https://w3id.org/throughline/${spaces[prefix ?? ""]}${local}`,
  );
}

describe("the questions", () => {
  test.each(questions)("$file uses names that the graph has", ({ sparql }) => {
    const names = namesIn(sparql);
    expect(names).not.toEqual([]);
    for (const name of names) expect(store.match(namedNode(name)).length, name).toBeGreaterThan(0);
  });
});

test("the set is large enough and asks nothing twice", () => {
  expect(questions.filter((q) => !unanswerable(q)).length).toBeGreaterThanOrEqual(42);
  expect(questions.filter(unanswerable).length).toBeGreaterThanOrEqual(10);
  expect(new Set(questions.map((q) => q.words)).size).toBe(questions.length);
});
