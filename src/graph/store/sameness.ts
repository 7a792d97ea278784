/** Which nodes are one by links of identity, and by which links. */

import { addTo } from "../../add-to.ts";
import { compareCodeUnits } from "../../order.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import type { EdgeColumns } from "./incidence.ts";
import type { StatementTable } from "./statements.ts";

/** The links that may be taken for identity, by what a question calls them. */
const SAME_LINKS = {
  exactMatch: iri("skos", "exactMatch"),
  sameAs: iri("owl", "sameAs"),
} as const;

/** A link that may be taken for identity. */
export type SameLink = keyof typeof SAME_LINKS;

/** All of these links, as questions name them. */
export const SAME_LINK_NAMES = Object.keys(SAME_LINKS) as readonly SameLink[];

/** What the statements of links are read from. */
interface Linked {
  readonly dataset: Dataset;
  readonly statements: StatementTable;
}

/**
 * Groups of nodes that asserted links join, over any number of links and in either direction. A node that no link touches is
 * a group of its own. Time and space O(links) to make.
 */
export class Sameness {
  readonly #knowledge: Linked;
  /** Numbers of the statements that count as links, by their ends. */
  readonly #links = new Map<number, number[]>();
  readonly #neighbors = new Map<number, readonly (readonly [next: number, link: number])[]>();
  readonly #groups = new Map<number, readonly number[]>();
  readonly #representatives = new Map<number, number>();
  readonly #isLink: ReadonlySet<number>;
  #different: ReadonlyMap<number, readonly number[]> | null = null;

  /** `counts` tells of each link whether it is one; all are unless told otherwise. */
  constructor(knowledge: Linked, links: ReadonlySet<SameLink>, counts: (statement: number) => boolean = () => true) {
    this.#knowledge = knowledge;
    const { dataset, statements: table } = knowledge;
    const found = [...links]
      .map((link) => dataset.terms.find(SAME_LINKS[link]))
      .flatMap((predicate) => (predicate === null ? [] : table.match({ predicate })))
      .filter((statement) => table.joinsNodes(statement) && table.isAsserted(statement))
      .filter((statement) => table.polarity(statement) === "affirmed" && counts(statement));
    this.#isLink = new Set(found);
    for (const link of found) {
      addTo(this.#links, table.subject(link), link);
      addTo(this.#links, table.object(link), link);
    }
    for (const node of this.#links.keys()) if (!this.#representatives.has(node)) this.#gather(node);
  }

  /** Whether no two nodes are one. */
  get isEmpty(): boolean {
    return this.#links.size === 0;
  }

  /** The node that stands for a group: the one whose key comes first. A node of no group stands for itself. */
  representative(node: number): number {
    return this.#representatives.get(node) ?? node;
  }

  /** The nodes of a group, in the order of their keys, by any of them. */
  members(node: number): readonly number[] {
    return this.#groups.get(this.representative(node)) ?? [node];
  }

  /** A shortest chain of links from a node to another of its group, as statements; empty for the same node. O(links of the group). */
  chain(from: number, to: number): number[] {
    const { statements: table } = this.#knowledge;
    const cameBy = new Map<number, number | null>([[from, null]]);
    for (const [node] of cameBy) {
      if (node === to) break;
      for (const [next, link] of this.#linksAt(node)) if (!cameBy.has(next)) cameBy.set(next, link);
    }
    const chain: number[] = [];
    for (let node = to; node !== from; ) {
      const link = cameBy.get(node) ?? null;
      if (link === null) return [];
      chain.push(link);
      node = table.subject(link) === node ? table.object(link) : table.subject(link);
    }
    return chain.reverse();
  }

  /** Statements by which two nodes of a group are different, or their link is denied: what speaks against the group. */
  against(node: number): readonly number[] {
    this.#different ??= this.#readAgainst();
    return this.#different.get(this.representative(node)) ?? [];
  }

  /** The edges between groups: each end is replaced by what stands for it, and links are left out. O(edges). */
  merged(edges: EdgeColumns): EdgeColumns {
    const kept = edges.statements
      .map((_, edge) => edge)
      .filter((edge) => !this.#isLink.has(edges.statements[edge] ?? 0));
    const take = (column: Uint32Array): Uint32Array => kept.map((edge) => column[edge] ?? 0);
    const ends = (column: Uint32Array): Uint32Array => take(column).map((node) => this.representative(node));
    const { undirected } = edges;
    return {
      nodes: edges.nodes,
      sources: ends(edges.sources),
      targets: ends(edges.targets),
      predicates: take(edges.predicates),
      statements: take(edges.statements),
      undirected: undirected === null ? null : Uint8Array.from(kept, (edge) => undirected[edge] ?? 0),
    };
  }

  #gather(node: number): void {
    const group = new Set([node]);
    for (const each of group) for (const [next] of this.#linksAt(each)) group.add(next);
    const { terms } = this.#knowledge.dataset;
    const members = [...group].sort((a, b) => compareCodeUnits(terms.key(a), terms.key(b)));
    const [first = node] = members;
    for (const member of members) this.#representatives.set(member, first);
    this.#groups.set(first, members);
  }

  /** The neighbours of a node over links, in the order of their keys. */
  #linksAt(node: number): readonly (readonly [next: number, link: number])[] {
    const known = this.#neighbors.get(node);
    if (known !== undefined) return known;
    const { statements: table, dataset } = this.#knowledge;
    const found = (this.#links.get(node) ?? [])
      .map((link) => [table.subject(link) === node ? table.object(link) : table.subject(link), link] as const)
      .sort(([a], [b]) => compareCodeUnits(dataset.terms.key(a), dataset.terms.key(b)));
    this.#neighbors.set(node, found);
    return found;
  }

  #readAgainst(): Map<number, number[]> {
    const { statements: table, dataset } = this.#knowledge;
    const different = dataset.terms.find(iri("owl", "differentFrom"));
    const links = Object.values(SAME_LINKS).map((key) => dataset.terms.find(key));
    const found = new Map<number, number[]>();
    for (const predicate of [different, ...links]) {
      for (const statement of predicate === null ? [] : table.match({ predicate })) {
        const isAgainst = (table.polarity(statement) === "denied") !== (predicate === different);
        const group = this.representative(table.subject(statement));
        if (isAgainst && group === this.representative(table.object(statement))) addTo(found, group, statement);
      }
    }
    return found;
  }
}
