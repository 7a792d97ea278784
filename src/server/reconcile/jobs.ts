/** What the threads do for the reconciliation service: batches, suggestions, values of properties, previews. */

import { type Candidate, type ReconcileParams, Reconciler } from "../../ask/reconcile.ts";
import { escapeHtml } from "../../escape-html.ts";
import type { ResourceTerm } from "../../evidence/types.ts";
import { listAll } from "../../graph/explore/list.ts";
import { foldName } from "../../graph/names/name-index.ts";
import { jsonDocument } from "../../json.ts";
import type { Job, JobLimits } from "../../threads/job.ts";
import { pauseEvery, runPausing } from "../../work.ts";
import { RECONCILE_LIMITS } from "./limits.ts";
import { type ExtensionJob, extensionOf, type ProposalJob, proposedProperties } from "./values.ts";

export interface BatchJob {
  readonly queries: readonly (readonly [key: string, params: ReconcileParams])[];
}

export const SUGGESTED = ["entity", "type", "property"] as const;

export interface SuggestJob {
  readonly what: (typeof SUGGESTED)[number];
  readonly prefix: string;
  /** How many to pass over. */
  readonly cursor: number;
}

const asJson = (value: object) => ({ texts: [jsonDocument(value)], isLong: false });

const term = ({ iri, label }: ResourceTerm) => ({ id: iri, name: label });

const described = (definition: string | null) => (definition === null ? {} : { description: definition });

const batch: Job = (services, { queries }: BatchJob, { signal }) => {
  const reconciler = new Reconciler(services);
  const results = queries.map(([key, params]) => {
    signal.throwIfAborted();
    return [key, { result: reconciler.candidates(params).map(asCandidate) }];
  });
  return asJson(Object.fromEntries(results));
};

function asCandidate({ types, definition, score, isSure, name, properties, ...own }: Candidate): object {
  const features = [{ id: "name", value: name }];
  if (properties !== null) features.push({ id: "properties", value: properties });
  return { ...term(own), ...described(definition), type: types.map(term), score, match: isSure, features };
}

const suggest: Job = async (services, { what, prefix, cursor }: SuggestJob, { signal }) => {
  const { labels, dataset } = services.knowledge;
  const last = cursor + RECONCILE_LIMITS.suggestions;
  const definitionOf = (iri: string): string | null => {
    const node = dataset.terms.find(iri);
    return node === null ? null : labels.definition(node);
  };
  const found =
    what === "entity"
      ? services.concepts.search(prefix, { limit: last, texts: false }).matches
      : ofVocabulary(await listed(services, what, signal), prefix);
  const result = found.slice(cursor, last).map((each) => ({
    ...term(each),
    ...described(definitionOf(each.iri)),
    ...("types" in each ? { notable: (each.types as ResourceTerm[]).map(term) } : {}),
  }));
  return asJson({ result });
};

async function listed(
  { knowledge }: Parameters<Job>[0],
  what: "type" | "property",
  signal: JobLimits["signal"],
): Promise<readonly ResourceTerm[]> {
  const { types, relations } = await runPausing(listAll.work(knowledge), pauseEvery(undefined, signal));
  return what === "type" ? types : relations;
}

/** Those that begin so, then those with it anywhere, by label or IRI; in each the most frequent first. */
function ofVocabulary(terms: readonly ResourceTerm[], prefix: string): ResourceTerm[] {
  const folded = foldName(prefix);
  const begins = ({ iri, label }: ResourceTerm): boolean => iri === prefix || foldName(label).startsWith(folded);
  const has = (each: ResourceTerm): boolean => !begins(each) && foldName(each.label).includes(folded);
  return [...terms.filter(begins), ...terms.filter(has)];
}

const extend: Job = ({ knowledge }, params: ExtensionJob) => asJson(extensionOf(knowledge, params));

const properties: Job = async ({ knowledge }, params: ProposalJob, { signal }) => {
  const proposed = await runPausing(proposedProperties(knowledge, params), pauseEvery(undefined, signal));
  return asJson({ type: params.type, limit: params.limit, properties: proposed.map(term) });
};

const preview: Job = ({ knowledge }, { iri }: { readonly iri: string }) => {
  const { labels, describer, dataset } = knowledge;
  const node = dataset.terms.find(iri) ?? 0;
  const types = describer.types(node).map(({ label }) => label);
  const names = labels.otherNames(node).map(({ name }) => name);
  const line = (text: string): string => (text === "" ? "" : `<p>${escapeHtml(text)}</p>\n`);
  const body = `<h1>${escapeHtml(labels.label(node))}</h1>
${line(types.join(", "))}${line(labels.definition(node) ?? "")}${line(names.length === 0 ? "" : `Also: ${names.join("; ")}`)}`;
  return { facts: { title: labels.label(node) }, texts: [body], isLong: false };
};

export const RECONCILE_JOBS = {
  "reconcile-batch": batch,
  "reconcile-suggest": suggest,
  "reconcile-extend": extend,
  "reconcile-properties": properties,
  "reconcile-preview": preview,
};
