/** How much a hostile file may ask for: every cap in one place, each an option, each named when it cuts. */

import { ThroughlineError } from "../../errors.ts";

/** What input may take, against hostile files. */
export interface ReadLimits {
  /** Code units of one literal. Default: 10,000,000. */
  readonly maxLiteralLength: number;
  /** Levels of nested elements (RDF/XML, GraphML, GEXF), of objects and arrays (JSON-LD) or of entities. Default: 256. */
  readonly maxDepth: number;
  /** Code units that XML entities, or defaults of attributes in graph files, may expand to, all together. Default: 10,000,000. */
  readonly maxEntityExpansion: number;
  /** Bytes of one unpacked file. Default: 16 GiB. */
  readonly maxUnpackedBytes: number;
  /** Unpacked bytes for one packed byte, once 64 MiB are out. Default: 100; text packs some 10 to 30 to 1. */
  readonly maxUnpackRatio: number;
  /** Code units of a JSON-LD document or a graph file, which are read whole, or of an entity. Default: 200,000,000. */
  readonly maxDocumentLength: number;
}

/** The caps that hold where nothing else is said; docs/formats.md lists them. */
export const DEFAULT_READ_LIMITS: ReadLimits = Object.freeze({
  maxLiteralLength: 10_000_000,
  maxDepth: 256,
  maxEntityExpansion: 10_000_000,
  maxUnpackedBytes: 16 * 2 ** 30,
  maxUnpackRatio: 100,
  maxDocumentLength: 200_000_000,
});

/** The error for a limit that was passed: what, how much is allowed, and how to allow more. */
export function limitError(what: string, limit: keyof ReadLimits, allowed: number): ThroughlineError {
  return new ThroughlineError("limit", `${what}: more than the ${allowed.toLocaleString("en")} that are allowed.`, {
    hint: `A file that is meant to be like this can be read with a higher ${limit}.`,
    data: { limit, allowed },
  });
}
