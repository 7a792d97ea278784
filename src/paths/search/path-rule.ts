/** What the statements of a path must have to do with each other, kept while it grows. */

/** `State` is what a path has come to; paths that begin alike share it, so it is never changed. */
export interface PathRule<State extends object = object> {
  /** Where a path of no statement is. */
  readonly start: State;
  /** Where a path is after one more statement; null where the statement breaks the rule. */
  next(state: State, statement: number): State | null;
}

/** All of some rules at once; null where there is none to keep. */
export function allOf(some: readonly (PathRule | null)[]): PathRule | null {
  const rules = some.filter((rule) => rule !== null);
  const [first, second] = rules;
  if (first === undefined || second === undefined) return first ?? null;
  return {
    start: rules.map(({ start }) => start),
    next(states: readonly object[], statement) {
      const after = rules
        .map((rule, number) => rule.next(states[number] ?? rule.start, statement))
        .filter((state) => state !== null);
      return after.length === rules.length ? after : null;
    },
  } satisfies PathRule<readonly object[]>;
}
