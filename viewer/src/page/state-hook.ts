/** A read-only look into the page for tests and scripts: `window.throughline.state()`. */

import type { PictureView } from "../picture/picture-view.ts";
import type { Session } from "../session/session.ts";
import type { ViewState } from "../session/view-state.ts";

/** What a test sees of the page; places are pixels of the window. */
export interface PageState {
  readonly concepts: readonly (string | null)[];
  readonly answer: string;
  readonly paths: number;
  readonly picked: number;
  /** The nodes of each path of the answer, by IRI, the best path first. */
  readonly ways: readonly (readonly string[])[];
  readonly selection: string | null;
  readonly renderer: "webgl" | "svg" | null;
  readonly nodes: readonly { readonly key: string; readonly hidden: number; readonly x: number; readonly y: number }[];
  readonly edges: readonly { readonly key: string; readonly lit: boolean }[];
  /** Neighbours of the paths that are not drawn. */
  readonly hidden: number;
  /** Where the keyboard is in the picture. */
  readonly focus: { readonly node: string; readonly edge: string | null } | null;
  /** The keys of what stays bright while the rest is dimmed, ascending; null where nothing is. */
  readonly bright: readonly string[] | null;
  /** Whether the forces are at work. */
  readonly arranging: boolean;
  /** The whole state, as links carry it. */
  readonly view: ViewState;
}

declare global {
  interface Window {
    throughline?: { readonly state: () => PageState };
  }
}

/** Sets `window.throughline`, in place of what stood there. */
export function exposeState(session: Session, picture: () => PictureView | null): void {
  window.throughline = Object.freeze({ state: () => pageState(session, picture()) });
}

const NOWHERE = { x: Number.NaN, y: Number.NaN };

function pageState({ state, answer, paths }: Session, picture: PictureView | null): PageState {
  return {
    concepts: state.concepts.map((end) => end.iri),
    answer: answer.kind,
    paths: paths.length,
    picked: state.picked,
    ways: paths.map(({ nodes }) => nodes.map(({ iri }) => iri)),
    selection: state.selection?.kind ?? null,
    renderer: picture?.rendererName ?? null,
    nodes:
      picture?.graph.nodes.map(({ key, hidden }) => ({ key, hidden, ...(picture.windowPositionOf(key) ?? NOWHERE) })) ??
      [],
    hidden: picture?.graph.hidden ?? 0,
    focus: picture?.focused ?? null,
    bright: picture?.scene?.bright ? [...picture.scene.bright].sort() : null,
    arranging: (picture?.forces ?? null) !== null,
    view: state,
    edges: picture?.graph.edges.map(({ key, hop }) => ({ key, lit: hop !== null })) ?? [],
  };
}
