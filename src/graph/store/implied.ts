/** What lists, containers and restrictions of OWL mean: statements between the things that they stand between. */

import type { QuadRow, TermId } from "../../ids.ts";
import { iri, NAMESPACES } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { isMembership } from "./node-marks.ts";

export interface Implied {
  readonly subject: TermId;
  readonly predicate: TermId;
  readonly object: TermId;
}

/** A file whose lists are shared by many subjects could mean the product of both: no more statements than this times its rows. */
const MOST_PER_ROW = 4;

/**
 * Calls back with every statement that is said by way of a helper node: `paper authors (ana ben)` says that the paper has
 * both authors, a container the same, and `heart subClassOf [onProperty partOf; someValuesFrom chest]` that a heart is
 * part of a chest. Cost: the rows of lists, containers and restrictions, and a statement for each member.
 */
export function forEachImplied(dataset: Dataset, visit: (implied: Implied) => void): void {
  let left = dataset.size * MOST_PER_ROW;
  const within = (implied: Implied): void => {
    if (left-- > 0) visit(implied);
  };
  membersOfLists(dataset, within);
  membersOfContainers(dataset, within);
  restrictions(dataset, within);
}

/** The rows that say an implied statement; empty for one that is not implied. */
export function rowsBehind(dataset: Dataset, { subject, predicate, object }: Implied): number[] {
  const rest = dataset.terms.find(iri("rdf", "rest"));
  const behind: number[] = [];
  for (const row of dataset.matchRows({ subject, predicate })) {
    const head = dataset.row(row).object;
    const cells = cellsOf(dataset, head);
    if (!membersOf(dataset, head, cells).includes(object)) continue;
    behind.push(row, ...cells.flatMap((cell) => dataset.matchRows({ subject: cell })));
  }
  if (rest !== null && behind.length > 0) return behind;
  for (const { row, restriction, property, filler } of restrictionsOf(dataset)) {
    if (dataset.row(row).subject !== subject || property !== predicate || filler !== object) continue;
    behind.push(row, ...dataset.matchRows({ subject: restriction }));
  }
  return behind;
}

function membersOfLists(dataset: Dataset, visit: (implied: Implied) => void): void {
  const [first, rest] = [dataset.terms.find(iri("rdf", "first")), dataset.terms.find(iri("rdf", "rest"))];
  if (first === null) return;
  for (const row of dataset.matchRows({ predicate: first })) {
    const head = dataset.row(row).subject;
    let members: readonly number[] | null = null;
    for (const arriving of dataset.matchRows({ object: head })) {
      const { subject, predicate } = dataset.row(arriving);
      if (predicate === rest || predicate === first) continue;
      members ??= membersOf(dataset, head, cellsOf(dataset, head));
      for (const object of members) visit({ subject, predicate, object });
    }
  }
}

/** The cells of a list from its head, each once; only the head where it is no list. */
function cellsOf(dataset: Dataset, head: number): number[] {
  const rest = dataset.terms.find(iri("rdf", "rest"));
  const cells = new Set([head]);
  for (const cell of cells) for (const next of dataset.objects(cell, rest)) cells.add(next);
  return [...cells];
}

/** What the cells of a list hold, or the members of a container. */
function membersOf(dataset: Dataset, head: number, cells: readonly number[]): number[] {
  const first = dataset.terms.find(iri("rdf", "first"));
  const held = cells.flatMap((cell) => dataset.objects(cell, first));
  const contained = dataset
    .matchRows({ subject: head })
    .map((row) => dataset.row(row))
    .filter(({ predicate }) => isMembership(dataset.terms.key(predicate)))
    .map(({ object }) => object);
  return [...new Set([...held, ...contained])];
}

function membersOfContainers(dataset: Dataset, visit: (implied: Implied) => void): void {
  const one = dataset.terms.find(`${NAMESPACES.rdf}_1`);
  for (const row of one === null ? [] : dataset.matchRows({ predicate: one })) {
    const container = dataset.row(row).subject;
    const owners = dataset.matchRows({ object: container }).map((arriving) => dataset.row(arriving));
    if (owners.length === 0 || !dataset.terms.key(container).startsWith("_:")) continue;
    const members = membersOf(dataset, container, []);
    for (const { subject, predicate } of owners) for (const object of members) visit({ subject, predicate, object });
  }
}

interface FoundRestriction {
  readonly row: QuadRow;
  readonly restriction: TermId;
  readonly property: TermId;
  readonly filler: TermId;
}

function restrictionsOf(dataset: Dataset): FoundRestriction[] {
  const onProperty = dataset.terms.find(iri("owl", "onProperty"));
  const fillers = ["someValuesFrom", "hasValue"].map((local) => dataset.terms.find(iri("owl", local)));
  const above = [iri("rdfs", "subClassOf"), iri("owl", "equivalentClass")].map((key) => dataset.terms.find(key));
  return (onProperty === null ? [] : dataset.matchRows({ predicate: onProperty })).flatMap((at) => {
    const { subject: restriction, object: property } = dataset.row(at);
    const held = fillers.flatMap((predicate) => dataset.objects(restriction, predicate));
    const rows = dataset.matchRows({ object: restriction }).filter((row) => above.includes(dataset.row(row).predicate));
    return rows.flatMap((row) => held.map((filler) => ({ row, restriction, property, filler })));
  });
}

function restrictions(dataset: Dataset, visit: (implied: Implied) => void): void {
  for (const { row, property, filler } of restrictionsOf(dataset)) {
    if (dataset.terms.key(filler).startsWith("_:")) continue;
    visit({ subject: dataset.row(row).subject, predicate: property, object: filler });
  }
}
