/** The commands that write files, and the one that holds passages against their texts. */

import type { Command } from "commander";
import { EXCHANGE_FORMATS } from "../../curate/exchange/formats.ts";
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
  addSite(program, run);
}

function addExport(program: Command, run: Run): void {
  program
    .command("export")
    .description("the graph or a part of it, with its evidence")
    .option(
      "--to <format>",
      `${[...EXPORT_FORMAT_NAMES, ...EXCHANGE_FORMATS].join(", ")}; csv writes both tables (default: turtle, or qdpx for FILE.qdpx)`,
    )
    .option("--source <document>", "only what this document says; repeatable", collect)
    .option("--statements <ids...>", "only these statements, by id or by the name of a claim")
    .option("--all-texts", "with qdpx and causal-map: the words of restricted documents, too, for your own use")
    .option("--sources <dir>", "with qdpx and causal-map: folder of the source texts (default: those of the project)")
    .option("--spreadsheet-safe", "with csv and causal-map: quote cells that a spreadsheet would run as formulas")
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
        "--project kosovo export -o kosovo.qdpx",
      ),
    )
    .action((flags) => run(async (context) => (await import("../commands/export.ts")).exportGraph(context, flags)));
}

function addSite(program: Command, run: Run): void {
  program
    .command("site")
    .description("the page on this graph as files for any web server; docs/site.md shows how to send it")
    .requiredOption("-o, --output <dir>", "a folder that is new, empty, or holds an earlier page")
    .option("--title <title>", "its title (of a project all of these stand in project.json)")
    .option("--introduction <text>", "what its first screen says")
    .option("--question <concepts...>", "the question that it opens with: --question FROM TO")
    .option("--credits <names...>", "who made the graph")
    .option("--license <licence>", "of the graph: such as CC-BY-4.0, an address, or words")
    .option("--address <url>", "where it will stand; needed for a sitemap and for a picture beside links to it")
    .option(
      "--data-from <origin...>",
      "hosts that the page may fetch data from for ?data=ADDRESS: https://data.example.org",
    )
    .option("--color-by <what>", "what colours mean when it opens: type, document or community")
    .option("--color <class=colour>", "the colour of a class: tl:Person=#1f5a94; repeatable", collect)
    .option("--texts", "with the words of cited passages of documents that are marked as public")
    .option("--sources <dir>", "folder of the source texts, with --texts (default: those of the project)")
    .option("--without-notes", "without the notes on statements")
    .option("--date <day>", "the day that it is told to be of (default: that of the newest decision, else none)")
    .addHelpText(
      "after",
      examples(
        "--project kosovo site -o ../page",
        "site -o ../page --texts --address https://example.org/valley/",
        '--data my.ttl site -o page --title "Who funds whom" --question "Ministry A" "Shelter B"',
      ),
    )
    .action(({ withoutNotes, ...flags }) =>
      run(async (context) =>
        (await import("../commands/site.ts")).site(context, { ...flags, notes: withoutNotes !== true }),
      ),
    );
}
