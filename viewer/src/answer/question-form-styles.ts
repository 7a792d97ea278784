/** The boxes of the concepts in a row, one below the other where there is little room. */

import { css } from "lit";

export const questionStyles = css`
  :host {
    display: block;
    padding: 0.75rem var(--side) 0.4rem;
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }

  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.7rem;
  }

  .box {
    display: flex;
    flex: 1 1 14rem;
    gap: 0.3rem;
    min-width: 0;
  }

  throughline-concept-box {
    flex: 1;
  }

  .word {
    font: 1.125rem/1.3 var(--serif);
    white-space: nowrap;
  }

  .button {
    height: 2.75rem;
  }

  .swap,
  .more,
  .remove {
    width: 2.75rem;
    padding: 0;
    text-align: center;
    font-size: 1.125rem;
  }

  .connect {
    padding-inline: 1.4rem;
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
    font-size: 1rem;
  }

  .connect:hover {
    color: var(--on-accent);
    text-decoration: underline;
  }

  .taken {
    margin-top: 0.5rem;
  }

  .taken[hidden] {
    display: none;
  }

  @media (width <= 56.25rem) {
    form {
      gap: 0.5rem;
    }

    .word {
      font-size: 1rem;
    }

    .word.last {
      display: none;
    }

    .box {
      flex-basis: 10rem;
    }

    .connect {
      padding-inline: 1rem;
    }
  }

  @media (width <= 43.75rem) {
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.25rem 0.5rem;
    }

    .word,
    .box {
      grid-column: 1;
    }

    .swap {
      grid-area: 2 / 2;
    }

    .more {
      grid-column: 2;
    }

    .connect {
      grid-column: 1 / -1;
      margin-top: 0.35rem;
      text-align: center;
    }
  }
`;
