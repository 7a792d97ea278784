/** The agreement of two readers as a page for people to talk over. */

import { escapeHtml } from "../../escape-html.ts";
import { quantity } from "../../quantity.ts";
import { type Agreement, type AnswerFigure, DOMINANT, FIELDS, type StatementFigure } from "./agreement.ts";
import { estimateWords, kappaWords, LIMITS, percentWords } from "./agreement-text.ts";
import { disagreementsOf, type UnitDisagreement } from "./disagreements.ts";
import type { OpenedSample } from "./opened-sample.ts";
import { htmlTable, printedPage } from "./printed-page.ts";

export function agreementPage(agreement: Agreement, opened: OpenedSample): string {
  const [first, second] = agreement.readers;
  const { sampled, both, onlyFirst, onlySecond } = agreement.sentences;
  const { resamples, seed, level } = agreement.bootstrap;
  const disagreements = disagreementsOf(agreement);
  const title = `How far ${first} and ${second} agree`;
  const lead = `Sample ${agreement.sample}: ${both} of ${quantity(sampled, "sentence")} read by both, ${onlyFirst} only by ${first}, ${onlySecond} only by ${second}.`;
  const drawn = `In brackets: ${level * 100} % of ${resamples} samples of these sentences drawn again (seed ${seed}).`;
  return printedPage(
    title,
    [
      `<p>${escapeHtml(lead)}</p><p class="muted">${escapeHtml(drawn)} ${LIMITS.map(escapeHtml).join(" ")}</p>`,
      "<h2>1. Does the sentence carry a statement?</h2>",
      carriesTable(agreement),
      htmlTable(["", "same answer", "kappa", "AC1"], [figureRow("carries a statement", agreement.carries)]),
      "<h2>2. The statements</h2>",
      statementTable(agreement),
      "<h2>3. How statements about the same two things are meant</h2>",
      htmlTable(
        ["", "same answer", "kappa", "AC1"],
        FIELDS.map((field) => figureRow(field, agreement.fields[field])),
      ),
      `<p class="muted">AC1 stands where one answer makes up ${DOMINANT * 100} % or more: kappa falls there whatever the two agree on.</p>`,
      `<h2>${disagreements.length === 0 ? "They disagree on nothing" : `To talk about: ${quantity(disagreements.length, "sentence")}`}</h2>`,
      ...disagreements.map((each) => disagreementCard(each, agreement, opened)),
    ].join("\n"),
  );
}

function carriesTable({ carries, readers: [first, second] }: Agreement): string {
  const [[yes = 0, onlyFirst = 0] = [], [onlySecond = 0, no = 0] = []] = carries.table;
  return htmlTable(
    ["", `${escapeHtml(second)}: yes`, `${escapeHtml(second)}: no`],
    [
      [`${escapeHtml(first)}: yes`, String(yes), String(onlyFirst)],
      [`${escapeHtml(first)}: no`, String(onlySecond), String(no)],
    ],
    1,
  );
}

function figureRow(name: string, figure: AnswerFigure): string[] {
  if (figure.count === 0) return [name, "nothing to compare", "", ""];
  return [
    name,
    escapeHtml(`${figure.agreed} of ${figure.count}, ${percentWords(figure.percent)}`),
    escapeHtml(kappaWords(figure)),
    figure.ac1 === null ? "" : escapeHtml(estimateWords(figure.ac1)),
  ];
}

function statementTable({ statements, readers: [first, second] }: Agreement): string {
  const row = (words: string, { paired, f1 }: StatementFigure): string[] => [
    words,
    String(paired),
    escapeHtml(estimateWords(f1)),
  ];
  const counts = `${statements.first} of ${first}, ${statements.second} of ${second}`;
  return `<p>${escapeHtml(counts)}</p>${htmlTable(
    ["what must be the same", "paired", "F1"],
    [
      row("the two ends, in either direction", statements.ends),
      row("the direction too", statements.direction),
      row("the relation too", statements.relation),
    ],
    1,
  )}`;
}

function disagreementCard(
  { unit, carries, pairs, onlyFirst, onlySecond }: UnitDisagreement,
  { readers }: Agreement,
  { show, sentenceOf }: OpenedSample,
): string {
  const { n, document, page, paragraph, words } = show(unit);
  const [first, second] = readers.map((name) => `<span class="who">${escapeHtml(name)}</span>`);
  const where = `${document}${page !== null ? `, page ${page}` : paragraph === null ? "" : `, paragraph ${paragraph}`}`;
  const lines = [
    ...(carries === null
      ? []
      : [
          `${carries === "first" ? first : second} reads a statement in it, ${carries === "first" ? second : first} none.`,
        ]),
    ...pairs.map(
      ({ a, b, differ }) =>
        `<span class="differs">other ${escapeHtml(differ.join(", "))}</span><br>${first}: ${escapeHtml(sentenceOf(a))}<br>${second}: ${escapeHtml(sentenceOf(b))}`,
    ),
    ...onlyFirst.map((each) => `only ${first}: ${escapeHtml(sentenceOf(each))}`),
    ...onlySecond.map((each) => `only ${second}: ${escapeHtml(sentenceOf(each))}`),
  ];
  const passage = words === null ? "(the text is not here)" : words.replace(/\s+/gu, " ");
  return `<section class="card"><p class="passage">${escapeHtml(passage)}</p><p class="muted">${n}, ${escapeHtml(where)}</p>
${lines.map((line) => `<p>${line}</p>`).join("\n")}</section>`;
}
