/** One row of a sheet against the project, in the order in which a person would mend it. */

import { letterStream } from "../../evidence/text.ts";
import type { RowCells } from "../../sheet/cells.ts";
import type { Or } from "../../sheet/fault.ts";
import { mannerOf, qualifiersOf } from "../../sheet/manner.ts";
import { foldedName } from "../../sheet/names.ts";
import type { RowReport } from "../../sheet/report.ts";
import type { Cited, MadeConcept, Named, Said } from "../journal/lines.ts";
import type { KnownConcept } from "../project/concepts.ts";
import { citedAt } from "../sources/cited.ts";
import { endsOf } from "./row/ends.ts";
import { placeOf, type QuotedPlace } from "./row/quote.ts";
import { sourceOf } from "./row/source.ts";
import { warningsOf } from "./row/warnings.ts";
import type { Workbench } from "./workbench.ts";

/** What a row came to: a statement with its passage. */
export interface CheckedRow {
  readonly as: Said;
  readonly at: Cited;
  readonly named: Named;
  readonly made: readonly MadeConcept[];
  readonly warnings: RowReport["warnings"];
}

/**
 * Checks cells, document, quote, relation and names, and ends at the first that does not pass. With `given`, a person has shown
 * the place of the quote.
 */
export async function checkRow(
  cells: RowCells,
  bench: Workbench,
  given: QuotedPlace | null = null,
): Promise<Or<CheckedRow>> {
  const unfit = cells.fault();
  if (unfit !== null) return unfit;
  const manner = mannerOf(cells);
  if ("fault" in manner) return manner;
  const source = sourceOf(cells, bench);
  if ("fault" in source) return source;
  const { text, finder } = await bench.text(source.value);
  const place = given === null ? placeOf(cells, text, finder) : { value: given };
  if ("fault" in place) return place;
  const ends = endsOf(cells, bench);
  if ("fault" in ends) return ends;
  const { relation, from, to, voice, named, made } = ends.value;
  const { start, end, joined } = place.value;
  const words = text.source.slice(start, end);
  const isStated = [from, to].every((concept) => isNamedIn(concept, words));
  const qualifiers = qualifiersOf(cells);
  const as: Said = {
    subject: from.iri,
    predicate: relation.iri,
    object: to.iri,
    ...manner.value,
    claimant: voice?.iri ?? null,
    support: isStated ? "directly-stated" : "inferred",
    note: cells.text("note") || null,
    ...(Object.keys(qualifiers).length === 0 ? {} : { qualifiers }),
  };
  const name = text.record.file.replace(/\.txt$/, "");
  const at = citedAt(place.value, { source: source.value, name, text: text.source, pages: text.pages });
  const warnings = warningsOf({ cells, ends: ends.value, words, joined, isStated }, bench);
  return { value: { as, at, named, made, warnings } };
}

/** Whether the passage has one of the names of a concept, by its letters. */
export function isNamedIn({ names }: KnownConcept, words: string): boolean {
  const letters = letterStream(words);
  return names.some((name) => letters.includes(letterStream(foldedName(name)).replace(/s$/, "")));
}
