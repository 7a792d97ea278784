/** Statements and paths for a brief: a note for each place that is cited, hedges and claimants kept. */

import { visible } from "../../../errors.ts";
import type { Evidence, Statement } from "../../../evidence/types.ts";
import type { Knowledge } from "../../../graph/store/knowledge.ts";
import { type CitedPath, citedStatements } from "../../answer/answer.ts";
import { languageOf, sentenceOf } from "../sentence.ts";
import { type CitedText, type Note, type NoteForm, textIn } from "./cited-text.ts";
import { dateWords } from "./date.ts";
import { type CitedDocument, citedDocument } from "./document.ts";
import { hedgesOf } from "./hedges.ts";
import { NO_READING, type ReadingRecord } from "./reading.ts";
import { type CitationWords, citationWords, passageText } from "./words.ts";

/**
 * A statement as a sentence with its notes: "A recommends B.[1]" and below it "[1] Author, “Title” …, para. 4 (…)." A
 * statement without evidence says so.
 *
 * @example
 * import { Describer, Knowledge } from "throughline/graph";
 * import { footnoteOf } from "throughline/paths";
 * import { Dataset, parseRdf } from "throughline/rdf";
 * const dataset = new Dataset();
 * for (const quad of parseRdf("<urn:x:a> <urn:x:knows> <urn:x:b> .", { format: "turtle" })) dataset.add(quad);
 * const knowledge = new Knowledge(dataset);
 * footnoteOf(knowledge, new Describer(knowledge).statement(0)); // "A knows b. [1]\n\n[1] No document is recorded for this statement.\n"
 */
export function footnoteOf(
  knowledge: Knowledge,
  statement: Statement,
  reading: ReadingRecord = NO_READING,
  form: NoteForm = "text",
): string {
  const words = citationWords(languageOf(knowledge, statement));
  const places = layoutPositions(statement.evidence);
  const notes = places.map((place, index) => noteOf(knowledge, index + 1, place, uniqueHedges(place, words), words));
  const none = {
    number: 1,
    document: `${words.noDocument}${words.forThisStatement}`,
    passage: "",
    meant: "",
    link: null,
  };
  const numbered = notes.length === 0 ? [none] : notes;
  const marks = numbered.map(({ number }) => `[${number}]`).join("");
  const sentence = `${visible(sentenceOf(knowledge, statement))}. ${marks}`;
  return textIn(form, { sentence, notes: numbered, cautions: [], ...readingIn(reading, words) });
}

/**
 * A path as one paragraph with its numbered notes, then what weakens it: the weakest step, documents put together, steps
 * without a document, what is denied beside it. In Markdown and HTML the place of a note leads to the passage, or to the document,
 * where it has an address. Cost: reading the documents that it cites.
 */
export function footnotedPath(
  knowledge: Knowledge,
  path: CitedPath,
  reading: ReadingRecord = NO_READING,
  form: NoteForm = "text",
): string {
  return textIn(form, citedPath(knowledge, path, reading));
}

/** A path with its notes, before it is written in a form. */
export function citedPath(knowledge: Knowledge, path: CitedPath, reading: ReadingRecord): CitedText {
  const [first] = citedStatements(path);
  const words = citationWords(first === undefined ? "" : languageOf(knowledge, first));
  const steps = [
    ...path.hops.map(({ statements }, index) => ({ step: index + 1, statements: statements.slice(0, 1) })),
    // A link of identity belongs to the step that goes on from it.
    ...path.same.map(({ place, statements }) => ({ step: Math.min(place + 1, path.length), statements })),
  ];
  const notes = path.citations.map((citation) => {
    const cited = steps.flatMap(({ step, statements }) => {
      const evidence = statements.flatMap((statement) => statement.evidence).filter((entry) => isAt(entry, citation));
      return evidence.map((entry) => ({ step, entry, hedges: hedgesOf(entry, words) }));
    });
    const place = { ...citation, evidence: cited.map(({ entry }) => entry) };
    return noteOf(knowledge, citation.number, place, hedgesByStep(cited, words), words);
  });
  return {
    sentence: visible(path.text),
    notes,
    cautions: cautionsOf(knowledge, path, words),
    ...readingIn(reading, words),
  };
}

