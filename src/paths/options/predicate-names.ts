/** From what a person writes to a predicate or a type: by IRI, prefixed name, label or the words of its IRI; the nearest names where there is none. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { distanceFrom } from "../../graph/names/levenshtein.ts";
import { foldName } from "../../graph/names/name-index.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { compareCodeUnits } from "../../order.ts";
import { expandName, iri } from "../../rdf/namespaces.ts";

const NEAREST = 3;

/**
 * The predicate that a text names.
 *
 * @throws ThroughlineError `usage` where the data has none of that name, or several; with the nearest labels.
 */
export function predicateNamed(knowledge: Knowledge, text: string): number {
  const { statements: table } = knowledge;
  // Of an excerpt, what the whole has counts.
  const predicates = new Set<number>(knowledge.whole?.predicateCounts.keys());
  for (let statement = 0; statement < table.size; statement++) predicates.add(table.predicate(statement));
  return named(knowledge, "predicate", text, predicates);
}

/** The class that a text names; throws as `predicateNamed`. */
export function typeNamed(knowledge: Knowledge, text: string): number {
  const { dataset } = knowledge;
  const [type, subClassOf] = [iri("rdf", "type"), iri("rdfs", "subClassOf")].map((key) => dataset.terms.find(key));
  const classes = new Set<number>();
  for (const predicate of [type, subClassOf]) {
    if (predicate === null || predicate === undefined) continue;
    for (const row of dataset.matchRows({ predicate })) classes.add(dataset.row(row).object);
  }
  return named(knowledge, "type", text, classes);
}

function named(knowledge: Knowledge, what: string, text: string, candidates: ReadonlySet<number>): number {
  const written = text.trim();
  const bare = written.startsWith("<") && written.endsWith(">") ? written.slice(1, -1) : written;
  for (const key of [bare, expandName(bare, knowledge.prefixes)]) {
    const id = key === null ? null : knowledge.dataset.terms.find(key);
    if (id !== null && candidates.has(id)) return id;
  }
  const folded = foldName(bare);
  const calledSo = (namesOf: (id: number) => readonly string[]): number[] =>
    [...candidates].filter((id) => namesOf(id).some((name) => foldName(name) === folded));
  const { labels } = knowledge;
  const own = calledSo((id) => labels.names(id));
  // As sentences and lists call what the data gives no label.
  const matches = own.length > 0 ? own : calledSo((id) => [labels.words(id)]);
  const [only] = matches;
  if (only !== undefined && matches.length === 1) return only;
  throw matches.length > 1 ? ambiguous(knowledge, what, text, matches) : unknown(knowledge, what, text, candidates);
}

function ambiguous(knowledge: Knowledge, what: string, text: string, ids: readonly number[]): ThroughlineError {
  const candidates = ids.map((id) => knowledge.key(id)).sort(compareCodeUnits);
  return new ThroughlineError("usage", `${quoted(text)} names ${ids.length} ${what}s: ${candidates.join(", ")}.`, {
    hint: "Give the IRI of the one that is meant.",
    data: { candidates },
  });
}

function unknown(knowledge: Knowledge, what: string, text: string, ids: ReadonlySet<number>): ThroughlineError {
  const distance = distanceFrom(foldName(text));
  const nearest = [...ids]
    .map((id) => ({ label: knowledge.labels.label(id), iri: knowledge.key(id) }))
    .map((term) => ({ ...term, distance: distance(foldName(term.label)) }))
    .sort((a, b) => a.distance - b.distance || compareCodeUnits(a.label, b.label) || compareCodeUnits(a.iri, b.iri))
    .slice(0, NEAREST)
    .map(({ label, iri }) => ({ label, iri }));
  return new ThroughlineError("usage", `There is no ${what} ${quoted(text)} in this data.`, {
    hint:
      nearest.length === 0
        ? "The data has none at all."
        : `Nearest: ${nearest.map(({ label }) => quoted(label)).join(", ")}.`,
    data: { nearest },
  });
}
