/** A cited passage as triples: where it stands in a text version, and what it hashes to. */

import { iri } from "../../rdf/namespaces.ts";
import type { Project } from "../project/project.ts";
import { textKey, typedKey } from "../project/turtle-file.ts";
import type { Cited, FileTriple } from "./lines.ts";

/** What the files of a source are named by. */
export function nameOfSource(project: Project, source: string): string {
  const own = project.prefixes.get("src") ?? "";
  return source.startsWith(own) ? source.slice(own.length) : "other";
}

/** The IRI of a passage: of its text version and its place. */
export function passageIri(project: Project, { text, start, end }: Cited): string {
  return `${project.prefixes.get("ev") ?? ""}${text}-${start}-${end}`;
}

export function passageTriples(project: Project, file: string, at: Cited): FileTriple[] {
  const passage = passageIri(project, at);
  const selector = `${passage}-pos`;
  const triples: FileTriple[] = [
    [file, passage, iri("rdf", "type"), iri("oa", "SpecificResource")],
    [file, passage, iri("oa", "hasSelector"), selector],
    [file, passage, iri("oa", "hasSource"), `${project.prefixes.get("src") ?? ""}${at.text}`],
    [file, passage, iri("schema", "sha256"), textKey(at.sha256)],
    [file, passage, iri("tl", "letterCount"), typedKey(at.letterCount, "integer")],
    [file, passage, iri("tl", "letterSha256"), textKey(at.letterSha256)],
    [file, passage, iri("tl", "paragraph"), typedKey(at.paragraph, "integer")],
    [file, selector, iri("rdf", "type"), iri("oa", "TextPositionSelector")],
    [file, selector, iri("oa", "start"), typedKey(at.start, "nonNegativeInteger")],
    [file, selector, iri("oa", "end"), typedKey(at.end, "nonNegativeInteger")],
  ];
  if (at.letterFingerprint != null)
    triples.push([file, passage, iri("tl", "letterFingerprint"), typedKey(at.letterFingerprint, "integer")]);
  if (at.senseSha256 != null) triples.push([file, passage, iri("tl", "senseSha256"), textKey(at.senseSha256)]);
  const { wordsBefore = null, firstWords = null, lastWords = null } = at.pointer ?? {};
  for (const [name, words] of Object.entries({ wordsBefore, firstWords, lastWords }))
    if (words !== null) triples.push([file, passage, iri("tl", name), textKey(words)]);
  if (at.page !== null) triples.push([file, passage, iri("tl", "page"), typedKey(at.page, "integer")]);
  return triples;
}
