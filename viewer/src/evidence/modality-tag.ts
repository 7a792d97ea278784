/** How a statement is meant, as a word beside its sentence: never left to the verb or to colour alone. */

import { css, html, type TemplateResult } from "lit";
import type { Statement } from "throughline/evidence";
import { words } from "../words/words.ts";

type Meant = Pick<Statement, "modality" | "polarity"> & { readonly evidence?: Statement["evidence"] | undefined };

/** The same as a key of its words. */
export function meantAs({ modality, polarity, evidence }: Meant): keyof typeof words.modality {
  const said = evidence?.length === 0 ? "unsourced" : modality;
  return polarity === "denied" ? "denied" : said;
}

/** `evidence`: the claims behind a statement; what no document is recorded for is nobody's fact. */
export function modalityTag({ modality, polarity, evidence }: Meant): TemplateResult {
  const meant = meantAs({ modality, polarity, evidence });
  return html`<span class="meant ${meant}">${words.modality[meant]}</span>`;
}

export const modalityTagStyles = css`
  /* A column of the table is called the same. */
  span.meant {
    display: inline-block;
    padding: 0 0.4rem;
    border: 1px solid var(--control);
    border-radius: 4px;
    color: var(--muted);
    font: 400 0.8125rem/1.35rem var(--sans);
    white-space: nowrap;
  }

  span.meant:not(.asserted) {
    border-color: var(--warn);
    border-style: dashed;
    background: var(--warn-soft);
    color: var(--warn);
  }

  span.meant.denied {
    border-style: double;
    border-width: 3px;
  }
`;
