/** Two columns, one below the other where there is little room. */

import { css } from "lit";

export const welcomeStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 32rem) minmax(0, 1fr);
    gap: 0.75rem 1.5rem;
    padding: 1rem var(--side) 0;
  }

  .introduction {
    grid-column: 1 / -1;
    max-width: 46rem;
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

  .facts,
  h2 {
    color: var(--ink);
    font: 600 0.875rem/1.5 var(--sans);
  }

  /* The figures come a moment later, and must not push the page about. */
  .facts {
    min-height: 1.3125rem;
  }

  .what {
    color: var(--muted);
    font-size: 0.875rem;
    line-height: 1.5;
  }

  .what strong {
    color: var(--ink);
    font-weight: 600;
  }

  .link {
    min-height: 1.5rem;
    padding: 0;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-block-start: 0.3rem;
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

  /* Read out, so that a question is a question; seen, it would only be said five times. */
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* In one column the questions come after the first answer. */
  @media (max-width: 900px) {
    :host {
      display: block;
    }

    section:not(.about, .introduction) {
      display: none;
    }

    .introduction {
      margin-block-end: 0.75rem;
    }

    .introduction .title {
      display: block;
    }
  }
`;
