/** SPARQL results in JSON, read while they arrive: row by row, with a cap on everything that the other side decides. */

import { ThroughlineError } from "../../errors.ts";
import { blankNode, isAbsoluteIri, literal, namedNode, termKey } from "../../rdf/store/terms.ts";
import { type Aside, quotedAside } from "./refusal.ts";

/** A solution: variable to the key of its term. Unbound variables are not in it. */
export type Row = ReadonlyMap<string, string>;

/** Takes the text of one answer in pieces. */
export interface TableReader {
  /** The rows that are complete with this piece. Throws `endpoint` for what is no such answer. */
  read(piece: string): Iterable<Row>;
  /** To be called after the last piece: the rows that only now are known to be complete. Throws `endpoint` as `read`. */
  end(): readonly Row[];
  /** Rows that were left out because they hold an IRI that RDF does not allow. */
  readonly passedOver: number;
}

/** Characters of one row, and of everything before the rows. */
export const LONGEST_ROW = 4 * 1024 * 1024;
export const MOST_VARIABLES = 256;
const DEEPEST = 16;

const MARK = /["{}[\]]/g;
const BACKSLASH = 92;

/** An answer that is none. */
export class BadAnswer extends ThroughlineError {
  constructor(what: string) {
    super("endpoint", `The endpoint's answer cannot be used: ${what}.`, {
      hint: "Check that the address is that of a SPARQL 1.1 query service, and that nothing between changes its answers.",
    });
  }
}

export function badAnswer(what: string): BadAnswer {
  return new BadAnswer(what);
}

/**
 * Takes the text of one answer in pieces and gives its rows. Only the row at hand is kept in memory. Blank nodes get
 * labels of their own in every answer: the same label in two answers need not mean the same node.
 *
 * Spec: https://www.w3.org/TR/sparql11-results-json/
 */
export class RowReader implements TableReader {
  readonly #answer: number;
  readonly #aside: Aside;
  readonly #blanks = new Map<string, string>();
  // The text that is still needed, and how far it was looked at.
  #text = "";
  #at = 0;
  // Up to here the string at hand has no end.
  #searched = 0;
  #rowBegin: number | null = null;
  // The keys under which the open objects and arrays stand, the outermost first.
  readonly #path: string[] = [];
  #lastString = "";
  #done = false;
  #sawRows = false;
  /** Rows that held an IRI that RDF does not allow, and were passed over. */
  passedOver = 0;

  /** `answer` numbers the answers of a session; `aside` shows outside text in an error. */
  constructor(answer: number, aside: Aside = quotedAside) {
    this.#answer = answer;
    this.#aside = aside;
  }

  /** The rows that are complete with this piece. Throws `endpoint` for what is no such answer. */
  *read(piece: string): Generator<Row> {
    this.#text += piece;
    if (this.#path.length === 0) this.#checkOutside();
    for (let token = this.#next(); token !== null; token = this.#next()) {
      if (token.startsWith('"')) this.#lastString = token;
      else if (token === "{" || token === "[") this.#open(token);
      else {
        const row = this.#close();
        if (row !== null) yield row;
      }
    }
    const needed = this.#rowBegin ?? this.#at;
    this.#text = this.#text.slice(needed);
    this.#at -= needed;
    this.#searched = Math.max(0, this.#searched - needed);
    if (this.#rowBegin !== null) this.#rowBegin = 0;
    if (this.#text.length > LONGEST_ROW) throw badAnswer(`one row has more than ${LONGEST_ROW} characters`);
  }

  /** To be called after the last piece. Throws `endpoint` where the answer breaks off, or has no rows at all. */
  end(): readonly Row[] {
    if (!this.#done) throw badAnswer("it breaks off before its end");
    if (!this.#sawRows) throw badAnswer("it holds no table of results");
    return [];
  }

  /** The next bracket or whole string; null where the text at hand ends before there is one. */
  #next(): string | null {
    MARK.lastIndex = this.#at;
    const mark = MARK.exec(this.#text);
    if (mark === null) {
      this.#at = this.#text.length;
      return null;
    }
    this.#at = mark.index;
    if (mark[0] !== '"') {
      this.#at++;
      return mark[0];
    }
    return this.#string();
  }

  /** The string that begins here. What was looked through in vain is not looked through again with the next piece. */
  #string(): string | null {
    let end = this.#text.indexOf('"', Math.max(this.#at + 1, this.#searched));
    while (end >= 0 && this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    this.#searched = end < 0 ? this.#text.length : 0;
    if (end < 0) return null;
    const string = this.#text.slice(this.#at, end + 1);
    this.#at = end + 1;
    return string;
  }

  #isEscaped(at: number): boolean {
    let before = at;
    while (this.#text.charCodeAt(before - 1) === BACKSLASH) before--;
    return (at - before) % 2 === 1;
  }

  #open(bracket: string): void {
    if (this.#done || this.#path.length >= DEEPEST) throw badAnswer("it is no SPARQL result in JSON");
    this.#path.push(this.#lastString);
    this.#lastString = "";
    const [, first, second] = this.#path;
    if (first !== '"results"' || second !== '"bindings"') return;
    this.#sawRows = true;
    if (bracket === "{" && this.#path.length === ROW_DEPTH) this.#rowBegin = this.#at - 1;
  }

  #close(): Row | null {
    if (this.#path.pop() === undefined) throw badAnswer("it is no SPARQL result in JSON");
    if (this.#path.length === 0) this.#done = true;
    if (this.#rowBegin === null || this.#path.length >= ROW_DEPTH) return null;
    const text = this.#text.slice(this.#rowBegin, this.#at);
    this.#rowBegin = null;
    return this.#row(text);
  }

  #checkOutside(): void {
    const begin = this.#text.replace(/^[\ufeff\s]+/, "");
    if (begin !== "" && (this.#done || !begin.startsWith("{"))) {
      throw badAnswer(`it is no JSON${this.#aside(begin.slice(0, 40))}`);
    }
  }

  #row(text: string): Row | null {
    let bindings: unknown;
    try {
      bindings = JSON.parse(text);
    } catch {
      throw badAnswer("a row is no JSON");
    }
    const entries = Object.entries(bindings as Record<string, unknown>);
    if (entries.length > MOST_VARIABLES) throw badAnswer(`a row has more than ${MOST_VARIABLES} variables`);
    const row = new Map<string, string>();
    for (const [name, term] of entries) {
      const key = this.#key(term);
      if (key === null) {
        this.passedOver++;
        return null;
      }
      row.set(name, key);
    }
    return row;
  }

  /** The key of a term; null for an IRI that RDF does not allow. */
  #key(term: unknown): string | null {
    if (typeof term !== "object" || term === null) throw badAnswer("a term is no object");
    const { type, value, datatype, "xml:lang": language } = term as Record<string, unknown>;
    if (typeof type !== "string" || typeof value !== "string") throw badAnswer("a term lacks its type or value");
    switch (type) {
      case "uri":
        return isAbsoluteIri(value) ? value : null;
      case "bnode":
        return termKey(blankNode(this.#blank(value)));
      case "literal":
      case "typed-literal":
        if (typeof language === "string" && language !== "") return termKey(literal(value, language));
        if (typeof datatype !== "string") return termKey(literal(value));
        return isAbsoluteIri(datatype) ? termKey(literal(value, namedNode(datatype))) : null;
      default:
        throw badAnswer(`a term is of an unknown type${this.#aside(type)}`);
    }
  }

  #blank(label: string): string {
    const known = this.#blanks.get(label) ?? `answer${this.#answer}n${this.#blanks.size}`;
    this.#blanks.set(label, known);
    return known;
  }
}

/** Of a row in {"results": {"bindings": [{…}]}}. */
const ROW_DEPTH = 4;
