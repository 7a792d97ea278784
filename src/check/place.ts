/** Where something stands: a file and a line that counts from 1. */
export interface Place {
  /** The name of the file, as it was given. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}
