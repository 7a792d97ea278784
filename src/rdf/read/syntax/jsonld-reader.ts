/** Reading, step 5: JSON-LD 1.1 by jsonld.js. Read whole, and nothing is fetched. */

import type * as RDF from "@rdfjs/types";
import { quoted, ThroughlineError, visible } from "../../../errors.ts";
import { iri } from "../../namespaces.ts";
import { blankNode, defaultGraph, literal, namedNode, quad } from "../../store/terms.ts";
import { limitError } from "../limits.ts";
import type { QuadParser, ReadParseOptions } from "../parser-types.ts";
import { WholeText } from "./whole-text.ts";

const I18N = "https://www.w3.org/ns/i18n#";

/** What jsonld.toRDF hands over: RDF/JS in shape, without methods. */
interface PlainTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: PlainTerm;
}
type PlainQuad = Readonly<Record<"subject" | "predicate" | "object" | "graph", PlainTerm>>;

/**
 * A parser of JSON-LD 1.1. A context that is named by IRI is built in or refused, never fetched; so are the words of RDF-star, which
 * jsonld.js would drop in silence. Memory: the document and its quads.
 * Spec: https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm
 */
export class JsonLdReader implements QuadParser {
  readonly prefixes = new Map<string, string>();
  readonly #options: ReadParseOptions;
  readonly #onQuad: (quad: RDF.Quad) => void;
  readonly #text: WholeText;
  #refusal: ThroughlineError | null = null;

  constructor(options: ReadParseOptions, onQuad: (quad: RDF.Quad) => void) {
    this.#options = options;
    this.#onQuad = onQuad;
    this.#text = new WholeText("The JSON-LD document", options.limits);
  }

  push(chunk: string): void {
    this.#text.push(chunk);
  }

