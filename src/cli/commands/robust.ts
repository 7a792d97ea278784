import { answerRobust } from "../../ask/robust.ts";
import type { LabelCut } from "../../graph/explore/robust.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { wrap } from "../io.ts";
import { openServices } from "../open-services.ts";
import { answering } from "../progress.ts";
import { statementBlock } from "../render.ts";

/** `throughline robust A B`: exit 1 where nothing joins the two. */
export async function robust(context: Context, from: string, to: string): Promise<number> {
  const { io, global } = context;
  const { services } = await openServices(context, { concept: from, around: null });
  const result = await answering(global, "looking for what must go", () => answerRobust(services, { from, to }));
  const { documents, voices, statements } = result;
  if (global.json) await writeJson(io, result);
  else if (statements.count === 0)
    await io.write(`${wrap(safe(`Nothing joins ${result.from.label} and ${result.to.label}.`), io.width)}\n`);
  else {
    const head = `${result.from.label} and ${result.to.label} are joined until`;
    const known = statements.exact ? `${statements.count}` : `at least ${statements.count}`;
    const lines = [
      wrap(safe(head), io.width),
      wrap(safe(`- ${labelWords(documents, "document")}`), io.width, "  "),
      wrap(safe(`- ${labelWords(voices, "voice")}`), io.width, "  "),
      wrap(`- or ${known} ${statements.count === 1 ? "statement goes" : "statements go"}:`, io.width, "  "),
    ];
    const blocks = statements.cut.map((each) => `\n${statementBlock(io, services.knowledge, each, "    ")}`);
    await io.write(`${[...lines, ...blocks].join("\n")}\n`);
  }
  return statements.count === 0 ? 1 : 0;
}

function labelWords({ count, cut, exact }: LabelCut, noun: string): string {
  if (count === null) return `no number of ${noun}s goes: something that joins them names none`;
  const known = exact ? `${count}` : `at least ${count}`;
  const named = cut.length === 0 ? "" : `: ${cut.map(({ label }) => label).join("; ")}`;
  return `${known} ${count === 1 ? `${noun} goes` : `${noun}s go`}${named}`;
}
