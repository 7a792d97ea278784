/** What a person may have meant by a SPARQL query that finds nothing, or whose prefix nobody knows. */

import { ThroughlineError } from "../errors.ts";
import { distanceFrom } from "../graph/names/levenshtein.ts";
import { compareCodeUnits } from "../order.ts";
import { iri, type Prefixes, prefixedName } from "../rdf/namespaces.ts";
import type { Dataset } from "../rdf/store/dataset.ts";

/** Letters in which a name may differ from the one that is meant. */
const MOST_LETTERS = 2;
/** Names that are offered for one that is not there. */
const MOST_NEAR = 3;

/** Comments, strings, IRIs, and prefixed names; each begins in its own way, so that none is looked for within another. */
const TOKENS =
  /#[^\n\r]*|"""(?:[^"\\]|\\.|"(?!""))*"""|'''(?:[^'\\]|\\.|'(?!''))*'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'|<([^<>"{}|^`\\\s]*)>|(?<![?$\w])([A-Za-z][\w-]*):([\w][\w-]*)?/gs;
const DECLARED = /\bPREFIX\s+([\w-]*):\s*<([^<>\s]*)>/gi;
/** A variable beside a sign of order and a bare year. */
const YEAR_COMPARED = /\?\w+\s*[<>]=?\s*[12]\d{3}\b(?!")|\b[12]\d{3}\s*[<>]=?\s*\?\w+/;

/**
 * Notes, a sentence each, for a query that found nothing: names that the data does not have, with the nearest that it has,
 * and a year that is compared with a number. At least one. Cost: the terms of the data for each name that is not there.
 */
export function queryNotes(dataset: Dataset, prefixes: Prefixes, query: string): string[] {
  const notes = namesIn(query, prefixes)
    .filter((name) => dataset.terms.find(name) === null)
    .map((name) => {
      const near = nearestTerms(dataset, name).map((each) => shown(each, prefixes));
      const meant = near.length === 0 ? "" : ` Nearest: ${near.join(", ")}.`;
      return `${shown(name, prefixes)} does not stand in the data.${meant}`;
    });
  if (YEAR_COMPARED.test(query) && hasYears(dataset)) {
    notes.push("A year (xsd:gYear) is not compared with a number: write xsd:integer(STR(?year)) < 2000.");
  }
  if (notes.length === 0) notes.push("Every name in the query stands in the data, but not together like this.");
  return notes;
}

/** The same error, with the nearest known prefix where one is not declared; any other error as it is. */
export function withNearestPrefix(error: unknown, prefixes: Prefixes): unknown {
  if (!(error instanceof ThroughlineError)) return error;
  const [, name] = /the prefix "([\w.-]+)" is not declared/.exec(error.message) ?? [];
  if (name === undefined) return error;
  const [near] = nearest(name, [...prefixes.keys()]);
  if (near === undefined) return error;
  const { hint, position, data } = error;
  return new ThroughlineError(error.code, error.message, {
    hint: `Do you mean ${near}:? ${hint ?? ""}`.trim(),
    ...(position === null ? {} : { position }),
    data,
  });
}

/** The IRIs that a query names, without those of its prefixes alone. */
function namesIn(query: string, prefixes: Prefixes): string[] {
  const own = [...query.matchAll(DECLARED)].map(([, prefix = "", to = ""]) => [prefix, to] as const);
  const declared = new Map([...prefixes, ...own]);
  const body = query.replace(DECLARED, "");
  const found = [...body.matchAll(TOKENS)].flatMap(([, whole, prefix, local]) => {
    if (whole !== undefined) return [whole];
    const namespace = prefix === undefined || local === undefined ? undefined : declared.get(prefix);
    return namespace === undefined ? [] : [`${namespace}${local}`];
  });
  // Types of values and functions need not stand in the data.
  return [...new Set(found)].filter((name) => !name.startsWith(iri("xsd", "")));
}

function nearestTerms({ terms }: Dataset, name: string): string[] {
  const cut = Math.max(name.lastIndexOf("#"), name.lastIndexOf("/")) + 1;
  const candidates: string[] = [];
  for (let id = 0; id < terms.size; id++) {
    const key = terms.key(id);
    if (key.startsWith(name.slice(0, cut)) && Math.abs(key.length - name.length) <= MOST_LETTERS) candidates.push(key);
  }
  const ends = new Map(candidates.map((key) => [key.slice(cut), key]));
  return nearest(name.slice(cut), [...ends.keys()]).map((end) => ends.get(end) ?? end);
}

function nearest(name: string, candidates: readonly string[]): string[] {
  const distance = distanceFrom(name);
  return candidates
    .map((candidate) => ({ candidate, far: distance(candidate) }))
    .filter(({ far }) => far <= MOST_LETTERS)
    .sort((a, b) => a.far - b.far || compareCodeUnits(a.candidate, b.candidate))
    .slice(0, MOST_NEAR)
    .map(({ candidate }) => candidate);
}

function hasYears({ terms }: Dataset): boolean {
  const ending = iri("xsd", "gYear");
  for (let id = 0; id < terms.size; id++) if (terms.isLiteral(id) && terms.key(id).includes(ending)) return true;
  return false;
}

function shown(name: string, prefixes: Prefixes): string {
  return prefixedName(name, prefixes) ?? `<${name}>`;
}
