/** The commands as a person sees them: arguments, options with their defaults, examples. */

import { Command } from "commander";
import { DEFAULT_ENDPOINT_LIMITS } from "../endpoint/options.ts";
import { EXPORT_FORMAT_NAMES } from "../export/formats.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "../graph/explore/neighbors-defaults.ts";
import { DEFAULT_FIND_OPTIONS } from "../graph/names/find-defaults.ts";
import { DEFAULT_TIME_LIMIT_MS } from "../mcp/context.ts";
import { DEFAULT_PATH_OPTIONS } from "../paths/options/path-options.ts";
import { DEFAULT_TRACE_OPTIONS } from "../paths/trace/trace-defaults.ts";
import { BINDING_FORMATS, GRAPH_FORMATS } from "../query/formats.ts";
import { FORMAT_NAMES } from "../rdf/formats.ts";
import { DEFAULT_HOST, DEFAULT_PORT, DEFAULT_SERVER_LIMITS } from "../server/defaults.ts";
import { packageVersion } from "../version.ts";
import type { Context, GlobalOptions } from "./context.ts";
import { addCuration } from "./curate/program.ts";
import { addPathFlags } from "./path/path-flags.ts";
import { RECIPES } from "./query-recipes.ts";
import { addStatementFlags } from "./statement-flags.ts";

/** Runs one command and tells its exit code; commands are loaded when they are called. */
export type Runner = (global: GlobalOptions, command: (context: Context) => Promise<number>) => Promise<void>;

const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value];

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  throughline ${line}`).join("\n")}`;
}

function recipesText(): string {
  const lines = RECIPES.map(({ question, sparql }) => `  ${question}:\n    ${sparql}`);
  return `\n\nTo begin from:\n${lines.join("\n")}`;
}

