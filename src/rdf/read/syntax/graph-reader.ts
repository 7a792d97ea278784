/** Reading, step 5: a file of a graph tool: GraphML, GEXF, Graphology JSON, or a table of nodes or edges. Read whole. */

import type * as RDF from "@rdfjs/types";
import { ThroughlineError } from "../../../errors.ts";
import type { GraphFormatName } from "../../formats.ts";
import { limitError } from "../limits.ts";
import type { QuadParser, ReadParseOptions } from "../parser-types.ts";
import { readGraph } from "./graph-files.ts";
import { GraphNames } from "./graph-names.ts";
import { quadsOfGraph } from "./graph-quads.ts";

/** A parser of graph files; the base IRI is the namespace of their names. Memory: the document and its graph. */
export class GraphReader implements QuadParser {
  readonly prefixes = new Map<string, string>();
  readonly #format: GraphFormatName;
  readonly #options: ReadParseOptions;
  readonly #onQuad: (quad: RDF.Quad) => void;
  readonly #chunks: string[] = [];
  #length = 0;

  constructor(format: GraphFormatName, options: ReadParseOptions, onQuad: (quad: RDF.Quad) => void) {
    this.#format = format;
    this.#options = options;
    this.#onQuad = onQuad;
  }

  push(chunk: string): void {
    this.#length += chunk.length;
    const { maxDocumentLength } = this.#options.limits;
    if (this.#length > maxDocumentLength)
      throw limitError("The file is too long", "maxDocumentLength", maxDocumentLength);
    this.#chunks.push(chunk);
  }

  async end(): Promise<void> {
    const { file = null, baseIri = null, limits } = this.#options;
    const text = this.#chunks.join("").replace(/^\ufeff/, "");
    this.#chunks.length = 0;
    try {
      const names = new GraphNames(baseIri, this.#onQuad);
      for (const quad of quadsOfGraph(await readGraph(this.#format, text, limits.maxDepth), names)) this.#onQuad(quad);
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
