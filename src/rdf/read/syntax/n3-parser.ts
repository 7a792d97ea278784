/** Reading, step 5: Turtle and TriG by n3, with errors that name file, line and column; also lines that are not plain. */

import type * as RDF from "@rdfjs/types";
import { Parser } from "n3";
import { type Position, ThroughlineError, visible } from "../../../errors.ts";
import { FORMATS, type TextFormatName } from "../../formats.ts";
import { isRelativeIri, relativeIriError } from "../../store/terms.ts";
import { limitError } from "../limits.ts";
import { blankNodeFactory } from "./blank-nodes.ts";
import { RecentText } from "./recent-text.ts";

/** How a text of RDF is parsed. */
export interface ParseOptions {
  /** The syntax. */
  readonly format: TextFormatName;
  /** What relative IRIs are resolved against. Default: none, and a relative IRI is an error. */
  readonly baseIri?: string;
  /** The name to use in error messages. Default: none. */
  readonly file?: string;
  /** Put before every blank node label, to keep those of several files apart. Default: "". */
  readonly blankPrefix?: string;
  /** Code units that an unfinished token may have, looked at after each chunk. Default: no limit. */
  readonly maxTokenLength?: number;
}

/** What n3 2.x hands over that @types/n3 1.26.4 does not know: the place of a token within its line, from 0. */
interface Token {
  readonly line: number;
  readonly start?: number;
  readonly end?: number;
  /** The last line of a token of several lines, to which `end` then belongs. */
  readonly endLine?: number;
  readonly value?: string;
}

interface N3Error extends Error {
  readonly context?: { readonly token?: Token; readonly line: number; readonly previousToken?: Token };
}

/**
 * A parser that is fed chunks. `onQuad` is called for each quad in the order of the text.
 *
 * Errors are ThroughlineErrors with code `syntax` and a position; an error thrown by `onQuad` gets the position of the
 * statement that was just read. After an error the parser takes nothing more.
 */
export class RdfParser {
  /** The prefixes that the text declared, in order. */
  readonly prefixes = new Map<string, string>();
  readonly #options: ParseOptions;
  readonly #parser: Parser;
  readonly #recent = new RecentText();
  #onData: (chunk: string) => void = () => {};
  #onEnd: () => void = () => {};

  constructor(options: ParseOptions, onQuad: (quad: RDF.Quad) => void) {
    this.#options = options;
    this.#parser = new Parser({
      format: FORMATS[options.format].label,
      blankNodePrefix: options.blankPrefix ?? "",
      factory: blankNodeFactory(),
      ...(options.baseIri === undefined ? {} : { baseIRI: options.baseIri }),
    });
    refuseRelativeIris(this.#parser);
    const source = {
      on: (event: string, callback: (chunk?: string) => void): void => {
        if (event === "data") this.#onData = callback;
        if (event === "end") this.#onEnd = callback;
      },
    };
    this.#parser.parse(source as never, {
      onQuad: (error: N3Error | null, quad: RDF.Quad | null) => {
        if (error) throw this.#syntaxError(error);
        if (quad) this.#deliver(quad, onQuad);
      },
      onPrefix: (prefix: string, namespace: RDF.NamedNode) => {
        this.prefixes.set(prefix, namespace.value);
      },
    });
  }

  /** Takes the next chunk of the text. Throws `syntax` with the place of the first fault. */
  push(chunk: string): void {
    this.#recent.push(chunk);
    this.#onData(chunk);
    this.#checkToken();
  }

  // n3 keeps the text of a token until it is whole; one that is never closed would take the whole file with it.
  #checkToken(): void {
    const { maxTokenLength } = this.#options;
    if (maxTokenLength === undefined) return;
    const unread = (this.#parser as unknown as { _lexer?: { _input?: string | null } })._lexer?._input;
    if ((unread?.length ?? 0) > maxTokenLength) {
      throw limitError("A literal is too long, or is never closed", "maxLiteralLength", maxTokenLength);
    }
  }

  /** Ends the text. Throws `syntax` where it stops in the middle of a statement. */
  end(): void {
    this.#onEnd();
  }

  #deliver(quad: RDF.Quad, onQuad: (quad: RDF.Quad) => void): void {
    try {
      onQuad(quad);
    } catch (error) {
      if (!(error instanceof ThroughlineError) || error.position !== null) throw error;
      const token = this.#lastToken();
      throw new ThroughlineError(error.code, error.message, {
        ...(error.hint === null ? {} : { hint: error.hint }),
        ...(error.option === null ? {} : { option: error.option }),
        position: this.#position(token?.line ?? 1, token?.start ?? 0),
      });
    }
  }

  // n3 keeps the last token on its lexer; reading it beats a callback for each token of each statement.
  #lastToken(): Token | undefined {
    return (this.#parser as unknown as { _lexer?: { previousToken?: Token } })._lexer?.previousToken;
  }

  #syntaxError(error: N3Error): ThroughlineError {
    const line = error.context?.token?.line ?? error.context?.line ?? 1;
    const position = this.#position(line, this.#startOf(error, line));
    const iri = error.context?.token?.value ?? "";
    if (error.message.startsWith("Invalid IRI") && isRelativeIri(iri)) return relativeIriError(iri, position);
    const format = FORMATS[this.#options.format].label;
    const found = visible(error.message.replace(/ on line \d+\.$/, "").slice(0, 200));
    return new ThroughlineError("syntax", `Not valid ${format}: ${found.charAt(0).toLowerCase()}${found.slice(1)}.`, {
      hint: position.excerpt?.charAt(position.column - 1) === "\ufeff" ? STRAY_MARK : expectation(found),
      position,
      cause: error,
    });
  }

  /** Where in its line the offending token starts; what n3 could not read as a token is looked for behind the last one. */
  #startOf(error: N3Error, line: number): number {
    const { token, previousToken: previous } = error.context ?? {};
    if (token?.start !== undefined) return token.start;
    const end = previous !== undefined && (previous.endLine ?? previous.line) === line ? (previous.end ?? 0) : 0;
    const unread = /^Unexpected "(.*)" on line \d+\.$/s.exec(error.message)?.[1] ?? "";
    const { text, start } = this.#recent.line(line);
    const found = text.indexOf(unread, Math.max(0, end - start));
    return found < 0 ? end : start + found;
  }

  #position(line: number, start: number): Position {
    const { text, start: cut } = this.#recent.line(line);
    const excerpt = text === "" || cut > 0 ? null : text.slice(0, EXCERPT_LENGTH);
    return { file: this.#options.file ?? null, line, column: start + 1, excerpt };
  }
}

