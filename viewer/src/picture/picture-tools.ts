/** The buttons of the picture: what a gesture does, a button does too. */

import { css, html, nothing, type TemplateResult } from "lit";
import { fetchButton, isFetchable } from "../endpoint-view/fetch-around.ts";
import { drawingOf, isBrowsing } from "../session/drawing.ts";
import { EXPAND_BATCH } from "../session/reduce.ts";
import type { Session } from "../session/session.ts";
import { ARRANGEMENTS, COLORINGS, SIZINGS } from "../session/view-state.ts";
import { words } from "../words/words.ts";
import type { DrawnGraph, DrawnNode } from "./drawn-graph.ts";
import type { ForceState } from "./force/arranger.ts";
import type { HiddenRelation } from "./hidden-relations.ts";
import { MOST_WHOLE } from "./shown-nodes.ts";

/** How the picture is arranged, coloured and sized, and how many concepts are not drawn. */
export function displayTools(session: Session, { nodes, alone, beyond }: DrawnGraph): TemplateResult {
  const { expanded, collapsed } = session.state;
  const { arrangement, colorBy, sizeBy, pins, camera } = drawingOf(session.state);
  const browsing = isBrowsing(session.state);
  const { hidden } = session.state.browse;
  const added = browsing ? 0 : expanded.length + collapsed.length;
  const touched = added + pins.length > 0 || camera !== null;
  return html`<div class="tools">
    ${browsing ? nothing : choice(words.picture.arrangement, ARRANGEMENTS, arrangement, words.picture.arrangements, (value) => session.dispatch({ type: "set", settings: { arrangement: value } }))}
    ${choice(words.picture.colorBy, COLORINGS, colorBy, words.picture.colorings, (value) => session.dispatch({ type: "draw", drawing: { colorBy: value } }))}
    ${choice(words.picture.sizeBy, SIZINGS, sizeBy, words.picture.sizings, (value) => session.dispatch({ type: "draw", drawing: { sizeBy: value } }))}
    <button class="button small" ?disabled=${!touched} @click=${() => session.dispatch({ type: "clear", what: "picture" })}>${words.picture.reset}</button>
    ${alone === 0 ? nothing : html`<p class="muted">${words.legend.alone(alone)}</p>`}
    ${browsing && hidden.length > 0 ? html`<p class="muted">${words.browse.hidden(hidden.length)} <button class="button small" @click=${() => session.dispatch({ type: "show-hidden" })}>${words.browse.showHidden}</button></p>` : nothing}
    ${beyond === 0 ? nothing : html`<p class="muted">${words.legend.beyond(nodes.length, nodes.length + beyond)}</p>`}
    ${arrangement === "whole" && !browsing && session.knowledge.concepts.length > MOST_WHOLE ? html`<p class="muted">${words.picture.wholeTooLarge(MOST_WHOLE)}</p>` : nothing}
  </div>`;
}

function choice<Value extends string>(
  label: string,
  values: readonly Value[],
  current: Value,
  names: Readonly<Record<Value, string>>,
  onChoice: (value: Value) => void,
): TemplateResult {
  const choose = (event: Event): void => {
    const chosen = event.target instanceof HTMLSelectElement ? event.target.value : "";
    const value = values.find((each) => each === chosen);
    if (value !== undefined) onChoice(value);
  };
  return html`<label><span>${label}</span>
    <select @change=${choose}>
      ${values.map((value) => html`<option value=${value} .selected=${value === current}>${names[value]}</option>`)}
    </select></label>`;
}

interface NodeToolOptions {
  /** Whether the node lies in the lower half. */
  readonly isLow: boolean;
  /** What joins it to neighbours that are not drawn. */
  readonly relations: readonly HiddenRelation[];
  readonly onPin: () => void;
}

