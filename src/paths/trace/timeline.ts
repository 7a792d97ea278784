/** What is dated, in order, whichever property holds the date. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import { pausable, visitSteps, type Work } from "../../work.ts";
import { parsePeriod } from "../options/times.ts";

/** How exactly a date is told; in words where only a year stands in them ("autumn 2021"). */
export const PRECISIONS = ["day", "month", "year", "interval", "words"] as const;
type Precision = (typeof PRECISIONS)[number];

/** One dated statement. */
export interface TimelineEntry {
  /** As the data writes it. */
  readonly when: string;
  /** How exact the date is. */
  readonly precision: Precision;
  /** What is dated. */
  readonly node: ResourceTerm;
  /** What is dated, with its evidence. */
  readonly statement: Statement;
}

/** What is dated, in order. */
export interface TimelineResult {
  /** Earliest first; empty where nothing is dated. */
  readonly entries: readonly TimelineEntry[];
}

interface Dated {
  readonly statement: StatementNumber;
  readonly when: string;
  readonly precision: Precision;
  readonly from: TermId;
}

const DATE_TYPES: ReadonlySet<string> = new Set(
  ["date", "dateTime", "gYear", "gYearMonth"].map((name) => iri("xsd", name)),
);
const YEAR = /\b(?:1[0-9]|20)\d\d\b/;

/** Statements that are looked at between two pauses. */
const EVERY = 1024;

/**
 * The affirmed statements that give a date, in order of where it begins, then by IRI; those of one node and of what a
 * statement joins to it, or all. A property dates where one of its values is typed as a date, or is an ISO 8601 interval.
 * Empty where nothing is dated. O(statements).
 */
export const timelineOf = pausable(function* (knowledge: Knowledge, about: TermId | null = null): Work<TimelineResult> {
  const { statements: table, describer } = knowledge;
  const dating = new Set<number>();
  const values: {
    readonly statement: StatementNumber;
    readonly value: string;
    readonly dated: Omit<Dated, "statement"> | null;
  }[] = [];
  yield* visitSteps(table.ofRoles(new Set(["instance"] as const)), EVERY, (statement) => {
    const literal = literalParts(knowledge.key(table.object(statement)));
    if (literal === null || table.polarity(statement) === "denied") return;
    const dated = datedBy(literal);
    if (dated !== null) dating.add(table.predicate(statement));
    values.push({ statement, value: literal.value, dated });
  });
  const near = about === null ? null : nodesAround(knowledge, about);
  const found = values
    .filter(({ statement }) => near?.has(table.subject(statement)) ?? true)
    .map(({ statement, value, dated }): Dated | null => {
      if (dated !== null) return { statement, ...dated };
      const inWords = dating.has(table.predicate(statement)) ? datedInWords(value) : null;
      return inWords === null ? null : { statement, ...inWords };
    })
    .filter((dated) => dated !== null);
  const key = ({ statement }: Dated): string => knowledge.key(table.subject(statement));
  found.sort((a, b) => a.from - b.from || compareCodeUnits(key(a), key(b)) || a.statement - b.statement);
  return {
    entries: found.map(({ statement, when, precision }) => ({
      when,
      precision,
      node: describer.resource(table.subject(statement)),
      statement: describer.statement(statement),
    })),
  };
});

function datedBy({ value, datatype }: { value: string; datatype: string }): Omit<Dated, "statement"> | null {
  const isTyped = DATE_TYPES.has(datatype);
  // Of texts only what cannot be a mere number: an interval, a month or a day.
  if (!isTyped && !/^[-\d.]+[/-]/.test(value)) return null;
  const period = parsePeriod(value.split("T", 1)[0] ?? "");
  if (period === null) return null;
  const dashes = value.replace(/^-/, "").split("-").length;
  const precision = value.includes("/") ? "interval" : dashes === 1 ? "year" : dashes === 2 ? "month" : "day";
  return { when: value, precision, from: period.from };
}

function datedInWords(value: string): Omit<Dated, "statement"> | null {
  const [year] = YEAR.exec(value) ?? [];
  const period = year === undefined ? null : parsePeriod(year);
  return period === null ? null : { when: value, precision: "words", from: period.from };
}

/** A node, and what affirmed statements join to it. */
function nodesAround({ statements: table }: Knowledge, node: TermId): Set<number> {
  const around = new Set([node]);
  for (const statement of [...table.match({ subject: node }), ...table.match({ object: node })]) {
    if (table.role(statement) !== "instance" || table.polarity(statement) === "denied") continue;
    around.add(table.subject(statement)).add(table.object(statement));
  }
  return around;
}
