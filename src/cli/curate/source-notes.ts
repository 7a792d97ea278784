/** The notes on a document, where a command that knows no projects meets one. */

import { readNotes, type ShownNote } from "../../curate/notes/read-notes.ts";
import { openProject } from "../../curate/project/project.ts";
import { readSources } from "../../curate/sources/registry.ts";
import { sourcesNamed } from "../../curate/sources/sources.ts";

/** The IRI of the one document of a project that a name means; null for none and for several. */
export async function sourceIri(root: string, name: string): Promise<string | null> {
  const [only, ...more] = sourcesNamed(await readSources(await openProject(root)), name);
  return only === undefined || more.length > 0 ? null : only.iri;
}

/** In the order of the text; none for what is no document of the project. */
export async function notesOnSource(root: string, iri: string): Promise<readonly ShownNote[]> {
  const project = await openProject(root);
  const source = (await readSources(project)).find((each) => each.iri === iri);
  return source === undefined ? [] : readNotes(project, source);
}
