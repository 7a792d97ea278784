/** Selections as files of graph tools: Graphology's JSON, GEXF and GraphML. */

import { type KnowledgeGraph, type LiteralAttribute, toGraphology } from "../graph/store/project.ts";
import { escapeXml, xmlText } from "../rdf/write/xml-text.ts";
import type { Written } from "./options.ts";
import type { Selection } from "./selection.ts";

function graphOf(selection: Selection): KnowledgeGraph {
  return toGraphology(selection.knowledge, { statements: selection.statements });
}

export function writeGraphology(selection: Selection): Written {
  return { text: `${JSON.stringify(graphOf(selection).export(), null, 2)}\n`, notes: [] };
}

/** A selection as GEXF, in the encoding of Graphology's writer; characters that no XML may hold are replaced. */
export async function writeGexf(selection: Selection): Promise<Written> {
  const { default: gexf } = await import("graphology-gexf/node/index.js");
  const text = gexf.write(graphOf(selection), {
    formatNode: (
      _key: string,
      { label, kind, literals }: { label: string; kind: string | null; literals: LiteralAttribute[] },
    ) => ({
      // graphology-gexf 0.13.2 escapes markup, but writes characters that no XML may hold.
      label: xmlText(label),
      attributes: { kind: xmlText(kind ?? ""), values: xmlText(wordsOf(literals)) },
    }),
    formatEdge: (
      _key: string,
      { label, predicate, modality, claims }: { label: string; predicate: string; modality: string; claims: number },
    ) => ({
      label: xmlText(label),
      attributes: { predicate, modality, claims },
    }),
  });
  return { text: `${text}\n`, notes: EVIDENCE_NOTE };
}

const EVIDENCE_NOTE = ["Passages and claimants are not written in this format; turtle, jsonld and csv keep them."];

/** GraphML by hand: graphology-graphml reads it but does not write it. */
export function writeGraphml(selection: Selection): Written {
  const graph = graphOf(selection);
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'];
  for (const [id, target, type] of GRAPHML_KEYS) {
    lines.push(`  <key id="${id}" for="${target}" attr.name="${id}" attr.type="${type}"/>`);
  }
  lines.push('  <graph edgedefault="directed">');
  graph.forEachNode((key, { label, kind, literals }) => {
    lines.push(element("node", `id="${xml(key)}"`, { label, kind: kind ?? "", values: wordsOf(literals) }));
  });
  graph.forEachEdge((key, { label, predicate, modality, claims }, source, target) => {
    const ends = `id="${xml(key)}" source="${xml(source)}" target="${xml(target)}"`;
    lines.push(element("edge", ends, { relation: label, predicate, modality, claims: String(claims) }));
  });
  lines.push("  </graph>", "</graphml>");
  return { text: `${lines.join("\n")}\n`, notes: EVIDENCE_NOTE };
}

const GRAPHML_KEYS = [
  ["label", "node", "string"],
  ["kind", "node", "string"],
  ["values", "node", "string"],
  ["relation", "edge", "string"],
  ["predicate", "edge", "string"],
  ["modality", "edge", "string"],
  ["claims", "edge", "int"],
] as const;

function element(name: string, attributes: string, data: Readonly<Record<string, string>>): string {
  const rows = Object.entries(data).map(([key, value]) => `      <data key="${key}">${xml(value)}</data>`);
  return `    <${name} ${attributes}>\n${rows.join("\n")}\n    </${name}>`;
}

function wordsOf(literals: readonly LiteralAttribute[]): string {
  return literals.map(({ predicate, literal }) => `${predicate} ${literal.value}`).join("; ");
}

function xml(text: string): string {
  return escapeXml(xmlText(text));
}
