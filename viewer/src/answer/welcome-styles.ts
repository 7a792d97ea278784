/** Two rows above the answer, of which the second stands below it where there is little room. */

import { css } from "lit";

export const welcomeStyles = css`
  :host {
    display: block;
    padding: 0.75rem var(--side) 0;
  }

  .introduction {
    max-width: 46rem;
    margin-block-end: 0.75rem;
    font: 1.0625rem/1.55 var(--serif);
  }

  /* Where the row at the top has no room for it. */
  .introduction .title {
    display: none;
    font: 600 1.25rem/1.3 var(--serif);
  }

  .introduction p + p {
    margin-block-start: 0.5rem;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    color: var(--muted);
    font-size: 0.875rem;
    line-height: 1.5;
  }

  /* The figures come a moment later, and must not push the page about. */
  .facts {
    min-height: 1.3125rem;
    color: var(--ink);
    font-weight: 600;
  }

  h2 {
    color: var(--ink);
    font: 600 0.875rem/1.5 var(--sans);
  }

  .link {
    min-height: 1.5rem;
    padding: 0;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .own {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    margin-inline-start: auto;
  }

  .open {
    padding: 0.1rem 0.6rem;
  }

  .try {
    margin-block-start: 0.4rem;
  }

  ul {
    display: contents;
  }

  .question {
    min-height: 2rem;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: 1rem;
    background: var(--surface);
    color: var(--accent);
    font-size: 0.875rem;
    line-height: 1.35;
  }

  .question:hover {
    border-color: var(--accent);
  }

  /* In one column the questions come after the first answer. */
  @media (width <= 56.25rem) {
    .try {
      display: none;
    }

    .own {
      margin-inline-start: 0;
    }

    .introduction .title {
      display: block;
    }
  }
`;
