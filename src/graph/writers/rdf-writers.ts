/** Selections as RDF: each writer takes RDF 1.2 where its syntax has it, and the RDF 1.1 form elsewhere. */

import { ThroughlineError } from "../../errors.ts";
import { toNanopublications } from "../../evidence/nanopub.ts";
import { toRdf11 } from "../../evidence/rdf11.ts";
import { canonicalizeBlankNodes } from "../../rdf/canonical.ts";
import { Dataset } from "../../rdf/dataset.ts";
import { toNQuads } from "../../rdf/ntriples.ts";
import { DEFAULT_GRAPH } from "../../rdf/term-table.ts";
import { toTriG, toTurtle } from "../../rdf/turtle.ts";
import type { Selection } from "./selection.ts";
import type { WriteOptions, Written } from "./writers.ts";

/** The rows as a dataset of their own, in RDF 1.1 where asked for, with canonical blank nodes. */
async function prepared(
  selection: Selection,
  rdf11: boolean,
  named: boolean,
): Promise<{ dataset: Dataset; notes: string[] }> {
  const notes: string[] = [];
  let dataset = new Dataset(selection.dataset.terms);
  const graphs = new Set<number>();
  for (const row of selection.rows) {
    const ids = selection.dataset.row(row);
    if (ids.namedGraph !== DEFAULT_GRAPH) graphs.add(ids.namedGraph);
    dataset.addIds(named ? ids : { ...ids, namedGraph: DEFAULT_GRAPH });
  }
  if (!named && graphs.size > 0)
    notes.push(`The names of ${graphs.size} named graphs are not written; trig and nquads keep them.`);
  if (rdf11) {
    const result = toRdf11(dataset);
    if (result.lost > 0) notes.push(`${result.lost} triples with triple terms are left out: RDF 1.1 cannot say them.`);
    dataset = result.dataset;
  }
  return { dataset: await canonicalizeBlankNodes(dataset), notes };
}

export async function writeTurtle(selection: Selection, options: WriteOptions): Promise<Written> {
  const { dataset, notes } = await prepared(selection, options.rdf11, false);
  return { text: toTurtle(dataset, { prefixes: selection.knowledge.prefixes }), notes };
}

export async function writeNTriples(selection: Selection, options: WriteOptions): Promise<Written> {
  const { dataset, notes } = await prepared(selection, options.rdf11, false);
  return { text: toNQuads(dataset, dataset.column("subject").keys()), notes };
}

export async function writeNQuads(selection: Selection, options: WriteOptions): Promise<Written> {
  const { dataset, notes } = await prepared(selection, options.rdf11, true);
  return { text: toNQuads(dataset, dataset.column("subject").keys()), notes };
}

export async function writeTriG(selection: Selection, options: WriteOptions): Promise<Written> {
  const published = toNanopublications(selection.dataset, selection.rows);
  const rows = [...published.column("subject").keys()];
  const { dataset, notes } = await prepared({ ...selection, dataset: published, rows }, options.rdf11, true);
  return { text: toTriG(dataset, { prefixes: selection.knowledge.prefixes }), notes };
}

export async function writeJsonLd(selection: Selection, options: WriteOptions): Promise<Written> {
  const { dataset, notes } = await prepared(selection, true, true);
  const { default: jsonld } = await import("jsonld");
  const settings = { format: "application/n-quads", rdfDirection: "i18n-datatype", useNativeTypes: false };
  const nquads = toNQuads(dataset, dataset.column("subject").keys());
  const expanded = await jsonld.fromRDF(nquads as never, settings as never);
  const context = options.context ?? Object.fromEntries(selection.knowledge.prefixes);
  const compact = jsonld.compact as unknown as (
    document: unknown,
    context: unknown,
    options: object,
  ) => Promise<object>;
  const document = await compact(expanded, context, { graph: true });
  return { text: `${JSON.stringify(document, null, 2)}\n`, notes };
}

export async function writeRdfXml(selection: Selection): Promise<Written> {
  const { dataset, notes } = await prepared(selection, true, false);
  const { defaultGraph, Store } = await import("oxigraph");
  const store = new Store();
  store.load(toNQuads(dataset, dataset.column("subject").keys()), { format: "application/n-quads" });
  try {
    return { text: store.dump({ format: "application/rdf+xml", from_graph_name: defaultGraph() }), notes };
  } catch (cause) {
    throw new ThroughlineError("unsupported", "RDF/XML cannot write a predicate of this data as an element name.", {
      hint: "Write turtle or jsonld instead.",
      cause,
    });
  }
}
