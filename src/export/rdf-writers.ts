/** Selections as RDF: each writer takes RDF 1.2 where its syntax has it, and the RDF 1.1 form elsewhere. */

import { ThroughlineError } from "../errors.ts";
import { toNanopublications } from "../evidence/nanopub.ts";
import { toRdf11 } from "../evidence/rdf11.ts";
import type { Prefixes } from "../rdf/namespaces.ts";
import { Dataset } from "../rdf/store/dataset.ts";
import { DEFAULT_GRAPH } from "../rdf/store/term-table.ts";
import { isIriKey, literalParts } from "../rdf/store/terms.ts";
import { canonicalizeBlankNodes, plainQuads } from "../rdf/write/canonical.ts";
import { toNQuads } from "../rdf/write/ntriples.ts";
import { toRdfXml } from "../rdf/write/rdfxml-writer.ts";
import { toTriG, toTurtle } from "../rdf/write/turtle.ts";
import { macrotask } from "../work.ts";
import type { WriteOptions, Written } from "./options.ts";
import type { Selection } from "./selection.ts";

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
    notes.push(
      `${graphs.size === 1 ? "The name of 1 named graph is" : `The names of ${graphs.size} named graphs are`} not written; trig and nquads keep them.`,
    );
  if (rdf11) {
    const result = toRdf11(dataset);
    if (result.lost > 0)
      notes.push(
        `${result.lost === 1 ? "1 triple with a triple term is" : `${result.lost} triples with triple terms are`} left out: RDF 1.1 cannot say them.`,
      );
    dataset = result.dataset;
  }
  try {
    dataset = await canonicalizeBlankNodes(dataset);
  } catch (error) {
    if (!(error instanceof ThroughlineError) || error.code !== "limit") throw error;
    notes.push(`${error.message} They keep the names that they have, which may differ from load to load.`);
  }
  return { dataset, notes };
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

/** So many nodes are compacted at once: pauses come between, and one call for all of them takes twice the time. */
const COMPACTED_NODES = 500;

export async function writeJsonLd(selection: Selection, options: WriteOptions): Promise<Written> {
  const { dataset, notes } = await prepared(selection, true, true);
  const { default: jsonld } = await import("jsonld");
  // Not as N-Quads: jsonld.js 9.0.0 compares each line of these with every other.
  const settings = { rdfDirection: "i18n-datatype", useNativeTypes: false };
  const expanded = (await jsonld.fromRDF(plainQuads(dataset) as never, settings as never)) as unknown as {
    "@id"?: string;
  }[];
  // jsonld.js 9.0.0 loses the "_:" of a named graph's name, and then the graph on reading.
  for (const node of expanded) if ("@graph" in node && !node["@id"]?.includes(":")) node["@id"] = `_:${node["@id"]}`;
  const context = options.context ?? prefixContext(dataset, selection.knowledge.prefixes);
  const compact = jsonld.compact as unknown as (
    document: unknown,
    context: unknown,
    options: object,
  ) => Promise<Record<string, unknown>>;
  const document = await compact(expanded.slice(0, COMPACTED_NODES), context, { graph: true });
  for (let at = COMPACTED_NODES; at < expanded.length; at += COMPACTED_NODES) {
    await macrotask();
    const more = await compact(expanded.slice(at, at + COMPACTED_NODES), context, { graph: true });
    nodesOf(document).push(...nodesOf(more));
  }
  return { text: `${JSON.stringify(document, null, 2)}\n`, notes };
}

/** The nodes of a compacted document, whose context may give "@graph" another name. */
function nodesOf(document: Readonly<Record<string, unknown>>): unknown[] {
  const nodes = Object.entries(document).find(([name, value]) => name !== "@context" && Array.isArray(value))?.[1];
  return Array.isArray(nodes) ? nodes : [];
}

/**
 * The prefixes that JSON-LD can have as a context. A prefix that is called like a scheme of the data would be taken for
 * it ("Absolute IRI confused with prefix"), and so would the names that every JavaScript object has.
 */
function prefixContext(dataset: Dataset, prefixes: Prefixes): Readonly<Record<string, string>> {
  const schemes = new Set([...prefixes.values()].map(schemeOf));
  for (let id = 0; id < dataset.terms.size; id++) {
    const key = dataset.terms.key(id);
    if (isIriKey(key)) schemes.add(schemeOf(key));
    else if (key.endsWith(">")) schemes.add(schemeOf(literalParts(key)?.datatype ?? ""));
  }
  const usable = ([prefix]: [string, string]): boolean =>
    /^[A-Za-z][\w.-]*$/.test(prefix) && !schemes.has(prefix.toLowerCase()) && !(prefix in Object.prototype);
  return Object.fromEntries([...prefixes].filter(usable));
}

function schemeOf(iri: string): string {
  return iri.slice(0, iri.indexOf(":")).toLowerCase();
}

export async function writeRdfXml(selection: Selection): Promise<Written> {
  const { dataset, notes } = await prepared(selection, true, false);
  return { text: toRdfXml(dataset, selection.knowledge.prefixes), notes };
}
