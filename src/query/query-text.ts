/** What can be told of a SPARQL query before an engine sees it: its form, its nesting, the prefixes it lacks. */

import { ThroughlineError } from "../errors.ts";
import type { Prefixes } from "../rdf/namespaces.ts";
import { isAbsoluteIri } from "../rdf/store/terms.ts";
import { scanQuery } from "./query-scan.ts";

/** The form of a query. */
export type QueryForm = "select" | "ask" | "construct" | "describe";

/** Deeper nesting is refused: the engine recurses, and an overflow of its stack would leave it unusable. */
export const MAX_NESTING = 128;
/** Code units of a query, at most. */
export const MAX_QUERY_LENGTH = 65_536;

/** What a query is, before it is asked. */
export interface Inspected {
  /** Which form it has. */
  readonly form: QueryForm;
  /** Whether it says with FROM which graphs it asks. */
  readonly namesDataset: boolean;
}

const FORMS: ReadonlyMap<string, QueryForm> = new Map([
  ["SELECT", "select"],
  ["ASK", "ask"],
  ["CONSTRUCT", "construct"],
  ["DESCRIBE", "describe"],
]);
const UPDATES: ReadonlySet<string> = new Set([
  "INSERT",
  "DELETE",
  "LOAD",
  "CLEAR",
  "CREATE",
  "DROP",
  "COPY",
  "MOVE",
  "ADD",
  "WITH",
]);
const MAX_UNIONS = 512;

/** What a query is. Throws `usage` for an update, `unsupported` for SERVICE, `limit` for what would break the engine. */
export function inspectQuery(text: string): Inspected {
  if (text.length > MAX_QUERY_LENGTH) throw tooMuch("is longer", `${MAX_QUERY_LENGTH} characters`);
  const { words, depth } = scanQuery(text);
  if (depth > MAX_NESTING) throw tooMuch("is nested deeper", `${MAX_NESTING} levels`);
  if (words.filter((word) => word === "UNION").length > MAX_UNIONS) throw tooMuch("joins more", `${MAX_UNIONS} unions`);
  for (const word of words) {
    const form = FORMS.get(word);
    if (form !== undefined) {
      if (words.includes("SERVICE")) throw outside("SERVICE");
      return { form, namesDataset: words.includes("FROM") };
    }
    if (word === "LOAD") throw outside("LOAD");
    if (UPDATES.has(word)) {
      throw new ThroughlineError("usage", "The graph is read-only: this is an update, not a query.", {
        hint: "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.",
      });
    }
  }
  throw new ThroughlineError("usage", "This is no SPARQL query: it has no SELECT, ASK, CONSTRUCT or DESCRIBE.");
}

function tooMuch(what: string, allowed: string): ThroughlineError {
  return new ThroughlineError("limit", `The query ${what} than the ${allowed} that are allowed.`, {
    hint: "Split it into several queries.",
  });
}

function outside(word: string): ThroughlineError {
  return new ThroughlineError(
    "unsupported",
    `${word} would make a request to another place; no request leaves this machine.`,
    {
      hint: "Load the data first.",
      option: "data",
    },
  );
}

/**
 * One line of declarations of the prefixes that a query may use without declaring them, and a line break. What the query
 * declares itself comes after it and counts. A namespace that is no whole IRI is left out: it comes from the data, and
 * could close its brackets and go on in SPARQL.
 */
export function withPrefixes(text: string, prefixes: Prefixes): string {
  const used = scanQuery(text).prefixes;
  const known = [...prefixes].filter(([prefix, namespace]) => used.has(prefix) && isAbsoluteIri(namespace));
  return `${known.map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>`).join(" ")}\n${text}`;
}
