/** Terms, quads, datasets with reifiers and small graphs for the laws: what is legal RDF and awkward to handle. */

import type * as RDF from "@rdfjs/types";
import fc from "fast-check";
import { iri as known, NAMESPACES } from "../../src/rdf/namespaces.ts";
import { blankNode, defaultGraph, literal, namedNode, quad } from "../../src/rdf/store/terms.ts";

/** Last parts that are properties of every JavaScript object, or that a prefixed name cannot hold as they are. */
const LAST_PARTS = [
  ...["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"],
  ...["a", "b", "c", "", "1", "-x", "x-", ".x", "x.", "a.b", "a..b", "a/b", "a#b", "a:b", "a?b=c&d"],
  ...[
    "a%20b",
    "(a)",
    "a'b",
    "a,b",
    "a;b",
    "~",
    "@en",
    "é",
    "ª",
    "x²",
    "½",
    "名",
    "😀",
    "a\u0300",
    "\u00b7x",
    "x\u00b7",
  ],
];

const STARTS = [
  ...["urn:x:", "http://example.org/", "https://example.org/ns#", "id:", "rdf:", "schema:", "a:", "mailto:"],
  ...[known("id", ""), known("tl", ""), known("schema", ""), known("xsd", ""), known("rdf", "")],
];

export const iris: fc.Arbitrary<RDF.NamedNode> = fc
  .tuple(fc.constantFrom(...STARTS), fc.constantFrom(...LAST_PARTS))
  // One fragment in an IRI is all that RFC 3987 allows.
  .map(([start, last]) => namedNode(start + (start.includes("#") ? last.replace("#", "-") : last)));

/** Few and plain, so that they meet often. */
export const plainIris: fc.Arbitrary<RDF.NamedNode> = fc
  .constantFrom("urn:x:a", "urn:x:b", "urn:x:constructor", "urn:x:__proto__", `${known("id", "c")}`)
  .map(namedNode);

const blankNodes: fc.Arbitrary<RDF.BlankNode> = fc
  .constantFrom("b0", "b1", "n3-0", "n3-1", "x.y", "é", "0", "constructor")
  .map(blankNode);

const SNIPPETS = ['"', "\\", "\n", "\r", "\t", "\b", "\f", "\u0000", "\u007f", "\u0085", "\u2028", "\ufeff", "😀", "é"];
const TRAPS = [
  '"""',
  "'''",
  '"@en',
  '"@ar--rtl',
  '"^^<urn:x:y>',
  "\\u0041",
  "<<( )>>",
  " .",
  "{|",
  "--ltr",
  "__proto__",
];

/** Any text that UTF-8 can hold, rich in what needs an escape. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...SNIPPETS, ...TRAPS), fc.string({ unit: "binary", maxLength: 4 })), {
    maxLength: 5,
  })
  .map((parts) => parts.join(""));

// Lower case, as the parser hands them out: RDF 1.2 compares language tags so.
const languages = fc.constantFrom("en", "fr", "de-ch", "zh-hant", "ar");

const typed: fc.Arbitrary<RDF.Literal> = fc
  .constantFrom(
    ...[
      "1",
      "01",
      "+1",
      "-0",
      "-7",
      "1.0",
      "1.50",
      "1.",
      ".5",
      "-.5",
      "1e3",
      "1.0E0",
      "INF",
      "true",
      "false",
      "TRUE",
      "",
      " 1",
    ],
  )
  .chain((value) =>
    fc
      .constantFrom("integer", "decimal", "double", "boolean", "string", "date", "nonNegativeInteger")
      .map((type) => literal(value, namedNode(NAMESPACES.xsd + type))),
  );

const literals: fc.Arbitrary<RDF.Literal> = fc.oneof(
  texts.map((text) => literal(text)),
  fc.tuple(texts, languages).map(([text, language]) => literal(text, language)),
  fc
    .tuple(texts, languages, fc.constantFrom("ltr" as const, "rtl" as const))
    .map(([text, language, direction]) => literal(text, { language, direction })),
  fc.tuple(texts, iris).map(([text, datatype]) => literal(text, namedNode(`${datatype.value}Type`))),
  typed,
);

const nodes = fc.oneof({ weight: 3, arbitrary: plainIris }, { weight: 2, arbitrary: iris }, blankNodes);
const predicates = fc.oneof(plainIris, iris, fc.constant(namedNode(known("rdf", "type"))));

/** A triple without a triple term; the predicate is never rdf:reifies, which the datasets below add on purpose. */
export const triples: fc.Arbitrary<RDF.Quad> = fc
  .tuple(nodes, predicates, fc.oneof(nodes, literals))
  .map(([subject, predicate, object]) => quad(subject, predicate, object));

