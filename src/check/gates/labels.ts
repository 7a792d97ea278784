/** G5 and G6: everything of ours has one English name and a definition of its own. */

import { iri } from "../../rdf/namespaces.ts";
import type { CheckData } from "../data.ts";
import type { Finding } from "../types.ts";

const LABELS = [iri("skos", "prefLabel"), iri("rdfs", "label")];
const SHORTEST = 40;
const LONGEST = 400;
/** Below this share of entities with a definition, each missing one is a violation. */
const DESCRIBED_SHARE = 0.95;

/** The nodes of ours that people read about: classes, properties, schemes, coded values, concepts, entities, sources. */
export function describedNodes(data: CheckData): number[] {
  const typed = new Set(data.pairs(iri("rdf", "type")).map(({ subject }) => subject));
  return [...typed].filter((node) => data.isOwn(node) && !data.knowledge.statements.roles.isEvidence(node));
}

/** G5: exactly one preferred label in English. */
export function oneLabel(data: CheckData): Finding[] {
  return describedNodes(data).flatMap((node) => {
    const labels = LABELS.flatMap((predicate) => data.literals(node, predicate)).filter(isEnglish);
    if (labels.length === 1) return [];
    const found = labels.length === 0 ? "no English label" : `${labels.length} English labels`;
    return [{ focus: data.key(node), message: `${data.name(node)} has ${found}; it must be exactly one.` }];
  });
}

/** G6: a definition in English, 40 to 400 characters, of which there is no second. */
export function ownDefinition(data: CheckData): Finding[] {
  const nodes = describedNodes(data);
  const findings: Finding[] = [];
  const byText = new Map<string, number>();
  const missing: number[] = [];
  for (const node of nodes) {
    const focus = data.key(node);
    const [first, ...more] = data.literals(node, iri("skos", "definition")).filter(isEnglish);
    if (first === undefined) {
      missing.push(node);
      continue;
    }
    if (more.length > 0) findings.push({ focus, message: `${data.name(node)} has ${more.length + 1} definitions.` });
    const length = [...first.value].length;
    if (length < SHORTEST || length > LONGEST) {
      const bounds = `${SHORTEST} to ${LONGEST}`;
      findings.push({
        focus,
        message: `The definition of ${data.name(node)} has ${length} characters, not ${bounds}.`,
      });
    }
    const twin = byText.get(first.value.toLowerCase());
    if (twin === undefined) byText.set(first.value.toLowerCase(), node);
    else findings.push({ focus, message: `${data.name(node)} has the same definition as ${data.name(twin)}.` });
  }
  return [...findings, ...missingDefinitions(data, nodes, missing)];
}

/** Vocabulary and concepts must be defined; other entities nearly all. */
function missingDefinitions(data: CheckData, nodes: readonly number[], missing: readonly number[]): Finding[] {
  const strict = new Set(data.instancesOf(iri("skos", "Concept")));
  const entities = nodes.filter((node) => isEntity(data, node) && !strict.has(node));
  const bare = new Set(missing.filter((node) => entities.includes(node)));
  const tolerated = bare.size <= entities.length * (1 - DESCRIBED_SHARE);
  return missing.map((node) => ({
    focus: data.key(node),
    message: `${data.name(node)} has no definition in English.`,
    severity: tolerated && bare.has(node) ? "warning" : "violation",
  }));
}

function isEntity(data: CheckData, node: number): boolean {
  return !data.key(node).startsWith(iri("tl", ""));
}

export function isEnglish(literal: { readonly language: string }): boolean {
  return literal.language === "en" || literal.language.startsWith("en-");
}