interface Place {
  readonly source: string | null;
  readonly paragraph: number | null;
  readonly page: number | null;
  readonly title: string | null;
}

interface CitedPlace extends Place {
  readonly evidence: readonly Evidence[];
}

/** The places of some evidence in order, each once. */
function layoutPositions(evidence: readonly Evidence[]): CitedPlace[] {
  const places: CitedPlace[] = [];
  for (const { source, paragraph, page, title } of evidence) {
    const place = { source, paragraph, page, title };
    if (places.some((known) => isAt(known, place))) continue;
    places.push({ ...place, evidence: evidence.filter((entry) => isAt(entry, place)) });
  }
  return places;
}

function isAt(entry: Omit<Place, "title">, { source, paragraph, page }: Omit<Place, "title">): boolean {
  return entry.source === source && entry.paragraph === paragraph && entry.page === page;
}

function uniqueHedges({ evidence }: CitedPlace, words: CitationWords): string {
  return [...new Set(evidence.map((entry) => hedgesOf(entry, words)).filter((hedges) => hedges !== ""))].join(" / ");
}

/** Hedges of several steps of one place, each said to be of its step where they differ. */
function hedgesByStep(
  cited: readonly { readonly step: number; readonly hedges: string }[],
  words: CitationWords,
): string {
  const distinct = [...new Set(cited.map(({ hedges }) => hedges))];
  if (distinct.length <= 1) return distinct[0] ?? "";
  const told = cited.filter(({ hedges }) => hedges !== "").map(({ step, hedges }) => words.ofStep(step, hedges));
  return [...new Set(told)].join(" / ");
}

function noteOf(knowledge: Knowledge, number: number, place: CitedPlace, hedges: string, words: CitationWords): Note {
  const { source, title, evidence } = place;
  const document = source === null ? null : citedDocument(knowledge, source);
  return {
    number,
    document: visible(document === null ? (title ?? words.noDocument) : documentText(document, words)),
    passage: passageText(place, words),
    meant: hedges === "" ? "" : `(${visible(hedges)})`,
    link: evidence.find(({ link }) => link !== null)?.link ?? document?.url ?? null,
  };
}

/** "Author and Author, “Title”, symbol, publisher, 12 October 2013"; what is not recorded is left out, but for the date. */
function documentText({ authors, title, symbol, publisher, issued }: CitedDocument, words: CitationWords): string {
  const names = authors.map((author) => author.label).join(words.and);
  const parts = [
    names,
    words.quoted(title),
    symbol,
    publisher === names ? null : publisher,
    dateWords(issued, words.locale) ?? words.noDate,
  ];
  return parts.filter((part) => part !== null && part !== "").join(", ");
}

function cautionsOf(knowledge: Knowledge, path: CitedPath, words: CitationWords): string[] {
  const bare = path.hops.flatMap((hop, index) => (hop.citations.length === 0 ? [index + 1] : []));
  const weakest = path.weakestHop === null ? undefined : path.hops[path.weakestHop];
  const because = path.weakestBecause.map((weakness) => words.weakness[weakness]).join("; ");
  const cautions = [
    path.hops.length > 1 && path.support === "stitched" && path.sources.length > 1
      ? words.putTogether(path.sources.length)
      : null,
    bare.length === 0 ? null : `${words.noDocument}${words.forSteps(bare.join(", "))}`,
    weakest === undefined ? null : words.weakest(weakest.text, because),
    ...path.contradictions.map((denied) => words.contradicted(sentenceOf(knowledge, denied))),
  ];
  return cautions.filter((caution) => caution !== null).map(visible);
}

function readingIn(
  { readOn, link, dataVersion }: ReadingRecord,
  words: CitationWords,
): Pick<CitedText, "reading" | "readingLink" | "locale"> {
  const version = dataVersion === null ? null : words.dataVersion(dataVersion);
  const day = readOn === null ? null : words.readOn(dateWords(readOn, words.locale) ?? readOn);
  return { reading: [day, version].filter((part) => part !== null), readingLink: link, locale: words.locale };
}
