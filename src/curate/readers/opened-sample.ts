/** A sample with its readers, and with what is needed to show both: words of sentences, names of relations and concepts. */

import { sha256Hex } from "../../evidence/identity.ts";
import { localName } from "../../rdf/namespaces.ts";
import { mergesOf } from "../journal/derive.ts";
import { activeOf, readJournals } from "../journal/journals.ts";
import { ConceptBook } from "../project/concepts.ts";
import type { Project } from "../project/project.ts";
import { Vocabulary } from "../project/vocabulary.ts";
import { type OpenedText, openText, readSources, type SourceRecord } from "../sources/registry.ts";
import { pageAt } from "../sources/text-version.ts";
import { type CodedStatement, type Codings, readCodings } from "./coding.ts";
import type { NameOf } from "./pairs.ts";
import { readSample, type Sample, type SampleUnit } from "./sample.ts";

/** Where a sentence stands, and what it says. */
interface ShownUnit {
  readonly n: number;
  /** The name of its document. */
  readonly document: string;
  readonly page: number | null;
  /** Null where the text is not here. */
  readonly paragraph: number | null;
  readonly words: string | null;
}

export interface OpenedSample {
  readonly sample: Sample;
  readonly codings: Codings;
  /** Whether this project holds two names for one concept. */
  readonly nameOf: NameOf;
  readonly show: (unit: SampleUnit) => ShownUnit;
  /** The label of a relation or concept. */
  readonly labelOf: (iri: string) => string;
  /** "Ministry of Welfare assists Lower Valley Shelter (denied)". */
  readonly sentenceOf: (statement: Pick<CodedStatement, "as" | "named">) => string;
}

/** Opens a sample; without a name the only one. Throws as readSample and readCodings; a text that is not here is no error. */
export async function openSample(project: Project, name?: string): Promise<OpenedSample> {
  const sample = await readSample(project, name);
  const codings = await readCodings(project, sample);
  const { decisions } = await readJournals(project);
  const merges = mergesOf(activeOf(decisions));
  const vocabulary = await Vocabulary.read(project);
  const concepts = await ConceptBook.read(project);
  const texts = await textsOf(project, sample);
  const made = labelsOf(codings);
  const labelOf = (iri: string): string =>
    vocabulary.relation(iri)?.relation.label ?? concepts.byIri(iri)?.label ?? made.get(iri) ?? localName(iri);
  return {
    sample,
    codings,
    nameOf: (iri) => merges.get(iri) ?? iri,
    show: (unit) => shown(unit, texts.get(unit.text)),
    labelOf,
    sentenceOf: ({ as, named }) => {
      const how = [
        ...(as.polarity === "denied" ? ["denied"] : []),
        ...(as.modality === "asserted" ? [] : [as.modality]),
        ...(as.claimant === null ? [] : [`says ${named.claimant ?? labelOf(as.claimant)}`]),
        ...(as.support === "directly-stated" ? [] : [as.support]),
      ];
      const sentence = `${named.subject} ${labelOf(as.predicate)} ${named.object}`;
      return how.length === 0 ? sentence : `${sentence} (${how.join(", ")})`;
    },
  };
}

/** Of concepts that readers named and that are in no graph yet. */
function labelsOf({ readers }: Codings): Map<string, string> {
  const statements = [...readers.values()].flatMap((coding) => [...coding.values()].flatMap((line) => line.statements));
  return new Map(statements.flatMap(({ made }) => made.map(({ iri, label }) => [iri, label] as const)));
}

interface KnownText {
  readonly source: SourceRecord;
  /** Null where it is not here. */
  readonly opened: OpenedText | null;
}

async function textsOf(project: Project, { units }: Sample): Promise<Map<string, KnownText>> {
  const wanted = new Set(units.map(({ text }) => text));
  const texts = new Map<string, KnownText>();
  for (const source of await readSources(project))
    for (const record of source.texts) {
      const name = record.file.replace(/\.txt$/, "");
      if (wanted.has(name))
        texts.set(name, { source, opened: await openText(project, record).catch((): null => null) });
    }
  return texts;
}

/** Words whose digest is another are not shown: the text was edited. */
function shown({ n, text, start, end, sha256 }: SampleUnit, known: KnownText | undefined): ShownUnit {
  const document = known?.source.name ?? text;
  const opened = known?.opened ?? null;
  const words = opened?.source.slice(start, end) ?? "";
  if (opened === null || sha256Hex(words) !== sha256) return { n, document, page: null, paragraph: null, words: null };
  return { n, document, page: pageAt(opened.pages, start), paragraph: opened.source.paragraphAt(start), words };
}
