/** An example for those who have no file at hand: a table of edges as they would write it, all of it made up. */

import type { SavedFile } from "../export/files.ts";

const ROWS = [
  ["Source", "Relation", "Target"],
  ["Harbour Council", "issues", "Night Landing Permit"],
  ["Night Landing Permit", "is required for", "Night Fishing"],
  ["Night Fishing", "depletes", "Herring Stock"],
  ["Herring Stock", "feeds", "Smokehouse Cooperative"],
  ["Smokehouse Cooperative", "employs", "Seasonal Workers"],
  ["Seasonal Workers", "are represented by", "Coastal Workers Union"],
  ["Coastal Workers Union", "negotiates with", "Harbour Council"],
  ["Tide Institute", "monitors", "Herring Stock"],
  ["Tide Institute", "advises", "Harbour Council"],
  ["Island Bank", "lends to", "Smokehouse Cooperative"],
  ["Island Bank", "funds", "Tide Institute"],
] as const;

/** As it is saved and as it is opened. No cell needs quoting. */
export const EXAMPLE: SavedFile & { readonly content: string } = {
  stem: "example-links",
  extension: "csv",
  mediaType: "text/csv",
  content: ROWS.map((cells) => `${cells.join(",")}\n`).join(""),
};

export function exampleFile(): File {
  const { content, stem, extension, mediaType } = EXAMPLE;
  return new File([content], `${stem}.${extension}`, { type: mediaType });
}

/** A namespace that is nobody's: of the example, and good enough to look at a file whose names lead nowhere. */
export const EXAMPLE_NAMESPACE = "https://example.org/mine/";