const oneOf = (names: readonly string[]): string => `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

function endpointLimits(): string {
  return Object.entries(DEFAULT_ENDPOINT_LIMITS)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}

/** Builds the program. `run` receives the chosen command. */
export function buildProgram(run: Runner): Command {
  const program = new Command("throughline")
    .description("How are concepts connected, and who says so? A knowledge graph with evidence on every statement.")
    .version(packageVersion())
    .option(
      "--data <path>",
      "a file or folder of RDF, - for standard input, or a snapshot, instead of the bundled graph; repeatable",
      collect,
    )
    .option("--project <dir>", "the project in this folder (default: the one that the current folder lies in)")
    .option("--from <format>", `the syntax of --data: ${FORMAT_NAMES.join(", ")} (default: by name, else by content)`)
    .option(
      "--base <iri>",
      "what relative IRIs of --data are resolved against; of graph files, where their names stand",
    )
    .option("--reading <file>", "what the vocabularies of --data mean, as docs/your-rdf.md shows; repeatable", collect)
    .option("--keep-going", "pass over bad lines of N-Triples and N-Quads, and tell of them")
    .option("--read-limit <name=n>", "raise a cap on hostile input, such as maxDepth=512; repeatable", collect)
    .option(
      "--endpoint <url>",
      "a SPARQL endpoint instead of files, for find, show, neighbors, path, stats, export --around, query and serve",
    )
    .option("--endpoint-limit <name=n>", `what it may cost: ${endpointLimits()}; repeatable`, collect)
    .option(
      "--endpoint-label <iri>",
      "a predicate of the endpoint that names things, beside the usual ones; repeatable",
      collect,
    )
    .option("--endpoint-type <iri>", "a predicate that tells their types, beside rdf:type; repeatable", collect)
    .option("--json", "one JSON document on standard output")
    .option("--lang <tag>", "language of labels, such as fr")
    .option("--no-color", "no colour")
    .option("--quiet", "no progress and no notes on standard error")
    .addHelpText(
      "after",
      examples('path "UNSCR 2106" "Kosovo Police Service"', "find trafficking", "--data my.ttl stats", "serve") +
        "\n\nExit codes: 0 an answer, 1 no answer, 2 wrong usage or unreadable input, 3 a limit came first, 130 interrupted.",
    )
    .exitOverride()
    .configureHelp({ sortSubcommands: false });
  const global = (): GlobalOptions => program.opts<GlobalOptions>();
  addQuestions(program, (command) => run(global(), command));
  addExploring(program, (command) => run(global(), command));
  addSurveys(program, (command) => run(global(), command));
  addOutputs(program, (command) => run(global(), command));
  addServers(program, (command) => run(global(), command));
  addChecks(program, (command) => run(global(), command));
  addCuration(program, (command) => run(global(), command));
  for (const command of allCommands(program)) command.exitOverride();
  return program;
}

/** A command and all below it. */
export function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

type Run = (command: (context: Context) => Promise<number>) => Promise<void>;

function addQuestions(program: Command, run: Run): void {
  program
    .command("find <text>")
    .description("concepts by label, alias, identifier or type, and how each was found")
    .option("--limit <n>", "how many at most", String(DEFAULT_FIND_OPTIONS.limit))
    .addHelpText("after", examples("find traffick", "find treaty", "find KPS --json"))
    .action((text, flags) => run(async (context) => (await import("./commands/find.ts")).find(context, text, flags)));
  addShow(program, run);
  addPath(program, run);
  addNeighbors(program, run);
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
      run(async (context) => (await import("./commands/query.ts")).query(context, sparql, flags)),
    );
  program
    .command("stats")
    .description("what is in the graph")
    .addHelpText("after", examples("stats", "--data my.ttl stats --json"))
    .action(() => run(async (context) => (await import("./commands/stats.ts")).stats(context)));
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
    .action((text, flags) => run(async (context) => (await import("./commands/show.ts")).show(context, text, flags)));
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
      run(async (context) => (await import("./commands/neighbors.ts")).neighbors(context, text, flags)),
    );
}

function addExploring(program: Command, run: Run): void {
  program
    .command("says <claimant>")
    .description("what a voice says, by document")
    .option("--about <concept>", "only what it says of this concept")
    .option("--sources <dir>", "folder of the source texts, to quote the passages")
    .addHelpText("after", examples("says DCAF", 'says DCAF --about "local ownership"'))
    .action((text, flags) => run(async (context) => (await import("./commands/says.ts")).says(context, text, flags)));
  program
    .command("documents <concept>")
    .description("which documents speak of a concept, how often and where, and which deny something of it")
    .option("--not", "those that do not")
    .addHelpText("after", examples('documents "human trafficking"', "documents boys --not"))
    .action((text, flags) =>
      run(async (context) => (await import("./commands/documents.ts")).documents(context, text, flags)),
    );
  program
    .command("compare <a> <b>")
    .description("two documents, voices or concepts: what both say, what one says, where they differ")
    .option("--about <concept>", "only what they say of this concept")
    .addHelpText("after", examples('compare CEDAW "1949 Convention"', "compare src:s0 src:s2 --about boys"))
    .action((a, b, flags) =>
      run(async (context) => (await import("./commands/compare.ts")).compare(context, a, b, flags)),
    );
  program
    .command("list [name]")
    .description(
      "what there is of a type, a relation or a document, with values; without a name the types and relations",
    )
    .option("--sort <column>", "by the values of this relation, or by name")
    .option("--to <form>", "table or csv", "table")
    .addHelpText("after", examples("list", "list treaties --sort year", "list counters --to csv"))
    .action((name, flags) => run(async (context) => (await import("./commands/list.ts")).list(context, name, flags)));
}

function addSurveys(program: Command, run: Run): void {
  program
    .command("timeline [concept]")
    .description("what is dated, in order: all, or a concept and what is joined to it")
    .addHelpText("after", examples("timeline", 'timeline "OSCE simulation-based exercises in Central Asia"'))
    .action((text) => run(async (context) => (await import("./commands/timeline.ts")).timeline(context, text)));
  program
    .command("robust <from> <to>")
    .description("how many documents, voices or statements must go before two concepts are no longer joined")
    .addHelpText("after", examples('robust "human trafficking" women', 'robust "UNSCR 2106" KPS'))
    .action((from, to) => run(async (context) => (await import("./commands/robust.ts")).robust(context, from, to)));
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
        "trace KPS --along 'promotes/\"contributes to\"' --depth 4 --order depth",
      ),
    )
    .action((text, flags) => run(async (context) => (await import("./commands/trace.ts")).trace(context, text, flags)));
}

function addPath(program: Command, run: Run): void {
  const command = program
    .command("path [concepts...]")
    .description("how two or more concepts connect: ranked paths, each hop with its evidence");
  addPathFlags(command)
    .addHelpText(
      "after",
      examples(
        'path "UNSCR 2106" "Kosovo Police Service"',
        'path KPS "organised crime" --k 3 --max-length 4',
        'path KPS "organised crime" --skip 5',
        'path "human trafficking" "border communities of the Mano River Union" --alike apart',
        "path KPS ILO --document-detour 0 --figure-detour 0 --umbrella-detour 0",
        "path KPS KPS --mode trail",
        'path "UNSCR 2106" KPS ILO --one-document',
        "path KPS OSCE --max-per-document 2",
        "path KPS ILO --select all-shortest --distinct edges --explain",
        "path KPS ILO --select k-groups --k 2 --max-paths 50",
        "path KPS ILO --cost specificity --max-overlap 0.5",
        "--data weighted.ttl path a b --cost weight --weight-predicate ex:weight",
        "path KPS ILO --pattern '(!tl:refersTo|!(^tl:refersTo)){1,4}'",
        'path "UNSCR 2106" KPS --via "human trafficking" --avoid "organized crime" --avoid-predicate tl:encourages',
        'path KPS "organized crime" --only-predicate counters --only-predicate "is a kind of" --directed',
        'path "UNSCR 2106" KPS --only-type skos:Concept --avoid-type tl:Event',
        'path "UNSCR 2106" KPS --modality asserted --modality reported --min-claimants 1',
        'path "UNSCR 2106" KPS --source src:s0 --avoid-source src:s2',
        "path KPS ILO --polarity affirmed --polarity denied",
        'path "UNSCR 2106" KPS --as-of 2013 --time together',
        "path id:osr-cthb id:simulation-based-training --as-of 2017 --dated-only",
        "path KPS ILO --hub-degree 40",
        "path KPS ILO --through-hubs --roles instance,class --min-length 4",
        "path KPS ILO --max-length unlimited --time-limit 2000 --max-expansions 10000",
        "path KPS ILO --count",
        'path KPS ILO "UNSCR 2106" --subgraph --max-length 4',
        "path KPS ILO --k 50 --stream --json",
        "path --pairs pairs.tsv --json",
        "path KPS --to-query 'SELECT ?event WHERE { ?event a tl:Event }' --k 1",
      ),
    )
    .action((concepts, flags) =>
      run(async (context) => (await import("./commands/path.ts")).path(context, concepts, flags)),
    );
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
    .action((flags) => run(async (context) => (await import("./commands/export.ts")).exportGraph(context, flags)));
}

function addOutputs(program: Command, run: Run): void {
  addExport(program, run);
  program
    .command("fmt [files...]")
    .description("Turtle and TriG files in the deterministic form, in place")
    .option("--check", "only tell which files would change")
    .addHelpText("after", examples("fmt graph/statements/s0.ttl", "fmt --check"))
    .action((files, flags) => run(async (context) => (await import("./commands/fmt.ts")).fmt(context, files, flags)));
  program
    .command("verify")
    .description("hold every recorded passage against the source texts")
    .option("--sources <dir>", "folder of the source texts (default: those of the project)")
    .addHelpText("after", examples("verify --sources ../texts", "--project kosovo verify"))
    .action((flags) => run(async (context) => (await import("./commands/verify.ts")).verify(context, flags)));
  program
    .command("compile [data...]")
    .description("the data as a snapshot: one file that opens at once, for --data and for the viewer")
    .requiredOption("-o, --output <file>", "the file to write; what stood there stays beside it as FILE.prev")
    .option("--places <file>", "also lay out the whole graph for the viewer, and write the places of its concepts")
    .addHelpText("after", examples("compile my.ttl more.nt.gz -o graph.throughline", "--data graph.throughline stats"))
    .action((data, flags) =>
      run(async (context) => (await import("./commands/compile.ts")).compile(context, data, flags)),
    );
}

function addServers(program: Command, run: Run): void {
  program
    .command("serve")
    .description("the viewer and a SPARQL endpoint on this machine")
    .option("--host <address>", "where to listen", DEFAULT_HOST)
    .option("--port <n>", `port (default: ${DEFAULT_PORT}, or the next free one; 0 for any)`)
    .option("--no-open", "do not open a browser")
    .option("--allow-origin <origin>", "let pages of this origin call the server; repeatable", collect)
    .option("--allow-host <name>", "answer to this name too, as behind a proxy; repeatable", collect)
    .option("--time-limit <ms>", "stop a query after this long", String(DEFAULT_SERVER_LIMITS.timeLimitMs))
    .option(
      "--delivery-limit <ms>",
      "cut off a client that takes nothing of its answer for so long",
      String(DEFAULT_SERVER_LIMITS.deliveryLimitMs),
    )
    .option("--max-body <bytes>", "refuse longer requests", String(DEFAULT_SERVER_LIMITS.maxBodyBytes))
    .option("--max-result <bytes>", "refuse longer answers to SPARQL", String(DEFAULT_SERVER_LIMITS.maxResultBytes))
    .option("--max-requests <n>", "answer so many at once", String(DEFAULT_SERVER_LIMITS.maxRequests))
    .option("--max-waiting <n>", "let so many SPARQL queries wait", String(DEFAULT_SERVER_LIMITS.maxWaiting))
    .option("--workers <n>", "run so many SPARQL queries at once", String(DEFAULT_SERVER_LIMITS.workers))
    .option(
      "--watch",
      "read the data again when a file changes, as a project always is; a file that cannot be read leaves the old graph",
    )
    .option("--log", "a line of JSON for each request on standard error, without what was asked")
    .option("--log-queries", "the same with what was asked")
    .addHelpText("after", examples("serve", "--data my.ttl serve --port 0 --no-open", "--data my.ttl serve --watch"))
    .action((flags) => run(async (context) => (await import("./commands/serve.ts")).serve(context, flags)));
  program
    .command("mcp")
    .description("the questions as tools for language models, over standard input and output")
    .option("--time-limit <ms>", "stop a search or query after this long", String(DEFAULT_TIME_LIMIT_MS))
    .option(
      "--propose",
      "in a project: two tools more, which read its documents and propose statements for a person to decide on",
    )
    .addHelpText("after", examples("mcp", "--data my.ttl mcp", "--project kosovo mcp --propose"))
    .action((flags) => run(async (context) => (await import("./commands/mcp.ts")).mcp(context, flags)));
}

function addChecks(program: Command, run: Run): void {
  program
    .command("check")
    .description("shapes and quality gates, and how far the sources are covered")
    .option("--sources <dir>", "folder of the source texts, for the gates that need them")
    .option("--gate <id>", "only this gate, such as G4; repeatable", collect)
    .addHelpText("after", examples("check", "check --sources ../texts", "--data my.ttl check --gate G9 --json"))
    .action((flags) => run(async (context) => (await import("./commands/check.ts")).check(context, flags)));
  program
    .command("derive <what>")
    .description("what is made from the data and kept beside it: ontology-page, checks-page, windows or released")
    .option("--sources <dir>", "folder of the source texts, for windows")
    .option("-o, --output <file>", "write to a file instead of standard output")
    .addHelpText("after", examples("derive ontology-page", "derive windows --sources ../texts -o graph/windows.txt"))
    .action((what, flags) =>
      run(async (context) => (await import("./commands/derive.ts")).derive(context, what, flags)),
    );
}
