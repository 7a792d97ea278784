/** The commands that ask about concepts: find, show, path, neighbors, statements, query, stats. */

import type { Command } from "commander";
import { DEFAULT_STATEMENTS_OPTIONS } from "../../ask/statements-defaults.ts";
import { MODALITY_NAMES, QUALIFIER_KINDS } from "../../evidence/vocabulary.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "../../graph/explore/neighbors-defaults.ts";
import { DEFAULT_FIND_OPTIONS } from "../../graph/names/find-defaults.ts";
import { BINDING_FORMATS, GRAPH_FORMATS } from "../../query/formats.ts";
import { collect, examples, type Run } from "../command-parts.ts";
import { addPath } from "../path/program.ts";
import { RECIPES } from "../query-recipes.ts";
import { addStatementFlags } from "../statement-flags.ts";

export function addQuestions(program: Command, run: Run): void {
  program
    .command("find <text>")
    .description("concepts by label, alias, identifier or type, and how each was found")
    .option("--limit <n>", "how many at most", String(DEFAULT_FIND_OPTIONS.limit))
    .addHelpText("after", examples("find traffick", "find treaty", "find KPS --json"))
    .action((text, flags) => run(async (context) => (await import("../commands/find.ts")).find(context, text, flags)));
  addShow(program, run);
  addPath(program, run);
  addNeighbors(program, run);
  addStatements(program, run);
  program
    .command("query [sparql]")
    .description("SPARQL 1.1 and 1.2 on the graph; the usual prefixes need no declaration")
    .option("--file <file>", "read the query from a file")
    .option(
      "--to <format>",
      `${oneOf(["table", ...Object.keys(BINDING_FORMATS)])}; for graphs ${oneOf(Object.keys(GRAPH_FORMATS))}`,
      "table",
    )
    .option("--time-limit <ms>", "stop after this long", "10000")
    .addHelpText(
      "after",
      examples(
        "query 'SELECT ?event ?date WHERE { ?event a tl:Event ; tl:date ?date }'",
        "query --file question.rq --to csv",
        "query 'SELECT ?s ?o WHERE { ?s tl:encourages ?o ~ ?claim . ?claim tl:modality tl:Reported }'",
      ) + recipesText(),
    )
    .action((sparql, flags) =>
      run(async (context) => (await import("../commands/query.ts")).query(context, sparql, flags)),
    );
  program
    .command("stats")
    .description("what is in the graph")
    .addHelpText("after", examples("stats", "--data my.ttl stats --json"))
    .action(() => run(async (context) => (await import("../commands/stats.ts")).stats(context)));
}

function addShow(program: Command, run: Run): void {
  const show = program
    .command("show <concept>")
    .description("what the graph says about a concept, by relation, each statement with its evidence");
  addStatementFlags(show)
    .option("--limit <n>", "how many statements at most (default: all)")
    .option("--sources <dir>", "folder of the source texts, to quote the passages")
    .addHelpText(
      "after",
      examples(
        'show "UNSCR 2106"',
        "show boys --predicate counts --direction in",
        'show "human trafficking" --says ILO --modality estimated',
        "show id:kosovo-police-service --sources ../texts",
      ),
    )
    .action((text, flags) => run(async (context) => (await import("../commands/show.ts")).show(context, text, flags)));
}

function addNeighbors(program: Command, run: Run): void {
  const neighbors = program
    .command("neighbors <concept>")
    .description("what lies around a concept, by distance and relation")
    .option("--hops <n>", "how many statements away", String(DEFAULT_NEIGHBORS_OPTIONS.hops));
  addStatementFlags(neighbors)
    .option("--limit <n>", "how many at most", String(DEFAULT_NEIGHBORS_OPTIONS.limit))
    .option("--directed", "follow statements from subject to object only, as --direction out")
    .addHelpText(
      "after",
      examples(
        "neighbors KPS",
        'neighbors "human trafficking" --hops 2 --limit 20',
        "neighbors KPS --source src:s0 --direction in",
      ),
    )
    .action((text, flags) =>
      run(async (context) => (await import("../commands/neighbors.ts")).neighbors(context, text, flags)),
    );
}

function addStatements(program: Command, run: Run): void {
  program
    .command("statements")
    .description("all statements of a kind: by end, relation, document, and how they are meant")
    .option("--subject <concept>", "only of this subject")
    .option("--predicate <relation>", "only this relation")
    .option("--object <concept>", "only of this object")
    .option("--source <document>", "only what this document carries; repeatable", collect)
    .option("--modality <name>", `only what is ${MODALITY_NAMES.join(", ")}; repeatable`, collect)
    .option("--polarity <name>", "only what is affirmed, or denied; repeatable", collect)
    .option("--qualifier <kind>", `only what is said with a ${QUALIFIER_KINDS.join(", ")}; repeatable`, collect)
    .option("--limit <n>", "how many at most", String(DEFAULT_STATEMENTS_OPTIONS.limit))
    .option("--offset <n>", "how many to pass over first")
    .addHelpText(
      "after",
      examples(
        "statements --qualifier rank",
        "statements --qualifier condition --source src:s2",
        "statements --polarity denied",
      ),
    )
    .action((flags) => run(async (context) => (await import("../commands/statements.ts")).statements(context, flags)));
}

function recipesText(): string {
  const lines = RECIPES.map(({ question, sparql }) => `  ${question}:\n    ${sparql}`);
  return `\n\nTo begin from:\n${lines.join("\n")}`;
}

const oneOf = (names: readonly string[]): string => `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
