/** The commands that look along voices, documents, types, dates and chains. */

import type { Command } from "commander";
import { DEFAULT_TRACE_OPTIONS } from "../../paths/trace/trace-defaults.ts";
import { examples, type Run } from "../command-parts.ts";

export function addExploring(program: Command, run: Run): void {
  program
    .command("says <claimant>")
    .description("what a voice says, by document")
    .option("--about <concept>", "only what it says of this concept")
    .option("--sources <dir>", "folder of the source texts, to quote the passages")
    .addHelpText("after", examples("says DCAF", 'says DCAF --about "local ownership"'))
    .action((text, flags) => run(async (context) => (await import("../commands/says.ts")).says(context, text, flags)));
  program
    .command("documents <concept>")
    .description("which documents speak of a concept, how often and where, and which deny something of it")
    .option("--not", "those that do not")
    .addHelpText("after", examples('documents "human trafficking"', "documents boys --not"))
    .action((text, flags) =>
      run(async (context) => (await import("../commands/documents.ts")).documents(context, text, flags)),
    );
  program
    .command("compare <a> <b>")
    .description("two documents, voices or concepts: what both say, what one says, where they differ")
    .option("--about <concept>", "only what they say of this concept")
    .addHelpText("after", examples('compare CEDAW "1949 Convention"', "compare src:s0 src:s2 --about boys"))
    .action((a, b, flags) =>
      run(async (context) => (await import("../commands/compare.ts")).compare(context, a, b, flags)),
    );
  program
    .command("list [name]")
    .description(
      "what there is of a type, a relation or a document, with values; without a name the types and relations",
    )
    .option("--sort <column>", "by the values of this relation, or by name")
    .option("--to <form>", "table or csv", "table")
    .addHelpText("after", examples("list", "list treaties --sort year", "list counters --to csv"))
    .action((name, flags) => run(async (context) => (await import("../commands/list.ts")).list(context, name, flags)));
  addSurveys(program, run);
}

function addSurveys(program: Command, run: Run): void {
  program
    .command("timeline [concept]")
    .description("what is dated, in order: all, or a concept and what is joined to it")
    .addHelpText("after", examples("timeline", 'timeline "OSCE simulation-based exercises in Central Asia"'))
    .action((text) => run(async (context) => (await import("../commands/timeline.ts")).timeline(context, text)));
  program
    .command("robust <from> <to>")
    .description("how many documents, voices or statements must go before two concepts are no longer joined")
    .addHelpText("after", examples('robust "human trafficking" women', 'robust "UNSCR 2106" KPS'))
    .action((from, to) => run(async (context) => (await import("../commands/robust.ts")).robust(context, from, to)));
  program
    .command("trace <concept>")
    .description("what follows from a concept, or leads to it: open-ended chains as a cited tree")
    .option("--along <pattern>", "what one round of a chain follows: a relation, or a pattern as of path --pattern")
    .option("--direction <way>", "out, what follows; in, what leads to it; or both", DEFAULT_TRACE_OPTIONS.direction)
    .option("--depth <n>", "how many statements away", String(DEFAULT_TRACE_OPTIONS.depth))
    .option("--limit <n>", "how many concepts at most, the nearest first", String(DEFAULT_TRACE_OPTIONS.limit))
    .option(
      "--order <order>",
      "breadth, the nearest first, or depth, each chain to its end",
      DEFAULT_TRACE_OPTIONS.order,
    )
    .addHelpText(
      "after",
      examples(
        'trace "gender mainstreaming"',
        'trace "human trafficking" --direction in --along "contributes to"',
        'trace KPS --along \'emphasizes/"is part of"/"contributes to"\' --depth 4 --order depth',
      ),
    )
    .action((text, flags) =>
      run(async (context) => (await import("../commands/trace.ts")).trace(context, text, flags)),
    );
}
