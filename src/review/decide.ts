/** placeholder */
import type { Desk } from "../curate/review/desk.ts";
import type { Conflict, DecideAnswer, DecideRequest } from "./protocol.ts";
export class Conflicted extends Error {
  readonly answer: Conflict;
  constructor(answer: Conflict) {
    super(answer.error.message);
    this.answer = answer;
  }
}
export async function decide(
  _desk: Desk,
  _request: DecideRequest,
  _at: { readonly time: string; readonly ms?: number },
): Promise<DecideAnswer> {
  throw new Error("not yet");
}
