/** What of the original is shown beside the text. */

import type { ProjectAnswer } from "../../../../src/review/protocol/project.ts";

/** Null in the state while nothing is shown. */
export interface OriginalView {
  /** 1 fills the width. */
  readonly zoom: number;
  /** Pages turned from the one that the sentence in hand is on, while that is `of`. */
  readonly turned: number;
  readonly of: number;
}

/** At another sentence nothing is turned. */
export function turnedOf({ turned, of }: OriginalView, at: number): number {
  return of === at ? turned : 0;
}

interface Opened {
  readonly project: ProjectAnswer;
  readonly source: string | null;
}

/** Pages are those of a PDF whose file is in the project. */
export function hasPages({ project, source }: Opened): boolean {
  const open = project.sources.find(({ name }) => name === source);
  return open?.format === "pdf" && open.hasOriginal;
}
