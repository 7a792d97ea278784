/** English: the grammar of every label whose language no other table is for. */

import { listed, phrase } from "../parts.ts";
import type { Grammar } from "./grammar.ts";

/** What an adverb follows; it goes before every other verb. */
const AUXILIARY = /^(?:(?:is|are|was|were|has|have|do|does)(?: not)?|may|should|should not|cannot)(?= )/;

export const english: Grammar = {
  before: {
    asserted: null,
    reported: null,
    estimated: ["is estimated to", "are estimated to"],
    aimed: ["aims to", "aim to"],
    recommended: ["should", "should"],
    possible: ["may", "may"],
  },
  aimedBackwards: ["is meant to", "are meant to"],
  hedges: {
    estimated: "estimated",
    aimed: "aimed",
    recommended: "recommended",
    possible: "possible",
    denied: "denied",
  },
  copulas: [
    [/^(?:is|are) /, "are ", "be "],
    [/^(?:has|have) /, "have ", "have "],
    [/^(?:was|were) /, "were ", "have been "],
  ],
  plural: (finite, infinitive) => infinitive ?? finite,
  agreeing: (words) => words,
  negated: (finite, infinitive, many) =>
    /^(?:is|are) /.test(finite) ? finite.replace(" ", " not ") : `${many ? "do" : "does"} not ${infinitive}`,
  joined: (verb, words) => `${verb} ${words}`,
  typeOf: { forward: "is of type", inverse: "is the type of" },
  which: [", which ", ", who "],
  whom: [", which ", ", whom "],
  and: ", and ",
  says: ["says that", "say that"],
  spokenOfBy: ["is spoken of by", "are spoken of by"],
  listed: (parts) => listed(parts, "and"),
  inDegree: (verb, degree) => (AUXILIARY.test(verb) ? verb.replace(AUXILIARY, `$& ${degree}`) : `${degree} ${verb}`),
  quotes: ["“", "”"],
  asRecommended: ", as is recommended",
  locale: "en-GB",
  until: "to",
  accordingToSame: " (according to the same)",
  likewise: (others, instead) => phrase`The same holds of ${listed(others, "and")} in the place of ${instead}.`,
  same: {
    is: "is",
    as: (name, links) => phrase`the same as ${name} by ${links}`,
    through: (names) => phrase`, by way of ${names}`,
    said: (names) => phrase`, ${names.length === 1 ? "says" : "say"} ${listed(names, "and")}`,
  },
  accordingTo: (names) => phrase` (according to ${listed(names, "and")})`,
};
