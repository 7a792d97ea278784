/** How a statement is meant, and in what one is weaker than another, in a word or two. */

import type { Modality } from "throughline/evidence";
import type { Weakness } from "throughline/paths";
import { panel } from "./panel.ts";

export const modality = panel({
  en: {
    asserted: "stated as fact",
    reported: "reported",
    estimated: "estimate",
    aimed: "aim",
    recommended: "recommended",
    possible: "possible",
    denied: "denial",
    unsourced: "no document",
    inferred: "inferred",
    background: "background",
    "fewer-claimants": "fewer voices",
  } satisfies Record<Modality | Weakness | "denied", string>,
  fr: {
    asserted: "affirmé comme un fait",
    reported: "rapporté",
    estimated: "estimation",
    aimed: "objectif",
    recommended: "recommandé",
    possible: "possible",
    denied: "dénégation",
    unsourced: "sans document",
    inferred: "déduit",
    background: "contexte",
    "fewer-claimants": "moins de voix",
  },
  es: {
    asserted: "afirmado como un hecho",
    reported: "referido",
    estimated: "estimación",
    aimed: "objetivo",
    recommended: "recomendado",
    possible: "posible",
    denied: "negación",
    unsourced: "sin documento",
    inferred: "inferido",
    background: "contexto",
    "fewer-claimants": "menos voces",
  },
});
