/** One row, whatever its width; in the menu its parts stand below each other. */

import { css } from "lit";

export const mastheadStyles = css`
  :host {
    display: block;
    background: var(--surface);
  }

  header {
    display: flex;
    align-items: center;
    gap: 0.5rem 1.5rem;
    min-height: 3.5rem;
    padding-inline: var(--side);
  }

  .name {
    font: 600 1.3125rem/1.3 var(--serif);
    letter-spacing: -0.005em;
    white-space: nowrap;
    min-width: 4rem;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* Wide letters, of a system's own typeface or a large default size, leave less room for the name. */
  @media (width < 26rem) {
    .name {
      min-width: 0;
      font-size: 1.1875rem;
    }

    header {
      column-gap: 0.5rem;
    }
  }

  /* Letters twice as large on a phone. */
  @media (width < 16rem) {
    header {
      flex-wrap: wrap;
      padding: 0.25rem 0.5rem;
    }
  }

  .end {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-inline-start: auto;
    white-space: nowrap;
  }

  throughline-menu {
    white-space: normal;
  }

  .views {
    display: flex;
    gap: 0.25rem;
  }

  .views button,
  .choice button {
    padding: 0 0.6rem;
    color: var(--accent);
    font-size: 0.9375rem;
    white-space: nowrap;
  }

  :is(.views, .choice) button:hover {
    text-decoration: underline;
  }

  header > .views button {
    min-height: 3.5rem;
    border-block: 3px solid transparent;
    outline-offset: -4px;
  }

  .views button[aria-current="page"],
  .choice button[aria-pressed="true"] {
    color: var(--ink);
    font-weight: 600;
  }

  header > .views button[aria-current="page"] {
    border-block-end-color: var(--accent);
  }

  /* A border without a colour gets one there. */
  @media (forced-colors: active) {
    .views button:not([aria-current="page"]) {
      border-color: Canvas;
    }

    .views button[aria-current="page"] {
      border-block-start-color: Canvas;
    }

    .choice button[aria-pressed="true"] {
      text-decoration: underline;
    }
  }

  .history {
    display: flex;
    gap: 0.25rem;
  }

  .history .button {
    width: 2.25rem;
    min-height: 2rem;
    padding: 0;
    border-color: transparent;
    font-size: 1.0625rem;
    text-align: center;
  }

  .history .button:disabled {
    color: var(--muted);
    opacity: 0.55;
    cursor: default;
  }

  .group {
    padding: 0.6rem 0.9rem;
  }

  .group + .group {
    border-block-start: 1px solid var(--line);
  }

  .group .views {
    flex-direction: column;
    align-items: stretch;
    margin-inline: -0.6rem;
  }

  .group .views button {
    min-height: 2.5rem;
    border-inline-start: 3px solid transparent;
  }

  .group .views button[aria-current="page"] {
    border-inline-start-color: var(--accent);
    background: var(--accent-soft);
  }

  .group .history .button {
    border-color: var(--line);
  }

  .group .open {
    display: block;
  }

  .group .muted,
  .facts {
    color: var(--muted);
    font-size: 0.8125rem;
    line-height: 1.45;
  }

  .group .muted {
    margin-block-start: 0.5rem;
  }

  .choice {
    display: flex;
    margin-inline: -0.6rem;
  }

  .choice button {
    min-height: 2.25rem;
  }
`;
