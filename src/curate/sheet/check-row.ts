/** One row of a sheet against the project: the document, the quote in it, the relation, the names. */

import { quoted } from "../../errors.ts";
import { isNumberOrDenial } from "../../evidence/altered.ts";
import { recordSpan } from "../../evidence/anchor.ts";
import type { Place } from "../../evidence/edges.ts";
import { sha256Hex } from "../../evidence/identity.ts";
import { nearestPlace, wordDifference } from "../../evidence/nearest.ts";
import { LEAST_QUOTE_LETTERS, type QuoteFinder } from "../../evidence/quote.ts";
import { letterStream } from "../../evidence/text.ts";
import { MODALITY_NAMES } from "../../evidence/vocabulary.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Cited, MadeConcept, Named, Said } from "../journal/lines.ts";
import { foldedName, type KnownConcept } from "../project/concepts.ts";
import { freeName, slug } from "../project/names.ts";
import type { NamedRelation, Relation } from "../project/vocabulary.ts";
import type { OpenedText, SourceRecord } from "../sources/registry.ts";
import { sourcesNamed } from "../sources/sources.ts";
import { pageAt } from "../sources/text-version.ts";
import { isYes, modalityOf, polarityOf, type RowCells } from "./cells.ts";
import { hedgesIn } from "./hedges.ts";
import type { Fault, RowReport } from "./report.ts";
import type { Workbench } from "./workbench.ts";

/** What a row came to: a statement with its passage, or where it does not pass. */
export type Checked =
  | {
      readonly ok: true;
      readonly as: Said;
      readonly at: Cited;
      readonly named: Named;
      readonly made: readonly MadeConcept[];
      readonly warnings: RowReport["warnings"];
    }
  | { readonly ok: false; readonly fault: Fault };

type Or<Value> = { readonly value: Value } | { readonly fault: Fault };

/** Checks the parts of a row in the order in which a person would mend them: cells, document, quote, relation, names. */
export async function checkRow(cells: RowCells, bench: Workbench): Promise<Checked> {
  const cellFault = cells.fault() ?? valueFault(cells);
  if (cellFault !== null) return { ok: false, fault: cellFault };
  const source = sourceOf(cells, bench);
  if ("fault" in source) return { ok: false, fault: source.fault };
  const { text, finder } = await bench.text(source.value);
  const place = placeOf(cells, text, finder);
  if ("fault" in place) return { ok: false, fault: place.fault };
  const ends = endsOf(cells, bench);
  if ("fault" in ends) return { ok: false, fault: ends.fault };
  const { relation, from, to, voice, made } = ends.value;
  const words = text.source.slice(place.value.start, place.value.end);
  const isStated = [from, to].every((concept) => isNamedIn(concept, words));
  const as: Said = {
    subject: from.iri,
    predicate: relation.iri,
    object: to.iri,
    modality: modalityOf(cells.text("modality")) ?? "asserted",
    polarity: polarityOf(cells.text("polarity")) ?? "affirmed",
    claimant: voice?.iri ?? null,
    support: isStated ? "directly-stated" : "inferred",
    note: cells.text("note") || null,
  };
  const inferred = {
    code: "inferred",
    message: "The passage does not name both ends, so the statement is marked as inferred.",
  } as const;
  const warnings = [
    ...joinedWarning(place.value.joined),
    ...(isStated ? [] : [inferred]),
    ...hedgeWarning(cells, words),
    ...signatureWarning(relation, from, to, bench),
    ...made.map((concept) => newNameWarning(concept, bench)),
  ];
  return { ok: true, as, at: citedOf(place.value, text, source.value), named: ends.value.named, made, warnings };
}

function newNameWarning({ label, type }: MadeConcept, bench: Workbench): RowReport["warnings"][number] {
  const what = type === iri("owl", "ObjectProperty") ? "a relation" : `a concept of type ${bench.typeLabel(type)}`;
  return { code: "new-name", message: `${quoted(label)} is new: it becomes ${what}.` };
}

/** What a statement joins, in the direction in which the relation reads. */
interface RowEnds {
  readonly relation: Relation;
  readonly from: KnownConcept;
  readonly to: KnownConcept;
  readonly voice: KnownConcept | null;
  readonly named: Named;
  readonly made: readonly MadeConcept[];
}

