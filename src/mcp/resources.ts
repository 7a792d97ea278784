/** What an assistant may read as a whole: the vocabulary of the graph, and what each source says. */

import { answerShow } from "../ask/concepts.ts";
import { answerSources } from "../ask/dataset-questions.ts";
import type { KnowledgeServices } from "../ask/knowledge-services.ts";
import { answerEvidence, answerStatements } from "../ask/statements.ts";
import { jsonDocument } from "../json.ts";
import { FORMATS } from "../rdf/formats.ts";
import { literalParts } from "../rdf/store/terms.ts";
import { toTurtle } from "../rdf/write/turtle.ts";
import { clipped, MAX_LABEL, shownTurtle } from "./clip.ts";
import type { DeskLimits } from "./context.ts";
import { refuseLong } from "./refuse-long.ts";
import type { ReadResourceResult, Resource } from "./sdk.ts";
import { type Addressed, addressed, sourceUri } from "./templates.ts";

const ONTOLOGY = "throughline://ontology";

/** Sources in the list, and statements of one or of a concept. */
const MAX_SOURCES = 100;
const MAX_STATEMENTS = 100;

/** The list; names and descriptions are ours, only titles are the data's. */
export function listedResources(services: KnowledgeServices): Resource[] {
  const { sources } = clipped(answerSources(services));
  return [
    {
      uri: ONTOLOGY,
      name: "ontology",
      description: "The classes and properties of the graph.",
      mimeType: FORMATS.turtle.mediaType,
    },
    ...sources.slice(0, MAX_SOURCES).map(({ iri, title }, index) => ({
      uri: sourceUri(iri),
      name: `source-${index + 1}`,
      title,
      description: "The statements that a source carries, with their evidence.",
      mimeType: "application/json",
    })),
  ];
}

/** One resource; null for an address that is none. Throws as the question behind it, for a name that names nothing. */
export async function readResource(
  services: KnowledgeServices,
  uri: string,
  limits: DeskLimits,
): Promise<ReadResourceResult | null> {
  if (uri === ONTOLOGY) return contents(uri, FORMATS.turtle.mediaType, shownTurtle(ontologyOf(services)), limits);
  const named = addressed(uri);
  const answer = named === null ? null : await answerOf(services, named);
  return answer === null ? null : jsonContents(uri, answer, limits);
}

/** An answer as the contents of a resource. */
export function jsonContents(uri: string, answer: object, limits: DeskLimits): ReadResourceResult {
  return contents(uri, "application/json", jsonDocument(clipped(answer)), limits);
}

function contents(uri: string, mimeType: string, text: string, limits: DeskLimits): ReadResourceResult {
  refuseLong(text, limits);
  return { contents: [{ uri, mimeType, text }] };
}

/** Null for a source that the data does not have. */
async function answerOf(services: KnowledgeServices, { kind, name }: Addressed): Promise<object | null> {
  if (kind === "concept") return answerShow(services, { concept: name, limit: MAX_STATEMENTS });
  if (kind === "statement") return answerEvidence(services, { statement: name });
  const [source, ...more] = answerSources(services).sources.filter(({ iri, title }) => iri === name || title === name);
  if (source === undefined || more.length > 0) return null;
  return { source, ...answerStatements(services, { source: [source.iri], limit: MAX_STATEMENTS }) };
}

/** Everything that is said about classes and properties, as Turtle; a text that is too long for a name is left out. */
function ontologyOf({ knowledge }: KnowledgeServices): string {
  const { dataset, statements, prefixes } = knowledge;
  const [subjects, objects] = [dataset.column("subject"), dataset.column("object")];
  const predicates = new Set(dataset.column("predicate"));
  const rows = [...subjects.keys()]
    .filter((row) => statements.roles.isSchema(subjects[row] ?? 0) || predicates.has(subjects[row] ?? 0))
    .filter((row) => (literalParts(knowledge.key(objects[row] ?? 0))?.value.length ?? 0) <= MAX_LABEL);
  return toTurtle(dataset, { rows, prefixes });
}
