/** What is in the data, in figures. */

import type { EvidenceReader } from "../../evidence/reader.ts";
import type { Modality } from "../../evidence/vocabulary.ts";
import { compareCodeUnits } from "../../order.ts";
import type { Knowledge } from "../store/knowledge.ts";

/** A document with how many statements it carries. */
export interface SourceStats {
  /** The IRI of the document. */
  readonly iri: string;
  /** Its title, or its IRI where it has none. */
  readonly title: string;
  /** The name of its text file, or null where none is recorded. */
  readonly file: string | null;
  /** Statements that the source carries; one that two sources carry counts in both. */
  readonly statements: number;
}

/** How much there is of what in the data. */
export interface StatsResult {
  /** Instance statements, literal-valued and denied ones included. */
  readonly statements: number;
  /** Things that statements are about. */
  readonly concepts: number;
  /** Distinct predicates of instance statements. */
  readonly predicates: number;
  /** Instance statements with at least one claim. */
  readonly evidenced: number;
  /** Statements that a document denies. */
  readonly denied: number;
  /** Statements by their modality; one that no statement has is left out. */
  readonly modalities: Readonly<Partial<Record<Modality, number>>>;
  /** Most statements first; empty where no document is recorded. */
  readonly sources: readonly SourceStats[];
  /** Everything that was read, evidence and vocabulary included. */
  readonly quads: number;
}

/** Counts; zero everywhere for an empty dataset. Complexity: O(statements + claims). */
export function statsOf(knowledge: Knowledge): StatsResult {
  const table = knowledge.statements;
  const reader = knowledge.evidence;
  const instance = table.ofRoles(new Set(["instance"] as const));
  const predicates = new Set<number>();
  const sources = new Map<number, number>();
  const modalities: Partial<Record<Modality, number>> = {};
  let [evidenced, denied] = [0, 0];
  for (const statement of instance) {
    predicates.add(table.predicate(statement));
    if (table.polarity(statement) === "denied") denied++;
    const claims = table.claims(statement);
    if (claims.length === 0) continue;
    evidenced++;
    const modality = table.modality(statement);
    modalities[modality] = (modalities[modality] ?? 0) + 1;
    const carriers = new Set(claims.map((reifier) => reader.claim(reifier).source).filter((source) => source !== null));
    for (const source of carriers) sources.set(source, (sources.get(source) ?? 0) + 1);
  }
  return {
    statements: instance.length,
    concepts: knowledge.concepts.length,
    predicates: predicates.size,
    evidenced,
    denied,
    modalities,
    sources: sourceStats(knowledge, reader, sources),
    quads: knowledge.dataset.size,
  };
}

function sourceStats(knowledge: Knowledge, reader: EvidenceReader, counts: ReadonlyMap<number, number>): SourceStats[] {
  const { describer } = knowledge;
  return [...counts]
    .map(([source, statements]) => {
      const { iri, label } = describer.resource(source);
      return { iri, title: label, file: reader.textOfSource(source)?.file ?? null, statements };
    })
    .sort((a, b) => compareCodeUnits(a.iri, b.iri));
}