/** What can be done with the node that the reader is at, on the other side of the picture: they must not cover it. */
export function nodeTools(
  session: Session,
  node: DrawnNode,
  { isLow, relations, onPin }: NodeToolOptions,
): TemplateResult {
  const { key, label, hidden, alike } = node;
  const pinned = session.state.pins.some((pin) => pin.node === key);
  const folded = session.state.collapsed.includes(key);
  const more = Math.min(hidden, EXPAND_BATCH);
  return html`<div class="node-tools ${isLow ? "above" : ""}" role="group" aria-label=${words.picture.nodeTools(label)}>
    ${
      alike > 0
        ? html`<button class="button small" aria-keyshortcuts="E"
      @click=${() => session.dispatch({ type: "expand", node: key, count: 0 })}>${words.picture.showApart(alike + 1)}</button>`
        : hidden === 0 && !folded && isFetchable(session, key)
          ? fetchButton(session, key)
          : html`<button class="button small" ?disabled=${more === 0 && !folded} aria-keyshortcuts="E"
      @click=${() => session.dispatch({ type: "expand", node: key, count: more })}>${words.picture.expand(more, hidden)}</button>`
    }
    ${relations.length < 2 || alike > 0 ? nothing : relationChoice(session, key, relations)}
    <button class="button small" ?disabled=${folded} aria-keyshortcuts="C"
      @click=${() => session.dispatch({ type: "collapse", node: key })}>${words.picture.collapse}</button>
    <button class="button small" aria-pressed=${pinned} aria-keyshortcuts="P" @click=${onPin}>${pinned ? words.picture.unpin : words.picture.pin}</button>
  </div>`;
}

/** Which neighbours to draw, with how many there are before they are. */
function relationChoice(session: Session, node: string, relations: readonly HiddenRelation[]): TemplateResult {
  const choose = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const chosen = relations.find(({ iri }) => iri === (event.target as HTMLSelectElement).value);
    event.target.value = "";
    if (chosen === undefined) return;
    const count = Math.min(chosen.count, EXPAND_BATCH);
    session.dispatch({ type: "expand", node, count, relation: chosen.iri });
  };
  return html`<select class="small" aria-label=${words.picture.expandBy} @change=${choose}>
    <option value="" selected>${words.picture.expandBy}</option>
    ${relations.map(({ iri, label, count }) => html`<option value=${iri}>${words.picture.relationWith(label, count)}</option>`)}
  </select>`;
}

/** Nearer, farther, and (factor 0) the whole again. */
export function zoomTools(onZoom: (factor: number) => void): TemplateResult {
  const control = (label: string, sign: string, factor: number): TemplateResult =>
    html`<button class="button" aria-label=${label} title=${label} @click=${() => onZoom(factor)}>${sign}</button>`;
  return html`<div class="controls">
    ${control(words.picture.zoomIn, "+", 1.5)} ${control(words.picture.zoomOut, "−", 1 / 1.5)} ${control(words.picture.zoomAll, "⤢", 0)}
  </div>`;
}

/** How far the forces have got, and the button that stops them. */
export function forceTools({ round, rounds }: ForceState, onStop: () => void): TemplateResult {
  return html`<div class="forces">
    <progress aria-label=${words.picture.arranging} max=${rounds} value=${round}></progress>
    <button class="button small" @click=${onStop}>${words.common.stop}</button>
  </div>`;
}

export const toolStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 0.9rem;
    padding: 0.4rem 1rem;
    border-block-start: 1px solid var(--line);
    font-size: 0.8125rem;
  }

  .tools label {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    color: var(--muted);
  }

  .tools select {
    min-height: 1.75rem;
  }

  /* Over the picture: a bar of its own would push the picture about whenever the reader points at something. */
  .node-tools {
    position: absolute;
    inset: auto auto 0.7rem 0.7rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
    max-width: calc(100% - 1.4rem);
    font-size: 0.8125rem;
  }

  .node-tools.above {
    inset-block: 0.7rem auto;
    max-width: calc(100% - 10rem);
  }

  .forces {
    position: absolute;
    inset: 0.7rem auto auto 0.7rem;
    display: flex;
    align-items: center;
    gap: 0.6rem;
    padding: 0.35rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
  }

  .forces progress {
    width: 8rem;
    accent-color: var(--accent);
  }
`;
