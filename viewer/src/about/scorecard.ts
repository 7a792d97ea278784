/** The graph's own scorecard: how much of it rests on what, counted from what is loaded. */

import { MODALITY_NAMES, type Modality } from "throughline/evidence";
import { degreeOf, INSTANCE_ONLY, type Knowledge, type StatsResult, statsOf } from "throughline/graph";
import { documentDates } from "../knowledge/document-dates.ts";
import { encoderOf } from "../knowledge/document-facts.ts";
import type { StatementFacts } from "../knowledge/statement-facts.ts";
import type { TextShelf } from "../texts/text-shelf.ts";

/** Something counted, by its name. */
interface Counted {
  readonly name: string;
  readonly count: number;
}

/** What the whole graph rests on, in figures. */
export interface Scorecard {
  readonly stats: StatsResult;
  /** Statements with at least one recorded passage. */
  readonly withPassage: number;
  readonly modalities: readonly { readonly modality: Modality; readonly count: number }[];
  /** Statements by independent voices behind them: none, one, two, three or more. */
  readonly voices: readonly number[];
  /** Documents that bear a date. */
  readonly dated: number;
  readonly encoders: readonly Counted[];
  /** The concepts that most statements touch. */
  readonly hubs: readonly { readonly iri: string; readonly label: string; readonly count: number }[];
}

const MOST_VOICES = 3;
const HUBS = 5;

/** Cost: a pass over the statements and their claims. */
export function scorecardOf(knowledge: Knowledge, facts: readonly StatementFacts[]): Scorecard {
  const reader = knowledge.evidence;
  const stats = statsOf(knowledge);
  const dateOf = documentDates(knowledge);
  const encoders = new Map<string, number>();
  const voices = Array.from({ length: MOST_VOICES + 1 }, () => 0);
  let withPassage = 0;
  for (const statement of facts) {
    const claims = knowledge.statements.claims(statement.number);
    if (claims.some((claim) => reader.claim(claim).spans.length > 0)) withPassage++;
    const slot = Math.min(statement.voices, MOST_VOICES);
    voices[slot] = (voices[slot] ?? 0) + 1;
    const names = new Set(claims.map((claim) => encoderOf(knowledge, knowledge.key(claim)) ?? ""));
    for (const name of names) encoders.set(name, (encoders.get(name) ?? 0) + 1);
  }
  return {
    stats,
    withPassage,
    modalities: MODALITY_NAMES.map((modality) => ({ modality, count: stats.modalities[modality] ?? 0 })),
    voices,
    dated: stats.sources.filter(({ iri }) => dateOf(iri) !== null).length,
    encoders: [...encoders].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
    hubs: hubsOf(knowledge),
  };
}

function hubsOf(knowledge: Knowledge): Scorecard["hubs"] {
  const index = knowledge.incidence(INSTANCE_ONLY);
  return knowledge.concepts
    .map((node) => ({ node, count: degreeOf(index, node) }))
    .sort((a, b) => b.count - a.count || a.node - b.node)
    .slice(0, HUBS)
    .map(({ node, count }) => ({ iri: knowledge.key(node), label: knowledge.labels.label(node), count }));
}

/** What the reader's own copies have confirmed so far, in statements. */
export interface Confirmed {
  /** With a passage whose words are in a copy, where they were or elsewhere. */
  readonly confirmed: number;
  /** With passages in the copies at hand, none of which could be found as it was recorded. */
  readonly refuted: number;
}

export function confirmedIn(knowledge: Knowledge, facts: readonly StatementFacts[], shelf: TextShelf): Confirmed {
  const reader = knowledge.evidence;
  let [confirmed, refuted] = [0, 0];
  for (const { number } of facts) {
    const states = knowledge.statements
      .claims(number)
      .flatMap((claim) => reader.claim(claim).spans)
      .map(({ iri, text }) => (text === null ? null : shelf.copyOf(knowledge.key(text))?.passages.get(iri)?.state))
      .filter((state) => state != null);
    if (states.some((state) => state !== "missing" && state !== "altered")) confirmed++;
    else if (states.length > 0) refuted++;
  }
  return { confirmed, refuted };
}
