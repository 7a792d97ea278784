/** What an assistant may read as a whole: the vocabulary of the graph, and what each source says. */

import { answerSources } from "../ask/dataset-questions.ts";
import type { KnowledgeServices } from "../ask/knowledge-services.ts";
import { answerStatements } from "../ask/statements.ts";
import { jsonDocument } from "../json.ts";
import { FORMATS } from "../rdf/formats.ts";
import { literalParts } from "../rdf/store/terms.ts";
import { toTurtle } from "../rdf/write/turtle.ts";
import { clipped, MAX_LABEL, shownTurtle } from "./clip.ts";
import type { DeskLimits } from "./context.ts";
import { refuseLong } from "./refuse-long.ts";
import type { ReadResourceResult, Resource } from "./sdk.ts";

const ONTOLOGY = "throughline://ontology";
const SOURCE = "throughline://source?iri=";

/** Sources in the list, and statements of one. */
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
      uri: `${SOURCE}${encodeURIComponent(iri)}`,
      name: `source-${index + 1}`,
      title,
      description: "The statements that a source carries, with their evidence.",
      mimeType: "application/json",
    })),
  ];
}

/** One resource; null for an address that is none of the list. */
export function readResource(services: KnowledgeServices, uri: string, limits: DeskLimits): ReadResourceResult | null {
  if (uri === ONTOLOGY) {
    const text = shownTurtle(ontologyOf(services));
    refuseLong(text, limits);
    return { contents: [{ uri, mimeType: FORMATS.turtle.mediaType, text }] };
  }
  const known = answerSources(services).sources.find(({ iri }) => uri === `${SOURCE}${encodeURIComponent(iri)}`);
  if (known === undefined) return null;
  const answer = answerStatements(services, { source: [known.iri], limit: MAX_STATEMENTS });
  const text = jsonDocument(clipped({ source: known, ...answer }));
  refuseLong(text, limits);
  return { contents: [{ uri, mimeType: "application/json", text }] };
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
