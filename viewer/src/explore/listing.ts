/** What there is: types and relations with their counts, and the things of one of them with their values. */

import { html, nothing, type TemplateResult } from "lit";
import { type CountedTerm, type ListResult, listAll, listRelation, listType } from "throughline/graph";
import { nameLink } from "../names/name-link.ts";
import type { Session } from "../session/session.ts";
import { langOfNode } from "../words/spoken.ts";
import { words } from "../words/words.ts";

/** Of a long list so many rows are shown. */
const MOST_ROWS = 500;

/** A list, with the names of its columns behind the name. */
type Listed = ListResult & { readonly names: readonly string[] };

export function listing(session: Session): TemplateResult {
  const listed = listedRows(session);
  return listed === null ? overview(session, listAll(session.knowledge)) : table(session, listed);
}

/** The things of the type or relation that was chosen; null where none was. */
export function listedRows({ state: { listed }, knowledge }: Session): Listed | null {
  const node = listed === null ? null : knowledge.dataset.terms.find(listed);
  if (node === null) return null;
  const ofType = listType(knowledge, node);
  const result = ofType.rows.length > 0 ? ofType : listRelation(knowledge, node);
  return { ...result, names: [...new Set(result.rows.flatMap(({ values }) => Object.keys(values)))] };
}

function overview(session: Session, { types, relations }: ListResult): TemplateResult {
  return html`<h2>${words.explore.types}</h2>${counted(session, types)}
    <h2>${words.explore.relations}</h2>${counted(session, relations)}`;
}

function counted({ dispatch, knowledge }: Session, terms: readonly CountedTerm[]): TemplateResult {
  const open = (iri: string) => (): void => dispatch({ type: "set", settings: { listed: iri } });
  return html`<ul class="counts">${terms.slice(0, MOST_ROWS).map(
    ({ iri, label, count }) => html`<li>
      <button class="link" @click=${open(iri)}><bdi lang=${langOfNode(knowledge, iri)}>${label}</bdi></button>
      <span class="muted">${words.common.figure(count)}</span></li>`,
  )}</ul>`;
}

function table(session: Session, { of, rows, names }: Listed): TemplateResult {
  const back = (): void => session.dispatch({ type: "set", settings: { listed: null } });
  const rest = rows.length - MOST_ROWS;
  return html`<p><button class="button" @click=${back}>${words.explore.back}</button></p>
    <h2><bdi>${words.explore.of(of?.label ?? "", rows.length)}</bdi></h2>
    <div class="scroll"><table>
      <thead><tr><th>${words.explore.name}</th>${names.map((name) => html`<th><bdi>${name}</bdi></th>`)}</tr></thead>
      <tbody>${rows.slice(0, MOST_ROWS).map(
        ({ iri, label, values }) => html`<tr>
          <th>${nameLink(session, iri, label)}</th>
          ${names.map((name) => html`<td><bdi>${Object.hasOwn(values, name) ? (values[name]?.join("; ") ?? "") : ""}</bdi></td>`)}
        </tr>`,
      )}</tbody>
    </table></div>
    ${rest > 0 ? html`<p class="muted">${words.common.andMore(rest)}</p>` : nothing}`;
}
