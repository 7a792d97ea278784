/** Spanish. Participles and plain verbs stay as the label has them: it does not tell their other forms. */

import type { Grammar } from "./grammar.ts";

export const spanish: Grammar = {
  before: {
    asserted: null,
    reported: null,
    // "se estima que" takes a clause of its own, which would part the subject from its verb.
    estimated: null,
    aimed: ["aspira a", "aspiran a"],
    recommended: ["debería", "deberían"],
    possible: ["puede", "pueden"],
  },
  aimedBackwards: ["ha de", "han de"],
  hedges: {
    estimated: "estimación",
    aimed: "objetivo",
    recommended: "recomendado",
    possible: "posible",
    denied: "negado",
  },
  copulas: [
    [/^(?:es|son) /, "son ", "ser "],
    [/^(?:está|están) /, "están ", "estar "],
    [/^(?:tiene|tienen) /, "tienen ", "tener "],
  ],
  plural: (finite) => finite,
  negated: (finite) => `no ${finite}`,
  typeOf: { forward: "es del tipo", inverse: "es el tipo de" },
  objectOf: (label) => `es objeto de «${label}» por parte de`,
  which: ", que ",
  accordingTo: (names) => ` (según ${names.join(" y ")})`,
};
