/** Statements, evidence and paths as text for a person. */

import { placeInWords, qualifiersInWords, voiceInWords } from "../ask/evidence-line.ts";
import type { Evidence, Qualifiers, Statement } from "../evidence/types.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { FIGURE_CLASS } from "../graph/store/known-classes.ts";
import { type CitedPath, citedStatements } from "../paths/answer/answer.ts";
import type { SameAs } from "../paths/answer/places.ts";
import type { Weakness } from "../paths/answer/weakest.ts";
import { ownQualifiers } from "../paths/words/qualified.ts";
import { languageOf, plainSentenceOf, sentenceOf } from "../paths/words/sentence.ts";
import { relationWords } from "../paths/words/verb.ts";
import { quantity } from "../quantity.ts";
import { safe } from "./context.ts";
import { type Io, wrap } from "./io.ts";

/** Where a claim stands, in one line: "Commentary (2013), paragraph 4 · reported by the ILO". */
function evidenceLine(evidence: Evidence, own: Qualifiers, stated: boolean): string {
  const { title, page, paragraph, modality, polarity, claimant } = evidence;
  const support = evidence.support === null || evidence.support === "directly-stated" ? "" : ` · ${evidence.support}`;
  const voice = claimant?.label ?? null;
  // Of what is only spoken about, nobody is recorded to assert it.
  const isSaid = stated || polarity === "denied" || modality !== "asserted" || voice !== null;
  const held = qualifiersInWords(own);
  return safe(
    `${placeInWords(title, paragraph, page)}${isSaid ? ` · ${voiceInWords(evidence, voice)}` : ""}${support}${held === "" ? "" : ` · ${held}`}`,
  );
}

/** A statement as a sentence, with a mark behind it and its evidence indented below. What is denied reads so once, in red. */
export function statementBlock(io: Io, knowledge: Knowledge, statement: Statement, indent = "", mark = ""): string {
  const stated = statement.polarity === "denied" || isStated(knowledge, statement);
  const words = `${stated ? "" : "only spoken about: "}${sentenceOf(knowledge, statement)}.`;
  return sentenceBlock(io, knowledge, words, statement, { indent, mark, stated });
}

/** Over the statements of one relation, of which `first` is one: "is affected by · 5", in the language of its sentence. */
export function relationHead(
  io: Io,
  knowledge: Knowledge,
  first: Statement,
  direction: "out" | "in",
  count: number,
): string {
  const { label } = first.predicate;
  const words = relationWords(knowledge, first, direction === "out" ? "forward" : "inverse");
  const head = words ?? (direction === "out" ? label : `${label} of`);
  return `${io.colors.bold(safe(head))} ${io.colors.dim(`· ${count}`)}`;
}

/**
 * A statement whose other end is a figure, in one line with each place: "24 % male, 2009, Global Report 2012, Commentary,
 * paragraph 8". Null where that end is none, and for a denial, which needs its sentence.
 */
export function figureLine(
  io: Io,
  knowledge: Knowledge,
  { subject, object, polarity, evidence }: Statement,
  direction: "out" | "in",
): string | null {
  const end = direction === "out" ? object : subject;
  if (polarity === "denied" || !("iri" in end) || !isFigure(knowledge, end.iri)) return null;
  const places = evidence.map(({ claimant, title, paragraph, page, modality, quote, note, qualifiers }) => {
    const voice = claimant === null ? "" : `${claimant.label}, `;
    const hedge = modality === "asserted" || modality === "reported" ? "" : ` · ${modality}`;
    const words = quote === null ? "" : ` “${quote.replace(/\s+/g, " ")}”`;
    const held = qualifiersInWords(qualifiers);
    return `${voice}${placeInWords(title, paragraph, page)}${hedge}${held === "" ? "" : ` · ${held}`}${words}${note === null ? "" : ` (${note})`}`;
  });
  return wrap(
    safe([end.label, [...new Set(places)].join("; ")].filter((part) => part !== "").join(", ")),
    io.width,
    "  ",
  );
}

function isFigure(knowledge: Knowledge, key: string): boolean {
  const node = knowledge.dataset.terms.find(key);
  return node !== null && knowledge.types(node).some((type) => knowledge.key(type) === FIGURE_CLASS);
}

/** What a voice says, where it is told above whose words these are. */
export function saidBlock(io: Io, knowledge: Knowledge, statement: Statement): string {
  const words = `${plainSentenceOf(knowledge, statement)}.`;
  return sentenceBlock(io, knowledge, words, statement, { indent: "  ", mark: "", stated: true });
}

