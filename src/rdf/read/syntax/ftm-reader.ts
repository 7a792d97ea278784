/** Reading, step 5: entities of FollowTheMoney, one a line, as OpenSanctions and Aleph dump them, after their own export of RDF. */

import type * as RDF from "@rdfjs/types";
import { ThroughlineError } from "../../../errors.ts";
import { iri } from "../../namespaces.ts";
import { literal, namedNode, quad } from "../../store/terms.ts";
import { limitError } from "../limits.ts";
import type { QuadParser, ReadParseOptions } from "../parser-types.ts";
import { ftmIri, type Property, propertyBack, propertyOf } from "./ftm-model.ts";
import { GraphNames, type Resource } from "./graph-names.ts";
import type { OnBadLine } from "./line-reader.ts";

const TYPE = namedNode(iri("rdf", "type"));
const LABEL = namedNode(iri("skos", "prefLabel"));

type Members = Readonly<Record<string, unknown>>;

/** One entity, as a line or a value of another holds it. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Members;
  /** What stands beside: caption, data sets, when it was seen. */
  readonly record: Members;
}

/**
 * Reads lines of entities; the base IRI is the namespace of their ids. Memory: a line. A line that is none is told, and
 * says nothing.
 */
export class FtmReader implements QuadParser {
  readonly prefixes = new Map<string, string>();
  readonly #options: ReadParseOptions;
  readonly #names: GraphNames;
  readonly #onQuad: (quad: RDF.Quad) => void;
  readonly #onBadLine: OnBadLine;
  #rest: string[] = [];
  #restLength = 0;
  #line = 0;

  /** Without `onBadLine` the first bad line ends the reading. */
  constructor(options: ReadParseOptions, onQuad: (quad: RDF.Quad) => void, onBadLine: OnBadLine | null) {
    this.#options = options;
    this.#onQuad = onQuad;
    this.#names = new GraphNames(options.baseIri ?? null, onQuad);
    this.#onBadLine =
      onBadLine ??
      ((error) => {
        throw error;
      });
  }

  push(chunk: string): void {
    const end = chunk.lastIndexOf("\n");
    if (end >= 0) {
      const lines = this.#taken(chunk.slice(0, end)).split("\n");
      for (const line of lines) this.#read(line);
    }
    this.#rest.push(chunk.slice(end + 1));
    this.#restLength += chunk.length - end - 1;
    const { maxDocumentLength } = this.#options.limits;
    if (this.#restLength > maxDocumentLength)
      throw limitError("An entity is too long", "maxDocumentLength", maxDocumentLength);
  }

  end(): void {
    this.#read(this.#taken(""));
  }

  /** A text with what was cut off before it. */
  #taken(text: string): string {
    const whole = this.#rest.join("") + text;
    this.#rest = [];
    this.#restLength = 0;
    return whole;
  }

  #read(line: string): void {
    this.#line++;
    const text = this.#line === 1 ? line.replace(/^\ufeff/, "") : line;
    if (text.trim() === "") return;
    let quads: RDF.Quad[];
    try {
      quads = [...this.#quadsOf(entityOf(parsed(text)), 1)];
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      this.#onBadLine(this.#badLine(fault, text));
      return;
    }
    for (const each of quads) this.#onQuad(each);
  }

  #badLine(fault: Fault, text: string): ThroughlineError {
    return new ThroughlineError("syntax", `This line is no entity of FollowTheMoney: ${fault.message}.`, {
      hint: 'An entity is one line: {"id": "p1", "schema": "Person", "properties": {"name": ["Ana"]}}.',
      position: { file: this.#options.file ?? null, line: this.#line, column: 1, excerpt: text.slice(0, 200) },
      cause: fault.cause,
    });
  }

  *#quadsOf({ id, schema, properties, record }: Entity, depth: number): Generator<RDF.Quad, Resource> {
    const { maxDepth } = this.#options.limits;
    if (depth > maxDepth) throw limitError("Entities within entities", "maxDepth", maxDepth);
    const node = this.#names.node(id.toWellFormed());
    yield quad(node, TYPE, namedNode(ftmIri(schema)));
    yield* this.#quadsOfRecord(node, record, properties);
    for (const [name, values] of Object.entries(properties)) {
      const property = propertyOf(schema, name);
      const predicate = namedNode(property.iri);
      for (const value of valuesOf(values)) {
        if (typeof value === "object") yield* this.#quadsOfNested(node, predicate, name, entityOf(value), depth);
        else yield quad(node, predicate, this.#objectOf(property, value));
      }
    }
    return node;
  }

  /** An entity in place of an id; where the outer one only names the way back, the statement is the inner one's. */
  *#quadsOfNested(
    outer: Resource,
    predicate: RDF.NamedNode,
    name: string,
    entity: Entity,
    depth: number,
  ): Generator<RDF.Quad> {
    const inner = yield* this.#quadsOf(entity, depth + 1);
    const back = propertyBack(entity.schema, name);
    yield back === null ? quad(outer, predicate, inner) : quad(inner, namedNode(back.iri), outer);
  }

  /** The caption is the label, where it is more than the name of the schema; the rest are values. */
  *#quadsOfRecord(node: Resource, { caption, ...others }: Members, properties: Members): Generator<RDF.Quad> {
    const isOwn = Object.values(properties).some((values) => valuesOf(values).includes(caption as string));
    if (typeof caption === "string" && isOwn) yield quad(node, LABEL, literal(caption.toWellFormed()));
    for (const [name, values] of Object.entries(others)) {
      const predicate = namedNode(ftmIri(name));
      for (const value of valuesOf(values)) {
        if (typeof value !== "object") yield quad(node, predicate, literalOf("date", String(value)));
      }
    }
  }

  #objectOf({ kind }: Property, value: Value): RDF.Quad_Object {
    const text = String(value).toWellFormed();
    return kind === "entity" ? this.#names.node(text) : literalOf(kind, text);
  }
}

/** What makes a line no entity, as a clause without its point. */
class Fault extends Error {}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Fault("it is not whole JSON", { cause });
  }
}

function entityOf(value: unknown): Entity {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Fault("it is no object");
  const { id, schema, properties = {}, ...record } = value as Members;
  if (!isText(id)) throw new Fault('its "id" is no text');
  if (!isText(schema)) throw new Fault('its "schema" is no text');
  if (typeof properties !== "object" || properties === null || Array.isArray(properties))
    throw new Fault('its "properties" are no object');
  return { id, schema, properties: properties as Members, record };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

type Value = string | number | boolean | Members;

/** The values of a property, mostly a list; what says nothing is left out. */
function valuesOf(values: unknown): Value[] {
  return [values].flat().filter((value): value is Value => value !== null && value !== undefined && value !== "");
}

const DATE_TYPES: readonly (readonly [RegExp, RDF.NamedNode])[] = [
  [/^\d{4}$/, namedNode(iri("xsd", "gYear"))],
  [/^\d{4}-\d\d$/, namedNode(iri("xsd", "gYearMonth"))],
  [/^\d{4}-\d\d-\d\d$/, namedNode(iri("xsd", "date"))],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, namedNode(iri("xsd", "dateTime"))],
];
const DECIMAL = namedNode(iri("xsd", "decimal"));

/** A value with its datatype, where it has the form of one. */
function literalOf(kind: Property["kind"], value: string): RDF.Literal {
  const text = value.toWellFormed();
  if (kind === "date") return literal(text, DATE_TYPES.find(([form]) => form.test(text))?.[1]);
  return kind === "number" && /^-?\d+(?:\.\d+)?$/.test(text) ? literal(text, DECIMAL) : literal(text);
}
