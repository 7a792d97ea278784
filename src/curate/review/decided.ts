/** What was decided of proposals, sentences and rows, as the lines in force say. */

import { openProposals } from "../journal/decide.ts";
import { activeOf, type Journals } from "../journal/journals.ts";
import { actId, type Decision, lineId, type NothingHere, type Proposal } from "../journal/lines.ts";
import type { KeptRow } from "../sheet/kept-row.ts";

/** The lines without those that were told again: a rejection to which a reason came later is one decision. */
export function toldOnce(decisions: readonly Decision[]): Decision[] {
  const key = (line: Decision): string | null => (line.do === "reject" ? `${actId(line)}\n${line.on}` : null);
  const last = new Map(decisions.map((line) => [key(line), line]));
  return decisions.filter((line) => line.do !== "reject" || last.get(key(line)) === line);
}

export class Decided {
  readonly active: readonly Decision[];
  readonly open: readonly Proposal[];
  /** Ids of proposals that were put off. */
  readonly later: ReadonlySet<string>;
  readonly nothings: readonly NothingHere[];
  readonly #holding: ReadonlySet<string>;
  #acts: ReadonlyMap<string, number> | null = null;
  readonly #of = new Map<string, Decision>();

  /** `putOff`: ids that are put off without a line. Default: none. */
  constructor(journals: Journals, putOff: readonly string[] = []) {
    this.active = activeOf(journals.decisions);
    this.open = openProposals(journals);
    this.#holding = new Set(this.active.map(lineId));
    this.later = new Set([...this.active.flatMap((line) => (line.do === "later" ? [line.on] : [])), ...putOff]);
    this.nothings = this.active.filter((line) => line.do === "nothing");
    for (const line of this.active) if ("on" in line && line.do !== "later") this.#of.set(line.on, line);
  }

  holds(line: Decision): boolean {
    return this.#holding.has(lineId(line));
  }

  /** How many decisions in force the command made that wrote this one. */
  together(line: Decision): number {
    this.#acts ??= countedActs(this.active);
    return this.#acts.get(actId(line)) ?? 0;
  }

  /** The last decision in force on a proposal or a row; null for none. */
  on(id: string): Decision | null {
    return this.#of.get(id) ?? null;
  }

  /** The rows that no proposal came of yet, and that nobody dropped. */
  openRows(rows: readonly KeptRow[], { proposals }: Journals): KeptRow[] {
    const became = new Set(
      [...proposals.values()]
        .filter(({ id, since }) => since === undefined || this.#holding.has(since) || this.#of.has(id))
        .map(({ batch, from }) => `${batch}\n${from}`),
    );
    return rows.filter(({ id, batch, from }) => !became.has(`${batch}\n${from}`) && this.on(id)?.do !== "reject");
  }
}

function countedActs(active: readonly Decision[]): Map<string, number> {
  const acts = new Map<string, number>();
  for (const line of toldOnce(active)) acts.set(actId(line), (acts.get(actId(line)) ?? 0) + 1);
  return acts;
}
