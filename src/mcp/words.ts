/**
 * Answers as text that carries its citations. Everything that comes from the data stands in double quotes or angle
 * brackets, so that a label cannot pass for a line of ours.
 */

import type { FindResult } from "../ask/concepts.ts";
import type { SourcesResult } from "../ask/dataset-questions.ts";
import { placeInWords, qualifiersInWords, voiceInWords } from "../ask/evidence-line.ts";
import type { Evidence, Statement, StatementTerm } from "../evidence/types.ts";
import type { NeighborsResult } from "../graph/explore/neighbors.ts";
import type { SaysResult } from "../graph/explore/says.ts";
import type { ShowResult } from "../graph/explore/show.ts";
import type { MatchedBy } from "../graph/names/name-search.ts";
import type { CitedPath } from "../paths/answer/answer.ts";
import type { PathResult } from "../paths/answer/find-paths.ts";
import type { TraceNode, TraceResult } from "../paths/trace/trace.ts";
import { quantity } from "../quantity.ts";

/** Text of the data between marks that it cannot close. */
const said = (text: string): string => JSON.stringify(text);
const named = (iri: string): string => `<${iri.replace(/[<>]/g, "")}>`;
const termOf = (term: StatementTerm): string => said("label" in term ? term.label : term.value);

const FOUND: Readonly<Record<MatchedBy, string>> = {
  name: "Called so:",
  type: "Of a type called so:",
  prefix: "With a name that begins so:",
  words: "With these words in a name:",
  near: "Nothing is called so; only like it:",
  text: "Not called so, but spoken of in a definition, a note or a value:",
};

export function wordsOfFind({ matches, corrected }: FindResult): string {
  if (matches.length === 0) return "No concept matches.";
  const head = corrected === null ? [] : [`Nothing is called so; this is for ${said(corrected)}.`];
  let last: MatchedBy | null = null;
  const lines = matches.flatMap(({ label, iri, types, by, matched }) => {
    const kinds = types.map((type) => said(type.label)).join(", ");
    const also = matched === null || by === "type" ? "" : `; ${said(matched)}`;
    const line = `- ${said(label)} ${named(iri)}${kinds === "" ? "" : `: ${kinds}`}${also}`;
    const isFirst = by !== last;
    last = by;
    return isFirst ? [FOUND[by], line] : [line];
  });
  return [...head, ...lines].join("\n");
}

export function wordsOfShow({ concept, statements, says, hidden }: ShowResult): string {
  const definition = concept.definition === null ? "" : ` is defined as ${said(concept.definition)}`;
  const head = [`${said(concept.label)} ${named(concept.iri)}${definition}.`];
  const { aliases } = concept;
  if (aliases.length > 0) head.push(`Also called ${aliases.map(({ name }) => said(name)).join(", ")}.`);
  const own = says === null || says.length === 0 ? [] : ["It says:", ...cited(says)];
  const more = hidden === 0 ? [] : [`${hidden} more not shown.`];
  if (statements.length === 0) return [...head, "No statement speaks of it.", ...own, ...more].join("\n");
  return [...head, ...cited(statements), ...own, ...more].join("\n");
}

export function wordsOfNeighbors({ concept, neighbors, hidden }: NeighborsResult): string {
  const head = `Around ${said(concept.label)}: ${quantity(neighbors.length, "concept")}${hidden > 0 ? `, ${hidden} more not shown` : ""}.`;
  const statements = neighbors.flatMap(({ via }) => via.slice(0, 1));
  const places = neighbors.map(({ label, iri, distance }) => `- at distance ${distance}: ${said(label)} ${named(iri)}`);
  return [head, ...places, ...cited(statements)].join("\n");
}

export function wordsOfStatement({ statement }: { readonly statement: Statement }): string {
  return cited([statement]).join("\n");
}

export function wordsOfSources({ sources }: SourcesResult): string {
  if (sources.length === 0) return "The data names no source.";
  const lines = sources.map(
    ({ title, iri, statements }) => `- ${said(title)} ${named(iri)}: ${quantity(statements, "statement")}`,
  );
  return ["Sources:", ...lines].join("\n");
}

export function wordsOfPaths({ from, to, paths, denied, reason, status, skipped, more }: PathResult): string {
  const further =
    more === null || paths.length === 0
      ? ""
      : more
        ? `, and there are more (skip ${skipped + paths.length} goes on)`
        : ", and no more are within the limits";
  const head = `From ${said(from.label)} to ${said(to.label)}: ${quantity(paths.length, "path")} (${status})${further}.`;
  const why = reason === null ? [] : [`Reason: ${said(reason)}`];
  const against = denied.length === 0 ? [] : ["Denied of the two:", ...cited(denied)];
  return [head, ...against, ...why, ...paths.flatMap((path, index) => pathLines(path, skipped + index + 1))].join("\n");
}

