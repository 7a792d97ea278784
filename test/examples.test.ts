/** The examples in the comments of src are run: each `expression; // value` must have that value. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as questions from "../src/ask/index.ts";
import * as curate from "../src/curate/index.ts";
import * as endpoint from "../src/endpoint/index.ts";
import * as errors from "../src/errors.ts";
import * as evidence from "../src/evidence/index.ts";
import * as exporting from "../src/export/index.ts";
import * as graph from "../src/graph/index.ts";
import * as main from "../src/index.ts";
import * as paths from "../src/paths/index.ts";
import * as rdf from "../src/rdf/index.ts";
import * as turtle from "../src/rdf/turtle.ts";
import * as snapshot from "../src/snapshot/index.ts";
import { ROOT } from "./support/cli.ts";

const MODULES: Readonly<Record<string, object>> = {
  throughline: main,
  "throughline/curate": curate,
  "throughline/endpoint": endpoint,
  "throughline/errors": errors,
  "throughline/export": exporting,
  "throughline/evidence": evidence,
  "throughline/graph": graph,
  "throughline/paths": paths,
  // Its threads start from a built file.
  "throughline/query": (await import(join(ROOT, "dist/query/index.js"))) as object,
  "throughline/ask": questions,
  "throughline/rdf": rdf,
  "throughline/turtle": turtle,
  "throughline/snapshot": snapshot,
};

const SRC = join(import.meta.dirname, "../src");

interface Example {
  readonly place: string;
  readonly code: string;
}

function examplesOf(file: string): Example[] {
  const text = readFileSync(join(SRC, file), "utf8");
  return [...text.matchAll(/^ *\* @example\n((?: *\* (?!@).*\n)+)/gm)].map((match) => ({
    place: `${file}:${text.slice(0, match.index).split("\n").length}`,
    code: (match[1] ?? "").replace(/^ *\* /gm, ""),
  }));
}

const EXAMPLES = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap(examplesOf);

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...parts: string[]
) => (modules: typeof MODULES) => Promise<[unknown, unknown][]>;

/** The pairs of found and promised values of an example. */
function run(code: string): Promise<[unknown, unknown][]> {
  const body = code
    .replace(/^import (\{[^}]*\}) from "([^"]+)";$/gm, (_all, names: string, module: string) => {
      if (!Object.hasOwn(MODULES, module))
        throw new Error(`An example imports ${module}, which is no entry of the package`);
      return `const ${names.replaceAll(" as ", ": ")} = modules["${module}"];`;
    })
    .replace(/^(?!const |let |for |import )(.+); \/\/ (.+)$/gm, "pairs.push([$1, $2]);");
  return new AsyncFunction("modules", `const pairs = []; ${body}\nreturn pairs;`)(MODULES);
}

test("there are examples, and none is missed", () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(11);
  const tags = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => [...readFileSync(join(SRC, name), "utf8").matchAll(/^ *\* @example/gm)]);
  expect(EXAMPLES).toHaveLength(tags.length);
});

describe.each(EXAMPLES)("$place", ({ code }) => {
  test("does what it says", async () => {
    const pairs = await run(code);
    expect(pairs.length).toBeGreaterThan(0);
    for (const [found, promised] of pairs) expect(found).toEqual(promised);
  });
});
