/** The notes on a source as its file holds them, with the words of their passages. */

import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import type { Project } from "../project/project.ts";
import { TurtleFile } from "../project/turtle-file.ts";
import { openText, type SourceRecord } from "../sources/registry.ts";
import { annotationsFile } from "./note-triples.ts";

export interface ShownNote {
  readonly iri: string;
  /** The IRI of the text version that its place is counted in. */
  readonly text: string;
  readonly page: number | null;
  readonly paragraph: number | null;
  readonly start: number;
  readonly end: number;
  /** Null where the text is not there. */
  readonly words: string | null;
  readonly tags: readonly { readonly name: string; readonly description: string | null }[];
  readonly comment: string | null;
  readonly author: string | null;
  readonly created: string | null;
}

/** In the order of the text. Empty where there is none. Throws `syntax` for a file that is no Turtle. */
export async function readNotes(project: Project, source: SourceRecord): Promise<ShownNote[]> {
  const file = await TurtleFile.read(project, annotationsFile(project, source.iri));
  const texts = new Map<string, Awaited<ReturnType<typeof openText>> | null>();
  for (const record of source.texts) texts.set(record.iri, await openText(project, record).catch(() => null));
  const first = (subject: string, prefix: "oa" | "tl" | "rdf" | "dcterms", local: string): string | null => {
    const key = file.objects(subject, prefix, local)[0];
    return key === undefined ? null : (literalParts(key)?.value ?? key);
  };
  const number = (text: string | null): number | null => (text === null ? null : Number(text));
  const notes = file.subjects("rdf", "type", iri("oa", "Annotation")).map((note): ShownNote => {
    const passage = first(note, "oa", "hasTarget") ?? "";
    const text = first(passage, "oa", "hasSource") ?? "";
    const selector = first(passage, "oa", "hasSelector") ?? "";
    const [start, end] = [Number(first(selector, "oa", "start")), Number(first(selector, "oa", "end"))];
    const bodies = file.objects(note, "oa", "hasBody").sort();
    const saying = (purpose: string): string[] =>
      bodies.filter((body) => first(body, "oa", "hasPurpose") === iri("oa", purpose));
    const [comment] = saying("commenting");
    return {
      iri: note,
      text,
      page: number(first(passage, "tl", "page")),
      paragraph: number(first(passage, "tl", "paragraph")),
      start,
      end,
      words: texts.get(text)?.source.slice(start, end) ?? null,
      tags: saying("tagging").map((body) => ({
        name: first(body, "rdf", "value") ?? "",
        description: first(body, "dcterms", "description"),
      })),
      comment: comment === undefined ? null : first(comment, "rdf", "value"),
      author: first(note, "dcterms", "creator"),
      created: first(note, "dcterms", "created"),
    };
  });
  return notes.sort((a, b) => a.start - b.start || a.end - b.end || (a.iri < b.iri ? -1 : 1));
}
