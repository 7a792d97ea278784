/** What a box suggests: what is called like what stands in it, or, while it is empty, concepts to begin with. */

import { visible } from "throughline/errors";
import type { ConceptIndex, ConceptMatch } from "throughline/graph";
import type { CataloguedKind } from "../knowledge/concept-catalogue.ts";
import type { Session } from "../session/session.ts";
import type { End } from "../session/view-state.ts";
import { words } from "../words/words.ts";

/** How many of each are listed. */
const SHOWN = { matches: 8, asked: 4, connected: 5, kinds: 8, members: 20 } as const;

/** One entry of the list. */
export interface Suggestion {
  readonly iri: string;
  readonly label: string;
  /** What stands below the label: its kinds, or the name that fits. */
  readonly about: readonly string[];
  /** What the list narrows to; null for a concept, which is taken. */
  readonly members: (() => SuggestionGroup) | null;
}

export interface SuggestionGroup {
  /** Null where the list needs no explanation. */
  readonly heading: string | null;
  readonly suggestions: readonly Suggestion[];
}

/** What is called so; where nothing is, what is like it, and the heading says so. Empty where nothing is like it either. */
export function suggestionsFor(index: ConceptIndex, text: string): SuggestionGroup[] {
  const { matches, corrected } = index.search(text, { limit: SHOWN.matches, texts: false });
  if (matches.length === 0) return [];
  const typed = visible(text.trim());
  const isLike = matches.every(({ by }) => by === "near");
  const likeIt = isLike ? words.question.onlyLike(typed) : null;
  const heading = corrected === null ? likeIt : words.question.readAs(typed, visible(corrected));
  return [{ heading, suggestions: matches.map(suggestionOf) }];
}

export function suggestionOf({ iri, label, types, by, matched }: ConceptMatch): Suggestion {
  const kinds = types.map((type) => type.label).join(", ");
  // A type that was typed stands there already.
  const alias = by === "type" || matched === null ? "" : words.question.alsoCalled(visible(matched));
  return { iri, label, about: [kinds, alias].filter((part) => part !== ""), members: null };
}

/** Concepts to begin with, without those of `taken`. Of a part of a graph only what was asked: how much joins the rest is not known. */
export function suggestionsToBrowse(session: Session, taken: readonly (string | null)[]): SuggestionGroup[] {
  const { asked, catalogue, knowledge, remote } = session;
  const isFree = (iri: string): boolean => !taken.includes(iri);
  const before = asked.filter((iri) => isFree(iri) && session.nodeOf(iri) !== null).slice(0, SHOWN.asked);
  const groups = [{ heading: words.question.askedBefore, suggestions: before.map((iri) => entryOf(session, iri)) }];
  if (remote === null) {
    const listed = SHOWN.connected + before.length + taken.length;
    const connected = catalogue.connected
      .slice(0, listed)
      .map((node) => knowledge.key(node))
      .filter((iri) => isFree(iri) && !before.includes(iri))
      .slice(0, SHOWN.connected);
    const kinds = catalogue.kinds.slice(0, SHOWN.kinds).map((kind) => entryOfKind(session, kind));
    groups.push({ heading: words.question.mostConnected, suggestions: connected.map((iri) => entryOf(session, iri)) });
    groups.push({ heading: words.question.byKind, suggestions: kinds });
  }
  return groups.filter(({ suggestions }) => suggestions.length > 0);
}

function entryOf(session: Session, iri: string): Suggestion {
  const node = session.nodeOf(iri);
  const types = node === null ? [] : session.knowledge.describer.types(node);
  return { iri, label: session.labelOf(iri), about: types.map(({ label }) => label), members: null };
}

function entryOfKind(session: Session, { iri, label, members }: CataloguedKind): Suggestion {
  const narrowed = (): SuggestionGroup => {
    const shown = members.slice(0, SHOWN.members).map((node) => session.knowledge.key(node));
    return {
      heading: words.question.members(visible(label), shown.length, members.length),
      suggestions: shown.map((each) => entryOf(session, each)),
    };
  };
  return { iri, label, about: [words.question.concepts(members.length)], members: narrowed };
}

/** The one concept that a text clearly means which names none; null where it names one, or may mean several. */
export function clearlyMeant(index: ConceptIndex, text: string): End | null {
  const { matches, corrected } = index.search(text, { limit: 2, texts: false });
  const named = matches.filter(({ by }) => by === "name");
  if (corrected === null && named.length > 0) return null;
  const [only, ...others] = named.length > 0 ? named : matches;
  if (only === undefined || others.length > 0 || only.by === "near") return null;
  return { text: only.label, iri: only.iri };
}
