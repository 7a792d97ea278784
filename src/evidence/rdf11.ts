/** RDF 1.2 for tools that know only RDF 1.1, and back: each reifier becomes an rdf:Statement with the same IRI. */

import type { QuadRow } from "../ids.ts";
import { iri } from "../rdf/namespaces.ts";
import { Dataset } from "../rdf/store/dataset.ts";
import type { TripleIds } from "../rdf/store/term-table.ts";
import { literalOf, literalParts, termKey } from "../rdf/store/terms.ts";

const I18N = "https://www.w3.org/ns/i18n#";

/** A dataset in RDF 1.1, and what it could not take along. */
export interface Rdf11Result {
  readonly dataset: Dataset;
  /** Triples left out because RDF 1.1 cannot say them: triple terms elsewhere than with a reifier of one triple. */
  readonly lost: number;
}

/**
 * Copies rows so that `r rdf:reifies <<( s p o )>>` stands as `r a rdf:Statement ; rdf:subject s ; rdf:predicate p ;
 * rdf:object o`, and a literal with a base direction has the i18n datatype. Nothing else changes; `fromRdf11` undoes it.
 *
 * Spec: https://www.w3.org/TR/rdf-schema/#ch_reificationvocab, https://www.w3.org/TR/json-ld11/#the-i18n-namespace
 */
export function toRdf11(dataset: Dataset, rows: Iterable<QuadRow> = dataset.column("subject").keys()): Rdf11Result {
  const out = new Dataset(dataset.terms);
  const words = reificationWords(dataset);
  const reifiedOnce = singleReifications(dataset);
  let lost = 0;
  for (const row of rows) {
    const ids = dataset.row(row);
    const triple = dataset.terms.triple(ids.object);
    const isReification = triple !== null && ids.predicate === words.reifies && reifiedOnce.has(ids.subject);
    if (triple === null) out.addIds({ ...ids, object: withoutDirection(dataset, ids.object) });
    else if (!isReification || dataset.terms.triple(triple.object) !== null) lost++;
    else {
      const parts = [
        [words.type, words.statement],
        [words.subject, triple.subject],
        [words.predicate, triple.predicate],
        [words.object, withoutDirection(dataset, triple.object)],
      ] as const;
      for (const [predicate, object] of parts) out.addIds({ ...ids, predicate, object });
    }
  }
  return { dataset: out, lost };
}

/** The reverse of `toRdf11`: rdf:Statements with all their parts become reifiers, i18n datatypes become directions. */
export function fromRdf11(dataset: Dataset): Dataset {
  const out = new Dataset(dataset.terms);
  const words = reificationWords(dataset);
  const found = classicStatements(dataset, words);
  const parts = new Set([words.subject, words.predicate, words.object]);
  for (let row = 0; row < dataset.size; row++) {
    const ids = dataset.row(row);
    const reification = found.get(ids.subject);
    const isPart =
      reification !== undefined &&
      (parts.has(ids.predicate) || (ids.predicate === words.type && ids.object === words.statement));
    if (!isPart) out.addIds({ ...ids, object: withDirection(dataset, ids.object) });
    else if (ids.predicate === words.subject) {
      const { subject, predicate, object } = reification;
      const triple = dataset.terms.internTripleOf(subject, predicate, withDirection(dataset, object));
      out.addIds({ ...ids, predicate: words.reifies, object: triple });
    }
  }
  return out;
}

type Words = ReturnType<typeof reificationWords>;

/** The rdf:Statements that name one triple: what has no type, or too few or too many parts, stays as it is. */
function classicStatements(dataset: Dataset, words: Words): ReadonlyMap<number, TripleIds> {
  const found = new Map<number, TripleIds>();
  for (const row of dataset.matchRows({ predicate: words.type, object: words.statement })) {
    const { subject: reifier } = dataset.row(row);
    const [subjects, predicates, objects] = [words.subject, words.predicate, words.object].map(
      (part) => new Set(dataset.objects(reifier, part)),
    ) as [Set<number>, Set<number>, Set<number>];
    const [[subject], [predicate], [object]] = [[...subjects], [...predicates], [...objects]];
    if (subjects.size > 1 || predicates.size > 1 || objects.size > 1) continue;
    if (subject === undefined || predicate === undefined || object === undefined) continue;
    if (!dataset.terms.isLiteral(subject) && dataset.terms.isIri(predicate)) {
      found.set(reifier, { subject, predicate, object });
    }
  }
  return found;
}

function reificationWords(dataset: Dataset) {
  const id = (local: string): number => dataset.terms.internKey(iri("rdf", local));
  return {
    reifies: id("reifies"),
    type: id("type"),
    statement: id("Statement"),
    subject: id("subject"),
    predicate: id("predicate"),
    object: id("object"),
  };
}

/** The reifiers that name one triple: RDF 1.1 has one name for one statement. */
function singleReifications(dataset: Dataset): ReadonlySet<number> {
  const reifies = dataset.terms.find(iri("rdf", "reifies"));
  // The same triple in several named graphs is one.
  const first = new Map<number, number>();
  const several = new Set<number>();
  for (const row of reifies === null ? [] : dataset.matchRows({ predicate: reifies })) {
    const { subject, object } = dataset.row(row);
    if ((first.get(subject) ?? object) !== object) several.add(subject);
    first.set(subject, object);
  }
  return new Set([...first.keys()].filter((reifier) => !several.has(reifier)));
}

function withoutDirection(dataset: Dataset, id: number): number {
  const literal = literalParts(dataset.terms.key(id));
  if (literal === null || literal.direction === "") return id;
  const datatype = `${I18N}${literal.language}_${literal.direction}`;
  return dataset.terms.intern(literalOf({ value: literal.value, language: "", direction: "", datatype }));
}

function withDirection(dataset: Dataset, id: number): number {
  const literal = literalParts(dataset.terms.key(id));
  if (literal === null || !literal.datatype.startsWith(I18N)) return id;
  const [, language, direction] = /^([^_]+)_(ltr|rtl)$/.exec(literal.datatype.slice(I18N.length)) ?? [];
  if (language === undefined || (direction !== "ltr" && direction !== "rtl")) return id;
  const datatype = iri("rdf", "dirLangString");
  return dataset.terms.internKey(termKey(literalOf({ value: literal.value, language, direction, datatype })));
}
