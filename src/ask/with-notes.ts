/** What a person is told beside an answer over an endpoint, as a program gets it. */

/** The answer as JSON has it: what could not be used of the endpoint's answers stands in it, where there is such. */
export function withNotes<Answer extends object>(
  answer: Answer,
  notes: readonly string[],
): Answer & { readonly endpoint?: { readonly notes: readonly string[] } } {
  return notes.length === 0 ? answer : { ...answer, endpoint: { notes } };
}