  async end(): Promise<void> {
    const text = this.#text.take();
    this.#checkNesting(text);
    const document = this.#parseJson(text);
    this.#refuseStar(document);
    this.#readPrefixes(document);
    const quads = await this.#toRdf(document).catch((cause: unknown) => {
      throw this.#syntaxError(cause);
    });
    for (const plain of quads) this.#onQuad(quadOf(plain));
  }

  async #toRdf(document: unknown): Promise<readonly PlainQuad[]> {
    const { default: jsonld } = await import("jsonld");
    const settings = {
      documentLoader: async (url: string) => {
        const { builtInContext } = await import("../contexts/built-in.ts");
        const document = builtInContext(url);
        if (document !== null) return { contextUrl: null, documentUrl: url, document };
        this.#refusal = refusalToFetch(url);
        throw this.#refusal;
      },
      rdfDirection: "i18n-datatype",
      ...(this.#options.baseIri === undefined ? {} : { base: this.#options.baseIri }),
    };
    // @types/jsonld 1.5.15 knows neither the direction nor what toRDF returns.
    const toRdf = jsonld.toRDF as unknown as (
      document: unknown,
      options: typeof settings,
    ) => Promise<readonly PlainQuad[]>;
    const expanded = await jsonld.expand(document as never, settings as never);
    keepDoubles(expanded);
    return toRdf(expanded, settings);
  }

  // JSON.parse and jsonld.js recurse; the nesting is counted before they start.
  #checkNesting(text: string): void {
    const { maxDepth } = this.#options.limits;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
      const char = text.charCodeAt(at);
      if (char === QUOTE) at = endOfString(text, at);
      else if (char === OPEN_LIST || char === OPEN_OBJECT) depth++;
      else if (char === CLOSE_LIST || char === CLOSE_OBJECT) depth--;
      if (depth > maxDepth) throw limitError("Objects and arrays are nested too deeply", "maxDepth", maxDepth);
    }
  }

  /** Refuses the words of JSON-LD-star, which jsonld.js would drop in silence. */
  #refuseStar(document: unknown): void {
    const waiting: unknown[] = [document];
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
      if (typeof value !== "object" || value === null) continue;
      for (const [name, part] of Object.entries(value)) {
        if (name === "@annotation" || name === "@triple") throw this.#starError(`"${name}"`);
        if (name === "@id" && typeof part === "object" && part !== null && !Array.isArray(part))
          throw this.#starError('"@id" with an object');
        if (name !== "@context" && part !== undefined) waiting.push(part);
      }
    }
  }

  #starError(what: string): ThroughlineError {
    return new ThroughlineError("unsupported", `${what} belongs to JSON-LD-star, which RDF 1.2 did not take over.`, {
      hint: "Write statements about statements as rdf:Statement, or use Turtle 1.2 with annotations ({| … |}).",
    });
  }

  #parseJson(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (cause) {
      const documents = jsonLines(text);
      if (documents !== null) return documents;
      const message = cause instanceof Error ? cause.message : "";
      const offset = faultOffset(text);
      const before = text.slice(0, offset).split("\n");
      const reason = visible(message.replace(/ in JSON at position.*$| \(line.*$|, "[\s\S]*$/s, "").slice(0, 120));
      throw new ThroughlineError("syntax", `Not valid JSON: ${reason}.`, {
        hint: "JSON-LD is JSON first: quotes around names, commas between members, none after the last.",
        position: {
          file: this.#options.file ?? null,
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
          excerpt: text.split("\n")[before.length - 1]?.slice(0, 200) ?? null,
        },
        cause,
      });
    }
  }

  #readPrefixes(document: unknown): void {
    const context =
      typeof document === "object" && document !== null && "@context" in document ? document["@context"] : null;
    for (const part of [context].flat()) {
      if (typeof part !== "object" || part === null) continue;
      for (const [name, value] of Object.entries(part)) {
        if (typeof value === "string" && /[/#:]$/.test(value) && !name.startsWith("@")) this.prefixes.set(name, value);
      }
    }
  }

  #syntaxError(cause: unknown): ThroughlineError {
    // jsonld.js wraps the refusal, and of a scoped context it forgets it.
    if (this.#refusal !== null) return this.#refusal;
    const message = cause instanceof Error ? cause.message : String(cause);
    return new ThroughlineError("syntax", `Not valid JSON-LD: ${visible(message.slice(0, 200)).replace(/\.$/, "")}.`, {
      hint: "Check the document against JSON-LD 1.1.",
      position: { file: this.#options.file ?? null, line: 1, column: 1, excerpt: null },
      cause,
    });
  }
}

const DOUBLE = iri("xsd", "double");
const KEPT_DOUBLE = "urn:throughline:double-as-written";

// jsonld.js 9.0.0 rewrites "5e0"^^xsd:double as "5.0E0", though only JSON's own numbers have no form of their own;
// test/formats/jsonld.test.ts tells when this can go. The walk needs no recursion.
function keepDoubles(expanded: unknown): void {
  const waiting: unknown[] = [expanded];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const item = value as Record<string, unknown>;
    if (item["@type"] === DOUBLE && typeof item["@value"] === "string") item["@type"] = KEPT_DOUBLE;
    for (const part of Object.values(value)) waiting.push(part);
  }
}

/**
 * Where the JSON goes wrong, which Node 20 does not always say: the end of the longest beginning that could still become
 * JSON. Cost: a parse for each bit of the length.
 */
function faultOffset(text: string): number {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (isBeginningOfJson(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** A document a line, as JSON Lines; null where a line is none. */
function jsonLines(text: string): unknown[] | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2) return null;
  const documents: unknown[] = [];
  for (const line of lines) {
    try {
      documents.push(JSON.parse(line));
    } catch {
      return null;
    }
  }
  return documents;
}

function isBeginningOfJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    return /end of JSON input|Unterminated/.test(message) || message.includes(`position ${text.length}`);
  }
}

function refusalToFetch(url: string): ThroughlineError {
  return new ThroughlineError(
    "unsupported",
    `The context ${quoted(url)} is outside the file, and nothing is fetched.`,
    {
      hint: 'Put the context into the document itself, or write what it stands for: {"@vocab": "https://…/"}.',
      data: { url },
    },
  );
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];

/** Where the string that starts at an offset has its closing quote; the end of the text where it has none. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

function quadOf(plain: PlainQuad): RDF.Quad {
  return quad(
    termOf(plain.subject) as RDF.Quad_Subject,
    termOf(plain.predicate) as RDF.Quad_Predicate,
    termOf(plain.object) as RDF.Quad_Object,
    plain.graph.termType === "DefaultGraph" ? defaultGraph() : (termOf(plain.graph) as RDF.Quad_Graph),
  );
}

function termOf(plain: PlainTerm): RDF.Term {
  if (plain.termType === "NamedNode") return namedNode(plain.value);
  if (plain.termType === "BlankNode") return blankNode(plain.value.replace(/^_:/, ""));
  const told = plain.datatype?.value ?? "";
  const datatype = told === KEPT_DOUBLE ? DOUBLE : told;
  const direction = /^([^_]*)_(ltr|rtl)$/.exec(datatype.startsWith(I18N) ? datatype.slice(I18N.length) : "");
  if (direction?.[1]) return literal(plain.value, { language: direction[1], direction: direction[2] as "ltr" | "rtl" });
  return literal(plain.value, plain.language || namedNode(datatype));
}
