/** The query box and its results. */

import { css } from "lit";

export const sparqlStyles = css`
  :host {
    display: block;
  }

  h1 {
    font: 600 1.375rem/1.25 var(--serif);
  }

  label {
    display: block;
    margin: 0.6rem 0 0.4rem;
    font-size: 0.9375rem;
  }

  textarea {
    width: 100%;
    padding: 0.6rem 0.8rem;
    font: 0.875rem/1.5 var(--mono);
    resize: vertical;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin: 0.4rem 0 0.6rem;
    font-size: 0.875rem;
  }

  .run {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }

  .run:hover {
    color: var(--on-accent);
  }

  button:disabled {
    opacity: 0.55;
    cursor: default;
  }

  .problem {
    padding: 0.5rem 0.8rem;
    border-inline-start: 3px solid var(--warn);
    background: var(--warn-soft);
    white-space: pre-line;
  }

  .scroll {
    margin: 0.5rem 0;
    overflow-x: auto;
  }

  table {
    min-width: 100%;
    border-collapse: collapse;
    background: var(--surface);
    font-size: 0.9063rem;
  }

  th,
  td {
    max-width: 22rem;
    padding: 0.3rem 0.6rem;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .link {
    padding: 0;
    color: var(--accent);
  }

  .link:hover {
    text-decoration: underline;
  }

  code {
    font: 0.8125rem/1.5 var(--mono);
  }
`;
