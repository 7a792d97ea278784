/** A note as an annotation of the Web Annotation vocabulary: its passage is the target, its codes and comment are bodies. */

import { iri } from "../../rdf/namespaces.ts";
import type { FileTriple, Note } from "../journal/lines.ts";
import { nameOfSource, passageIri, passageTriples } from "../journal/passages.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { textKey, typedKey } from "../project/turtle-file.ts";

/** The file of the notes on a source. */
export function annotationsFile(project: Project, source: string): string {
  return `${LAYOUT.annotations}/${nameOfSource(project, source)}.ttl`;
}

/** Source: https://www.w3.org/TR/annotation-vocab/ */
export function noteTriples(project: Project, { id, at, tags, comment, author, created }: Note): FileTriple[] {
  const file = annotationsFile(project, at.source);
  const note = `${project.namespace}note/${id.replace("note:", "")}`;
  const triples: FileTriple[] = [
    [file, note, iri("rdf", "type"), iri("oa", "Annotation")],
    [file, note, iri("oa", "hasTarget"), passageIri(project, at)],
    ...passageTriples(project, file, at),
  ];
  const bodies = [
    ...tags.map(({ name, description }) => ({ purpose: "tagging", words: name, description })),
    ...(comment === null ? [] : [{ purpose: "commenting", words: comment, description: null }]),
  ];
  for (const [number, { purpose, words, description }] of bodies.entries()) {
    const body = `${note}-body-${number + 1}`;
    triples.push(
      [file, note, iri("oa", "hasBody"), body],
      [file, note, iri("oa", "motivatedBy"), iri("oa", purpose)],
      [file, body, iri("rdf", "type"), iri("oa", "TextualBody")],
      [file, body, iri("oa", "hasPurpose"), iri("oa", purpose)],
      [file, body, iri("rdf", "value"), textKey(words)],
    );
    if (description !== null) triples.push([file, body, iri("dcterms", "description"), textKey(description)]);
  }
  if (bodies.length === 0) triples.push([file, note, iri("oa", "motivatedBy"), iri("oa", "highlighting")]);
  if (author !== null) triples.push([file, note, iri("dcterms", "creator"), textKey(author)]);
  if (created !== null) triples.push([file, note, iri("dcterms", "created"), typedKey(created, "dateTime")]);
  return triples;
}
