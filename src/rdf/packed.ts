/** A dataset as one text that opens without parsing RDF: what the build makes of the bundled graph. */

import { ThroughlineError } from "../errors.ts";
import { Dataset } from "./dataset.ts";
import type { Prefixes } from "./namespaces.ts";
import { TermTable } from "./term-table.ts";

const FORMAT = "throughline-pack";
const VERSION = 1;

interface Packed {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly prefixes: readonly (readonly [string, string])[];
  /** Term keys by id. */
  readonly terms: readonly string[];
  /** Four numbers a triple term: its id and the ids of its parts. */
  readonly tripleTerms: readonly number[];
  /** One number a quad in each column. */
  readonly columns: {
    readonly subject: readonly number[];
    readonly predicate: readonly number[];
    readonly object: readonly number[];
    readonly namedGraph: readonly number[];
  };
}

export interface Unpacked {
  readonly dataset: Dataset;
  readonly prefixes: ReadonlyMap<string, string>;
}

/** The dataset with its prefixes as JSON text; row and term numbers are kept. */
export function packDataset(dataset: Dataset, prefixes: Prefixes): string {
  const ids = [...Array(dataset.terms.size).keys()];
  const packed: Packed = {
    format: FORMAT,
    version: VERSION,
    prefixes: [...prefixes],
    terms: ids.map((id) => dataset.terms.key(id)),
    tripleTerms: ids.flatMap((id) => {
      const triple = dataset.terms.triple(id);
      return triple === null ? [] : [id, triple.subject, triple.predicate, triple.object];
    }),
    columns: {
      subject: [...dataset.column("subject")],
      predicate: [...dataset.column("predicate")],
      object: [...dataset.column("object")],
      namedGraph: [...dataset.column("namedGraph")],
    },
  };
  return JSON.stringify(packed);
}

/** Opens a packed dataset. Throws `unreadable` for anything that `packDataset` of this version did not write. */
export function unpackDataset(text: string): Unpacked {
  const packed = parsePacked(text);
  const dataset = Dataset.restore(TermTable.restore(packed.terms, packed.tripleTerms), packed.columns);
  return { dataset, prefixes: new Map(packed.prefixes) };
}

function parsePacked(text: string): Packed {
  let packed: Partial<Packed> | null = null;
  try {
    packed = JSON.parse(text) as Partial<Packed> | null;
  } catch {
    packed = null;
  }
  if (packed?.format === FORMAT && packed.version === VERSION && packed.terms && packed.tripleTerms && packed.columns) {
    return { ...packed, prefixes: packed.prefixes ?? [] } as Packed;
  }
  throw new ThroughlineError("unreadable", "This is not a packed graph of this version.", {
    hint: "Make it again with `npm run build`.",
  });
}
