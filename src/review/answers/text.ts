/** A text for the page: its paragraphs and sentences at once, and what is marked in it a stretch at a time. */

import { lineId } from "../../curate/journal/lines.ts";
import type { Decided } from "../../curate/review/decided.ts";
import type { Desk } from "../../curate/review/desk.ts";
import type { ReviewText } from "../../curate/review/review-text.ts";
import type { TextDesk } from "../../curate/review/text-desk.ts";
import { denialPlaces, hedgePlaces, reportPlaces } from "../../curate/sheet/hedges.ts";
import { sourceByName } from "../../curate/sources/sources.ts";
import { MOST_RELATIONS, rankedRelations } from "../../curate/suggest/queue.ts";
import { ThroughlineError } from "../../errors.ts";
import { iri } from "../../rdf/namespaces.ts";
import type {
  HintMark,
  LikelyRelations,
  MarksAnswer,
  MentionMark,
  PlacedProposal,
  SentenceInfo,
  TextAnswer,
} from "../protocol/text.ts";
import type { NothingReason } from "../protocol/values.ts";
import { placedNotes } from "./notes.ts";

/** Paragraphs that are marked at once. */
const MOST_PARAGRAPHS = 500;

export async function textOf(desk: Desk, name: string): Promise<ReviewText> {
  const { bench } = await desk.names();
  return desk.text(sourceByName(bench.sources, name));
}

export async function textAnswer(desk: Desk, name: string): Promise<TextAnswer> {
  const text = await textOf(desk, name);
  const [names, said] = [await desk.names(), await desk.said()];
  const decided = desk.decided();
  return {
    source: text.record.name,
    title: text.record.title,
    language: text.language,
    revision: desk.revision,
    paragraphs: text.paragraphs,
    sentences: await stateOfSentences(desk, text),
    proposals: await placedProposals(desk, decided, text),
    claims: said.claims.flatMap((claim) =>
      claim.passages
        .filter((passage) => passage.text === text.version)
        .map((passage) => ({
          ...text.toUnits(passage),
          claim: claim.iri,
          words: names.sentence(claim),
          denied: claim.polarity === "denied",
        })),
    ),
    notes: placedNotes(desk, text),
  };
}

/** The open proposals of a text in the order of their places. */
export async function placedProposals(
  desk: Desk,
  { open, later }: Decided,
  text: ReviewText,
): Promise<PlacedProposal[]> {
  const names = await desk.names();
  return open
    .filter(({ at }) => at.text === text.version)
    .map(
      ({ id, as, at, model }): PlacedProposal => ({
        ...text.toUnits(at),
        id,
        state: later.has(id) ? "later" : "open",
        words: names.sentence(as),
        model: model ?? null,
      }),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const REASONS: ReadonlyMap<string, NothingReason> = new Map([
  [iri("tl", "Heading"), "heading"],
  [iri("tl", "PageFurniture"), "furniture"],
  [iri("tl", "Repetition"), "repeated"],
]);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Sentences with what was decided of each. */
export async function stateOfSentences(desk: Desk, text: ReviewText): Promise<SentenceInfo[]> {
  const { claims, nothings } = await desk.said();
  const lines = desk.decided().nothings;
  const passages = claims.flatMap((claim) => claim.passages).filter((each) => each.text === text.version);
  const stated = new Stretches(passages.map((each) => text.toUnits(each)));
  const listed = new Stretches(
    nothings
      .filter((each) => each.text === text.version)
      .map((each) => {
        const line = lines.find(({ at }) => at.text === each.text && at.start === each.start && at.end === each.end);
        const reason = line?.reason ?? REASONS.get(each.reason) ?? ("other" as const);
        return { ...text.toUnits(each), reason, line: line === undefined ? null : lineId(line) };
      }),
  );
  return text.sentences.map((sentence): SentenceInfo => {
    if (stated.over(sentence) !== null) return { ...sentence, state: "statement", reason: null, line: null };
    const nothing = listed.over(sentence);
    if (nothing === null) return { ...sentence, state: "open", reason: null, line: null };
    return { ...sentence, state: "nothing", reason: nothing.reason, line: nothing.line };
  });
}

/** Stretches of a text, found by what they overlap. They are asked for in the order of the text. */
class Stretches<Each extends Stretch> {
  readonly #sorted: readonly Each[];
  #from = 0;

  constructor(stretches: readonly Each[]) {
    this.#sorted = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The first that overlaps a stretch, or null. */
  over({ start, end }: Stretch): Each | null {
    // What ended before the last one that was asked for is behind us, unless a longer one stands in front of it.
    while (this.#from < this.#sorted.length && (this.#sorted[this.#from]?.end ?? 0) <= start) this.#from++;
    for (let at = this.#from; at < this.#sorted.length; at++) {
      const each = this.#sorted[at];
      if (each === undefined || each.start >= end) return null;
      if (each.end > start) return each;
    }
    return null;
  }
}

export interface ParagraphRange {
  readonly from: number;
  readonly to: number;
}

/** Throws `usage` for a range that is none. */
export async function marksAnswer(
  desk: TextDesk,
  text: ReviewText,
  { from, to }: ParagraphRange,
): Promise<MarksAnswer> {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || to < from || to - from >= MOST_PARAGRAPHS)
    throw new ThroughlineError("usage", "from and to are numbers of paragraphs, at most 500 of them.", {
      hint: "Such as from=1&to=200.",
    });
  const { bench, mentions: index, typeLabel } = bound(await desk.names());
  const usage = (await desk.said())?.relationUses ?? new Map<string, number>();
  const mentions: MentionMark[] = [];
  const hints: HintMark[] = [];
  const likely: LikelyRelations[] = [];
  for (const { start, end, paragraph } of text.sentences) {
    if (paragraph < from || paragraph > to) continue;
    const words = text.opened.source.text.slice(start, end);
    const shifted = (place: Stretch): Stretch => ({ start: start + place.start, end: start + place.end });
    const found = index.mentionsIn(words);
    for (const [at, { concept, ...place }] of found.entries())
      mentions.push({
        ...shifted(place),
        iri: concept.iri,
        label: concept.label,
        type: concept.types[0] === undefined ? "" : typeLabel(concept.types[0]),
        digit: at + 1,
      });
    for (const [kind, places] of [
      ["hedge", hedgePlaces(words)],
      ["denial", denialPlaces(words)],
      ["report", reportPlaces(words)],
    ] as const)
      hints.push(...places.map((place) => ({ ...shifted(place), kind })));
    const [first, second] = found;
    if (first === undefined || second === undefined) continue;
    const ends = { subject: first.concept.types, object: second.concept.types, usage };
    const relations = rankedRelations(bench.vocabulary, ends).slice(0, MOST_RELATIONS);
    likely.push({ start, end, relations: relations.map(({ relation }) => relation.iri) });
  }
  return { source: text.record.name, from, to, revision: desk.revision, mentions, hints, likely };
}

type Names = Awaited<ReturnType<Desk["names"]>>;

function bound(names: Names): Pick<Names, "bench" | "mentions" | "typeLabel"> {
  return { bench: names.bench, mentions: names.mentions, typeLabel: (key) => names.typeLabel(key) };
}
