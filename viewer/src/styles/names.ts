/** Names as links, what opens beneath them, and the tip with a definition. */

import { css } from "lit";

export const nameStyles = css`
  .name {
    color: inherit;
    text-decoration: underline dotted var(--control) 1px;
    text-underline-offset: 0.2em;
  }

  .name:hover {
    color: var(--accent);
    text-decoration: underline solid;
  }

  /* A control under words whose names are links: it takes every click beside them. */
  .opens {
    position: relative;
  }

  .opens > button {
    position: absolute;
    inset: 0;
    width: 100%;
  }

  .opens > :not(button) {
    position: relative;
    pointer-events: none;
  }

  .opens > * a,
  .opens > a {
    pointer-events: auto;
  }

  .definition-tip {
    position: fixed;
    inset: auto;
    max-width: min(24rem, calc(100vw - 12px));
    max-height: 40vh;
    margin: 0;
    padding: 0.5rem 0.7rem;
    overflow: auto;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--raised);
    font: 0.875rem/1.45 var(--sans);
  }

  .definition-tip strong {
    color: var(--muted);
    font-weight: 600;
  }

  @media print {
    .name {
      text-decoration: none;
    }
  }
`;
