/** The ends of path questions as SPARQL finds them. */

import { quoted, ThroughlineError } from "../errors.ts";
import { parseResults, type QueryResults, resultText } from "../query/results.ts";
import type { QueryEngine } from "./knowledge-services.ts";

/** One end of path questions: concepts by what they are called, or a query that finds them. */
export type End = { readonly concepts: readonly string[] } | { readonly query: string; readonly name: string };

/**
 * The pairs to ask, two concepts with a tab between them: each of the one end with each of the other, nothing with
 * itself. Empty where a query has no solution. `name` is what a query is called where it was asked for.
 *
 * @throws ThroughlineError `usage` for a query that is no SELECT of one variable, or finds something else than an IRI;
 *   as SparqlEngine.query.
 */
export async function queriedPairs(
  engine: QueryEngine,
  from: End,
  to: End,
  options: Parameters<QueryEngine["query"]>[1],
): Promise<string[]> {
  const conceptsOf = async (end: End): Promise<readonly string[]> => {
    if ("concepts" in end) return end.concepts;
    const { form, body } = await engine.query(end.query, options);
    return endsOf(end.name, form === "select" ? parseResults(body) : null);
  };
  const [sources, targets] = [await conceptsOf(from), await conceptsOf(to)];
  return sources.flatMap((one) => targets.filter((other) => other !== one).map((other) => `${one}\t${other}`));
}

/** The IRIs in the order of the solutions, each once; a solution that leaves the variable open is passed over. */
function endsOf(asked: string, solutions: QueryResults | null): string[] {
  const [name, ...more] = solutions?.head.vars ?? [];
  if (name === undefined || more.length > 0) {
    throw new ThroughlineError("usage", `${asked} takes a SELECT with one variable.`, {
      hint: `${asked} 'SELECT ?end WHERE { ?end a tl:Event }'`,
    });
  }
  const terms = (solutions?.results?.bindings ?? []).flatMap((binding) => binding[name] ?? []);
  const iris = terms.map((term) => {
    const value = resultText(term, (_, text) => text);
    if (term.type === "uri") return `<${value}>`;
    throw new ThroughlineError("usage", `${asked} finds ${quoted(value)}, which is no IRI.`, {
      hint: "Paths run between concepts; select the concept that has this value.",
    });
  });
  return [...new Set(iris)];
}
