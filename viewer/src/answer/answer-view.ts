/** The answer to the question: ranked paths, or why there are none and what to do. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { visible } from "throughline/errors";
import type { ResourceTerm } from "throughline/evidence";
import type { CitedPath, PathResult } from "throughline/paths";
import { failureText } from "../endpoint-view/excerpt-strip.ts";
import { claimStyles } from "../evidence/claim-card.ts";
import { meantAs } from "../evidence/modality-tag.ts";
import { nodeCard, nodeStyles } from "../evidence/node-card.ts";
import { placesText } from "../evidence/places.ts";
import { saveTable, type Table } from "../export/table-file.ts";
import type { Answer } from "../session/answer.ts";
import { NO_CONSTRAINTS, offered } from "../session/constraints.ts";
import type { Session } from "../session/session.ts";
import { SessionWatch } from "../session/session-watch.ts";
import { type End, NO_END, type ViewState } from "../session/view-state.ts";
import { nameStyles } from "../styles/names.ts";
import { shared } from "../styles/shared.ts";
import { langOfNode, otherLanguages } from "../words/spoken.ts";
import { language, words } from "../words/words.ts";
import { askAgain } from "./ask-again.ts";
import { reasonOf } from "./reason.ts";
import { isOpening, moreQuestions } from "./suggested-questions.ts";
import "./path-card.ts";
import { answerStyles } from "./answer-view-styles.ts";

/** `<throughline-answer>`: what the session answers, as it stands at the moment. */
export class AnswerView extends LitElement {
  static override properties = { session: { attribute: false }, state: { attribute: false } };

  declare session: Session;
  declare state: ViewState;

  constructor() {
    super();
    new SessionWatch(this, ({ remote }) => remote);
    new SessionWatch(this, ({ foundQuestions }) => foundQuestions);
  }

