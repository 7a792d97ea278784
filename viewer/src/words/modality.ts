/** How a statement is meant, in a word or two. */

import type { Modality } from "throughline/evidence";
import { panel } from "./panel.ts";

export const modality = panel({
  en: {
    asserted: "stated as fact",
    reported: "reported",
    estimated: "estimate",
    aimed: "aim",
    recommended: "recommended",
    possible: "possible",
    denied: "denied",
  } satisfies Record<Modality | "denied", string>,
  fr: {
    asserted: "affirmé comme un fait",
    reported: "rapporté",
    estimated: "estimation",
    aimed: "objectif",
    recommended: "recommandé",
    possible: "possible",
    denied: "nié",
  },
  es: {
    asserted: "afirmado como un hecho",
    reported: "referido",
    estimated: "estimación",
    aimed: "objetivo",
    recommended: "recomendado",
    possible: "posible",
    denied: "negado",
  },
});
