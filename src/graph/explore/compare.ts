/** Two documents, voices or concepts side by side: what both say, what one says, and where they differ. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { pausable, visitSteps, type Work } from "../../work.ts";
import type { Knowledge } from "../store/knowledge.ts";
import type { SaidStatement } from "../store/voices.ts";

/** In what two sayings differ: whether it is so, what a value is, or how sure it is meant. */
export const DIFFERENCES = ["polarity", "value", "modality"] as const;
/** In what two sayings about the same differ. */
export type Difference = (typeof DIFFERENCES)[number];

/** What the two are taken as. */
export const COMPARED = ["document", "voice", "concept"] as const;
type ComparedAs = (typeof COMPARED)[number];

interface Pair {
  readonly a: Statement;
  readonly b: Statement;
}

/** What two things share and where they differ. */
export interface CompareResult {
  /** The one. */
  readonly a: ResourceTerm;
  /** The other. */
  readonly b: ResourceTerm;
  /** As what the two were compared. */
  readonly comparedAs: ComparedAs;
  /** The same, meant alike; of concepts, the same relation to the same thing. */
  readonly both: readonly Pair[];
  /** What only the one has; empty where the other has it all. */
  readonly onlyA: readonly Statement[];
  /** What only the other has. */
  readonly onlyB: readonly Statement[];
  /** What both speak of and put differently, and how. */
  readonly differ: readonly (Pair & { readonly how: Difference })[];
}

export interface CompareOptions {
  /** Only statements that have this node for an end. Default: null, all. */
  readonly about?: TermId | null;
}

/** A statement with the claims that count, and what it is compared by. */
interface Saying {
  readonly statement: Statement;
  /** Its relation and ends, without the compared concept and without polarity. */
  readonly what: string;
  /** The same without a value. */
  readonly question: string;
}

/** Statements that are looked at between two pauses. */
const EVERY = 1024;

/**
 * Compares two things by what they say, or by what is said of them: as documents where both carry statements, as voices
 * where both claim something, else as concepts. Every statement of either stands in one list, or in several differences.
 * Order: by what is said. Cost: of documents O(claims), else the statements of the two.
 */
export const compareTwo = pausable(function* (
  knowledge: Knowledge,
  a: TermId,
  b: TermId,
  { about = null }: CompareOptions = {},
): Work<CompareResult> {
  const { describer } = knowledge;
  const [ofA, ofB] = [yield* sayingsOf(knowledge, a), yield* sayingsOf(knowledge, b)];
  const comparedAs = COMPARED.find((each) => ofA[each].length > 0 && ofB[each].length > 0) ?? "concept";
  const pick = (found: Sayings, center: TermId): Saying[] =>
    found[comparedAs]
      .filter(({ statement }) => about === null || isEnd(knowledge, statement, about))
      .map((said) => sayingOf(knowledge, said, comparedAs === "concept" ? center : null))
      .sort(
        (one, other) =>
          compareCodeUnits(one.what, other.what) || compareCodeUnits(one.statement.id, other.statement.id),
      );
  return { a: describer.resource(a), b: describer.resource(b), comparedAs, ...held(pick(ofA, a), pick(ofB, b)) };
});

function held(left: readonly Saying[], right: readonly Saying[]): Omit<CompareResult, "a" | "b" | "comparedAs"> {
  const both: Pair[] = [];
  const differ: (Pair & { how: Difference })[] = [];
  const paired = new Set<Saying>();
  // Two that answer different questions have nothing to agree or differ in.
  const answers = new Map<string, Saying[]>(right.map(({ question }) => [question, []]));
  for (const each of right) answers.get(each.question)?.push(each);
  for (const one of left) {
    for (const other of answers.get(one.question) ?? []) {
      const how = relation(one, other);
      paired.add(one).add(other);
      const pair = { a: one.statement, b: other.statement };
      if (how === "same") both.push(pair);
      else differ.push({ ...pair, how });
    }
  }
  const alone = (sayings: readonly Saying[]): Statement[] =>
    sayings.filter((each) => !paired.has(each)).map(({ statement }) => statement);
  return { both, onlyA: alone(left), onlyB: alone(right), differ };
}

/** Of two that answer one question. */
function relation(one: Saying, other: Saying): Difference | "same" {
  if (one.what !== other.what) return "value";
  if (one.statement.polarity !== other.statement.polarity) return "polarity";
  return one.statement.modality === other.statement.modality ? "same" : "modality";
}

type Sayings = Readonly<Record<ComparedAs, readonly SaidStatement[]>>;

function* sayingsOf(knowledge: Knowledge, node: TermId): Work<Sayings> {
  const { statements: table, evidence, voices } = knowledge;
  const document: SaidStatement[] = [];
  const concept: SaidStatement[] = [];
  yield* visitSteps(table.ofRoles(new Set(["instance"] as const)), EVERY, (statement) => {
    const claims = table.claims(statement);
    const own = claims.filter((reifier) => evidence.claim(reifier).source === node);
    if (own.length > 0) document.push({ claimant: node, statement, reifiers: own });
    if (table.subject(statement) === node || table.object(statement) === node)
      concept.push({ claimant: node, statement, reifiers: claims });
  });
  return { document, voice: voices.says(node), concept };
}

function isEnd({ statements: table }: Knowledge, statement: StatementNumber, node: TermId): boolean {
  return table.subject(statement) === node || table.object(statement) === node;
}

/** `center` is the compared concept, which is left out of what is compared. */
function sayingOf(knowledge: Knowledge, said: SaidStatement, center: TermId | null): Saying {
  const { statements: table, dataset } = knowledge;
  const { statement } = said;
  const key = (id: TermId): string => (id === center ? "" : knowledge.key(id));
  const object = table.object(statement);
  const question = `${key(table.subject(statement))} ${key(table.predicate(statement))}`;
  const what = `${question} ${key(object)}`;
  return {
    statement: knowledge.describer.said(said),
    what,
    question: dataset.terms.isLiteral(object) ? question : what,
  };
}
