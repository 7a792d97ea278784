/** Ways to read and write for the tests of formats: the reading function that files go through, and the writers. */

import type * as RDF from "@rdfjs/types";
import { EXPORT_FORMATS, type ExportFormatName } from "../../src/export/formats.ts";
import type { WriteOptions, Written } from "../../src/export/options.ts";
import { selectionOf } from "../../src/export/selection.ts";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import type { FormatName } from "../../src/rdf/formats.ts";
import { createParser } from "../../src/rdf/read/create-parser.ts";
import { DEFAULT_READ_LIMITS, type ReadLimits } from "../../src/rdf/read/limits.ts";
import type { ReadParseOptions } from "../../src/rdf/read/parser-types.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";

/** All quads of a text, which is handed over in chunks of the given size. */
export async function readText(
  text: string,
  format: FormatName,
  options: Partial<Omit<ReadParseOptions, "limits">> & { limits?: Partial<ReadLimits>; chunk?: number } = {},
): Promise<RDF.Quad[]> {
  const quads: RDF.Quad[] = [];
  const { chunk = 65_536, limits, ...rest } = options;
  const all = { ...rest, limits: { ...DEFAULT_READ_LIMITS, ...limits } };
  const parser = await createParser(format, all, (quad) => quads.push(quad));
  for (let at = 0; at < text.length; at += chunk) parser.push(text.slice(at, at + chunk));
  await parser.end();
  return quads;
}

export async function readDataset(text: string, format: FormatName): Promise<Dataset> {
  const dataset = new Dataset();
  for (const quad of await readText(text, format)) dataset.add(quad);
  return dataset;
}

export async function written(
  knowledge: Knowledge,
  name: ExportFormatName,
  options: Partial<WriteOptions> = {},
  statements: readonly number[] | null = null,
): Promise<Written> {
  const all = { rdf11: false, spreadsheetSafe: false, context: null, ...options };
  return EXPORT_FORMATS[name].write(selectionOf(knowledge, statements), all);
}
