/** Explorations: a row of questions, and parts with a heading each. */

import { css } from "lit";

export const exploreStyles = css`
  :host {
    display: block;
    max-width: 60rem;
  }

  h1 {
    font: 600 1.375rem/1.25 var(--serif);
  }

  h2 {
    margin: 1.2rem 0 0.3rem;
    font: 600 1.125rem/1.3 var(--serif);
  }

  h3 {
    margin: 0.9rem 0 0.1rem;
    font-size: 1rem;
  }

  .questions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 0.7rem 0 0.4rem;
  }

  .questions [aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }

  .when {
    display: inline-block;
    min-width: 6rem;
    margin-inline-end: 0.6rem;
    font-variant-numeric: tabular-nums;
  }

  .tree ul {
    padding-inline-start: 1.4rem;
    border-inline-start: 1px solid var(--line);
  }

  .counts {
    columns: 2 18rem;
    column-gap: 1.5rem;
  }

  .scroll {
    overflow-x: auto;
  }

  th,
  td {
    padding: 0.3rem 0.8rem 0.3rem 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
`;
