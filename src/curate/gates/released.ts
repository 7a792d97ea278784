/** G18: what a release has promised stays, or says what took its place. */

import type { CheckData } from "../../check/data.ts";
import { describedNodes } from "../../check/gates/labels.ts";
import type { Finding } from "../../check/types.ts";
import { iri } from "../../rdf/namespaces.ts";
import { promisedIris } from "../needs.ts";

/** G18: each IRI of the last release is still described, or deprecated with a successor. */
export function releasedStay(data: CheckData): Finding[] {
  const findings: Finding[] = [];
  for (const released of promisedIris(data)) {
    const id = data.dataset.terms.find(released);
    const deprecated = data.objects(id, iri("owl", "deprecated")).length > 0;
    const replaced = data.objects(id, iri("dcterms", "isReplacedBy")).length > 0;
    const described = data.objects(id, iri("rdf", "type")).length > 0;
    if (deprecated && !replaced) findings.push(gone(released, "is deprecated without dcterms:isReplacedBy"));
    else if (!described && !(deprecated && replaced)) findings.push(gone(released, "was released and is gone"));
  }
  return findings;
}

function gone(focus: string, words: string): Finding {
  const hint = "keep it with owl:deprecated true and dcterms:isReplacedBy";
  return { focus, message: `<${focus}> ${words}; ${hint}.` };
}

/** The IRIs that a release promises: everything of ours that people read about. */
export function releasedIris(data: CheckData): string[] {
  return describedNodes(data)
    .map((node) => data.key(node))
    .sort();
}
