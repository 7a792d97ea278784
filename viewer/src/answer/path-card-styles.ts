/** A path as a card: in a strong frame while it is picked. */

import { css } from "lit";

export const pathCardStyles = css`
  :host {
    display: block;
    padding: 0.9rem 1.1rem 1rem;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
  }

  :host([picked]) {
    border-color: var(--control);
    box-shadow: var(--shadow);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.7rem;
  }

  h2 {
    font-size: 0.9375rem;
  }

  h2 button {
    margin-inline-start: -0.4rem;
    padding: 0 0.4rem;
    border-radius: 5px;
    color: var(--accent);
    font-weight: 600;
  }

  h2 button:hover {
    text-decoration: underline;
  }

  :host([picked]) h2 button {
    color: var(--ink);
  }

  .facts {
    font-size: 0.875rem;
  }

  .chain {
    margin-top: 0.3rem;
    font: 1.1875rem/1.5 var(--serif);
  }

  .citation {
    min-width: 1.5rem;
    min-height: 1.5rem;
    margin-inline: 0.1rem;
    padding: 0 0.3rem;
    border-radius: 5px;
    background: var(--accent-soft);
    color: var(--accent);
    font: 600 0.8125rem/1.5rem var(--sans);
    text-align: center;
    vertical-align: 0.1em;
  }

  .citation:hover {
    background: var(--accent);
    color: var(--on-accent);
  }

  .take {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1rem;
    align-items: center;
    font-size: 0.9375rem;
  }

  @media print {
    .take {
      display: none;
    }
  }

  .take .link {
    color: var(--accent);
  }

  .take .link:hover {
    text-decoration: underline;
  }

  .caution {
    margin-top: 0.7rem;
    padding: 0.45rem 0.8rem;
    border-inline-start: 3px solid var(--warn);
    background: var(--warn-soft);
    font-size: 0.875rem;
  }

  h3 {
    font-size: 0.875rem;
  }

  ol {
    margin: 0.8rem 0 0.9rem;
    border-top: 1px solid var(--line);
  }

  li {
    border-bottom: 1px solid var(--line);
  }

  .step {
    padding: 0.55rem 0.6rem;
    border-inline-start: 3px solid transparent;
  }

  .step:hover {
    background: var(--sunken);
  }

  .step:has([aria-current="true"]) {
    background: var(--accent-soft);
    border-inline-start-color: var(--accent);
  }

  aside {
    border-inline-start: 3px solid var(--accent);
    background: linear-gradient(var(--accent-soft), var(--surface) 4rem);
  }

  .sentence {
    display: block;
    font-size: 0.9688rem;
    line-height: 1.4;
  }

  .source {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.5rem;
    padding-top: 0.1rem;
    color: var(--muted);
    font-size: 0.8438rem;
  }
`;
