/** The changes as an Atom feed. Spec: RFC 4287. */

import type { Knowledge } from "../graph/store/knowledge.ts";
import { sentenceOf } from "../paths/words/sentence.ts";
import { iri, localName } from "../rdf/namespaces.ts";
import { escapeXml, xmlText } from "../rdf/write/xml-text.ts";
import type { Change } from "./changes.ts";
import type { SiteWords } from "./words.ts";

export interface FeedOptions {
  readonly title: string;
  /** An IRI that names the feed for ever, wherever it stands. */
  readonly id: string;
  /** Where the page stands; null where nobody said so: its addresses are then relative to the feed. */
  readonly address: string | null;
  readonly licence: string | null;
  readonly credits: readonly string[];
  /** In the language of the page. */
  readonly words: SiteWords;
}

/** The feed of some changes, the newest first; null for none, since a feed has a date and this would have none. */
export function feedOf(knowledge: Knowledge, changes: readonly Change[], options: FeedOptions): string | null {
  const [newest] = changes;
  if (newest === undefined) return null;
  const { title, id, address, licence, credits, words } = options;
  const page = address ?? "./";
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">`,
    element("id", id),
    element("title", title),
    element("updated", newest.time),
    ...(credits.length > 0 ? credits : [title]).map((name) => `<author>${element("name", name)}</author>`),
    `<link rel="self" type="application/atom+xml" href="${text(`${page}feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(page)}"/>`,
    ...(licence === null ? [] : [element("rights", licence)]),
    ...changes.map((change) => entryOf(knowledge, change, page, words.feed)),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function entryOf(knowledge: Knowledge, change: Change, page: string, words: SiteWords["feed"]): string {
  const { kind, claim, time, by, line, reason, source } = change;
  const came = kind === "accepted";
  const document = labelOf(knowledge, source);
  const summary = came ? words.accepted(by, document) : words.gone(by, reason);
  const sentence = sentenceOfChange(knowledge, change, words);
  return [
    "<entry>",
    element("id", `${claim}#${kind}-${encoded(line)}`),
    element("title", came ? sentence : words.takenBack(sentence)),
    element("updated", time),
    `<author>${element("name", by)}</author>`,
    `<link rel="alternate" type="text/html" href="${text(`${page}#show=st;${encoded(claimName(claim))}`)}"/>`,
    element("summary", summary),
    "</entry>",
  ].join("\n");
}

/** Half of a surrogate pair has no place in an address. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** What a claim is called in a link of the page. */
function claimName(claim: string): string {
  const own = iri("st", "");
  return claim.startsWith(own) ? claim.slice(own.length) : claim;
}

/** The sentence of the statement where the graph holds it, else its three names. */
function sentenceOfChange(knowledge: Knowledge, { as, claim }: Change, words: SiteWords["feed"]): string {
  const { statements, dataset, describer } = knowledge;
  const [subject, predicate, object] = [as.subject, as.predicate, as.object].map((key) => dataset.terms.find(key));
  const reifier = dataset.terms.find(claim);
  if (subject != null && predicate != null && object != null) {
    const found = statements
      .match({ subject, predicate, object })
      .find((statement) => reifier !== null && statements.claims(statement).includes(reifier));
    if (found !== undefined) return sentenceOf(knowledge, describer.statement(found));
  }
  const names = [as.subject, as.predicate, as.object].map((key) => labelOf(knowledge, key)).join(" ");
  return as.polarity === "denied" ? words.denied(names) : names;
}

function labelOf(knowledge: Knowledge, key: string): string {
  const node = knowledge.dataset.terms.find(key);
  return node === null ? localName(key) : knowledge.labels.words(node);
}

function element(name: string, content: string): string {
  return `<${name}>${text(content)}</${name}>`;
}

function text(content: string): string {
  return escapeXml(xmlText(content));
}
