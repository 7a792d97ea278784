/** The panel of evidence: a card of its own in a drawer or a sheet, a part of the step in the card of a path. */

import { css } from "lit";

export const evidencePanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--surface);
    box-shadow: var(--shadow);
    overflow: hidden;
  }

  header {
    display: flex;
    align-items: start;
    gap: 1rem;
    padding-block: 0.8rem 0.6rem;
    padding-inline: 1.2rem 0.8rem;
  }

  h2 {
    flex: 1;
    font: 600 1.0938rem/1.35 var(--serif);
  }

  /* It takes the focus so that reading goes on here; it is nothing to operate. */
  h2:focus {
    outline: none;
  }

  /* The step above has the frame, and says what this is about. */
  :host([under-step]) {
    position: relative;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }

  :host([under-step]) header {
    position: absolute;
    inset: 0.4rem 0.4rem auto auto;
    padding: 0;
  }

  :host([under-step]) h2 {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :host([under-step]) .body {
    padding: 0 0.9rem 0.8rem;
  }

  .close {
    min-width: 2rem;
    min-height: 2rem;
    padding: 0;
    text-align: center;
  }

  .body {
    padding: 0 1.2rem 1rem;
    overflow-y: auto;
  }

  .also {
    margin: 1rem 0 0.2rem;
    padding-top: 0.8rem;
    border-top: 1px solid var(--line);
  }

  .other {
    margin: 0.5rem 0 0.3rem;
    color: var(--ink);
    font-style: normal;
    font-weight: 600;
  }
`;
