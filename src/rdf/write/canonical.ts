/** Blank nodes with names that the data itself decides: RDFC-1.0, so that the same graph is written the same way. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonize } from "rdf-canonize";
import { ThroughlineError } from "../../errors.ts";
import { Dataset } from "../store/dataset.ts";
import { TermTable } from "../store/term-table.ts";
import { type LiteralParts, literalParts } from "../store/terms.ts";

const I18N = "https://www.w3.org/ns/i18n#";
const PART = "urn:throughline:triple-term:";

// The default of 1 refuses two nodes that point at each other; with 3 a clique of 20 is still refused at once.
const WORK_FACTOR = 3;
/**
 * Hashes that naming may take: as many a quad as nodes that differ somewhere near need, and for nodes that are all alike as many
 * as take about a second. The work factor counts how often the algorithm calls itself, and each call hashes every neighbour.
 */
const [HASHES_A_QUAD, HASHES_FOR_ALIKE] = [40, 60_000];

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
  const quads = plainQuads(dataset);
  let left = HASHES_FOR_ALIKE + HASHES_A_QUAD * quads.length;
  try {
    await canonize(quads, {
      algorithm: "RDFC-1.0",
      canonicalIdMap: labels,
      maxWorkFactor: WORK_FACTOR,
      createMessageDigest: () => {
        if (left-- <= 0) throw tooMuchAlike();
        return new Digest();
      },
    });
  } catch (cause) {
    // What rdf-canonize 5.0.0 says when it has called itself often enough.
    throw cause instanceof Error && /deep iterations/i.test(cause.message) ? tooMuchAlike(cause) : cause;
  }
  return renamed(dataset, labels);
}

/** SHA-256 as rdf-canonize asks for it. */
class Digest {
  readonly #hash = sha256.create();

  update(text: string): void {
    this.#hash.update(utf8ToBytes(text));
  }

  digest(): string {
    return bytesToHex(this.#hash.digest());
  }
}

function tooMuchAlike(cause?: Error): ThroughlineError {
  return new ThroughlineError("limit", "The blank nodes are too much alike to be told apart in reasonable time.", {
    hint: "Give these nodes IRIs of their own.",
    ...(cause === undefined ? {} : { cause }),
  });
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
