/** One claim: who says it, in which document, who encoded it, how it is meant, and where the passage is. */

import { css, html, nothing, type TemplateResult } from "lit";
import { type Evidence, MODALITIES, SUPPORTS } from "throughline/evidence";
import type { Knowledge } from "throughline/graph";
import { words } from "../words/words.ts";
import { dateOfSource, encoderOf } from "./claim-roles.ts";

export function claimCard(knowledge: Knowledge, evidence: Evidence): TemplateResult {
  const encoder = encoderOf(knowledge, evidence.id);
  return html`<article class="claim">
    <dl>
      ${row(words.whoSays, html`<bdi>${evidence.claimant?.label ?? words.itself}</bdi>`)}
      ${row(words.where, documentOf(knowledge, evidence))}
      ${row(words.howMeant, meaningOf(evidence))}
      ${encoder === null ? nothing : row(words.encoded, html`<bdi>${encoder}</bdi>`)}
      ${evidence.note === null ? nothing : row(words.note, html`<span dir="auto">${evidence.note}</span>`)}
    </dl>
    ${passageOf(evidence)} ${exactPlace(evidence)}
  </article>`;
}

function row(term: string, description: TemplateResult): TemplateResult {
  return html`<div><dt>${term}</dt><dd>${description}</dd></div>`;
}

function documentOf(knowledge: Knowledge, { source, title, paragraph }: Evidence): TemplateResult {
  if (source === null) return html`${words.noDocument}`;
  const date = dateOfSource(knowledge, source);
  const more = [paragraph === null ? null : words.paragraph(paragraph), date === null ? null : words.dated(date)];
  return html`<bdi>${title ?? source}</bdi>${more.filter((part) => part !== null).map((part) => `, ${part}`)}`;
}

function meaningOf({ modality, support, polarity }: Evidence): TemplateResult {
  const held = polarity === "denied" ? words.denied : words.held(MODALITIES[modality].words);
  return html`${held} <span class="muted">(${modality}${support === null ? "" : `; ${SUPPORTS[support].words}`})</span>`;
}

/** The state of the passage: the words where the reader has the text, else where they are to be found. */
function passageOf({ quote, paragraph, title, source }: Evidence): TemplateResult | typeof nothing {
  if (quote !== null) return html`<blockquote dir="auto">${quote}</blockquote>`;
  const name = title ?? source;
  if (name === null) return nothing;
  return html`<p class="absent">${paragraph === null ? words.textAbsentAnywhere(name) : words.textAbsent(paragraph, name)}</p>`;
}

function exactPlace({ id, file, start, end, sha256 }: Evidence): TemplateResult {
  return html`<details>
    <summary>${words.exactPlace}</summary>
    <dl>
      ${file === null ? nothing : row(words.file, html`<code>${file}</code>`)}
      ${start === null || end === null ? nothing : row(words.characters, html`${words.charactersRange(start, end)}`)}
      ${sha256 === null ? nothing : row(words.digest, html`<code>${sha256}</code>`)}
      ${row(words.claim, html`<code>${id}</code>`)}
    </dl>
  </details>`;
}

export const claimStyles = css`
  .claim {
    padding: 0.7rem 0 0.2rem;
    border-top: 1px solid var(--line);
  }

  dl > div {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    gap: 0 0.8rem;
    padding: 0.12rem 0;
  }

  dt {
    color: var(--muted);
    font-size: 0.875rem;
    line-height: 1.5rem;
  }

  .absent,
  blockquote {
    margin: 0.5rem 0 0.3rem;
    padding: 0.4rem 0.8rem;
    border-inline-start: 3px solid var(--accent);
    background: var(--accent-soft);
    font-size: 0.9063rem;
  }

  summary {
    display: inline-block;
    min-height: 1.75rem;
    color: var(--accent);
    font-size: 0.875rem;
    line-height: 1.75rem;
    cursor: pointer;
  }

  summary::before {
    content: "+ ";
  }

  details[open] summary::before {
    content: "− ";
  }

  code {
    font: 0.8125rem/1.5 var(--mono);
  }

  @media (max-width: 500px) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
      padding-bottom: 0.35rem;
    }
  }
`;
