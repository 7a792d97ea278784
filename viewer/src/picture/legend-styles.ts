/** The legend: a mark of each kind beside its name. */

import { css } from "lit";
import { KIND_COLORS } from "../knowledge/kinds.ts";

// Classes, because a style attribute would need an exception in the Content-Security-Policy.
const kindClasses = Array.from(
  { length: KIND_COLORS },
  (_, index) => css`.kind-${index} { fill: var(--kind-${index}); }`,
);

export const legendStyles = [
  ...kindClasses,
  css`
    .plain {
      fill: var(--muted);
    }

    .stroke {
      stroke: var(--ink);
      stroke-width: 2;
    }

    .legend {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.1rem 1.2rem;
      max-height: 9.5rem;
      padding: 0.35rem 0.7rem;
      overflow-y: auto;
      border-block-start: 1px solid var(--line);
      font-size: 0.8125rem;
    }

    .legend ul {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.1rem 0.4rem;
    }

    .legend li,
    .legend .kind {
      display: inline-flex;
      align-items: center;
      gap: 0.3rem;
    }

    .legend li {
      padding-inline: 0.3rem;
    }

    .legend li:has(.kind) {
      gap: 0;
      padding: 0;
    }

    .legend .kind {
      min-height: 1.5rem;
      padding: 0 0.3rem;
      border-radius: 5px;
      font-size: inherit;
    }

    .legend .kind:hover {
      background: var(--accent-soft);
    }

    .legend .kind[aria-pressed="true"] {
      background: var(--accent-soft);
      box-shadow: inset 0 0 0 1.5px var(--accent);
    }

    .legend .hidden .kind {
      color: var(--muted);
      text-decoration: line-through;
      cursor: default;
    }

    .legend .hidden .kind svg {
      fill: none;
      stroke: var(--muted);
      stroke-width: 1.5;
    }

    .legend button.eye {
      display: inline-grid;
      place-content: center;
      min-width: 1.5rem;
      min-height: 1.5rem;
      padding: 0;
      border-radius: 5px;
      color: var(--muted);
    }

    .legend button.eye:hover,
    .legend .hidden button.eye {
      color: var(--accent);
    }

    svg.eye {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.4;
    }

    .legend > p {
      margin-inline-start: auto;
    }
  `,
];
