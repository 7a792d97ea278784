/** The commands for making one's own graph: arguments, options, examples. */

import { type Command, Option } from "commander";
import { collect, examples, type Run } from "../command-parts.ts";
import { addReaders } from "./readers.ts";

/**
 * Adds project, source and what follows them. Each command is loaded when it is called. All of them hear signals while they
 * run: a project is left whole, and its lock is taken away.
 */
export function addCuration(program: Command, runAny: Run): void {
  const run: Run = (command) => runAny((context) => context.io.hearing(() => command(context)));
  addProject(program, run);
  addSource(program, run);
  addImport(program, run);
  addTemplate(program, run);
  addSuggest(program, run);
  addReview(program, run);
  addDecisions(program, run);
  addHistory(program, run);
  addReaders(program, run);
}

function addProject(program: Command, run: Run): void {
  const project = program
    .command("project")
    .description("a folder of one's own: documents, statements, who decided what")
    .addHelpText("after", examples("project new kosovo", "project sample valley", "project rebuild"));
  project
    .command("new <dir>")
    .description("make a project in this folder; what is in it already stays")
    .option("--name <name>", "its name (default: that of the folder)")
    .option("--namespace <iri>", "what its IRIs begin with (default: https://w3id.org/throughline/project/NAME/)")
    .option("--language <tag>", "language of its labels", "en")
    .option("--empty", "begin without a vocabulary; else with a copy of ours, to be changed at will")
    .addHelpText("after", examples("project new kosovo", "project new . --namespace https://example.org/kosovo/"))
    .action((dir, flags) =>
      run(async (context) => (await import("../commands/project.ts")).projectNew(context, dir, flags)),
    );
  project
    .command("sample <dir>")
    .description("a project to try things with: three short documents, and a sheet with planted faults")
    .addHelpText("after", examples("project sample valley"))
    .action((dir) => run(async (context) => (await import("../commands/project.ts")).projectSample(context, dir)));
  project
    .command("rebuild")
    .description("make the graph say what the journals hold, as after two people's work came together")
    .action(() => run(async (context) => (await import("../commands/project.ts")).projectRebuild(context)));
}

function addSource(program: Command, run: Run): void {
  const source = program
    .command("source")
    .description("the documents of a project: PDF, DOCX, ODT, EPUB, HTML, Markdown, text")
    .addHelpText("after", examples("source add *.pdf", "source list", "source show report --page 12"));
  source
    .command("add <files...>")
    .description("read documents and register them with their pages")
    .option("--title <title>", "where the file does not tell it, or tells it wrong; for one file")
    .option("--author <name...>", "its authors")
    .option("--date <date>", "when it came out, such as 2019 or 2019-05-31")
    .option("--publisher <name>", "who brought it out")
    .option("--address <url>", "where it can be read")
    .option("--language <tag>", "its language, such as fr")
    .option(
      "--access <mark>",
      "whether its words may be published: public, or restricted as all are (see site --texts)",
    )
    .option("--whole-page", "of HTML all that the page shows, not its main text")
    .option("--tracked <reading>", "of a draft with tracked changes: accept or reject them")
    .addHelpText("after", examples("source add *.pdf", "source add brief.docx --tracked accept --date 2024-03"))
    .action((files, flags) =>
      run(async (context) => (await import("../commands/source.ts")).sourceAdd(context, files, flags)),
    );
  source
    .command("list")
    .description("the documents and what cites them")
    .action(() => run(async (context) => (await import("../commands/source.ts")).sourceList(context)));
  source
    .command("show <source>")
    .description("one document: facts, versions, and its text with pages")
    .option("--page <n>", "only the text of this page")
    .option("--notes", "the passages that were coded or annotated, with what was said of them")
    .addHelpText("after", examples("source show report", "source show report --page 12", "source show report --notes"))
    .action((name, flags) =>
      run(async (context) => (await import("../commands/source.ts")).sourceShow(context, name, flags)),
    );
  source
    .command("update <source> <file>")
    .description("a new edition: every cited passage is found again, or told; the old text stays while it is cited")
    .option("--as <name>", "who decides (default: your account)")
    .option("--whole-page", "of HTML all that the page shows, not its main text")
    .option("--tracked <reading>", "of a draft with tracked changes: accept or reject them")
    .addHelpText("after", examples("source update report report-2024.pdf"))
    .action((name, file, flags) =>
      run(async (context) => (await import("../commands/source.ts")).sourceUpdate(context, name, file, flags)),
    );
  source
    .command("remove <source>")
    .description("take a document out that nothing cites")
    .action((name) => run(async (context) => (await import("../commands/source.ts")).sourceRemove(context, name)));
}

