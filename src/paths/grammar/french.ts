/** French. Participles and plain verbs stay as the label has them: it does not tell their other forms. */

import type { Grammar } from "./grammar.ts";

export const french: Grammar = {
  before: {
    asserted: null,
    reported: null,
    // "est estimé réduire" is no French, and a label does not tell its conditional.
    estimated: null,
    aimed: ["vise à", "visent à"],
    recommended: ["devrait", "devraient"],
    possible: ["peut", "peuvent"],
  },
  aimedBackwards: ["a vocation à", "ont vocation à"],
  hedges: {
    estimated: "estimation",
    aimed: "objectif",
    recommended: "recommandé",
    possible: "possible",
    denied: "nié",
  },
  copulas: [
    [/^(?:est|sont) /, "sont ", "être "],
    [/^(?:a|ont) /, "ont ", "avoir "],
  ],
  plural: (finite) => finite,
  negated: (finite) => {
    const [verb = "", ...rest] = finite.split(" ");
    const [pronoun, own] = verb === "se" ? ["se ", rest.shift() ?? ""] : ["", verb];
    const ne = pronoun === "" && /^[aeiouyàâéèêëîïôù]/i.test(own) ? "n’" : "ne ";
    return [`${ne}${pronoun}${own} pas`, ...rest].join(" ");
  },
  typeOf: { forward: "est du type", inverse: "est le type de" },
  objectOf: (label) => `est l’objet de « ${label} » de la part de`,
  which: ", qui ",
  accordingTo: (names) => ` (selon ${names.join(" et ")})`,
};
