/** How a statement is meant, and what it holds under: what the cells of a row tell of it beside its ends. */

import { quoted } from "../errors.ts";
import type { Qualifiers } from "../evidence/types.ts";
import { MODALITY_NAMES, type Modality, type Polarity, QUALIFIER_KINDS } from "../evidence/vocabulary.ts";
import { isNo, isYes, type RowCells } from "./cells.ts";
import { type Or, refused } from "./fault.ts";
import { headerWords } from "./fields.ts";

export interface Manner {
  readonly modality: Modality;
  readonly polarity: Polarity;
}

export function mannerOf(cells: RowCells): Or<Manner> {
  const [modalityCell, polarityCell] = [cells.text("modality"), cells.text("polarity")];
  const modality = modalityOf(modalityCell);
  if (modality === null) {
    const message = `${quoted(modalityCell)} is no modality: it is ${MODALITY_NAMES.join(", ")}, or empty for asserted.`;
    return refused("modality", "bad-value", message);
  }
  const polarity = polarityOf(polarityCell);
  if (polarity === null) {
    const message = `${quoted(polarityCell)} is neither affirmed nor denied: write yes in a column called denied, or leave it empty.`;
    return refused("polarity", "bad-value", message);
  }
  return { value: { modality, polarity } };
}

/** Asserted for an empty cell, null for what is no modality. */
function modalityOf(text: string): Modality | null {
  if (text === "") return "asserted";
  const word = headerWords(text);
  return MODALITY_NAMES.find((name) => name === word) ?? null;
}

/** Null for what is none. */
function polarityOf(text: string): Polarity | null {
  if (isYes(text)) return "denied";
  return isNo(text) ? "affirmed" : null;
}

/** What the row holds under; several texts of a kind are parted by semicolons. */
export function qualifiersOf(cells: RowCells): Qualifiers {
  const told = QUALIFIER_KINDS.flatMap((kind) => {
    const texts = cells
      .text(kind)
      .split(";")
      .map((text) => text.trim().replace(/\.$/, ""))
      .filter((text) => text !== "");
    return texts.length === 0 ? [] : [[kind, texts] as const];
  });
  return Object.fromEntries(told);
}
