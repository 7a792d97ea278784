/** What a citation says of its own making. */

/** Where the reader found what is cited; each part is left out where it is null. */
export interface ReadingRecord {
  /** The day of reading as YYYY-MM-DD. */
  readonly readOn: string | null;
  /** The link that shows it again. */
  readonly link: string | null;
  /** What tells this state of the data from others. */
  readonly dataVersion: string | null;
}

/** A reading of which nothing is recorded. */
export const NO_READING: ReadingRecord = Object.freeze({ readOn: null, link: null, dataVersion: null });
