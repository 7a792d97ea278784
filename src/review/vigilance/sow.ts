/** Chooses which of the open proposals are shown wrong: the same ones for the same person on the same day. */

import type { Said } from "../../curate/journal/lines.ts";
import type { Desk } from "../../curate/review/desk.ts";
import type { NamesView } from "../../curate/review/names-view.ts";
import { type Plant, Plants } from "../../curate/review/planted.ts";
import { sha256Hex } from "../../evidence/identity.ts";
import { textOfVersion } from "../answers/card.ts";
import { type SpoilContext, spoiled } from "./spoil.ts";

export interface Sowing {
  /** Of the open proposals: above 0, at most MOST_PLANTED. */
  readonly share: number;
  /** ISO 8601; the day counts. */
  readonly time: string;
}

/** With more, what is shown would be wrong oftener than not. */
export const MOST_PLANTED = 0.5;

/** From so many open proposals on, at least one is planted. */
const ENOUGH = 10;

/** Fewer than the share where not so many can be made wrong. Cost: the open proposals, and the texts of those that are planted. */
export async function sow(desk: Desk, { share, time }: Sowing): Promise<Plants> {
  const { open, later } = desk.decided();
  const wanted = Math.max(Math.round(share * open.length), open.length >= ENOUGH ? 1 : 0);
  const names = await desk.names();
  const isSaid = await saidIn(desk);
  const seed = `${desk.person}\n${time.slice(0, 10)}`;
  const rank = (id: string): string => sha256Hex(`${seed}\n${id}`);
  const ranked = open
    .filter(({ id }) => !later.has(id))
    .map((proposal) => ({ proposal, rank: rank(proposal.id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const plants: Plant[] = [];
  for (const { proposal, rank: digits } of ranked) {
    if (plants.length === wanted) break;
    const { source, text: version, start, end } = proposal.at;
    const text = await textOfVersion(desk, source, version).catch(() => null);
    if (text === null) continue;
    const place = text.toUnits({ start, end });
    const made = spoiled(proposal, {
      words: text.opened.source.text.slice(place.start, place.end),
      isSymmetric: names.isSymmetric(proposal.as.predicate),
      fits: fitsIn(names),
      isSaid,
    });
    if (made === null) continue;
    const id = `sug:${digits.slice(0, 16)}`;
    plants.push({ proposal: { ...made.proposal, id }, original: proposal.id, spoiling: made.spoiling });
  }
  return new Plants(plants);
}

async function saidIn(desk: Desk): Promise<SpoilContext["isSaid"]> {
  const key = ({ subject, predicate, object, polarity }: Omit<Said, "qualifiers">): string =>
    [subject, predicate, object, polarity].join("\n");
  const { claims } = await desk.said();
  const said = new Set([...claims, ...[...desk.journals.proposals.values()].map(({ as }) => as)].map(key));
  return (each) => said.has(key(each));
}

function fitsIn({ bench: { concepts, made, vocabulary } }: NamesView): SpoilContext["fits"] {
  const types = (end: string): readonly string[] => {
    const type = made.get(end)?.type;
    return concepts.byIri(end)?.types ?? (type === undefined ? [] : [type]);
  };
  return ({ subject, predicate, object }) => {
    const relation = vocabulary.relation(predicate)?.relation;
    if (relation === undefined) return true;
    return vocabulary.fits(types(subject), relation.domain) && vocabulary.fits(types(object), relation.range);
  };
}
