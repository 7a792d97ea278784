/** The guideline of a project for a coder: as Markdown, and as a page to print. */

import { escapeHtml } from "../../escape-html.ts";
import { plain } from "../markdown.ts";
import { type Guideline, type GuidelineRelation, type GuidelineTerm, RULES } from "./guideline.ts";
import { printedPage } from "./printed-page.ts";

const HEADS = {
  rules: "What counts as a statement",
  relations: "The relations",
  modalities: "How sure: the modality",
  polarities: "Which way: the polarity",
  supports: "How directly: the support",
} as const;

const title = ({ project }: Guideline): string => `How to read for ${project}`;

/** "Actor group or Organization", "anything". */
const types = (labels: readonly string[]): string => labels.join(" or ") || "anything";

export function guidelineMarkdown(guideline: Guideline): string {
  const terms = (all: readonly GuidelineTerm[]): string =>
    all
      .map(({ name, definition }) => `- **${plain(name)}**${definition === null ? "" : `: ${plain(definition)}`}`)
      .join("\n");
  return `${[
    `# ${plain(title(guideline))}`,
    `## ${HEADS.rules}`,
    RULES.map((rule, index) => `${index + 1}. ${rule}`).join("\n"),
    `## ${HEADS.relations}`,
    ...guideline.relations.map(relationMarkdown),
    `## ${HEADS.modalities}`,
    terms(guideline.modalities),
    `## ${HEADS.polarities}`,
    terms(guideline.polarities),
    `## ${HEADS.supports}`,
    terms(guideline.supports),
  ].join("\n\n")}\n`;
}

function relationMarkdown(relation: GuidelineRelation): string {
  const { label, inverseLabel, definition, from, to, example, apartFrom, case: known } = relation;
  return [
    `### ${plain(label)}`,
    [
      ...(definition === null ? [] : [plain(definition)]),
      `From ${plain(types(from))} to ${plain(types(to))}${inverseLabel === null ? "" : `; the other way round: ${plain(inverseLabel)}`}.`,
    ].join(" "),
    ...(example === null ? [] : [`Example: ${plain(example)}`]),
    ...(apartFrom.length === 0 ? [] : [`Told apart from: ${apartFrom.map(plain).join(", ")}.`]),
    ...(known === null
      ? []
      : [
          `Here: ${plain(known.statement)}${known.words === null ? "" : `\n\n> ${plain(known.words)} (${plain(known.document)})`}`,
        ]),
  ].join("\n\n");
}

export function guidelineHtml(guideline: Guideline): string {
  const terms = (all: readonly GuidelineTerm[]): string =>
    `<dl class="card">${all.map(({ name, definition }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(definition ?? "")}</dd>`).join("\n")}</dl>`;
  return printedPage(
    title(guideline),
    [
      `<h2>${HEADS.rules}</h2>`,
      `<ol>${RULES.map((rule) => `<li>${escapeHtml(rule)}</li>`).join("\n")}</ol>`,
      `<h2>${HEADS.relations}</h2>`,
      ...guideline.relations.map(relationHtml),
      `<h2>${HEADS.modalities}</h2>${terms(guideline.modalities)}`,
      `<h2>${HEADS.polarities}</h2>${terms(guideline.polarities)}`,
      `<h2>${HEADS.supports}</h2>${terms(guideline.supports)}`,
    ].join("\n"),
  );
}

function relationHtml(relation: GuidelineRelation): string {
  const { label, inverseLabel, definition, from, to, example, apartFrom, case: known } = relation;
  const lines = [
    ...(definition === null ? [] : [`<p>${escapeHtml(definition)}</p>`]),
    `<p class="muted">From ${escapeHtml(types(from))} to ${escapeHtml(types(to))}${inverseLabel === null ? "" : `; the other way round: ${escapeHtml(inverseLabel)}`}.</p>`,
    ...(example === null ? [] : [`<p>Example: ${escapeHtml(example)}</p>`]),
    ...(apartFrom.length === 0 ? [] : [`<p>Told apart from: ${escapeHtml(apartFrom.join(", "))}.</p>`]),
    ...(known === null
      ? []
      : [
          `<p>Here: ${escapeHtml(known.statement)}</p>${known.words === null ? "" : `<p class="passage">“${escapeHtml(known.words)}” <span class="muted">(${escapeHtml(known.document)})</span></p>`}`,
        ]),
  ];
  return `<section class="card"><h3>${escapeHtml(label)}</h3>${lines.join("\n")}</section>`;
}
