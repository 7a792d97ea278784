/** Patterns from text. */

import type { NegatedPattern, PathPattern, PredicateName } from "./pattern.ts";
import { patternError, type Sign, type Token, tokenize } from "./tokens.ts";

/** Brackets within brackets: more is no question but an attack, and what walks a pattern may then recurse. */
const DEEPEST = 64;

/** One open bracket: the alternatives that are whole, the sequence that grows, and whether the next element is inverse. */
interface Frame {
  readonly offset: number;
  readonly alternatives: PathPattern[];
  sequence: PathPattern[];
  inverse: boolean;
}

/**
 * Parses a pattern over predicates: names (`<iri>`, `prefix:name`, `"a label"`, `label`, `a` for rdf:type), sequence `/`,
 * alternative `|`, inverse `^`, negation `!`, `?`, `*`, `+`, and repetition `{m}`, `{m,}`, `{m,n}`. The operators bind as
 * in SPARQL: repetition before `^` before `/` before `|`. Names are not looked up here.
 *
 * Spec: https://www.w3.org/TR/sparql11-query/#rPath, and {m,n} of its 2012 drafts.
 * @throws ThroughlineError `syntax` with the place and what was expected there.
 * @example
 * import { parsePattern } from "throughline/paths";
 * parsePattern('"is part of"+/^funds').kind; // "sequence"
 */
export function parsePattern(text: string): PathPattern {
  const parser = new PatternParser(text);
  return parser.parse();
}

class PatternParser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #frames: Frame[] = [newFrame(0)];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  parse(): PathPattern {
    for (;;) {
      this.#readElement();
      const whole = this.#readAfterElement();
      if (whole !== null) return whole;
    }
  }

  get #token(): Token {
    return this.#tokens[this.#at] ?? { kind: "end", offset: this.#text.length };
  }

  get #frame(): Frame {
    return this.#frames.at(-1) ?? newFrame(0);
  }

  #takes(sign: Sign): boolean {
    const token = this.#token;
    if (token.kind !== "sign" || token.sign !== sign) return false;
    this.#at++;
    return true;
  }

  #expected(what: string): Error {
    return patternError(this.#text, this.#token.offset, what);
  }

  /** Reads up to and with one predicate or negation; opens the brackets before it. */
  #readElement(): void {
    for (;;) {
      const token = this.#token;
      if (this.#takes("^")) this.#frame.inverse = !this.#frame.inverse;
      else if (this.#takes("(")) this.#open(token.offset);
      else if (this.#takes("!")) {
        this.#finish(this.#readNegated());
        return;
      } else if (token.kind === "name") {
        this.#at++;
        this.#finish({ kind: "predicate", name: token.name, inverse: false });
        return;
      } else throw this.#expected("a predicate, ^, ! or (");
    }
  }

  #open(offset: number): void {
    if (this.#frames.length > DEEPEST) throw patternError(this.#text, offset, `at most ${DEEPEST} brackets`);
    this.#frames.push(newFrame(offset));
  }

  /** What may follow an element: an operator, closing brackets, or the end, which gives the whole pattern. */
  #readAfterElement(): PathPattern | null {
    for (;;) {
      if (this.#takes("/")) return null;
      if (this.#takes("|")) {
        this.#endSequence();
        return null;
      }
      const nested = this.#frames.length > 1;
      if (nested && this.#takes(")")) this.#finish(this.#close());
      else if (this.#token.kind !== "end")
        throw this.#expected(nested ? "/, |, ) or a repetition" : "/, | or a repetition");
      else if (nested) throw this.#expected(`) for the bracket at ${this.#frame.offset + 1}`);
      else return this.#close();
    }
  }

  /** Puts an element, with its repetition and the inverse before it, into the sequence. */
  #finish(element: PathPattern): void {
    const repeated = this.#readTimes(element);
    const { inverse } = this.#frame;
    this.#frame.inverse = false;
    this.#frame.sequence.push(inverse ? inverseOf(repeated) : repeated);
  }

  #readTimes(part: PathPattern): PathPattern {
    const token = this.#token;
    if (token.kind === "times") {
      this.#at++;
      return { kind: "repeat", part, min: token.min, max: token.max };
    }
    if (this.#takes("?")) return { kind: "repeat", part, min: 0, max: 1 };
    if (this.#takes("*")) return { kind: "repeat", part, min: 0, max: null };
    if (this.#takes("+")) return { kind: "repeat", part, min: 1, max: null };
    return part;
  }

  #endSequence(): void {
    const { alternatives, sequence } = this.#frame;
    const [only] = sequence;
    alternatives.push(only !== undefined && sequence.length === 1 ? only : { kind: "sequence", parts: sequence });
    this.#frame.sequence = [];
  }

  #close(): PathPattern {
    this.#endSequence();
    const { alternatives } = this.#frame;
    if (this.#frames.length > 1) this.#frames.pop();
    const [only] = alternatives;
    return only !== undefined && alternatives.length === 1 ? only : { kind: "alternative", parts: alternatives };
  }

  #readNegated(): NegatedPattern {
    const along: PredicateName[] = [];
    const against: PredicateName[] = [];
    const readOne = (): void => {
      const list = this.#takes("^") ? against : along;
      const token = this.#token;
      if (token.kind !== "name") throw this.#expected("a predicate after !");
      this.#at++;
      list.push(token.name);
    };
    if (!this.#takes("(")) readOne();
    else if (!this.#takes(")")) {
      do readOne();
      while (this.#takes("|"));
      if (!this.#takes(")")) throw this.#expected("| or )");
    }
    return { kind: "negated", along, against };
  }
}

function newFrame(offset: number): Frame {
  return { offset, alternatives: [], sequence: [], inverse: false };
}

function inverseOf(pattern: PathPattern): PathPattern {
  if (pattern.kind === "predicate") return { ...pattern, inverse: !pattern.inverse };
  return { kind: "inverse", part: pattern };
}
