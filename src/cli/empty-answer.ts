/** Whether a SPARQL answer says nothing, or no: `query` ends with 1 then, whatever form it was written in. */

import { BINDING_FORMATS, GRAPH_FORMATS } from "../query/formats.ts";
import type { QueryForm } from "../query/query-text.ts";

/** For the text of an answer of one of our media types. */
export function isEmptyAnswer(form: QueryForm, mediaType: string, text: string): boolean {
  if (form === "ask") return !/\btrue\b/.test(text);
  const isEmpty = EMPTY.get(mediaType);
  return isEmpty?.(text) ?? false;
}

const lines = (text: string): string[] => text.split(/\r?\n/).slice(0, -1);
const hasHeadAlone = (text: string): boolean => lines(text).length <= 1;
const hasNoTriple = (text: string): boolean => text.split("\n").every((line) => /^\s*(?:$|#|@?prefix\b)/i.test(line));

const EMPTY: ReadonlyMap<string, (text: string) => boolean> = new Map([
  [BINDING_FORMATS.json, (text) => !/"bindings"\s*:\s*\[\s*\{/.test(text)],
  [BINDING_FORMATS.xml, (text) => !/<result[\s>]/.test(text)],
  [BINDING_FORMATS.csv, hasHeadAlone],
  [BINDING_FORMATS.tsv, hasHeadAlone],
  [GRAPH_FORMATS.turtle, hasNoTriple],
  [GRAPH_FORMATS.ntriples, hasNoTriple],
  [GRAPH_FORMATS.rdfxml, (text) => /<rdf:RDF[^>]*(?:\/>|>\s*<\/rdf:RDF>)/.test(text)],
  [GRAPH_FORMATS.jsonld, (text) => /^\s*(?:\[\s*\]|\{\s*\})\s*$/.test(text)],
]);