const tripleTerms = triples.map(({ subject, predicate, object }) => quad(subject, predicate, object) as RDF.Term);

/** Any term that can be the object of a statement. */
export const terms: fc.Arbitrary<RDF.Term> = fc.oneof(
  iris,
  blankNodes,
  literals,
  tripleTerms,
  fc
    .tuple(nodes, predicates, tripleTerms)
    .map(([subject, predicate, object]) => quad(subject, predicate, object as RDF.Quad_Object) as RDF.Term),
);

/** Quads of the default graph and of named graphs, triple terms among their objects. */
export const quads: fc.Arbitrary<RDF.Quad> = fc
  .tuple(nodes, predicates, terms, fc.oneof(fc.constant(defaultGraph()), plainIris, blankNodes))
  .map(([subject, predicate, object, graph]) => quad(subject, predicate, object as RDF.Quad_Object, graph));

const REIFIES = namedNode(known("rdf", "reifies"));

const reifiers: fc.Arbitrary<RDF.NamedNode | RDF.BlankNode> = fc.oneof(
  fc.constantFrom("1", "2", "3", "constructor", "__proto__").map((name) => namedNode(known("st", name))),
  fc.constantFrom("r1", "r2").map(blankNode),
);

export function reifies(reifier: RDF.NamedNode | RDF.BlankNode, triple: RDF.Quad): RDF.Quad {
  return quad(reifier, REIFIES, quad(triple.subject, triple.predicate, triple.object) as unknown as RDF.Quad_Object);
}

/**
 * A dataset in the default graph, with triples asserted or only spoken about, several reifiers on a triple, reifiers of
 * several triples, and annotations that are themselves reified.
 */
export const reifiedDatasets: fc.Arbitrary<RDF.Quad[]> = fc
  .record({
    plain: fc.array(triples, { maxLength: 6 }),
    claims: fc.array(
      fc.record({
        triple: triples,
        asserted: fc.boolean(),
        names: fc.array(reifiers, { minLength: 1, maxLength: 3 }),
        annotation: fc.option(fc.tuple(predicates, fc.oneof(nodes, literals)), { nil: null }),
        reifyAnnotation: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    again: reifiers,
  })
  .map(({ plain, claims, again }) => [
    ...plain,
    ...claims.flatMap(({ triple, asserted, names, annotation, reifyAnnotation }) => {
      const about = annotation === null ? [] : names.map((name) => quad(name, annotation[0], annotation[1]));
      return [
        ...(asserted ? [triple] : []),
        ...names.map((name) => reifies(name, triple)),
        ...about,
        ...(reifyAnnotation ? about.map((triple) => reifies(again, triple)) : []),
      ];
    }),
  ]);

/** A small graph with parallel edges, self loops and edges either way between two nodes. */
export interface Multigraph {
  readonly order: number;
  /** Source, predicate, target, modality; each of the first three at most once together. */
  readonly edges: readonly (readonly [number, number, number, "Asserted" | "Possible"])[];
}

export const multigraphs: fc.Arbitrary<Multigraph> = fc.integer({ min: 2, max: 7 }).chain((order) => {
  const node = fc.integer({ min: 0, max: order - 1 });
  const edge = fc.tuple(node, fc.integer({ min: 0, max: 2 }), node, fc.constantFrom("Asserted", "Possible"));
  return fc
    .uniqueArray(edge, { maxLength: 14, selector: ([source, predicate, target]) => `${source} ${predicate} ${target}` })
    .map((edges) => ({ order, edges }));
});