function addImport(program: Command, run: Run): void {
  program
    .command("import <file>")
    .description(
      "rows of who, relation, whom, document, quote: confirmed, waiting or refused (xlsx, ods, csv, tsv); or passages that were coded or annotated elsewhere, as notes (qdpx, json)",
    )
    .option("--as <name>", "who imports (default: your account)")
    .option("--column <field=column>", "which column is what, by letter or title, such as quote=E; repeatable", collect)
    .option("--out <file>", "the same sheet with what became of each row: .xlsx with drop-downs, .csv or .tsv")
    .option("--entities", "a sheet of concepts alone: name, type, definition, aliases")
    .option("--relation <name>", "the relation of all rows, where no column names one")
    .option("--new-relations", "make relations of words that the vocabulary does not have")
    .option("--source <source>", "of notes: the document that all of them are on")
    .option("--add-texts", "of a .qdpx: add the texts that it brings and the project has not")
    .option("--accept", "accept the ready rows at once")
    .option("--dry-run", "only tell; nothing is written")
    .addHelpText(
      "after",
      examples(
        "import links.xlsx",
        "import links.csv --out mended.xlsx",
        "import links.ods --column quote=F",
        'import causal-map.csv --relation "contributes to"',
        "import coded.qdpx --add-texts",
      ),
    )
    .action((file, flags) =>
      run(async (context) =>
        /\.(?:qdpx|json)$/i.test(file)
          ? (await import("../commands/import-notes.ts")).importNotesOf(context, file, flags)
          : (await import("../commands/import.ts")).importRows(context, file, flags),
      ),
    );
}

function addTemplate(program: Command, run: Run): void {
  program
    .command("template <out>")
    .description("an empty sheet to fill in, with drop-downs of the project and a page of guidance (.xlsx)")
    .addHelpText("after", examples("template statements.xlsx"))
    .action((out) => run(async (context) => (await import("../commands/template.ts")).writeTemplate(context, out)));
}

function addSuggest(program: Command, run: Run): void {
  program
    .command("suggest [source]")
    .description(
      "sentences worth reading first, with names, hedges and likely relations marked; it writes no statements",
    )
    .option("--limit <n>", "how many sentences; 0 for all", "20")
    .option("--pack", "the document and the vocabulary as one Markdown file for any model, on standard output")
    .option(
      "--from <file>",
      "read what a model answered, as JSON Lines: each quote is confirmed, or refused with the reason",
    )
    .option("--by <name>", "the name of the model, with --from")
    .addHelpText(
      "after",
      examples("suggest report", "suggest report --pack > report.md", "suggest --from answer.jsonl --by NAME"),
    )
    .action((source, flags) =>
      run(async (context) => (await import("../commands/suggest.ts")).suggest(context, source, flags)),
    );
}

