/** The ends of path questions as SPARQL finds them: --from-query and --to-query. */

import { quoted, ThroughlineError } from "../errors.ts";
import type { Knowledge } from "../graph/knowledge.ts";
import { SparqlEngine } from "../query/engine.ts";
import type { PathFlags } from "./path-flags.ts";

interface Solutions {
  readonly head: { readonly vars?: readonly string[] };
  readonly results?: {
    readonly bindings: readonly Readonly<Record<string, { readonly type: string; readonly value: string }>>[];
  };
}

/**
 * The pairs to ask, as lines of --pairs: each solution of the one query with each of the other, or with the concept that
 * is given; nothing with itself. Empty where a query has no solution.
 *
 * @throws ThroughlineError `usage` for a query that is no SELECT of one variable, or finds something else than an IRI.
 */
export async function queriedPairs(
  knowledge: Knowledge,
  concepts: readonly string[],
  { fromQuery, toQuery }: PathFlags,
  signal: AbortSignal,
): Promise<string[]> {
  const engine = new SparqlEngine(knowledge.dataset, knowledge.prefixes);
  try {
    await engine.warm(signal);
    const ends = async (option: string, query: string | undefined): Promise<readonly string[]> =>
      query === undefined ? concepts : endsOf(option, await solve(engine, query, signal));
    const [sources, targets] = [await ends("--from-query", fromQuery), await ends("--to-query", toQuery)];
    return sources.flatMap((from) => targets.filter((to) => to !== from).map((to) => `${from}\t${to}`));
  } finally {
    await engine.close();
  }
}

async function solve(engine: SparqlEngine, query: string, signal: AbortSignal): Promise<Solutions | null> {
  const { form, body } = await engine.query(query, { signal });
  return form === "select" ? (JSON.parse(new TextDecoder().decode(body)) as Solutions) : null;
}

/** The IRIs in the order of the solutions, each once; a solution that leaves the variable open is passed over. */
function endsOf(option: string, solutions: Solutions | null): string[] {
  const [name, ...more] = solutions?.head.vars ?? [];
  if (name === undefined || more.length > 0) {
    throw new ThroughlineError("usage", `${option} takes a SELECT with one variable.`, {
      hint: `${option} 'SELECT ?end WHERE { ?end a tl:Event }'`,
    });
  }
  const terms = (solutions?.results?.bindings ?? []).flatMap((binding) => binding[name] ?? []);
  for (const { type, value } of terms) {
    if (type === "uri") continue;
    throw new ThroughlineError("usage", `${option} finds ${quoted(value)}, which is no IRI.`, {
      hint: "Paths run between concepts; select the concept that has this value.",
    });
  }
  return [...new Set(terms.map(({ value }) => `<${value}>`))];
}
