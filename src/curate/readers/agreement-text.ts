/** The agreement of two readers in words, for a terminal. */

import { quantity } from "../../quantity.ts";
import { type Agreement, type AnswerFigure, DOMINANT, FIELDS, type Field, type StatementFigure } from "./agreement.ts";
import { disagreementsOf, type UnitDisagreement } from "./disagreements.ts";
import type { Estimate } from "./figures/bootstrap.ts";
import type { OpenedSample } from "./opened-sample.ts";

/** What the figures leave out, so that nobody reads more from them. */
export const LIMITS = [
  "Each figure answers one question; there is none over all of them.",
  "An interval tells how far a figure would move with other sentences of these texts, not with other readers.",
] as const;

export function agreementText(agreement: Agreement, opened: OpenedSample): string {
  const [first, second] = agreement.readers;
  const { sampled, both, onlyFirst, onlySecond } = agreement.sentences;
  const { resamples, seed, level } = agreement.bootstrap;
  const apart = [
    ...(onlyFirst === 0 ? [] : [`${onlyFirst} only by ${first}`]),
    ...(onlySecond === 0 ? [] : [`${onlySecond} only by ${second}`]),
  ];
  const head = `${first} and ${second} on the sample ${agreement.sample}: ${both} of ${quantity(sampled, "sentence")} read by both${apart.length === 0 ? "" : `, ${apart.join(", ")}, which are left out`}.`;
  if (both === 0) return `${head}\n`;
  const disagreements = disagreementsOf(agreement);
  return `${[
    head,
    `In brackets: ${level * 100} % of ${resamples} samples of these sentences drawn again (seed ${seed}).`,
    "",
    "1. Does the sentence carry a statement?",
    ...carriesLines(agreement),
    "",
    "2. The statements",
    ...statementLines(agreement),
    "",
    "3. How statements about the same two things are meant",
    ...FIELDS.flatMap((field) => fieldLines(field, agreement.fields[field], opened)),
    "",
    ...LIMITS,
    "",
    disagreements.length === 0
      ? "They disagree on nothing."
      : `They disagree on ${quantity(disagreements.length, "sentence")}:`,
    ...disagreements.flatMap((each) => ["", ...disagreementLines(each, agreement, opened)]),
  ].join("\n")}\n`;
}

function carriesLines({ carries, readers: [first, second] }: Agreement): string[] {
  const [[yes = 0, onlyFirst = 0] = [], [onlySecond = 0, no = 0] = []] = carries.table;
  return [
    `   both yes ${yes}, only ${first} ${onlyFirst}, only ${second} ${onlySecond}, both no ${no}`,
    ...answerLines(carries),
  ];
}

function answerLines(figure: AnswerFigure): string[] {
  if (figure.count === 0) return ["   nothing to compare"];
  return [
    `   same answer ${figure.agreed} of ${figure.count}, ${percentWords(figure.percent)}`,
    `   kappa ${kappaWords(figure)}`,
    ...(figure.ac1 === null
      ? []
      : [`   AC1 ${estimateWords(figure.ac1)}, beside kappa because one answer makes up ${DOMINANT * 100} % or more`]),
  ];
}

function statementLines({ statements, readers: [first, second] }: Agreement): string[] {
  const line = (words: string, { paired, f1 }: StatementFigure): string =>
    `   ${words}: ${paired} paired, F1 ${estimateWords(f1)}`;
  return [
    `   ${statements.first} of ${first}, ${statements.second} of ${second}`,
    ...(statements.first + statements.second === 0
      ? ["   F1 is not defined: there are no statements"]
      : [
          line("same two ends, either direction", statements.ends),
          line("same direction too", statements.direction),
          line("same relation too", statements.relation),
        ]),
  ];
}

function fieldLines(field: Field, figure: AnswerFigure, { labelOf }: OpenedSample): string[] {
  const shown = (answer: string): string =>
    field === "claimant" && answer === ""
      ? "the document itself"
      : field === "relation" || field === "claimant"
        ? labelOf(answer)
        : answer;
  const counts = figure.answers.flatMap((answer, at) => {
    const first = figure.table[at]?.reduce((sum, count) => sum + count, 0) ?? 0;
    const second = figure.table.reduce((sum, row) => sum + (row[at] ?? 0), 0);
    return first + second === 0 ? [] : [`${shown(answer)} ${first}/${second}`];
  });
  return [
    `   ${field}: ${counts.join(", ") || "nothing to compare"}`,
    ...(figure.count === 0 ? [] : answerLines(figure).map((line) => `   ${line}`)),
  ];
}

const TWO = (value: number): string => (Object.is(value, -0) ? 0 : value).toFixed(2);

/** "0.62 (0.31 to 0.88)", or why there is no value. */
export function estimateWords({ value, low, high, undefinedIn }: Estimate): string {
  if (value === null) return "not defined";
  if (low === null || high === null) return `${TWO(value)} (no interval: it is not defined in any sample drawn again)`;
  const left = undefinedIn === 0 ? "" : `; not defined in ${quantity(undefinedIn, "drawn sample")}, which are left out`;
  return `${TWO(value)} (${TWO(low)} to ${TWO(high)}${left})`;
}

export function percentWords({ value, low, high }: Estimate): string {
  const percent = (share: number | null): string => `${Math.round((share ?? 0) * 100)}`;
  return value === null ? "not defined" : `${percent(value)} % (${percent(low)} to ${percent(high)})`;
}

export function kappaWords({ kappa, table, answers }: AnswerFigure): string {
  if (kappa.value !== null) return estimateWords(kappa);
  const only = answers.find((_, at) => (table[at]?.[at] ?? 0) > 0);
  return only === undefined
    ? "not defined: nothing was answered"
    : "not defined: both gave one and the same answer throughout, so chance alone would agree as often (0/0)";
}

function disagreementLines(
  { unit, carries, pairs, onlyFirst, onlySecond }: UnitDisagreement,
  { readers: [first, second] }: Agreement,
  { show, sentenceOf }: OpenedSample,
): string[] {
  const { document, page, paragraph, words } = show(unit);
  const where = page !== null ? `, page ${page}` : paragraph === null ? "" : `, paragraph ${paragraph}`;
  return [
    `${unit.n}. ${words === null ? "(the text is not here)" : words.replace(/\s+/gu, " ")} (${document}${where})`,
    ...(carries === null
      ? []
      : [
          `   ${carries === "first" ? first : second} reads a statement in it, ${carries === "first" ? second : first} none`,
        ]),
    ...pairs.flatMap(({ a, b, differ }) => [
      `   other ${differ.join(", ")}:`,
      `     ${first}: ${sentenceOf(a)}`,
      `     ${second}: ${sentenceOf(b)}`,
    ]),
    ...onlyFirst.map((each) => `   only ${first}: ${sentenceOf(each)}`),
    ...onlySecond.map((each) => `   only ${second}: ${sentenceOf(each)}`),
  ];
}
