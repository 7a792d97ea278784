/** What `export` writes for programs that code texts and map causes, beside the forms of graphs. */

export const EXCHANGE_FORMATS = ["qdpx", "causal-map"] as const;

export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

/** The form that the name of a file means; null where it means none for certain. */
export function exchangeOfFile(file: string | undefined): ExchangeFormat | null {
  return file?.toLowerCase().endsWith(".qdpx") === true ? "qdpx" : null;
}
