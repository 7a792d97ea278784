/** The line under the masthead that tells of the endpoint: what is shown of it, that it is asked, or why it gave no answer. */

import { html, nothing, type TemplateResult } from "lit";
import type { ExcerptFacts } from "../endpoint/endpoint-client.ts";
import type { Remote } from "../endpoint/remote.ts";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";
import "./asking.ts";

/** Nothing where the answer itself says it. */
export function excerptStrip(session: Session, remote: Remote): TemplateResult | typeof nothing {
  const { state, host, facts } = remote;
  const { answer } = session;
  if (state.kind === "asking") {
    return answer.kind === "asking"
      ? nothing
      : strip(html`<throughline-asking .remote=${remote}></throughline-asking>`);
  }
  if (state.kind === "failed") {
    return answer.kind === "unanswered" || answer.kind === "unknown" || answer.kind === "ambiguous"
      ? nothing
      : html`<div class="own-data failed" role="alert"><span>${failureText(remote)}</span>
          <button class="button" @click=${() => remote.again(session)}>${words.endpoint.again}</button></div>`;
  }
  if (facts.around.length === 0) return nothing;
  return strip(html`<span>${words.endpoint.part(host)} ${surroundings(facts)}
    ${facts.notes.map((note) => html`<span lang="en">${note}</span> `)}${words.endpoint.limits}</span>`);
}

/** Why there is no answer, and what to do. */
export function failureText({ state, host }: Remote): TemplateResult | typeof nothing {
  if (state.kind !== "failed") return nothing;
  const { failure, stopped } = state;
  if (stopped) return html`${words.endpoint.stopped}`;
  if (failure === null) return html`${words.endpoint.unreachable}`;
  return html`<strong>${words.endpoint.failed(host)}</strong> <span lang="en">${failure.message} ${failure.hint}</span>`;
}

/** Around which nodes everything is here; and of each other one, how much. */
function surroundings({ around }: ExcerptFacts): TemplateResult {
  const isWhole = ({ statements, fetched }: ExcerptFacts["around"][number]): boolean =>
    statements !== null && fetched >= statements;
  const whole = around.filter(isWhole).map(({ label }) => label);
  return html`${whole.length === 0 ? nothing : words.endpoint.whole(whole.join(", "))}
    ${around
      .filter((each) => !isWhole(each))
      .map(({ label, statements, fetched }) =>
        statements === null
          ? html`${words.endpoint.uncounted(label, fetched)} `
          : html`${words.endpoint.cut(label, fetched, statements)} `,
      )}`;
}

function strip(body: TemplateResult): TemplateResult {
  return html`<section class="own-data" aria-label=${words.endpoint.title}>${body}</section>`;
}
