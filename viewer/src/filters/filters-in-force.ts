/** The filters that leave something out, in words, each with the way back. */

import { type Filters, NO_FILTERS } from "../knowledge/filters.ts";
import type { Session } from "../session/session.ts";
import type { Chip } from "../styles/chips.ts";
import { words } from "../words/words.ts";

/** In the order of the panel. */
export function filtersInForce(session: Session): Chip[] {
  const { filters } = session.state;
  const { documents, modalities, hiddenKinds, relations, minClaimants, dateFrom, dateUntil } = filters;
  const { facets, from, until, voices, without } = words.filters;
  const kindOf = (key: string): string => session.kinds.byKey(key)?.label ?? key;
  const chip = (text: string, change: Partial<Filters>): Chip => ({
    text,
    drop: () => session.dispatch({ type: "filter", filters: change }),
  });
  const only = <Member extends string>(list: readonly Member[], dropped: Member): readonly Member[] =>
    list.filter((each) => each !== dropped);
  return [
    ...documents.map((each) =>
      chip(`${facets.documents}: ${session.labelOf(each)}`, { documents: only(documents, each) }),
    ),
    ...(dateFrom === null ? [] : [chip(`${from} ${dateFrom}`, { dateFrom: NO_FILTERS.dateFrom })]),
    ...(dateUntil === null ? [] : [chip(`${until} ${dateUntil}`, { dateUntil: NO_FILTERS.dateUntil })]),
    ...modalities.map((each) =>
      chip(`${facets.modalities}: ${words.modality[each]}`, { modalities: only(modalities, each) }),
    ),
    ...hiddenKinds.map((each) => chip(without(kindOf(each)), { hiddenKinds: only(hiddenKinds, each) })),
    ...relations.map((each) =>
      chip(`${facets.relations}: ${session.labelOf(each)}`, { relations: only(relations, each) }),
    ),
    ...(minClaimants === NO_FILTERS.minClaimants
      ? []
      : [chip(`${facets.voices}: ${voices(minClaimants)}`, { minClaimants: NO_FILTERS.minClaimants })]),
  ];
}