// n3 2.13.12 leaves a relative IRI as it is where the text has no base; test/rdf/syntax-errors.test.ts tells when this
// can go. Refused here, the error names the IRI and its place, and no prefix can hide it.
function refuseRelativeIris(parser: Parser): void {
  const internals = parser as unknown as { _base: string; _resolveRelativeIRI: (iri: string) => string | null };
  const resolve = internals._resolveRelativeIRI;
  internals._resolveRelativeIRI = (iri) => (internals._base === "" ? null : resolve.call(parser, iri));
}

const STRAY_MARK = "A byte order mark stands inside the text, as where files were put together; delete it.";

const EXCERPT_LENGTH = 200;

/** What n3's message means for the person who writes the file. First match wins. */
const EXPECTATIONS: readonly (readonly [RegExp, string])[] = [
  [
    /language tag/,
    "A language tag is two or three letters, then parts of at most 8 (RFC 5646): lzh for zh-classical, be-tarask for be-x-old.",
  ],
  [
    /Unexpected "<<|triple terms? (?:as|in)/i,
    "RDF-star's << s p o >> as subject became, in RDF 1.2, a reifier: name rdf:reifies <<( s p o )>>.",
  ],
  [/Undefined prefix/, "Declare the prefix before its first use: @prefix name: <https://…> ."],
  [/Expected punctuation/, 'A statement ends with ".", the next predicate follows ";", the next object ",".'],
  [/Expected entity but got eof/, "The file ends in the middle of a statement; it may be cut."],
  [/Expected entity/, "An IRI in <…>, a prefixed name, a literal or a blank node was expected here."],
  [/base declaration/, "A base is a whole IRI: @base <https://example.org/> ."],
  [/Invalid IRI|Unexpected "</, "An IRI may not contain spaces, quotes or angle brackets; escape them (%20)."],
  [/Unexpected "["']/, "A literal is not closed, or holds a line break; use triple quotes for several lines."],
  [/eof|Unclosed/, "The file ends too early; it may be cut."],
];

function expectation(message: string): string {
  const known = EXPECTATIONS.find(([pattern]) => pattern.test(message));
  return known?.[1] ?? "A term or punctuation that the syntax allows here was expected.";
}

/**
 * Parses a whole text.
 *
 * @returns the quads in the order of the text; empty for an empty text.
 * @throws ThroughlineError `syntax` with line and column.
 * @example
 * import { parseRdf } from "throughline/rdf";
 * parseRdf("@prefix e: <urn:e:> . e:a e:b e:c .", { format: "turtle" }).length; // 1
 */
export function parseRdf(text: string, options: ParseOptions): RDF.Quad[] {
  const quads: RDF.Quad[] = [];
  const parser = new RdfParser(options, (quad) => {
    quads.push(quad);
  });
  parser.push(text);
  parser.end();
  return quads;
}
