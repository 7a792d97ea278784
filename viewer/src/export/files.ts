/** Files that the browser saves, under names that no label can turn into a path. */

/** A file to save. */
export interface SavedFile {
  readonly content: Blob | string;
  /** Letters, digits and hyphens, without the ending. */
  readonly stem: string;
  readonly extension: string;
  readonly mediaType: string;
}

/** Saves a file through the browser's own download. */
export function save({ content, stem, extension, mediaType }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${stem}.${extension}`;
  link.click();
  URL.revokeObjectURL(address);
}

const LONGEST_PART = 40;

/** A file name from labels: "a-label--to--another", or "throughline" where nothing of them can stand in a name. */
export function stemOf(labels: readonly string[]): string {
  const parts = labels.map((label) =>
    [...label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")].slice(0, LONGEST_PART).join("").replace(/^-|-$/g, ""),
  );
  return parts.filter((part) => part !== "").join("--to--") || "throughline";
}
