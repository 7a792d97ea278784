/** A box, what clears it, its list of suggestions, and what is said of a name. */

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
    padding-block: 0;
    padding-inline: 0.8rem 2.5rem;
    text-overflow: ellipsis;
  }

  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .clear {
    position: absolute;
    inset-block: 0.375rem;
    inset-inline-end: 0.25rem;
    width: 2rem;
    height: 2rem;
    border-radius: 4px;
    color: var(--muted);
    text-align: center;
  }

  .clear:hover {
    color: var(--accent);
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

  [role="listbox"] {
    position: absolute;
    z-index: 5;
    inset: calc(100% + 4px) 0 auto;
    max-height: min(24rem, 60vh);
    overflow-y: auto;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 18%);
  }

  [role="listbox"][hidden] {
    display: none;
  }

  li {
    padding: 0.45rem 0.8rem;
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }

  li:not(.heading):hover,
  li[aria-selected="true"] {
    background: var(--accent-soft);
  }

  li[aria-selected="true"] {
    border-inline-start-color: var(--accent);
  }

  .heading {
    padding-block: 0.6rem 0.15rem;
    color: var(--muted);
    font-weight: 600;
    font-size: 0.8125rem;
    cursor: default;
  }

  .more {
    display: block;
    color: var(--muted);
    font-size: 0.8125rem;
  }

  [role="listbox"]:not([hidden]) + .search {
    inset: auto 0 calc(100% + 4px);
  }
`;
