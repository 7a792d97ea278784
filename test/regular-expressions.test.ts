/**
 * No regular expression of ours takes more than linear time, whatever text it is given: each is analysed as an automaton
 * (scslre, the analysis behind eslint-plugin-regexp), so that a text that makes it go back is found without being tried.
 */

import { readdirSync, readFileSync } from "node:fs";
import { analyse } from "scslre";
import ts from "typescript";
import { describe, expect, it, vi } from "vitest";

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** What is slow about a pattern; none where it is linear. */
function slownessOf({ where, source, flags }: Pattern): string[] {
  const { reports } = analyse({ source, flags }, { maxReports: 1 });
  return reports.map(
    ({ type, exponential }) => `${where} /${source}/${flags}: ${type}${exponential ? ", exponential" : ""}`,
  );
}

const FILES = ["src", "viewer/src", "scripts"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** The patterns that stand as such in a file, and how many are put together there. */
function patternsIn(file: string): { readonly written: Pattern[]; readonly built: number } {
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const written: Pattern[] = [];
  let built = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      written.push({ where: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp") built++;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { written, built };
}

const PATTERNS = new Map(FILES.map((file) => [file, patternsIn(file)]));

/** Put together when their module is read. */
const BUILT_ONCE: Readonly<Record<string, number>> = {
  "src/curate/sources/pdf/tex-fonts.ts": 1,
  "src/hidden-characters.ts": 1,
  "src/look-alikes.ts": 1,
  "src/rdf/namespaces.ts": 2,
  "src/rdf/read/sniff.ts": 1,
  "src/rdf/read/syntax/ntriples-fast.ts": 1,
  "src/rdf/write/rdfxml-writer.ts": 3,
};

/** Put together of names, each as it is where the name is "name". */
const BUILT_OF_NAMES: Readonly<Record<string, Omit<Pattern, "where">>> = {
  "scripts/bundle.mjs": { source: "/node_modules/(?:@[\\w-]+/)?(?:name|other)/", flags: "" },
  "src/cli/curate/proposer.ts": { source: ".{1,100}(?:\\s|$)|.{100}", flags: "gsu" },
  "src/curate/sheet/hedges.ts": { source: "(?<!\\p{L})(?:name|other name)(?!\\p{L})", flags: "giu" },
  "src/curate/sources/sources.ts": { source: "^name-[0-9a-f]{8}\\.[a-z0-9]+$", flags: "" },
  "src/curate/sources/text-file.ts": { source: "^name:[ \\t]*(\\S.*)$", flags: "im" },
  "src/graph/names/text-search.ts": { source: "(?<![\\p{L}\\p{N}])name", flags: "iu" },
};

describe("regular expressions", () => {
  it("that are written out are linear", () => {
    const patterns = [...PATTERNS.values()].flatMap(({ written }) => written);
    expect(patterns.length).toBeGreaterThan(400);
    expect(patterns.flatMap(slownessOf)).toEqual([]);
  });

  it("that are put together are known here", () => {
    const built = Object.fromEntries(
      [...PATTERNS].map(([file, { built }]) => [file, built]).filter(([, count]) => count !== 0),
    );
    const once = Object.keys(BUILT_OF_NAMES).map((file) => [file, 1]);
    expect(built).toEqual({ ...BUILT_ONCE, ...Object.fromEntries(once) });
  });

  it("that are put together once are linear", async () => {
    const built: Pattern[] = [];
    const Plain = RegExp;
    vi.resetModules();
    vi.stubGlobal(
      "RegExp",
      class extends Plain {
        constructor(source: string | RegExp, flags?: string) {
          super(source, flags);
          built.push({ where: "put together", source: this.source, flags: this.flags });
        }
      },
    );
    try {
      for (const file of Object.keys(BUILT_ONCE)) await import(/* @vite-ignore */ `../${file}`);
    } finally {
      vi.unstubAllGlobals();
      vi.resetModules();
    }
    expect(built.length).toBeGreaterThanOrEqual(Object.values(BUILT_ONCE).reduce((sum, each) => sum + each, 0));
    expect(built.flatMap(slownessOf)).toEqual([]);
  });

  it("that are put together of names are linear", () => {
    const patterns = Object.entries(BUILT_OF_NAMES).map(([where, pattern]) => ({ where, ...pattern }));
    expect(patterns.flatMap(slownessOf)).toEqual([]);
  });

  it("are told where they are slow", () => {
    const slow = (source: string) => slownessOf({ where: "here", source, flags: "" });
    expect(slow("(?:a+)+b")).toEqual(["here /(?:a+)+b/: Self, exponential"]);
    expect(slow("\\s+$")).toEqual(["here /\\s+$/: Move"]);
  });
});
