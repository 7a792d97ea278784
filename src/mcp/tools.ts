/** The tools, in one table: the questions that an assistant may ask, under the names that it sees. */

import type { z } from "zod";
import { checkedParams } from "../ask/ask.ts";
import type { KnowledgeServices } from "../ask/knowledge-services.ts";
import { withinLimits } from "../ask/limits.ts";
import { queriesIn } from "../ask/pairs.ts";
import { NO_PARAMS } from "../ask/schemas/params.ts";
import { LIGHT_QUESTIONS as LIGHT, QUESTIONS, type Question, type QuestionName } from "../ask/table.ts";
import type { JobLimits } from "../threads/job.ts";
import type { Lane } from "../threads/task.ts";
import { listedTool, type ToolAbout } from "./listed-tool.ts";
import { gathered, OPTION_LIST, optionList, shortened, wordsOfOptions } from "./path-options.ts";
import type { Tool } from "./sdk.ts";
import { answerSparql, SPARQL_PARAMS, SPARQL_RESULT } from "./sparql.ts";
import {
  wordsOfFind,
  wordsOfNeighbors,
  wordsOfPaths,
  wordsOfSays,
  wordsOfShow,
  wordsOfSources,
  wordsOfStatement,
  wordsOfTrace,
} from "./words.ts";

export interface ToolRow extends ToolAbout {
  readonly lane: Lane;
  /** The question that it asks; null where it asks none of the table. */
  readonly question: QuestionName | null;
  /** The parameters of the question, checked, from those of a call. Throws `usage`. */
  check(params: unknown): z.output<z.ZodObject>;
  /** An answer that is the same for every graph; null where the graph is asked. */
  readonly fixed: (() => object) | null;
  /** The SPARQL queries that checked parameters hold. */
  queries(params: z.output<z.ZodObject>): string[];
  /** The answer to checked parameters, in a thread. */
  ask(services: KnowledgeServices, params: z.output<z.ZodObject>, limits: JobLimits): Promise<unknown>;
  /** The answer as text; null where its JSON is the text. */
  readonly words: ((answer: never) => string) | null;
}

function toolOf(name: QuestionName, title: string, more: string, words: ToolRow["words"]): ToolRow {
  const question: Question = QUESTIONS[name];
  return {
    title,
    description: `${question.sentence}${more}`,
    params: question.params,
    result: question.result,
    lane: LIGHT.has(name) ? "light" : "heavy",
    question: name,
    fixed: null,
    check: (params) => checkedParams(question.params, params),
    queries: queriesIn,
    ask: async (services, asked, limits) => question.ask(services, withinLimits(asked, limits), limits),
    words,
  };
}

/** A path question: of its many options it lists few. */
function pathTool(...row: Parameters<typeof toolOf>): ToolRow {
  const tool = toolOf(...row);
  return { ...tool, params: shortened(tool.params), check: (params) => gathered(tool.params, params) };
}

export const TOOLS: Readonly<Record<string, ToolRow>> = {
  find_concepts: toolOf("find", "Find concepts", " Use the IRIs of its answer in the other tools.", wordsOfFind),
  describe_concept: toolOf("show", "Describe a concept", "", wordsOfShow),
  find_paths: pathTool(
    "path",
    "Find paths",
    " No path is an answer too: the reason says what was searched and what would help.",
    wordsOfPaths,
  ),
  path_options: {
    title: "List options of a path question",
    description: "Lists every option of a path question with its meaning, its values and its default.",
    params: NO_PARAMS,
    result: OPTION_LIST,
    lane: "light",
    question: null,
    check: (params) => checkedParams(NO_PARAMS, params),
    fixed: optionList,
    queries: () => [],
    ask: async () => optionList(),
    words: wordsOfOptions,
  },
  neighbors: toolOf("neighbors", "Neighbours", "", wordsOfNeighbors),
  says: toolOf("says", "What a voice says", " Narrow it to one concept with about.", wordsOfSays),
  documents: toolOf("documents", "Documents on a concept", "", null),
  compare: toolOf("compare", "Compare two", "", null),
  list: toolOf("list", "List things", " Without a name it tells which types and relations there are.", null),
  timeline: toolOf("timeline", "Timeline", "", null),
  robust: toolOf("robust", "How robust a connection is", "", null),
  trace_chains: toolOf(
    "trace",
    "Trace chains",
    " Give a relation or a pattern as along to follow only that.",
    wordsOfTrace,
  ),
  list_sources: toolOf("sources", "List sources", "", wordsOfSources),
  get_evidence: toolOf(
    "evidence",
    "Get evidence",
    " Takes the id of a statement from another answer.",
    wordsOfStatement,
  ),
  count_paths: pathTool("count", "Count paths", "", null),
  connect_concepts: pathTool("connections", "Connect concepts", "", null),
  find_pairs: pathTool("pairs", "Find paths for pairs", " A pair that fails has its error in its place.", null),
  cite_paths: pathTool("references", "Cite paths", "", null),
  export_part: toolOf("export", "Export a part", " Ask for a part; the whole graph is mostly too long to read.", null),
  run_sparql: {
    title: "Run SPARQL",
    description:
      "Answers a SPARQL 1.1 or 1.2 query (SELECT, ASK, CONSTRUCT, DESCRIBE) about the graph. Read-only; SERVICE and LOAD are " +
      "refused. The prefixes rdf, rdfs, owl, xsd, skos, prov, dcterms, schema and oa need no declaration.",
    params: SPARQL_PARAMS,
    result: SPARQL_RESULT,
    lane: "heavy",
    question: null,
    fixed: null,
    check: (params) => checkedParams(SPARQL_PARAMS, params),
    queries: ({ query }) => [String(query)],
    ask: answerSparql,
    words: null,
  },
};

/** The tools as a client lists them: the same for every graph, and for every endpoint. */
export function listedTools({ offers = () => true, isRemote = false }: Partial<Offer> = {}): Tool[] {
  return Object.entries(TOOLS)
    .filter(([name]) => offers(name))
    .map(([name, row]) => listedTool(name, row, { readOnly: true, isRemote }));
}

interface Offer {
  readonly offers: (name: string) => boolean;
  readonly isRemote: boolean;
}
