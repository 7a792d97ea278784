/** Where something stands: a file and a line that counts from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}
