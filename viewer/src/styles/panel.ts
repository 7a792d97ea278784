/** A panel of choices that unfolds below its title: the filters, and the options of the question. */

import { css } from "lit";

/** A panel that folds, with groups of choices: filters, and options of the question. */
export const panelStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  summary {
    display: inline-block;
    min-height: 2rem;
    color: var(--accent);
    font-size: 0.9375rem;
    line-height: 2rem;
    cursor: pointer;
  }

  summary::before {
    content: "+ ";
  }

  @media (width <= 25rem) {
    summary {
      font-size: 0.8438rem;
    }
  }

  details[open] > summary::before {
    content: "− ";
  }

  /* It stays clear of the first row of choices when they scroll. */
  .actions {
    padding-top: 0.4rem;
    border-top: 1px solid var(--line);
  }

  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
    gap: 0.9rem 1.6rem;
    max-height: min(46vh, 30rem);
    padding: 0.3rem 0 0.6rem;
    overflow-y: auto;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 0.9375rem;
  }

  legend {
    padding: 0 0 0.15rem;
    color: var(--muted);
    font-size: 0.875rem;
    font-weight: 600;
  }

  label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 1.75rem;
    line-height: 1.35;
  }

  input[type="number"] {
    width: 5rem;
  }

  .find {
    width: min(14rem, 100%);
    margin-block-end: 0.25rem;
  }

  .slide {
    flex-wrap: wrap;
  }

  .slide input {
    flex: 1 1 100%;
  }

  .day {
    font-variant-numeric: tabular-nums;
  }

  .count {
    color: var(--muted);
    font-size: 0.875rem;
  }

  .link {
    color: var(--accent);
  }

  .away {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.8rem;
    align-items: center;
    padding: 0.2rem 0.7rem;
    border-inline-start: 3px solid var(--warn);
    background: var(--warn-soft);
    font-size: 0.9375rem;
  }

  .away .button {
    padding-block: 0.15rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.8rem;
    align-items: center;
    padding-bottom: 0.5rem;
    font-size: 0.875rem;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
    margin-block: 0.2rem;
  }

  .chips .button {
    padding: 0.15rem 0.55rem;
    border-radius: 1rem;
    text-align: start;
  }
`;
