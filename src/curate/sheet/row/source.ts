/** The document that a row names. */

import { quoted } from "../../../errors.ts";
import { letterStream } from "../../../evidence/text.ts";
import type { RowCells } from "../../../sheet/cells.ts";
import { type Or, refused, waiting } from "../../../sheet/fault.ts";
import { likeness } from "../../project/likeness.ts";
import type { SourceRecord } from "../../sources/registry.ts";
import { sourcesNamed } from "../../sources/sources.ts";
import type { Workbench } from "../workbench.ts";

/** Documents that are told as those that may be meant. */
const MOST_TOLD = 5;
/** Letters of a title's beginning that say which is meant, and how like a name must be to be told. */
const LEAST_BEGINNING = 6;
const LIKE = 0.6;

export function sourceOf(cells: RowCells, { sources }: Workbench): Or<SourceRecord> {
  const wanted = cells.text("source");
  const found = sourcesNamed(sources, wanted);
  const [first] = found;
  if (first !== undefined && found.length === 1) return { value: first };
  if (first === undefined) {
    const near = sources.filter((source) => isLike(source, wanted)).slice(0, MOST_TOLD);
    const titles = near.map(({ name, title }) => `${quoted(title)} (${name})`);
    const like = near.length === 0 ? "" : ` Like it ${near.length === 1 ? "is" : "are"} ${titles.join(", ")}.`;
    const message = `${quoted(wanted)} is no document of this project.${like} Add it first, or name one that is there.`;
    return refused("source", "no-source", message, namesOf(near.length === 0 ? sources : near));
  }
  const message = `${quoted(wanted)} names ${found.length} documents: write which one is meant.`;
  return waiting("source", "ambiguous-source", message, namesOf(found));
}

function namesOf(sources: readonly SourceRecord[]): string[] {
  return sources.map(({ name }) => name).slice(0, MOST_TOLD);
}

/** Whether a title begins with these words, or a title or file name is like them. */
function isLike({ title, texts }: SourceRecord, wanted: string): boolean {
  const letters = letterStream(wanted);
  if (letters.length >= LEAST_BEGINNING && letterStream(title).startsWith(letters)) return true;
  return [title, ...texts.map(({ originalName }) => originalName)].some((name) => likeness(name, wanted) >= LIKE);
}
