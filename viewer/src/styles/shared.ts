/**
 * Styles that every element starts from; colours and type come from the custom properties of theme.css.
 *
 * Where styles stand: up to 60 lines in the file of what they style; more in NAME-styles.ts beside it; what elements of
 * several folders share, here.
 */

import { css } from "lit";

/** Resets, buttons and fields. */
export const shared = css`
  *, *::before, *::after {
    box-sizing: border-box;
  }

  h1, h2, h3, h4, p, ul, ol, dl, dd {
    margin: 0;
    padding: 0;
  }

  ul, ol {
    list-style: none;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  button {
    min-height: 1.75rem;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }

  .button {
    padding: 0.4rem 0.9rem;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--surface);
    color: var(--ink);
    font-size: 0.875rem;
  }

  .button:hover {
    border-color: var(--accent);
    color: var(--accent);
  }

  .button:disabled {
    border-color: var(--line);
    color: var(--muted);
    cursor: default;
  }

  /* In a bar of tools. */
  .button.small {
    padding: 0.1rem 0.5rem;
    font-size: inherit;
  }

  input:where([type="text"], [type="search"], [type="number"]),
  select,
  textarea {
    min-height: 2rem;
    max-width: 100%;
    padding: 0 0.5rem;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }

  input {
    accent-color: var(--accent);
  }

  input:where([type="checkbox"], [type="radio"]) {
    flex: none;
    width: 1.5rem;
    height: 1.5rem;
    margin: 0;
  }

  .muted {
    color: var(--muted);
  }

  .tag {
    display: inline-block;
    padding: 0 0.45rem;
    border-radius: 4px;
    background: var(--warn-soft);
    color: var(--warn);
    font-size: 0.8125rem;
  }

  @media print {
    .button {
      display: none;
    }
  }

  /* Read out, and not seen. */
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
