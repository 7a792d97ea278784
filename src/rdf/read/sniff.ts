/** Reading, step 3a: the syntax that the beginning of a text tells, where neither name nor option does. Linear in the text. */

import type { FormatName } from "../formats.ts";

/** What the first characters of a syntax look like, tried in order; TriG and N-Quads read what their parts write. */
const BEGINNINGS: readonly (readonly [(text: string) => boolean, FormatName])[] = [
  [(text) => /^(?:\{\s*(?:["}]|$)|\[\s*(?:["[{]|\]\s*$|$))/.test(text), "jsonld"],
  [(text) => /^<(?:\?xml|!DOCTYPE\s+(?!html|\s)|!--|(?:[\w.-]+:)?RDF[\s>])/.test(text), "rdfxml"],
  [isQuadLine, "nquads"],
  [(text) => /^(?:@?(?:prefix|base|version)\b|<(?!html\b|!)|\{|_:|\[|\(|[\w-]*:|GRAPH\b)/i.test(text), "trig"],
];

/** The syntax that the first characters of a text tell; null for a text that looks like none. */
export function formatOfContent(head: string): FormatName | null {
  const start = afterComments(head);
  return BEGINNINGS.find(([isBegun]) => isBegun(start))?.[1] ?? null;
}

/** The text from its first character that is no byte order mark, white space (to JavaScript they are one) or comment. */
function afterComments(text: string): string {
  const skipped = /\s+|#[^\n\r]*[\n\r]/y;
  let start = 0;
  while (skipped.test(text)) start = skipped.lastIndex;
  return text.slice(start);
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