function addReview(program: Command, run: Run): void {
  program
    .command("review")
    .description("a page on this machine where a person reads a document and decides on what is proposed beside it")
    .option("--as <name>", "who decides (default: your account)")
    .option("--source <name>", "the document to open first")
    .option("--port <n>", "port; 0 for any free one", "0")
    .option("--host <address>", "127.0.0.1, and no other: the page writes to the project")
    .option("--no-open", "do not open a browser")
    .option("--blind", "read the sentences of a drawn sample, without what others read, proposed or decided")
    .option("--adjudicate <readers...>", "two readers side by side where they part; what is taken enters the graph")
    .option("--sample <name>", "which sample, with --blind or --adjudicate (default: the only one)")
    .option("--measure", "write down how long each decision took")
    .option("--keys <state>", "on, or off: no single key decides anything", "on")
    .option(
      "--vigilance <share>",
      "show this share of the proposals wrong, such as 0.05, and tell at the end what passed",
    )
    .addHelpText(
      "after",
      examples(
        "review",
        "review --as anna --source report",
        "review --as anna --vigilance 0.05",
        "review --as anna --blind",
        "review --adjudicate anna ben --as carla",
        "review --no-open --port 4180",
      ),
    )
    .action((flags) => run(async (context) => (await import("../commands/review.ts")).review(context, flags)));
}

const AS = ["--as <name>", "who decides (default: your account)"] as const;

function addDecisions(program: Command, run: Run): void {
  const decide = (): Promise<typeof import("../commands/decide.ts")> => import("../commands/decide.ts");
  program
    .command("accept <names...>")
    .description("put proposals into the graph: by id, or all of a batch that are open")
    .option(...AS)
    .addHelpText("after", examples("accept links-xlsx-2026-11-29-3fa2c1", "accept sug:9f0a4c1be2d37788 --as anna"))
    .action((names, flags) => run(async (context) => (await decide()).accept(context, names, flags)));
  program
    .command("reject <names...>")
    .description("decide against proposals; they are not proposed again")
    .option(...AS)
    .option("--reason <words>", "why")
    .addHelpText("after", examples('reject links-xlsx-2026-11-29-3fa2c1 --reason "another shelter"'))
    .action((names, flags) => run(async (context) => (await decide()).reject(context, names, flags)));
  program
    .command("undo [lines...]")
    .description("take back your last command, or the decisions with these numbers")
    .option(...AS)
    .addHelpText("after", examples("undo", "undo anna:12"))
    .action((lines, flags) => run(async (context) => (await decide()).undo(context, lines, flags)));
  program
    .command("retract <claim>")
    .description("take a claim out of the graph; the journal keeps it")
    .option(...AS)
    .option("--reason <words>", "why")
    .addHelpText("after", examples('retract st:9f0a4c1be2d37788 --reason "misread"'))
    .action((claim, flags) => run(async (context) => (await decide()).retract(context, claim, flags)));
  program
    .command("merge <keep> <gone>")
    .description("two concepts are one: the first stays, the names of the second lead to it")
    .option(...AS)
    .addHelpText("after", examples('merge "River Police" "RP"'))
    .action((keep, gone, flags) => run(async (context) => (await decide()).merge(context, keep, gone, flags)));
  program
    .command("unmerge <a> <b>")
    .description("two concepts that were merged are two again, also after later work")
    .option(...AS)
    .addHelpText("after", examples('unmerge "River Police" "RP"'))
    .action((a, b, flags) => run(async (context) => (await decide()).unmerge(context, a, b, flags)));
  program
    .command("different <a> <b>")
    .description("remember that two names are not the same")
    .option(...AS)
    .addHelpText("after", examples('different "River Police" "Sea Police"'))
    .action((a, b, flags) => run(async (context) => (await decide()).different(context, a, b, flags)));
}

function addHistory(program: Command, run: Run): void {
  program
    .command("history")
    .description("what was decided, by whom and when, and what waits")
    .option("--limit <n>", "the last n decisions; 0 for all", "20")
    .addOption(
      new Option(
        "--times",
        "how long decisions took, by person and kind, where review --measure wrote it down",
      ).conflicts("limit"),
    )
    .addHelpText("after", examples("history", "history --limit 0 --json", "history --times"))
    .action(({ times, ...flags }) =>
      run(async (context) =>
        times === true
          ? (await import("../commands/history-times.ts")).historyTimes(context)
          : (await import("../commands/decide.ts")).history(context, flags),
      ),
    );
}
