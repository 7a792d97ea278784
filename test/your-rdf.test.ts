/** The tables of docs/your-rdf.md: of each vocabulary a small file, and every question asked of it. UPDATE=1 writes them. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, runCli } from "./support/cli.ts";
import { folderWith } from "./support/folder.ts";
import { openedBy, pathOf, STRANGERS, type Stranger } from "./support/strangers.ts";

const PAGE = join(ROOT, "docs/your-rdf.md");

interface Found {
  readonly matches: readonly { readonly iri: string; readonly label: string }[];
}
interface Paths {
  readonly paths: readonly { readonly text: string; readonly hops: readonly unknown[] }[];
}

/** What a command answers in JSON; its code must be one of those given. */
async function asked<Answer>(args: readonly string[], codes: readonly number[] = [0]): Promise<Answer> {
  const run = await runCli(["--json", ...args]);
  expect([run.stderr, codes]).toEqual([run.stderr, expect.arrayContaining([run.code])]);
  return JSON.parse(run.stdout) as Answer;
}

/** The first sentence of the path that the stranger's question asks for. */
async function firstSentence(opened: readonly string[], { from, to }: Stranger): Promise<string> {
  return (await asked<Paths>([...opened, "path", from, to])).paths[0]?.text ?? "";
}

/** A question, and what a cell of the table says of the answer. */
const QUESTIONS: readonly (readonly [head: string, ask: (stranger: Stranger) => Promise<string>])[] = [
  [
    "find",
    async (stranger) => {
      const { matches } = await asked<Found>([...openedBy(stranger), "find", stranger.from]);
      expect(matches[0]?.label).toBe(stranger.from);
      return `first of ${matches.length}`;
    },
  ],
  [
    "path",
    async (stranger) => {
      const { paths } = await asked<Paths>([...openedBy(stranger), "path", stranger.from, stranger.to]);
      expect(paths[0]?.text).toBe(stranger.sentence);
      return counted(paths[0]?.hops.length ?? 0, "hop");
    },
  ],
  [
    "show",
    async (stranger) => {
      const { statements } = await asked<{ statements: unknown[] }>([...openedBy(stranger), "show", stranger.from]);
      expect(statements.length).toBeGreaterThan(0);
      return counted(statements.length, "statement");
    },
  ],
  [
    "export, read again",
    async (stranger) => {
      const folder = folderWith({});
      for (const [format, ending] of [
        ["nquads", "nq"],
        ["jsonld", "jsonld"],
        ["graphology", "json"],
      ] as const) {
        const file = join(folder, `again.${ending}`);
        await runCli([...openedBy(stranger), "export", "--to", format, "--output", file]);
        expect([format, await firstSentence(["--data", file], stranger)]).toEqual([
          format,
          format === "graphology" ? expect.stringMatching(/\.$/) : stranger.sentence,
        ]);
      }
      return "the same";
    },
  ],
  [
    "check",
    async (stranger) => {
      const { results } = await asked<{ results: { severity: string }[] }>([...openedBy(stranger), "check"], [0, 1]);
      const violations = results.filter(({ severity }) => severity === "violation").length;
      return violations === 0 ? "conforms" : counted(violations, "violation");
    },
  ],
  [
    "compile",
    async (stranger) => {
      const file = join(folderWith({}), "own.throughline");
      const base = openedBy(stranger).slice(2);
      const { code, stderr } = await runCli([...base, "compile", pathOf(stranger), "--output", file]);
      expect([code, stderr]).toEqual([0, stderr]);
      expect(await firstSentence(["--data", file], stranger)).toBe(stranger.sentence);
      return "the same";
    },
  ],
  [
    "query",
    async (stranger) => {
      const query = `SELECT DISTINCT ?thing WHERE { ?thing ?predicate ?name FILTER(STR(?name) = "${stranger.from}") }`;
      const { results } = await asked<{ results: { bindings: unknown[] } }>([...openedBy(stranger), "query", query]);
      expect(results.bindings.length).toBeGreaterThan(0);
      return counted(results.bindings.length, "row");
    },
  ],
];

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const cells = new Map<Stranger, string[]>();

describe.each(STRANGERS.map((stranger) => [stranger.name, stranger] as const))("%s", (_name, stranger) => {
  cells.set(stranger, []);
  test.each(QUESTIONS.map(([head, ask], at) => [head, ask, at] as const))("%s", async (_head, ask, at) => {
    const row = cells.get(stranger) ?? [];
    row[at] = await ask(stranger);
  });
});

/** The page with what stands between two comments of a name put anew. */
function withTable(page: string, name: string, rows: readonly string[]): string {
  const table = [`<!-- ${name} -->`, ...rows, `<!-- end of ${name} -->`].join("\n");
  return page.replace(new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- end of ${name} -->`), () => table);
}

const row = (parts: readonly string[]): string => `| ${parts.join(" | ")} |`;
const head = (parts: readonly string[]): string[] => [row(parts), `|${"---|".repeat(parts.length)}`];

test("the tables of the page are what these tests find", () => {
  const page = readFileSync(PAGE, "utf8");
  const answers = STRANGERS.map((each) => {
    const { name, file, from, to, sentence } = each;
    return row([name, `[${file}](examples/${file})`, `${from} – ${to}`, sentence]);
  });
  const asks = STRANGERS.map((each) => row([each.name, ...(cells.get(each) ?? [])]));
  const written = withTable(
    withTable(page, "strangers", [...head(["data", "file", "question", "first answer"]), ...answers]),
    "questions",
    [...head(["data", ...QUESTIONS.map(([name]) => name)]), ...asks],
  );
  if (process.env.UPDATE === "1") writeFileSync(PAGE, written);
  expect(written).toBe(readFileSync(PAGE, "utf8"));
});
