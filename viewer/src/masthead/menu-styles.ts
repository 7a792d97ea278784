/** A button and what it opens. */

import { css } from "lit";

export const menuStyles = css`
  :host {
    position: relative;
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2rem;
    padding: 0.15rem 0.7rem;
    white-space: nowrap;
  }

  button[aria-expanded="true"] {
    border-color: var(--accent);
    color: var(--accent);
  }

  .bars,
  .bars::before {
    display: block;
    width: 0.875rem;
    border-block-start: 2px solid;
  }

  .bars {
    border-block-end: 2px solid;
    padding-block: 2px;
  }

  .bars::before {
    content: "";
  }

  /* Still the name of the button. */
  @media (width <= 21.25rem) {
    .label {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  #panel {
    position: absolute;
    inset-block-start: calc(100% + 0.4rem);
    inset-inline-end: 0;
    z-index: 20;
    width: min(21rem, calc(100vw - 2rem));
    max-height: calc(100vh - 5rem);
    max-height: calc(100dvh - 5rem);
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    box-shadow: var(--raised);
    overflow-y: auto;
  }

  #panel[hidden] {
    display: none;
  }
`;
