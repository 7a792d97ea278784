/** What each member of a line has to be: a journal may come from anybody, and what is read of it is relied on everywhere. */

import { quoted } from "../../errors.ts";
import { MODALITIES, POLARITIES, SUPPORTS } from "../../evidence/vocabulary.ts";
import type { Decision } from "./lines.ts";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTextOrNone: Check = (value) => value === null || value === undefined || isText(value);
const isObject: Check = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isDurationOrNone: Check = (value) => value === undefined || (Number.isFinite(value) && Number(value) >= 0);
const isWhole: Check = (value) => Number.isSafeInteger(value);
/** What toISOString and its kin write; another one could not be sorted by. */
const isMoment: Check = (value) =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));
const oneOf =
  (names: object): Check =>
  (value) =>
    typeof value === "string" && Object.hasOwn(names, value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const withMembers =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(members).every(([name, check]) => check((value as Readonly<Record<string, unknown>>)[name]));

const isTriple: Check = (value) => Array.isArray(value) && value.length === 4 && value.every(isText);
const isMade = withMembers({ iri: isText, label: isText, type: isText, definition: isTextOrNone });
/** Lines from before they could be told have none. */
const isQualifiersOrNone: Check = (value) =>
  value === undefined || (isObject(value) && Object.values(value as object).every(listOf(isText)));
const isTexts: Check = (value) => isObject(value) && Object.values(value as object).every(isText);

const LINE: Readonly<Record<string, Check>> = {
  n: isWhole,
  act: isWhole,
  time: isMoment,
  by: isText,
  ms: isDurationOrNone,
};
const DECISIONS: Readonly<Record<Decision["do"], Readonly<Record<string, Check>>>> = {
  accept: { on: isText, proposal: isObject },
  reject: { on: isText, reason: isTextOrNone },
  undo: { of: listOf(isText) },
  retract: { claim: isText, reason: isTextOrNone, was: listOf(isTriple) },
  merge: { keep: isText, gone: isText, was: listOf(isTriple), now: listOf(isTriple) },
  different: { a: isText, b: isText },
  concept: { concept: isMade, aliases: listOf(isText) },
  note: { note: isObject },
  later: { on: isText },
  nothing: { at: isObject, reason: isText },
  alias: { concept: isText, name: isText },
  mend: { on: isText, cells: isTexts },
  adjudicate: { sample: isText, unit: isWhole, readings: Array.isArray, verdict: isText, reason: isTextOrNone },
};
/** What a proposal says and where, which is all that a coding has of it. */
const STATED: Readonly<Record<string, Check>> = {
  id: isText,
  as: withMembers({
    subject: isText,
    predicate: isText,
    object: isText,
    modality: oneOf(MODALITIES),
    polarity: oneOf(POLARITIES),
    support: oneOf(SUPPORTS),
    claimant: isTextOrNone,
    note: isTextOrNone,
    qualifiers: isQualifiersOrNone,
  }),
  at: isObject,
  named: withMembers({ subject: isText, object: isText, claimant: isTextOrNone }),
  made: listOf(isMade),
};
const PROPOSAL: Readonly<Record<string, Check>> = {
  ...STATED,
  by: isText,
  batch: isText,
  from: isText,
  since: isTextOrNone,
  model: isTextOrNone,
};

type Line = Readonly<Record<string, unknown>>;

/** The first member that is not what it should be, as a phrase; null where all are. */
export function wrongInDecision(line: Line): string | null {
  const kind = String(line.do);
  if (!Object.hasOwn(DECISIONS, kind)) return `"do" is ${quoted(kind)}, which is no decision`;
  return wrongIn(line, LINE) ?? wrongIn(line, DECISIONS[kind as Decision["do"]]);
}

/** The same for a proposal. */
export function wrongInProposal(line: Line): string | null {
  return wrongIn(line, PROPOSAL);
}

/** The same for a statement of a coding. */
export function wrongInStated(line: Line): string | null {
  return wrongIn(line, STATED);
}

function wrongIn(line: Line, checks: Readonly<Record<string, Check>>): string | null {
  const wrong = Object.entries(checks).find(([name, check]) => !check(line[name]));
  if (wrong === undefined) return null;
  const [name] = wrong;
  return line[name] === undefined || line[name] === null
    ? `"${name}" is missing`
    : `"${name}" is not what it should be`;
}
