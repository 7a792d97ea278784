/** Why there is no path, in English: the words of a WhyNot. */

import { quantity } from "../../quantity.ts";
import type { Change, SearchedLimit, WhyNot } from "../answer/why-not.ts";

type Searched = Omit<WhyNot, "finding">;

/** One or two sentences. */
export function whyNotWords(why: WhyNot): string {
  const { finding } = why;
  if (finding.kind === "same-end") {
    return `Both ends are the same concept, and no path of ${lengthWords(why, "")} leads back to it.`;
  }
  return `${searchedWords(why)} ${findingWords(finding)}`.trim();
}

/** The sentence of what was searched; `between` says between what, where the reader has not named two ends. */
export function searchedWords(why: Searched, between = ""): string {
  return `No path of ${lengthWords(why, `${why.roles.join(" or ")} `)}${limitWords(why)}${between}.`;
}

/** The sentence behind what was searched; "" where nothing was found out. */
export function findingWords(finding: WhyNot["finding"]): string {
  switch (finding.kind) {
    case "same-end":
    case "untried":
      return "";
    case "unmentioned":
      return `No such statement joins ${finding.label} to anything.`;
    case "not-joined":
      return "Nothing that this data states joins them: statements of every kind were looked at, in paths of any length.";
    case "change":
      return `There is one of ${quantity(finding.length, "statement")} ${CHANGES[finding.change]}.`;
  }
}

/** "up to 6 instance statements", "1 statement"; `kind` ends in a space where it says something. */
function lengthWords({ minLength, maxLength }: Searched, kind: string): string {
  const statements = `${kind}${maxLength === 1 ? "statement" : "statements"}`;
  if (minLength <= 1) return maxLength === null ? `any number of ${statements}` : `up to ${maxLength} ${statements}`;
  if (maxLength === null) return `${minLength} or more ${statements}`;
  return maxLength === minLength ? `${minLength} ${statements}` : `${minLength} to ${maxLength} ${statements}`;
}

function limitWords(why: Searched): string {
  return why.limits.length === 0 ? "" : ` ${why.limits.map((limit) => LIMITS[limit](why)).join(", ")}`;
}

const LIMITS: Readonly<Record<SearchedLimit, (why: Searched) => string>> = {
  directed: () => "along their direction",
  left: () => "among those that are left",
  predicates: () => "with the given predicates",
  pattern: () => "of the given form",
  types: () => "through the given types",
  via: () => "by way of the given concepts",
  avoid: () => "around the given concepts",
  sources: () => "from the given sources",
  modalities: () => "of the given modalities",
  qualifiers: () => "by the given kinds of qualifiers",
  claimants: ({ minClaimants }) => `each with ${minClaimants} independent claimants`,
  oneDocument: () => "all in one document",
  perDocument: () => "with no more hops of one document than asked for",
  asOf: ({ asOf }) => `as of ${asOf}`,
  together: () => "that hold together",
  inOrder: () => "in order of time",
};

/** Complete "There is one of 3 statements …". */
const CHANGES: Readonly<Record<Change, string>> = {
  longer: "if longer paths are allowed",
  shorter: "if shorter paths are allowed",
  hubs: "if paths may pass through hubs",
  againstDirection: "if statements may be walked against their direction",
  otherPattern: "if another form is allowed",
  anyTime: "whenever each statement holds",
  otherDate: "at another time",
  severalDocuments: "if it may be put together from several documents",
  moreOfOneDocument: "if one document may carry more of it",
  leftOut: "among those that were left out",
  fewerClaimants: "if fewer claimants are enough",
  otherModalities: "if other modalities are allowed",
  otherQualifiers: "whatever the statements hold under",
  otherSources: "if other sources are allowed",
  otherPredicates: "if other predicates are allowed",
  otherTypes: "if other types are allowed",
  otherWay: "that goes another way",
  avoided: "if the avoided concepts may be passed",
  merged: "if concepts that are said to be the same are taken for one",
  schema: "if schema statements are allowed",
  class: "if class statements are allowed",
  annotation: "if annotation statements are allowed",
  provenance: "if provenance statements are allowed",
  denied: "if denied statements may be walked",
  everything: "if every limit is lifted",
};
