/** The commands that write files, and the one that holds passages against their texts. */

import type { Command } from "commander";
import { EXPORT_FORMAT_NAMES } from "../../export/formats.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "../../graph/explore/neighbors-defaults.ts";
import { DEFAULT_PATH_OPTIONS } from "../../paths/options/path-options.ts";
import { collect, examples, type Run } from "../command-parts.ts";

export function addOutputs(program: Command, run: Run): void {
  addExport(program, run);
  program
    .command("fmt [files...]")
    .description("Turtle and TriG files in the deterministic form, in place")
    .option("--check", "only tell which files would change")
    .option("--sources <dir>", "folder of the source texts: also record the words that lead a browser to each passage")
    .addHelpText("after", examples("fmt graph/statements/s0.ttl", "fmt --check", "fmt --sources ../texts"))
    .action((files, flags) => run(async (context) => (await import("../commands/fmt.ts")).fmt(context, files, flags)));
  program
    .command("verify")
    .description("hold every recorded passage against the source texts")
    .option("--sources <dir>", "folder of the source texts (default: those of the project)")
    .addHelpText("after", examples("verify --sources ../texts", "--project kosovo verify"))
    .action((flags) => run(async (context) => (await import("../commands/verify.ts")).verify(context, flags)));
  program
    .command("compile [data...]")
    .description("the data as a snapshot: one file that opens at once, for --data and for the viewer")
    .requiredOption("-o, --output <file>", "the file to write; what stood there stays beside it as FILE.prev")
    .option("--places <file>", "also lay out the whole graph for the viewer, and write the places of its concepts")
    .addHelpText("after", examples("compile my.ttl more.nt.gz -o graph.throughline", "--data graph.throughline stats"))
    .action((data, flags) =>
      run(async (context) => (await import("../commands/compile.ts")).compile(context, data, flags)),
    );
  program
    .command("site")
    .description("the page on this graph as files for any web server, without the texts of its documents")
    .requiredOption("-o, --output <dir>", "a folder that is new, empty, or holds an earlier page")
    .addHelpText("after", examples("--project kosovo site -o ../page", "--data my.ttl site -o page"))
    .action((flags) => run(async (context) => (await import("../commands/site.ts")).site(context, flags)));
}

function addExport(program: Command, run: Run): void {
  program
    .command("export")
    .description("the graph or a part of it, with its evidence")
    .option("--to <format>", `${EXPORT_FORMAT_NAMES.join(", ")}; csv writes both tables`, "turtle")
    .option("--source <document>", "only what this document says; repeatable", collect)
    .option("--statements <ids...>", "only these statements, by id or by the name of a claim")
    .option("--spreadsheet-safe", "with csv: quote cells that a spreadsheet would run as formulas")
    .option("--rdf11", "evidence as rdf:Statement, for tools that know only RDF 1.1")
    .option("--path <concepts...>", "only the paths between two concepts: --path FROM TO")
    .option("--k <n>", "how many paths, with --path", String(DEFAULT_PATH_OPTIONS.k))
    .option("--subgraph <concepts...>", "only what lies on any path between two of these concepts")
    .option(
      "--max-length <n>",
      "statements in such a path at most, with --subgraph",
      String(DEFAULT_PATH_OPTIONS.maxLength),
    )
    .option("--around <concept>", "only what lies around a concept")
    .option("--hops <n>", "how far, with --around", String(DEFAULT_NEIGHBORS_OPTIONS.hops))
    .option("-o, --output <file>", "write to a file, whole or not at all, instead of standard output")
    .addHelpText(
      "after",
      examples(
        "export --to turtle -o graph.ttl",
        'export --path "UNSCR 2106" KPS',
        'export --subgraph "UNSCR 2106" KPS ILO --max-length 4 --to graphml',
        "export --around KPS --hops 2 --rdf11",
      ),
    )
    .action((flags) => run(async (context) => (await import("../commands/export.ts")).exportGraph(context, flags)));
}
