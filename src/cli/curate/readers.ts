/** The commands for two people who read the same sentences: arguments, options, examples. */

import type { Command } from "commander";
import { examples, type Run } from "../command-parts.ts";

const SAMPLE = ["--sample <name>", "which sample (default: the only one)"] as const;

export function addReaders(program: Command, run: Run): void {
  const readers = (): Promise<typeof import("../commands/codings.ts")> => import("../commands/codings.ts");
  const codings = program
    .command("codings")
    .description("sentences that two people read apart: draw them, fill them in, see what became of them")
    .addHelpText("after", examples("codings draw", "codings sheet anna.xlsx", "codings read anna.xlsx --as anna"));
  codings
    .command("draw [sources...]")
    .description("draw a sample of sentences, the same on every machine; of all documents where none is named")
    .option("--name <name>", 'what it is called (default: "first")')
    .option("--size <n>", "how many sentences (default: 40)")
    .option("--seed <text>", 'another seed draws others (default: "1")')
    .addHelpText("after", examples("codings draw", "codings draw report --name pilot --size 30"))
    .action((sources, flags) => run(async (context) => (await readers()).codingsDraw(context, sources, flags)));
  codings
    .command("list")
    .description("the samples, and who read how much of each")
    .action(() => run(async (context) => (await readers()).codingsList(context)));
  codings
    .command("sheet <out>")
    .description("a sample as a sheet to fill in, with drop-downs and a page of guidance (.xlsx)")
    .option(...SAMPLE)
    .addHelpText("after", examples("codings sheet anna.xlsx"))
    .action((out, flags) => run(async (context) => (await readers()).codingsSheet(context, out, flags)));
  codings
    .command("read <sheet>")
    .description("read a filled-in sheet: what one person made of the sentences; nothing enters the graph")
    .option("--as <name>", "who read (default: your account)")
    .option(...SAMPLE)
    .addHelpText("after", examples("codings read anna.xlsx --as anna"))
    .action((sheet, flags) => run(async (context) => (await readers()).codingsRead(context, sheet, flags)));
  codings
    .command("changes <name>")
    .description("what became of a reader's statements: kept, changed, dropped, and why")
    .option(...SAMPLE)
    .addHelpText("after", examples("codings changes anna"))
    .action((name, flags) => run(async (context) => (await readers()).codingsChanges(context, name, flags)));
  addAgreement(program, run);
  program
    .command("guideline")
    .description("one page for a coder: what a statement is, the relations told apart, modality and polarity")
    .option("-o, --output <file>", "where to: .html to print, else Markdown (default: Markdown on standard output)")
    .addHelpText("after", examples("guideline", "guideline -o guideline.html"))
    .action((flags) => run(async (context) => (await import("../commands/guideline.ts")).guideline(context, flags)));
}

function addAgreement(program: Command, run: Run): void {
  const agreement = (): Promise<typeof import("../commands/agreement.ts")> => import("../commands/agreement.ts");
  program
    .command("agreement <a> <b>")
    .description("how far two readers agree: kappa and F1 with counts and intervals, and every disagreement")
    .option(...SAMPLE)
    .option("--page <file>", "also write a page to print and talk over (.html)")
    .addHelpText("after", examples("agreement anna ben", "agreement anna ben --page agreement.html"))
    .action((a, b, flags) => run(async (context) => (await agreement()).agreement(context, a, b, flags)));
  program
    .command("adjudicate <a> <b> [items...]")
    .description("two readings side by side; what is taken of them enters the graph")
    .option("--take <reading>", "same, both, neither, or the name of the reader whose statement is taken")
    .option("--reason <words>", "why")
    .option("--as <name>", "who decides (default: your account)")
    .option(...SAMPLE)
    .addHelpText(
      "after",
      examples("adjudicate anna ben", "adjudicate anna ben --take same", "adjudicate anna ben 12.1 --take anna"),
    )
    .action((a, b, items, flags) =>
      run(async (context) => (await agreement()).adjudicate(context, [a, b], items, flags)),
    );
}
