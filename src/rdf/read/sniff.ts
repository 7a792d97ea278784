/** Reading, step 3a: the syntax that the beginning of a text tells, where neither name nor option does. Linear in the text. */

import type { FormatName } from "../formats.ts";
import { delimiterOfHead } from "./table-head.ts";

/** What the first characters of a syntax look like, tried in order; TriG and N-Quads read what their parts write. */
const BEGINNINGS: readonly (readonly [(text: string) => boolean, FormatName])[] = [
  [isGraphologyJson, "graphology"],
  [isFollowTheMoney, "ftm"],
  [(text) => /^(?:\{\s*(?:["}]|$)|\[\s*(?:["[{]|\]\s*$|$))/.test(text), "jsonld"],
  [(text) => /^<graphml\b/.test(afterProlog(text)), "graphml"],
  [(text) => /^<gexf\b/.test(afterProlog(text)), "gexf"],
  [(text) => /^<(?:\?xml|!DOCTYPE\s+(?!html|\s)|!--|(?:[\w.-]+:)?RDF[\s>])/.test(text), "rdfxml"],
  [isTableOfGraph, "csv"],
  [isQuadLine, "nquads"],
  [(text) => /^(?:@?(?:prefix|base|version)\b|<(?!html\b|!)|\{|_:|\[|\(|[\w-]*:|GRAPH\b)/i.test(text), "trig"],
];

/** The syntax that the first characters of a text tell; null for a text that looks like none. */
export function formatOfContent(head: string): FormatName | null {
  const start = afterComments(head);
  return BEGINNINGS.find(([isBegun]) => isBegun(start))?.[1] ?? null;
}

/** A syntax that is not read, and what to do with it. */
export interface ForeignSyntax {
  readonly label: string;
  readonly remedy: string;
}

const AS_TURTLE =
  "Save the ontology as Turtle or RDF/XML (Protégé: File, Save as; ROBOT: robot convert -i FILE -o FILE.ttl).";
const OWL = "http://www.w3.org/2002/07/owl#";

const FOREIGN: readonly (readonly [RegExp, ForeignSyntax])[] = [
  [new RegExp(`^<Ontology\\b[^>]*${OWL}`), { label: "OWL/XML", remedy: AS_TURTLE }],
  [/^Prefix\(|^Ontology\(/, { label: "OWL in functional syntax", remedy: AS_TURTLE }],
  [/^(?:Prefix:\s+\S*:\s+<|Ontology:\s)/, { label: "OWL in Manchester syntax", remedy: AS_TURTLE }],
  [
    /^(?:<!DOCTYPE\s+html\b|<html\b)/i,
    { label: "an HTML page", remedy: "Download the data itself; a page often names it as JSON-LD, Turtle or RDF/XML." },
  ],
];

/** An entity has a schema and properties, and no context that would make it RDF. */
function isFollowTheMoney(text: string): boolean {
  const has = (member: RegExp): boolean => member.test(text);
  return text.startsWith("{") && has(/"schema"\s*:\s*"[A-Z]/) && has(/"properties"\s*:\s*\{/) && !has(/"@\w+"\s*:/);
}

/** A syntax of the neighbourhood that the first characters of a text tell; null for any other. */
export function foreignSyntaxOf(head: string): ForeignSyntax | null {
  const start = afterProlog(head);
  return FOREIGN.find(([begins]) => begins.test(start))?.[1] ?? null;
}

/** An XML text from its first element or document type, any other from its first character that is no white space. */
function afterProlog(text: string): string {
  let start = 0;
  for (;;) {
    while (/[\ufeff\s]/.test(text.charAt(start))) start++;
    const end = text.startsWith("<?", start) ? "?>" : text.startsWith("<!--", start) ? "-->" : null;
    const close = end === null ? -1 : text.indexOf(end, start);
    if (end === null || close < 0) return text.slice(start);
    start = close + end.length;
  }
}

/** The text from its first character that is no byte order mark, white space (to JavaScript they are one) or comment. */
function afterComments(text: string): string {
  const skipped = /\s+|#[^\n\r]*[\n\r]/y;
  let start = 0;
  while (skipped.test(text)) start = skipped.lastIndex;
  return text.slice(start);
}

/** An object whose first member is one of Graphology's export; in RDF it would say nothing. */
function isGraphologyJson(text: string): boolean {
  return /^\{\s*"(?:options|attributes|nodes|edges)"\s*:/.test(text);
}

/** A first row that names what a table of edges or of nodes must have, whatever stands between the names. */
function isTableOfGraph(text: string): boolean {
  const end = text.search(/[\r\n]/);
  return delimiterOfHead(end < 0 ? text : text.slice(0, end)) !== null;
}

const SUBJECT_PREDICATE = /^(?:<[^<>\s]+>|_:\S+)\s+<[^<>\s]+>\s+/;
const OBJECT = /^(?:<[^<>\s]+>|_:\S+|<<\()/;
const TAG = /^(?:@[\w-]+|\^\^<[^<>\s]*>)?/;
/** What may stand behind an object on its line: a graph, the point, a comment. */
const REST = /^[^;,]*\.[ \t\r]*(?:#|$)/;

/** Whether the first line is a whole statement. */
function isQuadLine(text: string): boolean {
  const object = SUBJECT_PREDICATE.exec(text)?.[0].length;
  if (object === undefined) return false;
  const end = text.indexOf("\n", object);
  const line = text.slice(object, end < 0 ? text.length : end);
  const behind = line.startsWith('"') ? behindLiteral(line) : OBJECT.exec(line)?.[0].length;
  return behind !== undefined && REST.test(line.slice(behind));
}

/** Where the literal that begins a line ends, with its tag or datatype; undefined where it does not end there. */
function behindLiteral(line: string): number | undefined {
  for (let at = 1; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === "\\") at++;
    else if (char === '"') return at + 1 + (TAG.exec(line.slice(at + 1))?.[0].length ?? 0);
  }
  return undefined;
}
