/** A list of columns that is a table where there is room, and cards on a phone. */

import { css } from "lit";

export const sheetDialogStyles = css`
  dialog {
    width: min(58rem, 96vw);
    max-height: 94dvh;
    padding: 1rem 1.2rem;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1rem;
  }

  h2 {
    min-width: 0;
    overflow-wrap: anywhere;
    font: 600 1.25rem/1.3 var(--serif);
  }

  h3 {
    margin-block: 0.9rem 0.4rem;
    font-size: 0.9375rem;
  }

  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.2rem;
    margin-block-start: 0.6rem;
    font-size: 0.875rem;
  }

  .where input {
    width: 6rem;
  }

  .columns {
    max-height: 19rem;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: 6px;
  }

  .columns li {
    display: grid;
    grid-template-columns: minmax(8rem, 1fr) minmax(0, 2fr) minmax(11rem, 1fr);
    align-items: center;
    gap: 0.2rem 0.8rem;
    padding: 0.35rem 0.6rem;
  }

  .columns li + li {
    border-top: 1px solid var(--line);
  }

  .name,
  .samples {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .letters {
    color: var(--muted);
    font-size: 0.8125rem;
  }

  .samples {
    color: var(--muted);
    font-size: 0.875rem;
  }

  .unused b {
    font-weight: 400;
  }

  .columns select {
    width: 100%;
    font-size: 0.875rem;
  }

  .relation {
    display: grid;
    gap: 0.2rem;
    margin-block-start: 0.7rem;
    font-size: 0.875rem;
  }

  .warning {
    margin-block-start: 0.7rem;
    padding: 0.4rem 0.6rem;
    border-radius: 6px;
    background: var(--warn-soft);
    font-size: 0.875rem;
  }

  .sentences {
    display: grid;
    gap: 0.3rem;
    margin-block-end: 0.5rem;
    font-family: var(--serif);
    overflow-wrap: anywhere;
  }

  .faults {
    margin-block: 0.2rem 0.5rem;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }

  .sentences .muted,
  p.muted {
    font: 0.875rem/1.4 var(--sans);
  }

  details {
    margin-block-start: 0.8rem;
    font-size: 0.875rem;
  }

  details input {
    width: min(26rem, 100%);
    min-height: 2rem;
    margin-block-start: 0.3rem;
    padding: 0 0.5rem;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }

  .end {
    display: flex;
    gap: 0.5rem;
    margin-block-start: 1rem;
  }

  .primary:not(:disabled) {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  @media (width <= 40rem) {
    .columns {
      max-height: none;
    }

    .columns li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
