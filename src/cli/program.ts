/** The program as a person sees it: what holds for every command, and the groups of commands. */

import { Command } from "commander";
import { DEFAULT_ENDPOINT_LIMITS } from "../endpoint/options.ts";
import { FORMAT_NAMES } from "../rdf/formats.ts";
import { packageVersion } from "../version.ts";
import { collect, examples, type Run } from "./command-parts.ts";
import type { Context, GlobalOptions } from "./context.ts";
import { addCuration } from "./curate/program.ts";
import { addChecks } from "./groups/checks.ts";
import { addExploring } from "./groups/exploring.ts";
import { addOutputs } from "./groups/outputs.ts";
import { addQuestions } from "./groups/questions.ts";
import { addServers } from "./groups/servers.ts";

/** Runs one command and tells its exit code; commands are loaded when they are called. */
export type Runner = (global: GlobalOptions, command: (context: Context) => Promise<number>) => Promise<void>;

/** In the order of the help. */
const GROUPS: readonly ((program: Command, run: Run) => void)[] = [
  addQuestions,
  addExploring,
  addOutputs,
  addServers,
  addChecks,
  addCuration,
];

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
    .option("--keep-going", "pass over bad lines of N-Triples, N-Quads and FollowTheMoney, and tell of them")
    .option("--read-limit <name=n>", "raise a cap on hostile input, such as maxDepth=512; repeatable", collect)
    .option(
      "--endpoint <url>",
      "a SPARQL endpoint instead of files, for find, show, neighbors, path, stats, export --around, query, serve and mcp",
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
    .option("--links", "below each passage the address that shows it in the document")
    .option("--no-color", "no colour")
    .option("--quiet", "no progress and no notes on standard error")
    .addHelpText(
      "after",
      examples('path "UNSCR 2106" "Kosovo Police Service"', "find trafficking", "--data my.ttl stats", "serve") +
        "\n\nExit codes: 0 an answer, 1 no answer, 2 wrong usage or unreadable input, 3 a limit came first, 130 interrupted\n(143 by SIGTERM; serve and mcp end with 0 then).",
    )
    .exitOverride()
    .configureHelp({ sortSubcommands: false });
  const global = (): GlobalOptions => program.opts<GlobalOptions>();
  for (const add of GROUPS) add(program, (command) => run(global(), command));
  for (const command of allCommands(program)) command.exitOverride();
  return program;
}

/** A command and all below it. */
export function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

function endpointLimits(): string {
  return Object.entries(DEFAULT_ENDPOINT_LIMITS)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}
