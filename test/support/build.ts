/** Short ways from Turtle, or from quads, to what the tests ask questions of. */

import type * as RDF from "@rdfjs/types";
import { Knowledge, type KnowledgeOptions } from "../../src/graph/store/knowledge.ts";
import { NAMESPACES } from "../../src/rdf/namespaces.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { toNQuads } from "../../src/rdf/write/ntriples.ts";

/** `e:` is the namespace of examples; the usual prefixes are declared too. */
export const EXAMPLE = "urn:e:";

type Drawing = "turtle" | "trig";

/** What a drawing needs in front to be a file of its own. */
export const HEADER = `VERSION "1.2"\n${[["e", EXAMPLE], ...Object.entries(NAMESPACES)]
  .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`)
  .join("")}`;

export function datasetOf(quads: Iterable<RDF.Quad>): Dataset {
  const dataset = new Dataset();
  for (const quad of quads) dataset.add(quad);
  return dataset;
}

/** A dataset drawn as Turtle (or TriG) with the usual prefixes. */
export function drawn(turtle: string, format: Drawing = "turtle"): Dataset {
  return datasetOf(parseRdf(`${HEADER}${turtle}`, { format }));
}

export function knowledgeOf(turtle: string, options: KnowledgeOptions = {}, format: Drawing = "turtle"): Knowledge {
  return new Knowledge(drawn(turtle, format), options);
}

/** The id of an example node, or of any term key. */
export function idOf(knowledge: Knowledge, name: string): number {
  const id = knowledge.dataset.terms.find(/^[a-z][a-z0-9+.-]*:/i.test(name) ? name : EXAMPLE + name);
  if (id === null) throw new Error(`The drawing has no ${name}`);
  return id;
}

/** Everything in a dataset as sorted lines: equal exactly where the quads are equal, names of blank nodes included. */
export function linesOf(dataset: Dataset): string {
  return toNQuads(dataset, dataset.column("subject").keys());
}
