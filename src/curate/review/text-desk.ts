/** What of a project is needed to show a text, to look names up in it and to write a statement from it. */

import type { SaidView } from "./desk.ts";
import type { NamesView } from "./names-view.ts";

export interface TextDesk {
  readonly person: string;
  /** Grows with each line that is written. */
  readonly revision: number;
  readonly names: () => Promise<NamesView>;
  /** What the graph says; null where that is not to be told. */
  readonly said: () => Promise<SaidView | null>;
}
