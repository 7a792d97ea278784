/** Forms of paths: what SPARQL property paths can say, and bounded repetition; as plain records with a printer. */

import { iri } from "../../rdf/namespaces.ts";

/** A predicate as it was written. */
export interface PredicateName {
  /** How it was written. */
  readonly form: "iri" | "prefixed" | "label";
  /** As it was written, without brackets and quotation marks. */
  readonly text: string;
  /** Where it stands in the text of the pattern, in UTF-16 units from 0. */
  readonly offset: number;
}

/** `p`, walked along its direction, or `^p`, walked against it. */
interface PredicatePattern {
  readonly kind: "predicate";
  readonly name: PredicateName;
  readonly inverse: boolean;
}

/**
 * `!p`, `!(p|^q)`: a step along a predicate other than those without `^`, or against one other than those with `^`; as in
 * SPARQL, a direction that is not mentioned is not walked. `!()` is any step along its direction.
 * Spec: https://www.w3.org/TR/sparql11-query/#propertypaths
 */
export interface NegatedPattern {
  readonly kind: "negated";
  readonly along: readonly PredicateName[];
  readonly against: readonly PredicateName[];
}

interface SequencePattern {
  readonly kind: "sequence";
  readonly parts: readonly PathPattern[];
}

interface AlternativePattern {
  readonly kind: "alternative";
  readonly parts: readonly PathPattern[];
}

/** `p?`, `p*`, `p+`, `p{2}`, `p{2,}`, `p{2,4}`; `max` is null where there is no upper bound. */
interface RepeatPattern {
  readonly kind: "repeat";
  readonly part: PathPattern;
  readonly min: number;
  readonly max: number | null;
}

/** `^(…)`: the whole read backwards. */
interface InversePattern {
  readonly kind: "inverse";
  readonly part: PathPattern;
}

/** A pattern of relations that a path must follow, as parsed. */
export type PathPattern =
  | PredicatePattern
  | NegatedPattern
  | SequencePattern
  | AlternativePattern
  | RepeatPattern
  | InversePattern;

/** What `a` stands for. */
const TYPE = iri("rdf", "type");
const BARE_LABEL = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** How tightly each kind binds; what binds less tightly than its place needs brackets. */
const TIGHTNESS: Readonly<Record<PathPattern["kind"], number>> = {
  alternative: 0,
  sequence: 1,
  inverse: 2,
  repeat: 3,
  negated: 4,
  predicate: 4,
};

/**
 * The pattern as text that parses back to an equal pattern, with no more brackets than it needs.
 *
 * @example
 * import { parsePattern, printPattern } from "throughline/paths";
 * printPattern(parsePattern("((a / ^(rdfs:subClassOf)))*")); // "(a/^rdfs:subClassOf)*"
 */
export function printPattern(pattern: PathPattern): string {
  switch (pattern.kind) {
    case "predicate":
      return `${pattern.inverse ? "^" : ""}${printName(pattern.name)}`;
    case "negated":
      return printNegated(pattern);
    case "sequence":
      return pattern.parts.map((part) => bracketed(part, 2)).join("/");
    case "alternative":
      return pattern.parts.map((part) => bracketed(part, 1)).join("|");
    case "repeat":
      return `${bracketed(pattern.part, 4)}${printTimes(pattern)}`;
    case "inverse":
      return `^${bracketed(pattern.part, 3)}`;
  }
}

function bracketed(pattern: PathPattern, tightness: number): string {
  // ^p is one record, but ^ binds less tightly than what may follow it.
  const own = pattern.kind === "predicate" && pattern.inverse ? TIGHTNESS.inverse : TIGHTNESS[pattern.kind];
  const text = printPattern(pattern);
  return own < tightness ? `(${text})` : text;
}

function printNegated({ along, against }: NegatedPattern): string {
  const names = [...along.map(printName), ...against.map((name) => `^${printName(name)}`)];
  return names.length === 1 ? `!${names[0]}` : `!(${names.join("|")})`;
}

function printTimes({ min, max }: RepeatPattern): string {
  if (max === null) return min === 0 ? "*" : min === 1 ? "+" : `{${min},}`;
  if (min === 0 && max === 1) return "?";
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function printName({ form, text }: PredicateName): string {
  switch (form) {
    case "iri":
      return text === TYPE ? "a" : `<${text}>`;
    case "prefixed":
      return text;
    case "label":
      return BARE_LABEL.test(text) && text !== "a" ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
  }
}