function endsOf(cells: RowCells, bench: Workbench): Or<RowEnds> {
  const made: MadeConcept[] = [];
  const found = bench.relation(cells.text("relation"), made) ?? newRelation(cells, bench, made);
  if (found === null) return { fault: unknownRelation(cells, bench) };
  const concepts: KnownConcept[] = [];
  const fields = ["subject", "object", ...(cells.text("claimant") === "" ? [] : (["claimant"] as const))] as const;
  for (const field of fields) {
    const concept = conceptOf(cells, field, bench, made);
    if ("fault" in concept) return concept;
    concepts.push(concept.value);
  }
  const [first, second, voice = null] = concepts;
  if (first === undefined || second === undefined) return { fault: unknownRelation(cells, bench) };
  const [subject, object] = [cells.text("subject"), cells.text("object")];
  const claimant = cells.text("claimant") || null;
  const { relation, isInverse } = found;
  const value = isInverse
    ? { relation, from: second, to: first, voice, named: { subject: object, object: subject, claimant }, made }
    : { relation, from: first, to: second, voice, named: { subject, object, claimant }, made };
  return { value };
}

/** Whether the passage has one of the names of a concept, by its letters. */
function isNamedIn({ names }: KnownConcept, words: string): boolean {
  const letters = letterStream(words);
  return names.some((name) => letters.includes(letterStream(foldedName(name)).replace(/s$/, "")));
}

function valueFault(cells: RowCells): Fault | null {
  const modality = cells.text("modality");
  if (modalityOf(modality) === null) {
    return {
      state: "refused",
      code: "bad-value",
      field: "modality",
      message: `${quoted(modality)} is no modality: it is ${MODALITY_NAMES.join(", ")}, or empty for asserted.`,
    };
  }
  const polarity = cells.text("polarity");
  if (polarityOf(polarity) === null) {
    return {
      state: "refused",
      code: "bad-value",
      field: "polarity",
      message: `${quoted(polarity)} is neither affirmed nor denied: write yes in a column called denied, or leave it empty.`,
    };
  }
  return null;
}

function sourceOf(cells: RowCells, { sources }: Workbench): Or<SourceRecord> {
  const wanted = cells.text("source");
  const [first, ...more] = sourcesNamed(sources, wanted);
  if (first !== undefined && more.length === 0) return { value: first };
  const names = (first === undefined ? sources : [first, ...more]).map(({ name }) => name).slice(0, 5);
  const fault: Fault =
    first === undefined
      ? {
          state: "refused",
          code: "no-source",
          field: "source",
          message: `${quoted(wanted)} is no document of this project: add it first, or name one that is there.`,
          nearest: names,
        }
      : {
          state: "waiting",
          code: "ambiguous-source",
          field: "source",
          message: `${quoted(wanted)} names ${more.length + 1} documents: write which one is meant.`,
          nearest: names,
        };
  return { fault };
}

interface FoundPlace extends Place {
  readonly joined: boolean;
}

function placeOf(cells: RowCells, text: OpenedText, finder: QuoteFinder): Or<FoundPlace> {
  const quote = cells.text("quote");
  const refused = (code: Fault["code"], message: string, nearest: readonly string[] = []): Or<FoundPlace> => ({
    fault: { state: "refused", code, field: "quote", message, nearest },
  });
  if (quote === "")
    return refused(
      "no-quote",
      "The sheet has no column with quotes: add one, with the words of the document that say it.",
    );
  const found = finder.find(quote);
  if (found.state === "short")
    return refused(
      "quote-short",
      `The quote has ${found.letters} letters; it takes ${LEAST_QUOTE_LETTERS}, so that it can be told from other places: quote more of the sentence.`,
    );
  if (found.state === "missing") return notFound(quote, text, finder);
  if (found.state === "altered") {
    const { wanted, found: has } = found.difference;
    const words = text.source.slice(found.place.start, found.place.end);
    const where = onPage(text, found.place.start);
    const difference =
      wanted === ""
        ? `the text has ${quoted(has)}, and the quote does not`
        : has === ""
          ? `the quote has ${quoted(wanted)}, and the text does not`
          : `the quote has ${quoted(wanted)} where the text has ${quoted(has)}`;
    return refused(
      "quote-altered",
      `The letters are there${where}, but they say something else: ${difference}. Quote what the text says.`,
      [words],
    );
  }
  return chosenPlace(cells, found.places, found.joined, text);
}

