/** Errors planted among the proposals, and what a person answers to them: in memory, and in no file. */

import { openProposals } from "../journal/decide.ts";
import type { Journals } from "../journal/journals.ts";
import type { Proposal } from "../journal/lines.ts";

/** How a plant is wrong: the ends are swapped, or what is affirmed is denied, or the reverse. */
export type Spoiling = "ends-swapped" | "polarity-turned";

export interface Plant {
  /** What is shown, under an id of its own. */
  readonly proposal: Proposal;
  /** The id of the proposal in whose place it stands. */
  readonly original: string;
  readonly spoiling: Spoiling;
}

export type PlantAnswer = "accepted" | "rejected" | "edited" | "put-off";

interface Answered {
  readonly plant: Plant;
  readonly answer: PlantAnswer;
  /** The revision of the desk at which it was answered. */
  readonly revision: number;
  /** How many decisions this run had then. */
  readonly decisions: number;
}

/** The original comes back after so many further decisions, so that the plant is not told by what comes next. */
const RETURNS_AFTER = 5;

export class Plants {
  readonly all: readonly Plant[];
  readonly #byId: ReadonlyMap<string, Plant>;
  #answered: readonly Answered[] = [];
  #returned: ReadonlySet<Plant> = new Set();
  #decisions = 0;

  constructor(plants: readonly Plant[]) {
    this.all = plants;
    this.#byId = new Map(plants.map((plant) => [plant.proposal.id, plant]));
  }

  named(id: string): Plant | null {
    return this.#byId.get(id) ?? null;
  }

  /** The last answer to a plant; null for none. */
  answerTo(plant: Plant): PlantAnswer | null {
    return this.#answered.findLast((each) => each.plant === plant)?.answer ?? null;
  }

  /** Ids of plants that were put off. */
  get putOff(): string[] {
    return this.all.filter((plant) => this.answerTo(plant) === "put-off").map(({ proposal }) => proposal.id);
  }

  /** Proposals as a page is shown them: an open original gives its place to its plant, and is held back for a while after that. */
  shown(journals: Journals): ReadonlyMap<string, Proposal> {
    const open = new Set(openProposals(journals).map(({ id }) => id));
    const inPlaceOf = new Map(this.all.map((plant) => [plant.original, plant]));
    const shown = [...journals.proposals.values()].flatMap((proposal) => {
      const plant = open.has(proposal.id) ? inPlaceOf.get(proposal.id) : undefined;
      if (plant === undefined || this.#returned.has(plant)) return [proposal];
      return this.#isDecided(plant) ? [] : [{ ...plant.proposal, batch: proposal.batch }];
    });
    return new Map(shown.map((proposal) => [proposal.id, proposal]));
  }

  /** Keeps an answer. A reason that comes after a rejection is no other answer. */
  answer(plant: Plant, answer: PlantAnswer, revision: number): void {
    if (answer === "rejected" && this.answerTo(plant) === "rejected") return;
    this.#answered = [...this.#answered, { plant, answer, revision, decisions: this.#decisions }];
  }

  /** The revision at which the last answer was given; null for none. */
  get lastAnswered(): number | null {
    return this.#answered.at(-1)?.revision ?? null;
  }

  /** Takes the last answer back. */
  takeBack(): void {
    const last = this.#answered.at(-1);
    this.#answered = this.#answered.slice(0, -1);
    this.#returned = new Set([...this.#returned].filter((plant) => plant !== last?.plant));
  }

  /** To be called after each decision of the run; returns the ids of the originals that come back with it. */
  afterDecision(journals: Journals): string[] {
    this.#decisions++;
    const shown = openProposals({ ...journals, proposals: this.shown(journals) });
    const putOff = new Set(this.putOff);
    const isLast = shown.every(({ id }) => putOff.has(id));
    const back = this.all.filter((plant) => {
      if (this.#returned.has(plant) || !this.#isDecided(plant)) return false;
      const at = this.#answered.findLast((each) => each.plant === plant)?.decisions ?? 0;
      return isLast || this.#decisions - at > RETURNS_AFTER;
    });
    this.#returned = new Set([...this.#returned, ...back]);
    const open = new Set(openProposals(journals).map(({ id }) => id));
    return back.map(({ original }) => original).filter((id) => open.has(id));
  }

  #isDecided(plant: Plant): boolean {
    const answer = this.answerTo(plant);
    return answer !== null && answer !== "put-off";
  }
}
