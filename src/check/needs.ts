/** What a gate may need of the data: how to tell whether it is there, and what to say where it is not. */

import type { ErrorOption } from "../errors.ts";
import { iri } from "../rdf/namespaces.ts";
import type { CheckData } from "./data.ts";

/** One thing that data may bring. */
export interface Need {
  /** As a list names it, in Markdown. */
  readonly words: string;
  /** Completes "does not apply: …". */
  readonly missing: string;
  /** The option that brings it, which each face calls by its own name. */
  readonly option?: ErrorOption;
  /** Whether the data has it. */
  has(data: CheckData): boolean;
}

export const NEEDS = {
  ontology: {
    words: "our ontology",
    missing: "the data does not bring the Throughline ontology (add it to the data)",
    option: "data",
    has: (data) => data.hasOntology(),
  },
  evidence: {
    words: "evidence",
    missing: "the data records no evidence for its statements",
    has: (data) => data.reifications.length > 0,
  },
  skos: {
    words: "SKOS concepts",
    missing: "the data holds no SKOS concept",
    has: (data) => data.instancesOf(iri("skos", "Concept")).length > 0,
  },
  shapes: {
    words: "SHACL shapes",
    missing: "the data brings no SHACL shape",
    has: (data) => data.instancesOf(iri("sh", "NodeShape")).length > 0,
  },
  sources: {
    words: "the texts",
    missing: "needs the source texts",
    option: "sources",
    has: (data) => data.input.texts !== null,
  },
} as const satisfies Record<string, Need>;
