/** The key to the picture: each kind in view with its shape, colour and number. */

import { css, html, nothing, svg, type TemplateResult } from "lit";
import { words } from "../words/words.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import { KIND_COLORS, type Kind } from "./kinds.ts";
import { pointsOf } from "./shapes.ts";

export function legend(graph: DrawnGraph): TemplateResult {
  const counts = new Map<Kind, number>();
  for (const { kind } of graph.nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort(([a], [b]) => a.color - b.color);
  return html`<div class="legend">
    <ul aria-label=${words.legend}>
      ${kinds.map(([kind, count]) => html`<li>${mark(kind)} ${kind.label} <span class="muted">${count}</span></li>`)}
    </ul>
    ${graph.hidden === 0 ? nothing : html`<p class="muted">${words.hidden(graph.hidden)}</p>`}
  </div>`;
}

function mark({ shape, color }: Kind): TemplateResult {
  const outline =
    shape.sides === 0 ? svg`<circle r="6"></circle>` : svg`<polygon points=${pointsOf(shape, 6)}></polygon>`;
  return html`<svg class="kind-${color}" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">${outline}</svg>`;
}

// Classes, because a style attribute would need an exception in the Content-Security-Policy.
const kindClasses = Array.from(
  { length: KIND_COLORS },
  (_, index) => css`.kind-${index} { fill: var(--kind-${index}); }`,
);

export const legendStyles = [
  ...kindClasses,
  css`
    .legend {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0.1rem 1.2rem;
      padding: 0.5rem 1rem;
      border-top: 1px solid var(--line);
      font-size: 0.8125rem;
    }

    .legend ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.1rem 1rem;
    }

    .legend li {
      display: inline-flex;
      align-items: center;
      gap: 0.3rem;
    }
  `,
];
