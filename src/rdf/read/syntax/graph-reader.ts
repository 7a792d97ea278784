/** Reading, step 5: a file of a graph tool: GraphML, GEXF, Graphology JSON, or a table of nodes or edges. Read whole. */

import type * as RDF from "@rdfjs/types";
import { ThroughlineError } from "../../../errors.ts";
import type { GraphFormatName } from "../../formats.ts";
import type { ReadLimits } from "../limits.ts";
import type { QuadParser, ReadParseOptions } from "../parser-types.ts";
import { readGexf } from "./gexf.ts";
import type { GraphFile } from "./graph-file.ts";
import { GraphNames } from "./graph-names.ts";
import { quadsOfGraph } from "./graph-quads.ts";
import { readTable } from "./graph-tables.ts";
import { readGraphml } from "./graphml.ts";
import { readGraphologyJson } from "./graphology-json.ts";
import { WholeText } from "./whole-text.ts";

/** A parser of graph files; the base IRI is the namespace of their names. Memory: the document and its graph. */
export class GraphReader implements QuadParser {
  readonly prefixes = new Map<string, string>();
  readonly #format: GraphFormatName;
  readonly #options: ReadParseOptions;
  readonly #onQuad: (quad: RDF.Quad) => void;
  readonly #text: WholeText;

  constructor(format: GraphFormatName, options: ReadParseOptions, onQuad: (quad: RDF.Quad) => void) {
    this.#format = format;
    this.#options = options;
    this.#onQuad = onQuad;
    this.#text = new WholeText("The file", options.limits);
  }

  push(chunk: string): void {
    this.#text.push(chunk);
  }

  async end(): Promise<void> {
    const { file = null, baseIri = null, limits } = this.#options;
    try {
      const names = new GraphNames(baseIri, this.#onQuad);
      for (const quad of quadsOfGraph(await readGraph(this.#format, this.#text.take(), limits), names))
        this.#onQuad(quad);
    } catch (cause) {
      if (!(cause instanceof ThroughlineError) || cause.position === null) throw cause;
      const { code, message, hint, position } = cause;
      throw new ThroughlineError(code, message, {
        ...(hint === null ? {} : { hint }),
        position: { ...position, file },
        cause: cause.cause,
      });
    }
  }
}

function readGraph(format: GraphFormatName, text: string, limits: ReadLimits): Promise<GraphFile> {
  switch (format) {
    case "csv":
      return readTable(text);
    case "graphology":
      return readGraphologyJson(text);
    case "graphml":
      return readGraphml(text, limits);
    case "gexf":
      return readGexf(text, limits);
  }
}
