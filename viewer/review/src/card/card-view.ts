/** The card of one statement: as a sentence, in its parts, and beside what the graph already says of the two. */

import { html, nothing, type TemplateResult } from "lit";
import type { Card, CardWarning, SaidAlready } from "../../../../src/review/protocol/card.ts";
import { count, figure, ITSELF, moment, SUPPORT } from "../words.ts";
import { conceptShown, meantShown, outside } from "./shown.ts";

const STANDING: Readonly<Record<Card["state"], string>> = {
  open: "Proposed",
  later: "Proposed, put off",
  accepted: "In the graph",
  rejected: "Rejected",
  retracted: "Retracted",
};

export function cardView(card: Card): TemplateResult {
  const { sentence, subject, relation, object, modality, polarity, claimant, support, note, qualifiers } = card;
  const warned = (code: CardWarning["code"]): boolean => card.warnings.some((each) => each.code === code);
  return html`<article class=${card.state === "accepted" ? "statement" : "proposal"} aria-label="Statement">
    <h2 class="says">${outside(sentence)}.</h2>
    <p class="standing">${STANDING[card.state]} ${proposer(card)}</p>
    ${saidAlready(card.said)}
    <dl class="parts">
      ${row("Subject", conceptShown(subject))}
      ${row("Relation", relationShown(card), warned("signature"))}
      ${row("Object", conceptShown(object))}
      ${row("Meant", meantShown(modality, polarity), warned("hedge") || warned("denial"))}
      ${row("Who says so", claimant === null ? html`${ITSELF}` : conceptShown(claimant))}
      ${row("Inferred", html`${SUPPORT[support]}`, warned("inferred"))}
      ${qualifiers.map(({ kind, text }) => row(kind, outside(text)))}
      ${note === null ? nothing : row("Note", outside(note))}
      ${row("Passage", passageShown(card))}
      ${card.warnings.length === 0 ? nothing : row("Look at", html`<ul>${card.warnings.map(({ message }) => html`<li>${outside(message)}</li>`)}</ul>`, true)}
    </dl>
    ${decisions(card)}
  </article>`;

  function relationShown({ relation: { definition, inverseLabel } }: Card): TemplateResult {
    return html`<strong>${outside(relation.label)}</strong>
      ${inverseLabel === null ? nothing : html`<span class="more">from the other end: ${outside(inverseLabel)}</span>`}
      ${definition === null ? nothing : html`<span class="more">${outside(definition)}</span>`}`;
  }
}

function row(term: string, description: TemplateResult, doubt = false): TemplateResult {
  return html`<div class=${doubt ? "doubt" : ""}><dt>${term}</dt><dd>${description}</dd></div>`;
}

function proposer({ by, model, from }: Card): TemplateResult {
  const who = model === null ? outside(by) : html`${outside(model)}, a model, for ${outside(by)}`;
  return html`by ${who}${from === "" ? nothing : html` · ${outside(from)}`}`;
}

function passageShown({ passage: { page, paragraph, words } }: Card): TemplateResult {
  const place = `${page === null ? "" : `page ${figure(page)}, `}paragraph ${figure(paragraph)}`;
  return html`<q dir="auto">${outside(words)}</q><span class="more">${place}</span>`;
}

/** What the graph says of the two; it comes with contradictions first. */
function saidAlready(said: readonly SaidAlready[]): TemplateResult | typeof nothing {
  if (said.length === 0) return nothing;
  const lines = said.map(({ sentence, contradicts, same, source }) => {
    const about = contradicts ? "Contradicts this: " : same ? "The same is there, and this adds a passage: " : "";
    return html`<li class=${contradicts ? "against" : ""}>${about}${outside(sentence)} <span class="muted">(${outside(source)})</span></li>`;
  });
  return html`<section class="known"><h3>The graph has ${count(said.length, "statement", "statements")} of these two</h3><ul>${lines}</ul></section>`;
}

function decisions({ history }: Card): TemplateResult | typeof nothing {
  if (history.length === 0) return nothing;
  return html`<section class="known"><h3>Decided so far</h3><ul>
    ${history.map(({ by, time, words, holds }) => html`<li>${outside(words)} <span class="muted">${outside(by)}, ${moment(time)}${holds ? "" : ", undone"}</span></li>`)}
  </ul></section>`;
}
