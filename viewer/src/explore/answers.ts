/** The answers to explorations, one a question: how many concepts it takes, and what is shown. */

import { html, nothing, type TemplateResult } from "lit";
import type { Statement } from "throughline/evidence";
import { compareTwo, documentsOf, type LabelCut, robustnessOf, saysOf } from "throughline/graph";
import { timelineOf } from "throughline/paths";
import { citedLink, citedList } from "../evidence/statement-list.ts";
import { nameLink } from "../names/name-link.ts";
import type { Session } from "../session/session.ts";
import type { Exploration } from "../session/view-state.ts";
import { words } from "../words/words.ts";
import { listing } from "./listing.ts";
import { traces } from "./traces.ts";

interface Answering {
  /** Concepts that must be in the boxes. */
  readonly needs: number;
  answer(session: Session, nodes: readonly number[]): TemplateResult;
}

export const ANSWERS: Readonly<Record<Exploration, Answering>> = {
  documents: { needs: 1, answer: (session, [node = 0]) => documents(session, node) },
  says: { needs: 1, answer: (session, [node = 0]) => says(session, node) },
  trace: { needs: 1, answer: (session, [node = 0]) => traces(session, node) },
  timeline: { needs: 0, answer: (session, [node = null]) => timeline(session, node) },
  compare: { needs: 2, answer: (session, [a = 0, b = 0]) => compare(session, a, b) },
  robust: { needs: 2, answer: (session, [a = 0, b = 0]) => robust(session, a, b) },
  list: { needs: 0, answer: listing },
};

/** Of a long list so many are shown. */
const MOST_SHOWN = 300;

function sentences(session: Session, statements: readonly Statement[]): TemplateResult {
  const rest = statements.length - MOST_SHOWN;
  return html`${citedList(session, statements.slice(0, MOST_SHOWN))}
    ${rest > 0 ? html`<p class="muted">${words.common.andMore(rest)}</p>` : nothing}`;
}

function documents(session: Session, node: number): TemplateResult {
  const { knowledge } = session;
  const { concept, documents: speaking } = documentsOf(knowledge, node);
  const silent = documentsOf(knowledge, node, { not: true }).documents;
  return html`<h2><bdi>${words.explore.speak(concept.label, speaking.length)}</bdi></h2>
    ${speaking.map(
      ({ source, title, statements, denied, paragraphs, said }) => html`
        <h3>${nameLink(session, source, title)}</h3>
        <p class="muted">${[
          words.common.statements(statements),
          ...(denied === 0 ? [] : [words.explore.denied(denied)]),
          ...(paragraphs.length === 0 ? [] : [words.evidence.paragraphs(paragraphs)]),
        ].join(" · ")}</p>
        ${sentences(session, said)}`,
    )}
    ${
      silent.length === 0
        ? nothing
        : html`<h2>${words.explore.silent}</h2>
          <ul>${silent.map(({ source, title }) => html`<li>${nameLink(session, source, title)}</li>`)}</ul>`
    }`;
}

function says(session: Session, node: number): TemplateResult {
  const { claimant, documents: saying } = saysOf(session.knowledge, node);
  const count = saying.reduce((sum, { statements }) => sum + statements.length, 0);
  if (count === 0) return html`<p><bdi>${words.explore.saysNothing(claimant.label)}</bdi></p>`;
  return html`<h2><bdi>${words.explore.says(claimant.label, count)}</bdi></h2>
    ${saying.map(
      ({ source, title, statements }) => html`
        <h3>${nameLink(session, source, source === null ? words.answer.noDocument : title)}</h3>
        ${sentences(session, statements)}`,
    )}`;
}

function timeline(session: Session, node: number | null): TemplateResult {
  const { entries } = timelineOf(session.knowledge, node);
  if (entries.length === 0) return html`<p>${words.explore.nothingDated}</p>`;
  const name = node === null ? null : session.knowledge.labels.label(node);
  const rest = entries.length - MOST_SHOWN;
  return html`<h2><bdi>${words.explore.dated(name)}</bdi></h2>
    <ol class="statements">${entries
      .slice(0, MOST_SHOWN)
      .map(
        ({ when, statement }) => html`<li><span class="when">${when}</span>${citedLink(session, statement)}</li>`,
      )}</ol>
    ${rest > 0 ? html`<p class="muted">${words.common.andMore(rest)}</p>` : nothing}`;
}

function compare(session: Session, first: number, second: number): TemplateResult {
  const { a, b, both, onlyA, onlyB, differ } = compareTwo(session.knowledge, first, second);
  const part = (heading: string, statements: readonly Statement[]): TemplateResult | typeof nothing =>
    statements.length === 0
      ? nothing
      : html`<h2><bdi>${words.explore.of(heading, statements.length)}</bdi></h2>${sentences(session, statements)}`;
  return html`<h2><bdi>${words.explore.sideBySide(a.label, b.label)}</bdi></h2>
    ${differ
      .slice(0, MOST_SHOWN)
      .map((each) => html`<h3>${words.explore.how[each.how]}</h3>${citedList(session, [each.a, each.b])}`)}
    ${differ.length > MOST_SHOWN ? html`<p class="muted">${words.common.andMore(differ.length - MOST_SHOWN)}</p>` : nothing}
    ${
      both.length === 0
        ? nothing
        : html`<h2>${words.explore.of(words.explore.both, both.length)}</h2>
          ${sentences(
            session,
            both.flatMap((each) => (each.a.id === each.b.id ? [each.a] : [each.a, each.b])),
          )}`
    }
    ${part(words.explore.only(a.label), onlyA)} ${part(words.explore.only(b.label), onlyB)}`;
}

function robust(session: Session, first: number, second: number): TemplateResult {
  const { from, to, documents: sources, voices, statements } = robustnessOf(session.knowledge, first, second);
  const { explore, common } = words;
  if (statements.count === 0) return html`<p><bdi>${explore.notJoined(from.label, to.label)}</bdi></p>`;
  const known = (counted: string, exact: boolean): string => (exact ? counted : explore.atLeast(counted));
  const labels = (
    { count, cut, exact }: LabelCut,
    counted: (number: number) => string,
    none: string,
  ): TemplateResult => {
    if (count === null) return html`<li>${none}</li>`;
    const named = cut.length === 0 ? "" : `: ${cut.map(({ label }) => label).join("; ")}`;
    return html`<li><bdi>${explore.go(known(counted(count), exact), count)}${named}</bdi></li>`;
  };
  return html`<h2><bdi>${explore.joinedUntil(from.label, to.label)}</bdi></h2>
    <ul>
      ${labels(sources, explore.documents, explore.noDocuments)} ${labels(voices, explore.voices, explore.noVoices)}
      <li>${explore.go(known(common.statements(statements.count), statements.exact), statements.count)}</li>
    </ul>
    ${sentences(session, statements.cut)}`;
}
