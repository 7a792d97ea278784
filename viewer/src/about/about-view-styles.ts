/** A text to read, with a table of figures. */

import { css } from "lit";

export const aboutStyles = css`
  :host {
    display: block;
    max-width: 46rem;
  }

  h1 {
    font: 600 1.5rem/1.25 var(--serif);
  }

  a {
    color: var(--accent);
  }

  h2.first {
    margin-top: 0;
  }

  section + h1 {
    margin-top: 1.8rem;
  }

  h2 {
    margin-top: 1.5rem;
    font: 600 1.1875rem/1.3 var(--serif);
  }

  h3 {
    margin: 1.3rem 0 0.4rem;
    font-size: 1rem;
  }

  p {
    margin-top: 0.4rem;
  }

  .lead {
    font: 1.0938rem/1.5 var(--serif);
  }

  .plain {
    margin-top: 0.4rem;
  }

  .plain li {
    padding: 0.1rem 0;
  }

  .link {
    color: var(--accent);
    padding: 0;
  }

  .link:hover {
    text-decoration: underline;
  }

  table {
    width: 100%;
    margin-top: 0.6rem;
    border-collapse: collapse;
    font-size: 0.9375rem;
  }

  th,
  td {
    padding: 0.25rem 0.6rem 0.25rem 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    font-weight: 400;
  }

  thead th,
  .group {
    color: var(--muted);
    font-size: 0.875rem;
  }

  .group {
    padding-top: 0.9rem;
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .bar {
    width: 30%;
  }

  meter {
    width: 100%;
    height: 0.8rem;
  }

  @media (width <= 31.25rem) {
    .bar {
      display: none;
    }
  }
`;