/** The nearest place with what differs. Where that is only numbers or denials, the quote is one that was altered. */
function notFound(quote: string, text: OpenedText, finder: QuoteFinder): Or<FoundPlace> {
  const { originalName } = text.record;
  const place = nearestPlace(quote, finder);
  const fault = { state: "refused", field: "quote" } as const;
  if (place === null) {
    const message = `Nothing like the quote is in ${quoted(originalName)}: look whether it is from another document.`;
    return { fault: { ...fault, code: "quote-not-found", message } };
  }
  const { wanted, found, words } = wordDifference(quote, text.source.slice(place.start, place.end));
  const differing = [...elidedApart(wanted, found), ...elidedApart(found, wanted)];
  const isAltered = differing.length > 0 && differing.every(isNumberOrDenial);
  const parts = [
    wanted.length === 0 ? "" : `the quote has ${quoted(wanted.join(" "))}, which is not there`,
    found.length === 0 ? "" : `the text has ${quoted(found.join(" "))}, which is not quoted`,
  ].filter((part) => part !== "");
  const how = parts.length === 0 ? "" : `: ${parts.join("; ")}`;
  const message = `The quote is not in ${quoted(originalName)}. The nearest words${onPage(text, place.start)} differ${how}. Quote the text word for word.`;
  return { fault: { ...fault, code: isAltered ? "quote-altered" : "quote-not-found", message, nearest: [words] } };
}

