/** G21: links to other authorities are reviewed ones. */

import { iri } from "../../rdf/namespaces.ts";
import type { CheckData } from "../data.ts";
import type { Finding } from "../types.ts";

const MATCHES = ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"];
const NOTES = ["editorialNote", "note", "changeNote", "historyNote"];

/** G21: a mapping carries a note of its review; owl:sameAs is not used, for it makes two things one in every respect. */
export function mappingsAreReviewed(data: CheckData): Finding[] {
  const same = data.pairs(iri("owl", "sameAs")).map(({ subject, object }) => ({
    focus: data.key(subject),
    message: `owl:sameAs ${data.name(object)}: use a reviewed skos:exactMatch instead.`,
  }));
  const matched = new Set(MATCHES.flatMap((local) => data.pairs(iri("skos", local))).map(({ subject }) => subject));
  const bare = [...matched].filter((node) =>
    NOTES.every((local) => data.literals(node, iri("skos", local)).length === 0),
  );
  return [
    ...same,
    ...bare.map((node) => ({
      focus: data.key(node),
      message: `${data.name(node)} is mapped without a skos:editorialNote that says who looked at it.`,
    })),
  ];
}
