/** The questions which documents speak of a concept, and what there is. */

import { quoted, ThroughlineError } from "../errors.ts";
import { type DocumentsResult, documentsOf } from "../graph/explore/documents.ts";
import { type ListResult, listAll, listDocument, listRelation, listType, sortedBy } from "../graph/explore/list.ts";
import { singularsOf } from "../graph/names/name-words.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import type { ResourceName } from "../ids.ts";
import { compareCodeUnits } from "../order.ts";
import { predicateNamed, typeNamed } from "../paths/options/predicate-names.ts";
import { runPausing } from "../work.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";

/** The concept of which documents speak, or do not. */
export interface DocumentsParams {
  /** The concept that documents speak of. */
  readonly concept: ResourceName;
  /** Whether those are wanted that do not speak of it. */
  readonly not?: boolean;
}

/** Which documents speak of a concept, or do not. Throws as answerShow. */
export async function answerDocuments(
  { knowledge, concepts }: KnowledgeServices,
  { concept, not = false }: DocumentsParams,
): Promise<DocumentsResult> {
  return runPausing(documentsOf.work(knowledge, concepts.resolve(concept), { not }));
}

const BY_NAME = "name";

/** What is listed, and by which values it is sorted. */
export interface ListParams {
  /** A type, a relation or a document; without it, what types and relations there are. */
  readonly of?: string;
  /** The label of a relation that the rows have values of, or "name". Default: name. */
  readonly sort?: string;
}

/**
 * What there is. A name is looked for among the types, in the singular too, then the relations, then the documents.
 *
 * @throws ThroughlineError `usage` for a name that is none of these, with the nearest types, and for an order that no row has
 *   a value for.
 */
export async function answerList(services: KnowledgeServices, { of, sort = BY_NAME }: ListParams): Promise<ListResult> {
  const { knowledge } = services;
  if (of === undefined) return runPausing(listAll.work(knowledge));
  const result = await listNamed(services, of);
  if (sort === BY_NAME || result.rows.length === 0) return result;
  const relations = [...new Set(result.rows.flatMap(({ values }) => Object.keys(values)))].sort(compareCodeUnits);
  if (!relations.includes(sort)) throw unsortable(sort, relations);
  return { ...result, rows: sortedBy(result.rows, sort) };
}

async function listNamed(services: KnowledgeServices, of: string): Promise<ListResult> {
  const { knowledge } = services;
  const type = firstNamed(singularsOf(of).map((name) => () => typeNamed(knowledge, name)));
  if (type !== null) return runPausing(listType.work(knowledge, type));
  const relation = firstNamed([() => predicateNamed(knowledge, of)]);
  if (relation !== null) return runPausing(listRelation.work(knowledge, relation));
  const source = firstNamed([() => services.concepts.resolve(of)]);
  if (source !== null && isSource(knowledge, source)) return runPausing(listDocument.work(knowledge, source));
  throw unlistable(knowledge, of);
}

function unsortable(sort: string, relations: readonly string[]): ThroughlineError {
  const there = [BY_NAME, ...relations].map(quoted).join(", ");
  return new ThroughlineError("usage", `No row has a value called ${quoted(sort)}.`, {
    hint: `Order by one of ${there}.`,
  });
}

function firstNamed(readers: readonly (() => number)[]): number | null {
  for (const read of readers) {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ThroughlineError)) throw error;
    }
  }
  return null;
}

function isSource(knowledge: Knowledge, node: number): boolean {
  const { statements: table, evidence } = knowledge;
  for (let statement = 0; statement < table.size; statement++)
    if (table.claims(statement).some((reifier) => evidence.claim(reifier).source === node)) return true;
  return false;
}

function unlistable(knowledge: Knowledge, name: string): ThroughlineError {
  try {
    typeNamed(knowledge, name);
  } catch (error) {
    if (error instanceof ThroughlineError) {
      const { data, hint } = error;
      const message = `${quoted(name)} is no type, relation or document of this data.`;
      return new ThroughlineError("usage", message, {
        hint: `${hint ?? ""} Without a name, list tells what there is.`.trim(),
        data,
      });
    }
  }
  return new ThroughlineError("usage", `There is nothing to list as ${quoted(name)}.`);
}
