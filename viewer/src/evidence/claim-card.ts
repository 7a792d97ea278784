/** One claim: the way to its passage, then its three roles apart: in which document, who says it, who encoded it. */

import { css, html, nothing, type TemplateResult } from "lit";
import { visible } from "throughline/errors";
import { type Evidence, QUALIFIER_KINDS, type Statement } from "throughline/evidence";
import { documentFacts, encoderOf } from "../knowledge/document-facts.ts";
import { nameLink } from "../names/name-link.ts";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";
import { modalityTag } from "./modality-tag.ts";
import { isAtHand } from "./passage-view.ts";
import { placesOf } from "./places.ts";
import { statementList } from "./statement-list.ts";

/** `entries` are the passages of one claim, at least one. */
export function claimCard(session: Session, statement: Statement, entries: readonly Evidence[]): TemplateResult {
  const [claim] = entries;
  if (claim === undefined) return html``;
  const encoder = encoderOf(session.knowledge, claim.id);
  const others = session.related.fromSamePassages(statement, entries);
  const passages = entries.map(
    (entry) => html`<throughline-passage .session=${session} .evidence=${entry}></throughline-passage>`,
  );
  // The words come first: they settle a doubt sooner than anything about them. Where they are elsewhere, the way there.
  const atHand = entries.some((entry) => isAtHand(session, entry));
  return html`<article class="claim">
    ${entries.map(({ link }) => (link === null ? nothing : readThere(link)))}
    ${atHand ? passages : nothing}
    <dl>
      ${row(words.evidence.where, documentOf(session, entries))}
      ${claim.note === null ? nothing : row(words.evidence.note, html`<span dir="auto">${visible(claim.note)}</span>`)}
      ${QUALIFIER_KINDS.map((kind) => {
        const texts = claim.qualifiers[kind];
        return texts === undefined
          ? nothing
          : row(words.qualifiers[kind], html`<span dir="auto">${visible(texts.join("; "))}</span>`);
      })}
      ${row(words.evidence.whoSays, nameLink(session, claim.claimant?.iri ?? null, claim.claimant?.label ?? words.evidence.itself))}
      ${row(words.evidence.howMeant, meaningOf(claim))}
      ${claim.validity === null ? nothing : row(words.evidence.holds, html`${visible(claim.validity)}`)}
      ${claim.confidence === null ? nothing : row(words.evidence.confidence, html`<span dir="auto">${visible(claim.confidence)}</span>`)}
      ${row(words.evidence.whoEncoded, html`<bdi>${encoder ?? words.evidence.notRecorded}</bdi>`)}
    </dl>
    ${atHand ? nothing : passages}
    ${others.length === 0 ? nothing : html`<details><summary>${words.evidence.samePassage(others.length)}</summary>${statementList(session, others)}</details>`}
    ${exactPlace(entries)}
  </article>`;
}

function row(term: string, description: TemplateResult): TemplateResult {
  return html`<div><dt>${term}</dt><dd>${description}</dd></div>`;
}

/** The passage in the document itself, in a page of its own that does not learn where its reader came from. */
function readThere(link: string): TemplateResult {
  return html`<p class="there"><a href=${link} target="_blank" rel="noopener noreferrer">${words.evidence.readThere}</a></p>`;
}

function documentOf(session: Session, entries: readonly Evidence[]): TemplateResult {
  const { knowledge } = session;
  const [{ source, title } = { source: null, title: null }] = entries;
  if (source === null) return html`<bdi>${title ?? words.answer.noDocument}</bdi>`;
  const { fullTitle, authors, publisher, date } = documentFacts(knowledge, source);
  return html`${nameLink(session, source, title ?? visible(source))}${placesOf(entries)}
    <span class="muted fine">
      ${fullTitle === null ? nothing : html`<bdi>“${fullTitle}”</bdi>;`}
      ${authors.length === 0 ? words.evidence.noAuthor : html`${words.evidence.by} <bdi>${authors.join(", ")}</bdi>`};
      ${publisher === null ? nothing : html`${words.evidence.publishedBy} <bdi>${publisher}</bdi>;`}
      ${date === null ? words.evidence.noDate : words.evidence.dated(date)}
    </span>`;
}

function meaningOf(claim: Evidence): TemplateResult {
  const { modality, support, polarity, claimant } = claim;
  const denied = claimant === null ? "denied" : "retold";
  // A denial may itself be a guess or a wish.
  const hedged = polarity === "denied" && modality !== "asserted" && modality !== "reported";
  return html`${modalityTag(claim)} ${hedged ? modalityTag({ modality, polarity: "affirmed" }) : nothing}
    ${words.evidence.held[polarity === "denied" ? denied : modality]}
    ${support === null ? nothing : html`<span class="muted">(${words.evidence.support[support]})</span>`}`;
}

function exactPlace(entries: readonly Evidence[]): TemplateResult {
  return html`<details>
    <summary>${words.evidence.exactPlace}</summary>
    <dl>
      ${row(words.evidence.claim, html`<code>${visible(entries[0]?.id ?? "")}</code>`)}
      ${entries.map(
        ({ file, start, end, sha256 }) => html`
          ${file === null ? nothing : row(words.evidence.file, html`<code>${visible(file)}</code>`)}
          ${start === null || end === null ? nothing : row(words.evidence.characters, html`${words.evidence.charactersRange(start, end)}`)}
          ${sha256 === null ? nothing : row(words.evidence.digest, html`<code>${visible(sha256)}</code>`)}
        `,
      )}
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

  .there {
    margin-bottom: 0.3rem;
  }

  .there a {
    color: var(--accent);
  }

  .fine {
    display: block;
    font-size: 0.875rem;
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

  @media (width <= 31.25rem) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
      padding-bottom: 0.35rem;
    }
  }
`;
