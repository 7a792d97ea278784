/** What a coder has to know, as one page: what counts as a statement, the relations and how to tell them apart, how sure, which way. */

import { MODALITIES, MODALITY_NAMES, POLARITIES, SUPPORTS } from "../../evidence/vocabulary.ts";
import { localName } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import { claimsOf } from "../journal/derive.ts";
import { readJournals } from "../journal/journals.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { TurtleFile } from "../project/turtle-file.ts";
import { type Relation, Vocabulary } from "../project/vocabulary.ts";
import { openText, readSources } from "../sources/registry.ts";

/** A statement of the project that shows a relation. */
interface GuidelineCase {
  readonly statement: string;
  /** The words of its passage; null where the text is not here. */
  readonly words: string | null;
  readonly document: string;
}

export interface GuidelineRelation {
  readonly label: string;
  readonly inverseLabel: string | null;
  readonly definition: string | null;
  /** Labels of types; empty for any. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Of the vocabulary. */
  readonly example: string | null;
  /** Relations that its definition sends other cases to. */
  readonly apartFrom: readonly string[];
  /** The first accepted in the project; null for none. */
  readonly case: GuidelineCase | null;
}

export interface GuidelineTerm {
  readonly name: string;
  readonly definition: string | null;
}

export interface Guideline {
  readonly project: string;
  readonly relations: readonly GuidelineRelation[];
  /** The surest first. */
  readonly modalities: readonly GuidelineTerm[];
  readonly polarities: readonly GuidelineTerm[];
  readonly supports: readonly GuidelineTerm[];
}

/** What counts as a statement, and what a coder does. */
export const RULES: readonly string[] = [
  "A sentence carries a statement where it says that one named thing is related to another. Both have a name that others could find them by.",
  "Write what the sentence says, not what you know. What a careful reader takes from it without its being said outright is inferred, and marked so.",
  "Who speaks matters: where the document passes on the words of another, that one is the claimant.",
  "How sure matters: may, should, aims to and about are part of what is said. A hedge is never dropped.",
  "A denial is a statement too: “did not fund” is funds, denied.",
  "A sentence often says several things: write each on its own, with the words that say it.",
  "Use the most special relation that holds. If none holds, say that the sentence carries a statement and write none.",
  "Headings, lists of names and repeated sentences carry nothing.",
  "Read alone. Talk about a sentence only when both have read all of them.",
];

/** Reads what the page says out of a project. Throws as readJournals. */
export async function guidelineOf(project: Project): Promise<Guideline> {
  const file = await TurtleFile.read(project, LAYOUT.vocabulary);
  const vocabulary = await Vocabulary.read(project);
  const cases = await casesOf(project, vocabulary);
  const [language = "en"] = project.languages;
  const text = (subject: string, prefix: "skos" | "tl" | "rdfs", local: string): string | null =>
    inLanguage(file.objects(subject, prefix, local), language);
  const typeLabel = (type: string): string =>
    vocabulary.types.find((each) => each.iri === type)?.label ?? localName(type);
  const term = ([name, each]: readonly [string, { readonly iri: string }]): GuidelineTerm => ({
    name,
    definition: text(each.iri, "skos", "definition"),
  });
  const relations = vocabulary.relations.map((relation): GuidelineRelation => {
    const definition = text(relation.iri, "skos", "definition") ?? text(relation.iri, "rdfs", "comment");
    return {
      label: relation.label,
      inverseLabel: text(relation.iri, "tl", "inverseLabel"),
      definition: definition === null ? null : withLabels(definition, vocabulary),
      from: relation.domain.map(typeLabel),
      to: relation.range.map(typeLabel),
      example: text(relation.iri, "skos", "example"),
      apartFrom: definition === null ? [] : neighboursIn(definition, relation, vocabulary),
      case: cases.get(relation.iri) ?? null,
    };
  });
  return {
    project: project.name,
    relations: relations.toSorted((a, b) => a.label.localeCompare(b.label, "en")),
    modalities: MODALITY_NAMES.map((name) => term([name, MODALITIES[name]])),
    polarities: Object.entries(POLARITIES).map(term),
    supports: Object.entries(SUPPORTS).map(term),
  };
}

function inLanguage(keys: readonly string[], language: string): string | null {
  const texts = keys.map((key) => literalParts(key)).filter((parts) => parts !== null);
  const best = [language, "en"]
    .map((tag) => texts.find((parts) => parts.language === tag))
    .find((parts) => parts !== undefined);
  return (best ?? texts[0])?.value ?? null;
}

/** Definitions name other terms as the Turtle does: "tl:counters". */
const NAMED_TERM = /\b([a-z][\w-]*):([A-Za-z][\w-]*)/g;

function neighboursIn(definition: string, own: Relation, vocabulary: Vocabulary): string[] {
  const named = [...definition.matchAll(NAMED_TERM)].flatMap(([name]) => vocabulary.relation(name) ?? []);
  return [...new Set(named.filter(({ relation }) => relation.iri !== own.iri).map(({ relation }) => relation.label))];
}

function withLabels(definition: string, vocabulary: Vocabulary): string {
  return definition.replace(NAMED_TERM, (name) => {
    const label = vocabulary.relation(name)?.relation.label ?? vocabulary.type(name)?.label;
    return label === undefined ? name : `“${label}”`;
  });
}

/** Of each relation the first accepted statement, in the order of the journals. */
async function casesOf(project: Project, vocabulary: Vocabulary): Promise<Map<string, GuidelineCase>> {
  const { decisions } = await readJournals(project);
  const sources = await readSources(project);
  const cases = new Map<string, GuidelineCase>();
  for (const { as, source, lines, passages } of claimsOf(decisions).values()) {
    const [line, passage] = [lines[0], passages[0]];
    if (cases.has(as.predicate) || line === undefined || passage === undefined) continue;
    const document = sources.find((each) => each.iri === source);
    const record = document?.texts.find(({ file }) => file === `${passage.text}.txt`);
    const opened = record === undefined ? null : await openText(project, record).catch((): null => null);
    const { subject, object } = line.proposal.named;
    const how = [as.polarity === "denied" ? "denied" : "", as.modality === "asserted" ? "" : as.modality].filter(
      (word) => word !== "",
    );
    const label = vocabulary.relation(as.predicate)?.relation.label ?? localName(as.predicate);
    cases.set(as.predicate, {
      statement: `${subject} ${label} ${object}${how.length === 0 ? "" : ` (${how.join(", ")})`}`,
      words: opened?.source.slice(passage.start, passage.end) ?? null,
      document: document?.title ?? source,
    });
  }
  return cases;
}
