/** Undo and redo over the states of a session. */

import type { Action } from "./reduce.ts";
import { EMPTY_STATE, type ViewState } from "./view-state.ts";

export interface History {
  /** Oldest first. */
  readonly past: readonly ViewState[];
  readonly present: ViewState;
  /** The next one to redo first. */
  readonly future: readonly ViewState[];
}

/** Nothing was asked and nothing can be taken back. */
export const NO_HISTORY: History = { past: [], present: EMPTY_STATE, future: [] };

const MOST_STEPS = 200;

/** Looking around is nothing to take back: the camera and what the evidence panel shows are no steps of their own. */
const UNRECORDED: ReadonlySet<Action["type"]> = new Set<Action["type"]>(["move-camera", "select"]);

/** The history after an action has led to a state. */
export function advance(history: History, action: Action, state: ViewState): History {
  if (state === history.present) return history;
  if (UNRECORDED.has(action.type)) return { ...history, present: state };
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present: state, future: [] };
}

/** One step back; the same history where there is none. The camera stays where the reader has it. */
export function undo(history: History): History {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { past: past.slice(0, -1), present: keepCamera(before, present), future: [present, ...future] };
}

/** One step forward again; the same history where there is none. */
export function redo(history: History): History {
  const { past, present, future } = history;
  const [after, ...later] = future;
  if (after === undefined) return history;
  return { past: [...past, present], present: keepCamera(after, present), future: later };
}

/** The IRIs of the concepts that were asked about, those of the latest question first, each once. */
export function conceptsAsked({ past, present }: History): string[] {
  const concepts = [present, ...past.toReversed()].flatMap((state) => state.concepts);
  return [...new Set(concepts.map(({ iri }) => iri).filter((iri) => iri !== null))];
}

/** Another answer or arrangement is another picture, which has its own camera; another path too, unless all are drawn. */
function keepCamera(state: ViewState, present: ViewState): ViewState {
  const samePicture =
    state.concepts === present.concepts &&
    state.constraints === present.constraints &&
    (state.picked === present.picked || state.arrangement === "answer") &&
    state.arrangement === present.arrangement;
  const browse = { ...state.browse, camera: present.browse.camera };
  return samePicture ? { ...state, browse, camera: present.camera } : { ...state, browse };
}
