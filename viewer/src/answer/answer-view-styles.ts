/** A column of paths, or a notice in a frame. */

import { css } from "lit";

export const answerStyles = css`
  :host {
    display: grid;
    gap: 0.9rem;
  }

  h1 {
    font: 600 1.375rem/1.25 var(--serif);
    text-wrap: balance;
  }

  .pair {
    margin-top: 0.5rem;
    font: 600 1.125rem/1.3 var(--serif);
  }

  .summary {
    color: var(--muted);
  }

  .notice {
    display: grid;
    gap: 0.8rem;
    padding: 1.4rem 1.5rem;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
  }

  .card {
    padding: 1rem 1.2rem;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
  }

  .card h2 {
    margin-bottom: 0.4rem;
    color: var(--muted);
    font: 400 0.9375rem/1.4 var(--sans);
  }

  .card li {
    margin-top: 0;
  }

  .notice h1 {
    font-size: 1.3125rem;
  }

  li {
    margin-top: 0.5rem;
  }

  .more-questions {
    padding: 0.4rem 0.2rem 0;
  }

  .more-questions h2 {
    font-size: 1rem;
  }

  .more-questions li {
    margin-top: 0.15rem;
  }

  .link {
    padding: 0.1rem 0;
    color: var(--accent);
  }

  .link:hover {
    text-decoration: underline;
  }

  .what {
    margin-top: 0.7rem;
    font-size: 0.9375rem;
  }

  /* Where there is room, they stand in the welcome above. */
  @media (width > 56.25rem) {
    .narrow {
      display: none;
    }
  }

  @media print {
    .more-questions {
      display: none;
    }
  }

  li .muted {
    margin-inline-start: 0.3rem;
    font-size: 0.875rem;
  }
`;
