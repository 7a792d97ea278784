/** The document that a row names. */

import { quoted } from "../../../errors.ts";
import type { SourceRecord } from "../../sources/registry.ts";
import { sourcesNamed } from "../../sources/sources.ts";
import type { RowCells } from "../cells.ts";
import { type Or, refused, waiting } from "../fault.ts";
import type { Workbench } from "../workbench.ts";

/** Documents that are told as those that may be meant. */
const MOST_TOLD = 5;

export function sourceOf(cells: RowCells, { sources }: Workbench): Or<SourceRecord> {
  const wanted = cells.text("source");
  const found = sourcesNamed(sources, wanted);
  const [first] = found;
  if (first !== undefined && found.length === 1) return { value: first };
  const names = (first === undefined ? sources : found).map(({ name }) => name).slice(0, MOST_TOLD);
  if (first === undefined) {
    const message = `${quoted(wanted)} is no document of this project: add it first, or name one that is there.`;
    return refused("source", "no-source", message, names);
  }
  const message = `${quoted(wanted)} names ${found.length} documents: write which one is meant.`;
  return waiting("source", "ambiguous-source", message, names);
}