  override render(): TemplateResult {
    const { answer } = this.session;
    switch (answer.kind) {
      case "paths":
        return this.#renderPaths(answer.results);
      case "no-path":
        return html`${notice(this.#question(), html`${answer.results.map((each) => this.#noPath(each, answer.results.length > 1))}`)}
          ${moreQuestions(this.session)}`;
      case "refused":
        return notice(words.question.refused, html`<p lang="en">${answer.message}</p>`);
      case "concept":
        return html`<h1><bdi lang=${langOfNode(this.session.knowledge, this.session.knowledge.key(answer.node))}>${this.session.knowledge.labels.label(answer.node)}</bdi></h1>
          <div class="card"><h2>${words.concept.known}</h2>${nodeCard(this.session, answer.node)}</div>`;
      case "asking":
        return html`<h1>${this.#question()}</h1>${this.session.remote === null ? nothing : html`<throughline-asking .remote=${this.session.remote}></throughline-asking>`}`;
      case "unanswered":
        return this.#unanswered();
      case "incomplete":
        if (this.session.remote !== null)
          return notice(words.endpoint.start(this.session.remote.host), html`<p>${words.endpoint.startHint}</p>`);
        return html`${notice(words.question.incomplete, html`<p>${words.question.incompleteHint}</p>`)} ${this.#questions()}`;
      case "same":
        return notice(words.question.same, html`<p>${words.question.sameHint(answer.label)}</p>`);
      case "unknown":
        return notice(
          words.question.unknown(answer.box, answer.text),
          html`<p>${answer.nearest.length > 0 ? words.question.unknownHint : words.question.unknownAlone}</p>
            ${this.#renderChoices(answer.box, answer.nearest)}`,
        );
      case "ambiguous":
        return notice(
          words.question.ambiguous(answer.box, answer.text),
          html`<p>${words.question.ambiguousHint}</p>
            ${this.#renderChoices(answer.box, answer.candidates)}`,
        );
    }
  }

  #unanswered(): TemplateResult {
    const { session } = this;
    const { remote } = session;
    return notice(
      this.#question(),
      html`<p role="alert">${remote === null ? nothing : failureText(remote)}</p>
        <p><button class="button" @click=${() => remote?.again(session)}>${words.endpoint.again}</button></p>`,
    );
  }

  #renderPaths(results: readonly PathResult[]): TemplateResult {
    const several = results.length > 1;
    return html`
      <!-- The form above says it to those who see. -->
      <h1 class="unseen">${this.#question()}</h1>
      ${this.#renderLanguages(results)}
      ${results.map((result) => {
        if (result.paths.length === 0) return this.#noPath(result, several);
        return html`${several ? pairHeading(result) : nothing} ${this.#renderResult(result)}`;
      })}
      ${isOpening(this.session) ? nothing : moreQuestions(this.session)}
    `;
  }

  /** Says so where the sentences are not in the language of the page. */
  #renderLanguages(results: readonly PathResult[]): TemplateResult | typeof nothing {
    const hops = results.flatMap(({ paths }) => paths.flatMap((path) => path.hops));
    const statements = hops.flatMap((hop) => hop.statements.slice(0, 1));
    const others = otherLanguages(this.session.knowledge, statements, language);
    return others.length === 0 ? nothing : html`<p class="summary">${words.answer.inLanguages(others)}</p>`;
  }

  #renderResult(result: PathResult): TemplateResult {
    const shortest = Math.min(...result.paths.map((path) => path.length));
    const [first, ...others] = result.paths;
    return html`
      <p class="summary">
        ${words.answer.pathsFound(result.paths.length, shortest)}
        ${result.more === null ? nothing : words.answer[result.more ? "thereAreMore" : "thereAreNoMore"]}
        ${result.status === "complete" ? nothing : html`<span class="tag">${words.answer.cut}</span> ${reasonOf(result)}`}
      </p>
      ${first === undefined ? nothing : this.#renderPath(first)}
      ${isOpening(this.session) ? this.#questions() : nothing}
      ${others.map((path) => this.#renderPath(path))}
      ${this.#renderMore(result)}
      <p>${saveTable(this.session, words.answer.pathsFile, { rows: result.paths.length, table: () => this.#table(result) })}</p>
    `;
  }

  /** On the first screen the welcome above has them, where there is room. */
  #questions(): TemplateResult {
    return html`<div class=${isOpening(this.session) ? "narrow" : ""}>${moreQuestions(this.session)}</div>`;
  }

  /** The steps of its paths, one a row. */
  #table({ paths }: PathResult): Table {
    const { path, table } = { path: words.answer, table: words.table.columns };
    const rows = paths.flatMap((each) =>
      each.hops.map(({ text, statements: [first] }, index) => [
        path.path(this.state.constraints.skip + this.session.paths.indexOf(each) + 1),
        String(index + 1),
        text,
        first === undefined ? "" : words.modality[meantAs(first)],
        first === undefined ? "" : placesText(first) || words.answer.noDocument,
      ]),
    );
    return { columns: [path.pathColumn, path.step, path.statement, table.meant, table.documents], rows };
  }

  /** That there are more paths, with a way to them. */
  #renderMore({ more, paths }: PathResult): TemplateResult | typeof nothing {
    const { range } = offered("k");
    const k = Math.min(range?.[1] ?? paths.length, this.state.constraints.k + NO_CONSTRAINTS.k);
    if (more !== true || k <= paths.length) return nothing;
    return html`<p><button class="button" @click=${() => this.session.dispatch({ type: "constrain", constraints: { k } })}>
      ${words.answer.showMore}</button></p>`;
  }

  #renderPath(path: CitedPath): TemplateResult {
    const { paths, pickedPath } = this.session;
    return html`<throughline-path
      .session=${this.session} .path=${path} .position=${paths.indexOf(path)} ?picked=${path === pickedPath}
      .selection=${path === pickedPath ? this.state.selection : null}
    ></throughline-path>`;
  }

  /** Why there is none, and the change that would bring one, as a button. */
  #noPath(result: PathResult, named: boolean): TemplateResult {
    const again = askAgain(result);
    return html`${named ? pairHeading(result) : nothing}
      <p><strong>${words.answer.noPath}.</strong> ${reasonOf(result)}</p>
      ${
        again === null
          ? nothing
          : html`<p><button class="button" @click=${() => this.session.dispatch(again.action)}>
              ${words.constraints.askAgain[again.name]}</button></p>`
      }`;
  }

  #question(): TemplateResult {
    const named = ({ text, iri }: End) =>
      html`<bdi lang=${langOfNode(this.session.knowledge, iri)}>${visible(text)}</bdi>`;
    const [first = NO_END, ...others] = this.state.concepts.filter(({ text }) => text !== "");
    if (others.length === 0) return named(first);
    return html`${words.question.howAre} ${named(first)} ${others.map((end) => html`${words.question.and} ${named(end)} `)}${words.question.connected}`;
  }

  #renderChoices(box: number, choices: readonly ResourceTerm[]): TemplateResult {
    const ask = ({ iri, label }: ResourceTerm): void => {
      const concepts = this.state.concepts.with(box, { text: label, iri });
      this.session.dispatch({ type: "ask", concepts });
    };
    return html`<ul>
      ${choices.map(
        (
          choice,
        ) => html`<li><button class="button" @click=${() => ask(choice)}><bdi lang=${langOfNode(this.session.knowledge, choice.iri)}>${choice.label}</bdi></button>
          <span class="muted">${kindsOf(this.session, choice)}</span></li>`,
      )}
    </ul>`;
  }

  static override styles = [shared, nameStyles, claimStyles, nodeStyles, answerStyles];
}

function pairHeading({ from, to }: PathResult): TemplateResult {
  return html`<h2 class="pair"><bdi>${words.answer.between(from.label, to.label)}</bdi></h2>`;
}

function notice(heading: TemplateResult | string, body: TemplateResult): TemplateResult {
  return html`<div class="notice"><h1>${heading}</h1>${body}</div>`;
}

function kindsOf(session: Session, { iri }: ResourceTerm): string {
  const node = session.nodeOf(iri);
  return node === null ? "" : session.kinds.of(node).label;
}

/** What a screen reader is told after a question. */
export function summaryOf(answer: Answer): string {
  switch (answer.kind) {
    case "paths": {
      const paths = answer.results.flatMap((result) => result.paths);
      return `${words.answer.pathsFound(paths.length, Math.min(...paths.map(({ length }) => length)))} ${paths[0]?.text ?? ""}`;
    }
    case "no-path":
      return `${words.answer.noPath}. ${answer.results.map(reasonOf).join(" ")}`;
    case "refused":
      return `${words.question.refused}. ${answer.message}`;
    case "concept":
    case "asking":
    case "unanswered":
      // The answer itself is a status, or the heading of a page to read.
      return "";
    case "incomplete":
      return words.question.incomplete;
    case "same":
      return words.question.same;
    case "unknown":
      return words.question.unknown(answer.box, answer.text);
    case "ambiguous":
      return words.question.ambiguous(answer.box, answer.text);
  }
}

customElements.define("throughline-answer", AnswerView);
