/** Answers of SELECT and ASK as SPARQL Query Results JSON has them, with the triple terms of SPARQL 1.2. */

/** One term. `type` is uri, bnode, literal or triple; only a triple has three terms as its value. */
export interface ResultTerm {
  /** As the specification has it. */
  readonly type: string;
  /** The IRI, the label of the blank node, or the text of the literal. */
  readonly value: string | Readonly<Record<"subject" | "predicate" | "object", ResultTerm>>;
}

/** A solution: its terms by variable; one that is not bound is not there. */
type ResultRow = Readonly<Record<string, ResultTerm>>;

/** Spec: https://www.w3.org/TR/sparql11-results-json/. `boolean` is the answer of ASK, `results` that of SELECT. */
export interface QueryResults {
  /** The names of the columns of SELECT, in order. */
  readonly head: { readonly vars?: readonly string[] };
  /** The answer of ASK. */
  readonly boolean?: boolean;
  /** The rows of SELECT; a variable without a value is no key of its row. */
  readonly results?: { readonly bindings: readonly ResultRow[] };
}

/** Reads what an engine of ours has written. */
export function parseResults(answer: Uint8Array | string): QueryResults {
  return JSON.parse(typeof answer === "string" ? answer : new TextDecoder().decode(answer)) as QueryResults;
}

/** The columns and the rows of cells of a table, a term that is not bound as null; none of either for ASK. */
export function resultTable({ head, results }: QueryResults): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (ResultTerm | null)[])[];
} {
  const columns = head.vars ?? [];
  // A variable may be called like what every object has.
  const cellsOf = (row: ResultRow) => columns.map((name) => (Object.hasOwn(row, name) ? (row[name] ?? null) : null));
  return { columns, rows: (results?.bindings ?? []).map(cellsOf) };
}

/** A term in words: a triple as its three terms, each other by `words`. */
export function resultText({ type, value }: ResultTerm, words: (type: string, value: string) => string): string {
  if (typeof value === "string") return words(type, value);
  const { subject, predicate, object } = value;
  return `<<( ${[subject, predicate, object].map((term) => resultText(term, words)).join(" ")} )>>`;
}
