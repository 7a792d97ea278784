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
  const { subject, predicate, object, namedGraph } = packed.columns;
  const dataset = Dataset.restore(termsOf(packed), {
    subject: Uint32Array.from(subject),
    predicate: Uint32Array.from(predicate),
    object: Uint32Array.from(object),
    namedGraph: Uint32Array.from(namedGraph),
  });
  return { dataset, prefixes: new Map(packed.prefixes) };
}

function termsOf({ terms: keys, tripleTerms }: Packed): TermTable {
  const terms = new TermTable();
  for (const key of keys) terms.internKey(key);
  for (let at = 0; at < tripleTerms.length; at += 4) {
    const [subject = 0, predicate = 0, object = 0] = tripleTerms.slice(at + 1, at + 4);
    terms.internTripleOf(subject, predicate, object);
  }
  return terms;
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
