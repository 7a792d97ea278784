/** The commands for who keeps a graph: check, and derive for what is made from it. */

import type { Command } from "commander";
import { collect, examples, type Run } from "../command-parts.ts";

export function addChecks(program: Command, run: Run): void {
  program
    .command("check")
    .description("shapes and quality gates, and how far the sources are covered")
    .option("--sources <dir>", "folder of the source texts, for the gates that need them")
    .option("--gate <id>", "only this gate, such as G4; repeatable", collect)
    .addHelpText("after", examples("check", "check --sources ../texts", "--data my.ttl check --gate G9 --json"))
    .action((flags) => run(async (context) => (await import("../commands/check.ts")).check(context, flags)));
  program
    .command("derive <what>")
    .description("what is made from the data and kept beside it: ontology-page, checks-page, windows or released")
    .option("--sources <dir>", "folder of the source texts, for windows")
    .option("-o, --output <file>", "write to a file instead of standard output")
    .addHelpText("after", examples("derive ontology-page", "derive windows --sources ../texts -o graph/windows.txt"))
    .action((what, flags) =>
      run(async (context) => (await import("../commands/derive.ts")).derive(context, what, flags)),
    );
}
