/** What is worth reading first, without a model: sentences with marks. It writes no statements. */

import { compareCodeUnits } from "../../order.ts";
import { foldedName, type KnownConcept } from "../project/concepts.ts";
import type { Relation } from "../project/vocabulary.ts";
import { denialsIn, hedgesIn, reportsIn } from "../sheet/hedges.ts";
import type { Workbench } from "../sheet/workbench.ts";
import type { OpenedText } from "../sources/registry.ts";
import { pageAt } from "../sources/text-version.ts";
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

const MOST_RELATIONS = 9;
/** A sentence of so many words has room for a statement; longer ones are no better. */
const ROOM = 25;

/** The sentences of a text, those that are likely to carry a statement first. Cost: sentences by names. */
export function readingQueue(text: OpenedText, bench: Workbench, usage: ReadonlyMap<string, number>): QueuedSentence[] {
  const language =
    bench.sources.find((source) => source.texts.some(({ iri }) => iri === text.record.iri))?.language ?? "en";
  const names = bench.concepts.allNames();
  const queue = sentencesOf(text.source, language).map((sentence): QueuedSentence => {
    const mentions = mentionsIn(sentence.text, names);
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

interface FoundName {
  readonly concept: KnownConcept;
  readonly words: string;
}

/** The longest names win, and each stretch of the sentence is named once. */
function mentionsIn(sentence: string, names: readonly (readonly [string, KnownConcept])[]): FoundName[] {
  const folded = ` ${foldedName(sentence)} `;
  const found: (FoundName & { readonly at: number })[] = [];
  let rest = folded;
  for (const [name, concept] of names) {
    const at = rest.search(new RegExp(` ${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:s|es)? `, "u"));
    if (at < 0 || found.some((each) => each.concept.iri === concept.iri)) continue;
    found.push({ concept, words: name, at });
    rest = `${rest.slice(0, at + 1)}${"\u0000".repeat(name.length)}${rest.slice(at + 1 + name.length)}`;
  }
  return found.sort((a, b) => a.at - b.at);
}

/** By signature, then by how often the project uses them. */
function relationsFor(
  [first, second]: readonly FoundName[],
  { vocabulary }: Workbench,
  usage: ReadonlyMap<string, number>,
): string[] {
  if (first === undefined || second === undefined) return [];
  const fits = ({ domain, range }: Relation): boolean =>
    vocabulary.fits(first.concept.types, domain) && vocabulary.fits(second.concept.types, range);
  const uses = (relation: Relation): number => usage.get(relation.iri) ?? 0;
  return [...vocabulary.relations]
    .sort((a, b) => Number(fits(b)) - Number(fits(a)) || uses(b) - uses(a) || compareCodeUnits(a.label, b.label))
    .slice(0, MOST_RELATIONS)
    .map(({ label }) => label);
}
