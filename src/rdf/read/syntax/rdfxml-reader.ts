/** Reading, step 5: RDF/XML by rdfxml-streaming-parser, with caps on what XML can blow up. */

import type * as RDF from "@rdfjs/types";
import { DataFactory } from "rdf-data-factory";
import { RdfXmlParser } from "rdfxml-streaming-parser";
import { ThroughlineError, visible } from "../../../errors.ts";
import { limitError } from "../limits.ts";
import type { QuadParser, ReadParseOptions } from "../parser-types.ts";
import { XmlEntities } from "./xml-entities.ts";

/** Chunks are cut to this size, so that the caps are looked at before much is built. */
const SLICE = 16_384;

/**
 * A parser of RDF/XML 1.1 and 1.2. Entities of the document itself are expanded, up to a cap; nothing outside is read.
 * Spec: https://www.w3.org/TR/rdf12-xml/
 */
export class RdfXmlReader implements QuadParser {
  readonly prefixes = new Map<string, string>();
  readonly #options: ReadParseOptions;
  readonly #parser: RdfXmlParser;
  readonly #entities: XmlEntities;
  #failure: unknown = null;

  constructor(options: ReadParseOptions, onQuad: (quad: RDF.Quad) => void) {
    this.#options = options;
    this.#entities = new XmlEntities(options.limits);
    this.#parser = new RdfXmlParser({
      dataFactory: new DataFactory(),
      trackPosition: true,
      ...(options.baseIri === undefined ? {} : { baseIRI: options.baseIri }),
    });
    this.#parser.on("data", (quad: RDF.Quad) => {
      try {
        if (this.#failure === null) onQuad(quad);
      } catch (error) {
        this.#failure = error;
      }
    });
    this.#parser.on("error", (error: Error) => {
      this.#failure ??= this.#syntaxError(error);
    });
    this.#countEntities();
  }

  push(chunk: string): void {
    for (let at = 0; at < chunk.length; at += SLICE) {
      const slice = chunk.slice(at, at + SLICE);
      this.#parser.write(slice);
      this.#throwFailure();
      this.#checkDepth();
    }
  }

  async end(): Promise<void> {
    // rdfxml-streaming-parser 3.3.0 never closes its XML parser, and so takes a file that is cut for a whole one.
    saxParserOf(this.#parser).close();
    this.#throwFailure();
    await new Promise<void>((resolve) => {
      this.#parser.once("end", resolve);
      this.#parser.once("error", () => resolve());
      this.#parser.end();
    });
    this.#throwFailure();
  }

  /** Takes the entities over from the parser, which would expand them without end. */
  #countEntities(): void {
    const saxParser = saxParserOf(this.#parser);
    saxParser.on("doctype", (text) => this.#keepingFailure(() => this.#entities.declare(text)));
    saxParser.ENTITIES = new Proxy(saxParser.ENTITIES, {
      get: (known, name) => Reflect.get(known, name) ?? this.#keepingFailure(() => this.#entities.expand(String(name))),
    });
  }

  /** The parser tells of what is thrown within it only later, and in words of its own. */
  #keepingFailure<Result>(act: () => Result): Result {
    try {
      return act();
    } catch (error) {
      this.#failure ??= error;
      throw error;
    }
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  // Its time grows with the square of the depth (20,000 levels: 14 s); its own stack tells how deep it is.
  #checkDepth(): void {
    const { activeTagStack } = this.#parser as unknown as { activeTagStack: readonly unknown[] };
    const { maxDepth } = this.#options.limits;
    if (activeTagStack.length > maxDepth) throw limitError("Elements are nested too deeply", "maxDepth", maxDepth);
  }

  #syntaxError(error: Error): ThroughlineError {
    const [, line = "1", column = "1", message = error.message] =
      /^(?:Line (\d+) column (\d+): |(?=))(.*)$/s.exec(
        error.message.replace(/^(\d+):(\d+): /, "Line $1 column $2: "),
      ) ?? [];
    return new ThroughlineError("syntax", `Not valid RDF/XML: ${visible(message.slice(0, 200)).replace(/\.$/, "")}.`, {
      hint: "Check the element or attribute at this place against the RDF/XML syntax.",
      position: {
        file: this.#options.file ?? null,
        line: Number(line),
        column: Math.max(1, Number(column)),
        excerpt: null,
      },
      cause: error,
    });
  }
}

/** What of the parser within is used here; rdfxml-streaming-parser 3.3.0 keeps it private. */
interface SaxParser {
  ENTITIES: Record<string, string>;
  on(event: "doctype", handler: (text: string) => void): void;
  close(): unknown;
}

function saxParserOf(parser: RdfXmlParser): SaxParser {
  return (parser as unknown as { saxParser: SaxParser }).saxParser;
}
