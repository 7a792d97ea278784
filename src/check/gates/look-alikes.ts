/** G27: no name passes for another one, or for a word of another script. */

import { quoted } from "../../errors.ts";
import { LABEL_PREDICATES } from "../../graph/names/naming-predicates.ts";
import { lookAlike, replaceForeign, skeleton } from "../../look-alikes.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import type { CheckData } from "../data.ts";
import type { Finding } from "../types.ts";

/** G27 (UTS 39): labels of different things that are told apart by no eye, and words that mix scripts. */
export function namesDiffer(data: CheckData): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Map<string, number>>();
  for (const { node, name } of labelsOf(data)) {
    const look = skeleton(name);
    const alike = seen.get(look) ?? new Map<string, number>();
    seen.set(look, alike);
    for (const [other, owner] of alike)
      if (owner !== node && lookAlike(name, other))
        findings.push({
          focus: data.key(node),
          message: `The name ${quoted(name)} looks like ${quoted(other)} of ${data.name(owner)} and is written with other letters.`,
        });
    alike.set(name, node);
    if (replaceForeign(name, () => "") !== name)
      findings.push({
        focus: data.key(node),
        message: `A word of the name ${quoted(name)} has letters of two scripts.`,
      });
  }
  return findings;
}

function labelsOf(data: CheckData): { node: number; name: string }[] {
  return LABEL_PREDICATES.flatMap((predicate) => data.pairs(predicate)).flatMap(({ subject, object }) => {
    const name = literalParts(data.key(object))?.value;
    return name === undefined ? [] : [{ node: subject, name }];
  });
}
