/** G8: the concept schemes are consistent (SKOS reference, integrity conditions S13, S27 and S46; after qSKOS). */

import { addTo } from "../../add-to.ts";
import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import type { CheckData } from "../data.ts";
import { circles, closure, clusters } from "../order.ts";
import type { Finding } from "../types.ts";

const BROADER = iri("skos", "broader");
const NARROWER = iri("skos", "narrower");
const RELATED = iri("skos", "related");
const TOP_OF = iri("skos", "topConceptOf");
const HAS_TOP = iri("skos", "hasTopConcept");
const IN_SCHEME = iri("skos", "inScheme");
/** The share of all nodes that should hang together. */
const LARGEST_CLUSTER = 0.95;

/** G8 as a whole. */
export function schemesAreConsistent(data: CheckData): Finding[] {
  return [
    circularBroader,
    orphans,
    labelsInScheme,
    labelClashes,
    relatedClashes,
    matchClashes,
    oneWay,
    clusterSize,
  ].flatMap((part) => part(data));
}

/** Each broader link, from below to above, however it is written. */
function upward(data: CheckData): { readonly subject: number; readonly object: number }[] {
  const down = data.pairs(NARROWER).map(({ subject, object }) => ({ subject: object, object: subject }));
  return [...data.pairs(BROADER), ...down];
}

function circularBroader(data: CheckData): Finding[] {
  return circles(upward(data)).map((loop) => ({
    focus: data.key(loop[0] ?? 0),
    message: `skos:broader goes round in a circle: ${data.names(loop)}.`,
  }));
}

function orphans(data: CheckData): Finding[] {
  const placed = new Set<number>();
  for (const predicate of [BROADER, NARROWER, RELATED, HAS_TOP, TOP_OF]) {
    for (const { subject, object } of data.pairs(predicate)) placed.add(subject).add(object);
  }
  const members = data.pairs(IN_SCHEME);
  // A flat scheme, such as a list of codes, has no hierarchy to hang outside of.
  const ordered = new Set(members.filter(({ subject }) => placed.has(subject)).map(({ object }) => object));
  const inScheme = new Set(members.filter(({ object }) => ordered.has(object)).map(({ subject }) => subject));
  return [...inScheme]
    .filter((node) => !placed.has(node))
    .map((node) => ({
      focus: data.key(node),
      message: `${data.name(node)} hangs in its scheme without a broader, narrower or top concept.`,
    }));
}

function labelsInScheme(data: CheckData): Finding[] {
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { subject, object: scheme } of data.pairs(IN_SCHEME)) {
    for (const { value, language } of data.literals(subject, iri("skos", "prefLabel"))) {
      const key = `${scheme} ${language} ${value.toLowerCase()}`;
      const twin = seen.get(key) ?? subject;
      seen.set(key, twin);
      if (twin === subject) continue;
      const names = `${data.name(subject)} and ${data.name(twin)}`;
      findings.push({ focus: data.key(subject), message: `${names} have the same preferred label in one scheme.` });
    }
  }
  return findings;
}

/** S13: the preferred, alternative and hidden labels of a concept are three different things. S14: one per language. */
function labelClashes(data: CheckData): Finding[] {
  const preferred = data.pairs(iri("skos", "prefLabel"));
  const others = new Set(
    ["altLabel", "hiddenLabel"].flatMap((local) =>
      data.pairs(iri("skos", local)).map(({ subject, object }) => `${subject} ${object}`),
    ),
  );
  const languages = new Set<string>();
  return preferred.flatMap(({ subject, object }) => {
    const language = `${subject} ${literalParts(data.key(object))?.language ?? ""}`;
    const twice = languages.has(language);
    languages.add(language);
    const focus = data.key(subject);
    const name = JSON.stringify(data.name(object));
    return [
      ...(others.has(`${subject} ${object}`)
        ? [{ focus, message: `${name} is a preferred and another label of one concept.` }]
        : []),
      ...(twice ? [{ focus, message: `${name} is a second preferred label in one language.` }] : []),
    ];
  });
}

/** S46: a match cannot be exact and at once not exact. */
function matchClashes(data: CheckData): Finding[] {
  const exact = new Set(data.pairs(iri("skos", "exactMatch")).map(({ subject, object }) => `${subject} ${object}`));
  const loose = ["broadMatch", "narrowMatch", "relatedMatch"]
    .flatMap((local) => data.pairs(iri("skos", local)))
    .filter(({ subject, object }) => exact.has(`${subject} ${object}`));
  return loose.map((pair) => clash(data, pair, "match exactly and also only in part"));
}

/** S27: related and broader exclude each other. In a circle all is above all: then only the circle is told. */
function relatedClashes(data: CheckData): Finding[] {
  const links = upward(data);
  if (circles(links).length > 0) return [];
  const above = new Map<number, number[]>();
  for (const { subject, object } of links) addTo(above, subject, object);
  const next = (node: number): readonly number[] => above.get(node) ?? [];
  return data
    .pairs(RELATED)
    .filter(({ subject, object }) => closure(subject, next).has(object) || closure(object, next).has(subject))
    .map((pair) => clash(data, pair, "are related and also broader and narrower"));
}

function clash(data: CheckData, pair: { subject: number; object: number }, words: string): Finding {
  return {
    focus: data.key(pair.subject),
    message: `${data.name(pair.subject)} and ${data.name(pair.object)} ${words}.`,
  };
}

/** Where a file writes both directions, each link is written both ways. */
function oneWay(data: CheckData): Finding[] {
  return (
    [
      [BROADER, NARROWER],
      [TOP_OF, HAS_TOP],
    ] as const
  ).flatMap(([up, down]) => {
    const [ups, downs] = [data.pairs(up), data.pairs(down)];
    if (ups.length === 0 || downs.length === 0) return [];
    const known = new Set(ups.map(({ subject, object }) => `${subject} ${object}`));
    const back = new Set(downs.map(({ subject, object }) => `${object} ${subject}`));
    const lackDown = ups.filter(({ subject, object }) => !back.has(`${subject} ${object}`));
    const lackUp = downs.filter(({ subject, object }) => !known.has(`${object} ${subject}`));
    return [...lackDown, ...lackUp].map(({ subject, object }) => ({
      focus: data.key(subject),
      message: `The link between ${data.name(subject)} and ${data.name(object)} is written in one direction only.`,
      severity: "warning" as const,
    }));
  });
}

/** The graph is one piece: nearly all its nodes are joined by statements or by a hierarchy. */
function clusterSize(data: CheckData): Finding[] {
  const { statements, concepts } = data.knowledge;
  const edges: [number, number][] = [];
  for (let statement = 0; statement < statements.size; statement++) {
    if (statements.role(statement) === "instance" && statements.joinsNodes(statement))
      edges.push([statements.subject(statement), statements.object(statement)]);
  }
  for (const { subject, object } of [...upward(data), ...data.pairs(RELATED)]) edges.push([subject, object]);
  const [largest = [], ...small] = clusters(concepts, edges);
  if (largest.length >= concepts.length * LARGEST_CLUSTER) return [];
  return small.flat().map((node) => ({
    focus: data.key(node),
    message: `${data.name(node)} does not hang together with the ${largest.length} of ${concepts.length} nodes that do.`,
    severity: "warning" as const,
  }));
}