export function wordsOfSays({ claimant, documents }: SaysResult): string {
  if (documents.length === 0) return `No document reports ${said(claimant.label)} saying anything of it.`;
  return [
    `${said(claimant.label)} ${named(claimant.iri)} says:`,
    ...cited(documents.flatMap(({ statements }) => statements)),
  ].join("\n");
}

export function wordsOfTrace({ concept, tree, citations, concepts, truncated }: TraceResult): string {
  const head = `From ${said(concept.label)}: ${quantity(concepts, "concept")}${truncated ? ", the nearest only" : ""}.`;
  const places = citations.map((citation) => `[${citation.number}] ${place(citation)}`);
  return [head, ...traceLines(tree, ""), ...places].join("\n");
}

/** Recursion is as deep as the tree, which the question bounds. */
function traceLines(tree: readonly TraceNode[], indent: string): string[] {
  return tree.flatMap(({ text, citations, statements, leadsOn, children }) => {
    const [first] = statements;
    const own = `${indent}- ${said(text)}${marks(citations)}${first === undefined ? "" : manner(first)}${leadsOn ? " (leads on)" : ""}`;
    return [own, ...traceLines(children, `${indent}  `)];
  });
}

function pathLines(path: CitedPath, number: number): string[] {
  const support =
    path.support === "one-source"
      ? "One source carries every hop."
      : "Stitched together: no source states it as a whole.";
  const hops = path.hops.map(({ text, citations, statements }) => {
    const [first] = statements;
    return `   - ${said(text)}${marks(citations)}${first === undefined ? "" : manner(first)}`;
  });
  const same = path.same.map(({ text, citations, statements: [first] }) => {
    return `   - ${said(text)}${marks(citations)}${first === undefined ? "" : manner(first)}`;
  });
  const places = path.citations.map((citation) => `   [${citation.number}] ${place(citation)}`);
  const against = path.contradictions.map((statement) => `   Against it: ${sentence(statement)}`);
  const weakest =
    path.weakestHop === null ? [] : [`   Weakest hop: ${path.weakestHop + 1} (${path.weakestBecause.join(", ")}).`];
  return [`${number}. ${said(path.text)}`, `   ${support}`, ...weakest, ...hops, ...same, ...places, ...against];
}

/** Statements, each with the numbers of its places, and the places below. */
function cited(statements: readonly Statement[]): string[] {
  const places = new Map<string, number>();
  const lines = statements.map((statement) => {
    const numbers = statement.evidence.map((evidence) => {
      const where = place(evidence);
      places.set(where, places.get(where) ?? places.size + 1);
      return places.get(where) ?? 0;
    });
    return `- ${sentence(statement)}${marks([...new Set(numbers)])}${manner(statement)}`;
  });
  return [...lines, ...[...places].map(([where, number]) => `[${number}] ${where}`)];
}

function sentence({ subject, predicate, object, polarity, id }: Statement): string {
  const denied = polarity === "denied" ? "(denied) " : "";
  return `${denied}${termOf(subject)} ${said(predicate.label)} ${termOf(object)} (statement ${id})`;
}

function marks(numbers: readonly number[]): string {
  return numbers.length === 0 ? " (no evidence recorded)" : ` ${numbers.map((number) => `[${number}]`).join("")}`;
}

/** Who says it, how, and how directly: "; asserted, reported by "ILO" (inferred)". */
function manner({ evidence }: Statement): string {
  // What nobody is recorded to say is not asserted by anybody.
  if (evidence.length === 0) return "";
  const voices = evidence.map((each) => {
    const indirect = each.support === "inferred" || each.support === "background" ? each.support : "";
    const held = [indirect, qualifiersInWords(each.qualifiers, said)].filter((words) => words !== "").join("; ");
    const voice = voiceInWords(each, each.claimant === null ? null : said(each.claimant.label));
    return held === "" ? voice : `${voice} (${held})`;
  });
  return `; ${[...new Set(voices)].join(", ")}`;
}

type Place = Pick<Evidence, "title" | "paragraph" | "page" | "source"> & Partial<Pick<Evidence, "link">>;

function place({ title, paragraph, page, source, link = null }: Place): string {
  const where = placeInWords(title === null ? null : said(title), paragraph, page);
  return `${where}${source === null ? "" : ` ${named(source)}`}${link === null ? "" : `, to be read at ${named(link)}`}`;
}
