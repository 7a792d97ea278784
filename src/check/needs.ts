/** What a gate may need of the data, in one table: how to tell whether it is there, and what to say where it is not. */

import { iri } from "../rdf/namespaces.ts";
import type { CheckData } from "./data.ts";

interface NeedEntry {
  /** Completes "does not apply: …". */
  readonly missing: string;
  has(data: CheckData): boolean;
}

export const NEEDS = {
  ontology: {
    missing: "the data does not bring the Throughline ontology (add it to the data)",
    has: (data) => data.hasOntology(),
  },
  evidence: {
    missing: "the data records no evidence for its statements",
    has: (data) => data.reifications.length > 0,
  },
  skos: {
    missing: "the data holds no SKOS concept",
    has: (data) => data.instancesOf(iri("skos", "Concept")).length > 0,
  },
  shapes: {
    missing: "the data brings no SHACL shape",
    has: (data) => data.instancesOf(iri("sh", "NodeShape")).length > 0,
  },
  sources: {
    missing: "needs the source texts",
    has: (data) => data.input.texts !== null,
  },
  windows: {
    missing: "there is no windows.txt beside the data, and no source texts to make it from",
    has: (data) => data.input.windows !== null,
  },
  released: {
    missing: "there is no released.txt beside the data: nothing has been released yet",
    has: (data) => data.input.released !== null,
  },
} as const satisfies Record<string, NeedEntry>;

export type Need = keyof typeof NEEDS;
