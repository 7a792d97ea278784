/** The prompts that a person may pick. None of their words depends on the graph. */

import type { Completed } from "./templates.ts";

interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
    /** What is completed there. */
    readonly names: Completed | null;
  }[];
  /** The text, of the arguments by name. */
  text(given: Readonly<Record<string, string>>): string;
}

const RULES = [
  "Write only what a statement carries. Close each sentence with its citation: [title, paragraph]; name the claimant" +
    " where the statement is reported, and say where it is estimated, possible or denied.",
  "Where a path is stitched together from several sources, say that no source states it as a whole.",
  "Where the graph has no answer, say so and add nothing of your own.",
] as const;

const numbered = (lines: readonly string[]): string[] => lines.map((line, index) => `${index + 1}. ${line}`);

export const PROMPTS: readonly Prompt[] = [
  {
    name: "cited_answer",
    title: "Answer with citations only",
    description: "Answers a question from the graph alone, every sentence with its source and paragraph.",
    arguments: [{ name: "question", description: "What is to be answered.", required: true, names: null }],
    text: ({ question = "" }) =>
      [
        "Answer the question below from the tools of this server alone.",
        ...numbered([
          "Find the concepts that it names with find_concepts; where a name is ambiguous, say which one you take.",
          "Ask find_paths, describe_concept, neighbors or run_sparql for what the graph says of them.",
          ...RULES,
        ]),
        "",
        `Question: ${question}`,
      ].join("\n"),
  },
  {
    name: "how_connected",
    title: "How two concepts connect",
    description: "Tells how two concepts connect, every step with its source and paragraph.",
    arguments: [
      { name: "from", description: "One concept, by name.", required: true, names: "concept" },
      { name: "to", description: "The other concept, by name.", required: true, names: "concept" },
    ],
    text: ({ from = "", to = "" }) =>
      [
        "Tell how the two concepts below connect, from the tools of this server alone.",
        ...numbered([
          "Ask find_paths for both; where a name is ambiguous, say which one you take.",
          "Tell the shortest paths step by step, then how they differ, then which hop is the weakest and why.",
          ...RULES,
        ]),
        "",
        `From: ${from}`,
        `To: ${to}`,
      ].join("\n"),
  },
];
