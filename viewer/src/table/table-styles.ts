/** A table on a wide screen, a list of cards on a narrow one. */

import { css } from "lit";

export const tableStyles = css`
  :host {
    display: block;
  }

  h1 {
    font: 600 1.375rem/1.25 var(--serif);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.4rem;
    margin: 0.6rem 0 0.3rem;
  }

  input[type="search"] {
    width: 16rem;
    min-height: 2.25rem;
  }

  input[type="checkbox"] {
    vertical-align: -0.35rem;
  }

  table {
    width: 100%;
    margin-top: 0.5rem;
    border-collapse: collapse;
    background: var(--surface);
    font-size: 0.9375rem;
    line-height: 1.35;
  }

  caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  th,
  td {
    padding: 0.4rem 0.6rem;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }

  th {
    padding-block: 0.1rem;
    font-weight: 600;
    font-size: 0.875rem;
    white-space: nowrap;
  }

  th button {
    padding: 0;
    font-weight: 600;
  }

  tbody tr {
    cursor: pointer;
  }

  tbody tr:hover {
    background: var(--sunken);
  }

  tr[aria-current] {
    background: var(--accent-soft);
    box-shadow: inset 3px 0 var(--accent);
  }

  td.relation button {
    padding: 0;
    color: var(--accent);
    font-style: italic;
  }

  td.documents {
    color: var(--muted);
    font-size: 0.875rem;
  }

  .by-voices,
  .voices {
    text-align: end;
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem;
    margin-top: 0.8rem;
  }

  button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  @media (width <= 43.75rem) {
    table,
    tbody,
    thead {
      display: block;
    }

    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1rem;
    }

    thead th {
      border: 0;
      padding-inline: 0;
    }

    tbody tr {
      display: block;
      padding: 0.6rem 0.8rem;
      border-bottom: 1px solid var(--line);
    }

    tbody td {
      display: inline;
      padding: 0 0.35rem 0 0;
      border: 0;
    }

    tbody td.documents {
      display: block;
      padding-top: 0.2rem;
    }

    tbody td.voices {
      display: none;
    }
  }
`;
