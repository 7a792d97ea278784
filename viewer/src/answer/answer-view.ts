/** The answer to the question: ranked paths, or why there are none and what to do. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { ResourceTerm } from "throughline/evidence";
import type { PathResult } from "throughline/paths";
import type { Answer, EndName } from "../session/answer.ts";
import type { Session } from "../session/session.ts";
import type { ViewState } from "../session/view-state.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import "./path-card.ts";

export class AnswerView extends LitElement {
  static override properties = { session: { attribute: false }, state: { attribute: false } };

  declare session: Session;
  declare state: ViewState;

  override render(): TemplateResult {
    const { answer } = this.session;
    switch (answer.kind) {
      case "paths":
        return this.#renderPaths(answer.result);
      case "no-path":
        return notice(
          questionOf(answer.result),
          html`<p><strong>${words.noPath}.</strong> ${answer.result.reason}</p>`,
        );
      case "incomplete":
        return notice(words.incomplete, html`<p>${words.incompleteHint}</p>`);
      case "same":
        return notice(words.same, html`<p>${words.sameHint(answer.label)}</p>`);
      case "unknown":
        return notice(
          words.unknown(answer.end, answer.text),
          html`<p>${answer.nearest.length > 0 ? words.unknownHint : words.unknownAlone}</p>
            ${this.#renderChoices(answer.end, answer.nearest)}`,
        );
      case "ambiguous":
        return notice(
          words.ambiguous(answer.end, answer.text),
          html`<p>${words.ambiguousHint}</p>
            ${this.#renderChoices(answer.end, answer.candidates)}`,
        );
    }
  }

  #renderPaths(result: PathResult): TemplateResult {
    const shortest = Math.min(...result.paths.map((path) => path.length));
    const picked = this.session.pickedPath;
    return html`
      <h1>${questionOf(result)}</h1>
      <p class="summary">
        ${words.pathsFound(result.paths.length, shortest)}
        ${result.status === "complete" ? nothing : html`<span class="tag">${words.cut}</span> ${result.reason}`}
      </p>
      ${result.paths.map(
        (path, position) => html`<throughline-path
          .session=${this.session} .path=${path} .position=${position} ?picked=${path === picked}
          .selection=${path === picked ? this.state.selection : null}
        ></throughline-path>`,
      )}
    `;
  }

  #renderChoices(end: EndName, choices: readonly ResourceTerm[]): TemplateResult {
    const { from, to } = this.state;
    const ask = ({ iri, label }: ResourceTerm): void => {
      this.session.dispatch({ type: "ask", from, to, [end]: { text: label, iri } });
    };
    return html`<ul>
      ${choices.map(
        (choice) => html`<li><button class="button" @click=${() => ask(choice)}><bdi>${choice.label}</bdi></button>
          <span class="muted">${kindsOf(this.session, choice)}</span></li>`,
      )}
    </ul>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.9rem;
      }

      h1 {
        font: 600 1.375rem/1.25 var(--serif);
        text-wrap: balance;
      }

      .summary {
        margin-top: -0.5rem;
        color: var(--muted);
      }

      .notice {
        display: grid;
        gap: 0.8rem;
        padding: 1.4rem 1.5rem;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--surface);
      }

      .notice h1 {
        font-size: 1.3125rem;
      }

      li {
        margin-top: 0.5rem;
      }

      li .muted {
        margin-inline-start: 0.3rem;
        font-size: 0.875rem;
      }
    `,
  ];
}

function questionOf({ from, to }: PathResult): TemplateResult {
  return html`${words.howAre} <bdi>${from.label}</bdi> ${words.and} <bdi>${to.label}</bdi> ${words.connected}`;
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
    case "paths":
      return `${words.pathsFound(answer.result.paths.length, answer.result.paths[0]?.length ?? 0)} ${answer.result.paths[0]?.text ?? ""}`;
    case "no-path":
      return `${words.noPath}. ${answer.result.reason ?? ""}`;
    case "incomplete":
      return words.incomplete;
    case "same":
      return words.same;
    case "unknown":
      return words.unknown(answer.end, answer.text);
    case "ambiguous":
      return words.ambiguous(answer.end, answer.text);
  }
}

customElements.define("throughline-answer", AnswerView);
