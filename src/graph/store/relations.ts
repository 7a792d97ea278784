/** Nodes that stand for a statement between two others: an ownership, a membership, a role. */

import { PREDICATES } from "../../evidence/predicates.ts";
import type { OnReification } from "../../evidence/reifiers.ts";
import type { TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import type { Reading, Relation } from "../reading/reading.ts";
import type { Step } from "../reading/reading-file.ts";
import { classesBelow, instancesOf } from "./instances.ts";

/** One with more pairs of ends stays a thing of its own: a paper of a hundred authors is no statement between two. */
const MOST_PAIRS = 64;

interface Ends {
  readonly subject: TermId;
  readonly predicate: TermId;
  readonly object: TermId;
}

/**
 * Calls back with what the nodes of relations say, class by class, as claims that assert it. A node that lacks an end says
 * nothing. Cost: the rows of these nodes; nothing where the data has none of the classes.
 */
export function forEachRelation(dataset: Dataset, reading: Reading, visit: OnReification): void {
  for (const [key, relation] of reading.relations) {
    const type = dataset.terms.find(key);
    if (type === null) continue;
    for (const reifier of instancesOf(dataset, [type])) {
      const said = relation.ends === null ? saidTwice(dataset, reifier) : pairsOf(dataset, reifier, relation, type);
      for (const ends of said.length > MOST_PAIRS ? [] : said) visit({ reifier, ...ends, asserts: true });
    }
  }
}

/** The nodes of relations. Cost: as many as there are. */
export function relationNodes(dataset: Dataset, reading: Reading): ReadonlySet<number> {
  const classes = [...reading.relations.keys()].map((key) => dataset.terms.find(key)).filter((id) => id !== null);
  return classes.length === 0 ? NONE : instancesOf(dataset, classes);
}

const NONE: ReadonlySet<number> = new Set();

function pairsOf(dataset: Dataset, node: TermId, { ends, says }: Relation, type: TermId): Ends[] {
  const { source = [], target = [] } = ends ?? {};
  const [sources, targets] = [source, target].map((steps) => things(dataset, steps.flatMap(along(dataset, node))));
  if (sources === undefined || targets === undefined || sources.length * targets.length > 4 * MOST_PAIRS) return [];
  const predicate = says === null ? type : dataset.terms.internKey(says);
  // Where both ends are one property, as of a marriage, each two of them are joined once.
  const isAlike = JSON.stringify(source) === JSON.stringify(target);
  return sources.flatMap((subject) =>
    targets
      .filter((object) => !isAlike || compareCodeUnits(dataset.terms.key(subject), dataset.terms.key(object)) < 0)
      .map((object) => ({ subject, predicate, object })),
  );
}

/** `relief member role . role member ana` says that Ana is a member of Relief. */
function saidTwice(dataset: Dataset, node: TermId): Ends[] {
  const arriving = dataset.matchRows({ object: node });
  if (arriving.length > MOST_PAIRS) return [];
  return arriving.flatMap((row) => {
    const { subject, predicate } = dataset.row(row);
    return things(dataset, dataset.objects(node, predicate)).map((object) => ({ subject, predicate, object }));
  });
}

function along(dataset: Dataset, node: TermId): (step: Step) => number[] {
  return ({ predicate: key, inverse }) => {
    const predicate = dataset.terms.find(key);
    if (predicate === null) return [];
    if (!inverse) return dataset.objects(node, predicate);
    return dataset.matchRows({ predicate, object: node }).map((row) => dataset.row(row).subject);
  };
}

function things({ terms }: Dataset, ids: readonly TermId[]): number[] {
  return [...new Set(ids)].filter((id) => !terms.isLiteral(id) && terms.triple(id) === null);
}

/** What a node of a relation says beside its ends and its sources: since when, in which role, how much. Dates come first, then by key. */
export function qualifiersOf(dataset: Dataset, reading: Reading, node: TermId): Omit<Ends, "subject">[] {
  const ends = endsOf(dataset, reading, node);
  const rows = dataset.matchRows({ subject: node }).map((row) => dataset.row(row));
  const arriving = new Set(dataset.matchRows({ object: node }).map((row) => dataset.row(row).predicate));
  const told = rows.filter(({ predicate }) => {
    const key = dataset.terms.key(predicate);
    if (arriving.has(predicate) || ends.has(key) || SAID_ELSEWHERE.has(key)) return false;
    const role = reading.predicateRole(key);
    return role === "instance" || role === "whereCited";
  });
  const key = (id: TermId): string => dataset.terms.key(id);
  const place = ({ predicate }: Omit<Ends, "subject">): number => {
    const at = DATES.indexOf(key(predicate));
    return at < 0 ? DATES.length : at;
  };
  return told.sort(
    (a, b) =>
      place(a) - place(b) ||
      compareCodeUnits(key(a.predicate), key(b.predicate)) ||
      compareCodeUnits(key(a.object), key(b.object)),
  );
}

/** When a statement holds, the beginning first. */
const DATES: readonly string[] = [...PREDICATES.validFrom, ...PREDICATES.validUntil, ...PREDICATES.validity];

/** The properties of the node that are ends of its relations. */
function endsOf(dataset: Dataset, reading: Reading, node: TermId): Set<string> {
  const types = new Set(dataset.objects(node, dataset.terms.find(iri("rdf", "type"))));
  const found = new Set<string>();
  for (const [key, { ends }] of reading.relations) {
    const type = dataset.terms.find(key);
    if (ends === null || type === null || ![...classesBelow(dataset, [type])].some((id) => types.has(id))) continue;
    for (const { predicate } of [...ends.source, ...ends.target]) found.add(predicate);
  }
  return found;
}

/** Evidence tells these: who says so, where and when. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  iri("rdf", "type"),
  ...(["source", "claimant", "date", "derivedFrom", "modality", "polarity", "support"] as const).flatMap(
    (name) => PREDICATES[name],
  ),
]);
