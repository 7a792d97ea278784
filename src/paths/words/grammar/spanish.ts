/** Spanish. Plurals by rule; a participle is masculine, for a label does not tell the gender of what it speaks of. */

import { listed, phrase } from "../parts.ts";
import type { Grammar } from "./grammar.ts";

const PARTICIPLE =
  /^((?:son|están|ser|estar) (?:\S*(?:[aií]do|cho)|escrito|suscrito|puesto|visto|cubierto|distinto))(?= (?:por|a|de|con) )/;

/** The finite verb with its pronoun and its denial; an adverb follows it. */
const FINITE = /^(?:no )?(?:se )?\S+/;

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
  plural: (finite) => finite.replace(/^(se )?(\S*[aeé])(?= |$)/, "$1$2n"),
  // A label ends where its object begins.
  agreeing: (words) => `${words} `.replace(PARTICIPLE, "$1s").slice(0, -1),
  negated: (finite) => `no ${finite}`,
  // Not before a name that has its article for good: "de El Salvador".
  joined: (verb, words) => {
    const runsTogether = /(?:^| )(?:a|de)$/.test(verb) && /^el \S/.test(words);
    return runsTogether ? `${verb}l ${words.slice("el ".length)}` : `${verb} ${words}`;
  },
  typeOf: { forward: "es del tipo", inverse: "es el tipo de" },
  which: [", que ", ", que "],
  whom: [", que ", ", que "],
  and: ", y ",
  says: ["dice que", "dicen que"],
  spokenOfBy: ["es mencionado por", "son mencionados por"],
  listed: (parts) => listed(parts, "y"),
  inDegree: (verb, degree) => verb.replace(FINITE, `$& ${degree}`),
  quotes: ["«", "»"],
  asRecommended: ", según se recomienda",
  locale: "es",
  until: "a",
  accordingToSame: " (según la misma fuente)",
  likewise: (others, instead) => phrase`Lo mismo vale de ${listed(others, "y")} en lugar de ${instead}.`,
  same: {
    is: "es",
    as: (name, links) => phrase`lo mismo que ${name} por ${links}`,
    through: (names) => phrase`, pasando por ${names}`,
    said: (names) => phrase`, según ${listed(names, "y")}`,
  },
  accordingTo: (names) => phrase` (según ${listed(names, "y")})`,
};
