/** Frame, buttons and notices around the picture. */

import { css } from "lit";

export const pictureStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    overflow: hidden;
  }

  .frame {
    position: relative;
    flex: 1;
    min-height: var(--frame, 0);
  }

  .surface {
    position: absolute;
    inset: 0;
  }

  .surface:focus-visible {
    outline-offset: -3px;
  }

  .canvas,
  svg[role="img"] {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  .canvas[hidden] {
    display: none;
  }

  .pickable {
    cursor: pointer;
  }

  .empty {
    position: absolute;
    inset: 45% 1rem auto;
    text-align: center;
  }

  /* Not turned for right-to-left pages: the layout keeps this corner of the picture free. */
  .controls {
    position: absolute;
    inset: 0.7rem 0.7rem auto auto;
    display: flex;
    gap: 0.3rem;
  }

  .controls .button {
    width: 2rem;
    padding: 0.2rem 0;
    text-align: center;
  }

  .key {
    position: absolute;
    inset: auto auto 0.7rem 0.7rem;
    z-index: 1;
    max-width: min(34rem, calc(100% - 1.4rem));
    max-height: calc(100% - 5rem);
    padding: 0.3rem 0.8rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    font-size: 0.875rem;
    overflow-y: auto;
  }

  .key .legend {
    max-height: none;
    padding-inline: 0;
    border: 0;
  }

  .still {
    padding: 0.4rem 1rem;
    background: var(--warn-soft);
    font-size: 0.875rem;
  }
`;