/** "n’a" against "a" differs by its denial alone: the words of one side, without those that the other has behind an "n’". */
function elidedApart(own: readonly string[], others: readonly string[]): string[] {
  const bare = (word: string): string => word.toLowerCase().replace(/^n['’](?=\p{L})/u, "");
  return own.flatMap((word) => {
    const twin = others.find((other) => other.toLowerCase() !== word.toLowerCase() && bare(other) === bare(word));
    if (twin === undefined) return [word];
    return bare(word) === word.toLowerCase() ? [] : ["ne"];
  });
}

/** " on page 12", or nothing where the text has no pages. */
function onPage({ pages }: OpenedText, start: number): string {
  const page = pageAt(pages, start);
  return page === null ? "" : ` on page ${page}`;
}

/** The one place; of several the one on the page that the row names. */
function chosenPlace(cells: RowCells, places: readonly Place[], joined: boolean, text: OpenedText): Or<FoundPlace> {
  const [first] = places;
  const wanted = /\d+/.exec(cells.text("page"))?.[0];
  const onIt = wanted === undefined ? [] : places.filter(({ start }) => pageAt(text.pages, start) === Number(wanted));
  const [only] = places.length === 1 ? [first] : onIt.length === 1 ? onIt : [];
  if (only !== undefined) return { value: { ...only, joined } };
  const told = places.slice(0, 6).map(({ start }) => {
    const page = pageAt(text.pages, start);
    return page === null ? `paragraph ${text.source.paragraphAt(start)}` : `page ${page}`;
  });
  return {
    fault: {
      state: "waiting",
      code: "quote-several",
      field: "quote",
      message: `The quote stands at ${places.length} places (${told.join(", ")}): give the page, or quote more of the sentence.`,
      nearest: told,
    },
  };
}

function citedOf({ start, end }: Place, text: OpenedText, source: SourceRecord): Cited {
  const { sha256, letterCount, letterSha256, letterFingerprint, senseSha256 } = recordSpan("", text.source, start, end);
  return {
    source: source.iri,
    text: text.record.file.replace(/\.txt$/, ""),
    start,
    end,
    page: pageAt(text.pages, start),
    paragraph: text.source.paragraphAt(start),
    sha256,
    letterCount,
    letterSha256,
    letterFingerprint,
    senseSha256,
  };
}

function unknownRelation(cells: RowCells, { vocabulary }: Workbench): Fault {
  const wanted = cells.text("relation");
  const nearest = vocabulary.nearRelations(wanted);
  const like =
    nearest.length === 0 ? "" : ` Like it ${nearest.length === 1 ? "is" : "are"} ${nearest.map(quoted).join(", ")}.`;
  const message = `${quoted(wanted)} is no relation of the vocabulary.${like} Write one that is there, or have new relations made of the sheet's own words.`;
  return { state: "waiting", code: "unknown-relation", field: "relation", message, nearest };
}

/** A relation of the sheet's own words, for a person who asked for it. */
function newRelation(cells: RowCells, bench: Workbench, made: MadeConcept[]): NamedRelation | null {
  const label = cells.text("relation").replace(/\s+/gu, " ");
  if (!bench.makesRelations || letterStream(label) === "") return null;
  const key = `${bench.project.namespace}relation/${slug(label, `relation-${sha256Hex(label).slice(0, 8)}`)}`;
  made.push({ iri: key, label, type: iri("owl", "ObjectProperty"), definition: null });
  return { relation: { iri: key, label, domain: [], range: [] }, isInverse: false };
}

const TYPE_FIELDS = { subject: "subjectType", object: "objectType", claimant: null } as const;

/** The concept that a cell names: one that is there by exactly this name, else a new one, unless another name is like it. */
function conceptOf(
  cells: RowCells,
  field: keyof typeof TYPE_FIELDS,
  bench: Workbench,
  made: MadeConcept[],
): Or<KnownConcept> {
  const name = cells.text(field);
  const named = bench.concepts.named(name);
  const [first, ...more] = named;
  if (first !== undefined && more.length === 0) {
    const known = bench.made.get(first.iri);
    if (known !== undefined && !made.some((each) => each.iri === first.iri)) made.push(known);
    return { value: first };
  }
  const list = (concepts: readonly KnownConcept[]): string[] =>
    concepts.map(({ label, iri: key }) => `${label} <${key}>`);
  if (first !== undefined)
    return {
      fault: {
        state: "waiting",
        code: "near-name",
        field,
        message: `${quoted(name)} names ${named.length} concepts: write the IRI of the one that is meant.`,
        nearest: list(named),
      },
    };
  const near = isYes(cells.text("newNames"))
    ? []
    : bench.concepts.near(name).filter((concept) => !bench.areDifferent(name, concept));
  if (near.length > 0) {
    return {
      fault: {
        state: "waiting",
        code: "near-name",
        field,
        message: `${quoted(name)} is like ${near.map(({ label }) => quoted(label)).join(", ")}: write that name if it is meant; if not, write yes into the column "new names".`,
        nearest: list(near),
      },
    };
  }
  return newConcept(cells, field, bench, made);
}

function newConcept(
  cells: RowCells,
  field: keyof typeof TYPE_FIELDS,
  bench: Workbench,
  made: MadeConcept[],
): Or<KnownConcept> {
  const name = cells.text(field).replace(/\s+/gu, " ");
  const typeField = TYPE_FIELDS[field];
  const typeName = typeField === null ? "" : cells.text(typeField);
  const type = typeName === "" ? null : bench.vocabulary.type(typeName);
  if (typeField !== null && typeName !== "" && type === null) {
    const labels = bench.vocabulary.types.map(({ label }) => label);
    return {
      fault: {
        state: "refused",
        code: "bad-value",
        field: typeField,
        message: `${quoted(typeName)} is no type of the vocabulary: there are ${labels.slice(0, 12).join(", ")}${labels.length > 12 ? " and more" : ""}.`,
        nearest: labels,
      },
    };
  }
  if (letterStream(name) === "")
    return {
      fault: {
        state: "refused",
        code: "bad-value",
        field,
        message: `${quoted(name)} has no letter, so it is no name.`,
      },
    };
  const local = freeName(slug(name, `concept-${sha256Hex(name).slice(0, 8)}`), (each) =>
    bench.concepts.has(`${bench.conceptNamespace}${each}`),
  );
  const concept: MadeConcept = {
    iri: `${bench.conceptNamespace}${local}`,
    label: name,
    type: type?.iri ?? iri("tl", "Concept"),
    definition: null,
  };
  made.push(concept);
  return { value: { iri: concept.iri, label: name, names: [name], types: [concept.type] } };
}

function joinedWarning(joined: boolean): RowReport["warnings"] {
  return joined
    ? [{ code: "joined", message: "Words are left out of the quote; the passage runs from its first to its last." }]
    : [];
}

function hedgeWarning(cells: RowCells, words: string): RowReport["warnings"] {
  if (cells.text("modality") !== "") return [];
  const hedges = hedgesIn(words);
  return hedges.length === 0
    ? []
    : [
        {
          code: "hedge",
          message: `The passage has ${hedges.map(quoted).join(", ")}: is it meant as asserted? The column modality says how.`,
        },
      ];
}

function signatureWarning(
  relation: { readonly label: string; readonly domain: readonly string[]; readonly range: readonly string[] },
  from: KnownConcept,
  to: KnownConcept,
  bench: Workbench,
): RowReport["warnings"] {
  const misfit = ([concept, classes]: readonly [KnownConcept, readonly string[]]): boolean =>
    !concept.types.includes(iri("tl", "Concept")) && !bench.vocabulary.fits(concept.types, classes);
  const wrong = (
    [
      [from, relation.domain],
      [to, relation.range],
    ] as const
  ).find(misfit);
  return wrong === undefined
    ? []
    : [
        {
          code: "signature",
          message: `${quoted(wrong[0].label)} is of a type that ${quoted(relation.label)} does not usually take; look at both.`,
        },
      ];
}
