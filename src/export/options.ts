/** What a writer is told, and what it hands back. */

export interface WriteOptions {
  /** Evidence as rdf:Statement, for tools that know only RDF 1.1. Formats that are RDF 1.1 anyway do so always. */
  readonly rdf11: boolean;
  /** Quote cells that a spreadsheet would run as formulas. */
  readonly spreadsheetSafe: boolean;
  /** The JSON-LD context to compact with. Null: the prefixes of the data. */
  readonly context: Readonly<Record<string, unknown>> | null;
}

/** A written text, and what the reader should know of what it left out. */
export interface Written {
  /** The whole text. */
  readonly text: string;
  /** Sentences; empty where nothing was left out. */
  readonly notes: readonly string[];
}
