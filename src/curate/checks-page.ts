/** docs/checks.md, made from the table of gates. */

import type { Gate } from "../check/types.ts";
import { projectGates } from "./gates/project.ts";
import { ALL_GATES } from "./gates.ts";
import { plain, table } from "./markdown.ts";

const INTRO = `# Quality gates

**For:** editors of a graph who want to know what is held against it, and data engineers who run the gates in CI.

    throughline check                        every gate that can run, on the bundled graph
    throughline check --sources DIR          those too that need the source texts
    throughline check --gate G4 --gate G8    only these
    throughline --data my.ttl check --json   your own data, as one JSON document

The exit code is 1 where a gate finds a violation, else 0; warnings and notes never fail. Each finding names its node, and the
file and line where that node is described. A gate that needs something that the data does not bring says so and does not
apply: with data of your own, most gates ask for our ontology (\`--data ontology --data my.ttl\`), and those that do not look
at what is there: evidence, SKOS concepts, SHACL shapes, language tags. A [project](your-documents.md) has
[gates of its own](#in-a-project).

Behind the gates stands the coverage of each source: how many passages carry statements, how many are listed with a reason
(\`graph/coverage.ttl\`), and, with the texts, how many sentences are neither.`;

const PROJECT = `## In a project

What makes sense for anybody's data; the numbers are those of the same laws above.`;

const FILES = `## Files beside the data

- \`windows.txt\`: hashes of every eight words in a row of the sources, so that G3 runs where the texts are not.
  Made by \`throughline derive windows --sources DIR -o graph/windows.txt\`.
- \`titles.txt\`: titles and names that may stand as the sources write them, one a line.
- \`released.txt\`: the names that the last release promised. Made by \`throughline derive released -o graph/released.txt\`.`;

/** The page as Markdown. */
export function checksPage(): string {
  const own = projectGates({ unsettled: async () => [], misplaced: async () => [] });
  const notes = ALL_GATES.filter((gate) => gate.where !== "").map(
    (gate) => `- **${gate.id}**: ${sentence(gate.where)}`,
  );
  return `${[
    INTRO,
    "## The gates",
    gateTable(ALL_GATES),
    "## What is seen elsewhere, or only in part",
    notes.join("\n"),
    PROJECT,
    gateTable(own),
    own.flatMap(({ id, where }) => (where === "" ? [] : [`- **${id}**: ${sentence(where)}`])).join("\n"),
    FILES,
    "This page is made from the tables in `src/check/gates.ts`, `src/curate/gates.ts` and `src/curate/gates/project.ts` by `npm run docs:checks`; a test says when it is stale.",
  ].join("\n\n")}\n`;
}

function gateTable(gates: readonly Gate[]): string {
  const rows = gates.map((gate) => [gate.id, plain(gate.title), gate.severity, needsOf(gate), gate.law]);
  return table(["gate", "title", "severity", "needs", "holds when"], rows);
}

function needsOf(gate: Gate): string {
  if (gate.run === null) return "held elsewhere";
  return gate.needs.map((need) => need.words).join(", ") || "nothing";
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.]$/, "")}.`;
}
