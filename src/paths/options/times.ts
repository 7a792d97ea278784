/** Periods as claims and questions write them, and what can be asked of the periods of a path. */

/**
 * - any: periods are not looked at, beside `asOf`.
 * - together: there is a moment at which every statement of the path holds.
 * - in-order: the statements can hold one after the other, each no earlier than the one before.
 */
export const TIME_DEMANDS = ["any", "together", "in-order"] as const;

/** What the dates along a path must be to one another. */
export type TimeDemand = (typeof TIME_DEMANDS)[number];

/** Whether a statement without a recorded period counts as holding at any time, or not at all. */
export const UNDATED_RULES = ["allow", "refuse"] as const;

/** What becomes of statements without a date where dates are asked for. */
export type UndatedRule = (typeof UNDATED_RULES)[number];

/** A half-open stretch of time, in milliseconds since 1970. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

export const ALL_TIME: Period = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

// A month or day of 00 is Wikidata's way to say that it is not known.
const DATE = /^(-?\d{4,6})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;
const UNKNOWN_PARTS = /^(-?\d{4,6}(?:-(?!00)\d{2})?)(?:-00){1,2}(?:T.*)?$/;

/**
 * The period of a claim: as parsePeriod, but an end that cannot be read is open, for the other one still holds. Null where
 * neither can be read.
 */
export function periodOfClaim(text: string): Period | null {
  const whole = parsePeriod(text);
  const [first, second, ...more] = text.trim().split("/");
  if (whole !== null || first === undefined || second === undefined || more.length > 0) return whole;
  const [start, end] = [first, second].map((part) => (part === ".." ? null : parseDate(part)));
  if (start === null && end === null) return null;
  const period = { from: start?.from ?? ALL_TIME.from, until: end?.until ?? ALL_TIME.until };
  return period.from < period.until ? period : null;
}

/**
 * Reads a date, or an interval as schema:temporalCoverage writes it: "2013", "2000/2009-09", "2016/..". A year or month
 * stands for all of it, so "2009-09" as an end is the first of October, exclusive. Null for anything else.
 * Spec: ISO 8601-2 (open ends), https://schema.org/temporalCoverage
 */
export function parsePeriod(text: string): Period | null {
  const parts = text.trim().split("/");
  const [first = "", second = first] = parts;
  if (parts.length > 2) return null;
  const start = first === ".." ? ALL_TIME : parseDate(first);
  const end = second === ".." ? ALL_TIME : parseDate(second);
  if (start === null || end === null || start.from >= end.until) return null;
  return { from: start.from, until: end.until };
}

function parseDate(text: string): Period | null {
  const match = DATE.exec(UNKNOWN_PARTS.exec(text)?.[1] ?? text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const from = utc(year, month - 1, day);
  if (match[3] !== undefined) return { from, until: utc(year, month - 1, day + 1) };
  return { from, until: match[2] === undefined ? utc(year + 1, 0, 1) : utc(year, month, 1) };
}

/** Unlike Date.UTC, takes the years 0 to 99 as they are. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

export function overlaps(a: Period, b: Period): boolean {
  return a.from < b.until && b.from < a.until;
}
