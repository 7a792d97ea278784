import { placeInWords } from "../../ask/evidence-line.ts";
import { answerTrace } from "../../ask/trace.ts";
import type { TraversalOrder } from "../../graph/explore/traverse.ts";
import type { Citation } from "../../paths/answer/citation-register.ts";
import type { TraceNode, TraceResult } from "../../paths/trace/trace.ts";
import { MOST_DEPTH, TRACE_DIRECTIONS, type TraceDirection } from "../../paths/trace/trace-defaults.ts";
import { quantity } from "../../quantity.ts";
import { type Context, choice, count, safe, writeJson } from "../context.ts";
import { type Io, wrap } from "../io.ts";
import { openServices } from "../open-services.ts";
import { answering } from "../progress.ts";

export interface TraceFlags {
  readonly along?: string;
  readonly direction: string;
  readonly depth: string;
  readonly limit: string;
  readonly order: string;
}

const ORDERS = ["breadth", "depth"] as const satisfies readonly TraversalOrder[];

/** `throughline trace CONCEPT`: exit 1 where no chain begins there. */
export async function trace(context: Context, text: string, flags: TraceFlags): Promise<number> {
  const { io, global } = context;
  const direction = choice("--direction", flags.direction, TRACE_DIRECTIONS);
  const depth = count("--depth", flags.depth, MOST_DEPTH);
  const limit = count("--limit", flags.limit);
  const order = choice("--order", flags.order, ORDERS);
  const { services } = await openServices(context, { concept: text, around: { hops: depth, directed: false } });
  const along = flags.along === undefined ? {} : { along: flags.along };
  const result = await answering(global, "following statements", () =>
    answerTrace(services, { concept: text, direction, depth, limit, order, ...along }),
  );
  if (global.json) await writeJson(io, result);
  else await io.write(traceText(io, result, { direction, depth, along: flags.along ?? null }));
  if (result.truncated) io.note(`Only the nearest ${result.concepts} are shown; raise --limit.`);
  return result.tree.length === 0 ? 1 : 0;
}

const WAYS: Readonly<Record<TraceDirection, { readonly found: string; readonly none: string }>> = {
  out: { found: "onward", none: "No chain leads on from" },
  in: { found: "back", none: "No chain leads to" },
  both: { found: "either way", none: "No chain leads from or to" },
};

interface Asked {
  readonly direction: TraceDirection;
  readonly depth: number;
  readonly along: string | null;
}

/** The tree, a step a line, and the places that it cites. */
function traceText(io: Io, result: TraceResult, { direction, depth, along }: Asked): string {
  const { concept, tree, citations, concepts } = result;
  const { found, none } = WAYS[direction];
  const form = along === null ? "" : ` along “${along}”`;
  if (tree.length === 0) return `${wrap(safe(`${none} ${concept.label}${form}.`), io.width)}\n`;
  const far = depth === 1 ? "1 statement" : `up to ${depth} statements`;
  const head = `${concept.label}: ${quantity(concepts, "concept")}, ${far} ${found}${form}`;
  const lines = [wrap(safe(head), io.width), "", io.colors.bold(safe(concept.label)), ...linesOf(io, tree, ""), ""];
  if (hasMore(tree)) lines.push(wrap("… marks what leads on; a higher --depth or --limit follows it.", io.width), "");
  return `${[...lines, ...citations.map((each) => citationLine(io, each))].join("\n")}\n`;
}

function hasMore(tree: readonly TraceNode[]): boolean {
  return tree.some(({ leadsOn, children }) => leadsOn || hasMore(children));
}

/** Recursion is as deep as the tree, which the depth bounds. */
function linesOf(io: Io, tree: readonly TraceNode[], indent: string): string[] {
  return tree.flatMap(({ text, citations, statements, leadsOn, children }, at) => {
    const isLast = at === tree.length - 1;
    const marks = citations.map((number) => `[${number}]`).join("");
    const also = statements.length > 1 ? ` (and ${statements.length - 1} more between the two)` : "";
    const words = `${safe(text)}${marks === "" ? "" : ` ${marks}`}${also}${leadsOn ? " …" : ""}`;
    const below = `${indent}${isLast ? "   " : "│  "}`;
    const [first = "", ...rest] = wrap(words, io.width - below.length).split("\n");
    return [
      `${io.colors.dim(`${indent}${isLast ? "└─ " : "├─ "}`)}${first}`,
      ...rest.map((line) => `${io.colors.dim(below)}${children.length > 0 ? "│ " : "  "}${line}`),
      ...linesOf(io, children, below),
    ];
  });
}

function citationLine(io: Io, { number, title, paragraph, page }: Citation): string {
  return io.colors.dim(wrap(safe(`[${number}] ${placeInWords(title, paragraph, page)}`), io.width));
}
