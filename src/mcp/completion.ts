/** What somebody may mean who has begun to write a name, as the protocol asks for it: whole names, each of which names one thing. */

import { answerFind, type FindResult } from "../ask/concepts.ts";
import { answerSources } from "../ask/dataset-questions.ts";
import type { KnowledgeServices } from "../ask/knowledge-services.ts";
import { clipped } from "./clip.ts";
import { PROMPTS } from "./prompts.ts";
import { type Completed, TEMPLATES } from "./templates.ts";

export interface Completion {
  readonly values: string[];
  readonly hasMore: boolean;
}

export const NOTHING: Completion = { values: [], hasMore: false };

/** Names of one list; the protocol has at most 100. */
const MOST_NAMES = 20;

/** A reference of the protocol, and the argument of it that is being written. */
interface Reference {
  readonly ref:
    | { readonly type: "ref/prompt"; readonly name: string }
    | { readonly type: "ref/resource"; readonly uri: string };
  readonly argument: { readonly name: string };
}

/** What is completed there; null for an argument that has no names, and undefined where there is no such prompt or template. */
export function completedAt({ ref, argument }: Reference): Completed | null | undefined {
  if (ref.type === "ref/prompt") {
    const prompt = PROMPTS.find(({ name }) => name === ref.name);
    return prompt === undefined
      ? undefined
      : (prompt.arguments.find(({ name }) => name === argument.name)?.names ?? null);
  }
  const template = TEMPLATES.find(({ uriTemplate }) => uriTemplate === ref.uri);
  return template === undefined ? undefined : argument.name === template.argument ? template.names : null;
}

/** Names that go on from `value`, best first. */
export function complete(services: KnowledgeServices, names: Completed, value: string): Completion {
  if (names === "concept") return value === "" ? NOTHING : conceptsIn(answerFind(services, askedFor(value)));
  const folded = value.toLowerCase();
  const fitting = answerSources(services).sources.filter(
    ({ iri, title }) => title.toLowerCase().includes(folded) || iri.startsWith(value),
  );
  return listed(fitting.map(({ iri, title }) => ({ iri, label: title })));
}

/** The question that finds them. */
export const askedFor = (value: string) => ({ text: value, limit: MOST_NAMES + 1 });

/** Those of an answer that are called so; what is only like it, or speaks of it, is no completion. */
export function conceptsIn({ matches }: FindResult): Completion {
  return listed(matches.filter(({ by }) => by === "name" || by === "prefix" || by === "words"));
}

function listed(things: readonly { readonly iri: string; readonly label: string }[]): Completion {
  const values = things.slice(0, MOST_NAMES).map(({ iri, label }) => {
    // A label that two have names neither, and one that cannot be shown as it is would not be found again.
    const isOne = things.filter((other) => other.label === label).length === 1;
    return isOne && clipped({ label }).label === label ? label : iri;
  });
  return { values, hasMore: things.length > MOST_NAMES };
}
