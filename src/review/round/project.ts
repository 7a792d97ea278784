/** What a page that goes through a sample knows of the project: texts of the sample, relations, types, and the round itself. */

import type { SampleDesk } from "../../curate/review/sample-desk.ts";
import { KEYS, relationInfo } from "../answers/project.ts";
import type { ChangesAnswer } from "../protocol/history.ts";
import type { ProjectAnswer, TabCounts } from "../protocol/project.ts";
import type { Round } from "../protocol/round.ts";
import type { TextAnswer } from "../protocol/text.ts";
import { REVIEW_MODALITIES, REVIEW_POLARITIES } from "../protocol/values.ts";
import type { ReviewSettings } from "../settings.ts";
import { textIfHere } from "./places.ts";

/** What waits in the ordinary review is nothing to a round. */
const NO_COUNTS: TabCounts = { open: 0, later: 0, names: 0, rows: 0, history: 0 };

export async function roundProject(desk: SampleDesk, settings: ReviewSettings, round: Round): Promise<ProjectAnswer> {
  const names = await desk.names();
  const { vocabulary } = names.bench;
  return {
    name: desk.project.name,
    person: desk.person,
    readOnly: settings.readOnly,
    revision: desk.revision,
    measures: settings.measures,
    keysOff: settings.keysOff,
    open: null,
    sources: await Promise.all(
      (await desk.sources()).map(async ({ version, record: { title, language, pages } }) => ({
        name: version,
        title,
        language: language ?? "en",
        pages,
        missing:
          (await textIfHere(desk, version)) === null
            ? "The text of this document is not here: add the document again, and it comes back."
            : null,
        format: "",
        hasOriginal: false,
        sentences: null,
        withStatement: null,
        without: null,
        open: 0,
      })),
    ),
    relations: vocabulary.relations.map((relation) => relationInfo(names, relation)),
    types: vocabulary.types.map(({ iri, label }) => ({ iri, label, definition: names.definition(iri) })),
    modalities: REVIEW_MODALITIES,
    polarities: REVIEW_POLARITIES,
    keys: KEYS,
    counts: NO_COUNTS,
    batches: [],
    round,
    warnings: desk.codings.warnings,
  };
}

/** A text without anything that was proposed, said or decided in it. */
export async function roundText(desk: SampleDesk, version: string): Promise<TextAnswer> {
  const text = await desk.text(version);
  return {
    source: version,
    title: text.record.title,
    language: text.language,
    revision: desk.revision,
    paragraphs: text.paragraphs,
    sentences: text.sentences.map((sentence) => ({ ...sentence, state: "open", reason: null, line: null })),
    proposals: [],
    claims: [],
    // What others noted is another reading.
    notes: [],
  };
}

/** Whether something was written elsewhere; what it was is not told. */
export function roundChanges({ revision }: SampleDesk, since: number): ChangesAnswer {
  return { revision, reload: revision !== since, lines: [], counts: NO_COUNTS };
}
