/** French. Plurals by rule; a participle is masculine, for a label does not tell the gender of what it speaks of. */

import { listed, phrase } from "../parts.ts";
import type { Grammar } from "./grammar.ts";

/** Of the third group, with another stem in the plural; more of these than of others become labels. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["appartient", "appartiennent"],
  ["commet", "commettent"],
  ["comprend", "comprennent"],
  ["conduit", "conduisent"],
  ["fait", "font"],
  ["promeut", "promeuvent"],
  ["reconnaît", "reconnaissent"],
  ["tient", "tiennent"],
]);

const PARTICIPLE = /^((?:sont|être) \S*[éiut])(?= (?:par|à|de|sous) )/;

/** The finite verb with its pronoun and its denial; an adverb follows it. */
const FINITE = /^(?:n[’e] ?)?(?:se |s’)?\S+(?: pas)?/;

/** What "à" and "de" become with the article behind them. */
const CONTRACTED: readonly (readonly [apart: RegExp, together: string])[] = [
  [/^( ?)à le /, "$1au "],
  [/^( ?)à les /, "$1aux "],
  [/^( ?)de le /, "$1du "],
  [/^( ?)de les /, "$1des "],
  [/^( ?)de (?=[aeiouyàâéèêëîïôù])/i, "$1d’"],
];

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
  plural: (finite) =>
    finite.replace(/^(se |s’)?(\S+)/, (_all, pronoun: string | undefined, verb: string) => {
      const regular = /[^e]e$/.test(verb) ? `${verb}nt` : verb;
      return `${pronoun ?? ""}${IRREGULAR.get(verb) ?? regular}`;
    }),
  // A label ends where its object begins.
  agreeing: (words) => `${words} `.replace(PARTICIPLE, "$1s").slice(0, -1),
  negated: (finite) => {
    const [verb = "", ...rest] = finite.split(" ");
    const [pronoun, own] = verb === "se" ? ["se ", rest.shift() ?? ""] : ["", verb];
    const ne = pronoun === "" && /^[aeiouyàâéèêëîïôù]/i.test(own) ? "n’" : "ne ";
    return [`${ne}${pronoun}${own} pas`, ...rest].join(" ");
  },
  joined: (verb, words) => {
    const preposition = /(?:^| )(?:à|de)$/.exec(verb)?.[0] ?? "";
    const rest = `${preposition} ${words}`;
    const contracted =
      preposition === "" ? rest : CONTRACTED.reduce((text, [apart, as]) => text.replace(apart, as), rest);
    return `${verb.slice(0, verb.length - preposition.length)}${contracted}`;
  },
  typeOf: { forward: "est du type", inverse: "est le type de" },
  which: [", qui ", ", qui "],
  whom: [", que ", ", que "],
  and: ", et ",
  says: ["dit que", "disent que"],
  spokenOfBy: ["est évoqué par", "sont évoqués par"],
  listed: (parts) => listed(parts, "et"),
  inDegree: (verb, degree) => verb.replace(FINITE, `$& ${degree}`),
  quotes: ["« ", " »"],
  asRecommended: ", comme il est recommandé",
  locale: "fr",
  until: "au",
  accordingToSame: " (selon la même source)",
  likewise: (others, instead) => phrase`Il en va de même de ${listed(others, "et")} à la place de ${instead}.`,
  same: {
    is: "est",
    as: (name, links) => phrase`identique à ${name} par ${links}`,
    through: (names) => phrase`, en passant par ${names}`,
    said: (names) => phrase`, selon ${listed(names, "et")}`,
  },
  accordingTo: (names) => phrase` (selon ${listed(names, "et")})`,
};
