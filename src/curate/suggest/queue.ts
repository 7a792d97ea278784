/** What is worth reading first, without a model: sentences with marks. It writes no statements. */

import { compareCodeUnits } from "../../order.ts";
import type { KnownConcept } from "../project/concepts.ts";
import type { Relation, Vocabulary } from "../project/vocabulary.ts";
import { denialsIn, hedgesIn, reportsIn } from "../sheet/hedges.ts";
import type { Workbench } from "../sheet/workbench.ts";
import type { OpenedText } from "../sources/registry.ts";
import { pageAt } from "../sources/text-version.ts";
import { MentionIndex } from "./mentions.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

/** A concept that a sentence names. */
interface Mention {
  readonly iri: string;
  readonly label: string;
  /** As the sentence has it. */
  readonly words: string;
}

export interface QueuedSentence extends Sentence {
  readonly paragraph: number;
  readonly page: number | null;
  readonly mentions: readonly Mention[];
  /** Words that hedge, deny, or let another speak. */
  readonly hedges: readonly string[];
  readonly denials: readonly string[];
  readonly reports: readonly string[];
  /** Relations that fit the first two mentions, the likeliest first, nine at most. */
  readonly relations: readonly string[];
  /** Comparable within one text only. */
  readonly score: number;
}

export const MOST_RELATIONS = 9;
/** A sentence of so many words has room for a statement; longer ones are no better. */
const ROOM = 25;

/** The sentences of a text, those that are likely to carry a statement first. Cost: the words of the text. */
export function readingQueue(text: OpenedText, bench: Workbench, usage: ReadonlyMap<string, number>): QueuedSentence[] {
  const language =
    bench.sources.find((source) => source.texts.some(({ iri }) => iri === text.record.iri))?.language ?? "en";
  const index = new MentionIndex(bench.concepts.allNames());
  const queue = sentencesOf(text.source, language).map((sentence): QueuedSentence => {
    const mentions = index.mentionsIn(sentence.text);
    const words = sentence.text.split(/\s+/u).length;
    return {
      ...sentence,
      paragraph: text.source.paragraphAt(sentence.start),
      page: pageAt(text.pages, sentence.start),
      mentions: mentions.map(({ concept, words: own }) => ({ iri: concept.iri, label: concept.label, words: own })),
      hedges: hedgesIn(sentence.text),
      denials: denialsIn(sentence.text),
      reports: reportsIn(sentence.text),
      relations: relationsFor(mentions, bench, usage),
      score:
        Math.round(
          (Math.min(words, ROOM) / ROOM + mentions.length + (/[.!?]["”’)]*$/u.test(sentence.text) ? 0.5 : 0)) * 100,
        ) / 100,
    };
  });
  return queue.sort((a, b) => b.score - a.score || a.start - b.start);
}

/** By signature, then by how often the project uses them. */
function relationsFor(
  [first, second]: readonly { readonly concept: KnownConcept }[],
  { vocabulary }: Workbench,
  usage: ReadonlyMap<string, number>,
): string[] {
  if (first === undefined || second === undefined) return [];
  const ranked = rankedRelations(vocabulary, { subject: first.concept.types, object: second.concept.types, usage });
  return ranked.slice(0, MOST_RELATIONS).map(({ relation }) => relation.label);
}

/** What relations are ranked by: the types of the ends, empty where they are not known, and how often each is used. */
export interface Ranking {
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly usage: ReadonlyMap<string, number>;
}

/** All relations, the likeliest first. */
export function rankedRelations(
  vocabulary: Vocabulary,
  { subject, object, usage }: Ranking,
): { readonly relation: Relation; readonly fits: boolean; readonly used: number }[] {
  return vocabulary.relations
    .map((relation) => ({
      relation,
      fits: vocabulary.fits(subject, relation.domain) && vocabulary.fits(object, relation.range),
      used: usage.get(relation.iri) ?? 0,
    }))
    .sort(
      (a, b) =>
        Number(b.fits) - Number(a.fits) || b.used - a.used || compareCodeUnits(a.relation.label, b.relation.label),
    );
}
