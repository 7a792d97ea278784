/** RDF/XML to quads: rdfxml-streaming-parser behind our interface, with caps on what XML can blow up. */

import type * as RDF from "@rdfjs/types";
import { DataFactory } from "rdf-data-factory";
import { RdfXmlParser } from "rdfxml-streaming-parser";
import { ThroughlineError, visible } from "../errors.ts";
import { limitError, type ReadLimits } from "./limits.ts";
import type { QuadParser, ReadParseOptions } from "./quad-parser.ts";

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
  readonly #entities: EntityGuard;
  #failure: unknown = null;

  constructor(options: ReadParseOptions, onQuad: (quad: RDF.Quad) => void) {
    this.#options = options;
    this.#entities = new EntityGuard(options.limits);
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
  }

  push(chunk: string): void {
    for (let at = 0; at < chunk.length; at += SLICE) {
      const slice = chunk.slice(at, at + SLICE);
      this.#entities.watch(slice);
      this.#parser.write(slice);
      this.#throwFailure();
      this.#checkDepth();
    }
  }

  async end(): Promise<void> {
    // rdfxml-streaming-parser 3.3.0 never closes its XML parser, and so takes a file that is cut for a whole one.
    (this.#parser as unknown as { saxParser: { close(): unknown } }).saxParser.close();
    this.#throwFailure();
    await new Promise<void>((resolve) => {
      this.#parser.once("end", resolve);
      this.#parser.once("error", () => resolve());
      this.#parser.end();
    });
    this.#throwFailure();
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

const DECLARATION = /<!ENTITY\s+([\w:.-]+)\s+(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&([A-Za-z_:][\w:.-]*);/g;
const LONGEST_TOKEN = 256;

/** Adds up what the references to a document's own entities expand to, as the text goes by. */
class EntityGuard {
  readonly #limits: ReadLimits;
  readonly #lengths = new Map<string, number>();
  #expanded = 0;
  #prologue: string | null = "";
  #tail = "";

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  watch(slice: string): void {
    if (this.#prologue !== null) this.#readDeclarations(slice);
    if (this.#lengths.size === 0) return;
    const text = this.#tail + slice;
    let last = 0;
    for (const match of text.matchAll(REFERENCE)) {
      this.#expanded += this.#lengths.get(match[1] ?? "") ?? 0;
      last = match.index + match[0].length;
    }
    this.#tail = text.slice(Math.max(last, text.length - LONGEST_TOKEN));
    const { maxEntityExpansion } = this.#limits;
    if (this.#expanded > maxEntityExpansion) {
      throw limitError("The entities of this XML expand to too much text", "maxEntityExpansion", maxEntityExpansion);
    }
  }

  /** Declarations stand before the first element; what they hold is kept until then. */
  #readDeclarations(slice: string): void {
    this.#prologue += slice;
    const prologue = this.#prologue ?? "";
    for (const [, name = "", double, single] of prologue.matchAll(DECLARATION)) {
      const value = double ?? single ?? "";
      if (/&[A-Za-z_:]/.test(value)) {
        throw new ThroughlineError("limit", "An XML entity refers to another entity, which is not expanded here.", {
          hint: "Write out nested entities; they are the usual way to blow up a reader.",
        });
      }
      this.#lengths.set(name, value.length);
    }
    if (/<[A-Za-z_]/.test(prologue.replace(/<!DOCTYPE[^[]*\[[\s\S]*?\]\s*>/, ""))) this.#prologue = null;
  }
}
