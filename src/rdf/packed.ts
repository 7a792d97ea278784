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
  /** Four numbers a quad: subject, predicate, object, named graph. */
  readonly quads: readonly number[];
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
    quads: [...Array(dataset.size).keys()].flatMap((row) => {
      const { subject, predicate, object, namedGraph } = dataset.row(row);
      return [subject, predicate, object, namedGraph];
    }),
  };
  return JSON.stringify(packed);
}

/** Opens a packed dataset. Throws `unreadable` for anything that `packDataset` of this version did not write. */
export function unpackDataset(text: string): Unpacked {
  const packed = parsePacked(text);
  const dataset = new Dataset(TermTable.restore(packed.terms, packed.tripleTerms));
  const { quads } = packed;
  for (let at = 0; at < quads.length; at += 4) {
    const [subject = 0, predicate = 0, object = 0, namedGraph = 0] = quads.slice(at, at + 4);
    dataset.addIds({ subject, predicate, object, namedGraph });
  }
  return { dataset, prefixes: new Map(packed.prefixes) };
}

function parsePacked(text: string): Packed {
  let packed: Partial<Packed> | null = null;
  try {
    packed = JSON.parse(text) as Partial<Packed> | null;
  } catch {
    packed = null;
  }
  if (packed?.format === FORMAT && packed.version === VERSION && packed.terms && packed.tripleTerms && packed.quads) {
    return { ...packed, prefixes: packed.prefixes ?? [] } as Packed;
  }
  throw new ThroughlineError("unreadable", "This is not a packed graph of this version.", {
    hint: "Make it again with `npm run build`.",
  });
}
