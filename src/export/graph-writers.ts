/** Selections as files of graph tools: Graphology's JSON, GEXF and GraphML. */

import { QUALIFIER_KINDS } from "../evidence/vocabulary.ts";
import {
  type EdgeAttributes,
  type KnowledgeGraph,
  type LiteralAttribute,
  type NodeAttributes,
  toGraphology,
} from "../graph/store/project.ts";
import { compareCodeUnits } from "../order.ts";
import { sharedQualifiers } from "../paths/words/qualified.ts";
import { prefixedName } from "../rdf/namespaces.ts";
import { escapeXml, xmlText } from "../rdf/write/xml-text.ts";
import type { Written } from "./options.ts";
import type { Selection } from "./selection.ts";

/** The part as a graph; an edge has what all of its claims hold under, as texts. */
function graphOf({ knowledge, statements }: Selection): KnowledgeGraph {
  const graph = toGraphology(knowledge, { statements });
  graph.forEachEdge((edge, { statement }) => {
    const isQualified = knowledge.statements
      .claims(statement)
      .some((reifier) => knowledge.evidence.qualifiers(reifier).size > 0);
    if (!isQualified) return;
    const { evidence } = knowledge.describer.statement(statement);
    for (const [kind, texts] of Object.entries(sharedQualifiers(evidence.map(({ qualifiers }) => qualifiers))))
      graph.setEdgeAttribute(edge, kind, texts.join("; "));
  });
  return graph;
}

/** The qualifiers of an edge as columns. */
function qualifiersOf(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  const told = QUALIFIER_KINDS.map((kind) => [kind, attributes[kind]]);
  return Object.fromEntries(told.filter(([, text]) => typeof text === "string"));
}

export function writeGraphology(selection: Selection): Written {
  return { text: `${JSON.stringify(graphOf(selection).export(), null, 2)}\n`, notes: [] };
}

/** A selection as GEXF, in the encoding of Graphology's writer; characters that no XML may hold are replaced. */
export async function writeGexf(selection: Selection): Promise<Written> {
  const { default: gexf } = await import("graphology-gexf/node/index.js");
  const text = gexf.write(graphOf(selection), {
    // graphology-gexf 0.13.2 escapes markup, but writes characters that no XML may hold.
    formatNode: (_key: string, { label, kind, literals }: NodeAttributes) => ({
      label: xmlText(label),
      attributes: {
        kind: kind ?? "",
        ...Object.fromEntries(valuesOf(literals).map(([name, text]) => [name, xmlText(text)])),
      },
    }),
    formatEdge: (_key: string, { label, predicate, modality, polarity, claims, ...rest }: EdgeAttributes) => ({
      label: xmlText(label),
      attributes: {
        ...{ predicate, modality, polarity, claims },
        ...Object.fromEntries(Object.entries(qualifiersOf(rest)).map(([kind, text]) => [kind, xmlText(text)])),
      },
    }),
  });
  return { text: `${text}\n`, notes: EVIDENCE_NOTE };
}

const EVIDENCE_NOTE = ["Passages and claimants are not written in this format; turtle, jsonld and csv keep them."];

/** GraphML by hand: graphology-graphml reads it but does not write it. */
export function writeGraphml(selection: Selection): Written {
  const graph = graphOf(selection);
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'];
  const columns = new Set(graph.mapNodes((_key, { literals }) => valuesOf(literals).map(([name]) => name)).flat());
  const own = [...columns].sort(compareCodeUnits).map((name) => [name, "node", "string"] as const);
  const told = new Set(graph.mapEdges((_key, attributes) => Object.keys(qualifiersOf(attributes))).flat());
  const under = QUALIFIER_KINDS.filter((kind) => told.has(kind)).map((kind) => [kind, "edge", "string"] as const);
  for (const [id, target, type] of [...GRAPHML_KEYS, ...under, ...own]) {
    lines.push(`  <key id="${xml(id)}" for="${target}" attr.name="${xml(id)}" attr.type="${type}"/>`);
  }
  lines.push('  <graph edgedefault="directed">');
  graph.forEachNode((key, { label, kind, literals }) => {
    lines.push(
      element("node", `id="${xml(key)}"`, { label, kind: kind ?? "", ...Object.fromEntries(valuesOf(literals)) }),
    );
  });
  graph.forEachEdge((key, { label, predicate, modality, polarity, claims, ...rest }, source, target) => {
    const ends = `id="${xml(key)}" source="${xml(source)}" target="${xml(target)}"`;
    const meant = { relation: label, predicate, modality, polarity, claims: String(claims) };
    lines.push(element("edge", ends, { ...meant, ...qualifiersOf(rest) }));
  });
  lines.push("  </graph>", "</graphml>");
  return { text: `${lines.join("\n")}\n`, notes: EVIDENCE_NOTE };
}

const GRAPHML_KEYS = [
  ["label", "node", "string"],
  ["kind", "node", "string"],
  ["relation", "edge", "string"],
  ["predicate", "edge", "string"],
  ["modality", "edge", "string"],
  ["polarity", "edge", "string"],
  ["claims", "edge", "int"],
] as const;

function element(name: string, attributes: string, data: Readonly<Record<string, string>>): string {
  const rows = Object.entries(data).map(([key, value]) => `      <data key="${xml(key)}">${xml(value)}</data>`);
  return `    <${name} ${attributes}>\n${rows.join("\n")}\n    </${name}>`;
}

/** What stands in the column of each predicate, several values parted by semicolons. */
function valuesOf(literals: readonly LiteralAttribute[]): [string, string][] {
  const columns = new Map<string, string>();
  for (const { predicate, literal } of literals) {
    const name = prefixedName(predicate) ?? predicate;
    const before = columns.get(name);
    columns.set(name, before === undefined ? literal.value : `${before}; ${literal.value}`);
  }
  return [...columns];
}

function xml(text: string): string {
  return escapeXml(xmlText(text));
}
