/**
 * A step as one number, so that a path is a list of integers and a search fills typed arrays: the entry of the index that
 * is walked, times two, plus one where its edge is walked against its direction. The plain loops of Ball and the graphs
 * make codes; everything else reads them here.
 */

/** The code of a step over an entry. */
export function stepCodeOf(entry: number, against: boolean): number {
  return entry * 2 + (against ? 1 : 0);
}

/** The entry of the index that a step walks. */
export function entryOf(stepCode: number): number {
  return stepCode >>> 1;
}

/** Whether a step walks its edge against its direction. */
export function isAgainst(stepCode: number): boolean {
  return (stepCode & 1) === 1;
}

/** The same edge walked the other way. */
export function reversed(stepCode: number): number {
  return stepCode ^ 1;
}
