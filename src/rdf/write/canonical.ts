/** Blank nodes with names that the data itself decides: RDFC-1.0, so that the same graph is written the same way. */

import { canonize } from "rdf-canonize";
import { ThroughlineError } from "../../errors.ts";
import { Dataset } from "../store/dataset.ts";
import { TermTable } from "../store/term-table.ts";
import { type LiteralParts, literalParts } from "../store/terms.ts";

const I18N = "https://www.w3.org/ns/i18n#";
const PART = "urn:throughline:triple-term:";

/**
 * How much may be hashed to tell alike blank nodes apart, in hashes of a quad: some seconds at most where all are alike. Each node may take some
 * more, so that many that are hard to tell apart a few at a time are named.
 */
const WORK = { quads: 300_000, roundsOfEach: 16 } as const;

/** A term as rdf-canonize takes it. */
interface PlainTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: PlainTerm;
}

/**
 * A dataset with the same quads whose blank nodes bear their canonical labels (`c14n0`, …); the dataset itself where it
 * has none. RDFC-1.0 is defined for RDF 1.1: a triple term takes part as a blank node with three parts, and a literal with
 * a direction by the i18n datatype, so that the labels depend on them too; the terms themselves are kept as they are.
 *
 * One quad more may rename blank nodes of others; give nodes IRIs where small diffs matter.
 *
 * @throws ThroughlineError `limit` for blank nodes that are too much alike: naming them takes exponential time.
 * Spec: https://www.w3.org/TR/rdf-canon/
 */
export async function canonicalizeBlankNodes(dataset: Dataset): Promise<Dataset> {
  if (!hasBlankNodes(dataset)) return dataset;
  const labels = new Map<string, string>();
  try {
    await canonize(plainQuads(dataset), {
      algorithm: "RDFC-1.0",
      canonicalIdMap: labels,
      maxDeepIterations: roundsFor(dataset),
    });
  } catch (cause) {
    // What rdf-canonize 5.0.0 says when it has tried long enough.
    if (!(cause instanceof Error && /deep iterations|abort/i.test(cause.message))) throw cause;
    throw new ThroughlineError("limit", "The blank nodes are too much alike to be told apart in reasonable time.", {
      hint: "Give these nodes IRIs of their own.",
      cause,
    });
  }
  return renamed(dataset, labels);
}

/** How often a node's surroundings may be hashed. Each time all of its quads are, so that the dense have fewer. */
function roundsFor(dataset: Dataset): number {
  const { terms } = dataset;
  let [nodes, quads] = [0, 0];
  for (let id = 0; id < terms.size; id++) if (terms.isBlank(id)) nodes++;
  for (let row = 0; row < dataset.size; row++) {
    const { subject, object } = dataset.row(row);
    if (terms.isBlank(subject)) quads++;
    if (terms.isBlank(object)) quads++;
  }
  return Math.min(nodes ** 3, nodes * WORK.roundsOfEach + Math.ceil((WORK.quads * nodes) / Math.max(quads, 1)));
}

function hasBlankNodes(dataset: Dataset): boolean {
  for (let id = 0; id < dataset.terms.size; id++) if (dataset.terms.isBlank(id)) return true;
  return false;
}

/** The quads as jsonld.js and rdf-canonize take them; triple terms as blank nodes with three parts. */
export function plainQuads(dataset: Dataset): object[] {
  const quads: object[] = [];
  const described = new Set<number>();
  const graph = { termType: "DefaultGraph", value: "" };
  const term = (id: number): PlainTerm => {
    const triple = dataset.terms.triple(id);
    if (triple === null) return plainTerm(dataset.terms.key(id));
    const node = { termType: "BlankNode", value: `_:triple-term-${id}` };
    if (described.has(id)) return node;
    described.add(id);
    for (const part of ["subject", "predicate", "object"] as const) {
      const predicate = { termType: "NamedNode", value: PART + part };
      quads.push({ subject: node, predicate, object: term(triple[part]), graph });
    }
    return node;
  };
  for (let row = 0; row < dataset.size; row++) {
    const ids = dataset.row(row);
    quads.push({
      subject: term(ids.subject),
      predicate: term(ids.predicate),
      object: term(ids.object),
      graph: term(ids.namedGraph),
    });
  }
  return quads;
}

function plainTerm(key: string): PlainTerm {
  if (key === "") return { termType: "DefaultGraph", value: "" };
  if (key.startsWith("_:")) return { termType: "BlankNode", value: key };
  const literal = literalParts(key);
  if (literal === null) return { termType: "NamedNode", value: key };
  return { termType: "Literal", value: literal.value, ...tagOf(literal) };
}

function tagOf(literal: LiteralParts): { language?: string; datatype: PlainTerm } {
  const datatype = literal.direction === "" ? literal.datatype : `${I18N}${literal.language}_${literal.direction}`;
  const tag = { datatype: { termType: "NamedNode", value: datatype } };
  return literal.language !== "" && literal.direction === "" ? { ...tag, language: literal.language } : tag;
}

function renamed(dataset: Dataset, labels: ReadonlyMap<string, string>): Dataset {
  const terms = new TermTable();
  const out = new Dataset(terms);
  const moved = new Map<number, number>();
  const move = (id: number): number => {
    const known = moved.get(id);
    if (known !== undefined) return known;
    const key = dataset.terms.key(id);
    const triple = dataset.terms.triple(id);
    const fresh =
      triple === null
        ? terms.internKey(labels.has(key) ? `_:${labels.get(key)}` : key)
        : terms.internTripleOf(move(triple.subject), move(triple.predicate), move(triple.object));
    moved.set(id, fresh);
    return fresh;
  };
  for (let row = 0; row < dataset.size; row++) {
    const { subject, predicate, object, namedGraph } = dataset.row(row);
    out.addIds({
      subject: move(subject),
      predicate: move(predicate),
      object: move(object),
      namedGraph: move(namedGraph),
    });
  }
  return out;
}
