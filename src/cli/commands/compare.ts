import { answerCompare } from "../../ask/compare.ts";
import type { Statement } from "../../evidence/types.ts";
import type { Difference } from "../../graph/explore/compare.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { wrap } from "../io.ts";
import { openServices } from "../open-services.ts";
import { answering } from "../progress.ts";
import { statementBlock } from "../render.ts";

export interface CompareFlags {
  readonly about?: string;
}

const HOW: Readonly<Record<Difference, string>> = {
  polarity: "One affirms what the other denies",
  value: "They give different values",
  modality: "They mean it differently",
};

/** `throughline compare A B`: exit 1 where neither says anything. */
export async function compare(context: Context, a: string, b: string, flags: CompareFlags): Promise<number> {
  const { io, global } = context;
  const { services } = await openServices(context, { concept: a, around: null });
  const about = flags.about === undefined ? {} : { about: flags.about };
  const result = await answering(global, "comparing", () => answerCompare(services, { a, b, ...about }));
  const { both, onlyA, onlyB, differ, comparedAs } = result;
  const count = both.length + onlyA.length + onlyB.length + differ.length;
  if (global.json) await writeJson(io, result);
  else {
    const block = (statement: Statement): string => statementBlock(io, services.knowledge, statement, "  ");
    const part = (head: string, blocks: readonly string[]): string =>
      blocks.length === 0
        ? ""
        : `\n${io.colors.bold(wrap(safe(`${head}: ${blocks.length}`), io.width))}\n${blocks.join("\n")}\n`;
    const [says, alike] =
      comparedAs === "concept" ? ["Said only of", "Said of both"] : ["Only in the words of", "In the words of both"];
    await io.write(
      [
        `${wrap(safe(`${result.a.label} and ${result.b.label}, compared as ${comparedAs}s`), io.width)}\n`,
        part(
          "They differ",
          differ.map((each) => `  ${HOW[each.how]}:\n${block(each.a)}\n${block(each.b)}`),
        ),
        part(
          alike,
          both.map((each) => (each.a.id === each.b.id ? block(each.a) : `${block(each.a)}\n${block(each.b)}`)),
        ),
        part(`${says} ${result.a.label}`, onlyA.map(block)),
        part(`${says} ${result.b.label}`, onlyB.map(block)),
      ].join(""),
    );
  }
  return count === 0 ? 1 : 0;
}
