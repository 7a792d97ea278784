/** The key to the picture: each kind in view with its shape, colour and number, what lights it, and what hides it. */

import { html, nothing, svg, type TemplateResult } from "lit";
import type { Kind } from "../knowledge/kinds.ts";
import { pointsOf } from "../knowledge/shapes.ts";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";
import type { ColorScheme } from "./coloring.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import { LINE_STYLES, type LineStyle, lineStyleOf } from "./line-styles.ts";

/** The pointer on a kind lights it, a click keeps it lit; the eye beside it hides it from the whole page and brings it back. */
export function legend(session: Session, graph: DrawnGraph, colors: ColorScheme): TemplateResult {
  const { hiddenKinds } = session.state.filters;
  const counts = new Map<Kind, number>();
  for (const { kind } of graph.nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const key of hiddenKinds) {
    const kind = session.kinds.byKey(key);
    if (kind !== null && !counts.has(kind)) counts.set(kind, 0);
  }
  const kinds = [...counts].sort(([a], [b]) => a.color - b.color);
  const toggle = ({ key }: Kind): void => {
    const others = hiddenKinds.filter((each) => each !== key);
    const hidden = others.length < hiddenKinds.length ? others : [...hiddenKinds, key];
    session.dispatch({ type: "filter", filters: { hiddenKinds: hidden } });
  };
  const isKept = ({ key }: Kind): boolean => {
    const kept = session.keptBright.value;
    return kept?.kind === "kind" && kept.type === key;
  };
  const keep = (kind: Kind): void => {
    session.keptBright.value = isKept(kind) ? null : { kind: "kind", type: kind.key };
  };
  const point = (kind: Kind | null): void => {
    session.pointed.value = kind === null ? null : { kind: "kind", type: kind.key };
  };
  return html`<div class="legend">
    <ul aria-label=${words.legend.title}>
      ${kinds.map(([kind, count]) => {
        const shown = !hiddenKinds.includes(kind.key);
        const hiding = shown ? words.legend.hideKind(kind.label) : words.legend.showKind(kind.label);
        return html`<li class=${shown ? "" : "hidden"}>
          <button class="kind" aria-pressed=${isKept(kind)} title=${words.legend.lightKind(kind.label)} ?disabled=${!shown}
            @pointerenter=${() => point(kind)} @pointerleave=${() => point(null)} @click=${() => keep(kind)}>
            ${mark(kind, colors.by === "type" ? kind.color : null)} <span>${kind.label}</span> <span class="muted">${count}</span></button>
          <button class="eye" aria-pressed=${!shown} aria-label=${hiding} title=${hiding} @click=${() => toggle(kind)}>${eye(shown)}</button>
        </li>`;
      })}
    </ul>
    ${colors.groups.length === 0 ? nothing : colorList(graph, colors)}
    ${lineList(graph)}
    ${graph.hidden === 0 ? nothing : html`<p class="muted">${words.legend.hidden(graph.hidden)}</p>`}
  </div>`;
}

function colorList(graph: DrawnGraph, colors: ColorScheme): TemplateResult {
  const used = new Set(graph.nodes.map(({ color }) => color));
  return html`<ul aria-label=${words.legend.colors}>
    ${colors.groups
      .filter(({ color }) => used.has(color))
      .map(
        ({
          color,
          label,
        }) => html`<li><svg class="kind-${color}" viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true">
        <rect x="-6" y="-6" width="12" height="12" rx="3"></rect></svg> <span>${label}</span></li>`,
      )}
  </ul>`;
}

/** Full lines need no key; it appears with the first line that is broken. */
function lineList({ edges }: DrawnGraph): TemplateResult | typeof nothing {
  const used = new Set(edges.map(({ modality }) => lineStyleOf(modality)));
  if (LINE_STYLES.every((style) => style.gap === 0 || !used.has(style))) return nothing;
  return html`<ul aria-label=${words.legend.lines}>
    ${LINE_STYLES.filter((style) => used.has(style)).map((style) => html`<li>${stroke(style)} <span>${words.legend.lineStyles[style.name]}</span></li>`)}
  </ul>`;
}

function eye(open: boolean): TemplateResult {
  const lid = svg`<path d="M1 8Q8 1 15 8Q8 15 1 8Z"></path><circle cx="8" cy="8" r="2.2"></circle>`;
  return html`<svg class="eye" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${lid}${open ? nothing : svg`<path d="M2 14L14 2"></path>`}</svg>`;
}

function stroke({ dash, gap }: LineStyle): TemplateResult {
  return html`<svg class="stroke" viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
    <line x1="0" y1="6" x2="34" y2="6" stroke-dasharray=${gap === 0 ? nothing : `${dash} ${gap}`}></line></svg>`;
}

function mark({ shape }: Kind, color: number | null): TemplateResult {
  const outline =
    shape.sides === 0 ? svg`<circle r="6"></circle>` : svg`<polygon points=${pointsOf(shape, 6)}></polygon>`;
  const style = color === null ? "plain" : `kind-${color}`;
  return html`<svg class=${style} viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">${outline}</svg>`;
}
