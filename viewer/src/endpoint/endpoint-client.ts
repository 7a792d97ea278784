/** What the page asks of an endpoint, through the server that it came from: no other address is ever asked. */

import type { Excerpt, ExcerptQuestion } from "throughline/endpoint";
import { visible } from "throughline/errors";
import type { ResourceTerm } from "throughline/evidence";
import type { ConceptMatch } from "throughline/graph";

/** What a part has and has not; the notes are in English, as the library tells them. */
export type ExcerptFacts = Pick<Excerpt, "figures" | "around" | "notes">;

/** A part as a snapshot, with what it has and has not. */
export interface FetchedExcerpt extends ExcerptFacts {
  readonly snapshot: Uint8Array;
}

/** Why there is no answer. The words are the library's, in English. */
export class EndpointFailure extends Error {
  readonly code: string;
  readonly hint: string | null;
  /** Which of the names it is about, from 0; null for none of them. */
  readonly box: number | null;
  readonly candidates: readonly ResourceTerm[];
  /** Of a name that means nothing, those nearest to it. */
  readonly nearest: readonly ResourceTerm[];

  constructor(status: number, body: unknown) {
    const { error } = (isRecord(body) ? body : {}) as { error?: unknown };
    const told: Readonly<Record<string, unknown>> = isRecord(error) ? error : {};
    const data: Readonly<Record<string, unknown>> = isRecord(told.data) ? told.data : {};
    // Of an ambiguous name the message lists the candidates, which the page shows itself.
    const [message = ""] = String(told.message ?? `The server answered with status ${status}.`).split("\n");
    super(visible(message));
    this.code = String(told.code ?? "internal");
    this.hint = typeof told.hint === "string" ? visible(told.hint) : null;
    this.box = typeof data.place === "number" ? data.place : null;
    this.candidates = Array.isArray(data.candidates) ? data.candidates.map(shown) : [];
    this.nearest = Array.isArray(data.nearest) ? data.nearest.map(shown) : [];
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** What comes as JSON has not passed the door at which the labels of a snapshot are made visible. */
function shown<Term extends ResourceTerm>(term: Term): Term {
  return { ...term, label: visible(term.label) };
}

/** The concepts that some names mean. Rejects with EndpointFailure; with the signal's reason where it was stopped. */
export async function conceptsOf(names: readonly string[], signal: AbortSignal): Promise<readonly ResourceTerm[]> {
  const response = await ask("part/concepts", { concept: names }, signal);
  const { concepts } = (await response.json()) as { concepts: readonly ResourceTerm[] };
  return concepts.map(shown);
}

/** An excerpt of the graph. Rejects as conceptsOf. */
export async function fetchExcerpt(
  { concepts, opened = [] }: ExcerptQuestion,
  signal: AbortSignal,
): Promise<FetchedExcerpt> {
  const question = { concept: concepts, open: opened };
  const { figures, around, notes } = (await (await ask("part", question, signal)).json()) as ExcerptFacts;
  const graph = await ask("part/graph", question, signal);
  const snapshot = new Uint8Array(await graph.arrayBuffer());
  return { figures, around: around.map(shown), notes: notes.map(visible), snapshot };
}

/** How many statements the endpoint has around a node; null where it does not count. Rejects as conceptsOf. */
export async function countAround(node: string, signal: AbortSignal): Promise<number | null> {
  const { statements } = (await (await ask("part/count", { node }, signal)).json()) as { statements: number | null };
  return statements;
}

/** Concepts with a text in their names, best first. Rejects as conceptsOf. */
export async function findConcepts(text: string, limit: number, signal: AbortSignal): Promise<readonly ConceptMatch[]> {
  const { matches } = (await (await ask("api/find", { text, limit }, signal)).json()) as {
    matches: readonly ConceptMatch[];
  };
  return matches.map((match) => ({ ...shown(match), types: match.types.map(shown) }));
}

/** By POST: a question may be longer than an address. */
async function ask(path: string, params: object, signal: AbortSignal): Promise<Response> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`./${path}`, { method: "POST", headers, body: JSON.stringify(params), signal });
  if (!response.ok) throw new EndpointFailure(response.status, await response.json().catch(() => null));
  return response;
}
