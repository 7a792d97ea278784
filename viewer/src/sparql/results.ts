/** What a query answered, as rows of cells. */

export interface Cell {
  /** The key of the term: an IRI, `_:label` or a literal as N-Triples writes it; null for an unbound variable. */
  readonly key: string | null;
  /** What is shown where the term is no node of the graph. */
  readonly text: string;
}

export interface Results {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The answer of ASK; null for all other forms. */
  readonly boolean: boolean | null;
}

export interface JsonTerm {
  readonly type: string;
  readonly value: string | Readonly<Record<"subject" | "predicate" | "object", JsonTerm>>;
}

export interface JsonResults {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}

const UNBOUND: Cell = { key: null, text: "" };

/** https://www.w3.org/TR/sparql11-results-json/, with the triple terms of SPARQL 1.2. */
export function readBindings(text: string): Results {
  const answer = JSON.parse(text) as JsonResults;
  const columns = answer.head.vars ?? [];
  const rows = (answer.results?.bindings ?? []).map((binding) =>
    columns.map((name) => {
      const term = Object.hasOwn(binding, name) ? binding[name] : undefined;
      return term === undefined ? UNBOUND : cellOf(term);
    }),
  );
  return { columns, rows, boolean: answer.boolean ?? null };
}

function cellOf({ type, value }: JsonTerm): Cell {
  if (typeof value !== "string") {
    const { subject, predicate, object } = value;
    return { key: null, text: `<<( ${[subject, predicate, object].map((part) => cellOf(part).text).join(" ")} )>>` };
  }
  if (type === "uri") return { key: value, text: value };
  return { key: null, text: type === "bnode" ? `_:${value}` : value };
}
