/** What whoever answers allows whoever asks: one place for HTTP and for the tools of language models. */

export interface QuestionLimits {
  /** Milliseconds that a search may take. */
  readonly timeLimitMs: number;
}

/** Parameters with a time limit no longer than what is allowed; a lower one is kept. The answer says when it cut a search. */
export function withinLimits<Params extends Readonly<Record<string, unknown>>>(
  params: Params,
  { timeLimitMs }: QuestionLimits,
): Params {
  const { timeLimit } = params;
  return typeof timeLimit === "number" ? { ...params, timeLimit: Math.min(timeLimit, timeLimitMs) } : params;
}
