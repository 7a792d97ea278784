/** A box with its list of suggestions. */

import { css } from "lit";

export const conceptBoxStyles = css`
  :host {
    position: relative;
    display: block;
    min-width: 0;
  }

  input {
    width: 100%;
    height: 2.75rem;
    padding: 0 0.8rem;
    text-overflow: ellipsis;
  }

  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  ul {
    position: absolute;
    z-index: 5;
    inset: calc(100% + 4px) 0 auto;
    max-height: 24rem;
    overflow-y: auto;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 18%);
  }

  ul[hidden] {
    display: none;
  }

  li {
    padding: 0.45rem 0.8rem;
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }

  li:hover,
  li[aria-selected="true"] {
    background: var(--accent-soft);
  }

  li[aria-selected="true"] {
    border-inline-start-color: var(--accent);
  }

  .search {
    position: absolute;
    z-index: 4;
    inset: calc(100% + 4px) 0 auto;
    padding: 0.45rem 0.8rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--surface);
    color: var(--muted);
    font-size: 0.875rem;
  }

  .search[hidden] {
    display: none;
  }

  ul:not([hidden]) + .search {
    inset: auto 0 calc(100% + 4px);
  }

  .more {
    display: block;
    color: var(--muted);
    font-size: 0.8125rem;
  }
`;
