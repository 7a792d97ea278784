/** FollowTheMoney: a relation between two, such as an ownership, is a node that says who is what in it, and since when. */

import type { PredicateWords, ReadingFile } from "../reading-file.ts";

/** Where a relation lacks an end, what it has is said of it. [relation, end, from the relation to the end, from the end to the relation] */
const ENDS: readonly (readonly [string, string, string, string])[] = [
  ["Ownership", "owner", "is an ownership by", "is the owner in"],
  ["Ownership", "asset", "is an ownership of", "is what is owned in"],
  ["Directorship", "director", "is a directorship of", "is the director in"],
  ["Directorship", "organization", "is a directorship at", "is what is directed in"],
  ["Membership", "member", "is a membership of", "is the member in"],
  ["Membership", "organization", "is a membership in", "is what has the member in"],
  ["Employment", "employee", "is an employment of", "is employed in"],
  ["Employment", "employer", "is an employment by", "is the employer in"],
  ["Representation", "agent", "is a representation by", "is the agent in"],
  ["Representation", "client", "is a representation of", "is represented in"],
  ["Family", "person", "is the kinship of", "has the kinship"],
  ["Family", "relative", "is a kinship with", "is the relative in"],
  ["Associate", "person", "is the association of", "has the association"],
  ["Associate", "associate", "is an association with", "is the associate in"],
  ["Succession", "predecessor", "is a succession to", "is the predecessor in"],
  ["Succession", "successor", "is a succession by", "is the successor in"],
  ["Payment", "payer", "is a payment by", "is the payer in"],
  ["Payment", "beneficiary", "is a payment to", "is the payee in"],
  ["Debt", "debtor", "is a debt of", "is the debtor in"],
  ["Debt", "creditor", "is a debt to", "is the creditor in"],
  ["Occupancy", "holder", "is a term of office of", "holds the office in"],
  ["Occupancy", "post", "is a term of office as", "is the post in"],
  ["Sanction", "entity", "is a sanction against", "is sanctioned in"],
  ["UnknownLink", "subject", "is a link of", "has the link"],
  ["UnknownLink", "object", "is a link to", "is at the other end of"],
];

const WORDS: readonly (readonly [string, Readonly<Record<string, PredicateWords>>])[] = ENDS.map(
  ([relation, end, forward, inverse]) => [`ftm:${relation}:${end}`, { en: { forward, inverse } }],
);

/** [relation, source, target, from the source, from the target]; where both read alike there is no direction. */
const RELATIONS: readonly (readonly [string, string, string, string, string])[] = [
  ["Associate", "person", "associate", "is associated with", "is associated with"],
  ["ContractAward", "contract", "supplier", "was awarded to", "was awarded"],
  ["CourtCaseParty", "party", "case", "is a party to", "has the party"],
  ["Debt", "debtor", "creditor", "is in debt to", "is a creditor of"],
  ["Directorship", "director", "organization", "is a director of", "is directed by"],
  ["Documentation", "document", "entity", "documents", "is documented by"],
  ["Employment", "employee", "employer", "works for", "employs"],
  ["Family", "person", "relative", "is a relative of", "is a relative of"],
  ["Membership", "member", "organization", "is a member of", "has the member"],
  ["Occupancy", "holder", "post", "holds the office of", "is held by"],
  ["Ownership", "owner", "asset", "owns", "is owned by"],
  ["Payment", "payer", "beneficiary", "paid", "was paid by"],
  ["ProjectParticipant", "participant", "project", "takes part in", "has the participant"],
  ["Representation", "agent", "client", "represents", "is represented by"],
  ["Succession", "predecessor", "successor", "was succeeded by", "succeeded"],
  ["UnknownLink", "subject", "object", "is linked to", "is linked to"],
];

const RELATION_WORDS: typeof WORDS = RELATIONS.map(([relation, , , forward, inverse]) => [
  `ftm:${relation}`,
  { en: { forward, inverse } },
]);

const OTHER_NAMES = ["ftm:Thing:alias", "ftm:Thing:weakAlias", "ftm:Thing:previousName"];
const IDENTIFIERS = [
  ...["registrationNumber", "leiCode", "taxNumber", "innCode", "ogrnCode"].map((name) => `ftm:LegalEntity:${name}`),
  ...["ftm:Company:registrationNumber", "ftm:Organization:imoNumber", "ftm:Vessel:imoNumber", "ftm:referents"],
];

export const followTheMoney: ReadingFile = {
  prefixes: { ftm: "https://schema.followthemoney.tech/#" },
  labels: ["ftm:Thing:name"],
  aliases: [...OTHER_NAMES, ...IDENTIFIERS],
  descriptions: ["ftm:Thing:summary", "ftm:Thing:description"],
  roles: {
    annotation: ["ftm:Thing:name", ...OTHER_NAMES],
    // How a record came to be where it was found; evidence names the first two.
    provenance: [
      ...["ftm:datasets", "ftm:Interval:sourceUrl", "ftm:Interval:publisher", "ftm:Interval:publisherUrl"],
      ...["ftm:Interval:retrievedAt", "ftm:Interval:modifiedAt", "ftm:Interval:recordId"],
      ...["ftm:first_seen", "ftm:last_seen", "ftm:last_change", "ftm:target", "ftm:referents"],
    ],
  },
  relations: Object.fromEntries(
    RELATIONS.map(([relation, source, target]) => [
      `ftm:${relation}`,
      { source: [`ftm:${relation}:${source}`], target: [`ftm:${relation}:${target}`] },
    ]),
  ),
  symmetric: RELATIONS.filter(([, , , forward, inverse]) => forward === inverse).map(([relation]) => `ftm:${relation}`),
  persons: ["ftm:Person"],
  words: Object.fromEntries([...WORDS, ...RELATION_WORDS]),
};
