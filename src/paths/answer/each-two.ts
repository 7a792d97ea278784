/** Several concepts as path questions. */

/**
 * Each two of a list, the earlier one first, in the order of the list: of A, B and C the pairs A B, A C and B C. None of
 * fewer than two.
 */
export function eachTwo<End>(ends: readonly End[]): (readonly [End, End])[] {
  return ends.flatMap((from, index) => ends.slice(index + 1).map((to) => [from, to] as const));
}
