/** Sentences that were read and carry no statement, as the coverage of their source. */

import { iri } from "../../rdf/namespaces.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { textKey } from "../project/turtle-file.ts";
import type { FileTriple, NothingHere } from "./lines.ts";
import { nameOfSource, passageIri, passageTriples } from "./passages.ts";

/** Reasons that the vocabulary has, which every copy of it knows. */
const REASONS = { heading: "Heading", furniture: "PageFurniture", repeated: "Repetition" } as const;
const OTHER = "Was read and carries no statement that is wanted here.";

/** The file of the sentences of a source that carry no statement. */
function coverageFile(project: Project, source: string): string {
  return `${LAYOUT.coverage}/${nameOfSource(project, source)}.ttl`;
}

/** A reason of the project's own is described where it is used. */
export function nothingTriples(project: Project, { at, reason }: NothingHere): FileTriple[] {
  const file = coverageFile(project, at.source);
  const other = `${project.namespace}reason/other`;
  const key = reason === "other" ? other : iri("tl", REASONS[reason]);
  return [
    ...passageTriples(project, file, at),
    [file, passageIri(project, at), iri("tl", "coverageReason"), key],
    ...(reason === "other"
      ? [
          [LAYOUT.vocabulary, other, iri("rdf", "type"), iri("tl", "CoverageReason")] as const,
          [LAYOUT.vocabulary, other, iri("rdfs", "label"), textKey("Other reason", "en")] as const,
          [LAYOUT.vocabulary, other, iri("skos", "definition"), textKey(OTHER, "en")] as const,
        ]
      : []),
  ];
}
