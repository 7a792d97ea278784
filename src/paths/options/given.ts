/** What a caller of the library may hand in for a node, a predicate or a type: an id, an IRI, an RDF/JS term or a name. */

import type * as RDF from "@rdfjs/types";
import { quoted, ThroughlineError } from "../../errors.ts";
import { ConceptIndex } from "../../graph/names/concepts.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { ResourceName, TermId } from "../../ids.ts";
import { termKey } from "../../rdf/store/terms.ts";
import type { NameKind } from "./parameter.ts";
import { OPTIONS, type OptionName, type OptionValues, type PARAMETERS } from "./parameters.ts";
import type { PathOptions } from "./path-options.ts";
import { predicateNamed, typeNamed } from "./predicate-names.ts";

/** A term id of the knowledge, an IRI or prefixed name, a label or alias, or a term of RDF/JS. */
export type Given = TermId | ResourceName | RDF.Term;

type OneOrMore<Each> = Each | readonly Each[] | ReadonlySet<Each>;

type GivenValue<Name extends OptionName> = (typeof PARAMETERS)[Name] extends { readonly kind: "names" }
  ? OneOrMore<Given> | null
  : (typeof PARAMETERS)[Name] extends { readonly kind: "name" }
    ? Given | null
    : (typeof PARAMETERS)[Name] extends { readonly kind: "choices" }
      ? OptionValues[Name] extends ReadonlySet<infer Each> | null
        ? OneOrMore<Each> | null
        : never
      : OptionValues[Name];

/** The options of a path question with names, terms and arrays where the resolved ones have sets of term ids. */
export type GivenPathOptions = Omit<PathOptions, OptionName> & { readonly [Name in OptionName]?: GivenValue<Name> };

/** Stands in an option for a term that the data does not have, such as one of a saved question: nothing is it. */
export const NOWHERE = -1;

// By knowledge and not a field of it: the layer of the graph does not know of questions.
const indexes = new WeakMap<Knowledge, ConceptIndex>();

/**
 * The term id of what was given as a node.
 *
 * @throws ThroughlineError `usage` for an id that the knowledge does not have and for what is none of these;
 *   `unknown-concept` and `ambiguous-concept` for a name, as ConceptIndex.resolve.
 */
export function nodeGiven(knowledge: Knowledge, given: Given, where = "An end of a path"): TermId {
  return idGiven(knowledge, "concept", given, where);
}

/** The options by term id. Throws as nodeGiven, and `usage` for a predicate or type that the data does not have. */
export function optionsGiven<Options extends GivenPathOptions>(knowledge: Knowledge, options: Options): PathOptions {
  const resolved: Record<string, unknown> = { ...options };
  for (const [name, parameter] of OPTIONS) {
    const value: unknown = resolved[name];
    if (value === undefined || value === null) continue;
    if (parameter.kind === "choices") resolved[name] = new Set(membersOf(value));
    if (parameter.kind === "name") resolved[name] = idGiven(knowledge, parameter.read, value, `The option ${name}`);
    if (parameter.kind !== "names") continue;
    const ids = membersOf(value).map((each) =>
      each === NOWHERE ? NOWHERE : idGiven(knowledge, parameter.read, each, `The option ${name}`),
    );
    resolved[name] = new Set(ids);
  }
  // The table says of each option which value it takes.
  return resolved as PathOptions;
}

function membersOf(value: unknown): readonly unknown[] {
  return value instanceof Set || Array.isArray(value) ? [...value] : [value];
}

function idGiven(knowledge: Knowledge, kind: NameKind, given: unknown, where: string): TermId {
  const { terms } = knowledge.dataset;
  if (typeof given === "number" && Number.isSafeInteger(given) && given >= 0 && given < terms.size) return given;
  if (typeof given === "string") return idNamed(knowledge, kind, given);
  if (isTerm(given)) {
    const key = termKey(given);
    return terms.find(key) ?? idNamed(knowledge, kind, key);
  }
  throw new ThroughlineError(
    "usage",
    `${where} takes a term id of this knowledge, an IRI, an RDF/JS term or a name, not ${quoted(shown(given))}.`,
    { hint: "Ids run from 0 to one less than knowledge.dataset.terms.size; several go in an array or a set." },
  );
}

function idNamed(knowledge: Knowledge, kind: NameKind, name: string): TermId {
  if (kind === "predicate") return predicateNamed(knowledge, name);
  if (kind === "type") return typeNamed(knowledge, name);
  const known = indexes.get(knowledge) ?? new ConceptIndex(knowledge);
  indexes.set(knowledge, known);
  return known.resolve(name);
}

function isTerm(given: unknown): given is RDF.Term {
  return typeof given === "object" && given !== null && "termType" in given && typeof given.termType === "string";
}

function shown(given: unknown): string {
  return typeof given === "object" ? (JSON.stringify(given) ?? "an object") : String(given);
}