/** The same with a sentence of its own. `stated`: the data states it, and does not only speak about it. */
function sentenceBlock(
  io: Io,
  knowledge: Knowledge,
  words: string,
  statement: Statement,
  { indent, mark, stated }: { readonly indent: string; readonly mark: string; readonly stated: boolean },
): string {
  const shown = safe(words);
  const sentence = `${statement.polarity === "denied" ? io.colors.red(shown) : shown}${mark}`;
  const lines = [wrap(sentence, io.width, indent)];
  // Two passages of one paragraph read the same here; each stands in the JSON.
  const language = languageOf(knowledge, statement);
  const places = statement.evidence.map((evidence) => {
    const line = evidenceLine(evidence, ownQualifiers(knowledge, statement, evidence, language), stated);
    return evidenceBlock(io, line, evidence, `${indent}    `).join("\n");
  });
  return [...lines, ...new Set(places)].join("\n");
}

/** Whether the data states the triple of an affirmed statement, or a claim only speaks about it. */
function isStated(
  { statements: table, dataset, describer }: Knowledge,
  { id, subject, predicate }: Statement,
): boolean {
  const ends = ["iri" in subject ? subject.iri : null, predicate.iri];
  const [from, relation] = ends.map((key) => (key === null ? null : dataset.terms.find(key)));
  if (from === null || from === undefined || relation === null || relation === undefined) return true;
  const same = table.match({ subject: from, predicate: relation }).filter((each) => describer.idOf(each) === id);
  return same.length === 0 || same.some((each) => table.isAsserted(each));
}

function evidenceBlock(io: Io, line: string, evidence: Evidence, indent: string): string[] {
  const lines = [io.colors.dim(wrap(line, io.width, indent))];
  if (evidence.quote !== null)
    lines.push(io.colors.italic(wrap(safe(`“${evidence.quote.replace(/\s+/g, " ")}”`), io.width, indent)));
  if (evidence.note !== null) lines.push(io.colors.dim(wrap(safe(`Note: ${evidence.note}`), io.width, indent)));
  if (io.links && evidence.link !== null) lines.push(io.colors.dim(`${indent}${safe(evidence.link)}`));
  return lines;
}

/** A path: its sentence, what it is worth, each hop with its evidence, and that of what can stand in a place of it. */
export function pathBlock(io: Io, knowledge: Knowledge, path: CitedPath, number: number): string {
  const head = `${number}. ${io.colors.bold(wrap(safe(path.text), io.width - 3, "   ").trimStart())}`;
  const worth = io.colors.dim(`   ${worthOf(path)}`);
  const sameAt = (place: number): string[] =>
    path.same.filter((each) => each.place === place).map((same) => sameBlock(io, knowledge, same));
  const hops = path.hops.flatMap((hop, index) => {
    const [first, ...more] = hop.statements;
    if (first === undefined) return [];
    const weakest = index === path.weakestHop ? ` (weakest hop: ${path.weakestBecause.map(inWords).join(", ")})` : "";
    const also = more.length === 0 ? "" : `\n${io.colors.dim(`      and ${more.length} more between the two`)}`;
    const told = sentenceBlock(io, knowledge, hop.text, first, { indent: "   ", mark: weakest, stated: true });
    return [`${told}${also}`, ...sameAt(index + 1)];
  });
  const likewise = path.alike.flatMap(({ statements }) =>
    statements.flatMap(([first]) => (first === undefined ? [] : [statementBlock(io, knowledge, first, "   ")])),
  );
  return [head, worth, "", ...sameAt(0), ...hops, ...likewise].join("\n");
}

/** Two names of one thing, with the evidence of each link between them; of more links than are told, how many there are. */
function sameBlock(io: Io, knowledge: Knowledge, { text, links, statements }: SameAs): string {
  const [only, ...more] = statements;
  const untold = links - statements.length;
  if (only !== undefined && more.length === 0 && untold === 0)
    return sentenceBlock(io, knowledge, text, only, { indent: "   ", mark: "", stated: true });
  const each = statements.map((statement) => statementBlock(io, knowledge, statement, "      "));
  const rest = untold === 0 ? [] : [io.colors.dim(`      and ${quantity(untold, "link")} more`)];
  return [wrap(safe(text), io.width, "   "), ...each, ...rest].join("\n");
}

/** "fewer-claimants" as it is read. */
function inWords(weakness: Weakness): string {
  return weakness.replace("-", " ");
}

function worthOf(path: CitedPath): string {
  const links = path.same.reduce((sum, each) => sum + each.links, 0);
  const hops = path.length === 0 && links > 0 ? quantity(links, "link") : quantity(path.length, "hop");
  if (path.sources.length === 0) return `${hops}; no evidence is recorded`;
  const told =
    path.length === 0 ? citedStatements(path) : path.hops.flatMap(({ statements }) => statements.slice(0, 1));
  const bare = told.filter(({ evidence }) => evidence.length === 0).length;
  if (bare > 0) return `${hops}; no evidence is recorded for ${bare} of them`;
  const carried =
    path.support === "one-source"
      ? `one document carries every ${path.length === 0 ? "link" : "hop"}`
      : `stitched from ${path.sources.length} documents; none states it as a whole`;
  return `${hops}; ${carried}`;
}
