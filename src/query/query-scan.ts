/** The tokens of a SPARQL text that a guard must know, each character looked at once: words, prefixes, how deep it nests. */

/** What a text holds outside comments, IRIs, strings and names. */
export interface Scanned {
  /** Keywords and other bare words, in upper case, in order. */
  readonly words: readonly string[];
  /** The prefixes of prefixed names, as they are written; some more where a text can be read in two ways. */
  readonly prefixes: ReadonlySet<string>;
  /** Levels of brackets and of prefix operators, at least as many as any reader can see. */
  readonly depth: number;
}

/**
 * Scans by the rules of the grammar, so that the engine sees no syntax where this sees none: comments end at a carriage
 * return too, a prefix begins with a letter, `\` belongs to the character behind it. Time O(length).
 *
 * Spec: https://www.w3.org/TR/sparql11-query/#sparqlGrammar
 */
export function scanQuery(text: string): Scanned {
  const scanner = new Scanner(text);
  scanner.scan();
  return scanner;
}

// Each is tried once where it can begin, and no two of its ways share a character.
const IRI = /<[^\0-\u0020<>"{}|^`\\]*>/y;
const COMMENT = /#[^\n\r]*/y;
const VARIABLE = /[?$][\w\u0080-\uffff]*/y;
const RUN = /[\w.\-\u0080-\uffff]*/y;
const LOCAL = /(?:[\w:%\u0080-\uffff]|\\.)(?:[\w:%.\-\u0080-\uffff]|\\.)*/sy;
const STRINGS = {
  '"': { long: /"""(?:[^"\\]|\\.|"(?!""))*"""/sy, short: /"(?:[^"\\\n\r]|\\.)*"/y },
  "'": { long: /'''(?:[^'\\]|\\.|'(?!''))*'''/sy, short: /'(?:[^'\\\n\r]|\\.)*'/y },
} as const;
const LETTER = /^[A-Za-z\u0080-\uffff]/;
const [OPENING, CLOSING, OPERATORS] = ["{([", "})]", "!+-^"];

class Scanner implements Scanned {
  readonly words: string[] = [];
  readonly prefixes = new Set<string>();
  depth = 0;
  readonly #text: string;
  #at = 0;
  #open = 0;
  /** How many prefix operators stand in a row: they nest as brackets do. */
  #operators = 0;
  /** Quotes whose long strings are known not to end any more. */
  readonly #endless = new Set<keyof typeof STRINGS>();

  constructor(text: string) {
    this.#text = text;
  }

  scan(): void {
    while (this.#at < this.#text.length) this.#token(this.#text.charAt(this.#at));
  }

  #token(char: string): void {
    if (/\s/.test(char)) this.#at++;
    else if (char === "#") this.#take(COMMENT);
    else if (OPERATORS.includes(char)) this.#sign(char);
    else {
      this.#operators = 0;
      if (char === '"' || char === "'") this.#string(char);
      else if (char === "<") this.#iri();
      else if (char === "?" || char === "$") this.#variable();
      else if (char === "\\") this.#at += 2;
      else if (/[:\w.\u0080-\uffff]/.test(char)) this.#name();
      else this.#sign(char);
    }
  }

  /** Passes over what a pattern finds here; tells it, or "" where that is nothing. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #sign(char: string): void {
    this.#at++;
    this.#count(char);
  }

  #count(token: string): void {
    if (OPENING.includes(token)) this.#open++;
    else if (CLOSING.includes(token)) this.#open = Math.max(0, this.#open - 1);
    this.#operators = OPERATORS.includes(token) ? this.#operators + 1 : 0;
    this.depth = Math.max(this.depth, this.#open + this.#operators);
  }

  /** An IRI, or a comparison that looks like one, `1<((2))&&3>1`: what it opens counts, what it closes does not. */
  #iri(): void {
    const iri = this.#take(IRI);
    if (iri === "") this.#at++;
    const open = this.#open;
    for (const char of iri) this.#count(char);
    this.#open = Math.max(open, this.#open);
    this.#operators = 0;
  }

  #string(quote: keyof typeof STRINGS): void {
    const { long, short } = STRINGS[quote];
    if (this.#text.startsWith(quote.repeat(3), this.#at) && !this.#endless.has(quote)) {
      if (this.#take(long) !== "") return;
      this.#endless.add(quote);
    }
    if (this.#take(short) === "") this.#at++;
  }

  /** `?name`, or the sign of a path before a prefixed name. */
  #variable(): void {
    const name = this.#take(VARIABLE);
    if (this.#text.charAt(this.#at) === ":") this.prefixes.add(name.slice(1));
  }

  /** A run of letters, points and dashes is a prefix before a colon, else words and signs; `1.SERVICE:x` may be both. */
  #name(): void {
    const run = this.#take(RUN);
    const isPrefix = this.#text.charAt(this.#at) === ":";
    const isWhole = isPrefix && LETTER.test(run);
    const point = run.indexOf(".");
    if (!isWhole) this.#words(run);
    else if (point >= 0) this.#words(run.slice(point));
    if (!isPrefix) return;
    this.prefixes.add(run).add(run.slice(run.lastIndexOf(".") + 1));
    this.#at++;
    this.#take(LOCAL);
    this.#operators = 0;
  }

  #words(run: string): void {
    for (const [word] of run.matchAll(/[\w\u0080-\uffff]+|-/g)) {
      this.#count(word);
      if (/^\w+$/.test(word)) this.words.push(word.toUpperCase());
    }
  }
}
